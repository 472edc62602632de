"""Words in, ranked hits out.

Each word of the question reaches words of the base, surest first: itself, its inflections, compounds that hold it, the
thesaurus, and only when none of these is there its spelling within one or two edits. A word weighs as much as the facts
that it reaches in all these ways are rare (the idf of the union), so a wide set of synonyms weighs little. A fact needs a share of the weight
of the whole question and of the best fact; that is what makes nonsense find nothing. The best sixty are looked at again.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from minusma_cli import text
from minusma_cli.index import (
    DATED,
    DATES,
    DETAILS,
    EN,
    FIGURE,
    HEADLINE,
    ID,
    IN_FORCE,
    NAMED,
    NAMES,
    NL,
    PERSON,
    PRIMARY,
    SAME,
    SERIES,
    TOPIC,
    UNIT,
    WELL,
    Filter,
    Index,
    Look,
    Term,
)
from minusma_cli.when import When, asked, days

MOST_WORDS = 60  # distinct words of a question that count
SECOND_LOOK = 60
QUESTION_SHARE = 0.45  # of the weight of the question that a fact must hold
BEST_SHARE = 0.35  # of the best score that a fact must reach

EXACT, INFLECTION, COMPOUND, THESAURUS, SPELLING = "exact", "inflection", "compound", "thesaurus", "spelling"
_SURE = {EXACT: 1.0, INFLECTION: 0.93, COMPOUND: 0.8}
_INSIDE = 0.55
_LONGER = 0.012  # less for each letter that a compound adds
_STRENGTH = {SAME: 0.95, 1: 0.7}
_EDITS = (1.0, 0.85, 0.7)
_PART_OF_UNKNOWN = (0.62, 0.5)  # an unknown compound by its rarer part, head or first, and by the other
_BOTH_PARTS = 0.85
_KNOWN = (1.0, 0.5, 0.75)  # how much of its letters must be known, in one part or in two
_CONJUGATED = 0.9
_LIGHT = 0.2  # how much less a word weighs that a question needs more than its answer
_PHRASE, _ABOUT, _LENGTH = 0.12, 0.12, 0.0002  # what neighbours gain that stand together in a fact, what its id that tells of them, what a letter costs
_UNKNOWN = 1.75  # how much more a long word weighs of which no fact holds even a part: it asks for something else
_FITS, _COUNTED, _SAYS = 0.12, 0.08, 0.15  # what a fact gains that can answer the kind of question: a figure for how many, of what was asked, words of cause for why
_ANCHOR = 1.5  # how much more a proper name weighs than another word as rare
_NAMED_TOPIC = 0.9  # the figures and office holders of a topic, for its name with a date or after `hoeveel`
_SHORTEST_STEM, _SHORTEST_REST, _SHORT, _SHORTEST_MISSPELT, _LONG = 4, 3, 6, 5, 8
_MOST_COMPOUNDS = 60

_HOW_MANY = frozenset(["hoeveel", "aantal", "aantallen", "hoeveelste", "many", "much", "number", "far", "ver", "groot", "long", "big", "large", "oud", "share"])
_WHEN = frozenset(["wanneer", "when", "sinds", "since", "datum", "date"])
_WHY = frozenset(["waarom", "why", "waardoor", "reden", "reason", "cause", "oorzaak"])
_MOST = frozenset(["meeste", "meest", "most", "grootste", "largest", "biggest", "hoogste", "highest"])
_BECAUSE = frozenset(["omdat", "doordat", "wegens", "vanwege", "reden", "redenen", "because", "reason", "reasons", "due", "owing"])
_WHO = frozenset(["wie", "who", "whom", "whose", "welke", "which"])

_PARTICLES = frozenset(
    ["aan", "achter", "af", "bij", "deel", "door", "goed", "in", "mee", "mis", "na", "om", "op", "over", "plaats", "samen", "stil", "tegen", "terug", "toe", "uit", "vast", "voor", "voort", "weg"]
)  # fmt: skip
_BETWEEN = frozenset(["s", "e", "en", "n", "er", "es", "je", "jes"])
_VERB_ENDING = re.compile("(?:ten|den|te|de|en|t)$")
_PAST = re.compile("(?<=...)(?:ten|den|te|de)$")
_PARTICIPLE = re.compile("^ge(.{3,})[td]$")
_SHORT_VOWEL = re.compile("(?<![aeiou])([aeou])([bdfgklmnprst])$")

_QUOTED = re.compile(r'(-?)["“”„]([^"“”„]*)["“”„]')
_EXCLUDED = re.compile(r"(?<!\S)-(?=[^\W\d_])(\S+)")
_DATES = re.compile(
    r"(?<![\w.,-])(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:\d{1,2} )?[^\W\d_]{3,9} (?:19|20)\d\d|(?:19|20)\d\d)(?![\w.,-]*\d)"
)


class Found(NamedTuple):
    """One ranked fact: its number, score from 0 to 1, how each word was met, and the words of the base that met it."""

    number: int
    score: float
    match: dict[str, str]
    marks: frozenset[str]


class Answer(NamedTuple):
    """The best facts, how many there were, the language that the question was asked in ("" when it does not tell), and what was guessed."""

    found: tuple[Found, ...]
    total: int
    lang: str
    spelled: dict[str, str]


class _Reach:
    """A word of the question and the words of the base that it reaches, each with its weight and how it was met."""

    __slots__ = ("best", "counted", "hows", "idf", "spelled", "terms", "topics", "typed", "word")

    def __init__(self, word: str, typed: str) -> None:
        self.word, self.typed, self.spelled = word, typed, ""
        self.topics: set[str] = set()
        self.terms: dict[str, tuple[float, str, Term]] = {}
        self.best: dict[int, float] = {}
        self.hows: dict[int, str] = {}
        self.counted: set[int] = set()
        self.idf = 0.0

    def add(self, terms: Iterable[Term], weight: float, how: str) -> None:
        for term in terms:
            if weight > self.terms.get(term.word, (0.0,))[0]:
                self.terms[term.word] = weight, how, term

    def parts(self) -> set[str]:
        """The stems by which a compound in a text shows that it was met: only long ones, or half the text would be marked."""
        stems = {term.stem for _weight, how, term in self.terms.values() if how != COMPOUND}
        return {stem for stem in stems if len(stem) > _SHORTEST_STEM and stem.isalpha()}

    def phrases(self) -> list[Term]:
        """The terms of more than one word."""
        return [term for word, (_weight, _how, term) in self.terms.items() if " " in word]

    @property
    def name(self) -> bool:
        """Whether it is a proper name: where the base has the word, most often it has it as one."""
        own = self.terms.get(self.word) or self.terms.get(self.spelled)
        return own is not None and 2 * sum(field & NAMES > 0 for field in own[2].fields) > len(own[2].fields)

    @property
    def met(self) -> bool:
        """Whether a fact holds any of it."""
        return any(term.numbers for _weight, _how, term in self.terms.values())


class Question(NamedTuple):
    """A question taken apart: words, phrases that must occur, words and phrases that must not, the date wished for."""

    words: tuple[tuple[str, ...], ...]
    phrases: tuple[tuple[str, ...], ...]
    excluded: tuple[tuple[str, ...], ...]
    wish: When | None
    intent: frozenset[str]
    stops: tuple[str, ...]
    particle: str

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self.words or self.phrases)


def question(typed: str) -> Question:
    """Take a question apart: `"words in quotes"` must occur, `-word` must not, a year or date is a wish."""
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []

    def quoted(found: re.Match[str]) -> str:
        words = tuple(text.words(found[2]))
        if words:
            (excluded if found[1] else phrases).append(words)
        return " "

    def minus(found: re.Match[str]) -> str:
        excluded.extend(forms[:1] for forms in text.terms(found[1]))
        return " "

    plain = _EXCLUDED.sub(minus, _QUOTED.sub(quoted, typed[:200_000]))
    plain, wish = _wished(plain)
    every = list(dict.fromkeys(text.terms(plain)))[: 4 * MOST_WORDS]
    content = [forms for forms in every if forms[0] not in text.STOPWORDS]
    if not content and not phrases and wish:
        content, wish = text.terms(wish.edtf.replace("-", " ")), None
    intent = frozenset(forms[0] for forms in every) & (_HOW_MANY | _WHEN | _WHY | _MOST | _WHO)
    stops = tuple(forms[0] for forms in every if forms[0] in text.STOPWORDS)
    particle = every[-1][0] if len(every) > 1 and every[-1][0] in _PARTICLES else ""
    words = tuple(content or (every if not phrases else ()))[:MOST_WORDS]
    return Question(words, tuple(phrases), tuple(excluded), wish, intent, stops, particle)


def _wished(plain: str) -> tuple[str, When | None]:
    """The question without its date, and the date."""
    for found in _DATES.finditer(text.fold(plain)):
        try:
            when = asked(found[0])
        except ValueError:
            year = found[0].split()[-1]
            if not (year.isdigit() and len(year) == 4):  # noqa: PLR2004
                continue
            when = asked(year)  # a word before a year that is no month stays a word
            return plain[: found.end() - 4] + plain[found.end() :], when
        return plain[: found.start()] + " " + plain[found.end() :], when
    return plain, None


def search(index: Index, asked_for: Question, given: Filter, limit: int | None) -> Answer:
    """Rank the facts of an index that satisfy a filter by how well they answer a question; the best `limit` of them are told (None: all)."""
    reaches = _reaches(index, asked_for)
    wish = _Reach("", "")  # the year of a date: it adds, but a fact without it is not cut
    if asked_for.wish:
        wish.add(index.terms([asked_for.wish.edtf[:4]]), 1.0, EXACT)
        _weigh(wish, index.size)
    for reach in reaches:
        _weigh(reach, index.size)
    scores = _scores(reaches, asked_for, index)
    allowed = None if given == Filter() else set(index.numbers(given))
    scores = _required(index, asked_for, scores if allowed is None else {n: s for n, s in scores.items() if n in allowed})
    total = sum(reach.idf for reach in reaches) or 1.0
    kept = _cut(scores, total)
    for n in kept.keys() & wish.best.keys():
        kept[n] += wish.idf * 0.5 * wish.best[n]
    ranked, looks = _second_look(index, asked_for, reaches, kept, total)
    spelled = {reach.typed: reach.spelled for reach in reaches if reach.spelled}
    whole = max(total + wish.idf * 0.5, ranked[0][1] if ranked else 0.0)
    shown = ranked[:limit]
    looks.update((look.n, look) for look in index.looks([n for n, _score in shown if n not in looks]))
    marks = _Marks(reaches)
    found = tuple(Found(n, round(min(score / whole, 1.0), 4), marks.match(n), marks.of(looks[n])) for n, score in shown)
    return Answer(found, len(ranked), _language(reaches, asked_for.stops), spelled)


# -- expand


def _reaches(index: Index, asked_for: Question) -> list[_Reach]:
    words = _split(index, asked_for.words)
    reaches = [_Reach(word, typed) for word, typed in words]
    _inflect(index, reaches)
    _relate(index, reaches)
    if asked_for.particle:
        _separable(index, reaches, asked_for.particle)
    _rename(index, reaches)
    for reach in reaches:
        if not reach.terms:
            _respell(index, reach)
    for reach in reaches:
        if not reach.met:
            _take_apart(index, reach)
    if asked_for.wish or asked_for.intent & _HOW_MANY or all(reach.topics for reach in reaches):
        _name(index, reaches)
    return reaches


def _split(index: Index, words: Sequence[tuple[str, ...]]) -> list[tuple[str, str]]:
    """The words to look for: of a hyphenated one that the base does not have as a whole, the parts."""
    hyphenated = [forms for forms in words if len(forms) > 1]
    known = index.known(forms[0] for forms in hyphenated) if hyphenated else set()
    split: dict[str, str] = {}
    for forms in words:
        parts = forms[:1] if len(forms) == 1 or forms[0] in known else [part for part in forms[1:] if part not in text.STOPWORDS and len(part) > 1]
        for part in parts or forms[:1]:
            split.setdefault(part, part)
    return list(split.items())[:MOST_WORDS]


def _inflect(index: Index, reaches: Sequence[_Reach]) -> None:
    by_stem: dict[str, list[Term]] = {}
    for term in index.inflections({text.stem(reach.word) for reach in reaches}):
        by_stem.setdefault(term.stem, []).append(term)
    for reach in reaches:
        for term in by_stem.get(text.stem(reach.word), ()):
            how = EXACT if term.word == reach.word else INFLECTION
            if how == EXACT or term.word not in text.STOPWORDS:
                reach.add([term], _SURE[how], how)


def _relate(index: Index, reaches: Sequence[_Reach]) -> None:
    """What is a word's own form or compound by its letters, looked up in one go."""
    wanted: dict[str, list[tuple[_Reach, float, str]]] = {}
    for reach in reaches:
        for word, weight, how in (*_conjugated(reach.word), *_compounds(index, reach.word)):
            wanted.setdefault(word, []).append((reach, weight, how))
    for one, other in pairwise(reaches):  # neighbours that the base writes as one word: `nh 90`, `heli kopter`
        wanted.setdefault(one.word + other.word, []).extend((reach, _SURE[INFLECTION], COMPOUND) for reach in (one, other))
    for term in index.terms(wanted):
        for reach, weight, how in wanted[term.word]:
            reach.add([term], weight, how)


def _conjugated(word: str) -> Iterator[tuple[str, float, str]]:
    """The other forms of a weak Dutch verb, which share no stem: `leveren`, `leverde`, `geleverd`."""
    for form in _verb(word):
        yield form, _CONJUGATED, INFLECTION


def _root(word: str) -> str:
    """The root of a weak Dutch verb in its past (`stopte`, `gestopt`: stop); nothing for a word that does not look like one."""
    past = _PARTICIPLE.sub(r"\1", word)
    root = past if past != word else _PAST.sub("", word)
    return text.even(root) if root != word and word.isalpha() else ""


def _verb(word: str) -> set[str]:
    """The forms that a word would have if it were a weak Dutch verb, whatever form it is in."""
    if len(word) < _SHORTEST_STEM or not word.isalpha():
        return set()
    root = _root(word) or text.even(_VERB_ENDING.sub("", word))
    long = _SHORT_VOWEL.sub(r"\1\1\2", root)  # maken, maakte
    return {f"{start}{one}{end}" for one in (root, long) for start, end in (("", "t"), ("", "te"), ("", "de"), ("", "ten"), ("", "den"), ("ge", "t"), ("ge", "d"))}


def _separable(index: Index, reaches: Sequence[_Reach], particle: str) -> None:
    """A Dutch verb and its particle at the end of a question: `stapte ... op` is also opstappen, `keurt ... goed` goedkeuren."""
    for reach in reaches:
        root = _VERB_ENDING.sub("", reach.word)
        forms = {f"{particle}{form}" for form in (reach.word, root, f"{root}en", f"{root}{root[-1:]}en", *_verb(reach.word))}
        whole = [_Reach(form, form) for form in sorted(index.known(forms))]
        _inflect(index, whole)
        _rename(index, whole)
        for other in whole:
            for weight, how, term in other.terms.values():
                reach.add([term], weight * _CONJUGATED, INFLECTION if how == EXACT else how)


def _compounds(index: Index, word: str) -> Iterator[tuple[str, float, str]]:
    """The words of the base that hold this one's stem, the shortest of them."""
    stem = text.stem(word)
    if len(stem) >= _SHORTEST_STEM and stem.isalpha():
        least = _SHORTEST_REST + (len(stem) < _SHORT)
        longer = [word for word in index.holding(stem) if all(_is_part(rest, least) for rest in word.split(stem, 1))]
        for compound in sorted(longer, key=len)[:_MOST_COMPOUNDS]:
            yield compound, _part(compound, stem), COMPOUND


def _is_part(rest: str, least: int) -> bool:
    """Whether what stands beside a stem, of so many letters at least, can be a part of a compound or an ending, and no chance letters."""
    return not rest or rest in _BETWEEN or (len(rest) >= least and rest not in text.STOPWORDS)


def _part(word: str, stem: str) -> float:
    """The weight of a compound for one of its parts: as head or first part more than inside."""
    ends = word.startswith(stem) or text.stem(word).endswith(stem)
    return (_SURE[COMPOUND] if ends else _INSIDE) - _LONGER * (len(word) - len(stem))


def _rename(index: Index, reaches: Sequence[_Reach]) -> None:
    """Through the thesaurus, whole phrases too: every word of the phrase reaches what the phrase may be called."""
    stems = [text.stem(reach.word) for reach in reaches]
    spans = [
        (start, end, " ".join(stems[start:end]))
        for start in range(len(stems))
        for end in range(start + 1, min(len(stems), start + index.longest_phrase) + 1)
    ]
    spans += [(at, at + 1, root) for at, reach in enumerate(reaches) if (root := _root(reach.word)) and root != stems[at]]
    found = index.synonyms(key for _start, _end, key in spans)
    if not found:
        return
    terms = _renamed(index, {tuple(words) for names in found.values() for strength, words in names if strength != NAMED})
    for start, end, key in sorted(spans, key=lambda span: span[0] - span[1]):  # the longest first: its topic is meant
        named = {topic for strength, words in found.get(key, ()) if strength == NAMED for topic in words}
        for reach in reaches[start:end]:
            reach.topics = reach.topics or named
            for strength, words in found.get(key, ()):
                if strength != NAMED:
                    reach.add(terms.get(tuple(words), ()), _STRENGTH[strength], THESAURUS)


def _name(index: Index, reaches: Sequence[_Reach]) -> None:
    """The name of a topic reaches the figures and the office holders of the topic, whatever their words."""
    for reach in reaches:
        if reach.topics:
            numbers = index.telling(reach.topics)
            reach.add([Term("", "", 0, 0, numbers, bytes([NL]) * len(numbers))], _NAMED_TOPIC, THESAURUS)


def _renamed(index: Index, names: set[tuple[str, ...]]) -> dict[tuple[str, ...], list[Term]]:
    """For each name of the thesaurus the terms that stand for it (it knows all its words); a phrase is one term, made of the facts that hold all of them."""
    content = {name: [text.stem(word) for word in name if word not in text.STOPWORDS] or [text.stem(word) for word in name] for name in names}
    by_stem: dict[str, list[Term]] = {}
    whole = {word for name in names for word in name}
    for term in index.inflections({stem for stems in content.values() for stem in stems}):
        if term.word in whole or term.word not in text.STOPWORDS:  # `haven` is no `have`
            by_stem.setdefault(term.stem, []).append(term)
    made: dict[tuple[str, ...], list[Term]] = {}
    for name, stems in content.items():
        if len(stems) == 1:
            made[name] = by_stem.get(stems[0], [])
        else:
            made[name] = [_joined(" ".join(name), [by_stem.get(stem, []) for stem in stems])]
    return made


def _joined(name: str, groups: Sequence[Sequence[Term]]) -> Term:
    """A term for a phrase: the facts that hold a word of each group in the same language or field."""
    fields: dict[int, int] | None = None
    for group in groups:
        here: dict[int, int] = {}
        for term in group:
            for n, field in zip(term.numbers, term.fields, strict=True):
                here[n] = here.get(n, 0) | field
        fields = here if fields is None else {n: field & here[n] for n, field in fields.items() if field & here.get(n, 0)}
    kept = sorted((fields or {}).items())
    from array import array

    nl, en = sum(1 for _n, field in kept if field & NL), sum(1 for _n, field in kept if field & EN)
    return Term(name, name, nl, en, array("I", [n for n, _field in kept]), bytes(field for _n, field in kept))


def _respell(index: Index, reach: _Reach) -> None:
    """The nearest words of the base within one edit, or two from eight letters; a swap of neighbours is one edit."""
    word = reach.word
    if len(word) < _SHORTEST_MISSPELT or any(letter.isdigit() for letter in word):
        return
    from rapidfuzz import process  # 16 ms, only when a word is not in the base as it stands
    from rapidfuzz.distance import OSA

    edits = 2 if len(word) >= _LONG else 1
    choices = index.of_length(len(word) - edits, len(word) + edits)
    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=12)
    least = min((distance for _choice, distance, _at in near), default=0)
    taken = [choice for choice, distance, _at in near if distance == least and choice[:1].isalpha() and not any(c.isdigit() for c in choice)]
    if not taken:
        return
    found = [_Reach(choice, choice) for choice in taken]
    _inflect(index, found)
    _rename(index, found)
    for other in found:
        for weight, _how, term in other.terms.values():
            reach.add([term], weight * _EDITS[int(least)] * (1.0 if other.word[0] == word[0] else 0.9), SPELLING)
    reach.spelled = max(found, key=lambda one: (one.word[0] == word[0], sum(len(t.numbers) for _w, _h, t in one.terms.values()))).word


def _take_apart(index: Index, reach: _Reach) -> None:
    """An unknown long compound by its longest known head and first part; a fact that holds both is surest."""
    word = reach.word
    if len(word) < 2 * _SHORTEST_STEM or not word.isalpha():
        return
    cuts = range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM + 1)
    halves = [half for at in cuts for half in (word[:at], word[at:]) if len(text.stem(half)) >= _SHORTEST_STEM]
    known = index.known(halves, met=True)
    head = next((word[at:] for at in cuts if word[at:] in known), "")
    first = next((word[:at] for at in reversed(cuts) if word[:at] in known), "")
    parts = [part for part in (head, first) if part]
    if sum(map(len, parts)) < _KNOWN[len(parts)] * len(word):
        return  # what is known is too little of it
    groups = [index.inflections([text.stem(part)]) for part in parts]
    groups.sort(key=lambda group: sum(len(term.numbers) for term in group))  # the rarer part says more
    for group, weight in zip(groups, _PART_OF_UNKNOWN, strict=False):
        reach.add(group, weight, COMPOUND)
    if len(groups) == len(_PART_OF_UNKNOWN):
        reach.add([_joined(word, groups)], _BOTH_PARTS, COMPOUND)


# -- weigh and cut

_FIELD = ((NAMES, 1.15), (NL, 1.0), (EN, 1.0), (DETAILS, 0.85), (UNIT, 0.85), (ID, 0.8), (DATES, 0.7), (TOPIC, 0.3))
_MOST_FIELD = _FIELD[0][1]
_FIELDS = tuple(max((weight for bit, weight in _FIELD if mask & bit), default=0.0) for mask in range(256))


def _weigh(reach: _Reach, size: int) -> None:
    """The best weight of the word in each fact that it reaches, and the idf of them all together."""
    best, hows = reach.best, reach.hows
    for weight, how, term in reach.terms.values():
        for n, fields in zip(term.numbers, term.fields, strict=True):
            value = weight * _FIELDS[fields]
            if value > best.get(n, 0.0):
                best[n], hows[n] = value, how
            if fields & UNIT:
                reach.counted.add(n)
    often = sum(best.values()) / _MOST_FIELD  # facts that it reaches loosely, as by their topic, count in part
    reach.idf = log(1 + max(size - often + 0.5, 0.5) / (often + 0.5)) * _telling(reach)


def _telling(reach: _Reach) -> float:
    """How much a word says of what is looked for, beside its rarity: a proper name most, a light word little."""
    if reach.word in text.LIGHT:
        return _LIGHT
    if not reach.best:
        return _UNKNOWN if len(reach.word) >= _LONG else 1.0
    return _ANCHOR if reach.name else 1.0


def _scores(reaches: Sequence[_Reach], asked_for: Question, index: Index) -> dict[int, float]:
    scores: dict[int, float] = {}
    for reach in reaches:
        for n, value in reach.best.items():
            scores[n] = scores.get(n, 0.0) + reach.idf * value
    if not reaches:
        scores = dict.fromkeys(_of_phrase(index, asked_for.phrases[0]), 1.0)
    return scores


def _required(index: Index, asked_for: Question, scores: dict[int, float]) -> dict[int, float]:
    """Only facts that hold every phrase in quotes and no excluded word."""
    for phrase in asked_for.phrases:
        holding = _of_phrase(index, phrase)
        scores = {n: score for n, score in scores.items() if n in holding}
    for phrase in asked_for.excluded:
        unwanted = _of_phrase(index, phrase)
        scores = {n: score for n, score in scores.items() if n not in unwanted}
    return scores


def _of_phrase(index: Index, phrase: Sequence[str]) -> set[int]:
    """The facts whose text or names hold a phrase word for word; one word stands for its inflections too."""
    if len(phrase) == 1:
        return {n for term in index.inflections([text.stem(phrase[0])]) for n in term.numbers}
    terms = {term.word: set(term.numbers) for term in index.terms(phrase)}
    both = set.intersection(*(terms.get(word, set()) for word in phrase))
    wanted = f" {' '.join(phrase)} "
    return {look.n for look in index.looks(sorted(both)) if wanted in look.words}


def _cut(scores: Mapping[int, float], total: float) -> dict[int, float]:
    least = max(QUESTION_SHARE * total, BEST_SHARE * max(scores.values(), default=0.0))
    return {n: score for n, score in scores.items() if score >= least}


# -- look again


def _second_look(
    index: Index, asked_for: Question, reaches: Sequence[_Reach], kept: Mapping[int, float], total: float
) -> tuple[list[tuple[int, float]], dict[int, Look]]:
    ranked = sorted(kept, key=lambda n: (-kept[n], n))
    looks = {look.n: look for look in index.looks(ranked[:SECOND_LOOK])}
    gain = _gain(asked_for, reaches)
    scores = {n: kept[n] + total * (gain(looks[n], min(kept[n] / total, 1.0)) if n in looks else 0.0) for n in ranked}
    return sorted(scores.items(), key=lambda item: (-round(item[1], 9), looks[item[0]].id if item[0] in looks else "~", item[0])), looks


def _gain(asked_for: Question, reaches: Sequence[_Reach]) -> Callable[[Look, float], float]:
    """How much a fact, of which the share of the words that it holds is known, gains at a second look, as a share of the question's weight."""
    pairs = [f" {one.word} {other.word} " for one, other in pairwise(reaches)]
    wish, intent = asked_for.wish, asked_for.intent
    topics = {topic for reach in reaches for topic in reach.topics}
    alone = all(reach.topics for reach in reaches)  # the question is but the name of a topic
    asked = {word for reach in reaches for term in reach.terms for word in term.split(" ")} | ({wish.edtf[:4]} if wish else set())

    def gain(look: Look, held: float) -> float:
        more = _PHRASE * sum(pair in look.words for pair in pairs) / (len(pairs) or 1)
        if intent & _HOW_MANY and look.traits & FIGURE:
            more += _FITS + _COUNTED * any(look.n in reach.counted for reach in reaches)
        more += _FITS * bool(intent & _WHEN and look.traits & DATED)
        more += _FITS * bool(intent & _WHO and look.traits & PERSON)
        if intent & (_WHY | _MOST):
            words = set(look.words.split())
            more += _SAYS * bool(intent & _WHY and words & _BECAUSE)
            more += _SAYS * bool(intent & _MOST and words & _MOST)
        if wish:
            more += held * _wish(look, wish, named=look.topic in topics)
        elif alone and look.topic in topics:
            more += _told(look)
        name = look.id.split("-")
        more += _ABOUT * sum(word in asked for word in name) / len(name)
        more += 0.015 * bool(look.traits & PRIMARY) + 0.015 * bool(look.traits & WELL)
        return more - _LENGTH * len(look.words)

    return gain


def _wish(look: Look, wish: When, *, named: bool) -> float:
    """What a fact gains by its date: most for a figure of a series or an office holder of that time, in a topic that was named."""
    first, last = wish.first or "", wish.last or "~"
    if look.first is None or look.last is None or look.first > last or look.last < first:
        return 0.0
    if look.traits & IN_FORCE:  # one who was in office for longer is no less an answer; one who was there for more of the time is the better
        near = 0.06 + 0.04 * _covered(first, last, look.first, look.last)
    else:
        near = 0.06 * (look.first >= first and look.last <= last) + 0.04 * (look.first == first and look.last == last)
    return 0.1 + near + _told(look) * (3 if named else 1)


def _told(look: Look) -> float:
    """What a fact gains by giving a figure of a series, most of all of the headline, or by telling who held an office."""
    return 0.1 * bool(look.traits & (SERIES | IN_FORCE)) + 0.05 * bool(look.traits & HEADLINE)


def _covered(first: str, last: str, start: str, end: str) -> float:
    """About which share of a time, from its first to its last day, another covers."""
    shared = days(max(first, start), min(last, end))
    return shared / days(first, last)


# -- what was met


class _Marks:
    """How the words of a question were met in a fact, and by which words of its text."""

    def __init__(self, reaches: Sequence[_Reach]) -> None:
        self._reaches = [(reach, reach.parts(), reach.phrases()) for reach in reaches]

    def match(self, number: int) -> dict[str, str]:
        """For each word of the question that the fact answers, how it was met best."""
        return {reach.typed: reach.hows[number] for reach, _parts, _phrases in self._reaches if number in reach.hows}

    def of(self, look: Look) -> frozenset[str]:
        """The words of the fact's text that show it."""
        marks: set[str] = set()
        words = set(look.words.split())
        for reach, parts, phrases in self._reaches:
            if look.n in reach.hows:
                marks |= words & reach.terms.keys()
                marks.update(word for term in phrases if _holds(term, look.n) for word in term.word.split(" "))
                marks.update(word for part in parts for word in _holding(look.words, part))
        return frozenset(marks)


def _holding(words: str, part: str) -> Iterator[str]:
    """The words of a text (folded, spaces between and around) that hold this part of a word: met in one language, marked in the other too."""
    at = words.find(part)
    while at >= 0:
        end = words.index(" ", at)
        yield words[words.rindex(" ", 0, at) + 1 : end]
        at = words.find(part, end)


def _holds(term: Term, number: int) -> bool:
    at = bisect_left(term.numbers, number)
    return at < len(term.numbers) and term.numbers[at] == number


def _language(reaches: Sequence[_Reach], stops: Iterable[str]) -> str:
    """The language of the words that were taken: `nl`, `en`, or "" when they do not tell."""
    votes = 0.0
    for stop in stops:
        votes += 0.5 * ((stop in text.STOP["nl"]) - (stop in text.STOP["en"]))
    for reach in reaches:
        direct = [term for _weight, how, term in reach.terms.values() if how in (EXACT, INFLECTION, SPELLING)]
        own = [term for term in direct if term.word in (reach.word, reach.spelled)] or direct
        nl, en = sum(term.nl for term in own), sum(term.en for term in own)
        if nl + en:
            votes += (nl - en) / (nl + en)
    return "nl" if votes > 0.25 else "en" if votes < -0.25 else ""  # noqa: PLR2004

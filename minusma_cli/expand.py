"""The words of a question expanded into weighted words of the base.

Each word reaches words of the base, surest first: itself, its inflections, compounds that hold it, the thesaurus, and only when none of
these is there its spelling within one or two edits, or the parts of a compound that the base does not have. Which facts hold them, and how
much that is worth, is for `search` to say.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from minusma_cli import text
from minusma_cli.index import EN, NAMED, NAMES, NEAR, NL, SAME, Index, Term
from minusma_cli.question import HOW_MANY, MOST_WORDS, Question

EXACT, INFLECTION, COMPOUND, THESAURUS, SPELLING = "exact", "inflection", "compound", "thesaurus", "spelling"
_SURE = {EXACT: 1.0, INFLECTION: 0.93, COMPOUND: 0.8}
_CONJUGATED = 0.9
_INSIDE = 0.55
_LONGER = 0.012  # less for each letter that a compound adds
_STRENGTH = {SAME: 0.95, NEAR: 0.7}
_EDITS = (1.0, 0.85, 0.7)
_PART_OF_UNKNOWN = (0.62, 0.5)  # an unknown compound by its rarer part, head or first, and by the other
_BOTH_PARTS = 0.85
_KNOWN = (1.0, 0.5, 0.75)  # how much of its letters must be known, in one part or in two
_NAMED_TOPIC = 0.9  # the figures and office holders of a topic, for its name alone, with a date or after `hoeveel`
_SHORTEST_STEM, _SHORTEST_REST, _SHORT, _SHORTEST_MISSPELT, _LONG = 4, 3, 6, 5, 8
_MOST_COMPOUNDS = 60

_BETWEEN = frozenset(["s", "e", "en", "n", "er", "es", "je", "jes"])
_VERB_ENDING = re.compile("(?:ten|den|te|de|en|t)$")
_PAST = re.compile("(?<=...)(?:ten|den|te|de)$")
_PARTICIPLE = re.compile("^ge(.{3,})[td]$")
_SHORT_VOWEL = re.compile("(?<![aeiou])([aeou])([bdfgklmnprst])$")


class Reach:
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
        """Let it reach these terms, unless it reaches them more surely already."""
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


def expanded(index: Index, asked_for: Question) -> list[Reach]:
    """The words of a question, each with all that it reaches in an index."""
    words = _split(index, asked_for.words)
    reaches = [Reach(word, typed) for word, typed in words]
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
    if asked_for.wish or HOW_MANY in asked_for.asks or all(reach.topics for reach in reaches):
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


def _inflect(index: Index, reaches: Sequence[Reach]) -> None:
    by_stem: dict[str, list[Term]] = {}
    for term in index.inflections({text.stem(reach.word) for reach in reaches}):
        by_stem.setdefault(term.stem, []).append(term)
    for reach in reaches:
        for term in by_stem.get(text.stem(reach.word), ()):
            how = EXACT if term.word == reach.word else INFLECTION
            if how == EXACT or term.word not in text.STOPWORDS:
                reach.add([term], _SURE[how], how)


def _relate(index: Index, reaches: Sequence[Reach]) -> None:
    """What is a word's own form or compound by its letters, looked up in one go."""
    wanted: dict[str, list[tuple[Reach, float, str]]] = {}
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


def _separable(index: Index, reaches: Sequence[Reach], particle: str) -> None:
    """A Dutch verb and its particle at the end of a question: `stapte ... op` is also opstappen, `keurt ... goed` goedkeuren."""
    for reach in reaches:
        root = _VERB_ENDING.sub("", reach.word)
        forms = {f"{particle}{form}" for form in (reach.word, root, f"{root}en", f"{root}{root[-1:]}en", *_verb(reach.word))}
        for other in _reached(index, sorted(index.known(forms))):
            for weight, how, term in other.terms.values():
                reach.add([term], weight * _CONJUGATED, INFLECTION if how == EXACT else how)


def _reached(index: Index, words: Iterable[str]) -> list[Reach]:
    """What words of the base that may stand for one of the question reach: their inflections, and what the thesaurus calls them."""
    reaches = [Reach(word, word) for word in words]
    _inflect(index, reaches)
    _rename(index, reaches)
    return reaches


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


def _rename(index: Index, reaches: Sequence[Reach]) -> None:
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


def _name(index: Index, reaches: Sequence[Reach]) -> None:
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
    for group in sorted(groups, key=lambda group: sum(len(term.numbers) for term in group)):  # the rarest first: few are left to look for
        here: dict[int, int] = {}
        for term in group:
            for n, field in zip(term.numbers, term.fields, strict=True):
                if fields is None or n in fields:
                    here[n] = here.get(n, 0) | field
        fields = here if fields is None else {n: fields[n] & field for n, field in here.items() if fields[n] & field}
    kept = sorted((fields or {}).items())
    nl, en = sum(1 for _n, field in kept if field & NL), sum(1 for _n, field in kept if field & EN)
    return Term(name, name, nl, en, array("I", [n for n, _field in kept]), bytes(field for _n, field in kept))


def _respell(index: Index, reach: Reach) -> None:
    """The nearest words of the base within one edit, or two from eight letters; a swap of neighbours is one edit."""
    word = reach.word
    if len(word) < _SHORTEST_MISSPELT or any(letter.isdigit() for letter in word):
        return
    from rapidfuzz import process  # 16 ms, only when a word is not in the base as it stands
    from rapidfuzz.distance import OSA

    edits = 2 if len(word) >= _LONG else 1
    choices = index.of_length(len(word) - edits, len(word) + edits)
    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=edits, limit=12)
    able = [(choice, distance) for choice, distance, _at in near if _is_slip(word, choice, int(distance))]
    least = min((distance for _choice, distance in able), default=0)
    taken = [choice for choice, distance in able if distance == least]
    if not taken:
        return
    found = _reached(index, taken)
    for other in found:
        for weight, _how, term in other.terms.values():
            reach.add([term], weight * _EDITS[int(least)] * (1.0 if other.word[0] == word[0] else 0.9), SPELLING)
    reach.spelled = max(found, key=lambda one: (one.word[0] == word[0], sum(len(t.numbers) for _w, _h, t in one.terms.values()))).word


def _is_slip(word: str, choice: str, edits: int) -> bool:
    """Whether one word may have been typed for another: hardly anyone gets the first letter wrong, but in a long word."""
    return choice.isalpha() and (choice[0] == word[0] or (edits == 1 and len(word) >= _LONG))


def _take_apart(index: Index, reach: Reach) -> None:
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

"""Words in, ranked hits out.

A word of the question weighs as much as the facts that it reaches in all the ways of `expand` are rare (the idf of the union), so a wide set of
synonyms weighs little. A fact needs a share of the weight of the whole question and of the best fact; that is what makes nonsense find
nothing. The best sixty are looked at again: for what the question asks for, its date, and what the fact is about.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from minusma_cli import text
from minusma_cli.expand import EXACT, INFLECTION, SPELLING, Reach, expanded
from minusma_cli.index import (
    DATED,
    DATES,
    DETAILS,
    EN,
    FIGURE,
    HEADLINE,
    HOLDER,
    ID,
    NAMES,
    NL,
    PERSON,
    PRIMARY,
    SERIES,
    TOPIC,
    UNIT,
    WELL,
    Filter,
    Index,
    Look,
    Term,
)
from minusma_cli.question import HOW_MANY, MOST, SUPERLATIVES, WHEN, WHO, WHY, Question
from minusma_cli.when import When, days

SECOND_LOOK = 60
QUESTION_SHARE = 0.48  # of the weight of the question that a fact must hold
BEST_SHARE = 0.35  # of the best score that a fact must reach

_ANCHOR = 1.5  # how much more a proper name weighs than another word as rare
_LIGHT = 0.2  # how much less a word weighs that a question needs more than its answer
_UNKNOWN = 1.75  # how much more a long word weighs of which no fact holds even a part: it asks for something else
_LONG = 8
# What a fact gains at a second look, as a share of the question's weight: by a figure where one is asked for (or a day, a person), by counting
# just that, by words of cause; by neighbours of the question that stand together, by an id that tells of its words; and what a letter costs.
_FITS, _COUNTED, _SAYS = 0.12, 0.08, 0.15
_PHRASE, _ABOUT, _LENGTH = 0.12, 0.12, 0.0002
_BECAUSE = frozenset(["omdat", "doordat", "wegens", "vanwege", "reden", "redenen", "because", "reason", "reasons", "due", "owing"])


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


def search(index: Index, asked_for: Question, given: Filter, limit: int | None) -> Answer:
    """Rank the facts of an index that satisfy a filter by how well they answer a question; the best `limit` of them are told (None: all)."""
    reaches = expanded(index, asked_for)
    wish = Reach("", "")  # the year of a date: it adds, but a fact without it is not cut
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


# -- weigh and cut

_FIELD = ((NAMES, 1.15), (NL, 1.0), (EN, 1.0), (DETAILS, 0.85), (UNIT, 0.85), (ID, 0.8), (DATES, 0.7), (TOPIC, 0.3))
_MOST_FIELD = _FIELD[0][1]
_FIELDS = tuple(max((weight for bit, weight in _FIELD if mask & bit), default=0.0) for mask in range(256))


def _weigh(reach: Reach, size: int) -> None:
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


def _telling(reach: Reach) -> float:
    """How much a word says of what is looked for, beside its rarity: a proper name most, a light word little."""
    if reach.word in text.LIGHT:
        return _LIGHT
    if not reach.best:
        return _UNKNOWN if len(reach.word) >= _LONG else 1.0
    return _ANCHOR if reach.name else 1.0


def _scores(reaches: Sequence[Reach], asked_for: Question, index: Index) -> dict[int, float]:
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
    """The facts whose text holds a phrase word for word; one word stands for its inflections, and may stand in names and details too."""
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
    index: Index, asked_for: Question, reaches: Sequence[Reach], kept: Mapping[int, float], total: float
) -> tuple[list[tuple[int, float]], dict[int, Look]]:
    ranked = sorted(kept, key=lambda n: (-kept[n], n))
    looks = {look.n: look for look in index.looks(ranked[:SECOND_LOOK])}
    gain = _gain(asked_for, reaches)
    scores = {n: kept[n] + total * (gain(looks[n], min(kept[n] / total, 1.0)) if n in looks else 0.0) for n in ranked}
    return sorted(scores.items(), key=lambda item: (-round(item[1], 9), looks[item[0]].id if item[0] in looks else "~", item[0])), looks


def _gain(asked_for: Question, reaches: Sequence[Reach]) -> Callable[[Look, float], float]:
    """How much a fact, of which the share of the words that it holds is known, gains at a second look, as a share of the question's weight."""
    pairs = [f" {one.word} {other.word} " for one, other in pairwise(reaches)]
    wish, asks = asked_for.wish, asked_for.asks
    topics = {topic for reach in reaches for topic in reach.topics}
    alone = all(reach.topics for reach in reaches)  # the question is but the name of a topic
    asked = {word for reach in reaches for term in reach.terms for word in term.split(" ")} | ({wish.edtf[:4]} if wish else set())

    def gain(look: Look, held: float) -> float:
        more = _PHRASE * sum(pair in look.words for pair in pairs) / (len(pairs) or 1)
        if HOW_MANY in asks and look.traits & FIGURE:
            more += _FITS + _COUNTED * any(look.n in reach.counted for reach in reaches)
        more += _FITS * bool(WHEN in asks and look.traits & DATED)
        more += _FITS * bool(WHO in asks and look.traits & PERSON)
        if asks & {WHY, MOST}:
            words = set(look.words.split())
            more += _SAYS * bool(WHY in asks and words & _BECAUSE)
            more += _SAYS * bool(MOST in asks and words & SUPERLATIVES)
        if wish:
            more += held * _wish(look, wish, named=look.topic in topics)
        elif alone and look.topic in topics:
            more += _told(look)
        name = look.id.split("-")
        more += _ABOUT * len(asked.intersection(name)) / len(name)
        more += 0.015 * bool(look.traits & PRIMARY) + 0.015 * bool(look.traits & WELL)
        return more - _LENGTH * len(look.words)

    return gain


def _wish(look: Look, wish: When, *, named: bool) -> float:
    """What a fact gains by its date: most for a figure of a series or an office holder of that time, in a topic that was named."""
    first, last = wish.first or "", wish.last or "~"
    if look.first is None or look.last is None or look.first > last or look.last < first:
        return 0.0
    if look.traits & HOLDER:  # one who was in office for longer is no less an answer; one who was there for more of the time is the better
        near = 0.06 + 0.04 * _covered(first, last, look.first, look.last)
    else:
        near = 0.06 * (look.first >= first and look.last <= last) + 0.04 * (look.first == first and look.last == last)
    return 0.1 + near + _told(look) * (3 if named else 1)


def _told(look: Look) -> float:
    """What a fact gains by giving a figure of a series, most of all of the headline, or by telling who held an office."""
    return 0.1 * bool(look.traits & (SERIES | HOLDER)) + 0.05 * bool(look.traits & HEADLINE)


def _covered(first: str, last: str, start: str, end: str) -> float:
    """About which share of a time, from its first to its last day, another covers."""
    shared = days(max(first, start), min(last, end))
    return shared / days(first, last)


# -- what was met


class _Marks:
    """How the words of a question were met in a fact, and by which words of its text."""

    def __init__(self, reaches: Sequence[Reach]) -> None:
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
                marks.update(word for part in parts for word in text.holding(look.words, part, " "))  # met in one language, marked in both
        return frozenset(marks)


def _holds(term: Term, number: int) -> bool:
    at = bisect_left(term.numbers, number)
    return at < len(term.numbers) and term.numbers[at] == number


def _language(reaches: Sequence[Reach], stops: Iterable[str]) -> str:
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

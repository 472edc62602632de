"""Facts that cannot both be true: as they say themselves, and as their series show."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from minusma_cli.dates import AFTER_ALL, BEFORE_ALL, day_number
from minusma_cli.factfile.rivals import SeriesPoint, find_rivals
from minusma_cli.model import Fact, Figure, Rival
from minusma_cli.named_tuple import NamedTuple

# How far from its value a figure with `about` may lie and still agree, as a share of it.
ABOUT_TOLERANCE = 0.05
MOST_RIVALS = 50  # facts that a fact knows to contest it
_LEAST_MORE = 1e-9  # `more-than` begins just above its value


class _Side(NamedTuple):
    """A fact as others that it contests see it, with what puts one before another."""

    fact: Fact
    is_unpreferred: bool
    has_parts: bool
    is_secondary: bool


def mark_contested(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same facts, each knowing the ids of those that say otherwise."""
    facts = tuple(facts)
    against = _find_opponents(facts)
    sides: dict[str, _Side] = {}
    for fact in facts:
        if fact.id in against:
            has_parts = len(fact.figures) > 1
            sides[fact.id] = _Side(fact, fact.preferred is None, has_parts, not fact.is_primary)
    return tuple(_mark_fact(fact, against.pop(fact.id, ()), sides) for fact in facts)


def _mark_fact(fact: Fact, names: Collection[str], sides: Mapping[str, _Side]) -> Fact:
    """A fact that knows the ids of those that say otherwise, and what the first of them says."""
    if not names:
        return fact
    in_order = tuple(sorted(names))
    rivals = [sides[name] for name in in_order if name in sides]
    return fact._replace(contested=in_order, rival=_choose_rival(fact, rivals))


def _find_opponents(facts: Iterable[Fact]) -> dict[str, Collection[str]]:
    """The ids of the facts that contest each fact: those stated, and those that series show.

    Of a series that disagrees about everything a fact gets the first 50; more only where another
    would be left with none, so that whatever is contested is known to be.
    """
    stated: dict[str, set[str]] = {}
    points: dict[tuple[str, str], list[SeriesPoint]] = {}
    for fact in facts:
        for other in fact.disputes:
            stated.setdefault(fact.id, set()).add(other)
            stated.setdefault(other, set()).add(fact.id)
        for series, point in _points_of(fact):
            points.setdefault((series, point.status), []).append(point)
    against: dict[str, Collection[str]] = {**stated}
    for key in list(points):
        comparable = points.pop(key)
        found = {point.fact: set(against.get(point.fact, ())) for point in comparable}
        for one, other in find_rivals(comparable):
            of_one, of_other = found[one], found[other]
            fewest, most = sorted((len(of_one), len(of_other)))
            if most < MOST_RIVALS or not fewest:
                of_one.add(other)
                of_other.add(one)
        # At 100,000 facts the sets of all series at once take 220 MB, and tuples a fifth of that.
        against.update((name, tuple(others)) for name, others in found.items() if others)
    return against


def _choose_rival(fact: Fact, sides: Iterable[_Side]) -> Rival | None:
    """The first of those that contest a fact: preferred, with one other figure, primary.

    Of equals it is the first that was given.
    """
    best: tuple[bool, ...] = ()
    chosen: tuple[Fact, Figure | None] | None = None
    for one, is_unpreferred, has_parts, is_secondary in sides:
        figure = _find_other_figure(fact, one)
        rank = (is_unpreferred, figure is None, has_parts, is_secondary)
        if chosen is None or rank < best:
            best = rank
            chosen = one, figure
    if chosen is None:
        return None
    rival, figure = chosen
    return Rival(rival.id, rival.sources[0].source.label, figure)


def _find_other_figure(fact: Fact, rival: Fact) -> Figure | None:
    """The figure of a rival that differs: of a series of both, else the first where units agree."""
    for own in fact.figures:
        for other in rival.figures:
            if own.series and own.series == other.series and own.value != other.value:
                return other
    if not fact.figures or not rival.figures:
        return None
    own, other = fact.figures[0], rival.figures[0]
    if own.unit == other.unit and own.value != other.value:
        return other
    return None


def _points_of(fact: Fact) -> Iterator[tuple[str, SeriesPoint]]:
    """The points that a fact adds to series, each with the series' id."""
    if not fact.when or not fact.figures:
        return
    start = day_number(fact.when.first or BEFORE_ALL)
    end = day_number(fact.when.last or AFTER_ALL)
    sources = frozenset(reference.source.id for reference in fact.sources)
    for figure in fact.figures:
        if figure.series:
            low, high = find_range(figure)
            is_maximum = figure.qualifier == "at-most"
            yield (
                figure.series,
                SeriesPoint(start, end, low, high, fact.id, is_maximum, figure.status, sources),
            )


def find_range(figure: Figure) -> tuple[float, float]:
    """The least and the greatest value that a figure can mean."""
    value = float(figure.value)
    slack = abs(value) * ABOUT_TOLERANCE
    if figure.qualifier == "nearly":
        return value - slack, value
    if figure.qualifier == "about":
        return value - slack, value + slack
    if figure.qualifier == "at-most":
        return float("-inf"), value
    if figure.qualifier == "at-least":
        return value, float("inf")
    if figure.qualifier == "more-than":
        return value * (1 + _LEAST_MORE), float("inf")
    return value, value

"""Facts that cannot both be true: as they say themselves, and as their series show."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minusma_cli.dates import AFTER_ALL, BEFORE_ALL, day_number
from minusma_cli.model import Fact, Figure, Rival

# How far from its value a figure with `about` may lie and still agree, as a share of it.
ABOUT_TOLERANCE = 0.05
_LEAST_MORE = 1e-9  # `more-than` begins just above its value


class _Point(NamedTuple):
    """What a fact says of a series: when (as day numbers), between which values, by whose word.

    `status` is what it says: a count, or only a plan, an estimate or a ceiling.
    """

    fact: str
    start: int
    end: int
    low: float
    high: float
    is_maximum: bool
    status: str
    sources: frozenset[str]

    def differs_from(self, other: "_Point") -> bool:
        """Whether not both values can be true; two different maxima cannot."""
        if self.is_maximum and other.is_maximum:
            return self.high != other.high
        return self.low > other.high or other.low > self.high

    def contests(self, other: "_Point") -> bool:
        """Whether two points speak of the same time, differ, and rest on sources of their own.

        The same time is half of the shorter span or more: that one mandate ends as the next begins
        is no contradiction, nor that less came than was planned.
        """
        if self.status != other.status:
            return False
        shared = min(self.end, other.end) - max(self.start, other.start) + 1
        shorter = min(self.end - self.start, other.end - other.start) + 1
        if shared * 2 < shorter or self.fact == other.fact:
            return False
        return self.differs_from(other) and self.sources.isdisjoint(other.sources)


def mark_contested(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same facts, each knowing the ids of those that say otherwise."""
    facts = tuple(facts)
    against: dict[str, set[str]] = {}
    for one, other in find_contradictions(facts):
        against.setdefault(one, set()).add(other)
        against.setdefault(other, set()).add(one)
    facts_by_id = {fact.id: fact for fact in facts}
    marked = []
    for fact in facts:
        names = tuple(sorted(against.get(fact.id, ())))
        rivals = [facts_by_id[name] for name in names if name in facts_by_id]
        marked.append(fact._replace(contested=names, rival=_choose_rival(fact, rivals)))
    return tuple(marked)


def _choose_rival(fact: Fact, rivals: Iterable[Fact]) -> Rival | None:
    """The first of those that contest a fact: preferred, with one other figure, primary."""
    ranked: list[tuple[tuple[bool, bool, bool, bool, str], Rival]] = []
    for one in rivals:
        figure = _find_other_figure(fact, one)
        has_parts = len(one.figures) > 1
        rank = (one.preferred is None, figure is None, has_parts, not one.is_primary, one.id)
        ranked.append((rank, Rival(one.id, one.sources[0].source.label, figure)))
    if not ranked:
        return None
    return min(ranked, key=lambda pair: pair[0])[1]


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


def find_contradictions(facts: Iterable[Fact]) -> Iterator[tuple[str, str]]:
    """Pairs of ids of facts that contradict each other, stated ones and those of series."""
    points_by_series: dict[str, list[_Point]] = {}
    for fact in facts:
        for other in fact.disputes:
            yield fact.id, other
        for series, point in _points_of(fact):
            points_by_series.setdefault(series, []).append(point)
    for points in points_by_series.values():
        yield from _contesting_pairs(points)


def _contesting_pairs(points: list[_Point]) -> Iterator[tuple[str, str]]:
    points.sort(key=lambda point: point.start)
    for position, point in enumerate(points):
        for later in range(position + 1, len(points)):
            other = points[later]
            if other.start > point.end:
                break  # it and all after it begin when this one is over
            if point.contests(other):
                yield point.fact, other.fact


def _points_of(fact: Fact) -> Iterator[tuple[str, _Point]]:
    """The points that a fact adds to series, each with the series' id."""
    if not fact.when:
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
                _Point(fact.id, start, end, low, high, is_maximum, figure.status, sources),
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

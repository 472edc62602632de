"""The points of a series: what dated facts say of it, and which to go by where they differ."""

from collections.abc import Iterable, Sequence

from minusma_cli.dates import AFTER_ALL, DateRange
from minusma_cli.model import Fact, Figure, Series
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record


class Point(NamedTuple):
    """What a dated fact says of a series."""

    fact: Fact
    figure: Figure
    when: DateRange

    @property
    def last_day(self) -> str:
        """The last day that it speaks of (ISO); after all others where the end is open."""
        return self.when.last or AFTER_ALL

    @property
    def is_interval(self) -> bool:
        """Whether it says from when to when, where others are measured once."""
        return "/" in self.when.edtf


class Spread(NamedTuple):
    """How far sources differ: whether any says otherwise, and the least and greatest value.

    Values are None where what contests is no number of the same kind. `speaker` is who first gives
    another value.
    """

    is_contested: bool = False
    low: float | None = None
    high: float | None = None
    speaker: str = ""


def list_points(series: Series, facts: Iterable[Fact]) -> list[Point]:
    """What dated facts say of a series, in the order of the facts."""
    points = []
    for fact in facts:
        for figure in fact.figures:
            if fact.when and figure.series == series.id:
                points.append(Point(fact, figure, fact.when))
    return points


def prefer_point(chosen: Point, points: Sequence[Point]) -> Point:
    """The point to go by among a chosen one and those that contest it: the preferred one."""
    if chosen.fact.preferred:
        return chosen
    for point in points:
        if point.fact.preferred and point.fact.id in chosen.fact.contested:
            return point
    return chosen


def measure_spread(point: Point, points: Iterable[Point]) -> Spread:
    """How far the points that contest one differ from it."""
    said = []
    for other in points:
        if other.fact.id in point.fact.contested and other.figure.status == point.figure.status:
            said.append((other.figure.value, other.fact))
    return _make_spread(point.figure.value, said)


def _make_spread(value: float, said: Sequence[tuple[float, Fact]]) -> Spread:
    """How far a value is from what others say, and who first says otherwise."""
    if not said:
        return Spread()
    values = [value, *(other for other, _fact in said)]
    speakers = [fact.sources[0].source.label for other, fact in said if other != value]
    return Spread(True, min(values), max(values), next(iter(speakers), ""))  # noqa: FBT003


def measure_spreads(points: Iterable[Point], every_point: Iterable[Point]) -> list[Spread]:
    """How far those of all points that contest each of some differ from it."""
    by_fact: dict[str, list[Point]] = {}
    for point in every_point:
        by_fact.setdefault(point.fact.id, []).append(point)
    spreads = []
    for point in points:
        rivals: list[Point] = []
        for name in point.fact.contested:
            rivals += by_fact.get(name, ())
        spreads.append(measure_spread(point, rivals))
    return spreads


def measure_flow_spread(
    series: Series, added: Sequence[Point], total: float, facts: Iterable[Fact]
) -> Spread:
    """How far what added up is contested: by facts with another number of the same unit.

    Where the fact that the series names as its total says the same, the range is that of the
    totals that contest it.
    """
    facts_by_id = {fact.id: fact for fact in facts}
    whole = facts_by_id.get(series.total or "")
    if whole and total in _list_values(whole, series.unit):
        said = []
        for name in whole.contested:
            others = _list_values(facts_by_id.get(name), series.unit)
            if len(others) == 1:  # several are parts of a total
                said.append((others[0], facts_by_id[name]))
        return _make_spread(total, said) if said else Spread(low=total, high=total)
    for point in added:
        for name in point.fact.contested:
            others = _list_values(facts_by_id.get(name), series.unit)
            if others and point.figure.value not in others:
                return Spread(is_contested=True)
    return Spread()


def _list_values(fact: Fact | None, unit: str) -> list[float]:
    """The numbers of a unit that a fact gives; none for a fact that is not at hand."""
    if fact is None:
        return []
    return [figure.value for figure in fact.figures if figure.unit == unit]


def figure_to_record_with_spread(figure: Figure | None, spread: Spread) -> Record:
    """A figure of a series (None: a gap) and how far sources differ, as a row has them."""
    return {
        "value": figure and figure.value,
        "unit": figure and figure.unit,
        "qualifier": figure and figure.qualifier,
        "status": figure and figure.status,
        "low": spread.low,
        "high": spread.high,
        "contested": spread.is_contested,
    }

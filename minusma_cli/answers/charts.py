"""A series by year: for each year the figure that stands for it."""

from collections.abc import Iterable, Sequence

from minusma_cli.answers.points import (
    Point,
    Spread,
    list_points,
    measure_flow_spread,
    measure_spread,
    prefer_point,
)
from minusma_cli.dates import (
    AFTER_ALL,
    BEFORE_ALL,
    LENGTH_OF_YEAR,
    DateRange,
    parse_edtf,
    split_edtf,
)
from minusma_cli.model import Fact, Figure, Series
from minusma_cli.named_tuple import NamedTuple

_MOST_YEARS = 400  # of a chart; of more only those that have a figure are shown


class Bar(NamedTuple):
    """One year of a series: its figure (None: a gap) and how far sources differ.

    `when` is the time that the figure is of, where that is not the whole year; `fact` is the id of
    the fact that gives it, None where several were added up.
    """

    year: int
    figure: Figure | None
    spread: Spread = Spread()
    when: DateRange | None = None
    fact: str | None = None


class Chart(NamedTuple):
    """A series by year, from its first to its last, gaps included."""

    series: Series
    bars: tuple[Bar, ...]

    def count_points(self) -> int:
        """In how many years it has a figure."""
        return sum(1 for bar in self.bars if bar.figure is not None)


def build_chart(series: Series, facts: Sequence[Fact], every_fact: Sequence[Fact] = ()) -> Chart:
    """The chart of a series from the facts that give its figures.

    `every_fact` are all that may contest them, if these are more than `facts`.
    """
    by_year: dict[int, list[Point]] = {}
    for point in list_points(series, facts):
        for year in _years_of(point.when)[:_MOST_YEARS]:
            by_year.setdefault(year, []).append(point)
    if not by_year:
        return Chart(series, ())
    years: Iterable[int] = range(min(by_year), max(by_year) + 1)
    if max(by_year) - min(by_year) >= _MOST_YEARS:
        years = sorted(by_year)[:_MOST_YEARS]
    bars = []
    for year in years:
        bars.append(_make_bar(year, series, by_year.get(year, []), every_fact or facts))
    return Chart(series, tuple(bars))


def _years_of(when: DateRange) -> range:
    """The years that a date touches; an open end counts as the year of the other."""
    ends = [int(day[:LENGTH_OF_YEAR]) for day in (when.first, when.last) if day]
    return range(ends[0], ends[-1] + 1)


def _make_bar(year: int, series: Series, points: Sequence[Point], facts: Sequence[Fact]) -> Bar:
    if not points:
        return Bar(year, None)
    if series.type == "flow":
        return _make_flow_bar(year, series, points, facts)
    # A plan or a ceiling stands only where nobody counted.
    counts = [point for point in points if point.figure.is_count] or list(points)
    latest_first = sorted(counts, key=lambda point: point.fact.sort_day, reverse=True)
    chosen = max(latest_first, key=lambda point: _rank_fit(year, point))
    best = prefer_point(chosen, counts)
    return Bar(
        year,
        best.figure,
        measure_spread(best, points),
        _find_part_of_year(year, best.when),
        best.fact.id,
    )


def _make_flow_bar(
    year: int, series: Series, points: Sequence[Point], facts: Sequence[Fact]
) -> Bar:
    """What added up in a year: a fact about the whole year says so, else the events are summed."""
    for point in points:
        if is_about_year(year, point.when):
            return Bar(year, point.figure, measure_spread(point, points), None, point.fact.id)
    total = sum(point.figure.value for point in points)
    figure = points[0].figure._replace(value=total, qualifier="exactly")
    return Bar(year, figure, measure_flow_spread(series, points, total, facts))


def is_about_year(year: int, when: DateRange) -> bool:
    """Whether a date is just that year."""
    return when.first == f"{year:04}-01-01" and when.last == f"{year:04}-12-31"


def _find_part_of_year(year: int, when: DateRange) -> DateRange | None:
    """The time of a date within a year, where it is not about the whole year."""
    if is_about_year(year, when):
        return None
    begins = (when.first or BEFORE_ALL) >= f"{year:04}-01-01"
    ends = (when.last or AFTER_ALL) <= f"{year:04}-12-31"
    if begins and ends:
        return when
    start, end = split_edtf(when.edtf)
    if begins:
        return parse_edtf(f"{start}/..")
    if ends:
        return parse_edtf(f"../{end}")
    return None


def _rank_fit(year: int, point: Point) -> tuple[bool, bool, bool]:
    """How well a point speaks for a year: of several the greatest goes first, then the latest.

    That is one about just that year; one that is measured, begins or ends in it; a primary one.
    What stood until May goes so before what the press found in June.
    """
    is_whole = is_about_year(year, point.when)
    is_part = _find_part_of_year(year, point.when) is not None
    return is_whole, is_part, point.fact.is_primary

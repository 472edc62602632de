"""A series by year: for each year the figure that stands for it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from minusma_cli.model import Fact, Figure, Series

Point = tuple[Fact, Figure]  # what a fact says of a series


class Bar(NamedTuple):
    """One year of a series: its figure (None: a gap), and the range where sources differ."""

    year: int
    figure: Figure | None
    low: float | None = None
    high: float | None = None
    is_contested: bool = False


class Chart(NamedTuple):
    """A series by year, from its first to its last, gaps included."""

    series: Series
    bars: tuple[Bar, ...]

    def count_points(self) -> int:
        """In how many years it has a figure."""
        return sum(1 for bar in self.bars if bar.figure is not None)


def build_chart(series: Series, facts: Iterable[Fact]) -> Chart:
    """The chart of a series from the facts that give its figures."""
    by_year: dict[int, list[Point]] = {}
    for fact in facts:
        for figure in fact.figures:
            if figure.series == series.id:
                for year in _years_of(fact):
                    by_year.setdefault(year, []).append((fact, figure))
    if not by_year:
        return Chart(series, ())
    years = range(min(by_year), max(by_year) + 1)
    return Chart(series, tuple(_make_bar(year, series, by_year.get(year, [])) for year in years))


def _years_of(fact: Fact) -> list[int]:
    """The years that a fact's date touches; an open end counts as the year of the other."""
    if not fact.when:
        return []
    years = [int(day[:4]) for day in (fact.when.first, fact.when.last) if day]
    return list(range(years[0], years[-1] + 1))


def _make_bar(year: int, series: Series, points: Sequence[Point]) -> Bar:
    if not points:
        return Bar(year, None)
    if series.type == "flow":
        return _make_flow_bar(year, points)
    latest_first = sorted(points, key=lambda point: point[0].sort_day, reverse=True)
    best, figure = min(latest_first, key=lambda point: _rank_fit(year, point[0]))
    values = [figure.value]
    for fact, other in points:
        if fact.id in best.contested:
            values.append(other.value)
    return Bar(year, figure, min(values), max(values), len(values) > 1)


def _make_flow_bar(year: int, points: Sequence[Point]) -> Bar:
    """What added up in a year: a fact about the whole year says so, else the events are summed."""
    for fact, figure in points:
        if _is_about_year(year, fact):
            return Bar(year, figure)
    total = sum(figure.value for _fact, figure in points)
    is_contested = any(fact.contested for fact, _figure in points)
    figure = points[0][1]._replace(value=total, qualifier="exactly")
    return Bar(year, figure, is_contested=is_contested)


def _is_about_year(year: int, fact: Fact) -> bool:
    when = fact.when
    return bool(when and when.first == f"{year}-01-01" and when.last == f"{year}-12-31")


def _rank_fit(year: int, fact: Fact) -> tuple[int, bool]:
    """How well a fact speaks for a year, best first; primary sources first."""
    if _is_about_year(year, fact):
        return 0, not fact.is_primary
    lies_within = _years_of(fact) == [year]
    return 1 if lies_within else 2, not fact.is_primary

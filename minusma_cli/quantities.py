"""An open fact base as series: the quantities that it follows through time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack, cast

from minusma_cli.catalogue import Catalogue
from minusma_cli.dates import overlaps, parse_edtf
from minusma_cli.model import Series
from minusma_cli.selection import Filters, build_filter, describe_request, split_names
from minusma_cli.suggest import resolve_name

if TYPE_CHECKING:  # each kind of answer is loaded by the method that gives it
    from minusma_cli.answers.measured import MeasuredSeries
    from minusma_cli.answers.points import Point
    from minusma_cli.answers.series import SeriesList
    from minusma_cli.answers.yearly import YearlySeries

_OF_TIME = ("year", "on", "since", "until")


class Quantities(Catalogue):
    """The series of an open base.

    Methods take ids of series, and filters: `topic` says of which topics, the others which of
    their points are wanted.
    """

    def series_list(self, **filters: Unpack[Filters]) -> "SeriesList":
        """The series of the base; with filters those that have points that satisfy them."""
        from minusma_cli.answers.series import FollowedSeries, SeriesList

        followed = []
        is_narrowed = any(name != "topic" for name in filters)
        for series in self._choose_series((), filters):
            points = self._find_points(series, filters)
            if points or not is_narrowed:
                followed.append(FollowedSeries(series, tuple(points)))
        query = {"command": "series", **describe_request(filters)}
        return SeriesList(tuple(followed), query, self.units, self.lang)

    def measured_series(self, *names: str, **filters: Unpack[Filters]) -> "MeasuredSeries":
        """Series as they were measured, by date; without names all of them."""
        from minusma_cli.answers.measured import MeasuredSeries, Measurement
        from minusma_cli.answers.points import measure_spreads

        measured = []
        for series in self._choose_series(names, filters):
            every = self._find_points(series, {})
            wanted = self._find_points(series, filters)
            pairs = zip(wanted, measure_spreads(wanted, every), strict=True)
            measured.append((series, tuple(Measurement(*pair) for pair in pairs)))
        query = _describe_names(names, filters)
        return MeasuredSeries(tuple(measured), query, self.units, self.lang)

    def yearly_series(self, *names: str, **filters: Unpack[Filters]) -> "YearlySeries":
        """Series year by year, gaps included; without names all of them.

        A filter of time says which years are wanted.
        """
        from minusma_cli.answers.charts import build_chart
        from minusma_cli.answers.yearly import YearlySeries

        periods = build_filter(filters, self.index).periods
        charts = []
        for series in self._choose_series(names, filters):
            facts = self.list(**_narrow(filters, series, *_OF_TIME)).facts
            chart = build_chart(series, facts, self.list(topic=series.topic).facts)
            bars = []
            for bar in chart.bars:
                year = parse_edtf(f"{bar.year:04}")
                if all(overlaps(year, period) for period in periods):
                    bars.append(bar)
            charts.append(chart._replace(bars=tuple(bars)))
        query = {**_describe_names(names, filters), "every": "year"}
        return YearlySeries(tuple(charts), query, self.units, self.lang)

    def _choose_series(self, names: Sequence[str], filters: Filters) -> list[Series]:
        """The series of these names (none: all), of the topics of the filter if it names any."""
        series = self.series
        wanted = [resolve_name("series", name, series) for name in split_names(names)]
        topics = build_filter(filters, self.index).topics
        chosen = [series[name] for name in dict.fromkeys(wanted or series)]
        return [one for one in chosen if not topics or one.topic in topics]

    def _find_points(self, series: Series, filters: Filters) -> "list[Point]":
        """The points of a series that satisfy the filters, by date."""
        from minusma_cli.answers.points import list_points

        facts = self.list(sort="date", **_narrow(filters, series)).facts
        return list_points(series, facts)


def _narrow(filters: Filters, series: Series, *without: str) -> Filters:
    """The filters of facts for the points of a series, less some."""
    left_out = ("topic", *without)
    kept = {name: value for name, value in filters.items() if name not in left_out}
    return cast("Filters", {**kept, "series": series.id})


def _describe_names(names: Sequence[str], filters: Filters) -> dict[str, object]:
    """A request as its answer repeats it."""
    ids = {"ids": split_names(names)} if names else {}
    return {"command": "series", **ids, **describe_request(filters)}

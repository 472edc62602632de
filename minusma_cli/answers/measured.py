"""Series as they were measured: every point with its date, its fact, and what others say."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.answers.points import Point, Spread, figure_to_record_with_spread
from minusma_cli.model import Series, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, date_to_record
from minusma_cli.wording import format_scalar

POINT_COLUMNS = (
    "series",
    "when.edtf",
    "when.from",
    "when.to",
    "value",
    "unit",
    "qualifier",
    "status",
    "low",
    "high",
    "contested",
    "fact",
    "source",
)
_PLAIN_CELLS = ("value", "qualifier", "status", "low", "high", "contested", "fact", "source")


class Measurement(NamedTuple):
    """A point of a series, and how far those of the series that contest it differ."""

    point: Point
    spread: Spread


@show_in_notebooks
class MeasuredSeries(NamedTuple):
    """Series, each with its points by date."""

    series: tuple[tuple[Series, tuple[Measurement, ...]], ...]
    query: Mapping[str, Any]
    units: Mapping[str, Unit]
    lang: str

    @property
    def row_name(self) -> str:
        """Its rows are points."""
        return "points"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of points."""
        return POINT_COLUMNS

    @property
    def fields(self) -> Sequence[str]:
        """The fields of points."""
        return POINT_COLUMNS

    @property
    def is_found(self) -> bool:
        """Whether there is any point."""
        return any(measurements for _series, measurements in self.series)

    def to_dict(self) -> Record:
        """All points."""
        rows = self.rows()
        return {"schema": SCHEMA, "query": dict(self.query), "count": len(rows), "points": rows}

    def rows(self) -> list[Record]:
        """One row a point."""
        rows = []
        for series, measurements in self.series:
            rows += [_measurement_to_row(series, one) for one in measurements]
        return rows

    def plain_lines(self) -> Iterator[str]:
        """One line a point: series, date, and the other columns but for the unit."""
        for row in self.rows():
            cells = [format_scalar(row[name]) for name in _PLAIN_CELLS]
            yield "\t".join((row["series"], row["when"]["edtf"], *cells))


def _measurement_to_row(series: Series, measurement: Measurement) -> Record:
    point = measurement.point
    return {
        "series": series.id,
        "when": date_to_record(point.when),
        **figure_to_record_with_spread(point.figure, measurement.spread),
        "fact": point.fact.id,
        "source": point.fact.sources[0].source.id,
    }

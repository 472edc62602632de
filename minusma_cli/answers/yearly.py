"""Series year by year: the figure that stands for each, and the years that have none."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.answers.charts import Bar, Chart
from minusma_cli.answers.points import figure_to_record_with_spread
from minusma_cli.dates import OPEN, DateRange, parse_edtf, split_edtf
from minusma_cli.model import Series, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, date_to_record
from minusma_cli.wording import format_scalar

YEAR_COLUMNS = (
    "series",
    "year",
    "value",
    "unit",
    "qualifier",
    "status",
    "low",
    "high",
    "contested",
    "fact",
    "when.edtf",
    "when.from",
    "when.to",
)
_PLAIN_CELLS = ("year", "value", "qualifier", "status", "low", "high", "contested", "fact")


@show_in_notebooks
class YearlySeries(NamedTuple):
    """Series by year, as charts draw them."""

    charts: tuple[Chart, ...]
    query: Mapping[str, Any]
    units: Mapping[str, Unit]
    lang: str

    @property
    def row_name(self) -> str:
        """Its rows are years."""
        return "years"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of years."""
        return YEAR_COLUMNS

    @property
    def fields(self) -> Sequence[str]:
        """The fields of years."""
        return YEAR_COLUMNS

    @property
    def is_found(self) -> bool:
        """Whether there is a figure for any year."""
        return any(chart.count_points() for chart in self.charts)

    def to_dict(self) -> Record:
        """All years."""
        rows = self.rows()
        return {"schema": SCHEMA, "query": dict(self.query), "count": len(rows), "years": rows}

    def rows(self) -> list[Record]:
        """One row a year of each series, from its first to its last."""
        rows = []
        for chart in self.charts:
            rows += [_bar_to_row(chart.series, bar) for bar in chart.bars]
        return rows

    def plain_lines(self) -> Iterator[str]:
        """One line a year: series, year, and what is told of it."""
        for row in self.rows():
            yield "\t".join((row["series"], *(format_scalar(row[name]) for name in _PLAIN_CELLS)))


def _bar_to_row(series: Series, bar: Bar) -> Record:
    """A year; `fact` is null where several were added up, `when` where the whole year is meant."""
    return {
        "series": series.id,
        "year": bar.year,
        **figure_to_record_with_spread(bar.figure, bar.spread),
        "fact": bar.fact,
        "when": date_to_record(bar.when and close_within_year(bar.when, bar.year)),
    }


def close_within_year(when: DateRange, year: int) -> DateRange:
    """The part of a date that lies in a year: where it goes on, the year's own end stands."""
    start, end = split_edtf(when.edtf)
    if start == OPEN:
        start = f"{year:04}-01-01"[: len(end.rstrip("~"))]
    if end == OPEN:
        end = f"{year:04}-12-31"[: len(start.rstrip("~"))]
    return parse_edtf(start if start == end else f"{start}/{end}")

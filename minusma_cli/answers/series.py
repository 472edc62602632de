"""The quantities followed through time: what each counts, and from when to when it is told."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.answers.points import Point
from minusma_cli.model import Series, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, text_to_record

SERIES_COLUMNS = (
    "id",
    "topic",
    "label.nl",
    "label.en",
    "unit",
    "type",
    "points",
    "first",
    "last",
    "total",
)


class FollowedSeries(NamedTuple):
    """A series with its points, by date."""

    series: Series
    points: tuple[Point, ...]

    @property
    def first(self) -> str | None:
        """The date of its first point (EDTF), if it has any."""
        return self.points[0].when.edtf if self.points else None

    @property
    def last(self) -> str | None:
        """The date of its last point (EDTF), if it has any."""
        return self.points[-1].when.edtf if self.points else None


@show_in_notebooks
class SeriesList(NamedTuple):
    """Series in the order of the base."""

    series: tuple[FollowedSeries, ...]
    query: Mapping[str, Any]
    units: Mapping[str, Unit]
    lang: str

    @property
    def row_name(self) -> str:
        """Its rows are series."""
        return "series"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of series."""
        return SERIES_COLUMNS

    @property
    def fields(self) -> Sequence[str]:
        """The fields of series."""
        return SERIES_COLUMNS

    @property
    def is_found(self) -> bool:
        """Whether there are any."""
        return bool(self.series)

    def to_dict(self) -> Record:
        """All series."""
        rows = self.rows()
        return {"schema": SCHEMA, "query": dict(self.query), "count": len(rows), "series": rows}

    def rows(self) -> list[Record]:
        """One row a series."""
        return [_series_to_row(followed) for followed in self.series]

    def plain_lines(self) -> Iterator[str]:
        """One line a series: id, topic, label, unit, type, points, first and last date."""
        for row in self.rows():
            cells = (row["id"], row["topic"], row["label"][self.lang], row["unit"], row["type"])
            ends = (row["points"], row["first"] or "", row["last"] or "")
            yield "\t".join(str(cell) for cell in (*cells, *ends))


def _series_to_row(followed: FollowedSeries) -> Record:
    series = followed.series
    return {
        "id": series.id,
        "topic": series.topic,
        "label": text_to_record(series.label),
        "unit": series.unit,
        "type": series.type,
        "points": len(followed.points),
        "first": followed.first,
        "last": followed.last,
        "total": series.total,
    }

"""Where the source of a fact can be opened."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.records import Record


@show_in_notebooks
class SourceLink(NamedTuple):
    """The address of a source, at the place that a fact rests on; and of a kept copy."""

    id: str
    address: str
    archive: str
    lang: str

    @property
    def row_name(self) -> str:
        """Its one row is the link."""
        return "links"

    @property
    def columns(self) -> Sequence[str]:
        """Those of its row."""
        return ("id", "link", "archive")

    @property
    def is_found(self) -> bool:
        """Every source has an address."""
        return True

    def to_dict(self) -> Record:
        """The link."""
        return {"schema": SCHEMA, "count": 1, "links": self.rows()}

    def rows(self) -> list[Record]:
        """One row."""
        return [{"id": self.id, "link": self.address, "archive": self.archive}]

    def plain_lines(self) -> Iterator[str]:
        """The address."""
        yield self.address

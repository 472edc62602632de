"""Where the source of a fact can be opened."""

from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record


@show_in_notebooks
class SourceLink(NamedTuple):
    """The address of a source, at the place that a fact rests on; and of a kept copy.

    Both are None for a source on paper; `paper_numbers` are by what that is found.
    """

    id: str
    address: str | None
    archive: str | None
    paper_numbers: tuple[str, ...]
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
    def fields(self) -> Sequence[str]:
        """Those of its row."""
        return self.columns

    @property
    def is_found(self) -> bool:
        """Only paper has no address."""
        return self.address is not None

    def to_dict(self) -> Record:
        """The link."""
        return {"schema": SCHEMA, "count": 1, "links": self.rows()}

    def rows(self) -> list[Record]:
        """One row."""
        return [{"id": self.id, "link": self.address, "archive": self.archive}]

    def plain_lines(self) -> Iterator[str]:
        """The address."""
        if self.address:
            yield self.address

"""The sources, each with how many facts rest on it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.model import Source
from minusma_cli.records import Record, source_to_record

SOURCE_COLUMNS = (
    "id",
    "title",
    "publisher",
    "published",
    "kind",
    "language",
    "number",
    "url",
    "facts",
    "isbn",
    "doi",
    "archive_number",
)


@show_in_notebooks
class SourceList(NamedTuple):
    """Sources with the number of facts that rest on each."""

    sources: tuple[tuple[Source, int], ...]
    lang: str

    @property
    def row_name(self) -> str:
        """Its rows are sources."""
        return "sources"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of sources."""
        return SOURCE_COLUMNS

    @property
    def fields(self) -> Sequence[str]:
        """The fields of sources."""
        return (*SOURCE_COLUMNS, "accessed", "archived")

    @property
    def is_found(self) -> bool:
        """A list of what there is always answers."""
        return True

    def to_dict(self) -> Record:
        """All sources."""
        return {"schema": SCHEMA, "count": len(self.sources), "sources": self.rows()}

    def rows(self) -> list[Record]:
        """One row a source."""
        return [{**source_to_record(source), "facts": facts} for source, facts in self.sources]

    def plain_lines(self) -> Iterator[str]:
        """One line a source: its columns, tab-separated."""
        for row in self.rows():
            yield "\t".join(str(row[name] or "") for name in SOURCE_COLUMNS)


def choose_by_publisher(
    sources: Sequence[tuple[Source, int]], name: str
) -> list[tuple[Source, int]]:
    """The sources by a publisher, whatever its case; without any those whose publisher holds it."""
    wanted = name.casefold()
    own = []
    like = []
    for source, facts in sources:
        publisher = source.publisher.casefold()
        if publisher.split(", via ")[0] == wanted:
            own.append((source, facts))
        elif re.search(rf"\b{re.escape(wanted)}\b", publisher):
            like.append((source, facts))
    return own or like

"""The sources, each with how many facts rest on it, and the orders that they may have."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.errors import Unknown
from minusma_cli.model import Source
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, source_to_record

SOURCE_SORTS = ("id", "date", "facts", "publisher")
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
    """Sources with the number of facts that rest on each, and the question.

    `total` is how many there were before the limit (None: these are all).
    """

    sources: tuple[tuple[Source, int], ...]
    lang: str
    query: Mapping[str, Any] = {"command": "sources"}
    total: int | None = None

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
        """Whether there are any, where not all were asked for."""
        return bool(self.sources) or self.query.keys() == {"command"}

    def to_dict(self) -> Record:
        """All sources."""
        return {
            "schema": SCHEMA,
            "query": dict(self.query),
            "count": len(self.sources),
            "total": self.count_all(),
            "sources": self.rows(),
        }

    def count_all(self) -> int:
        """How many there were before the limit."""
        return len(self.sources) if self.total is None else self.total

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


def sort_sources(sources: Sequence[tuple[Source, int]], sort: str) -> list[tuple[Source, int]]:
    """Sources by `id`, `date`, `facts` (the most first) or `publisher`; `-` turns it round.

    What has no date comes last; of equals the id decides. Raises Unknown for another order.
    """
    name = sort.removeprefix("-")
    is_reverse = sort.startswith("-")
    by_id = sorted(sources, key=lambda pair: pair[0].id)
    if name == "id":
        return by_id[::-1] if is_reverse else by_id
    if name == "facts":
        return sorted(by_id, key=lambda pair: pair[1], reverse=not is_reverse)
    if name == "publisher":
        return sorted(by_id, key=lambda pair: pair[0].publisher.casefold(), reverse=is_reverse)
    if name != "date":
        raise Unknown("order", sort, SOURCE_SORTS)
    dated = [pair for pair in by_id if pair[0].published]
    undated = [pair for pair in by_id if not pair[0].published]
    dated.sort(key=lambda pair: pair[0].published or "", reverse=is_reverse)
    return dated + undated

"""What every answer has in common: writers know answers by this Protocol and not by their types.

An answer is a plain value. `to_json` gives all of it, `rows` what a table has, `plain_lines` what a
pipe gets. A person sees it drawn by the room of `terminal` that has the name of its own room.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from minusma_cli.model import Fact
from minusma_cli.records import Record, fact_to_record

SCHEMA = 1

# The columns of CSV and TSV, in this order: paths into a fact's record. New ones come at the end.
FACT_COLUMNS = (
    "id",
    "topic",
    "text.nl",
    "text.en",
    "when.edtf",
    "when.from",
    "when.to",
    "figures.series",
    "figures.value",
    "figures.unit",
    "figures.qualifier",
    "details",
    "names",
    "sources.id",
    "sources.title",
    "sources.publisher",
    "sources.published",
    "sources.kind",
    "sources.url",
    "sources.section",
    "sources.find",
    "sources.link",
    "disputes",
    "contested",
    "note.nl",
    "note.en",
    "figures.status",
    "actor",
    "preferred.nl",
    "preferred.en",
    "sources.language",
    "sources.number",
    "sources.before",
    "sources.after",
    "sources.archive",
)


# The fields of a fact's record, and of those that are records themselves their parts.
FACT_FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": (),
    "topic": (),
    "text": ("nl", "en"),
    "when": ("edtf", "from", "to"),
    "actor": (),
    "figures": ("series", "value", "unit", "qualifier", "status"),
    "details": (),
    "names": (),
    "sources": (
        "id",
        "title",
        "publisher",
        "published",
        "kind",
        "language",
        "number",
        "url",
        "accessed",
        "archived",
        "section",
        "find",
        "before",
        "after",
        "link",
        "archive",
    ),
    "disputes": (),
    "contested": (),
    "preferred": ("nl", "en"),
    "note": ("nl", "en"),
}


class Answer(Protocol):
    """An answer to one command."""

    @property
    def lang(self) -> str:
        """The language to show it in: `nl` or `en`."""

    @property
    def row_name(self) -> str:
        """Under which name its rows stand in its JSON: `facts`, `topics`, ..."""

    @property
    def columns(self) -> Sequence[str]:
        """The columns of a table of its rows, as paths into a row."""

    @property
    def is_found(self) -> bool:
        """Whether there is anything to show."""

    def to_json(self) -> Record:
        """All of it as one JSON object."""

    def rows(self) -> Iterable[Record]:
        """Its rows, as its JSON has them."""

    def plain_lines(self) -> Iterable[str]:
        """What a pipe gets: lines without their ends."""


@runtime_checkable
class StreamedAnswer(Answer, Protocol):
    """An answer whose rows may be too many to hold at once: they are written as they are read."""

    def envelope(self) -> Record:
        """Its JSON with no rows in their place."""


def make_envelope(query: Mapping[str, Any], count: int, total: int) -> Record:
    """The JSON around facts: the question, how many are here and how many there were."""
    return {"schema": SCHEMA, "query": dict(query), "count": count, "total": total, "facts": []}


def make_fact_records(facts: Iterable[Fact]) -> Iterator[Record]:
    """The rows of facts."""
    return map(fact_to_record, facts)


def format_fact_lines(facts: Iterable[Fact], lang: str) -> Iterator[str]:
    """Facts as lines of tab-separated id, date, sentence, and where to open the first source."""
    for fact in facts:
        yield "\t".join(fact_cells(fact, lang))


def fact_cells(fact: Fact, lang: str) -> tuple[str, ...]:
    """The cells of a fact's plain line."""
    return fact.id, fact.edtf, fact.text.of(lang), fact.sources[0].link

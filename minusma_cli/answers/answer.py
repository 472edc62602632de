"""What every answer has in common: writers know answers by this Protocol and not by their types.

An answer is a plain value. `to_dict` gives all of it, `rows` what a table has, `plain_lines` what a
pipe gets. A person sees it drawn by the room of `terminal` that has the name of its own room.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

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

    def to_dict(self) -> Record:
        """All of it as one JSON object."""

    def rows(self) -> list[Record]:
        """Its rows, as its JSON has them."""

    def plain_lines(self) -> Iterable[str]:
        """What a pipe gets: lines without their ends."""


AnswerClass = TypeVar("AnswerClass", bound=type[Any])


def show_in_notebooks(answer_class: AnswerClass) -> AnswerClass:
    """Let notebooks, which ask a value for `_repr_html_`, show the answers of a class as tables."""

    def format_answer(answer: Answer) -> str:
        from minusma_cli.answers.notebook import format_html  # only notebooks ask

        return format_html(answer)

    answer_class._repr_html_ = format_answer  # the name that notebooks know
    return answer_class


def make_envelope(query: Mapping[str, Any], facts: Sequence[Record], total: int) -> Record:
    """The JSON of facts: the question, how many are here and how many there were, the facts."""
    return {
        "schema": SCHEMA,
        "query": dict(query),
        "count": len(facts),
        "total": total,
        "facts": list(facts),
    }


def make_fact_records(facts: Iterable[Fact]) -> list[Record]:
    """The rows of facts."""
    return [fact_to_record(fact) for fact in facts]


def format_fact_lines(facts: Iterable[Fact], lang: str) -> Iterator[str]:
    """Facts as lines of tab-separated id, date, sentence, and where to open the first source."""
    for fact in facts:
        yield "\t".join(fact_cells(fact, lang))


def fact_cells(fact: Fact, lang: str) -> tuple[str, ...]:
    """The cells of a fact's plain line."""
    return fact.id, fact.edtf, fact.text.of(lang), fact.sources[0].link

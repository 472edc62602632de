"""What every answer has in common: writers know answers by this Protocol and not by their types.

An answer is a plain value. `to_dict` gives all of it, `rows` what a table has, `plain_lines` what a
pipe gets. A person sees it drawn by the room of `terminal` that has the name of its own room.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar, runtime_checkable

from minusma_cli.model import LANGUAGES, Fact, Topic
from minusma_cli.records import Record, fact_to_record

SCHEMA = 1

# The columns of CSV and TSV, in this order: paths into a fact's record. New ones come at the end;
# behind them stand the details (`make_fact_columns`).
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
    "sources.isbn",
    "sources.doi",
    "sources.archive_number",
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
        "isbn",
        "doi",
        "archive_number",
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
    def fields(self) -> Sequence[str]:
        """The paths of all values that its rows may have, in their order."""

    @property
    def is_found(self) -> bool:
        """Whether there is anything to show."""

    def to_dict(self) -> Record:
        """All of it as one JSON object."""

    def rows(self) -> Iterable[Record]:
        """Its rows, as its JSON has them."""

    def plain_lines(self) -> Iterable[str]:
        """What a pipe gets: lines without their ends."""


def make_fact_columns(detail_keys: Iterable[str]) -> tuple[str, ...]:
    """The columns of a table of facts, from the keys of the columns that topics have."""
    return (*FACT_COLUMNS, *_make_detail_paths(detail_keys))


def make_fact_fields(detail_keys: Iterable[str]) -> tuple[str, ...]:
    """The paths of all values that facts may have."""
    paths: list[str] = []
    for field, parts in FACT_FIELDS.items():
        if field == "details":
            paths += _make_detail_paths(detail_keys)
        elif parts:
            paths += [f"{field}.{part}" for part in parts]
        else:
            paths.append(field)
    return tuple(paths)


def list_detail_keys(topics: Iterable[Topic]) -> tuple[str, ...]:
    """The keys of the columns of topics, each once, in their order."""
    keys: dict[str, None] = {}
    for topic in topics:
        keys.update(dict.fromkeys(topic.columns))
    return tuple(keys)


def _make_detail_paths(keys: Iterable[str]) -> list[str]:
    """Each detail in both languages; one that is the same in both, as a name, stands in both."""
    paths: list[str] = []
    for key in keys:
        paths += [f"details.{key}.{lang}" for lang in LANGUAGES]
    return paths


def list_paths(rows: Iterable[Any], before: str = "") -> tuple[str, ...]:
    """The paths of all values that these rows have, each once, in their order."""
    paths: dict[str, None] = {}
    for row in rows:
        if isinstance(row, list):
            paths.update(dict.fromkeys(list_paths(row, before)))
        elif isinstance(row, dict):
            for key, value in row.items():
                paths.update(dict.fromkeys(list_paths([value], f"{before}.{key}")))
        else:
            paths[before.removeprefix(".")] = None
    return tuple(paths)


AnswerClass = TypeVar("AnswerClass", bound=type[Any])


def show_in_notebooks(answer_class: AnswerClass) -> AnswerClass:
    """Let notebooks, which ask a value for `_repr_html_`, show the answers of a class as tables."""

    def format_answer(answer: Answer) -> str:
        from minusma_cli.answers.notebook import format_html  # only notebooks ask

        return format_html(answer)

    answer_class._repr_html_ = format_answer  # the name that notebooks know
    return answer_class


@runtime_checkable
class StreamedAnswer(Answer, Protocol):
    """An answer whose rows may be too many to hold at once: they are written as they are read."""

    def envelope(self) -> Record:
        """Its JSON with no rows in their place."""

    def members(self) -> Iterable[Record]:
        """What stands in that place: its rows, unless these are parts of it."""

    def count_rows(self) -> int:
        """How many rows it has."""


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
    return fact.id, fact.edtf, fact.text.of(lang), fact.sources[0].link or ""

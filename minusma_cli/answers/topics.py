"""The topics of the base, and the orders that they may have."""

from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.contents import topic_to_record
from minusma_cli.errors import Unknown
from minusma_cli.model import Topic
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record

TOPIC_SORTS = ("file", "id", "title", "facts")
TOPIC_FIELDS = (
    "id",
    "title.nl",
    "title.en",
    "aliases",
    "facts",
    "columns",
    "series.id",
    "series.label.nl",
    "series.label.en",
    "series.unit",
    "series.type",
    "series.total",
    "snapshot",
    "lead",
)


@show_in_notebooks
class TopicList(NamedTuple):
    """Topics in order; `total` is how many there were before the limit (None: these are all)."""

    topics: tuple[Topic, ...]
    lang: str
    total: int | None = None

    @property
    def row_name(self) -> str:
        """Its rows are topics."""
        return "topics"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of topics."""
        return ("id", "title.nl", "title.en", "aliases", "facts", "series.id", "snapshot")

    @property
    def fields(self) -> Sequence[str]:
        """The fields of topics."""
        return TOPIC_FIELDS

    @property
    def is_found(self) -> bool:
        """Whether there are any."""
        return bool(self.topics)

    def to_dict(self) -> Record:
        """All topics."""
        return {
            "schema": SCHEMA,
            "count": len(self.topics),
            "total": self.count_all(),
            "topics": self.rows(),
        }

    def count_all(self) -> int:
        """How many there were before the limit."""
        return len(self.topics) if self.total is None else self.total

    def rows(self) -> list[Record]:
        """One row a topic."""
        return [topic_to_record(topic) for topic in self.topics]

    def plain_lines(self) -> Iterator[str]:
        """One line a topic: id, titles, aliases, how many facts, series, snapshot."""
        for topic in self.topics:
            yield "\t".join(
                (
                    topic.id,
                    topic.title.nl,
                    topic.title.en,
                    " | ".join(topic.aliases),
                    str(topic.facts),
                    " | ".join(series.id for series in topic.series),
                    topic.snapshot,
                )
            )


def sort_topics(topics: Sequence[Topic], sort: str, lang: str) -> list[Topic]:
    """Topics by `id`, `title` or `facts` (the most first), or as the file has them (`file`).

    `-` turns it round. Raises Unknown for another order.
    """
    name = sort.removeprefix("-")
    is_reverse = sort.startswith("-")
    if name == "file":
        return list(topics)[::-1] if is_reverse else list(topics)
    if name == "id":
        return sorted(topics, key=lambda topic: topic.id, reverse=is_reverse)
    if name == "title":
        return sorted(topics, key=lambda topic: topic.title.of(lang).casefold(), reverse=is_reverse)
    if name != "facts":
        raise Unknown("order", sort, TOPIC_SORTS)
    return sorted(topics, key=lambda topic: topic.facts, reverse=not is_reverse)

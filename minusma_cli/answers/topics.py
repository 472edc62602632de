"""The topics of the base."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.contents import topic_to_record
from minusma_cli.model import Topic
from minusma_cli.records import Record

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
    """Topics in the file's order."""

    topics: tuple[Topic, ...]
    lang: str

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
        return {"schema": SCHEMA, "count": len(self.topics), "topics": self.rows()}

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

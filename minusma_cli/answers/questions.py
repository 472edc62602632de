"""What the base can answer, and what it cannot: the known questions, by topic."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.contents import Question, question_to_record
from minusma_cli.model import Topic
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record


class QuestionGroup(NamedTuple):
    """The questions of one topic; of none (None) those that no fact answers."""

    topic: Topic | None
    questions: tuple[Question, ...]


@show_in_notebooks
class QuestionList(NamedTuple):
    """Known questions, by topic, how many there were before the limit, and what was asked.

    Where no limit was asked for (`is_short`), a person sees the first few of each topic.
    """

    groups: tuple[QuestionGroup, ...]
    query: Mapping[str, Any]
    lang: str
    total: int
    is_short: bool = False

    @property
    def row_name(self) -> str:
        """Its rows are questions."""
        return "questions"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of questions."""
        return ("id", "topic", "nl", "en", "answers", "unknown.nl", "unknown.en", "unknown.looked")

    @property
    def fields(self) -> Sequence[str]:
        """The fields of questions."""
        return (*self.columns, "also")

    @property
    def is_found(self) -> bool:
        """Whether there are any."""
        return bool(self.groups)

    def to_dict(self) -> Record:
        """All questions, each with its topic."""
        rows = self.rows()
        return {
            "schema": SCHEMA,
            "query": dict(self.query),
            "count": len(rows),
            "total": self.total,
            "questions": rows,
        }

    def rows(self) -> list[Record]:
        """One row a question."""
        rows = []
        for group in self.groups:
            topic = group.topic and group.topic.id
            rows += [{"topic": topic, **question_to_record(one)} for one in group.questions]
        return rows

    def plain_lines(self) -> Iterator[str]:
        """One line a question: id, topic, the question."""
        for group in self.groups:
            topic = ""
            if group.topic:
                topic = group.topic.id
            for question in group.questions:
                yield "\t".join((question.id, topic, question.text.of(self.lang)))


def group_questions(
    questions: Sequence[Question],
    topics: Sequence[Topic],
    topic_by_fact: Mapping[str, str],
    *,
    is_whole: bool,
) -> tuple[QuestionGroup, ...]:
    """Questions by the topic of the fact that answers best; last those that no fact answers.

    `is_whole` says whether the latter are wanted.
    """
    by_topic: dict[str, list[Question]] = {}
    for question in questions:
        name = ""
        if question.answers:
            name = topic_by_fact[question.answers[0]]
        by_topic.setdefault(name, []).append(question)
    groups = []
    for topic in topics:
        if topic.id in by_topic:
            groups.append(QuestionGroup(topic, tuple(by_topic[topic.id])))
    if is_whole and "" in by_topic:
        groups.append(QuestionGroup(None, tuple(by_topic[""])))
    return tuple(groups)


def limit_questions(
    groups: Sequence[QuestionGroup], limit: int | None
) -> tuple[QuestionGroup, ...]:
    """The first so many questions, in their groups; without a limit, or 0, all of them."""
    if not limit:
        return tuple(groups)
    kept = []
    room = limit
    for group in groups:
        shown = group.questions[:room]
        room -= len(shown)
        if shown:
            kept.append(QuestionGroup(group.topic, shown))
    return tuple(kept)

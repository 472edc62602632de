"""What there is, for one who comes in without a question."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.contents import About, Question
from minusma_cli.dates import LENGTH_OF_YEAR
from minusma_cli.model import Fact, Text, Topic
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record
from minusma_cli.suggest import quote_for_shell
from minusma_cli.wording import LABELS, count_things

_FEW_TOPICS = 5  # whose questions a welcome shows


@show_in_notebooks
class Overview(NamedTuple):
    """The program's version, how much the base has, the years that it is about, and its subject.

    `questions` are a few that it knows, and `readers` who asks them, where the base says so;
    `question_count` is how many there are;
    `topic` is the id of its first topic, and `leading` the fact that tells that one best.
    `data_version` is the SHA-256 of the fact file, `data_date` when sources were last looked at.
    """

    version: str
    facts: int
    sources: int
    topics: int
    years: tuple[str, str]
    lang: str
    about: About | None = None
    questions: tuple[Question, ...] = ()
    readers: tuple[Text, ...] = ()
    topic: str = ""
    leading: Fact | None = None
    question_count: int = 0
    data_version: str = ""
    data_date: str | None = None

    @property
    def row_name(self) -> str:
        """Its one row is the base."""
        return "base"

    @property
    def columns(self) -> Sequence[str]:
        """Those of its row."""
        return (
            "version",
            "facts",
            "sources",
            "topics",
            "years",
            "questions",
            "data_version",
            "data_date",
        )

    @property
    def fields(self) -> Sequence[str]:
        """Those of its row."""
        return self.columns

    @property
    def is_found(self) -> bool:
        """A welcome always answers."""
        return True

    def to_dict(self) -> Record:
        """The base in figures."""
        return {"schema": SCHEMA, "base": self.rows()[0]}

    def rows(self) -> list[Record]:
        """One row."""
        return [
            {
                "version": self.version,
                "facts": self.facts,
                "sources": self.sources,
                "topics": self.topics,
                "years": list(self.years),
                "questions": self.question_count,
                "data_version": self.data_version,
                "data_date": self.data_date,
            }
        ]

    def subject_line(self) -> str:
        """What the base is on, in one sentence."""
        if self.about is None:
            return LABELS["welcome"].of(self.lang)
        subject = self.about.subject.of(self.lang)
        return LABELS["welcome_on"].of(self.lang).format(subject)

    def count_line(self) -> str:
        """How many facts, sources and topics, and which years, in one line."""
        parts = []
        for count, label in (
            (self.facts, "fact"),
            (self.sources, "source"),
            (self.topics, "topic"),
        ):
            # A label may head a page, and then has a capital.
            parts.append(count_things(count, label, self.lang).lower())
        parts.append("–".join(year for year in self.years if year))
        return " · ".join(parts)

    def list_questions(self) -> list[tuple[str, str]]:
        """How to ask some of the questions that it knows, each after who asks it, if that is said.

        Without readers the first stands after the word for trying.
        """
        rows = []
        readers = self.readers or (LABELS["try"],)
        for reader, question in zip_longest(readers, self.questions, fillvalue=None):
            if question:
                words = quote_for_shell(question.text.of(self.lang))
                command = f"minusma search {words}"
                rows.append((reader.of(self.lang) if reader else "", command))
        return rows

    def list_commands(self) -> list[str]:
        """The way to all questions, and commands that say something of the base."""
        examples = ["minusma questions" if self.questions else "minusma topics"]
        if self.topic:
            examples.append(f"minusma {self.topic}")
        if self.leading and self.leading.when:
            examples.append(f"minusma on {self.leading.sort_day[:LENGTH_OF_YEAR]}")
        examples.append("minusma conflicts")
        if self.leading:
            examples.append(f"minusma show {self.leading.id}")
        return examples

    def plain_lines(self) -> Iterator[str]:
        """The version, the counts, and what to try."""
        yield f"minusma {self.version}"
        yield self.count_line()
        yield from (command for _reader, command in self.list_questions())
        yield from self.list_commands()
        yield "minusma --help"


def choose_questions(
    about: About | None, topics: Sequence[Topic], questions: Sequence[Question]
) -> tuple[tuple[Text, ...], tuple[Question, ...]]:
    """The questions to begin with that a base names, with who asks them.

    Else one of each of the first few topics, which its leading facts answer.
    """
    firsts = about.first_questions if about else ()
    if firsts:
        by_id = {question.id: question for question in questions}
        readers = tuple(first.reader for first in firsts)
        return readers, tuple(by_id[first.question] for first in firsts)
    chosen = []
    for topic in topics[:_FEW_TOPICS]:
        for question in questions:
            if question.answers[:1] == topic.lead[:1] and topic.lead:
                chosen.append(question)
                break
    return (), tuple(chosen)

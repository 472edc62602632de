"""What checking a fact file gave."""

from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.errors import Problem
from minusma_cli.messages import Message
from minusma_cli.model import LANGUAGES
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record
from minusma_cli.wording import count_things, format_number

PROBLEM_COLUMNS = ("file", "line", "column", "fact", "message", "text.nl")


@show_in_notebooks
class CheckReport(NamedTuple):
    """The problems of a fact file, in the order of their places, and how many facts it has.

    Of very many problems there are only the first, and how many `more` were found.
    """

    problems: tuple[Problem, ...]
    facts: int
    lang: str
    more: int = 0

    @property
    def row_name(self) -> str:
        """Its rows are problems."""
        return "problems"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of problems."""
        return PROBLEM_COLUMNS

    @property
    def fields(self) -> Sequence[str]:
        """The fields of problems."""
        return (*PROBLEM_COLUMNS, "text.en")

    @property
    def is_found(self) -> bool:
        """Whether the file is sound."""
        return not self.problems

    def to_dict(self) -> Record:
        """All problems."""
        return {
            "schema": SCHEMA,
            "count": len(self.problems),
            "total": len(self.problems) + self.more,
            "facts": self.facts,
            "problems": self.rows(),
        }

    def rows(self) -> list[Record]:
        """One row a problem."""
        return [
            {
                "file": problem.file_name,
                "line": problem.line,
                "column": problem.column,
                "fact": problem.fact or None,
                "message": problem.message.of("en"),
                "text": {lang: problem.message.of(lang) for lang in LANGUAGES},
            }
            for problem in self.problems
        ]

    def count_line(self) -> str:
        """How many problems in how many facts."""
        problems = count_things(len(self.problems) + self.more, "problem", self.lang)
        facts = count_things(self.facts, "fact", self.lang)
        if not self.more:
            return f"{problems} in {facts}"
        shown = format_number(len(self.problems), self.lang)
        first = Message("first_shown", {"count": shown}).of(self.lang)
        return f"{problems} in {facts}; {first}"

    def plain_lines(self) -> Iterator[str]:
        """One line a problem, as file:line:column: message; then how many."""
        for problem in self.problems:
            yield problem.of(self.lang)
        yield self.count_line()

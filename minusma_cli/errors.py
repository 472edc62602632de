"""What can go wrong, each with its sentence and its exit code.

A command either answers or raises one of these; `cli.main` alone catches them, prints the message to
standard error and returns the code. Nothing found is not an error but an empty answer.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong in a fact file, with its place (lines and columns count from 1; 0 is the file as a whole)."""

    file: str
    line: int
    column: int
    fact: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        fact = f"{self.fact}: " if self.fact else ""
        return f"{place}: {fact}{self.message}"


class Report(NamedTuple):
    """What checking a fact file gave: its problems in the order of their places, and how many facts it has."""

    problems: tuple[Problem, ...]
    facts: int


class MinusmaError(Exception):
    """A question that cannot be answered as it was put: a usage error."""

    exit_code = 2


class Unknown(MinusmaError):
    """A name that the base does not have; carries the nearest ones that it does have."""

    def __init__(self, kind: str, name: str, nearest: Sequence[str] = ()) -> None:
        self.kind, self.name, self.nearest = kind, name, tuple(nearest)
        hint = f"; did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        super().__init__(f"no {kind} called {name!r}{hint}")


class BadFacts(MinusmaError):
    """A fact base that is invalid or cannot be read; carries every problem found."""

    exit_code = 3

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        first, rest = self.problems[0], len(self.problems) - 1
        more = f" (and {rest} more; see them all with: minusma check {first.file})" if rest else ""
        super().__init__(f"{first}{more}")

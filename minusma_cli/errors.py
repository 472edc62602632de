"""What can go wrong, each with its sentence and its exit code.

A command either answers or raises one of these. `cli.main` alone catches them, prints the message
to standard error and returns the code. Nothing found is not an error but an empty answer.
"""

from collections.abc import Sequence
from typing import NamedTuple

# As grep and ripgrep have them; 130 is what shells give for an interrupted program.
EXIT_FOUND = 0
EXIT_NOTHING = 1
EXIT_USAGE = 2
EXIT_BAD_FACTS = 3
EXIT_INTERRUPTED = 130


class Problem(NamedTuple):
    """One thing that is wrong in a fact file, with its place.

    Lines and columns count from 1; line 0 means the file as a whole. `fact` is the id of the fact
    that the place lies in, or empty.
    """

    file: str
    line: int
    column: int
    fact: str
    message: str

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place = f"{self.file}:{self.line}:{self.column}"
        if self.fact:
            return f"{place}: {self.fact}: {self.message}"
        return f"{place}: {self.message}"


class MinusmaError(Exception):
    """A question that cannot be answered as it was put: a usage error."""

    exit_code = EXIT_USAGE


class Unknown(MinusmaError):
    """A name that the base does not have; carries the nearest ones that it does have."""

    def __init__(self, kind: str, name: str, nearest: Sequence[str] = ()) -> None:
        self.kind = kind
        self.name = name
        self.nearest = tuple(nearest)
        message = f"no {kind} called {name!r}"
        if self.nearest:
            message += f"; did you mean {' or '.join(self.nearest)}?"
        super().__init__(message)


class CannotWrite(MinusmaError):
    """An answer that cannot be written: a full disk, a closed stream."""

    exit_code = EXIT_BAD_FACTS


class BadFacts(MinusmaError):
    """A fact base that is invalid or cannot be read; carries every problem found."""

    exit_code = EXIT_BAD_FACTS

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        message = str(first)
        rest = len(self.problems) - 1
        if rest:
            message += f" (and {rest} more; see them all with: minusma check {first.file})"
        super().__init__(message)

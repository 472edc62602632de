"""What can go wrong, each with its sentence and its exit code.

A command either answers or raises one of these. Where no room on the way has another answer to it,
`cli.main` catches it, prints the message to standard error, in the reader's language, and returns
the code; to an assistant `assistants.server` tells it. Nothing found is not an error but an empty
answer.
"""

from collections.abc import Sequence

from minusma_cli.messages import Message, hint_at_names
from minusma_cli.named_tuple import NamedTuple

# As grep and ripgrep have them; 130 is what shells give for an interrupted program.
EXIT_FOUND = 0
EXIT_NOTHING = 1
EXIT_USAGE = 2
EXIT_BAD_FACTS = 3
EXIT_INTERRUPTED = 130


# The command or option that tells all names of a kind, where none is near.
_LISTED_BY = {
    "command": "minusma help",
    "fact or source": "minusma sources",
    "field": "--fields help",
    "series": "minusma series",
    "source": "minusma sources",
    "topic": "minusma topics",
}


class Problem(NamedTuple):
    """One thing that is wrong in a fact file, with its place.

    Lines and columns count from 1; line 0 means the file as a whole. `fact` is the id of the fact
    that the place lies in, or empty.
    """

    file: str
    line: int
    column: int
    fact: str
    message: Message

    @property
    def file_name(self) -> str:
        """The file as it can be shown: what cannot be printed in its name is escaped."""
        return escape_unprintable(self.file)

    def of(self, lang: str) -> str:
        """The place and the sentence, in `nl` or `en`."""
        place = self.file_name
        if self.line:
            place = f"{place}:{self.line}:{self.column}"
        if self.fact:
            return f"{place}: {self.fact}: {self.message.of(lang)}"
        return f"{place}: {self.message.of(lang)}"

    def __str__(self) -> str:
        return self.of("en")


def escape_unprintable(text: str) -> str:
    """A text with what cannot be printed in it escaped."""
    if text.isprintable():
        return text
    return "".join(map(_escape_letter, text))


def _escape_letter(letter: str) -> str:
    return letter if letter.isprintable() else letter.encode("unicode_escape").decode()


class MinusmaError(Exception):
    """A question that cannot be answered as it was put: a usage error.

    It is made of a sentence's key in `sentences` and of what fills its places; as text it is in
    English, `message.of("nl")` is Dutch.
    """

    exit_code = EXIT_USAGE

    def __init__(self, key: str, **parts: object) -> None:
        self.message = Message(key, parts)
        super().__init__(key)

    def __str__(self) -> str:
        return self.message.of("en")


class Unknown(MinusmaError):
    """A name that the base does not have; carries the nearest ones that it does have.

    Where none is near and all that there are is few (`choices`), its sentence tells these; else
    where all stand, or the `way_out`.
    """

    def __init__(
        self,
        kind: str,
        name: str,
        nearest: Sequence[str] = (),
        choices: Sequence[str] = (),
        way_out: Message | None = None,
    ) -> None:
        self.kind = kind
        self.name = name
        self.nearest = tuple(nearest)
        hint = hint_at_names(self.nearest, choices)
        if way_out:
            hint = Message("hint_way_out", {"way_out": way_out})
        elif kind in _LISTED_BY and not (self.nearest or choices):
            hint = Message("way_to_all", {"command": _LISTED_BY[kind]})
        super().__init__("no_such_name", kind=Message(f"kind:{kind}"), name=repr(name), hint=hint)


class CannotWrite(MinusmaError):
    """An answer that cannot be written: a full disk, a closed stream."""

    exit_code = EXIT_BAD_FACTS


class BadFacts(MinusmaError):
    """A fact base that is invalid or cannot be read; carries every problem found in its files.

    Of very many only the first are carried, and how many `more` there were.
    """

    exit_code = EXIT_BAD_FACTS

    def __init__(
        self, problems: Sequence[Problem], files: Sequence[str] = (), more: int = 0
    ) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        rest = len(self.problems) - 1 + more
        if rest:
            names = " ".join(map(escape_unprintable, files)) or first.file_name
            super().__init__("first_of_problems", first=first, rest=rest, file=names)
        else:
            super().__init__("plain", text=first)

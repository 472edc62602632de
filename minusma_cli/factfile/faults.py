"""What is wrong in a fact file: faults by their path, and a log that keeps the first of many."""

from collections.abc import Iterable

from minusma_cli.messages import Message
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.wording import shorten

MOST_FAULTS = 1000  # that are kept and told; of more only the number

FaultPath = tuple[str | int, ...]


class Fault(NamedTuple):
    """Something wrong at a path (`is_key`: at its key rather than its value).

    Lines and columns count from 1; a line of 0 has yet to be found.
    """

    path: FaultPath
    message: Message
    line: int = 0
    column: int = 0
    is_key: bool = False


class OtherPlace(NamedTuple):
    """Another place that a fault speaks of; where a message is said it is `file:line:column`."""

    path: FaultPath
    is_key: bool = False


class FaultLog:
    """The faults of a file: the first thousand, and how many `more` there were.

    A file of a few MB can hold a million faults, and nobody reads them.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.more = 0

    @property
    def is_full(self) -> bool:
        """Whether further faults are only counted."""
        return len(self.faults) >= MOST_FAULTS

    def add(self, fault: Fault) -> None:
        """Note a fault, or that there is one more."""
        if self.is_full:
            self.more += 1
        else:
            self.faults.append(fault)

    def extend(self, faults: Iterable[Fault]) -> None:
        """Note many faults."""
        for fault in faults:
            self.add(fault)


def quote_value(text: str) -> str:
    """A value as a message may repeat it: one line, no control characters, not long."""
    return repr(shorten(text))

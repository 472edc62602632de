"""What several fact files say of one thing: the same again is one, anything else is a fault."""

from typing import Any, Generic, TypeVar

from minusma_cli.factfile.checks import Checker
from minusma_cli.factfile.faults import FaultPath, OtherPlace
from minusma_cli.named_tuple import NamedTuple

Value = TypeVar("Value")


class Entry(NamedTuple):
    """What a section of one file has under a name, and where."""

    name: str
    value: Any
    path: FaultPath


class Joined(Generic[Value]):
    """Things by name, out of all files, in the order found; `paths` is where each came first."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self.values: dict[str, Value] = {}
        self.paths: dict[str, FaultPath] = {}

    def add(self, name: str, value: Value, path: FaultPath) -> None:
        """Take a thing in; notes a fault where the name is that of another already."""
        first = self.paths.setdefault(name, path)
        if self.values.setdefault(name, value) != value:
            place = OtherPlace(first, is_key=True)
            self._checker.add_fault(path, "differs", name=repr(name), place=place, is_key=True)

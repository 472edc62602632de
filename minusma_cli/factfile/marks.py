"""The places of faults: what is looked for in a text, and where it was found.

Only what is asked for is kept: the places of all keys and values of a file would take gigabytes.
"""

from collections.abc import Iterable
from typing import Any

from minusma_cli.factfile.faults import Fault

Mark = tuple[int, int]  # line and column, counted from 1


class Place:
    """A path that is looked for: where its key and its value stand, and what is sought inside."""

    __slots__ = ("inside", "key", "value")

    def __init__(self) -> None:
        self.inside: dict[str | int, Place] = {}
        self.key: Mark | None = None
        self.value: Mark | None = None


def plan_places(faults: Iterable[Fault]) -> Place:
    """The top of a document, with the paths of these faults inside it."""
    top = Place()
    for fault in faults:
        place = top
        for step in fault.path:
            place = place.inside.setdefault(step, Place())
    return top


def locate_fault(fault: Fault, top: Place) -> Fault:
    """A fault with the line and column of its path, or of its nearest parent that was found."""
    found = top.value or (1, 1)
    place = top
    for step in fault.path:
        place = place.inside[step]
        found = (place.key if fault.is_key else place.value) or found
    line, column = found
    return fault._replace(line=line, column=column)


def mark_value(place: Place | None, event: Any) -> None:
    """Note where a value stands, where that is looked for: of several the first."""
    if place and place.value is None:
        place.value = place_of(event)


def place_of(event: Any) -> Mark:
    """Line and column of what was read, counted from 1."""
    return event.start_mark.line + 1, event.start_mark.column + 1

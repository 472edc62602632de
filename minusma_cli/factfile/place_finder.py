"""Find the lines and columns of faults: read a text once more, for their places only.

What lies between the places is passed over, so that this takes a part of the time of reading, and
no memory.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from minusma_cli.factfile.faults import Fault
from minusma_cli.factfile.marks import Place, locate_fault, mark_value, place_of, plan_places
from minusma_cli.factfile.yaml_reader import Container, Reader

Content = TypeVar("Content", str, bytes)


def locate_faults(
    content: Content, faults: Sequence[Fault], fill: Callable[[Reader, Content], None]
) -> list[Fault]:
    """The faults with their lines and columns; `fill` lets a reader read the content.

    One whose path is not in the content is placed at its nearest parent that is.
    """
    unplaced = [fault for fault in faults if not fault.line]
    top = plan_places(unplaced)
    if unplaced:
        fill(PlaceFinder(top), content)
    return [fault if fault.line else locate_fault(fault, top) for fault in faults]


class _SoughtIn:
    """A mapping or list in which places are looked for, and where in it reading is."""

    __slots__ = ("count", "is_mapping", "key", "place")

    def __init__(self, place: Place, *, is_mapping: bool) -> None:
        self.place = place
        self.is_mapping = is_mapping
        self.key: str | None = None  # that waits for its value
        self.count = 0  # of the values before

    @property
    def next_place(self) -> Place | None:
        """The place of the next value, where that is looked for."""
        return self.place.inside.get(self.count if self.key is None else self.key)

    def pass_value(self) -> None:
        """Note that the next value has been read."""
        self.count += 1
        self.key = None


class PlaceFinder(Reader):
    """Fills in the places that are looked for; the values are not kept."""

    def __init__(self, top: Place) -> None:
        super().__init__()
        self.top = top
        self.sought: list[_SoughtIn] = []
        self.depth_passed_over = 0

    def reject_marks(self, event: Any) -> None:
        """Do nothing: the first reading has told of tags and anchors."""

    def take_scalar(self, event: Any) -> None:
        """Take in a text, or nothing: most lie in what is passed over."""
        if not self.depth_passed_over:
            super().take_scalar(event)

    def open(self, value: Container, event: Any) -> None:
        """Begin a mapping or a list; one in which nothing is looked for is passed over."""
        if self.depth_passed_over:
            self.depth_passed_over += 1
            return
        place = self.pass_value(event)
        if place and place.inside:
            self.sought.append(_SoughtIn(place, is_mapping=isinstance(value, dict)))
        else:
            self.depth_passed_over = 1

    def close(self) -> None:
        """End the mapping or list that was begun last."""
        if self.depth_passed_over:
            self.depth_passed_over -= 1
        else:
            self.sought.pop()

    def put(self, value: str | None, event: Any) -> None:
        """Note the place of a text, or of a key, where it is looked for."""
        if self.depth_passed_over:
            return
        inside = self.sought[-1] if self.sought else None
        if inside and inside.is_mapping and inside.key is None:
            inside.key = "null" if value is None else value
            place = inside.next_place
            if place and place.key is None:
                place.key = place_of(event)
        else:
            self.pass_value(event)

    def pass_value(self, event: Any) -> Place | None:
        """Note where the next value stands; its place, where that is looked for."""
        place: Place | None = self.top
        if self.sought:
            place = self.sought[-1].next_place
            self.sought[-1].pass_value()
        mark_value(place, event)
        return place

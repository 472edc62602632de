"""Tell how far an export is."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Progress = Callable[[str, int], None]
_Row = TypeVar("_Row")
_TICK = 1000  # rows between two signs


def count_rows(rows: Iterable[_Row], progress: Progress | None) -> Iterator[_Row]:
    """The same rows; `progress` hears how many have passed."""
    if progress is None:
        yield from rows
        return
    for number, row in enumerate(rows, 1):
        if number % _TICK == 0:
            progress("exporting", number)
        yield row

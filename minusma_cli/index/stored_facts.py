"""Facts that stay in the index until they are asked for."""

from collections.abc import Iterator, Sequence
from typing import overload

from minusma_cli.index.reader import Index
from minusma_cli.model import Fact

BLOCK = 2000  # facts that are read at once, and that are simply kept


class StoredFacts(Sequence[Fact]):
    """Facts of an index by their numbers, read block by block each time that they are gone through.

    A hundred thousand of them, read all at once, take 600 MB.
    """

    def __init__(self, index: Index, numbers: Sequence[int]) -> None:
        self._index = index
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[Fact]:
        for start in range(0, len(self._numbers), BLOCK):
            yield from self._index.facts(self._numbers[start : start + BLOCK])

    @overload
    def __getitem__(self, at: int) -> Fact: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Fact]: ...
    def __getitem__(self, at: int | slice) -> Fact | Sequence[Fact]:
        if isinstance(at, slice):
            return read_facts(self._index, self._numbers[at])
        return self._index.facts([self._numbers[at]])[0]


def read_facts(index: Index, numbers: Sequence[int]) -> Sequence[Fact]:
    """The facts of these numbers: a tuple of a few, and of very many a view of the index."""
    if len(numbers) <= BLOCK:
        return tuple(index.facts(numbers))
    return StoredFacts(index, numbers)

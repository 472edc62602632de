"""Which points of a series cannot both be true, found without holding each against all others.

The points of one series and status go in, in order of their start, and pairs come out. A point is
held against those whose time is not over yet, and of these only against those of another value,
which stand together once they are sorted by it.
"""

import heapq
import sys
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from minusma_cli.named_tuple import NamedTuple

# Points of another value that one is held against. Where thousands speak of one time, most of those
# of one source or hardly of the same time, that is all that is looked at.
MOST_COMPARED = 200
_AFTER_ALL = sys.maxsize  # as the number of a point


class SeriesPoint(NamedTuple):
    """What a fact says of a series: when (as day numbers), between which values, by whose word.

    They sort by time, then by value, then by fact. `status` is what it says: a count, or only a
    plan, an estimate or a ceiling.
    """

    start: int
    end: int
    low: float
    high: float
    fact: str
    is_maximum: bool
    status: str
    sources: frozenset[str]

    def contests(self, other: "SeriesPoint") -> bool:
        """Whether two points of other values speak of the same time by the word of other sources.

        The same time is half of the shorter span or more: that one mandate ends as the next begins
        is no contradiction, nor that less came than was planned.
        """
        shared = min(self.end, other.end) - max(self.start, other.start) + 1
        shorter = min(self.end - self.start, other.end - other.start) + 1
        if shared * 2 < shorter or self.fact == other.fact:
            return False
        return self.sources.isdisjoint(other.sources)


def find_rivals(points: Iterable[SeriesPoint]) -> Iterator[tuple[str, str]]:
    """Pairs of ids of facts that contest each other, of the points of one series and status."""
    current = _CurrentPoints()
    for point in sorted(points, key=lambda point: point[:5]):
        current.drop_until(point.start)
        for other in islice(current.list_differing(point), MOST_COMPARED):
            if point.contests(other):
                yield point.fact, other.fact
        current.add(point)


class _CurrentPoints:
    """The points whose time is not over yet, by their least and by their greatest value.

    Two different maxima cannot both be true, though what they allow overlaps: they stand apart.
    """

    def __init__(self) -> None:
        self._points: list[SeriesPoint] = []
        self._ends: list[tuple[int, int]] = []  # a heap; the second is the number of a point
        self._by_low: list[tuple[float, int]] = []
        self._by_high: list[tuple[float, int]] = []
        self._maxima: list[tuple[float, int]] = []

    def add(self, point: SeriesPoint) -> None:
        """Take in a point."""
        number = len(self._points)
        self._points.append(point)
        heapq.heappush(self._ends, (point.end, number))
        insort(self._by_low, (point.low, number))
        insort(self._by_high, (point.high, number))
        if point.is_maximum:
            insort(self._maxima, (point.high, number))

    def drop_until(self, day: int) -> None:
        """Leave out the points whose time is over by a day."""
        while self._ends and self._ends[0][0] < day:
            number = heapq.heappop(self._ends)[1]
            point = self._points[number]
            _remove(self._by_low, (point.low, number))
            _remove(self._by_high, (point.high, number))
            if point.is_maximum:
                _remove(self._maxima, (point.high, number))

    def list_differing(self, point: SeriesPoint) -> Iterator[SeriesPoint]:
        """The points whose value cannot be true where that of a point is, the nearest first."""
        found = chain(_above(self._by_low, point.high), _below(self._by_high, point.low))
        if point.is_maximum:
            maxima = self._maxima
            found = chain(found, _above(maxima, point.high), _below(maxima, point.high))
        for number in found:
            yield self._points[number]


def _above(ordered: list[tuple[float, int]], value: float) -> Iterator[int]:
    """The numbers of the points whose value is greater, from the least."""
    for at in range(bisect_right(ordered, (value, _AFTER_ALL)), len(ordered)):
        yield ordered[at][1]


def _below(ordered: list[tuple[float, int]], value: float) -> Iterator[int]:
    """The numbers of the points whose value is smaller, from the greatest."""
    for at in range(bisect_left(ordered, (value, 0)) - 1, -1, -1):
        yield ordered[at][1]


def _remove(ordered: list[tuple[float, int]], entry: tuple[float, int]) -> None:
    del ordered[bisect_left(ordered, entry)]

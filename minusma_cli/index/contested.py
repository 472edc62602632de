"""Which facts contradict each other, read without what only showing them takes."""

import json
from collections.abc import Sequence

from minusma_cli.index.reader import Index
from minusma_cli.index.stored_facts import BLOCK
from minusma_cli.model import Fact
from minusma_cli.records import outline_from_index_record


def read_contested(index: Index, numbers: Sequence[int]) -> dict[int, Fact]:
    """Facts with all that contradictions connect them with, by number, in listing order.

    Those of these numbers that nothing contests are left out. Each fact is an outline: a hundred
    thousand of them take a third of the memory, and of the time, that whole ones take.
    """
    found: dict[int, Fact] = {}
    read: set[str] = set()
    waiting = list(numbers)
    while waiting:
        reached: set[str] = set()
        for start in range(0, len(waiting), BLOCK):
            part = waiting[start : start + BLOCK]
            for number, record in index.rows_of("SELECT n, record FROM fact", "n", part):
                fact = outline_from_index_record(json.loads(record))
                read.add(fact.id)
                reached.update(fact.contested)
                if fact.contested:
                    found[number] = fact
        waiting = index.numbers_of(sorted(reached - read))
    return {number: found[number] for number in sorted(found)}

"""Which facts the page of a day is made from, by what the index knows of their days."""

from collections.abc import Sequence

from minusma_cli.dates import AFTER_ALL, BEFORE_ALL, DateRange
from minusma_cli.index.layout import SERIES
from minusma_cli.index.reader import Index
from minusma_cli.index.stored_facts import read_facts
from minusma_cli.model import Fact

_ONE_DAY = f"first = last AND traits & {SERIES} = 0"  # no measurement; what adds up is asked for


def read_day_facts(index: Index, when: DateRange, around: int) -> Sequence[Fact]:
    """The facts that the page of a day rests on, in listing order.

    With the figures come the totals that they add up to, and what contests them; `around` is how
    many events before and after it are wanted.
    """
    names: dict[str, None] = {}
    followed: list[str] = []
    for topic in index.topics:
        if topic.snapshot == "in-force":  # its leads tell which offices come first
            names.update(dict.fromkeys(topic.lead))
        names.update((series.total, None) for series in topic.series if series.total)
        for series in topic.series:
            if series.type == "flow" or topic.snapshot == "latest":
                followed.append(series.id)
    numbers = find_day_numbers(index, when, tuple(names), followed, around)
    facts = dict(zip(numbers, read_facts(index, numbers), strict=True))
    rivals = {name for fact in facts.values() if fact.figures for name in fact.contested}
    others = [number for number in index.numbers_of(sorted(rivals)) if number not in facts]
    facts.update(zip(others, index.facts(others), strict=True))
    return [facts[number] for number in sorted(facts)]


def find_day_numbers(
    index: Index, when: DateRange, ids: Sequence[str], series: Sequence[str], around: int
) -> list[int]:
    """The facts that say how things stood in a period, by their numbers in listing order.

    These are the facts whose date overlaps it, those with a figure of these series, those with
    these ids, and of those on one day so many (`around`) before and after it. The series are those
    whose figures outlast their dates: what adds up, and the newest points. Others only say how
    things stood on the days of their own.
    """
    first = when.first or BEFORE_ALL
    last = when.last or AFTER_ALL
    rows = index.rows("SELECT n FROM fact WHERE first <= ? AND last >= ?", (last, first))
    rows += index.rows_of("SELECT n FROM fact_series", "series", series)
    rows += index.rows_of("SELECT n FROM fact", "id", ids)
    rows += index.rows(
        f"SELECT n FROM fact WHERE {_ONE_DAY} AND first < ? ORDER BY first DESC, id DESC LIMIT ?",  # noqa: S608
        (first, around),
    )
    rows += index.rows(
        f"SELECT n FROM fact WHERE {_ONE_DAY} AND first > ? ORDER BY first, id LIMIT ?",  # noqa: S608
        (last, around),
    )
    return sorted({row[0] for row in rows})

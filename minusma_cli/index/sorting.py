"""Facts of an index in an order, by what it knows of them without reading any."""

from collections.abc import Sequence

from minusma_cli.index.reader import Index

# For each order two columns that sort facts; what has NULL in the first cannot be compared.
_KEYS = {
    "date": "coalesce(nullif(first, ''), last), id",
    "id": "id, ''",
    "topic": "topic, ''",
}
ORDERS = tuple(_KEYS)


def order_numbers(index: Index, numbers: Sequence[int], sort: str) -> list[int]:
    """Facts by `date`, `id` or `topic`, with `-` the other way round, as `order_by` has them."""
    rows = index.rows_of(f"SELECT n, {_KEYS[sort.removeprefix('-')]} FROM fact", "n", numbers)  # noqa: S608  # of those above
    keys: dict[int, tuple[str | None, str]] = {number: (key, tie) for number, key, tie in rows}
    sortable = [number for number in numbers if keys[number][0] is not None]
    sortable.sort(key=lambda number: keys[number], reverse=sort.startswith("-"))
    return sortable + [number for number in numbers if keys[number][0] is None]


def read_beginnings(index: Index, numbers: Sequence[int]) -> dict[int, str]:
    """The first day (ISO; empty for an open start) of those of these facts that have a date."""
    rows = index.rows_of("SELECT n, first FROM fact", "n", numbers, " AND first IS NOT NULL")
    return dict(rows)

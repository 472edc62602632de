"""Dated facts in order, or how many there are in each year or month."""

from collections.abc import Iterable, Sequence

from minusma_cli.answers.answer import SCHEMA
from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.errors import Unknown
from minusma_cli.model import Fact
from minusma_cli.records import Record

PERIODS = ("year", "month")
_LETTERS = {"year": 4, "month": 7}  # of an ISO date


class Timeline(ListingAnswer):
    """Dated facts in order; with `counts` how many there are in each period instead."""

    def __init__(self, listing: FactList, counts: tuple[tuple[str, int], ...] | None) -> None:
        super().__init__(listing)
        self.counts = counts
        if counts is not None:
            self.row_name = "counts"
            self.columns = ("period", "facts")

    def to_json(self) -> Record:
        """The envelope with its facts, or with its counts."""
        if self.counts is None:
            return self.listing.to_json()
        rows = self.rows()
        query = dict(self.listing.query)
        return {"schema": SCHEMA, "query": query, "count": len(rows), "counts": rows}

    def rows(self) -> list[Record]:
        """One row a fact, or a period."""
        if self.counts is None:
            return self.listing.rows()
        return [{"period": period, "facts": count} for period, count in self.counts]

    def plain_lines(self) -> Iterable[str]:
        """One line a fact, or a period."""
        if self.counts is None:
            return self.listing.plain_lines()
        return [f"{period}\t{count}" for period, count in self.counts]


def count_by_period(facts: Sequence[Fact], every: str) -> tuple[tuple[str, int], ...]:
    """How many facts begin in each `year` or `month`; raises Unknown for another period.

    A date less precise than a month counts by its year.
    """
    if every not in PERIODS:
        raise Unknown("step", every, PERIODS)
    counts: dict[str, int] = {}
    for fact in facts:
        start = fact.edtf.removeprefix("../").split("/")[0].rstrip("~")
        period = start[: _LETTERS[every]]
        counts[period] = counts.get(period, 0) + 1
    return tuple(sorted(counts.items()))

"""What began in a period, in order, or how much began in each year or month."""

from collections.abc import Iterable, Sequence

from minusma_cli.answers.answer import SCHEMA
from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.dates import AFTER_ALL, BEFORE_ALL, DateRange, find_known_ends
from minusma_cli.errors import Unknown
from minusma_cli.model import Fact
from minusma_cli.records import Record

PERIODS = ("year", "month")
_LETTERS = {"year": 4, "month": 7}  # of an ISO date
_DECEMBER = 12

Counts = tuple[tuple[str, int], ...]


class Timeline(ListingAnswer):
    """What began in a period, in order; with `counts` how much in each year or month (`every`).

    `running` is how many facts had begun before and were still going on.
    """

    def __init__(
        self, listing: FactList, counts: Counts | None, *, every: str = "", running: int = 0
    ) -> None:
        super().__init__(listing)
        self.counts = counts
        self.every = every
        self.running = running
        if counts is not None:
            self.row_name = "counts"
            self.columns = ("period", "facts")

    @property
    def fields(self) -> Sequence[str]:
        """The fields of facts, or of counts."""
        if self.counts is None:
            return self.listing.fields
        return self.columns

    @property
    def without_month(self) -> int:
        """How many facts are told by the year only, so that no month counts them."""
        if self.every != "month" or self.counts is None:
            return 0
        return self.listing.total - sum(count for _period, count in self.counts)

    def to_dict(self) -> Record:
        """The envelope with its facts, or with its counts."""
        if self.counts is None:
            return {**self.listing.to_dict(), "running": self.running}
        rows = list(self.rows())
        return {
            "schema": SCHEMA,
            "query": dict(self.listing.query),
            "count": len(rows),
            "without_month": self.without_month,
            "counts": rows,
        }

    def rows(self) -> Iterable[Record]:
        """One row a fact, or a period."""
        if self.counts is None:
            return self.listing.rows()
        return [{"period": period, "facts": count} for period, count in self.counts]

    def plain_lines(self) -> Iterable[str]:
        """One line a fact, or a period."""
        if self.counts is None:
            return self.listing.plain_lines()
        return [f"{period}\t{count}" for period, count in self.counts]


def has_begun_in(first_day: str, periods: Iterable[DateRange]) -> bool:
    """Whether what begins on a day (ISO; empty for an open start) begins within all periods."""
    for period in periods:
        if not (period.first or BEFORE_ALL) <= first_day <= (period.last or AFTER_ALL):
            return False
    return True


def count_by_period(facts: Sequence[Fact], every: str) -> Counts:
    """How many facts begin in each `year` or `month`, from the first to the last, 0 for a gap.

    A fact told by the year only is in no month. Raises Unknown for another period.
    """
    if every not in PERIODS:
        raise Unknown("step", every, PERIODS)
    letters = _LETTERS[every]
    counts: dict[str, int] = {}
    for fact in facts:
        period = find_known_ends(fact.edtf)[0].rstrip("~")[:letters]
        if len(period) == letters:
            counts[period] = counts.get(period, 0) + 1
    if not counts:
        return ()
    between = _list_periods(min(counts), max(counts), every)
    return tuple((period, counts.get(period, 0)) for period in between)


def _list_periods(first: str, last: str, every: str) -> list[str]:
    """All years or months from one to another."""
    years = range(int(first[: _LETTERS["year"]]), int(last[: _LETTERS["year"]]) + 1)
    if every == "year":
        return [f"{year:04}" for year in years]
    months = []
    for year in years:
        months += [f"{year:04}-{month:02}" for month in range(1, _DECEMBER + 1)]
    return [month for month in months if first <= month <= last]

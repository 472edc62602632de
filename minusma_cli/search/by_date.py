"""How near a fact is to a date that is all that was asked."""

from minusma_cli.dates import AFTER_ALL, BEFORE_ALL, DateRange, count_days
from minusma_cli.index import layout
from minusma_cli.index.layout import Candidate

_LENGTH_OF_MONTH = 7  # letters of `2016-07`
_LAST_DAY = "-31"  # no day of any month sorts after it


def find_month(when: DateRange) -> DateRange:
    """The month or months that a date lies in."""
    first = when.first or BEFORE_ALL
    last = when.last or AFTER_ALL
    return DateRange("", f"{first[:_LENGTH_OF_MONTH]}-01", f"{last[:_LENGTH_OF_MONTH]}{_LAST_DAY}")


def rank_by_date(
    candidate: Candidate, when: DateRange, month: DateRange
) -> tuple[int, bool, bool, bool, int, str, int]:
    """Facts within the time first, then within its month, then those that run over it.

    Among these what tells a topic in short, what more sources tell, what is no count, what is
    about the shorter time.
    """
    first, last = candidate.first or BEFORE_ALL, candidate.last or AFTER_ALL
    nearness = 2
    if _lies_within(first, last, when):
        nearness = 0
    elif _lies_within(first, last, month) and not candidate.overlaps(when):
        nearness = 1
    return (
        nearness,
        not candidate.traits & layout.LEAD,
        not candidate.traits & layout.MULTIPLE_SOURCES,
        bool(candidate.traits & layout.SERIES),
        count_days(first, last),
        first,
        candidate.fact_number,
    )


def _lies_within(first: str, last: str, when: DateRange) -> bool:
    return (when.first or BEFORE_ALL) <= first and last <= (when.last or AFTER_ALL)

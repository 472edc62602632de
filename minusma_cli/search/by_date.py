"""How near a fact is to a date, where what was of that date is asked."""

from collections.abc import Mapping

from minusma_cli.dates import AFTER_ALL, BEFORE_ALL, DateRange, count_days
from minusma_cli.index import layout
from minusma_cli.index.filters import FactFilter
from minusma_cli.index.layout import Candidate
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.query import Query

_LENGTH_OF_MONTH = 7  # letters of `2016-07`
_LAST_DAY = "-31"  # no day of any month sorts after it


def find_month(when: DateRange) -> DateRange:
    """The month or months that a date lies in."""
    first = when.first or BEFORE_ALL
    last = when.last or AFTER_ALL
    return DateRange("", f"{first[:_LENGTH_OF_MONTH]}-01", f"{last[:_LENGTH_OF_MONTH]}{_LAST_DAY}")


def rank_by_date(
    candidate: Candidate, when: DateRange, month: DateRange, score: float
) -> tuple[int, float, bool, bool, bool, int, str, int]:
    """Facts within the time or that begin with it first, then of its month, then what runs over it.

    Among these what meets the other words best (`score`), what tells a topic in short, what more
    sources tell, what is no count, what is about the shorter time.
    """
    first, last = candidate.first or BEFORE_ALL, candidate.last or AFTER_ALL
    nearness = 2
    if is_of_time(candidate, when):
        nearness = 0
    elif lies_within(candidate, month) and not candidate.overlaps(when):
        nearness = 1
    return (
        nearness,
        -score,
        not candidate.traits & layout.LEAD,
        not candidate.traits & layout.MULTIPLE_SOURCES,
        bool(candidate.traits & layout.SERIES),
        count_days(first, last),
        first,
        candidate.fact_number,
    )


def asks_for_time(index: Index, query: Query, when: DateRange, scores: Mapping[int, float]) -> bool:
    """Whether a query asks for what happened on a day or in a month: facts of it meet its words.

    `scores` are those of the facts that these words reach. How many, who or why is another
    question, and so is what ran over that time and meets the words much better.
    """
    month = find_month(when)
    is_one_month = (month.first or "")[:_LENGTH_OF_MONTH] == (month.last or "")[:_LENGTH_OF_MONTH]
    if query.intents or not is_one_month:
        return False
    of_time = running = 0.0
    is_any = False
    for candidate in index.candidates(index.fact_numbers(FactFilter(periods=(when,)))):
        score = scores.get(candidate.fact_number, 0.0)
        if is_of_time(candidate, when):
            is_any = True
            of_time = max(of_time, score)
        else:
            running = max(running, score)
    is_met = of_time > 0 or when.first == when.last  # a day alone tells enough
    return is_any and is_met and of_time >= weights.SHARE_OF_RUNNING * running


def is_of_time(candidate: Candidate, when: DateRange) -> bool:
    """Whether a fact begins within a time, as what is decided from a day on does."""
    first = candidate.first or BEFORE_ALL
    return (when.first or BEFORE_ALL) <= first <= (when.last or AFTER_ALL)


def lies_within(candidate: Candidate, when: DateRange) -> bool:
    """Whether all of a fact's time lies within a date."""
    first, last = candidate.first or BEFORE_ALL, candidate.last or AFTER_ALL
    return (when.first or BEFORE_ALL) <= first and last <= (when.last or AFTER_ALL)

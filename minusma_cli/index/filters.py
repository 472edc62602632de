"""What facts must satisfy: filters in, SQL out; and the periods that people ask for."""

from minusma_cli.dates import (
    AFTER_ALL,
    BEFORE_ALL,
    LENGTH_OF_YEAR,
    DateError,
    DateRange,
    split_edtf,
)
from minusma_cli.errors import MinusmaError
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.typed_dates import parse_user_date

_OF_KINDS = (
    "n IN (SELECT n FROM fact_source WHERE source IN (SELECT id FROM source WHERE kind IN ({})))"
)


class FactFilter(NamedTuple):
    """What facts must satisfy; what is empty asks nothing.

    A fact passes when it is in one of the topics, has one of the series, a source of one of the
    kinds, and so on, and its date overlaps every period. A fact without a date fails any period.
    """

    topics: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    periods: tuple[DateRange, ...] = ()
    ids: tuple[str, ...] = ()


def filter_to_sql(fact_filter: FactFilter) -> tuple[str, list[str]]:
    """A WHERE clause on the table `fact` (empty when all pass), and its values."""
    clauses: list[str] = []
    values: list[str] = []
    wanted_by_clause = (
        ("topic IN ({})", fact_filter.topics),
        ("id IN ({})", fact_filter.ids),
        ("n IN (SELECT n FROM fact_series WHERE series IN ({}))", fact_filter.series),
        ("n IN (SELECT n FROM fact_source WHERE source IN ({}))", fact_filter.sources),
        (_OF_KINDS, fact_filter.kinds),
    )
    for clause, wanted in wanted_by_clause:
        if wanted:
            clauses.append(clause.format(",".join("?" * len(wanted))))
            values += wanted
    for period in fact_filter.periods:
        clauses.append("first <= ? AND last >= ?")
        values += [period.last or AFTER_ALL, period.first or BEFORE_ALL]
    if not clauses:
        return "", values
    return f" WHERE {' AND '.join(clauses)}", values


def parse_periods(
    *,
    year: str | int | None = None,
    on: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> tuple[DateRange, ...]:
    """The periods that a fact's date must overlap, all of them.

    `year` is a year or years (`2014/2016`), the others are dates as people type them. Raises
    MinusmaError when one is not understood, or the period would run backwards.
    """
    periods: list[DateRange] = []
    if year is not None:
        periods.append(_parse_year(str(year)))
    if on is not None:
        periods.append(parse_day(on))
    if since is None and until is None:
        return tuple(periods)
    first = parse_day(since).first if since is not None else None
    last = parse_day(until).last if until is not None else None
    if first and last and first > last:
        raise MinusmaError("comes_after", since=since, until=until)
    periods.append(DateRange("", first, last))
    return tuple(periods)


def _parse_year(text: str) -> DateRange:
    when = parse_day(text)
    start, _ = split_edtf(when.edtf)
    if len(start) != LENGTH_OF_YEAR or not start.isdigit():
        raise MinusmaError("no_year", text=repr(text))
    return when


def parse_day(text: str, today: str = "") -> DateRange:
    """A date as people type it; raises MinusmaError, naming the forms, when it is not understood.

    `today` (an ISO day) is what `today` and `vandaag` stand for; without it the clock tells.
    """
    try:
        return parse_user_date(text, today)
    except DateError as error:
        raise MinusmaError("plain", text=error.message) from None

"""Which facts are wanted, as people say it: names and dates in, a filter of the index out."""

from collections.abc import Iterable
from typing import Any, TypedDict, cast

from minusma_cli.index.filters import FactFilter, parse_periods
from minusma_cli.index.reader import Index
from minusma_cli.model import KINDS, Series, Topic
from minusma_cli.suggest import resolve_name, resolve_topic

Names = str | Iterable[str] | None


class Filters(TypedDict, total=False):
    """What facts must satisfy, as the methods of a fact base take it.

    `topic`, `series` and `source` are ids, of topics also titles and aliases; one, several, or
    several in one text with commas between. `kind` is of sources: `parliamentary`, `un`,
    `government`, `report`, `news` or `reference`. `year` is 2017 or "2014/2016". `on`, `since` and
    `until` are dates, as EDTF or as people type them.
    """

    topic: Names
    series: Names
    source: Names
    kind: Names
    year: str | int
    on: str
    since: str
    until: str


TOPIC_COMMANDS = ("troops", "casualties", "mandates", "ministers")  # with a command of their own
_FILTERS = frozenset(Filters.__annotations__)
_OF_NAMES = ("topic", "series", "source", "kind")


def build_filter(filters: Filters, index: Index) -> FactFilter:
    """The filter of an index; raises Unknown or MinusmaError for a name or date it cannot have.

    Raises TypeError for a filter that there is not.
    """
    unknown = filters.keys() - _FILTERS
    if unknown:
        known = ", ".join(Filters.__annotations__)
        message = f"no filter {min(unknown)!r}; there are {known}"
        raise TypeError(message)
    sources = split_names(filters.get("source"))
    known_sources = index.ids("source") if sources else []
    series = list_series(index.topics)
    return FactFilter(
        topics=tuple(
            resolve_topic(name, index.topics).id for name in split_names(filters.get("topic"))
        ),
        series=tuple(
            resolve_name("series", name, series) for name in split_names(filters.get("series"))
        ),
        sources=tuple(resolve_name("source", name, known_sources) for name in sources),
        kinds=resolve_kinds(filters.get("kind")),
        periods=parse_periods(
            year=filters.get("year"),
            on=filters.get("on"),
            since=filters.get("since"),
            until=filters.get("until"),
        ),
    )


def resolve_kinds(names: Names) -> tuple[str, ...]:
    """Kinds of sources by their names, or by what people see (`press`, `pers`)."""
    kinds = split_names(names)
    if not kinds:
        return ()
    from minusma_cli.wording import KIND_LABELS  # few ask for a kind

    known = {kind: kind for kind in KINDS}
    for kind, label in KIND_LABELS.items():
        known.update((word.casefold(), kind) for word in label)
    return tuple(known[resolve_name("kind", name, known, KINDS)] for name in kinds)


def list_series(topics: Iterable[Topic]) -> dict[str, Series]:
    """The series of topics, by id."""
    every: dict[str, Series] = {}
    for topic in topics:
        every.update((series.id, series) for series in topic.series)
    return every


def split_names(given: Names) -> list[str]:
    """One name, several, or several in one text with commas between."""
    texts = [given] if isinstance(given, str) else list(given or ())
    names: list[str] = []
    for text in texts:
        names += [name.strip() for name in text.split(",") if name.strip()]
    return names


def describe_request(
    filters: Filters, limit: int | None = None, sort: str = "relevance"
) -> dict[str, Any]:
    """A request as its answer repeats it: only what was given, names as lists, dates as texts."""
    described: dict[str, Any] = {}
    for key, value in filters.items():
        if value and key in _OF_NAMES and not isinstance(value, str):
            described[key] = list(cast("Iterable[str]", value))
        elif value:
            described[key] = [value] if key in _OF_NAMES else str(value)
    if limit:
        described["limit"] = limit
    if sort != "relevance":
        described["sort"] = sort
    return described

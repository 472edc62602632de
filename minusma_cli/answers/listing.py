"""A list of facts, and the orders that it may have."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from minusma_cli.answers.answer import (
    format_fact_lines,
    make_envelope,
    make_fact_columns,
    make_fact_fields,
    make_fact_records,
    show_in_notebooks,
)
from minusma_cli.errors import Unknown
from minusma_cli.index.filters import FactFilter
from minusma_cli.index.order import listing_order
from minusma_cli.model import Fact, Topic
from minusma_cli.records import Record

SORTS = ("relevance", "date", "id", "topic", "value")


@show_in_notebooks
class FactList(NamedTuple):
    """Facts in order, how many there were before the limit, and the question.

    `detail_keys` are the keys of the columns that the topics of the base have.
    """

    facts: tuple[Fact, ...]
    total: int
    query: Mapping[str, Any]
    lang: str
    detail_keys: tuple[str, ...] = ()

    @property
    def row_name(self) -> str:
        """Its rows are facts."""
        return "facts"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of facts."""
        return make_fact_columns(self.detail_keys)

    @property
    def fields(self) -> Sequence[str]:
        """The fields of facts."""
        return make_fact_fields(self.detail_keys)

    @property
    def is_found(self) -> bool:
        """Whether any fact satisfied the question."""
        return bool(self.total)

    def to_dict(self) -> Record:
        """The envelope with its facts."""
        return make_envelope(self.query, self.rows(), self.total)

    def rows(self) -> list[Record]:
        """One row a fact."""
        return make_fact_records(self.facts)

    def plain_lines(self) -> Iterable[str]:
        """One line a fact."""
        return format_fact_lines(self.facts, self.lang)


@show_in_notebooks
class ListingAnswer:
    """An answer that shows the facts of a listing with more around them.

    Programs get just the facts, unless a kind of answer adds to them.
    """

    def __init__(self, listing: FactList) -> None:
        self.listing = listing
        self.lang = listing.lang
        self.row_name = listing.row_name
        self.columns = listing.columns

    @property
    def fields(self) -> Sequence[str]:
        """The fields of facts."""
        return self.listing.fields

    @property
    def is_found(self) -> bool:
        """Whether it has facts."""
        return self.listing.is_found

    def to_dict(self) -> Record:
        """The envelope with its facts."""
        return self.listing.to_dict()

    def rows(self) -> list[Record]:
        """One row a fact."""
        return self.listing.rows()

    def plain_lines(self) -> Iterable[str]:
        """One line a fact."""
        return self.listing.plain_lines()


def order_facts(
    facts: Sequence[Fact], fact_filter: FactFilter, topics: Sequence[Topic]
) -> list[Fact]:
    """Facts in listing order; those about just the period asked for come before others."""
    if not fact_filter.periods:
        return list(facts)
    place = listing_order(topics)
    spans = {(period.first, period.last) for period in fact_filter.periods}

    def key(fact: Fact) -> tuple[int, float, bool]:
        is_about_period = fact.when and (fact.when.first, fact.when.last) in spans
        return *place(fact), bool(fact.when) and not is_about_period

    return sorted(facts, key=key)


def sort_facts(facts: Sequence[Fact], sort: str, series: Sequence[str] = ()) -> list[Fact]:
    """Facts by `date`, `id`, `topic` or `value`; `-` in front is the other way round.

    What cannot be compared comes last. `value` is that of the first figure of the series asked
    for, or of the first figure. Raises Unknown for another order.
    """
    name = sort.removeprefix("-")
    if name not in SORTS:
        raise Unknown("order", sort, SORTS)
    if name == "relevance":
        return list(facts)
    keyed: list[tuple[Any, Fact]] = []
    unsortable: list[Fact] = []
    for fact in facts:
        key = _sort_key(fact, name, series)
        if key is None:
            unsortable.append(fact)
        else:
            keyed.append((key, fact))
    keyed.sort(key=lambda pair: pair[0], reverse=sort.startswith("-"))
    return [fact for _key, fact in keyed] + unsortable


def _sort_key(fact: Fact, name: str, series: Sequence[str]) -> tuple[Any, ...] | None:
    if name == "id":
        return (fact.id,)
    if name == "topic":
        return (fact.topic,)
    if name == "date":
        return (fact.sort_day, fact.id) if fact.when else None
    for figure in fact.figures:
        if not series or figure.series in series:
            return figure.value, fact.id
    return None

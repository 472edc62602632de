"""A list of facts, and the orders that it may have."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

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
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record

SORTS = ("relevance", "date", "id", "topic", "value")


@show_in_notebooks
class FactList(NamedTuple):
    """Facts in order, how many there were before the limit, and the question.

    `detail_keys` are the keys of the columns that the topics of the base have.
    """

    facts: Sequence[Fact]
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
        return {**self.envelope(), "facts": list(self.rows())}

    def envelope(self) -> Record:
        """The envelope without its facts, which may be too many to hold at once."""
        return make_envelope(self.query, len(self.facts), self.total)

    def rows(self) -> Iterable[Record]:
        """One row a fact."""
        return make_fact_records(self.facts)

    def members(self) -> Iterable[Record]:
        """Its JSON holds the same."""
        return self.rows()

    def count_rows(self) -> int:
        """The number of facts."""
        return len(self.facts)

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

    def rows(self) -> Iterable[Record]:
        """One row a fact."""
        return self.listing.rows()

    def plain_lines(self) -> Iterable[str]:
        """One line a fact."""
        return self.listing.plain_lines()


def order_facts(
    facts: Sequence[Fact],
    fact_filter: FactFilter,
    topics: Sequence[Topic],
    country: str | None = None,
) -> list[int]:
    """The positions of facts in listing order; those about just a period asked for come first.

    Of equals those of the base's own country do.
    """
    place = listing_order(topics)
    spans = {(period.first, period.last) for period in fact_filter.periods}
    keys: list[tuple[int, float, bool, bool]] = []
    for fact in facts:
        is_about_period = fact.when and (fact.when.first, fact.when.last) in spans
        is_foreign = country is not None and fact.actor != country
        keys.append((*place(fact), bool(fact.when) and not is_about_period, is_foreign))
    return sorted(range(len(keys)), key=lambda at: keys[at])


def sort_facts(facts: Sequence[Fact], sort: str, series: Sequence[str] = ()) -> list[Fact]:
    """Facts by `date`, `id`, `topic` or `value`, as `order_by` has it."""
    return [facts[at] for at in order_by(facts, sort, series)]


def order_by(facts: Sequence[Fact], sort: str, series: Sequence[str] = ()) -> list[int]:
    """The positions of facts by `date`, `id`, `topic` or `value`; with `-` the other way round.

    What cannot be compared comes last. `value` is that of the first figure of the series asked
    for, or of the first figure; of equals the id decides. Raises Unknown for another order.
    """
    name = sort.removeprefix("-")
    if name not in SORTS:
        raise Unknown("order", sort, SORTS)
    if name == "relevance":
        return list(range(len(facts)))
    keyed: list[tuple[Any, int]] = []
    unsortable: list[int] = []
    for at, fact in enumerate(facts):
        key = _sort_key(fact, name, series)
        if key is None:
            unsortable.append(at)
        else:
            keyed.append((key, at))
    keyed.sort(key=lambda pair: pair[0], reverse=sort.startswith("-"))
    return [at for _key, at in keyed] + unsortable


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

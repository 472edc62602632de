"""Single facts whole: each with what contests it and its neighbours in its series."""

from collections.abc import Mapping, Sequence

from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.model import Fact, Series, Topic, Unit
from minusma_cli.named_tuple import NamedTuple


class Neighbours(NamedTuple):
    """The facts before and after one in a series, where there are any."""

    series: Series
    before: Fact | None
    after: Fact | None


class FactPage(NamedTuple):
    """One fact whole."""

    fact: Fact
    topic: Topic
    contested: tuple[Fact, ...]
    neighbours: tuple[Neighbours, ...]


class FactPages(ListingAnswer):
    """The facts asked for, each whole."""

    def __init__(
        self, listing: FactList, pages: tuple[FactPage, ...], units: Mapping[str, Unit]
    ) -> None:
        super().__init__(listing)
        self.pages = pages
        self.units = units


def build_fact_page(
    fact: Fact,
    topic: Topic,
    contested: Sequence[Fact],
    facts_by_series: Mapping[str, Sequence[Fact]],
    series: Mapping[str, Series],
) -> FactPage:
    """A fact whole, from the facts that contest it and those of each of its series, by date."""
    neighbours = []
    for name, facts in facts_by_series.items():
        dated = [one for one in facts if one.when]
        found = find_neighbours(fact, series[name], dated)
        if found:
            neighbours.append(found)
    return FactPage(fact, topic, tuple(contested), tuple(neighbours))


def find_neighbours(fact: Fact, series: Series, points: Sequence[Fact]) -> Neighbours | None:
    """The facts before and after one, of the facts of a series by date; None if it is not there."""
    ids = [point.id for point in points]
    if fact.id not in ids:
        return None
    position = ids.index(fact.id)
    before = points[position - 1] if position else None
    after = points[position + 1] if position + 1 < len(points) else None
    return Neighbours(series, before, after)

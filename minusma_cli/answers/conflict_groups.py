"""Facts that contest each other, put together as contradictions.

Facts come in as outlines, without their words and sources; those of the contradictions that are
shown are read whole afterwards.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import overload

from minusma_cli.answers.conflicts import Conflict
from minusma_cli.model import Fact, Series, Topic

FactsById = dict[str, Fact]
ReadFacts = Callable[[Sequence[str]], list[Fact]]  # facts by their ids, in the same order

MOST_KEPT = 2000  # whole facts that are read at once, and that are simply kept


def group_conflicts(facts: Sequence[Fact], topics: Sequence[Topic]) -> list[Conflict]:
    """The contradictions among facts, the weightiest first, else in the order of the facts.

    Facts of one series that contest one another are one contradiction; others stand together when
    each contests all the others.
    """
    topics_by_id = {topic.id: topic for topic in topics}
    series_by_id: dict[str, Series] = {}
    for topic in topics:
        series_by_id.update((series.id, series) for series in topic.series)
    facts_by_id = {fact.id: fact for fact in facts}
    seen: set[str] = set()
    conflicts: list[Conflict] = []
    for fact in facts:
        if fact.id in seen or not _has_opponent(fact, facts_by_id):
            continue
        group = _connect(fact, facts_by_id)
        seen.update(group)  # with |= and keys the whole set would be copied each time
        for members in _split_group(group):
            members.sort(key=lambda member: (member.sort_day, member.id))
            series = series_by_id.get(_shared_series(members))
            topic = topics_by_id[members[0].topic]
            conflicts.append(Conflict(series, topic, tuple(members)))
    return sorted(conflicts, key=_rank_weight)


def _rank_weight(conflict: Conflict) -> tuple[bool, bool, bool, bool]:
    """Headline series first, then other series, then other figures, what is judged before others.

    What is in words only, such as how a rank is spelt, comes last.
    """
    has_no_figures = not conflict.list_figures()
    return (
        not conflict.is_of_headline,
        conflict.series is None,
        has_no_figures,
        conflict.preferred is None,
    )


def _has_opponent(fact: Fact, facts_by_id: FactsById) -> bool:
    return any(other in facts_by_id for other in fact.contested)


def _connect(fact: Fact, facts_by_id: FactsById) -> FactsById:
    """A fact and all that it is connected with by contradictions."""
    group: FactsById = {}
    waiting = [fact]
    while waiting:
        one = waiting.pop()
        if one.id not in group:
            group[one.id] = one
            others = [other for other in one.contested if other not in group]
            waiting += [facts_by_id[other] for other in others if other in facts_by_id]
    return group


def _split_group(group: FactsById) -> list[list[Fact]]:
    if _shared_series(group.values()):
        return [list(group.values())]
    return _find_cliques(group)


def _find_cliques(group: FactsById) -> list[list[Fact]]:
    """Sets whose facts all contest each other, so that each is about one question."""
    position = {name: number for number, name in enumerate(group)}
    opponents = {name: position.keys() & fact.contested for name, fact in group.items()}
    covered: set[tuple[str, str]] = set()
    cliques: list[list[Fact]] = []
    for one, fact in group.items():
        for other in fact.contested:
            if other not in group or (one, other) in covered:
                continue
            members = [one, other]
            common = opponents[one] & opponents[other]
            for third in sorted(common, key=lambda name: position[name]):
                if opponents[third].issuperset(members):
                    members.append(third)
            for first in members:
                covered.update((first, second) for second in members)
            cliques.append([group[name] for name in members])
    return cliques


def _shared_series(facts: Collection[Fact]) -> str:
    """The series that all facts give a figure of; empty when there is none."""
    shared: set[str] | None = None
    for fact in facts:
        own = {figure.series for figure in fact.figures if figure.series}
        shared = own if shared is None else shared & own
    return min(shared, default="") if shared else ""


# -- whole facts


class StoredConflicts(Sequence[Conflict]):
    """Contradictions whose facts are read whole, some at a time, each time they are gone through.

    A hundred thousand facts, read all at once, take 300 MB.
    """

    def __init__(self, outlines: Sequence[Conflict], read_facts: ReadFacts) -> None:
        self._ids = [tuple(fact.id for fact in conflict.facts) for conflict in outlines]
        self._empty = [conflict._replace(facts=()) for conflict in outlines]
        self._read_facts = read_facts

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[Conflict]:
        return self._read(range(len(self)))

    @overload
    def __getitem__(self, at: int) -> Conflict: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Conflict]: ...
    def __getitem__(self, at: int | slice) -> Conflict | Sequence[Conflict]:
        places = range(len(self))[at]
        if isinstance(places, range):
            return tuple(self._read(places))
        return next(self._read([places]))

    def _read(self, places: Sequence[int]) -> Iterator[Conflict]:
        part: list[int] = []
        size = 0
        for place in places:
            part.append(place)
            size += len(self._ids[place])
            if size >= MOST_KEPT:
                yield from self._read_at_once(part)
                part, size = [], 0
        if part:
            yield from self._read_at_once(part)

    def _read_at_once(self, places: Sequence[int]) -> Iterator[Conflict]:
        ids: dict[str, None] = {}
        for place in places:
            ids.update(dict.fromkeys(self._ids[place]))
        facts = {fact.id: fact for fact in self._read_facts(list(ids))}
        for place in places:
            yield self._empty[place]._replace(facts=tuple(facts[name] for name in self._ids[place]))


def fill_conflicts(outlines: Sequence[Conflict], read_facts: ReadFacts) -> Sequence[Conflict]:
    """The same contradictions with whole facts: a tuple of a few, and of very many a view."""
    stored = StoredConflicts(outlines, read_facts)
    if sum(len(conflict.facts) for conflict in outlines) <= MOST_KEPT:
        return tuple(stored)
    return stored

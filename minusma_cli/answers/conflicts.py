"""Where sources contradict each other: facts side by side."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from minusma_cli.answers.answer import (
    SCHEMA,
    fact_cells,
    make_fact_columns,
    make_fact_fields,
    show_in_notebooks,
)
from minusma_cli.model import STATUSES, Fact, Figure, Series, Topic, Unit
from minusma_cli.records import Record, fact_to_record

FactsById = dict[str, Fact]


class Conflict(NamedTuple):
    """Facts that contradict each other, by date; `series` when they are about one quantity."""

    series: Series | None
    topic: Topic
    facts: tuple[Fact, ...]

    @property
    def preferred(self) -> Fact | None:
        """The side to go by, where that can be said."""
        return next((fact for fact in self.facts if fact.preferred), None)

    @property
    def is_of_headline(self) -> bool:
        """Whether it is about what its topic is known by."""
        return self.topic.series[:1] == (self.series,)

    def list_figures(self) -> list[Figure]:
        """The figures that differ, each once: of the series, else of the unit of the first."""
        figures: dict[Figure, None] = {}
        for fact in self.facts:
            for figure in fact.figures[: None if self.series else 1]:
                if self.series is None or figure.series == self.series.id:
                    figures[figure._replace(series=None, status=STATUSES[0])] = None
        units = {figure.unit for figure in figures}
        if len(figures) == 1 or len(units) != 1:
            return []
        return list(figures)

    def has_any(self, ids: Collection[str]) -> bool:
        """Whether any of these facts is part of it."""
        return any(fact.id in ids for fact in self.facts)

    def to_record(self) -> Record:
        """A contradiction as JSON has it."""
        return {
            "series": self.series.id if self.series else None,
            "topic": self.topic.id,
            "preferred": self.preferred and self.preferred.id,
            "facts": [fact_to_record(fact) for fact in self.facts],
        }


@show_in_notebooks
class Conflicts(NamedTuple):
    """Contradictions, the weightiest first.

    With `is_index` a person sees a line for each, else the sides side by side. `total` is how many
    there were before the limit.
    """

    conflicts: tuple[Conflict, ...]
    total: int
    query: Mapping[str, Any]
    units: Mapping[str, Unit]
    lang: str
    is_index: bool = False
    detail_keys: tuple[str, ...] = ()

    @property
    def row_name(self) -> str:
        """Its rows are facts."""
        return "conflicts"

    @property
    def columns(self) -> Sequence[str]:
        """The number of the contradiction, and the columns of facts."""
        return ("conflict", *make_fact_columns(self.detail_keys))

    @property
    def fields(self) -> Sequence[str]:
        """The number of the contradiction, and the fields of facts."""
        return ("conflict", *make_fact_fields(self.detail_keys))

    @property
    def is_found(self) -> bool:
        """Whether there is a contradiction."""
        return bool(self.conflicts)

    def to_dict(self) -> Record:
        """The contradictions, each with its facts."""
        return {
            "schema": SCHEMA,
            "query": dict(self.query),
            "count": len(self.conflicts),
            "total": self.total,
            "conflicts": [conflict.to_record() for conflict in self.conflicts],
        }

    def rows(self) -> list[Record]:
        """One row a fact, with the number of its contradiction."""
        rows = []
        for number, conflict in enumerate(self.conflicts, 1):
            rows += [{"conflict": number, **fact_to_record(fact)} for fact in conflict.facts]
        return rows

    def plain_lines(self) -> Iterator[str]:
        """One line a fact, with the number of its contradiction."""
        for number, conflict in enumerate(self.conflicts, 1):
            for fact in conflict.facts:
                yield "\t".join((str(number), *fact_cells(fact, self.lang)))


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
        seen |= group.keys()
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
            waiting += [facts_by_id[other] for other in one.contested if other in facts_by_id]
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

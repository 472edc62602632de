"""Where sources contradict each other: facts side by side."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from minusma_cli.answers.answer import (
    SCHEMA,
    fact_cells,
    make_fact_columns,
    make_fact_fields,
    show_in_notebooks,
)
from minusma_cli.model import STATUSES, Fact, Figure, Series, Topic, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, fact_to_record


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
    there were before the limit, `fact_count` how many facts those within it have together.
    """

    conflicts: Sequence[Conflict]
    total: int
    fact_count: int
    query: Mapping[str, Any]
    units: Mapping[str, Unit]
    lang: str
    is_index: bool = False
    detail_keys: tuple[str, ...] = ()

    @property
    def row_name(self) -> str:
        """In its JSON stand contradictions, and in these the facts that are its rows."""
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
        return {**self.envelope(), "conflicts": list(self.members())}

    def envelope(self) -> Record:
        """The same without them: their facts may be too many to hold at once."""
        return {
            "schema": SCHEMA,
            "query": dict(self.query),
            "count": len(self.conflicts),
            "total": self.total,
            "conflicts": [],
        }

    def members(self) -> Iterator[Record]:
        """The contradictions as JSON has them, each with its facts."""
        return (conflict.to_record() for conflict in self.conflicts)

    def count_rows(self) -> int:
        """The number of facts, each as often as it is in a contradiction."""
        return self.fact_count

    def rows(self) -> Iterator[Record]:
        """One row a fact, with the number of its contradiction."""
        for number, conflict in enumerate(self.conflicts, 1):
            for fact in conflict.facts:
                yield {"conflict": number, **fact_to_record(fact)}

    def plain_lines(self) -> Iterator[str]:
        """One line a fact, with the number of its contradiction."""
        for number, conflict in enumerate(self.conflicts, 1):
            for fact in conflict.facts:
                yield "\t".join((str(number), *fact_cells(fact, self.lang)))

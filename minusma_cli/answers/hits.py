"""What a search found: facts with how well each answers, and how each word was met."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from minusma_cli.answers.answer import (
    FACT_COLUMNS,
    fact_cells,
    format_fact_lines,
    make_envelope,
)
from minusma_cli.contents import Question, question_to_record
from minusma_cli.model import Fact
from minusma_cli.records import Record, fact_to_record
from minusma_cli.wording import MATCH_LABELS, format_number

_SCORE_DIGITS = 2


class Hit(NamedTuple):
    """A fact that answers: its score (0 to 1), how each word was met, and by which words."""

    fact: Fact
    score: float
    match: Mapping[str, str]
    highlights: frozenset[str]

    def explain(self, lang: str) -> str:
        """How each word was met, and how well the whole: `helikopter: exact · 0.92`."""
        parts = []
        for word, match_type in self.match.items():
            parts.append(f"{word}: {MATCH_LABELS[match_type].of(lang)}")
        return f"{', '.join(parts)} · {format_number(round(self.score, _SCORE_DIGITS), lang)}"


class SearchAnswer(NamedTuple):
    """Hits, best first, how many there were before the limit, and the question.

    `notices` say what misspelt words were taken for and which were not met; with `explain` each hit
    says how it was met. `question` is the known question that was recognised, which the first
    `answers` of the hits answer. `nearest` are the facts that come nearest where there are no hits.
    """

    hits: tuple[Hit, ...]
    total: int
    query: Mapping[str, Any]
    lang: str
    notices: tuple[str, ...] = ()
    is_explained: bool = False
    question: Question | None = None
    answers: int = 0
    nearest: tuple[Fact, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the hits."""
        return tuple(hit.fact for hit in self.hits)

    @property
    def row_name(self) -> str:
        """Its rows are facts."""
        return "facts"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of facts, and those that a search adds."""
        return (*FACT_COLUMNS, "score", "match")

    @property
    def is_found(self) -> bool:
        """Whether any fact answers, or it is known that none does."""
        return bool(self.total or (self.question and self.question.unknown))

    def to_json(self) -> Record:
        """The envelope with its facts, and the known question that was recognised, if any."""
        envelope = make_envelope(self.query, self.rows(), self.total)
        if self.question:
            asked = question_to_record(self.question)
            envelope["question"] = {key: asked[key] for key in ("id", "nl", "en", "unknown")}
        return envelope

    def rows(self) -> list[Record]:
        """One row a hit: the fact, with its score and match."""
        rows = []
        for hit in self.hits:
            found = {"score": hit.score, "match": dict(hit.match)}
            rows.append({**fact_to_record(hit.fact), **found})
        return rows

    def plain_lines(self) -> Iterable[str]:
        """One line a hit."""
        if self.is_explained:
            return self._explain_lines()
        return format_fact_lines(self.facts, self.lang)

    def _explain_lines(self) -> Iterator[str]:
        for hit in self.hits:
            yield "\t".join((*fact_cells(hit.fact, self.lang), hit.explain(self.lang)))

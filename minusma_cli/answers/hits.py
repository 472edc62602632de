"""What a search found: facts with how well each answers, and how each word was met."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from minusma_cli.answers.answer import (
    fact_cells,
    format_fact_lines,
    make_envelope,
    make_fact_columns,
    make_fact_fields,
    show_in_notebooks,
)
from minusma_cli.contents import Question, question_to_record
from minusma_cli.messages import Message
from minusma_cli.model import Fact, Series, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, fact_to_record
from minusma_cli.wording import BOOST_LABELS, LABELS, MATCH_LABELS, format_number

if TYPE_CHECKING:  # a sheet is made where Markdown is asked for
    from minusma_cli.answers.sheet import Sheet

_HIT_FIELDS = ("score", "match")
_SCORE_DIGITS = 2
_ANSWER_BOOSTS = ("question", "near_question")  # these put a fact first, whatever else it has


class Hit(NamedTuple):
    """A fact that answers: its score (0 to 1), how each word was met, and by which words.

    `boosts` are what the score has for other reasons, by their names.
    """

    fact: Fact
    score: float
    match: Mapping[str, str]
    highlights: frozenset[str]
    boosts: Mapping[str, float]

    def explain(self, lang: str) -> str:
        """How each word was met, what else counted, and how well it answers.

        As in `helikopter: exact · tells its topic in short +0.09 · 0.92`.
        """
        score = format_number(round(self.score, _SCORE_DIGITS), lang)
        parts = (self._explain_words(lang), self._explain_boosts(lang), score)
        return " · ".join(part for part in parts if part)

    def _explain_words(self, lang: str) -> str:
        words = []
        for word, match_type in self.match.items():
            words.append(f"{word}: {MATCH_LABELS[match_type].of(lang)}")
        return ", ".join(words)

    def _explain_boosts(self, lang: str) -> str:
        """That it answers a question, then what can be seen in the score, the greatest first."""
        gains = [BOOST_LABELS[name].of(lang) for name in _ANSWER_BOOSTS if name in self.boosts]
        for name, boost in sorted(self.boosts.items(), key=lambda item: (-abs(item[1]), item[0])):
            gain = round(boost, _SCORE_DIGITS)
            if gain and name not in _ANSWER_BOOSTS:
                sign = "+" if gain > 0 else ""
                amount = format_number(gain, lang)
                gains.append(f"{BOOST_LABELS[name].of(lang)} {sign}{amount}")
        return ", ".join(gains)


@show_in_notebooks
class SearchAnswer(NamedTuple):
    """Hits, best first, how many there were before the limit, and the question.

    `notices` say what misspelt words were taken for and which were not met; with `explain` each hit
    says how it was met. `question` is the known question that was recognised, which the first
    `answers` of the hits answer; without `is_sure` it is but the nearest. `nearest` are the facts
    that come nearest where there are no hits, and `perhaps` is the known question that may be meant
    then. `series` and `units` are those of the base, for a table of the figures that were found.
    """

    hits: tuple[Hit, ...]
    total: int
    query: Mapping[str, Any]
    lang: str
    notices: tuple[Message, ...] = ()
    is_explained: bool = False
    question: Question | None = None
    answers: int = 0
    is_sure: bool = True
    nearest: tuple[Fact, ...] = ()
    perhaps: Question | None = None
    detail_keys: tuple[str, ...] = ()
    series: Mapping[str, Series] = MappingProxyType({})
    units: Mapping[str, Unit] = MappingProxyType({})

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
        return (*make_fact_columns(self.detail_keys), *_HIT_FIELDS)

    @property
    def fields(self) -> Sequence[str]:
        """The fields of facts, and those that a search adds."""
        return (*make_fact_fields(self.detail_keys), *_HIT_FIELDS)

    @property
    def is_found(self) -> bool:
        """Whether any fact answers, or it is known that none does."""
        return bool(self.total or (self.question and self.question.unknown))

    def to_dict(self) -> Record:
        """The envelope with its facts, and the known question that was recognised, if any."""
        envelope = {**make_envelope(self.query, len(self.hits), self.total), "facts": self.rows()}
        if self.question:
            asked = question_to_record(self.question)
            told = {key: asked[key] for key in ("id", "nl", "en", "unknown")}
            envelope["question"] = {**told, "certain": self.is_sure}
        return envelope

    def rows(self) -> list[Record]:
        """One row a hit: the fact, with its score and match."""
        rows = []
        for hit in self.hits:
            found = {"score": hit.score, "match": dict(hit.match)}
            rows.append({**fact_to_record(hit.fact), **found})
        return rows

    def make_sheet(self) -> "Sheet":
        """What was found as a fact sheet, which a known question has as its title."""
        from minusma_cli.answers.sheet import SheetBuilder, describe_extent

        sheet = SheetBuilder(self.lang)
        title, unknown = str(self.query["words"]), ""
        if self.question:
            title = self.name_question(self.question)
            unknown = self.question.unknown.of(self.lang) if self.question.unknown else ""
        facts = self.facts
        sheet.add_figures(facts, self.series, self.units)
        sheet.add_facts(sheet.label("answers"), facts[: self.answers])
        others = sheet.label("also_found" if self.answers else "facts")
        sheet.add_facts(others, facts[self.answers :])
        extent = describe_extent(len(facts), self.total, self.query, self.lang)
        return sheet.build(title, unknown, extent)

    def name_question(self, question: Question) -> str:
        """The known question in words; one that is but the nearest is said to be so."""
        text = question.text.of(self.lang)
        if self.is_sure:
            return text
        return f"{LABELS['nearest_question'].of(self.lang)}: {text}"

    def plain_lines(self) -> Iterable[str]:
        """One line a hit."""
        if self.is_explained:
            return self._explain_lines()
        return format_fact_lines(self.facts, self.lang)

    def _explain_lines(self) -> Iterator[str]:
        for hit in self.hits:
            yield "\t".join((*fact_cells(hit.fact, self.lang), hit.explain(self.lang)))

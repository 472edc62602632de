"""A fact sheet: an answer as a page that one can hand over, with its sources as numbered notes.

Answers that have one make it with a `SheetBuilder`; a format writes it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

from minusma_cli.answers.charts import Bar, Chart
from minusma_cli.answers.filter_options import list_filter_options
from minusma_cli.answers.points import Spread, list_points
from minusma_cli.citing.citation import cite_source
from minusma_cli.citing.text import describe_citation
from minusma_cli.dates import LENGTH_OF_YEAR, format_date
from minusma_cli.model import Fact, Figure, Reference, Series, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.wording import (
    LABELS,
    STATUS_LABELS,
    count_things,
    format_figure,
    format_number,
    format_qualified,
)

CONTESTED_MARK = "≠"


class Note(NamedTuple):
    """A source as a note tells it, and where it can be opened, if anywhere."""

    text: str
    link: str | None


class Line(NamedTuple):
    """A sentence with what others say and a caveat, if any, its notes by number, and its id."""

    text: str
    notes: tuple[int, ...]
    id: str = ""
    rival: str = ""
    caveat: str = ""


class Row(NamedTuple):
    """The cells of a row of a table, and the notes of what it rests on."""

    cells: tuple[str, ...]
    notes: tuple[int, ...] = ()


class Part(NamedTuple):
    """What stands under a heading: a table with its head, or sentences."""

    heading: str
    lines: tuple[Line, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


class Sheet(NamedTuple):
    """A page: its title, lines on what it is, its parts, and its sources; notes count from 1."""

    title: str
    introduction: tuple[str, ...]
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]


@runtime_checkable
class SheetAnswer(Protocol):
    """An answer that has a fact sheet."""

    def make_sheet(self) -> Sheet:
        """The answer as a page."""


class SheetBuilder:
    """Puts a sheet together, part by part, and numbers its sources as they are used."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.parts: list[Part] = []
        self._numbers: dict[Note, int] = {}

    def build(self, title: str, *introduction: str) -> Sheet:
        """The sheet, with what has been added."""
        lines = tuple(line for line in introduction if line)
        return Sheet(title, lines, tuple(self.parts), tuple(self._numbers))

    def add_facts(self, heading: str, facts: Iterable[Fact]) -> None:
        """Add facts under a heading; nothing where there are none."""
        lines = tuple(self._make_line(fact) for fact in facts)
        if lines:
            self.parts.append(Part(heading, lines))

    def add_table(self, heading: str, head: Sequence[str], rows: Iterable[Row]) -> None:
        """Add a table under a heading; nothing where it has no rows."""
        every = tuple(rows)
        if every:
            self.parts.append(Part(heading, (), tuple(head), every))

    def add_chart(self, chart: Chart, units: Mapping[str, Unit], facts: Sequence[Fact]) -> None:
        """Add a series by year as a table."""
        series = chart.series
        unit = units[series.unit].of(self.lang) if series.unit in units else series.unit
        head = [self.label(name) for name in ("year", "figure", "remark")]
        facts_by_id = {fact.id: fact for fact in facts}
        rows = []
        for bar in chart.bars:
            given = [facts_by_id[bar.fact]] if bar.fact in facts_by_id else []
            if bar.figure and not given:  # what was added up
                given = [
                    point.fact
                    for point in list_points(series, facts)
                    if point.last_day[:LENGTH_OF_YEAR] == f"{bar.year:04}"
                ]
            notes = [note for fact in given for note in self.number_notes(fact.sources[:1])]
            rows.append(Row(self._describe_bar(bar), tuple(dict.fromkeys(notes))))
        self.add_table(f"{series.label.of(self.lang)} · {unit}", head, rows)

    def add_figures(
        self, facts: Iterable[Fact], series: Mapping[str, Series], units: Mapping[str, Unit]
    ) -> None:
        """Add the figures that facts give of series as a table; nothing where they give none."""
        head = [self.label(name) for name in ("quantity", "figure", "date", "remark")]
        rows = []
        for fact in facts:
            date = format_date(fact.when, self.lang) if fact.when else ""
            for figure in fact.figures:
                one = series.get(figure.series or "")
                if one:
                    label = one.label.of(self.lang)
                    remark = ", ".join(self.describe_rest(figure, Spread()))
                    cells = (label, format_figure(figure, units, self.lang), date, remark)
                    rows.append(Row(cells, self.number_notes(fact.sources[:1])))
        self.add_table(self.label("figures"), head, rows)

    def number_notes(self, references: Iterable[Reference]) -> tuple[int, ...]:
        """The numbers of the notes for places in sources, each place once."""
        numbers: dict[int, None] = {}
        for reference in references:
            cited = describe_citation(cite_source(reference.source, reference), self.lang)
            note = Note(", ".join(cited), reference.link)
            numbers[self._numbers.setdefault(note, len(self._numbers) + 1)] = None
        return tuple(numbers)

    def label(self, name: str) -> str:
        """A word of the program, with a capital."""
        word = LABELS[name].of(self.lang)
        return word[:1].upper() + word[1:]

    def describe_rest(self, figure: Figure, spread: Spread) -> list[str]:
        """What a figure is if no count, and what others say."""
        parts = []
        if not figure.is_count:
            parts.append(STATUS_LABELS[figure.status].of(self.lang))
        if spread.is_contested:
            said = [
                format_number(other, self.lang)
                for other in (spread.low, spread.high)
                if other is not None and other != figure.value
            ]
            words = "–".join(said) or LABELS["contested"].of(self.lang)
            parts.append(f"{CONTESTED_MARK} {words}")
        return parts

    def _describe_bar(self, bar: Bar) -> tuple[str, ...]:
        if not bar.figure:
            return str(bar.year), LABELS["unknown"].of(self.lang), ""
        parts = [format_date(bar.when, self.lang)] if bar.when else []
        parts += self.describe_rest(bar.figure, bar.spread)
        return str(bar.year), format_qualified(bar.figure, self.lang), ", ".join(parts)

    def _make_line(self, fact: Fact) -> Line:
        rival = ""
        if fact.contested:
            rival = f"{CONTESTED_MARK} {LABELS['contested'].of(self.lang)}"
        if fact.rival and fact.rival.figure:
            said = format_qualified(fact.rival.figure, self.lang)
            rival = f"{CONTESTED_MARK} {said} {LABELS['by'].of(self.lang)} {fact.rival.speaker}"
        caveat = fact.note.of(self.lang) if fact.note else ""
        notes = self.number_notes(fact.sources)
        return Line(fact.text.of(self.lang), notes, fact.id, rival, caveat)


def describe_extent(shown: int, total: int, query: Mapping[str, Any], lang: str) -> str:
    """How many facts there are, of how many where not all are shown, and by which filters."""
    count = count_things(total, "fact", lang)
    if shown < total:
        count = f"{format_number(shown, lang)} {LABELS['of'].of(lang)} {count}"
    return " · ".join(part for part in (count, describe_filters(query)) if part)


def describe_filters(query: Mapping[str, Any]) -> str:
    """The filters of a question as options, as in `--year 2017`; nothing where there are none."""
    given = dict(query)
    if isinstance(given.get("topic"), str):
        del given["topic"]  # the page of a topic has it as its title
    return " ".join(f"{option} {value}" for option, value in list_filter_options(given))

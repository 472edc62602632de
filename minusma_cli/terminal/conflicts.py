"""Contradictions on the screen, side by side."""

from collections.abc import Mapping

from rich.style import Style
from rich.text import Text as StyledText

from minusma_cli.answers.conflicts import Conflict, Conflicts
from minusma_cli.dates import format_date
from minusma_cli.model import Fact, Figure, Series, Unit
from minusma_cli.terminal.cells import format_period
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, STRONG_STYLE, Screen
from minusma_cli.wording import (
    KIND_LABELS,
    format_figure,
    format_qualified,
    format_source_date,
)

Units = Mapping[str, Unit]


def draw(screen: Screen, answer: Conflicts) -> None:
    """Each contradiction: what it is about, each side with its source, and the notes."""
    for conflict in answer.conflicts:
        _draw_conflict(screen, conflict, answer.units)


def _draw_conflict(screen: Screen, conflict: Conflict, units: Units) -> None:
    _draw_heading(screen, conflict)
    figures = [_find_figure(fact, conflict.series) for fact in conflict.facts]
    texts = [format_qualified(figure, screen.lang) for figure in figures if figure]
    width = max((len(text) for text in texts), default=0)
    for fact, figure in zip(conflict.facts, figures, strict=True):
        if figure:
            _draw_figure_side(screen, fact, figure, units, width)
        else:
            _draw_sentence_side(screen, fact)
    notes = dict.fromkeys(fact.note.of(screen.lang) for fact in conflict.facts if fact.note)
    if conflict.series and notes:
        screen.line()
    for note in notes:
        screen.line(note)
    screen.line()
    if notes:
        screen.line()


def _draw_heading(screen: Screen, conflict: Conflict) -> None:
    head = conflict.topic.title.of(screen.lang)
    if conflict.series:
        head = conflict.series.label.of(screen.lang)
    dates = [fact.when for fact in conflict.facts if fact.when]
    if dates:
        roughest = min(dates, key=lambda when: len(when.edtf.split("/")[0]))
        head = f"{head}, {format_date(roughest, screen.lang)}"
    sources: set[str] = set()
    for fact in conflict.facts:
        sources.update(reference.source.id for reference in fact.sources)
    word = screen.label("source" if len(sources) == 1 else "sources")
    title = StyledText(head, STRONG_STYLE)
    title.append(f"  {len(sources)} {word}", QUIET_STYLE)
    screen.line(title)
    screen.line()


def _find_figure(fact: Fact, series: Series | None) -> Figure | None:
    if series is None:
        return None
    return next((figure for figure in fact.figures if figure.series == series.id), None)


def _draw_figure_side(screen: Screen, fact: Fact, figure: Figure, units: Units, width: int) -> None:
    """A side that gives a figure: the figure, and who says so when."""
    published = format_source_date(fact.sources[0].source.published, screen.lang)
    when = format_period(fact, screen.lang)
    line = _describe_speaker(screen, fact, "" if when == published else when)
    if screen.is_narrow:
        screen.line(StyledText(format_figure(figure, units, screen.lang), STRONG_STYLE))
        screen.line(line, indent=GAP)
        return
    said = format_qualified(figure, screen.lang)
    screen.hang(StyledText(f"{said:>{width}}  ", STRONG_STYLE), line)


def _draw_sentence_side(screen: Screen, fact: Fact) -> None:
    """A side that is not about a figure: the sentence, and who says so."""
    screen.line(fact.text.of(screen.lang), indent=GAP)
    screen.line(_describe_speaker(screen, fact, ""), indent=GAP)
    screen.line()


def _describe_speaker(screen: Screen, fact: Fact, when: str) -> StyledText:
    """When, which source, of what date and kind, and the id."""
    first = fact.sources[0]
    kind = KIND_LABELS[first.source.kind].of(screen.lang)
    if first.source.is_primary:
        kind = screen.label("primary")
    parts = [StyledText(when)] if when else []
    parts.append(StyledText(first.source.label, Style(link=first.link)))
    published = format_source_date(first.source.published, screen.lang)
    parts += [StyledText(part) for part in (published, kind, fact.id) if part]
    line = StyledText(" · ").join(parts)
    line.stylize(QUIET_STYLE)
    return line

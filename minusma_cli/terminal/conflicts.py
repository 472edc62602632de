"""Contradictions on the screen: a line for each, or side by side."""

from collections.abc import Mapping

from rich.text import Text as StyledText

from minusma_cli.answers.conflicts import Conflict, Conflicts
from minusma_cli.dates import format_date
from minusma_cli.model import Fact, Figure, Series, Unit
from minusma_cli.terminal.fact_line import end_with_id
from minusma_cli.terminal.figures import format_day
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import (
    GAP,
    QUIET_STYLE,
    STRONG_STYLE,
    Screen,
    keep_together,
)
from minusma_cli.wording import (
    KIND_LABELS,
    count_things,
    format_figure,
    format_qualified,
    format_source_date,
)

Units = Mapping[str, Unit]

_NAME_WIDTH = 44  # columns of what a contradiction is about


def draw(screen: Screen, answer: Conflicts) -> None:
    """An index, or each contradiction side by side."""
    if answer.is_index:
        _draw_index(screen, answer)
        return
    for conflict in answer.conflicts:
        _draw_conflict(screen, conflict, answer.units)


# -- the index


def _draw_index(screen: Screen, answer: Conflicts) -> None:
    """A line for each: what it is about, what differs, which to go by, and the id to look it up."""
    for conflict in answer.conflicts:
        _draw_index_line(screen, conflict, answer.units)
    screen.line()
    count = count_things(answer.total, "contradiction", screen.lang)
    beside = name_command("minusma conflicts ID", screen.label("side_by_side"))
    draw_hints(screen, [count, beside])


def _draw_index_line(screen: Screen, conflict: Conflict, units: Units) -> None:
    """What differs and what each says; under it, quiet, which to go by and the id.

    What is counted is told where no series does.
    """
    name = StyledText(_name_conflict(screen, conflict))
    figures = conflict.list_figures()
    said = [keep_together(format_qualified(figure, screen.lang)) for figure in figures]
    if figures and not conflict.series:
        said[-1] = keep_together(format_figure(figures[-1], units, screen.lang))
    values = StyledText(" · ".join(said), STRONG_STYLE)
    if screen.is_narrow or not figures:
        screen.line(name)
        screen.line(values, indent=GAP) if figures else None
    else:
        screen.hang(_fill(screen, name), values)
    preferred = conflict.preferred
    shown = preferred or conflict.facts[0]
    first = shown.sources[0]
    source = StyledText(f"{screen.label('go_by')}: " if preferred else "")
    source.append(screen.link(first.source.label, first.link))
    line = end_with_id(screen, [source], shown.id)
    line.stylize(QUIET_STYLE)
    screen.line(line, indent=GAP)
    screen.line()


def _fill(screen: Screen, name: StyledText) -> StyledText:
    """A name in a column of fixed width, over more lines where it is longer."""
    lines = name.wrap(screen.console, _NAME_WIDTH)
    lines[0].pad_right(_NAME_WIDTH + GAP - lines[0].cell_len)
    return StyledText("\n").join(lines)


def _name_conflict(screen: Screen, conflict: Conflict) -> str:
    """What it is about, and when."""
    head = conflict.topic.title.of(screen.lang)
    if conflict.series:
        head = conflict.series.label.of(screen.lang)
    dates = [fact.when for fact in conflict.facts if fact.when]
    if not dates:
        return head
    roughest = min(dates, key=lambda when: len(when.edtf.split("/")[0]))
    return f"{head}, {keep_together(format_date(roughest, screen.lang))}"


# -- side by side


def _draw_conflict(screen: Screen, conflict: Conflict, units: Units) -> None:
    title = StyledText(_name_conflict(screen, conflict), STRONG_STYLE)
    title.append(f"  {_count_sources(screen, conflict)}", QUIET_STYLE)
    screen.line(title)
    screen.line()
    figures = [_find_figure(fact, conflict.series) for fact in conflict.facts]
    texts = [format_qualified(figure, screen.lang) for figure in figures if figure]
    width = max((len(text) for text in texts), default=0)
    for fact, figure in zip(conflict.facts, figures, strict=True):
        if figure:
            _draw_figure_side(screen, fact, figure, units, width)
        else:
            _draw_sentence_side(screen, fact)
    screen.line()
    screen.line()


def _count_sources(screen: Screen, conflict: Conflict) -> str:
    sources: set[str] = set()
    for fact in conflict.facts:
        sources.update(reference.source.id for reference in fact.sources)
    word = screen.label("source" if len(sources) == 1 else "sources")
    return f"{len(sources)} {word}"


def _find_figure(fact: Fact, series: Series | None) -> Figure | None:
    if series is None:
        return None
    return next((figure for figure in fact.figures if figure.series == series.id), None)


def _draw_figure_side(screen: Screen, fact: Fact, figure: Figure, units: Units, width: int) -> None:
    """A side that gives a figure: the figure, who says so when, and what there is to say of it."""
    published = format_source_date(fact.sources[0].source.published, screen.lang)
    when = format_day(screen, fact.when)
    if when == keep_together(published):
        when = ""
    line = _describe_speaker(screen, fact, when)
    line.append(_describe_remarks(screen, fact))
    if screen.is_narrow:
        screen.line(StyledText(format_figure(figure, units, screen.lang), STRONG_STYLE))
        screen.line(line, indent=GAP)
    else:
        said = format_qualified(figure, screen.lang)
        screen.hang(StyledText(f"{said:>{width}}  ", STRONG_STYLE), line)
    screen.line()


def _draw_sentence_side(screen: Screen, fact: Fact) -> None:
    """A side that is not about a figure: the sentence, who says so, what there is to say of it."""
    line = StyledText(f"{fact.text.of(screen.lang)}\n")
    line.append(_describe_speaker(screen, fact, ""))
    line.append(_describe_remarks(screen, fact))
    screen.line(line, indent=GAP)
    screen.line()


def _describe_remarks(screen: Screen, fact: Fact) -> StyledText:
    """Why a side is to go by, and its note, each on a line."""
    lines = StyledText()
    if fact.preferred:
        reason = fact.preferred.of(screen.lang)
        lines.append(f"\n{screen.label('go_by')}: {reason}", STRONG_STYLE)
    if fact.note:
        lines.append(f"\n{fact.note.of(screen.lang)}")
    return lines


def _describe_speaker(screen: Screen, fact: Fact, when: str) -> StyledText:
    """When, which source, of what date and kind, and the id."""
    first = fact.sources[0]
    kind = KIND_LABELS[first.source.kind].of(screen.lang)
    if first.source.is_primary:
        kind = screen.label("primary")
    parts = [StyledText(part) for part in (when,) if part]
    parts.append(screen.link(first.source.label, first.link))
    published = keep_together(format_source_date(first.source.published, screen.lang))
    parts += [StyledText(part) for part in (published, kind) if part]
    line = end_with_id(screen, parts, fact.id)
    line.stylize(QUIET_STYLE)
    return line

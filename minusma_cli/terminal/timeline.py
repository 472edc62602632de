"""Dated facts in order, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.charts import Bar
from minusma_cli.answers.timeline import Timeline
from minusma_cli.model import Fact, Figure
from minusma_cli.terminal.chart import LabelledBar, draw_bars
from minusma_cli.terminal.fact_line import count_facts, draw_rest, mark_rival
from minusma_cli.terminal.figures import format_day
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen

_DATE_WIDTH = 14  # columns, for a date up to 12 long
_WIDEST_DATE = 28
_YEAR_LETTERS = 4


def draw(screen: Screen, answer: Timeline) -> None:
    """Facts under the year in which they begin; or how many begin in each period, as bars."""
    if answer.counts is not None:
        _draw_counts(screen, answer)
        return
    if answer.running:
        running = f"{screen.label('running')}: {count_facts(screen, answer.running)}"
        screen.line(StyledText(running, QUIET_STYLE))
        screen.line()
    year = ""
    for fact in answer.listing.facts:
        if fact.sort_day[:_YEAR_LETTERS] != year:
            year = fact.sort_day[:_YEAR_LETTERS]
            screen.line()
            screen.title(year)
        _draw_event(screen, fact)
    screen.line()
    draw_rest(screen, len(answer.listing.facts), answer.listing.total)


def _draw_counts(screen: Screen, answer: Timeline) -> None:
    """Bars of how many facts begin in each year or month, and what is counted."""
    if not answer.counts:
        return
    screen.title(f"{screen.label('begun')}, {screen.label(f'each_{answer.every}')}")
    rows = []
    for period, count in answer.counts:
        rows.append(LabelledBar(period, Bar(0, Figure(None, count, ""))))
    draw_bars(screen, rows)
    if answer.without_month:
        missing = f"{screen.label('without_month')}: {answer.without_month}"
        screen.line(StyledText(missing, QUIET_STYLE))
        screen.line()


def _draw_event(screen: Screen, fact: Fact) -> None:
    """A fact beside its date, or under it where there is no room."""
    date = format_day(screen, fact.when)
    line = StyledText.assemble(fact.text.of(screen.lang), (f"  {fact.id}", QUIET_STYLE))
    line.append(mark_rival(screen, fact))
    width = max(_DATE_WIDTH, len(date) + GAP)
    if screen.is_narrow or width > _WIDEST_DATE:
        screen.line(StyledText(date, QUIET_STYLE))
        screen.line(line, indent=GAP)
        return
    screen.hang(StyledText(date.ljust(width), QUIET_STYLE), line)

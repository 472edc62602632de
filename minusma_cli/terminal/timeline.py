"""Dated facts in order, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.charts import Bar
from minusma_cli.answers.timeline import Timeline
from minusma_cli.model import Fact, Figure
from minusma_cli.terminal.cells import format_period
from minusma_cli.terminal.chart import LabelledBar, draw_bars
from minusma_cli.terminal.fact_line import draw_rest
from minusma_cli.terminal.screen import (
    CONTESTED_MARK,
    CONTESTED_STYLE,
    GAP,
    QUIET_STYLE,
    Screen,
)

_DATE_WIDTH = 14  # columns, for a date up to 12 long
_WIDEST_DATE = 28
_YEAR_LETTERS = 4


def draw(screen: Screen, answer: Timeline) -> None:
    """Facts under the year in which they begin; or how many begin in each period, as bars."""
    if answer.counts is not None:
        rows = []
        for period, count in answer.counts:
            rows.append(LabelledBar(period, Bar(0, Figure(None, count, ""))))
        if rows:
            draw_bars(screen, rows)
        return
    year = ""
    for fact in answer.listing.facts:
        if fact.sort_day[:_YEAR_LETTERS] != year:
            year = fact.sort_day[:_YEAR_LETTERS]
            screen.line()
            screen.title(year)
        _draw_event(screen, fact)
    screen.line()
    draw_rest(screen, len(answer.listing.facts), answer.listing.total)


def _draw_event(screen: Screen, fact: Fact) -> None:
    """A fact beside its date, or under it where there is no room."""
    date = format_period(fact, screen.lang)
    line = StyledText.assemble(fact.text.of(screen.lang), (f"  {fact.id}", QUIET_STYLE))
    if fact.contested:
        line.append(f" {CONTESTED_MARK}", CONTESTED_STYLE)
    width = max(_DATE_WIDTH, len(date) + GAP)
    if screen.is_narrow or width > _WIDEST_DATE:
        screen.line(StyledText(date, QUIET_STYLE))
        screen.line(line, indent=GAP)
        return
    screen.hang(StyledText(date.ljust(width), QUIET_STYLE), line)

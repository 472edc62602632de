"""Under the row of a table: its source and id; and rows that are stacked."""

from collections.abc import Sequence

from rich.text import Text as StyledText

from minusma_cli.model import Fact, Topic
from minusma_cli.terminal.fact_line import describe_source_and_id
from minusma_cli.terminal.figures import format_day
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen
from minusma_cli.wording import format_detail


def draw_row_source(screen: Screen, fact: Fact, date: str = "", *, indent: int) -> None:
    """The quiet line under a row; how many other sources there are only where that fits."""
    line = describe_source_and_id(screen, fact, date)
    if any(part.cell_len > screen.width - indent for part in line.split("\n")):
        line = describe_source_and_id(screen, fact, date, counts_others=False)
    screen.line(line, indent=indent)


def draw_stacked_row(
    screen: Screen, topic: Topic, fact: Fact, keys: Sequence[str], *, indent: int = 0
) -> None:
    """A row where columns do not fit: its first cell, the others with their labels, the source."""
    first, *rest = keys
    lang = screen.lang
    name = format_detail(fact.details.get(first), lang) or screen.label("blank")
    screen.line(StyledText(name), indent=indent)
    told = []
    for key in rest:
        cell = format_detail(fact.details.get(key), lang)
        if cell:
            label = f"{topic.columns[key].label.of(lang)}: "
            told.append(StyledText.assemble((label, QUIET_STYLE), cell))
    for line in _fill_lines(told, screen.width - indent - GAP):
        screen.line(line, indent=indent + GAP)
    draw_row_source(screen, fact, format_day(screen, fact.when), indent=indent + GAP)
    screen.line()


def _fill_lines(parts: Sequence[StyledText], room: int) -> list[StyledText]:
    """Parts one behind the other, so many in a line as fit in it."""
    lines: list[StyledText] = []
    for part in parts:
        joined = StyledText(" · ").join([*lines[-1:], part])
        if joined.cell_len <= room:
            lines[-1:] = [joined]
        else:
            lines.append(part)
    return lines

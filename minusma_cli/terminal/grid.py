"""A plain table on the screen: a head, a thin line, a row a line."""

import re
from collections.abc import Sequence

from rich.text import Text as StyledText

from minusma_cli.terminal.rows import Layout, draw_head, draw_row, measure_columns
from minusma_cli.terminal.screen import MARGIN, QUIET_STYLE, Screen

_NUMBER = re.compile(r"(?:-?[\d.,]+(?: \| )?)*")


def draw_grid(screen: Screen, table: Sequence[Sequence[str]]) -> None:
    """A head and its rows; where their words do not fit side by side, each cell with its label."""
    head, *rows = table
    widths = measure_columns(table, screen.width - MARGIN)
    if not widths:
        for row in rows:
            _draw_stacked(screen, head, row)
        return
    is_number = []
    for cells in zip(*table, strict=True):
        is_number.append(all(_NUMBER.fullmatch(cell) for cell in cells[1:]))
    layout = Layout(widths, is_number, has_room=False)
    draw_head(screen, head, layout)
    for row in rows:
        draw_row(screen, row, layout)
    screen.line()


def _draw_stacked(screen: Screen, head: Sequence[str], row: Sequence[str]) -> None:
    for label, cell in zip(head, row, strict=True):
        if cell:
            screen.line(StyledText.assemble((f"{label}: ", QUIET_STYLE), cell))
    screen.line()

"""Rows of cells side by side: how wide their columns are, and how a row is drawn."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.table import Table
from rich.text import Text as StyledText

from minusma_cli.terminal.paragraph import ONE_COLUMN, measure_width
from minusma_cli.terminal.screen import GAP, MARGIN, QUIET_STYLE, Screen


class Layout(NamedTuple):
    """The columns of a table on the screen: their widths, and which are numbers.

    `has_room` says whether source and id fit beside each row.
    """

    widths: list[int]
    is_number: list[bool]
    has_room: bool


def measure_columns(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of columns: what their longest cells need, the widest given less until all fit.

    Empty when their longest words do not fit side by side.
    """
    widths = []
    least = []
    for cells in zip(*rows, strict=True):
        words = {word for cell in cells for word in cell.split()}
        widths.append(max(map(measure_width, cells)))
        least.append(max(map(measure_width, words), default=0))
    while sum(widths) + GAP * (len(widths) - 1) > room:
        able = [at for at, width in enumerate(widths) if width > least[at]]
        if not able:
            return []
        widest = max(able, key=lambda at: widths[at])
        widths[widest] -= 1
    return widths


def draw_head(screen: Screen, head: Sequence[str], layout: Layout) -> None:
    """The labels of columns, and a thin line under them."""
    draw_row(screen, head, layout, is_quiet=True)
    dash = "-" if screen.is_ascii else "─"
    rule = dash * (sum(layout.widths) + GAP * (len(layout.widths) - 1))
    screen.put(StyledText(" " * MARGIN + rule))


def draw_row(  # noqa: PLR0913  # what a row has
    screen: Screen,
    cells: Sequence[str],
    layout: Layout,
    *,
    indent: int = 0,
    beside: StyledText | None = None,
    is_quiet: bool = False,
) -> None:
    """One row, its cells wrapped between words, and what stands beside it."""
    taken = sum(layout.widths) + GAP * len(layout.widths) + (beside.cell_len if beside else 0)
    if not is_quiet and taken <= screen.width - indent and _fits(cells, layout):
        screen.put_cells(_justify(cells, layout), beside, indent=indent)
        return
    table = Table.grid(padding=(0, GAP, 0, 0))
    styled: list[StyledText] = []
    for cell, width, is_number in zip(cells, layout.widths, layout.is_number, strict=True):
        table.add_column(width=width, justify="right" if is_number else "left")
        styled.append(StyledText(cell, QUIET_STYLE if is_quiet else ""))
    if beside:
        table.add_column()
        styled.append(beside)
    table.add_row(*styled)
    screen.put_block(table, indent=indent)


def _fits(cells: Sequence[str], layout: Layout) -> bool:
    """Whether each cell is one line, as most are; laying them out by rich takes 0.3 ms a row."""
    for cell, width in zip(cells, layout.widths, strict=True):
        if len(cell) > width or not ONE_COLUMN.fullmatch(cell):
            return False
    return True


def _justify(cells: Sequence[str], layout: Layout) -> str:
    """Cells that fit beside each other, numbers to the right."""
    line = ""
    for cell, width, is_number in zip(cells, layout.widths, layout.is_number, strict=True):
        line += (cell.rjust(width) if is_number else cell.ljust(width)) + " " * GAP
    return line

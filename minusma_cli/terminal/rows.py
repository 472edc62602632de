"""Rows of cells side by side: how wide their columns are, and how a row is drawn."""

import re
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text as StyledText

from minusma_cli.named_tuple import NamedTuple
from minusma_cli.terminal.paragraph import ONE_COLUMN, measure_width
from minusma_cli.terminal.screen import GAP, MARGIN, QUIET_STYLE, Screen

_SAMPLE = 40  # rows that tell how wide columns are to be
# A number, with a word or two before it and a few behind it in small letters.
_FIGURE = re.compile(r"(?:[a-z]\S* ){0,2}[\d.,]+(?: [a-z]+ [\d.,]+)?(?: [a-z]\S*){0,2}")


class Layout(NamedTuple):
    """The columns of a table on the screen: their widths, and which are numbers.

    `has_room` says whether source and id fit beside each row.
    """

    widths: list[int]
    is_number: list[bool]
    has_room: bool


def measure_columns(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of columns: what their longest cells need, or less until all fit.

    The column gives way that makes the rows least longer, so that a text gets the room that it
    needs. Empty when their longest words do not fit side by side.
    """
    columns = [_Column(cells) for cells in zip(*rows, strict=True)]
    while sum(column.width for column in columns) + GAP * (len(columns) - 1) > room:
        able = [column for column in columns if column.width > column.least]
        if not able:
            return []
        heights = [max(lines) for lines in zip(*(one.lines for one in columns), strict=True)]
        min(able, key=lambda column: (column.count_added(heights), -column.width)).shrink()
    return [column.width for column in columns]


class _Column:
    """Cells one below the other: how wide they are, and how many lines each then takes."""

    def __init__(self, cells: Sequence[str]) -> None:
        self._words = [[measure_width(word) for word in cell.split()] for cell in cells[:_SAMPLE]]
        words = {word for cell in cells for word in cell.split()}
        self.least = max(map(measure_width, words), default=0)
        self.width = max(map(measure_width, cells))
        self.lines = self._count_lines(self.width)
        self._narrower = self._count_lines(self.width - 1)

    def count_added(self, heights: Sequence[int]) -> int:
        """How many lines the rows would get when it is a column narrower."""
        pairs = zip(self._narrower, heights, strict=True)
        return sum(max(lines - height, 0) for lines, height in pairs)

    def shrink(self) -> None:
        """Make it a column narrower."""
        self.width -= 1
        self.lines = self._narrower
        self._narrower = self._count_lines(self.width - 1)

    def _count_lines(self, width: int) -> list[int]:
        counts = []
        for words in self._words:
            lines, room = 1, width
            for word in words:
                if word > room:
                    lines, room = lines + 1, width
                room -= word + 1
            counts.append(lines)
        return counts


def is_number_column(cells: Sequence[str], blank: str = "") -> bool:
    """Whether most of what a column says is a figure, such as `1.440` or `40 tot 50 euro`."""
    filled = [cell for cell in cells if cell != blank]
    return sum(1 for cell in filled if _FIGURE.fullmatch(cell)) * 2 > len(filled)


def is_tall(row: Sequence[str], layout: Layout) -> bool:
    """Whether a row takes several lines."""
    pairs = zip(row, layout.widths, strict=True)
    return any(measure_width(cell) > width for cell, width in pairs)


def draw_head(screen: Screen, head: Sequence[str], layout: Layout, *, indent: int = 0) -> None:
    """The labels of columns, and a thin line under them."""
    draw_row(screen, head, layout, indent=indent, is_quiet=True)
    dash = "-" if screen.is_ascii else "─"
    rule = dash * (sum(layout.widths) + GAP * (len(layout.widths) - 1))
    screen.put(StyledText(" " * (MARGIN + indent) + rule))


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

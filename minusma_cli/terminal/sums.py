"""The foot of a table: the sums of its columns, each with what contradicts it right behind it."""

from collections.abc import Sequence

from rich.text import Text as StyledText

from minusma_cli.model import DetailValue, Fact, Topic
from minusma_cli.terminal.rows import Layout
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen
from minusma_cli.wording import format_number


def make_sums(
    screen: Screen, topic: Topic, facts: Sequence[Fact], keys: Sequence[str]
) -> list[str]:
    """The sums of the columns that add up, empty cells for the others; nothing where none does.

    The first cell says that they are sums.
    """
    if not any(topic.columns[key].total for key in keys):
        return []
    cells = []
    for key in keys:
        total = sum(_count_amount(fact.details.get(key)) for fact in facts)
        cells.append(format_number(total, screen.lang) if topic.columns[key].total else "")
    cells[0] = cells[0] or screen.label("total")
    return cells


def _count_amount(value: DetailValue | None) -> float:
    return value if isinstance(value, int | float) else 0


def draw_sums(screen: Screen, sums: Sequence[str], layout: Layout, mark: StyledText) -> None:
    """Sums under their columns; the mark stands behind the first, and moves what follows it."""
    line = StyledText()
    start = 0
    for cell, width, is_number in zip(sums, layout.widths, layout.is_number, strict=False):
        justified = cell.rjust(width) if is_number else cell
        if cell:
            line.pad_right(max(start - line.cell_len, 0))
            line.append(justified)
        if cell and is_number:
            line.append(mark)
            mark = StyledText()
        start = max(start + width, line.cell_len) + GAP
    if line.cell_len > screen.width:
        screen.line(line)
    else:  # wider than prose may be
        screen.put_cells("", line)


def draw_stacked_sums(
    screen: Screen, topic: Topic, keys: Sequence[str], sums: Sequence[str], mark: StyledText
) -> None:
    """Sums where columns do not fit, each with its label."""
    screen.line(sums[0])
    for key, cell in zip(keys[1:], sums[1:], strict=True):
        if cell:
            label = topic.columns[key].label.of(screen.lang)
            screen.line(StyledText.assemble((f"{label}: ", QUIET_STYLE), cell, mark), indent=GAP)
            mark = StyledText()

"""Tables of facts, by the columns of their topic.

A table takes the width that there is: its widest columns give way first. Where even the longest
words do not fit side by side, each row becomes a line with a quiet one under it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text as StyledText

from minusma_cli.model import DetailValue, Fact, Topic
from minusma_cli.terminal.cells import (
    draw_stacked_row,
    format_margin_cells,
    format_table_cell,
    format_table_cells,
)
from minusma_cli.terminal.screen import (
    CONTESTED_MARK,
    CONTESTED_STYLE,
    GAP,
    MARGIN,
    QUIET_STYLE,
    Screen,
)
from minusma_cli.wording import format_detail, format_number

_MANY_COLUMNS = 2  # from three columns on, one cell of a row may be empty


class _Layout(NamedTuple):
    """The columns of a table on the screen: their widths, which are numbers, which quiet."""

    widths: list[int]
    is_number: list[bool]
    is_quiet: list[bool]


def draw_tables(screen: Screen, topic: Topic, facts: Sequence[Fact]) -> set[str]:
    """Draw the facts that fill the topic's columns; returns the ids of those drawn.

    Each flow, which adds up, has a table of its own.
    """
    needed = len(topic.columns)
    if needed > _MANY_COLUMNS:
        needed -= 1
    tabular = [fact for fact in facts if topic.columns and len(fact.details) >= needed]
    flows = [series for series in topic.series if series.type == "flow"]
    drawn: set[str] = set()
    for flow in flows:
        part = [fact for fact in tabular if _has_series(fact, flow.id)]
        if len(part) > 1:
            screen.title(flow.label.of(screen.lang))
            _draw_table(screen, topic, part, has_total=True)
            drawn |= {fact.id for fact in part}
    rest = [fact for fact in tabular if fact.id not in drawn]
    if len(rest) > 1:
        if drawn:
            screen.title(screen.label("further"))
        _draw_table(screen, topic, rest, has_total=not flows)
        drawn |= {fact.id for fact in rest}
    return drawn


def _has_series(fact: Fact, series: str) -> bool:
    return any(figure.series == series for figure in fact.figures)


def _draw_table(screen: Screen, topic: Topic, facts: Sequence[Fact], *, has_total: bool) -> None:
    keys = [key for key in topic.columns if any(key in fact.details for fact in facts)]
    groups = _group_by_first_cell(topic, keys[0], facts, screen.lang)
    has_flow = any(series.type == "flow" for series in topic.series)
    is_read_by_date = topic.snapshot == "events" or has_flow
    if len(groups) * 2 <= len(facts) and not is_read_by_date:
        _draw_groups(screen, topic, groups, keys[1:])
        return
    if not screen.is_narrow and _draw_wide_table(screen, topic, facts, keys, has_total=has_total):
        return
    for fact in facts:
        draw_stacked_row(screen, topic, fact, keys)
    screen.line()


# -- groups: rows under what their first cells share


def _group_by_first_cell(
    topic: Topic, key: str, facts: Sequence[Fact], lang: str
) -> dict[str, list[Fact]]:
    """Facts by what their first cell says, as an office that many held, each group by date."""
    groups: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.sort_day):
        name = format_table_cell(topic.columns[key], fact.details.get(key), lang)
        groups.setdefault(name, []).append(fact)
    return groups


def _draw_groups(
    screen: Screen, topic: Topic, groups: Mapping[str, Sequence[Fact]], keys: Sequence[str]
) -> None:
    rows: dict[str, list[str]] = {}
    for facts in groups.values():
        for fact in facts:
            rows[fact.id] = [
                *format_table_cells(topic, fact, keys, screen.lang),
                *format_margin_cells(screen, fact),
            ]
    widths = []
    if not screen.is_narrow:
        widths = measure_columns(screen, list(rows.values()), screen.width - MARGIN - GAP)
    quiet_count = len(widths) - len(keys)
    is_quiet = [False] * len(keys) + [True] * quiet_count
    layout = _Layout(widths, [False] * len(widths), is_quiet)
    for name, facts in groups.items():
        screen.line(StyledText(name))
        for fact in facts:
            if widths:
                draw_row(screen, rows[fact.id], layout, indent=GAP)
            else:
                draw_stacked_row(screen, topic, fact, keys, indent=GAP)
        screen.line()


# -- a head, a thin line, a row a fact, and totals


def _draw_wide_table(
    screen: Screen,
    topic: Topic,
    facts: Sequence[Fact],
    keys: Sequence[str],
    *,
    has_total: bool,
) -> bool:
    """Draw the table; False when its words do not fit side by side."""
    lang = screen.lang
    adds_up = [topic.columns[key].total for key in keys]
    head = [topic.columns[key].label.of(lang) for key in keys] + [screen.label("period")]
    if screen.is_wide:
        head.append(screen.label("id"))
    rows = []
    for fact in facts:
        cells = [format_detail(fact.details.get(key), lang) for key in keys]
        rows.append([*cells, *format_margin_cells(screen, fact)])
    foot: list[list[str]] = []
    if has_total and any(adds_up):
        foot.append(_total_cells(screen, facts, keys, adds_up))
        foot[0] += [""] * (len(head) - len(keys))
    widths = measure_columns(screen, [head, *rows, *foot], screen.width - MARGIN)
    if not widths:
        return False
    margin_count = len(head) - len(keys)
    is_number = [*adds_up, *[False] * margin_count]
    layout = _Layout(widths, is_number, [False] * len(keys) + [True] * margin_count)
    draw_row(screen, head, layout._replace(is_quiet=[True] * len(head)))
    dash = "-" if screen.is_ascii else "─"
    rule = dash * (sum(widths) + GAP * (len(widths) - 1))
    screen.line(StyledText(rule, QUIET_STYLE))
    for row in (*rows, *foot):
        draw_row(screen, row, layout)
    screen.line()
    return True


def _total_cells(
    screen: Screen, facts: Sequence[Fact], keys: Sequence[str], adds_up: Sequence[bool]
) -> list[str]:
    """The sums of columns that add up; the first cell says that they are sums."""
    cells = []
    for key, is_sum in zip(keys, adds_up, strict=True):
        total = sum(_count_amount(fact.details.get(key)) for fact in facts)
        cells.append(format_number(total, screen.lang) if is_sum else "")
    cells[0] = cells[0] or screen.label("total")
    return cells


def _count_amount(value: DetailValue | None) -> float:
    return value if isinstance(value, int | float) else 0


def measure_columns(screen: Screen, rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of columns: what their longest cells need, the widest given less until all fit.

    Empty when their longest words do not fit side by side.
    """
    widths = []
    least = []
    for cells in zip(*rows, strict=True):
        measures = [
            Measurement.get(screen.console, screen.console.options, StyledText(cell))
            for cell in cells
        ]
        widths.append(max(cell_len(cell) for cell in cells))
        least.append(max(measure.minimum for measure in measures))
    while sum(widths) + GAP * (len(widths) - 1) > room:
        able = [at for at, width in enumerate(widths) if width > least[at]]
        if not able:
            return []
        widest = max(able, key=lambda at: widths[at])
        widths[widest] -= 1
    return widths


def draw_row(screen: Screen, cells: Sequence[str], layout: _Layout, *, indent: int = 0) -> None:
    """One row, its cells wrapped between words."""
    table = Table.grid(padding=(0, GAP, 0, 0))
    styled = []
    for cell, width, is_number, is_quiet in zip(
        cells, layout.widths, layout.is_number, layout.is_quiet, strict=True
    ):
        table.add_column(width=width, justify="right" if is_number else "left")
        styled.append(_style_cell(cell, is_quiet=is_quiet))
    table.add_row(*styled)
    screen.put_block(table, indent=indent)


def _style_cell(cell: str, *, is_quiet: bool) -> StyledText:
    styled = StyledText(cell, QUIET_STYLE if is_quiet else "")
    at = cell.find(CONTESTED_MARK)
    if at >= 0:
        styled.stylize(CONTESTED_STYLE, at, at + 1)
    return styled

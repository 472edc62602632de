"""Tables of facts, by the columns of their topic.

A table takes the width that there is: its widest columns give way first. Where source and id do not
fit beside a row they stand under it; where even the longest words do not fit side by side, each row
becomes a few lines, every value with its label.
"""

from collections.abc import Mapping, Sequence

from rich.text import Text as StyledText

from minusma_cli.answers.points import list_points, measure_flow_spread
from minusma_cli.model import Fact, Series, Topic
from minusma_cli.terminal.cells import draw_row_source, draw_stacked_row
from minusma_cli.terminal.fact_line import describe_source_and_id
from minusma_cli.terminal.figures import format_day, mark_spread
from minusma_cli.terminal.rows import (
    Layout,
    draw_head,
    draw_row,
    is_number_column,
    is_tall,
    measure_columns,
)
from minusma_cli.terminal.screen import GAP, MARGIN, Screen, keep_together
from minusma_cli.terminal.sums import draw_stacked_sums, draw_sums, make_sums
from minusma_cli.wording import format_detail

_MANY_COLUMNS = 2  # from three columns on, one cell of a row may be empty
_FEWEST_FACTS = 2  # of a table of a flow: one needs no sum
_SELDOM = 5  # a column that has less than one value in so many rows is left out
_LONGEST_NAME = 24  # characters; a longer one may be broken over lines

Row = list[str]


def draw_tables(screen: Screen, topic: Topic, facts: Sequence[Fact]) -> set[str]:
    """Draw the facts that fill the topic's columns; returns the ids of those drawn.

    Each flow, which adds up, has a table of its own.
    """
    drawn: set[str] = set()
    for series in topic.series:
        if series.type == "flow":
            drawn |= draw_flow_table(screen, topic, series, facts)
    rest = [fact for fact in list_tabular(topic, facts) if fact.id not in drawn]
    if len(rest) > 1:
        if drawn:
            screen.title(screen.label("further"))
        _draw_table(screen, topic, rest, StyledText())
        drawn |= {fact.id for fact in rest}
    return drawn


def draw_flow_table(screen: Screen, topic: Topic, flow: Series, facts: Sequence[Fact]) -> set[str]:
    """Draw the facts that add up to a flow, with the sums; returns the ids of those drawn."""
    part = []
    for fact in list_tabular(topic, facts):
        if any(figure.series == flow.id for figure in fact.figures):
            part.append(fact)
    if len(part) < _FEWEST_FACTS:
        return set()
    screen.title(flow.label.of(screen.lang))
    points = list_points(flow, part)
    total = sum(point.figure.value for point in points)
    spread = measure_flow_spread(flow, points, total, facts)
    mark = mark_spread(screen, spread, total, names_speaker=True)
    _draw_table(screen, topic, part, mark)
    return {fact.id for fact in part}


def list_tabular(topic: Topic, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that fill the columns of their topic, but for one."""
    needed = len(topic.columns)
    if needed > _MANY_COLUMNS:
        needed -= 1
    return [fact for fact in facts if topic.columns and len(fact.details) >= needed]


def _draw_table(screen: Screen, topic: Topic, facts: Sequence[Fact], mark: StyledText) -> None:
    """The facts by the columns of their topic; `mark` stands beside their sum."""
    keys = _list_filled_columns(topic, facts)
    groups = _group_by_first_cell(topic, keys[0], facts, screen.lang)
    has_flow = any(series.type == "flow" for series in topic.series)
    is_read_by_date = topic.snapshot == "events" or has_flow
    if len(groups) * 2 <= len(facts) and not is_read_by_date:
        _draw_groups(screen, topic, groups, keys[1:])
        return
    if screen.is_narrow or not _draw_flat(screen, topic, facts, keys, mark):
        for fact in facts:
            draw_stacked_row(screen, topic, fact, keys)
        sums = make_sums(screen, topic, facts, keys)
        if sums:
            draw_stacked_sums(screen, topic, keys, sums, mark)
    screen.line()


def _list_filled_columns(topic: Topic, facts: Sequence[Fact]) -> list[str]:
    """The columns that are not nearly empty, and the first."""
    keys: list[str] = []
    for key in topic.columns:
        filled = sum(1 for fact in facts if key in fact.details)
        if not keys or filled * _SELDOM >= len(facts):
            keys.append(key)
    return keys


def _fact_to_row(screen: Screen, fact: Fact, keys: Sequence[str]) -> Row:
    """The cells of a fact: its details, each name in one piece, and when; none is blank."""
    cells = []
    for key in keys:
        cell = format_detail(fact.details.get(key), screen.lang)
        if key == "person":
            cell = ", ".join(map(keep_together, cell.split(", ")))
        for name in fact.names:
            if len(name) <= _LONGEST_NAME:
                cell = cell.replace(name, keep_together(name))
        cells.append(cell or screen.label("blank"))
    return [*cells, format_day(screen, fact.when) or screen.label("blank")]


# -- groups: rows under what their first cells share


def _group_by_first_cell(
    topic: Topic, key: str, facts: Sequence[Fact], lang: str
) -> dict[str, list[Fact]]:
    """Facts by what their first cell says, as an office that many held, each group by date.

    Groups with facts that tell the topic in short come first, in their order.
    """
    groups: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.sort_day):
        name = format_detail(fact.details.get(key), lang)
        groups.setdefault(name, []).append(fact)
    places = {fact_id: place for place, fact_id in enumerate(topic.lead)}

    def rank_group(name: str) -> int:
        return min(places.get(fact.id, len(places)) for fact in groups[name])

    return {name: groups[name] for name in sorted(groups, key=rank_group)}


def _draw_groups(
    screen: Screen, topic: Topic, groups: Mapping[str, Sequence[Fact]], keys: Sequence[str]
) -> None:
    rows: dict[str, Row] = {}
    for facts in groups.values():
        rows.update((fact.id, _fact_to_row(screen, fact, keys)) for fact in facts)
    room = screen.width - MARGIN - GAP
    head = _name_columns(screen, topic, keys)
    widths: list[int] = []
    if not screen.is_narrow:
        widths = measure_columns([head, *rows.values()], room)
    every = [fact for facts in groups.values() for fact in facts]
    has_room = _has_room_beside(screen, every, widths, room)
    layout = Layout(widths, [False] * len(widths), has_room)
    if widths:
        draw_head(screen, head, layout, indent=GAP)
    for name, facts in groups.items():
        screen.line(StyledText(name))
        for fact in facts:
            if widths:
                _draw_fact_row(screen, fact, rows[fact.id], layout, indent=GAP)
            else:
                draw_stacked_row(screen, topic, fact, keys, indent=GAP)
        screen.line()


def _name_columns(screen: Screen, topic: Topic, keys: Sequence[str]) -> Row:
    labels = [topic.columns[key].label.of(screen.lang) for key in keys]
    return [*labels, screen.label("period")]


# -- a head, a thin line, a row a fact, and totals


def _draw_flat(
    screen: Screen,
    topic: Topic,
    facts: Sequence[Fact],
    keys: Sequence[str],
    mark: StyledText,
) -> bool:
    """Draw the table; False when its words do not fit side by side."""
    head = _name_columns(screen, topic, keys)
    rows = [_fact_to_row(screen, fact, keys) for fact in facts]
    sums = make_sums(screen, topic, facts, keys)
    foot = [[*sums, ""]] if sums else []
    room = screen.width - MARGIN
    widths = measure_columns([head, *rows, *foot], room)
    if not widths:
        return False
    layout = Layout(
        widths,
        _find_number_columns(screen, rows),
        _has_room_beside(screen, facts, widths, room),
    )
    draw_head(screen, head, layout)
    has_air = any(is_tall(row, layout) for row in rows)
    for fact, row in zip(facts, rows, strict=True):
        _draw_fact_row(screen, fact, row, layout)
        if has_air:
            screen.line()
    if sums:
        draw_sums(screen, sums, layout, mark)
    return True


def _find_number_columns(screen: Screen, rows: Sequence[Row]) -> list[bool]:
    """Which columns are figures; the last, when, is not."""
    columns = list(zip(*rows, strict=True))[:-1]
    return [*(is_number_column(cells, screen.label("blank")) for cells in columns), False]


# -- rows


def _has_room_beside(
    screen: Screen, facts: Sequence[Fact], widths: Sequence[int], room: int
) -> bool:
    """Whether source and id of every row fit beside it."""
    taken = sum(widths) + GAP * len(widths)
    longest = max(describe_source_and_id(screen, fact).cell_len for fact in facts)
    return bool(widths) and taken + longest <= room


def _draw_fact_row(
    screen: Screen, fact: Fact, row: Row, layout: Layout, *, indent: int = 0
) -> None:
    """The row of a fact, its source and id beside or under it."""
    if layout.has_room:
        beside = describe_source_and_id(screen, fact)
        draw_row(screen, row, layout, indent=indent, beside=beside)
        return
    draw_row(screen, row, layout, indent=indent)
    draw_row_source(screen, fact, indent=indent + GAP)

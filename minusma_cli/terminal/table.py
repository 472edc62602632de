"""Tables of facts, by the columns of their topic.

A table takes the width that there is: its widest columns give way first. Where source and id do not
fit beside a row they stand under it; where even the longest words do not fit side by side, each row
becomes a few lines, every value with its label.
"""

import re
from collections.abc import Mapping, Sequence

from rich.text import Text as StyledText

from minusma_cli.answers.points import list_points, measure_flow_spread
from minusma_cli.model import Fact, Series, Topic
from minusma_cli.terminal.cells import describe_source_and_id, draw_row_source, draw_stacked_row
from minusma_cli.terminal.figures import format_day, mark_spread
from minusma_cli.terminal.rows import Layout, draw_head, draw_row, measure_columns
from minusma_cli.terminal.screen import GAP, MARGIN, Screen, keep_together
from minusma_cli.terminal.sums import draw_stacked_sums, draw_sums, make_sums
from minusma_cli.wording import format_detail

_MANY_COLUMNS = 2  # from three columns on, one cell of a row may be empty
_NUMBER = re.compile(r"[\d.,]*")

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
    if len(part) < _MANY_COLUMNS:
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
    keys = [key for key in topic.columns if any(key in fact.details for fact in facts)]
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


def _fact_to_row(screen: Screen, fact: Fact, keys: Sequence[str]) -> Row:
    """The cells of a fact: its details, a name in one piece, and when."""
    cells = []
    for key in keys:
        cell = format_detail(fact.details.get(key), screen.lang)
        cells.append(keep_together(cell) if key == "person" else cell)
    return [*cells, format_day(screen, fact.when)]


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
    widths: list[int] = []
    if not screen.is_narrow:
        widths = measure_columns(list(rows.values()), room)
    every = [fact for facts in groups.values() for fact in facts]
    has_room = _has_room_beside(screen, every, widths, room)
    layout = Layout(widths, [False] * len(widths), has_room)
    for name, facts in groups.items():
        screen.line(StyledText(name))
        for fact in facts:
            if widths:
                _draw_fact_row(screen, fact, rows[fact.id], layout, indent=GAP)
            else:
                draw_stacked_row(screen, topic, fact, keys, indent=GAP)
        screen.line()


# -- a head, a thin line, a row a fact, and totals


def _draw_flat(
    screen: Screen,
    topic: Topic,
    facts: Sequence[Fact],
    keys: Sequence[str],
    mark: StyledText,
) -> bool:
    """Draw the table; False when its words do not fit side by side."""
    head = [topic.columns[key].label.of(screen.lang) for key in keys] + [screen.label("period")]
    rows = [_fact_to_row(screen, fact, keys) for fact in facts]
    sums = make_sums(screen, topic, facts, keys)
    foot = [[*sums, ""]] if sums else []
    room = screen.width - MARGIN
    widths = measure_columns([head, *rows, *foot], room)
    if not widths:
        return False
    is_number = []
    for cells in zip(*rows, strict=True):
        is_number.append(all(_NUMBER.fullmatch(cell) for cell in cells))
    has_room = _has_room_beside(screen, facts, widths, room)
    layout = Layout(widths, is_number, has_room)
    draw_head(screen, head, layout)
    for fact, row in zip(facts, rows, strict=True):
        _draw_fact_row(screen, fact, row, layout)
    if sums:
        draw_sums(screen, sums, layout, mark)
    return True


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

"""Charts: bars with the figures beside them."""

from collections.abc import Mapping, Sequence

from rich.text import Text as StyledText

from minusma_cli.answers.charts import Bar, Chart
from minusma_cli.model import Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.terminal.figures import format_day, mark_spread, name_status, name_unit
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import (
    BAR_STYLE,
    CONTESTED_MARK,
    GAP,
    OTHER_BAR_STYLE,
    QUIET_STYLE,
    STRONG_STYLE,
    Screen,
    keep_together,
)
from minusma_cli.wording import STATUS_LABELS, format_qualified

_SERIES_LETTERS = "ABCDEFGH"  # one for each series of a chart
_LONGEST_BAR = 60  # columns
_SHORTEST_BAR = 4
_SHORT_BAR = 8  # beside which a narrow screen tells what it can
_AROUND_BAR = 4  # columns between label, bar and figure
_HALF = 0.5
_GAP = "·"  # a year without a figure
_GAP_ASCII = "."
_SOLID_ASCII = "#"
_HOLLOW = "░"  # for what was not counted but planned, estimated or allowed
_HOLLOW_ASCII = "-"


class LabelledBar(NamedTuple):
    """A bar with what stands to its left, and its colour."""

    label: str
    bar: Bar
    style: str = BAR_STYLE


def draw_charts(screen: Screen, charts: Sequence[Chart], units: Mapping[str, Unit]) -> None:
    """Series by year; several of one unit, as far as letters name them, on one scale."""
    is_one_unit = len({chart.series.unit for chart in charts}) == 1
    if is_one_unit and 1 < len(charts) <= len(_SERIES_LETTERS):
        _draw_together(screen, charts, units)
        return
    for chart in charts:
        label = chart.series.label.of(screen.lang)
        screen.title(f"{label} · {name_unit(chart.series, units, screen.lang)}")
        draw_bars(screen, [LabelledBar(str(bar.year), bar) for bar in chart.bars])
        _draw_legend(screen, [chart])


def _draw_together(screen: Screen, charts: Sequence[Chart], units: Mapping[str, Unit]) -> None:
    """Year by year a bar for each series, named by a letter."""
    screen.line(StyledText(name_unit(charts[0].series, units, screen.lang), STRONG_STYLE))
    bars_by_year: list[dict[int, Bar]] = []
    for letter, chart in zip(_SERIES_LETTERS, charts, strict=False):
        label = chart.series.label.of(screen.lang)
        screen.line(StyledText.assemble((f"{letter} ", QUIET_STYLE), label))
        bars_by_year.append({bar.year: bar for bar in chart.bars})
    years: set[int] = set()
    for bars in bars_by_year:
        years.update(bars)
    rows = []
    for year in range(min(years), max(years) + 1):
        for position, bars in enumerate(bars_by_year):
            shown_year = str(year) if position == 0 else "    "
            label = f"{shown_year} {_SERIES_LETTERS[position]}"
            style = BAR_STYLE if position % 2 == 0 else OTHER_BAR_STYLE
            rows.append(LabelledBar(label, bars.get(year, Bar(year, None)), style))
    draw_bars(screen, rows)
    _draw_legend(screen, charts)


def _draw_legend(screen: Screen, charts: Sequence[Chart]) -> None:
    """What the signs mean that stand in charts, and where contradictions are told in full."""
    bars = [bar for chart in charts for bar in chart.bars]
    statuses = {bar.figure.status for bar in bars if bar.figure and not bar.figure.is_count}
    parts: list[str] = []
    if statuses:
        hollow = _HOLLOW_ASCII if screen.is_ascii else _HOLLOW
        words = [label.of(screen.lang) for key, label in STATUS_LABELS.items() if key in statuses]
        parts.append(f"{hollow} {', '.join(words)}")
    if any(bar.figure is None for bar in bars):
        parts.append(f"{_name_gap(screen)} {screen.label('no_figure')}")
    if any(bar.spread.is_contested for bar in bars):
        names = ",".join(chart.series.id for chart in charts)
        told = f"{CONTESTED_MARK} {screen.label('sources_differ')}"
        parts.append(name_command(f"minusma conflicts --series {names}", told))
    for part in parts:
        draw_hints(screen, [part])
    screen.line()


def _name_gap(screen: Screen) -> str:
    return _GAP_ASCII if screen.is_ascii else _GAP


def draw_bars(screen: Screen, rows: Sequence[LabelledBar]) -> None:
    """Labelled bars on one scale, each with its figure beside it; none for a single figure.

    Bars of negative values are as long as they are below zero; the figure says the sign.
    """
    values = [abs(float(row.bar.figure.value)) for row in rows if row.bar.figure]
    greatest = max(values, default=0.0) or 1.0
    label_width = max(len(row.label) for row in rows)
    least = 0 if len(values) == 1 else _AROUND_BAR + _SHORT_BAR
    words, remarks = _describe_bars(screen, rows, screen.width - label_width - least)
    words_width = max(len(line.plain) for line in words)
    room = screen.width - label_width - _AROUND_BAR - words_width
    room = min(max(room, _SHORTEST_BAR), _LONGEST_BAR)
    if len(values) == 1:
        room = 0
    for row, line, remark in zip(rows, words, remarks, strict=True):
        drawn = ""
        if row.bar.figure and room:
            length = abs(float(row.bar.figure.value)) / greatest * room
            drawn = _draw_bar(screen, length, is_solid=row.bar.figure.is_count)
            drawn = f"{drawn} " if drawn else ""
        screen.line(StyledText.assemble((row.label, QUIET_STYLE), "  ", (drawn, row.style), line))
        if remark.plain:
            screen.line(remark[GAP:], indent=label_width + GAP)
    screen.line()


def _describe_bars(
    screen: Screen, rows: Sequence[LabelledBar], room: int
) -> tuple[list[StyledText], list[StyledText]]:
    """What stands beside each bar, and what under it, where a narrow screen has so much room.

    Where not all fits beside them, dates are left out, and what the legend says of all.
    """
    said = [_say_figure(screen, row.bar) for row in rows]
    remarks = [_describe_bar(screen, row.bar) for row in rows]
    none = [StyledText() for _row in rows]
    figures = [row.bar.figure for row in rows if row.bar.figure]
    is_told = len({figure.status for figure in figures if not figure.is_count}) == 1
    shorter = [_describe_bar(screen, row.bar, is_short=True, is_told=is_told) for row in rows]
    for told in (remarks, shorter):
        beside = [line + remark for line, remark in zip(said, told, strict=True)]
        if not screen.is_narrow or max(line.cell_len for line in beside) <= room:
            return beside, none
    return said, remarks


def _say_figure(screen: Screen, bar: Bar) -> StyledText:
    """The figure of a bar, or a dot for a gap."""
    if not bar.figure:
        return StyledText(_name_gap(screen), QUIET_STYLE)
    return StyledText(format_qualified(bar.figure, screen.lang))


def _describe_bar(
    screen: Screen, bar: Bar, *, is_short: bool = False, is_told: bool = False
) -> StyledText:
    """What a figure is if no count, of when, and the range where sources differ, each after air.

    No date where it `is_short`; where the legend tells what it is (`is_told`) not that either.
    """
    line = StyledText()
    if not bar.figure:
        return line
    if not is_told:
        line.append(name_status(screen, bar.figure))
    if bar.when and not is_short:
        date = format_day(screen, bar.when).removesuffix(keep_together(f" {bar.year}"))
        line.append(f"  ({date})", QUIET_STYLE)
    line.append(mark_spread(screen, bar.spread, bar.figure.value))
    return line


def _draw_bar(screen: Screen, length: float, *, is_solid: bool) -> str:
    """A bar of so many columns, a solid one to the half; what is more than nothing is seen."""
    if not length:
        return ""
    whole = int(length)
    if screen.is_ascii:
        return (_SOLID_ASCII if is_solid else _HOLLOW_ASCII) * max(whole, 1)
    if not is_solid:
        return _HOLLOW * max(whole, 1)
    if length - whole >= _HALF or not whole:
        return "█" * whole + "▌"
    return "█" * whole

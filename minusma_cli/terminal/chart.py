"""Charts: bars with the figures beside them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rich.text import Text as StyledText

from minusma_cli.answers.charts import Bar, Chart
from minusma_cli.model import Series, Unit
from minusma_cli.terminal.screen import (
    BAR_STYLE,
    CONTESTED_MARK,
    CONTESTED_STYLE,
    OTHER_BAR_STYLE,
    QUIET_STYLE,
    STRONG_STYLE,
    Screen,
)
from minusma_cli.wording import format_number, format_qualified

_SERIES_LETTERS = "ABCDEFGH"  # one for each series of a chart
_LONGEST_BAR = 60  # columns
_SHORTEST_BAR = 4
_AROUND_BAR = 4  # columns between label, bar and figure
_HALF = 0.5


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


def draw_bars(screen: Screen, rows: Sequence[LabelledBar]) -> None:
    """Labelled bars on one scale, each with its figure beside it.

    Bars of negative values are as long as they are below zero; the figure says the sign.
    """
    values = [abs(float(row.bar.figure.value)) for row in rows if row.bar.figure]
    greatest = max(values, default=0.0) or 1.0
    words = [_describe_bar(screen, row.bar) for row in rows]
    label_width = max(len(row.label) for row in rows)
    words_width = max(len(line.plain) for line in words)
    room = screen.width - label_width - _AROUND_BAR - words_width
    room = min(max(room, _SHORTEST_BAR), _LONGEST_BAR)
    for row, line in zip(rows, words, strict=True):
        drawn = ""
        if row.bar.figure:
            length = abs(float(row.bar.figure.value)) / greatest * room
            drawn = _draw_bar(length, is_ascii=screen.is_ascii)
        gap = " " if drawn else ""
        screen.line(
            StyledText.assemble((row.label, QUIET_STYLE), "  ", (drawn, row.style), gap, line)
        )
    screen.line()


def name_unit(series: Series, units: Mapping[str, Unit], lang: str) -> str:
    """What a series counts, as people say it."""
    unit = units.get(series.unit)
    return unit.of(lang) if unit else series.unit


def _describe_bar(screen: Screen, bar: Bar) -> StyledText:
    """The figure of a bar, the range where sources differ, or a dot for a gap."""
    if not bar.figure:
        return StyledText("." if screen.is_ascii else "·", QUIET_STYLE)
    line = StyledText(format_qualified(bar.figure, screen.lang))
    if not bar.is_contested:
        return line
    if bar.low is not None and bar.high is not None and bar.low != bar.high:
        dash = "-" if screen.is_ascii else "–"
        low, high = format_number(bar.low, screen.lang), format_number(bar.high, screen.lang)
        line.append(f"   {low}{dash}{high}", QUIET_STYLE)
    line.append(f" {CONTESTED_MARK}", CONTESTED_STYLE)
    return line


def _draw_bar(length: float, *, is_ascii: bool) -> str:
    """A bar of so many columns, to the half; what is more than nothing is seen."""
    whole = int(length)
    if is_ascii:
        return "#" * max(whole, 1)
    has_half = length - whole >= _HALF or not whole
    return "█" * whole + ("▌" if has_half else "")

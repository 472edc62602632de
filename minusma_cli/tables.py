"""Tables and charts, drawn on a screen.

Facts, columns and bars go in. A table takes the width that there is: its widest columns give way first, and where even the longest
words do not fit side by side each row becomes a line with a quiet one under it. Charts are bars with the figures beside them.
"""

from collections.abc import Mapping, Sequence

from rich.text import Text as Styled

from minusma_cli import model
from minusma_cli.labels import number, qualified
from minusma_cli.model import Bar, Chart, Fact, Series, Text, Unit
from minusma_cli.screen import BAR, CONTESTED, GAP, MARGIN, MARK, NARROW, OTHER_BAR, QUIET, STRONG, WIDE, Screen
from minusma_cli.when import said


def draw_tables(screen: Screen, topic: model.Topic, facts: Sequence[Fact]) -> set[str]:
    """The facts that fill the topic's columns as tables: each flow, which adds up, by itself; the ids of these facts come back."""
    full = len(topic.columns) - (len(topic.columns) > 2)  # noqa: PLR2004  # one cell of three or more may be empty
    tabled = [fact for fact in facts if topic.columns and len(fact.details) >= full]
    flows = {series.id: series for series in topic.series if series.type == "flow"}
    shown: set[str] = set()
    for flow in flows.values():
        part = [fact for fact in tabled if any(given.series == flow.id for given in fact.figures)]
        if len(part) > 1:
            screen.title(flow.label.of(screen.lang))
            _table(screen, topic, part, total=True)
            shown |= {fact.id for fact in part}
    rest = [fact for fact in tabled if fact.id not in shown]
    if len(rest) > 1:
        if shown:
            screen.title(screen.label("further"))
        _table(screen, topic, rest, total=not flows)
        shown |= {fact.id for fact in rest}
    return shown


def _table(screen: Screen, topic: model.Topic, facts: Sequence[Fact], *, total: bool) -> None:
    """The topic's own table; on a narrow screen each row under its first cell."""
    columns = [key for key in topic.columns if any(key in fact.details for fact in facts)]
    groups = _groups(topic, columns[0], facts, screen.lang)
    in_order = topic.snapshot == "events" or any(series.type == "flow" for series in topic.series)  # such a table is read by date
    if len(groups) * 2 <= len(facts) and not in_order:
        _grouped_table(screen, topic, groups, columns[1:])
    elif screen.width < NARROW - MARGIN or not _wide_table(screen, topic, facts, columns, total=total):
        for fact in facts:
            _stacked(screen, topic, fact, columns)
        screen.line()


def _groups(topic: model.Topic, key: str, facts: Sequence[Fact], lang: str) -> dict[str, list[Fact]]:
    """The facts by what their first cell says, as an office that many held, each group by date."""
    groups: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.since):
        groups.setdefault(_said_cell(topic.columns[key], fact.details.get(key), lang), []).append(fact)
    return groups


def _grouped_table(screen: Screen, topic: model.Topic, groups: Mapping[str, Sequence[Fact]], columns: Sequence[str]) -> None:
    """Rows under what their first cells share, in columns where their words fit side by side."""
    rows = {fact.id: [*_cells(topic, fact, columns, screen.lang), *_margin(screen, fact)] for facts in groups.values() for fact in facts}
    widths = _widths(list(rows.values()), screen.width - MARGIN - GAP) if screen.width >= NARROW - MARGIN else []
    quiet = [False] * len(columns) + [True] * (len(widths) - len(columns))
    for name, facts in groups.items():
        screen.line(Styled(name))
        for fact in facts:
            if widths:
                _row(screen, rows[fact.id], widths, [False] * len(widths), quiet, indent=GAP)
            else:
                _stacked(screen, topic, fact, columns, indent=GAP)
        screen.line()


def _cells(topic: model.Topic, fact: Fact, columns: Sequence[str], lang: str) -> list[str]:
    """The cells of a row as they stand without a head."""
    return [_said_cell(topic.columns[key], fact.details.get(key), lang) for key in columns]


def _stacked(screen: Screen, topic: model.Topic, fact: Fact, columns: Sequence[str], *, indent: int = 0) -> None:
    """A row of a table as a line with a quiet one under it."""
    cells = [cell for cell in _cells(topic, fact, columns, screen.lang) if cell]
    screen.line(Styled(cells[0]), indent=indent)
    line = Styled(" · ".join(part for part in (*cells[1:], _period(fact, screen.lang)) if part), QUIET)
    screen.line(line.append("  ≠", CONTESTED) if fact.contested else line, indent=indent + 2)


def _wide_table(screen: Screen, topic: model.Topic, facts: Sequence[Fact], columns: Sequence[str], *, total: bool) -> bool:
    """A head, a thin line, a row a fact, and totals where columns add up; False when its words do not fit side by side."""
    lang, labels = screen.lang, [topic.columns[key].label.of(screen.lang) for key in columns]
    adds = [topic.columns[key].total for key in columns]
    head = [*labels, screen.label("period"), *([screen.label("id")] if screen.width >= WIDE else [])]
    rows = [[*(value_of(fact.details.get(key), lang) for key in columns), *_margin(screen, fact)] for fact in facts]
    sums = [number(sum(_amount(fact.details.get(key)) for fact in facts), lang) if add else "" for key, add in zip(columns, adds, strict=True)]
    foot = [[sums[0] or screen.label("total"), *sums[1:], *[""] * (len(head) - len(sums))]] if total and any(adds) else []
    widths = _widths([head, *rows, *foot], screen.width - MARGIN)
    if not widths:
        return False
    right = [*adds, *[False] * (len(head) - len(adds))]
    quiet = [False] * len(columns) + [True] * (len(head) - len(columns))
    _row(screen, head, widths, right, [True] * len(head))
    screen.line(Styled(("-" if screen.ascii else "─") * (sum(widths) + GAP * (len(widths) - 1)), QUIET))
    for row in (*rows, *foot):
        _row(screen, row, widths, right, quiet)
    screen.line()
    return True


def _margin(screen: Screen, fact: Fact) -> list[str]:
    """What stands at the right of a row: its period, and on a wide screen its id."""
    period = _period(fact, screen.lang)
    return [f"{period} {MARK}".strip() if fact.contested else period, *([fact.id] if screen.width >= WIDE else [])]


def _period(fact: Fact, lang: str) -> str:
    return said(fact.when, lang, short=True) if fact.when else ""


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of columns: what their longest cells need, the widest given less until all fit; none when their longest words do not."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, cells)) for cells in columns]
    least = [max(len(word) for cell in cells for word in cell.split() or [""]) for cells in columns]
    while sum(widths) + GAP * (len(widths) - 1) > room:
        able = [at for at, width in enumerate(widths) if width > least[at]]
        if not able:
            return []
        widths[max(able, key=lambda at: widths[at])] -= 1
    return widths


def _row(  # noqa: PLR0913
    screen: Screen, cells: Sequence[str], widths: Sequence[int], right: Sequence[bool], quiet: Sequence[bool], *, indent: int = 0
) -> None:
    """One row, its cells wrapped between words."""
    wrapped: list[Sequence[Styled]] = [list(Styled(cell).wrap(screen.console, width)) if cell else [] for cell, width in zip(cells, widths, strict=True)]
    for at in range(max(map(len, wrapped))):
        line = Styled()
        for lines, width, to_right, dim in zip(wrapped, widths, right, quiet, strict=True):
            part = lines[at].plain.strip() if at < len(lines) else ""
            start, mark, end = (part.rjust(width) if to_right else part.ljust(width)).partition(MARK)
            line.append(start, QUIET if dim else "").append(mark, CONTESTED).append(end + " " * GAP)
        line.rstrip()
        screen.put(Styled(" " * (MARGIN + indent)) + line)


def _said_cell(column: model.Column, value: object, lang: str) -> str:
    """A cell without its column over it: a number says what it counts."""
    said_so = value_of(value, lang)
    return f"{column.label.of(lang).lower()} {said_so}" if said_so and isinstance(value, int | float) else said_so


def value_of(value: object, lang: str) -> str:
    """A cell's value in words of the language; nothing for a cell without one."""
    if isinstance(value, Text):
        return value.of(lang)
    return number(value, lang) if isinstance(value, int | float) else str(value or "")


def _amount(value: object) -> float:
    return value if isinstance(value, int | float) else 0


# -- charts

_LETTERS = "ABCDEFGH"  # one for each series of a chart


def draw_charts(screen: Screen, charts: Sequence[Chart], units: Mapping[str, Unit]) -> None:
    """Bars by year with the figures beside them; several series of one unit, as far as letters name them, stand together, year by year, on one scale."""
    if len({chart.series.unit for chart in charts}) == 1 and 1 < len(charts) <= len(_LETTERS):
        _together(screen, charts, units)
        return
    for chart in charts:
        screen.title(" · ".join((chart.series.label.of(screen.lang), unit_of(chart.series, units, screen.lang))))
        draw_bars(screen, [(str(bar.year), bar, BAR) for bar in chart.bars])


def _together(screen: Screen, charts: Sequence[Chart], units: Mapping[str, Unit]) -> None:
    screen.line(Styled(unit_of(charts[0].series, units, screen.lang), STRONG))
    names = _LETTERS[: len(charts)]
    for name, chart in zip(names, charts, strict=True):
        screen.line(Styled.assemble((f"{name} ", QUIET), chart.series.label.of(screen.lang)))
    screen.line()
    by_year = [{bar.year: bar for bar in chart.bars} for chart in charts]
    years = sorted({year for bars in by_year for year in bars})
    rows = [
        (f"{year if not at else '    '} {name}", bars.get(year, Bar(year, None)), BAR if at % 2 == 0 else OTHER_BAR)
        for year in range(years[0], years[-1] + 1)
        for at, (name, bars) in enumerate(zip(names, by_year, strict=True))
    ]
    draw_bars(screen, rows)


def draw_bars(screen: Screen, rows: Sequence[tuple[str, Bar, str]]) -> None:
    """Labelled bars on one scale, each in its style, with its figure beside it."""
    greatest = max(float(bar.figure.value) for _label, bar, _style in rows if bar.figure) or 1.0
    words = [_bar_words(screen, bar) for _label, bar, _style in rows]
    label = max(len(label) for label, _bar, _style in rows)
    room = min(max(screen.width - label - 4 - max(len(line.plain) for line in words), 4), 60)
    for (name, bar, style), line in zip(rows, words, strict=True):
        drawn = _drawn(float(bar.figure.value) / greatest * room, ascii_only=screen.ascii) if bar.figure else ""
        screen.line(Styled.assemble((name, QUIET), "  ", (drawn, style), " " if drawn else "", line))
    screen.line()


def unit_of(series: Series, units: Mapping[str, Unit], lang: str) -> str:
    """What a series counts, as people say it."""
    unit = units.get(series.unit)
    return unit.of(lang) if unit else series.unit


def _bar_words(screen: Screen, bar: Bar) -> Styled:
    if not bar.figure:
        return Styled("." if screen.ascii else "·", QUIET)
    line = Styled(qualified(bar.figure, screen.lang))
    if bar.contested and bar.low is not None and bar.high is not None and bar.low != bar.high:
        line.append(f"   {number(bar.low, screen.lang)}{'-' if screen.ascii else '–'}{number(bar.high, screen.lang)}", QUIET)
    if bar.contested:
        line.append(" ≠", CONTESTED)
    return line


def _drawn(length: float, *, ascii_only: bool) -> str:
    """A bar of so many columns, to the half; what is more than nothing is seen."""
    whole = int(length)
    if ascii_only:
        return "#" * max(whole, 1)
    half = "▌" if length - whole >= 0.5 or not whole else ""  # noqa: PLR2004
    return "█" * whole + half

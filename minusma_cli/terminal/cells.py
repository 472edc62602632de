"""The cells of tables, and rows that are stacked where a table does not fit."""

from collections.abc import Sequence

from rich.text import Text as StyledText

from minusma_cli.dates import format_date
from minusma_cli.model import Column, DetailValue, Fact, Topic
from minusma_cli.terminal.screen import (
    CONTESTED_MARK,
    CONTESTED_STYLE,
    GAP,
    QUIET_STYLE,
    Screen,
)
from minusma_cli.wording import format_detail


def format_margin_cells(screen: Screen, fact: Fact) -> list[str]:
    """What stands at the right of a row: its period, and on a wide screen its id."""
    period = format_period(fact, screen.lang)
    if fact.contested:
        period = f"{period} {CONTESTED_MARK}".strip()
    return [period, fact.id] if screen.is_wide else [period]


def format_period(fact: Fact, lang: str) -> str:
    """When a fact holds, in short words; nothing for one without a date."""
    return format_date(fact.when, lang, short=True) if fact.when else ""


def draw_stacked_row(
    screen: Screen, topic: Topic, fact: Fact, keys: Sequence[str], *, indent: int = 0
) -> None:
    """A row as a line with a quiet one under it."""
    cells = [cell for cell in format_table_cells(topic, fact, keys, screen.lang) if cell]
    screen.line(StyledText(cells[0]), indent=indent)
    parts = [part for part in (*cells[1:], format_period(fact, screen.lang)) if part]
    line = StyledText(" · ".join(parts), QUIET_STYLE)
    if fact.contested:
        line.append(f"  {CONTESTED_MARK}", CONTESTED_STYLE)
    screen.line(line, indent=indent + GAP)


def format_table_cells(topic: Topic, fact: Fact, keys: Sequence[str], lang: str) -> list[str]:
    """The cells of a row as they stand without a head."""
    return [format_table_cell(topic.columns[key], fact.details.get(key), lang) for key in keys]


def format_table_cell(column: Column, value: DetailValue | None, lang: str) -> str:
    """A cell without its column over it: a number says what it counts."""
    text = format_detail(value, lang)
    if text and isinstance(value, int | float):
        return f"{column.label.of(lang).lower()} {text}"
    return text

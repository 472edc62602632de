"""Figures on the screen: what differs beside them, and what they are if no count."""

from collections.abc import Mapping

from rich.text import Text as StyledText

from minusma_cli.answers.points import Spread
from minusma_cli.dates import DateRange, format_date
from minusma_cli.model import Figure, Series, Unit
from minusma_cli.terminal.screen import (
    CONTESTED_MARK,
    CONTESTED_STYLE,
    QUIET_STYLE,
    Screen,
    keep_together,
)
from minusma_cli.wording import STATUS_LABELS, format_number


def name_unit(series: Series, units: Mapping[str, Unit], lang: str) -> str:
    """What a series counts, as people say it."""
    if series.unit in units:
        return units[series.unit].of(lang)
    return series.unit


def name_series(series: Series, units: Mapping[str, Unit], lang: str) -> str:
    """What a series is, and what it counts where its name does not say so."""
    label, unit = series.label.of(lang), name_unit(series, units, lang)
    if unit.casefold() in label.casefold():
        return label
    return f"{label} · {unit}"


def format_day(screen: Screen, when: DateRange | None) -> str:
    """A date in short words that no line breaks; nothing for none."""
    if when is None:
        return ""
    return keep_together(format_date(when, screen.lang, short=True))


def mark_spread(
    screen: Screen, spread: Spread, value: float, *, names_speaker: bool = False
) -> StyledText:
    """The mark of a contested figure with what others say; nothing for one that is not.

    With `names_speaker` also who says so, where one other figure is all that there is.
    """
    if not spread.is_contested:
        return StyledText()
    said = [
        format_number(other, screen.lang)
        for other in (spread.low, spread.high)
        if other is not None and other != value
    ]
    words = keep_together(f"{CONTESTED_MARK} {screen.dash.join(said) or screen.label('contested')}")
    if names_speaker and len(said) == 1:
        words = f"{words} {screen.label('by')} {spread.speaker}"
    return StyledText(f"  {words}", CONTESTED_STYLE)


def name_status(screen: Screen, figure: Figure) -> StyledText:
    """What a figure is that is no count; nothing for a count."""
    if figure.is_count:
        return StyledText()
    return StyledText(f"  {STATUS_LABELS[figure.status].of(screen.lang)}", QUIET_STYLE)

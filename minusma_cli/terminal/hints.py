"""What to type next: quiet words with commands in them, of which none is ever broken."""

from collections.abc import Sequence

from rich.text import Text as StyledText

from minusma_cli.terminal.paragraph import measure_width
from minusma_cli.terminal.screen import (
    MARGIN,
    QUIET_STYLE,
    WIDEST_PROSE,
    Screen,
    keep_together,
)


def name_command(command: str, told: str = "") -> str:
    """A command in one piece, and before it what it is for."""
    if not told:
        return keep_together(command)
    return f"{told}: {keep_together(command)}"


def name_all(screen: Screen) -> str:
    """How to see all that there is."""
    return f"{screen.label('all')} {keep_together('--limit 0')}"


def draw_hints(screen: Screen, parts: Sequence[str], *, indent: int = 0) -> None:
    """Hints one behind the other, each on a line of its own where they do not fit together.

    A command longer than the screen stands alone: the terminal breaks it, and copying does not.
    """
    room = min(screen.width - indent, WIDEST_PROSE)
    lines: list[str] = []
    for part in parts:
        joined = f"{lines[-1]} · {part}" if lines else part
        if lines and measure_width(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(part)
    for line in lines:
        words, _blank, command = line.rpartition(" ")
        if measure_width(command) > room:
            screen.line(StyledText(words, QUIET_STYLE), indent=indent)
            screen.put(StyledText(f"{' ' * (MARGIN + indent)}{command}", QUIET_STYLE))
        else:
            screen.line(StyledText(line, QUIET_STYLE), indent=indent)

"""What an export has written, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.export import Exported
from minusma_cli.terminal.screen import QUIET_STYLE, Screen


def draw(screen: Screen, answer: Exported) -> None:
    """Where it is, and how much it holds."""
    screen.line(answer.path)
    screen.line(StyledText(answer.count_line(), QUIET_STYLE))
    screen.line()

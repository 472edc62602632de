"""What checking a fact file gave, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.check import CheckReport
from minusma_cli.terminal.screen import CONTESTED_STYLE, STRONG_STYLE, Screen


def draw(screen: Screen, answer: CheckReport) -> None:
    """Each problem with its place, and how many there are."""
    for problem in answer.problems:
        screen.line(problem.of(answer.lang))
    if answer.problems:
        screen.line()
    style = CONTESTED_STYLE if answer.problems else STRONG_STYLE
    screen.line(StyledText(answer.count_line(), style))

"""The welcome on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.overview import Overview
from minusma_cli.terminal.screen import QUIET_STYLE, STRONG_STYLE, Screen


def draw(screen: Screen, answer: Overview) -> None:
    """What this is, how much there is, and what to try."""
    screen.line(StyledText.assemble(("minusma", STRONG_STYLE), f" {answer.version}"))
    screen.line(answer.subject_line())
    screen.line(StyledText(answer.count_line(), QUIET_STYLE))
    screen.line()
    rows = []
    for position, example in enumerate(answer.list_examples()):
        label = "" if position else screen.label("try")
        rows.append((label, StyledText(example)))
    rows.append((screen.label("help"), StyledText("minusma --help")))
    screen.pairs(rows)

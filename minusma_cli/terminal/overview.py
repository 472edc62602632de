"""The welcome on the screen."""

from itertools import zip_longest

from rich.text import Text as StyledText

from minusma_cli.answers.overview import Overview
from minusma_cli.terminal.screen import QUIET_STYLE, STRONG_STYLE, Screen


def draw(screen: Screen, answer: Overview) -> None:
    """What this is, how much there is, and what to try."""
    screen.line(StyledText.assemble(("minusma", STRONG_STYLE), f" {answer.version}"))
    screen.line(answer.subject_line())
    screen.line(StyledText(answer.count_line(), QUIET_STYLE))
    screen.line()
    rows = [(label, StyledText(command)) for label, command in answer.list_questions()]
    ways = ["all_questions", "further"] if rows else ["try"]
    for label, command in zip_longest(ways, answer.list_commands(), fillvalue=""):
        rows.append((screen.label(label) if label else "", StyledText(command)))
    rows.append((screen.label("help"), StyledText("minusma --help")))
    screen.pairs(rows)

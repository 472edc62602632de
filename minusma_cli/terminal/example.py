"""A new fact file on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.example import GUIDE, NewFactFile
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen


def draw(screen: Screen, answer: NewFactFile) -> None:
    """What was written and what comes next, or the text as it is."""
    if answer.text:
        for line in answer.plain_lines():
            screen.put_verbatim(line)
        return
    rows = [(screen.label("written"), StyledText(answer.file))]
    for name, command in answer.list_steps().items():
        rows.append((screen.label(name), StyledText(command)))
    screen.pairs(rows)
    screen.line()
    screen.line(StyledText(screen.label("guide"), QUIET_STYLE))
    screen.put_address(GUIDE, indent=GAP)

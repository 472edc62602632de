"""Citations on the screen."""

from minusma_cli.answers.citations import Citations
from minusma_cli.terminal.screen import Screen


def draw(screen: Screen, answer: Citations) -> None:
    """Text wrapped between words; what other programs read as it is."""
    for lines in answer.plain_lines():
        for line in lines.splitlines() or [""]:
            if answer.style == "text":
                screen.line(line)
                screen.line()
            else:
                screen.put_verbatim(line)

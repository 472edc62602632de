"""A fact by chance on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.chance import ChanceFact
from minusma_cli.terminal import listing
from minusma_cli.terminal.screen import QUIET_STYLE, Screen


def draw(screen: Screen, answer: ChanceFact) -> None:
    """The fact, how to see more of its topic, and how to see another."""
    listing.draw(screen, answer.listing)
    if answer.topic:
        title = f"{screen.label('more_on')} {answer.topic.title.of(screen.lang)}"
        more = f"{title}: minusma {answer.topic.id} · {screen.label('another')}: minusma random"
        screen.line(StyledText(more, QUIET_STYLE))
        screen.line()

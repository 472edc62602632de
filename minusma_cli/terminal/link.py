"""The address of a source on the screen."""

from minusma_cli.answers.link import SourceLink
from minusma_cli.terminal.screen import Screen


def draw(screen: Screen, answer: SourceLink) -> None:
    """The address in one piece, and where a copy is kept."""
    screen.put_address(answer.address)
    screen.put_address(answer.archive)

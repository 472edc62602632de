"""The address of a source on the screen."""

from minusma_cli.answers.link import SourceLink
from minusma_cli.terminal.screen import Screen


def draw(screen: Screen, answer: SourceLink) -> None:
    """The address in one piece, and where a copy is kept."""
    for address in (answer.address, answer.archive):
        if address:
            screen.put_address(address)

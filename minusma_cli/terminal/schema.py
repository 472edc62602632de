"""A JSON Schema on the screen."""

from minusma_cli.answers.schema import SchemaText
from minusma_cli.terminal.screen import Screen


def draw(screen: Screen, answer: SchemaText) -> None:
    """As it is, so that it can be copied."""
    for line in answer.plain_lines():
        screen.put_verbatim(line)

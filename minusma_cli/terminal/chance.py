"""A fact by chance on the screen."""

from collections.abc import Iterator, Mapping
from shlex import quote
from typing import Any

from minusma_cli.answers.chance import ChanceFact
from minusma_cli.terminal import listing
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import Screen

_OPTIONS = {"since": "from", "until": "to"}  # where they differ from the names of filters


def draw(screen: Screen, answer: ChanceFact) -> None:
    """The fact, how to see more of its topic, and how to see another."""
    listing.draw(screen, answer.listing)
    if answer.topic:
        title = f"{screen.label('more_on')} {answer.topic.title.of(screen.lang)}"
        again = " ".join(["minusma random", *list_options(answer.listing.query)])
        more = name_command(f"minusma {answer.topic.id}", title)
        draw_hints(screen, [more, name_command(again, screen.label("another"))])
        screen.line()


def list_options(query: Mapping[str, Any]) -> Iterator[str]:
    """The options that ask for the filters of a query again."""
    for name, value in query.items():
        if name != "command":
            values = [value] if isinstance(value, str | int) else value
            for one in values:
                yield f"--{_OPTIONS.get(name, name)} {quote(str(one))}"

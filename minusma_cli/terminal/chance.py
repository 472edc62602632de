"""A fact by chance on the screen."""

from shlex import quote

from minusma_cli.answers.chance import ChanceFact
from minusma_cli.answers.filter_options import list_filter_options
from minusma_cli.terminal import listing
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import Screen


def draw(screen: Screen, answer: ChanceFact) -> None:
    """The fact, how to see more of its topic, and how to see another."""
    listing.draw(screen, answer.listing)
    if answer.topic:
        title = f"{screen.label('more_on')} {answer.topic.title.of(screen.lang)}"
        again = "minusma random"
        for option, value in list_filter_options(answer.listing.query):
            again += f" {option} {quote(value)}"
        more = name_command(f"minusma {answer.topic.id}", title)
        draw_hints(screen, [more, name_command(again, screen.label("another"))])
        screen.line()

"""Show an answer to a person.

The view of an answer stands in the room of this wing that has the name of the answer's own room:
`answers.day` is drawn by `terminal.day`.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.terminal.grid import draw_grid
from minusma_cli.terminal.screen import Screen


def show_answer(  # noqa: PLR0913  # what a screen is
    answer: Answer,
    stream: TextIO,
    *,
    lang: str,
    color: bool,
    width: int | None = None,
    encoding: str | None = None,
    shows_links: bool = False,
    height: int | None = None,
    table: Sequence[Sequence[str]] = (),
) -> None:
    """Draw an answer; with `shows_links` the addresses of its sources below it.

    `table` is drawn instead where fields of its rows were picked: a head, and the rows. `encoding`
    is that of the screen, where it is not the stream's own; `height` how many lines it has.
    """
    screen = Screen(
        stream,
        lang,
        color=color,
        width=width,
        encoding=encoding,
        shows_links=shows_links,
        height=height,
    )
    screen.line()
    if table:
        draw_grid(screen, table)
    else:
        find_view(answer)(screen, answer)
    screen.put_links()
    screen.console.print()


def find_view(answer: Answer) -> Callable[[Screen, Answer], None]:
    """The function that draws an answer."""
    _package, _wing, name = type(answer).__module__.split(".")
    draw: Callable[[Screen, Answer], None] = import_module(f"minusma_cli.terminal.{name}").draw
    return draw

"""The sources on the screen."""

from minusma_cli.answers.sources import SourceList
from minusma_cli.terminal.fact_line import draw_rest
from minusma_cli.terminal.screen import Screen
from minusma_cli.terminal.source import draw_source


def draw(screen: Screen, answer: SourceList) -> None:
    """Each source in two lines."""
    for source, facts in answer.sources:
        draw_source(screen, source, facts)
        screen.line()
    draw_rest(screen, len(answer.sources), answer.count_all())

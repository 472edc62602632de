"""A list of facts on the screen."""

from minusma_cli.answers.listing import FactList
from minusma_cli.terminal.fact_line import draw_fact, draw_rest
from minusma_cli.terminal.screen import Screen


def draw(screen: Screen, answer: FactList) -> None:
    """Each fact with its quiet line, and how many more there are."""
    for fact in answer.facts:
        draw_fact(screen, fact)
        screen.line()
    draw_rest(screen, len(answer.facts), answer.total)

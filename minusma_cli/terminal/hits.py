"""What a search found, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.hits import SearchAnswer
from minusma_cli.terminal.fact_line import draw_fact, draw_rest
from minusma_cli.terminal.screen import QUIET_STYLE, Screen


def draw(screen: Screen, answer: SearchAnswer) -> None:
    """Each hit with what matched marked; when asked for, how each word was met."""
    for hit in answer.hits:
        draw_fact(screen, hit.fact, hit.highlights)
        if answer.is_explained:
            screen.line(StyledText(hit.explain(screen.lang), QUIET_STYLE))
        screen.line()
    draw_rest(screen, len(answer.hits), answer.total)

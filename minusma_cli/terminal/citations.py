"""Citations on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.citations import Citations
from minusma_cli.citing.citation import Citation
from minusma_cli.citing.kamerstuk import cite_as_paper
from minusma_cli.citing.text import describe_citation, format_access
from minusma_cli.terminal.screen import QUIET_STYLE, Screen

_SENTENCES = ("text", "kamerstuk")  # the styles that people read


def draw(screen: Screen, answer: Citations) -> None:
    """Sentences wrapped between words; what other programs read as it is."""
    if answer.style not in _SENTENCES:
        for line in answer.plain_lines():
            screen.put_verbatim(line)
        return
    for citation in answer.citations:
        paper = None
        if answer.style == "kamerstuk":
            paper = cite_as_paper(citation, screen.lang)
        if paper:
            screen.line(paper)
        else:
            _draw_sentence(screen, citation, answer.accessed)
        screen.line()


def _draw_sentence(screen: Screen, citation: Citation, accessed: str) -> None:
    """A citation with its address below it, in one piece."""
    parts = describe_citation(citation, screen.lang)
    screen.line(f"{', '.join(parts).removesuffix('.')}.")
    if citation.link:
        screen.put_address(citation.link)
        screen.line(StyledText(format_access(accessed, screen.lang), QUIET_STYLE))

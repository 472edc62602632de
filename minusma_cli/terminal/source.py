"""One source on the screen, with everything that rests on it."""

from rich.text import Text as StyledText

from minusma_cli.answers.source import SourcePage
from minusma_cli.model import Source
from minusma_cli.terminal import listing
from minusma_cli.terminal.fact_line import count_facts, end_with_id
from minusma_cli.terminal.screen import QUIET_STYLE, Screen
from minusma_cli.wording import KIND_LABELS, format_source_date


def draw(screen: Screen, answer: SourcePage) -> None:
    """The source, its address, and its facts."""
    draw_source(screen, answer.source, answer.listing.total)
    if answer.source.address:
        screen.put_address(answer.source.address)
    screen.line()
    listing.draw(screen, answer.listing)


def draw_source(screen: Screen, source: Source, facts: int) -> None:
    """A source in two lines: its title, and what there is to say of it."""
    screen.line(screen.link(source.title, source.address))
    about = [*describe_source(screen, source), count_facts(screen, facts)]
    line = end_with_id(screen, [StyledText(part) for part in about], source.id)
    screen.line(StyledText(line.plain, QUIET_STYLE))


def describe_source(screen: Screen, source: Source) -> list[str]:
    """What there is to say of a document beside its title.

    Its number, publisher, date and kind, and by what it is found on paper.
    """
    about = (
        source.number,
        source.publisher,
        format_source_date(source.published, screen.lang),
        KIND_LABELS[source.kind].of(screen.lang),
        *source.paper_numbers,
    )
    return [part for part in about if part]

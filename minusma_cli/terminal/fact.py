"""Facts whole on the screen."""

from collections.abc import Mapping

from rich.style import Style
from rich.text import Text as StyledText

from minusma_cli.answers.fact import FactPage, FactPages, Neighbours
from minusma_cli.citing.text import is_page
from minusma_cli.dates import format_date
from minusma_cli.model import Fact, Unit
from minusma_cli.terminal.fact_line import draw_fact
from minusma_cli.terminal.screen import (
    CONTESTED_MARK,
    CONTESTED_STYLE,
    GAP,
    QUIET_STYLE,
    STRONG_STYLE,
    Screen,
)
from minusma_cli.terminal.source import describe_source
from minusma_cli.wording import format_detail, format_figure

Units = Mapping[str, Unit]


def draw(screen: Screen, answer: FactPages) -> None:
    """Each fact: both languages, what it says in parts, sources, contradictions, neighbours."""
    for page in answer.pages:
        _draw_page(screen, page, answer.units)


def _draw_page(screen: Screen, page: FactPage, units: Units) -> None:
    fact = page.fact
    other_lang = "en" if screen.lang == "nl" else "nl"
    screen.line(StyledText(fact.text.of(screen.lang), STRONG_STYLE))
    if fact.text.nl != fact.text.en:  # a base may be in one language
        screen.line(StyledText(fact.text.of(other_lang), QUIET_STYLE))
    screen.line()
    screen.pairs(_describe_parts(screen, page, units))
    screen.line()
    _draw_references(screen, fact)
    if page.contested:
        heading = f"{CONTESTED_MARK} {screen.label('contested')}"
        screen.line(StyledText(heading, CONTESTED_STYLE))
        screen.line()
        for one in page.contested:
            draw_fact(screen, one)
            screen.line()
    for neighbours in page.neighbours:
        _draw_neighbours(screen, neighbours, units)


def _describe_parts(screen: Screen, page: FactPage, units: Units) -> list[tuple[str, StyledText]]:
    fact, lang = page.fact, screen.lang
    date = format_date(fact.when, lang) if fact.when else screen.label("undated")
    figures = ", ".join(format_figure(figure, units, lang) for figure in fact.figures)
    parts = [
        (screen.label("id"), fact.id),
        (screen.label("topic"), page.topic.title.of(lang)),
        (screen.label("date"), date),
        (screen.label("figures"), figures),
    ]
    for key, value in fact.details.items():
        parts.append((page.topic.columns[key].label.of(lang), format_detail(value, lang)))
    parts += [
        (screen.label("names"), ", ".join(fact.names)),
        (screen.label("note"), fact.note.of(lang) if fact.note else ""),
    ]
    return [(label, StyledText(text)) for label, text in parts]


def _draw_references(screen: Screen, fact: Fact) -> None:
    screen.line(StyledText(screen.label("sources_title"), STRONG_STYLE))
    for reference in fact.sources:
        source = reference.source
        screen.line(StyledText(source.title, Style(link=reference.link, underline=True)))
        about = " · ".join(describe_source(screen, source))
        screen.line(StyledText(about, QUIET_STYLE), indent=GAP)
        place = f"{screen.label('find')}: {reference.find}"
        if reference.section:
            mark = "" if is_page(reference.section) else "§ "
            place = f"{mark}{reference.section} · {place}"
        screen.line(StyledText(place, QUIET_STYLE), indent=GAP)
        if reference.link:
            screen.put_address(reference.link, indent=GAP)
        screen.line()


def _draw_neighbours(screen: Screen, neighbours: Neighbours, units: Units) -> None:
    series = neighbours.series
    screen.line(StyledText(series.label.of(screen.lang), STRONG_STYLE))
    rows = []
    for name, fact in (("before", neighbours.before), ("after", neighbours.after)):
        if fact and fact.when:
            figure = next(one for one in fact.figures if one.series == series.id)
            said = format_figure(figure, units, screen.lang)
            date = format_date(fact.when, screen.lang)
            rows.append((screen.label(name), StyledText(f"{date} · {said} · {fact.id}")))
    screen.pairs(rows)
    screen.line()

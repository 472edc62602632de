"""The state of things on a day, on the screen."""

from collections.abc import Iterator, Sequence

from rich.text import Text as StyledText

from minusma_cli.answers.day import DayPage, NearEvent
from minusma_cli.answers.standing import Section, Standing
from minusma_cli.dates import format_date, parse_edtf
from minusma_cli.model import Fact, Topic
from minusma_cli.terminal.cells import format_period
from minusma_cli.terminal.chart import name_unit
from minusma_cli.terminal.screen import CONTESTED_MARK, CONTESTED_STYLE, QUIET_STYLE, Screen
from minusma_cli.wording import format_detail, format_figure, format_number, format_qualified

MOST_EVENTS = 6  # that happened then

Row = tuple[str, StyledText]  # a label and what stands beside it


def draw(screen: Screen, answer: DayPage) -> None:
    """The day, what stood, what happened then, and what happened before and after."""
    screen.title(format_date(answer.when, screen.lang))
    _draw_span(screen, answer)
    rows: list[Row] = []
    for section in answer.sections:
        rows += _describe_section(screen, section, answer)
    screen.pairs(rows)
    screen.line()
    is_one_day = answer.when.first == answer.when.last
    happened = _describe_events(screen, "events" if is_one_day else "then", answer.events)
    previous = _describe_near(screen, "previous", answer.before)
    following = _describe_near(screen, "next", answer.after)
    screen.pairs([*happened, *previous, *following])


def _draw_span(screen: Screen, answer: DayPage) -> None:
    """Say so when the day lies before or after what the base is about."""
    first, last = answer.span
    if first and answer.when.last and answer.when.last < first:
        screen.line(f"{screen.label('starts')} {format_date(parse_edtf(first), screen.lang)}.")
        screen.line()
    if last and answer.when.first and answer.when.first > last:
        screen.line(f"{screen.label('ended')} {format_date(parse_edtf(last), screen.lang)}.")
        screen.line()


def _describe_section(screen: Screen, section: Section, answer: DayPage) -> list[Row]:
    """What a topic has to say, its title beside the first line."""
    lines = [_describe_in_force(screen, fact, section.topic) for fact in section.in_force]
    for standing in section.standing:
        is_dated = not section.in_force
        lines.append(_describe_standing(screen, standing, answer, is_dated=is_dated))
    title = section.topic.title.of(screen.lang)
    rows = []
    for position, line in enumerate(lines):
        rows.append(("" if position else title, line))
    return rows


def _describe_standing(
    screen: Screen, standing: Standing, answer: DayPage, *, is_dated: bool
) -> StyledText:
    lang = screen.lang
    label = standing.series.label.of(lang)
    figure = format_figure(standing.figure, answer.units, lang)
    if name_unit(standing.series, answer.units, lang).casefold() in label.casefold():
        figure = format_qualified(standing.figure, lang)
    line = StyledText(f"{label}: {figure}")
    if standing.fact.when and is_dated:
        line.append(f"  {format_date(standing.fact.when, lang, short=True)}", QUIET_STYLE)
    if standing.is_contested:
        line.append(f" {CONTESTED_MARK}", CONTESTED_STYLE)
    return line


def _describe_in_force(screen: Screen, fact: Fact, topic: Topic) -> StyledText:
    """What holds, by the first columns of its topic, a person first; and until when."""
    lang = screen.lang
    values = {key: format_detail(fact.details.get(key), lang) for key in topic.columns}
    person = values.pop("person", "")
    first_key = next((key for key, value in values.items() if value), "")
    first = values.get(first_key, "")
    if person:
        line = StyledText(person)
        if first:
            line.append(f", {first}", QUIET_STYLE)
    else:
        label = topic.columns[first_key].label.of(lang) if first_key else ""
        line = StyledText(f"{label} {first}")
        if fact.when and fact.when.last:
            last = format_date(parse_edtf(fact.when.last), lang)
            line.append(f", {screen.label('until')} {last}")
    if fact.contested:
        line.append(f" {CONTESTED_MARK}", CONTESTED_STYLE)
    return line


def _describe_events(screen: Screen, label: str, facts: Sequence[Fact]) -> Iterator[Row]:
    for position, fact in enumerate(facts[:MOST_EVENTS]):
        line = StyledText.assemble(fact.text.of(screen.lang), (f"  {fact.id}", QUIET_STYLE))
        yield "" if position else screen.label(label), line
    if len(facts) > MOST_EVENTS:
        more = f"{screen.label('more')} {len(facts) - MOST_EVENTS}"
        yield "", StyledText(more, QUIET_STYLE)


def _describe_near(screen: Screen, label: str, events: Sequence[NearEvent]) -> Iterator[Row]:
    for position, event in enumerate(events):
        date = format_period(event.fact, screen.lang)
        days = screen.label("day" if event.days == 1 else "days")
        away = f"{date} · {format_number(event.days, screen.lang)} {days}"
        line = StyledText.assemble(event.fact.text.of(screen.lang), (f"  {away}", QUIET_STYLE))
        yield "" if position else screen.label(label), line

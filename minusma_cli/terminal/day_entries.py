"""What stands on the page of a day, thing by thing: its part, its label, and how it is told."""

from collections.abc import Callable, Iterator

from rich.text import Text as StyledText

from minusma_cli.answers.day import DayPage
from minusma_cli.answers.day_records import NearEvent
from minusma_cli.answers.standing import Section, Standing, rank_in_force
from minusma_cli.dates import format_date, parse_edtf
from minusma_cli.model import Fact, Topic, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.terminal.fact_line import describe_source_and_id
from minusma_cli.terminal.figures import format_day, mark_spread, name_status, name_unit
from minusma_cli.terminal.screen import QUIET_STYLE, Screen, keep_together
from minusma_cli.wording import (
    LABELS,
    format_detail,
    format_figure,
    format_number,
    format_qualified,
)

PARTS = EVENTS, NEAR, STOOD, LAST_KNOWN = range(4)  # of a page, in their order

Describe = Callable[[Screen], StyledText]
Units = dict[str, Unit]


class Entry(NamedTuple):
    """A thing on the page: in which part, under which label, and how it is told.

    `place` is how much it weighs among those with its label: 0 is the weightiest.
    """

    part: int
    label: str
    place: int
    describe: Describe


def list_entries(answer: DayPage, lang: str) -> list[Entry]:
    """Everything on the page of a day, in its order."""
    entries = list(_list_events(answer, lang))
    for name, events in (("previous", answer.around.before), ("next", answer.around.after)):
        label = LABELS[name].of(lang)
        entries += [_make_near(label, place, event) for place, event in enumerate(events)]
    units = dict(answer.units)
    last_known: list[Entry] = []
    for section in answer.sections:
        title = section.topic.title.of(lang)
        for place, describe in _list_standing(section, units):
            entries.append(Entry(STOOD, title, place, describe))
        for place, standing in enumerate(section.last_known):
            last_known.append(Entry(LAST_KNOWN, title, place, _make_standing(standing, units)))
    return entries + last_known


# -- what happened


def _list_events(answer: DayPage, lang: str) -> Iterator[Entry]:
    """What happened then: on a day the weightiest first, in a month or year by date."""
    is_one_day = answer.when.first == answer.when.last
    label = LABELS["events" if is_one_day else "then"].of(lang)
    places = {fact.id: place for place, fact in enumerate(answer.around.weightiest)}
    for fact in answer.around.weightiest if is_one_day else answer.around.then:
        yield Entry(EVENTS, label, places[fact.id], _make_event(fact, has_date=not is_one_day))


def _make_event(fact: Fact, *, has_date: bool) -> Describe:
    def describe(screen: Screen) -> StyledText:
        return _describe_event(screen, fact, format_day(screen, fact.when) if has_date else "")

    return describe


def _make_near(label: str, place: int, event: NearEvent) -> Entry:
    def describe(screen: Screen) -> StyledText:
        days = screen.label("day" if event.days == 1 else "days")
        away = f"{format_number(event.days, screen.lang)} {days}"
        about = f"{format_day(screen, event.fact.when)} ({keep_together(away)})"
        return _describe_event(screen, event.fact, about)

    return Entry(NEAR, label, place, describe)


def _describe_event(screen: Screen, fact: Fact, date: str) -> StyledText:
    """A sentence, and what is quiet behind it: when, the source, the id."""
    line = StyledText(f"{fact.text.of(screen.lang)}\n")
    line.append(describe_source_and_id(screen, fact, date))
    return line


# -- how it stood


def _list_standing(section: Section, units: Units) -> Iterator[tuple[int, Describe]]:
    """What a topic has to say, in its order, and how much each thing weighs."""
    places = rank_in_force(section.in_force)
    for fact in section.in_force:
        yield places[fact.id], _make_in_force(fact, section.topic)
    count = len(places)
    if section.instead:
        yield count, _make_sentence(section.instead)
        count += 1
    for place, standing in enumerate(section.standing, count):
        yield place, _make_standing(standing, units)


def _make_sentence(fact: Fact) -> Describe:
    return lambda screen: _tell_source(screen, StyledText(fact.text.of(screen.lang)), fact)


def _make_standing(standing: Standing, units: Units) -> Describe:
    return lambda screen: _describe_standing(screen, standing, units)


def _make_in_force(fact: Fact, topic: Topic) -> Describe:
    return lambda screen: _describe_in_force(screen, fact, topic)


def _describe_standing(screen: Screen, standing: Standing, units: Units) -> StyledText:
    """A quantity: its name, the figure, when it was measured, what others say, and the id."""
    lang = screen.lang
    label = standing.series.label.of(lang)
    figure = format_figure(standing.figure, units, lang)
    if name_unit(standing.series, units, lang).casefold() in label.casefold():
        figure = format_qualified(standing.figure, lang)
    line = StyledText(f"{label}: {keep_together(figure)}")
    line.append(name_status(screen, standing.figure))
    mark = mark_spread(screen, standing.spread, standing.figure.value, names_speaker=True)
    line.append(mark)
    date = format_day(screen, standing.fact.when)
    if standing.added_up:
        date = f"{screen.label('added_up')} {date}"
    return _tell_source(screen, line, standing.fact, date, is_marked=True)


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
        line = StyledText(f"{topic.columns[first_key].label.of(lang)} {first}")
        if fact.when and fact.when.last:
            last = keep_together(format_date(parse_edtf(fact.when.last), lang))
            line.append(f", {screen.label('until')} {last}")
    return _tell_source(screen, line, fact)


def _tell_source(
    screen: Screen, line: StyledText, fact: Fact, date: str = "", *, is_marked: bool = False
) -> StyledText:
    """A line with its source and id under it; where it has its mark already, not once more."""
    shown = fact._replace(contested=()) if is_marked else fact
    told = describe_source_and_id(screen, shown, date, counts_others=False)
    return StyledText("\n").join([line, told])

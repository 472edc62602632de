"""The state of things on a day, on the screen: what happened, then what stood."""

from collections.abc import Iterator, Sequence

from rich.text import Text as StyledText

from minusma_cli.answers.day import DayPage
from minusma_cli.answers.day_records import NearEvent
from minusma_cli.answers.standing import Section, Standing, pick_in_force
from minusma_cli.dates import format_date, parse_edtf
from minusma_cli.model import Fact, Topic
from minusma_cli.terminal.cells import describe_source_and_id
from minusma_cli.terminal.figures import format_day, mark_spread, name_status, name_unit
from minusma_cli.terminal.screen import (
    LABEL_WIDTH,
    QUIET_STYLE,
    STRONG_STYLE,
    Screen,
    keep_together,
)
from minusma_cli.wording import (
    format_detail,
    format_figure,
    format_number,
    format_qualified,
)

MOST_EVENTS = 6  # that happened then
MOST_OF_A_TOPIC = 12  # facts or quantities, so that a topic is at most a screen
_LINES_AN_EVENT = 10  # of a page, so that on a low screen fewer are shown
_LINES_A_FACT = 5

Row = tuple[str, StyledText]  # a label and what stands beside it


def draw(screen: Screen, answer: DayPage) -> None:
    """The day, what happened then, before and after, and how things stood."""
    screen.line(StyledText(format_date(answer.when, screen.lang), STRONG_STYLE))
    screen.line()
    _draw_outside(screen, answer)
    is_one_day = answer.when.first == answer.when.last
    events = list(_describe_events(screen, answer, "events" if is_one_day else "then"))
    near = [
        *_describe_near(screen, "previous", answer.around.before),
        *_describe_near(screen, "next", answer.around.after),
    ]
    rows: list[Row] = []
    last_known: list[Row] = []
    for section in answer.sections:
        rows += _describe_section(screen, section, answer)
        last_known += _describe_last_known(screen, section, answer)
    labels = [label for label, _value in (*events, *near, *rows, *last_known)]
    least = min(max(map(len, labels), default=0), LABEL_WIDTH)  # one text column
    screen.pairs(events, least=least, has_air=True)
    screen.line()
    screen.pairs(near, least=least, has_air=True)
    screen.line()
    if rows:
        screen.title(screen.label("stood"))
    screen.pairs(rows, least=least)
    screen.line()
    if last_known:
        screen.title(screen.label("last_known"))
    screen.pairs(last_known, least=least)


def _count_most_events(screen: Screen) -> int:
    return min(MOST_EVENTS, max(screen.page_length // _LINES_AN_EVENT, 1))


def _count_most_facts(screen: Screen) -> int:
    return min(MOST_OF_A_TOPIC, max(screen.page_length // _LINES_A_FACT, 1))


def _draw_outside(screen: Screen, answer: DayPage) -> None:
    """Say so when the day lies before or after the time that the base is about."""
    said = answer.describe_outside()
    if said:
        *words, date = said
        screen.line(f"{' '.join(words)} {keep_together(date)}.")
        screen.line()


# -- what happened


def _describe_events(screen: Screen, answer: DayPage, label: str) -> Iterator[Row]:
    """What happened then; of much the weightiest, in the order of their days."""
    then, shown = answer.around.then, answer.around.weightiest[: _count_most_events(screen)]
    is_one_day = answer.when.first == answer.when.last
    ordered = shown if is_one_day else [fact for fact in then if fact in shown]
    for position, fact in enumerate(ordered):
        date = "" if is_one_day else format_day(screen, fact.when)
        yield "" if position else screen.label(label), _describe_event(screen, fact, date)
    if len(then) > len(shown):
        yield "", _count_more(screen, len(then) - len(shown), "timeline --on", answer)


def _describe_near(screen: Screen, label: str, events: Sequence[NearEvent]) -> Iterator[Row]:
    for position, event in enumerate(events):
        days = screen.label("day" if event.days == 1 else "days")
        away = f"{format_number(event.days, screen.lang)} {days}"
        about = f"{format_day(screen, event.fact.when)} ({keep_together(away)})"
        line = _describe_event(screen, event.fact, about)
        yield "" if position else screen.label(label), line


def _describe_event(screen: Screen, fact: Fact, date: str) -> StyledText:
    """A sentence, and what is quiet behind it: when, the source, the id."""
    line = StyledText(f"{fact.text.of(screen.lang)}\n")
    line.append(describe_source_and_id(screen, fact, date))
    return line


# -- how it stood


def _describe_section(screen: Screen, section: Section, answer: DayPage) -> Iterator[Row]:
    """What a topic has to say, its title beside the first line."""
    most = _count_most_facts(screen)
    in_force = pick_in_force(section.in_force, most)
    lines = [_describe_in_force(screen, fact, section.topic) for fact in in_force]
    if section.instead:
        sentence = section.instead.text.of(screen.lang)
        lines.append(_tell_source(screen, StyledText(sentence), section.instead))
    standing = section.standing[: most - len(in_force)]
    lines += [_describe_standing(screen, one, answer) for one in standing]
    hidden = len(section.in_force) - len(in_force) + len(section.standing) - len(standing)
    if hidden:
        option = "--on" if section.in_force else "--to"
        lines.append(_count_more(screen, hidden, f"list {section.topic.id} {option}", answer))
    title = section.topic.title.of(screen.lang)
    for position, line in enumerate(lines):
        yield "" if position else title, line


def _describe_last_known(screen: Screen, section: Section, answer: DayPage) -> Iterator[Row]:
    """What is too old to stand, with its date."""
    known = section.last_known[: _count_most_facts(screen)]
    lines = [_describe_standing(screen, standing, answer) for standing in known]
    if len(section.last_known) > len(known):
        hidden = len(section.last_known) - len(known)
        lines.append(_count_more(screen, hidden, f"list {section.topic.id} --to", answer))
    title = section.topic.title.of(screen.lang)
    for position, line in enumerate(lines):
        yield "" if position else title, line


def _count_more(screen: Screen, hidden: int, command: str, answer: DayPage) -> StyledText:
    """How many more there are, and the command that shows them when the day is put behind it."""
    more = f"{screen.label('more')} {format_number(hidden, screen.lang)} · "
    return StyledText(f"{more}minusma {command} {answer.when.edtf}", QUIET_STYLE)


def _describe_standing(screen: Screen, standing: Standing, answer: DayPage) -> StyledText:
    """A quantity: its name, the figure, when it was measured, what others say, and the id."""
    lang = screen.lang
    label = standing.series.label.of(lang)
    figure = format_figure(standing.figure, answer.units, lang)
    if name_unit(standing.series, answer.units, lang).casefold() in label.casefold():
        figure = format_qualified(standing.figure, lang)
    line = StyledText(f"{label}: {keep_together(figure)}")
    line.append(name_status(screen, standing.figure))
    mark = mark_spread(screen, standing.spread, standing.figure.value, names_speaker=True)
    line.append(mark)
    date = format_day(screen, standing.fact.when)
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

"""The state of things on a day, in a month or in a year, and what happened then and around it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.answers.standing import Section, Standing, build_section
from minusma_cli.dates import DateRange, days_between
from minusma_cli.model import Fact, Topic, Unit
from minusma_cli.records import Record, date_to_record, fact_to_record

_FIRST_DAY = "0001-01-01"
_LAST_DAY = "9999-12-31"


class NearEvent(NamedTuple):
    """Something that happened before or after, and how many days away."""

    fact: Fact
    days: int


class Span(NamedTuple):
    """The first and last day of what the base is about; None where it is open or not known."""

    first: str | None
    last: str | None


class DayPage(ListingAnswer):
    """What stood on a day, what happened then, and the nearest events before and after."""

    def __init__(  # noqa: PLR0913  # what a day has
        self,
        listing: FactList,
        when: DateRange,
        *,
        sections: tuple[Section, ...],
        events: tuple[Fact, ...],
        before: tuple[NearEvent, ...],
        after: tuple[NearEvent, ...],
        span: Span,
        units: Mapping[str, Unit],
    ) -> None:
        super().__init__(listing)
        self.when = when
        self.sections = sections
        self.events = events
        self.before = before
        self.after = after
        self.span = span
        self.units = units

    @property
    def is_found(self) -> bool:
        """Whether anything stood then, or happened then or around it."""
        return bool(self.listing.total or self.before or self.after)

    def to_json(self) -> Record:
        """The envelope of the facts on the page, and how they stand on it."""
        return {
            **self.listing.to_json(),
            "when": date_to_record(self.when),
            "sections": [_section_to_record(section) for section in self.sections],
            "events": [fact.id for fact in self.events],
            "before": [_near_to_record(event) for event in self.before],
            "after": [_near_to_record(event) for event in self.after],
        }


def _section_to_record(section: Section) -> Record:
    return {
        "topic": section.topic.id,
        "in_force": [fact.id for fact in section.in_force],
        "standing": [_standing_to_record(standing) for standing in section.standing],
    }


def _standing_to_record(standing: Standing) -> Record:
    return {
        "series": standing.series.id,
        "value": standing.figure.value,
        "unit": standing.figure.unit,
        "qualifier": standing.figure.qualifier,
        "contested": standing.is_contested,
        "fact": standing.fact.id,
    }


def _near_to_record(event: NearEvent) -> Record:
    return {"fact": fact_to_record(event.fact), "days": event.days}


# -- how it is put together


def build_day(  # noqa: PLR0913  # what a day is made of
    when: DateRange,
    facts: Sequence[Fact],
    topics: Sequence[Topic],
    *,
    units: Mapping[str, Unit],
    lang: str,
    around: int,
) -> DayPage:
    """The page of a day from all facts of a base; `around` events before and after are shown."""
    by_topic: dict[str, list[Fact]] = {topic.id: [] for topic in topics}
    for fact in facts:
        by_topic[fact.topic].append(fact)
    sections = _build_sections(topics, by_topic, when)
    events = []
    for topic in topics:
        events += [fact for fact in by_topic[topic.id] if is_event(fact, topic)]
    then, before, after = find_events(events, when, around)
    shown: dict[str, Fact] = {}
    for section in sections:
        shown.update((fact.id, fact) for fact in section.in_force)
        shown.update((standing.fact.id, standing.fact) for standing in section.standing)
    shown.update((fact.id, fact) for fact in then)
    query = {"command": "on", "date": when.edtf}
    listing = FactList(tuple(shown.values()), len(shown), query, lang)
    return DayPage(
        listing,
        when,
        sections=sections,
        events=then,
        before=before,
        after=after,
        span=find_span(topics, by_topic),
        units=units,
    )


def _build_sections(
    topics: Sequence[Topic], by_topic: Mapping[str, Sequence[Fact]], when: DateRange
) -> tuple[Section, ...]:
    """The sections that have something to say."""
    sections = []
    for topic in topics:
        if topic.snapshot in ("in-force", "latest"):
            section = build_section(topic, by_topic[topic.id], when)
            if section.in_force or section.standing:
                sections.append(section)
    return tuple(sections)


def is_event(fact: Fact, topic: Topic) -> bool:
    """Whether a fact is something that happened on one day: an event, or what adds to a flow."""
    if not fact.when or fact.when.first != fact.when.last:
        return False
    flows = {series.id for series in topic.series if series.type == "flow"}
    adds_up = any(figure.series in flows for figure in fact.figures)
    return adds_up or topic.snapshot == "events"


def find_events(
    events: Iterable[Fact], when: DateRange, around: int
) -> tuple[tuple[Fact, ...], tuple[NearEvent, ...], tuple[NearEvent, ...]]:
    """What happened in a period, and the nearest events before and after it."""
    first = when.first or _FIRST_DAY
    last = when.last or _LAST_DAY
    in_order = sorted(events, key=lambda fact: (fact.sort_day, fact.id))
    then = tuple(fact for fact in in_order if first <= fact.sort_day <= last)
    before: list[NearEvent] = []
    for fact in reversed(in_order):
        if fact.sort_day < first and len(before) < around:
            before.append(NearEvent(fact, days_between(fact.sort_day, first)))
    after: list[NearEvent] = []
    for fact in in_order:
        if fact.sort_day > last and len(after) < around:
            after.append(NearEvent(fact, days_between(last, fact.sort_day)))
    return then, tuple(before), tuple(after)


def find_span(topics: Sequence[Topic], by_topic: Mapping[str, Sequence[Fact]]) -> Span:
    """When anything of the first topic with facts in force holds: the time of the mission."""
    for topic in topics:
        if topic.snapshot != "in-force":
            continue
        dates = [fact.when for fact in by_topic[topic.id] if fact.when and fact.details]
        if dates:
            firsts = [when.first for when in dates]
            lasts = [when.last for when in dates]
            first = None if None in firsts else min(filter(None, firsts))
            last = None if None in lasts else max(filter(None, lasts))
            return Span(first, last)
    return Span(None, None)

"""The state of things on a day, in a month or in a year, and what happened then and around it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from minusma_cli.answers.answer import list_detail_keys
from minusma_cli.answers.day_records import (
    PLACE_COLUMNS,
    NearEvent,
    make_row,
    near_to_record,
    section_to_record,
)
from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.answers.standing import Section, build_section
from minusma_cli.contents import About
from minusma_cli.dates import DateRange, days_between, format_date, parse_edtf
from minusma_cli.model import Fact, Topic, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, date_to_record
from minusma_cli.wording import LABELS

if TYPE_CHECKING:  # a sheet is made where Markdown is asked for
    from minusma_cli.answers.sheet import Sheet

BEFORE = "before"  # a day outside the time that the base is about
AFTER = "after"

_FIRST_DAY = "0001-01-01"
_LAST_DAY = "9999-12-31"


class Around(NamedTuple):
    """What happened in a period, by weight and by date, and the nearest before and after it."""

    weightiest: tuple[Fact, ...]
    then: tuple[Fact, ...]
    before: tuple[NearEvent, ...]
    after: tuple[NearEvent, ...]


class DayPage(ListingAnswer):
    """What happened on a day, the nearest events before and after, and what stood.

    `outside` is `before` or `after` when the day lies outside the time that the base is `about`:
    then nothing stands. With a `limit` only so many things of it were asked for, 0 for all; without
    one a person sees what tells most, and a program all.
    """

    def __init__(  # noqa: PLR0913  # what a day has
        self,
        listing: FactList,
        when: DateRange,
        *,
        sections: tuple[Section, ...],
        around: Around,
        about: About | None,
        units: Mapping[str, Unit],
        limit: int | None = None,
    ) -> None:
        super().__init__(listing)
        self.when = when
        self.limit = limit
        self.sections = sections
        self.around = around
        self.about = about
        self.outside = find_outside(when, about and about.period)
        self.units = units
        self.columns = (*listing.columns, *PLACE_COLUMNS)

    @property
    def fields(self) -> Sequence[str]:
        """The fields of facts, and of their places on the page."""
        return (*self.listing.fields, *PLACE_COLUMNS)

    @property
    def is_found(self) -> bool:
        """Whether anything stood then, or happened then or around it."""
        return bool(self.listing.total or self.around.before or self.around.after)

    def to_dict(self) -> Record:
        """The envelope of the facts on the page, and how they stand on it."""
        return {
            **self.listing.to_dict(),
            "when": date_to_record(self.when),
            "outside": self.outside or None,
            "sections": [section_to_record(section) for section in self.sections],
            "events": [fact.id for fact in self.around.then],
            "before": [near_to_record(event) for event in self.around.before],
            "after": [near_to_record(event) for event in self.around.after],
        }

    def rows(self) -> list[Record]:
        """One row for each thing on the page, in its order: the fact, and what it is there."""
        rows = [make_row("event", fact) for fact in self.around.then]
        for kind, near in (("before", self.around.before), ("after", self.around.after)):
            rows += [make_row(kind, event.fact, days=event.days) for event in near]
        for section in self.sections:
            rows += [make_row("in_force", fact) for fact in section.in_force]
            rows += [make_row("instead", fact) for fact in section.list_instead()]
            rows += [make_row("standing", one.fact, standing=one) for one in section.standing]
        for section in self.sections:
            known = section.last_known
            rows += [make_row("last_known", one.fact, standing=one) for one in known]
        return rows[: self.limit or None]

    def describe_outside(self) -> tuple[str, ...]:
        """That the day lies outside the time that the base is about, and the date of its edge.

        Nothing where it does not.
        """
        if not self.outside or not self.about or not self.about.period:
            return ()
        label, day = "ended", self.about.period.last
        if self.outside == BEFORE:
            label, day = "starts", self.about.period.first
        date = format_date(parse_edtf(str(day)), self.lang)
        return f"{self.about.title.of(self.lang)}: {LABELS[label].of(self.lang)}", date

    def make_sheet(self) -> "Sheet":
        """The page as a fact sheet: what stood as a table, what happened and what was in force."""
        from minusma_cli.answers.day_sheet import make_day_sheet

        return make_day_sheet(self)


def find_outside(when: DateRange, period: DateRange | None) -> str:
    """`before` or `after` for a day outside a period, else nothing."""
    if period and period.first and when.last and when.last < period.first:
        return BEFORE
    if period and period.last and when.first and when.first > period.last:
        return AFTER
    return ""


# -- how it is put together


def build_day(  # noqa: PLR0913  # what a day is made of
    when: DateRange,
    facts: Sequence[Fact],
    topics: Sequence[Topic],
    *,
    about: About | None,
    units: Mapping[str, Unit],
    lang: str,
    around: int,
    limit: int | None = None,
) -> DayPage:
    """The page of a day from the facts of a base; `around` events before and after are shown.

    `limit` is how many things of it were asked for, 0 for all of them. `about` tells of what time
    the base is: outside it nothing stands.
    """
    facts = tuple(facts)  # a view of very many is read each time that it is gone through
    by_topic: dict[str, list[Fact]] = {topic.id: [] for topic in topics}
    for fact in facts:
        by_topic[fact.topic].append(fact)
    sections: tuple[Section, ...] = ()
    if not find_outside(when, about and about.period):
        sections = _build_sections(topics, by_topic, when)
    stocks, leads = _list_stocks_and_leads(topics)
    events = [fact for fact in facts if is_event(fact, stocks)]
    near = find_events(events, when, around, leads)
    shown = {fact.id: fact for fact in near.then}
    for section in sections:
        shown.update((fact.id, fact) for fact in section.list_facts())
    query: dict[str, str | int] = {"command": "on", "date": when.edtf}
    if limit:
        query["limit"] = limit
    keys = list_detail_keys(topics)
    told = tuple(shown.values())[: limit or None]
    listing = FactList(told, len(shown), query, lang, keys)
    return DayPage(
        listing, when, sections=sections, around=near, about=about, units=units, limit=limit
    )


def _build_sections(
    topics: Sequence[Topic], by_topic: Mapping[str, Sequence[Fact]], when: DateRange
) -> tuple[Section, ...]:
    """The sections that have something to say."""
    sections = []
    for topic in topics:
        if topic.snapshot in ("in-force", "latest"):
            section = build_section(topic, by_topic[topic.id], when)
            if not section.is_empty:
                sections.append(section)
    return tuple(sections)


def _list_stocks_and_leads(topics: Sequence[Topic]) -> tuple[set[str | None], set[str]]:
    """The ids of series that stand at a moment, and of the facts that tell topics in short."""
    stocks: set[str | None] = set()
    leads: set[str] = set()
    for topic in topics:
        leads.update(topic.lead)
        stocks.update(series.id for series in topic.series if series.type != "flow")
    return stocks, leads


def is_event(fact: Fact, stocks: Collection[str | None]) -> bool:
    """Whether a fact is something that happened on one day, and no measurement of how it stood."""
    if not fact.when or fact.when.first != fact.when.last:
        return False
    return not any(figure.series in stocks for figure in fact.figures)


def find_events(
    events: Iterable[Fact], when: DateRange, around: int, leads: Collection[str] = ()
) -> Around:
    """What happened in a period, and the nearest events before and after it.

    By weight, what tells a topic in short (`leads`) comes first, then what more sources tell.
    """
    first = when.first or _FIRST_DAY
    last = when.last or _LAST_DAY
    in_order = sorted(events, key=lambda fact: (fact.sort_day, fact.id))
    then = tuple(fact for fact in in_order if first <= fact.sort_day <= last)
    weightiest = sorted(then, key=lambda fact: (fact.id not in leads, -len(fact.sources)))
    before: list[NearEvent] = []
    for fact in reversed(in_order):
        if fact.sort_day < first and len(before) < around:
            before.append(NearEvent(fact, days_between(fact.sort_day, first)))
    after: list[NearEvent] = []
    for fact in in_order:
        if fact.sort_day > last and len(after) < around:
            after.append(NearEvent(fact, days_between(last, fact.sort_day)))
    return Around(tuple(weightiest), then, tuple(before), tuple(after))

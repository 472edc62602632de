"""Filters, order, conflicts: facts and names in, what was asked for out. Nothing here reads a file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.index import Filter, listed
from minusma_cli.model import PRIMARY, Bar, Chart, Conflict, Fact, Figure, Section, Series, Standing, Topic
from minusma_cli.when import When, asked, day_number, days_between, overlaps

SORTS = ("relevance", "date", "id", "topic", "value")
STALE = 2 * 365  # days
ABOUT = 0.05  # how far from its value a figure with `about` may lie and still agree


# -- names and dates that people type


def topic_named(name: str, topics: Sequence[Topic]) -> Topic:
    """The topic with this id, title or alias, whatever its case; Unknown with the nearest ones when there is none."""
    low = _key(name)
    by_name: dict[str, Topic] = {}
    for topic in topics:
        for known in topic.names:
            by_name.setdefault(_key(known), topic)
    by_name.update((_key(topic.id), topic) for topic in topics)
    if low in by_name:
        return by_name[low]
    raise Unknown("topic", name, tuple(dict.fromkeys(by_name[near].id for near in nearest(low, by_name)))[:3])


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def named(kind: str, name: str, known: Iterable[str]) -> str:
    """The id as the base spells it; Unknown with the nearest ones when it has none."""
    ids = {one.casefold(): one for one in known}
    if name.casefold() in ids:
        return ids[name.casefold()]
    raise Unknown(kind, name, [ids[near] for near in nearest(name.casefold(), ids)])


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """The names that a misspelt one may have meant."""
    from minusma_cli import text  # only for a name that is not known

    return text.nearest(name, known)


def periods(*, year: str | int | None = None, on: str | None = None, since: str | None = None, until: str | None = None) -> tuple[When, ...]:
    """What `--year`, `--on`, `--from` and `--to` ask of a fact's date: to overlap all of these."""
    found = [_asked("year" if value is year else "date", str(value)) for value in (year, on) if value is not None]
    if since is not None or until is not None:
        first = _asked("date", since).first if since is not None else None
        last = _asked("date", until).last if until is not None else None
        if first and last and first > last:
            message = f"{since} comes after {until}"
            raise MinusmaError(message)
        found.append(When("", first, last))
    return tuple(found)


def _asked(what: str, value: str) -> When:
    when = day(value)
    if what == "year" and not (when.edtf[:4].isdigit() and len(when.edtf.split("/")[0]) == 4):  # noqa: PLR2004
        message = f"{value!r} is not a year; write 2017 or 2014/2016, and use --on for a month or a day"
        raise MinusmaError(message)
    return when


def day(date: str, today: str = "") -> When:
    """A date as people type it; MinusmaError naming the forms when it is not understood."""
    try:
        return asked(date, today)
    except ValueError as error:
        raise MinusmaError(str(error)) from None


# -- order


def in_order(facts: Sequence[Fact], given: Filter, topics: Sequence[Topic]) -> list[Fact]:
    """Listing order; where a period was asked for, a fact about just that period comes before others of its series."""
    if not given.periods:
        return list(facts)
    place = listed(topics)
    spans = {(period.first, period.last) for period in given.periods}
    return sorted(facts, key=lambda fact: (*place(fact), not fact.when or (fact.when.first, fact.when.last) not in spans))


def sorted_by(facts: Sequence[Fact], sort: str) -> list[Fact]:
    """Facts by `date`, `id`, `topic` or `value` (a leading `-`: the other way round); what cannot be compared comes last."""
    name, down = sort.removeprefix("-"), sort.startswith("-")
    if name not in SORTS:
        raise Unknown("order", sort, SORTS)
    if name == "relevance":
        return list(facts)
    key: Callable[[Fact], tuple[bool, str | float, str]] = {
        "date": lambda fact: (fact.when is None, fact.since, fact.id),
        "id": lambda fact: (False, fact.id, fact.id),
        "topic": lambda fact: (False, fact.topic, ""),
        "value": lambda fact: (not fact.figures, fact.figures[0].value if fact.figures else 0.0, fact.id),
    }[name]
    able = sorted((fact for fact in facts if not key(fact)[0]), key=key, reverse=down)
    return able + [fact for fact in facts if key(fact)[0]]


# -- conflicts


def with_contested(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The same facts, each knowing the ids of those that say otherwise."""
    facts = tuple(facts)
    against: dict[str, dict[str, None]] = {}
    for one, other in _pairs(facts):
        against.setdefault(one, {})[other] = None
        against.setdefault(other, {})[one] = None
    return tuple(fact._replace(contested=tuple(sorted(against.get(fact.id, ())))) for fact in facts)


class _Point(NamedTuple):
    """What a fact says of a series, when (as day numbers), between which values, and on whose word."""

    fact: str
    start: int
    end: int
    low: float
    high: float
    maximum: bool
    sources: frozenset[str]

    @classmethod
    def of(cls, fact: str, when: When, figure: Figure, sources: Iterable[str]) -> "_Point":
        return cls(fact, day_number(when.first or ""), day_number(when.last or "~"), *_range(figure), figure.qualifier == "at-most", frozenset(sources))

    def differs(self, other: "_Point") -> bool:
        """Whether not both values can be true: `about 450` and `440` can, `at most 250` and `240` can; two different maxima cannot."""
        if self.maximum and other.maximum:
            return self.high != other.high
        return self.low > other.high or other.low > self.high

    def contests(self, other: "_Point") -> bool:
        """Whether two points that overlap cannot both be true, of the same time and from sources that have none in common.

        The same time is half of the shorter span or more: that one mandate ends as the next begins is no contradiction.
        """
        shared = min(self.end, other.end) - max(self.start, other.start) + 1
        shorter = min(self.end - self.start, other.end - other.start) + 1
        return shared * 2 >= shorter and self.differs(other) and self.fact != other.fact and self.sources.isdisjoint(other.sources)


def _range(figure: Figure) -> tuple[float, float]:
    """The least and the greatest value that a figure can mean."""
    value = float(figure.value)
    slack = abs(value) * ABOUT
    return {
        "exactly": (value, value),
        "about": (value - slack, value + slack),
        "at-most": (float("-inf"), value),
        "at-least": (value, float("inf")),
        "more-than": (value * (1 + 1e-9), float("inf")),
    }[figure.qualifier]


def _pairs(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    by_series: dict[str, list[_Point]] = {}
    for fact in facts:
        yield from ((fact.id, other) for other in fact.disputes)
        for figure in fact.figures:
            if figure.series and fact.when:
                point = _Point.of(fact.id, fact.when, figure, (reference.source.id for reference in fact.sources))
                by_series.setdefault(figure.series, []).append(point)
    for points in by_series.values():
        points.sort(key=lambda point: point.start)
        for at, point in enumerate(points):
            for other in islice(points, at + 1, None):
                if other.start > point.end:
                    break  # it and all after it begin when this one is over
                if point.contests(other):
                    yield point.fact, other.fact


def conflicts(facts: Sequence[Fact], topics: Sequence[Topic]) -> list[Conflict]:
    """The contradictions among facts, in listing order: of a series all that contest one another, else those that each contest all the others."""
    by_topic = {topic.id: topic for topic in topics}
    series = {one.id: one for topic in topics for one in topic.series}
    by_id = {fact.id: fact for fact in facts}
    seen: set[str] = set()
    found: list[Conflict] = []
    for fact in facts:
        if fact.id in seen or not any(other in by_id for other in fact.contested):
            continue
        group = _group(fact, by_id)
        seen |= group.keys()
        for members in [list(group.values())] if _shared_series(group.values()) else _all_against_all(group):
            members.sort(key=lambda fact: fact.since)
            found.append(Conflict(series.get(_shared_series(members) or ""), by_topic[members[0].topic], tuple(members)))
    return found


def _all_against_all(group: Mapping[str, Fact]) -> list[list[Fact]]:
    """A group taken apart into sets whose facts all contest each other, so that each is about one question."""
    covered: set[tuple[str, str]] = set()
    sets: list[list[Fact]] = []
    for one in group.values():
        for other in one.contested:
            if other not in group or (one.id, other) in covered:
                continue
            members = [one, group[other]]
            members += [third for third in group.values() if third not in members and all(third.id in member.contested for member in members)]
            covered |= {(first.id, second.id) for first in members for second in members}
            sets.append(members)
    return sets


def _group(fact: Fact, by_id: Mapping[str, Fact]) -> dict[str, Fact]:
    group: dict[str, Fact] = {}
    waiting = [fact]
    while waiting:
        one = waiting.pop()
        if one.id not in group:
            group[one.id] = one
            waiting += [by_id[other] for other in one.contested if other in by_id]
    return group


def _shared_series(facts: Iterable[Fact]) -> str | None:
    shared = set.intersection(*({figure.series for figure in fact.figures if figure.series} for fact in facts))
    return min(shared) if shared else None


# -- charts


def chart(series: Series, facts: Iterable[Fact]) -> Chart:
    """A series by year: for each the figure of the fact that fits the year best, and the range where facts differ."""
    points = [(fact, figure) for fact in facts for figure in fact.figures if figure.series == series.id and fact.when]
    by_year: dict[int, list[tuple[Fact, Figure]]] = {}
    for point in points:
        for year in _years(point[0]):
            by_year.setdefault(year, []).append(point)
    every = range(min(by_year), max(by_year) + 1) if by_year else ()
    return Chart(series, tuple(_bar(year, series, by_year.get(year, ())) for year in every))


def _years(fact: Fact) -> list[int]:
    """The years that a fact's date touches; an open end counts as the year of the other."""
    days = [int(day[:4]) for day in (fact.when.first, fact.when.last) if day] if fact.when else []
    return list(range(days[0], days[-1] + 1)) if days else []


def _bar(year: int, series: Series, here: Sequence[tuple[Fact, Figure]]) -> Bar:
    if not here:
        return Bar(year, None)
    if series.type == "flow":
        return _flow(year, here)
    best, figure = min(sorted(here, key=lambda point: point[0].since, reverse=True), key=lambda point: _fit(year, point[0]))
    others = [one.value for fact, one in here if fact.id in best.contested]
    return Bar(year, figure, min([figure.value, *others]), max([figure.value, *others]), bool(others))


def _flow(year: int, here: Sequence[tuple[Fact, Figure]]) -> Bar:
    """What added up in a year: a fact about the whole year says so itself, else the events are summed."""
    whole = next((figure for fact, figure in here if _fit(year, fact)[0] == 0), None)
    if whole:
        return Bar(year, whole)
    total = sum(figure.value for _fact, figure in here)
    return Bar(year, here[0][1]._replace(value=total, qualifier="exactly"), contested=any(fact.contested for fact, _figure in here))


def _fit(year: int, fact: Fact) -> tuple[int, bool]:
    """How well a fact speaks for a year: about just that year, inside it, or over a longer time; primary sources first. Of equals the latest is taken."""
    when = fact.when
    primary = any(reference.source.kind in PRIMARY for reference in fact.sources)
    if when and when.first == f"{year}-01-01" and when.last == f"{year}-12-31":
        return 0, not primary
    return (1 if _years(fact) == [year] else 2), not primary


# -- a day


def section(topic: Topic, facts: Iterable[Fact], when: When) -> Section:
    """What a topic has to say of a day: by its snapshot, what is in force, or the latest of its quantities."""
    facts = list(facts)
    if topic.snapshot == "in-force":
        holding = tuple(fact for fact in facts if fact.when and fact.details and overlaps(fact.when, when))
        return Section(topic, tuple(sorted(holding, key=lambda fact: fact.since)), tuple(_standing_in(holding, topic)))
    found = [standing for series in topic.series if (standing := _standing(series, facts, when))]
    return Section(topic, (), tuple(one for one in found if one.series == topic.series[0] or not _stale(one.fact, when)))


def _stale(fact: Fact, when: When) -> bool:
    """Whether a fact is too old to say how things stood: of a headline the nearest is better than nothing, of the rest it is not."""
    return bool(fact.when and fact.when.last and when.first and days_between(fact.when.last, when.first) > STALE)


def _standing_in(facts: Sequence[Fact], topic: Topic) -> Iterator[Standing]:
    """The quantities that the facts in force themselves give, the newest of each series."""
    for series in topic.series:
        points = [(fact, figure) for fact in sorted(facts, key=lambda fact: fact.since) for figure in fact.figures if figure.series == series.id]
        if points:
            yield Standing(series, points[-1][1], points[-1][0], bool(points[-1][0].contested))


def _standing(series: Series, facts: Sequence[Fact], when: When) -> Standing | None:
    points = [(fact, figure) for fact in facts for figure in fact.figures if figure.series == series.id and fact.when]
    if series.type == "flow":
        return _total(series, [(fact, figure) for fact, figure in points if fact.when and (fact.when.last or "~") <= (when.last or "~")])
    begun = [(fact, figure) for fact, figure in points if fact.since <= (when.last or "~")]
    if not begun:
        return None
    fact, figure = max(begun, key=lambda point: _near(point[0], when))
    return Standing(series, figure, fact, bool(fact.contested))


def _near(fact: Fact, when: When) -> tuple[bool, str, bool, str]:
    """How well a fact speaks for a day: it holds then, it began latest, it rests on a primary source."""
    holds = bool(fact.when and overlaps(fact.when, when))
    return holds, fact.since, any(reference.source.kind in PRIMARY for reference in fact.sources), fact.id


def _total(series: Series, points: Sequence[tuple[Fact, Figure]]) -> Standing | None:
    """What added up until a day; what is told by the year cannot say how far it was on a day."""
    if not points or any(fact.when and "-" not in fact.when.edtf for fact, _figure in points):
        return None
    last = max((fact for fact, _figure in points), key=lambda fact: fact.since)
    total = sum(figure.value for _fact, figure in points)
    return Standing(series, points[0][1]._replace(value=total, qualifier="exactly"), last, any(fact.contested for fact, _figure in points))


def span(sections: Iterable[tuple[Topic, Iterable[Fact]]]) -> tuple[str | None, str | None]:
    """The first and last day on which anything of the first topic with facts in force holds: that of the mission."""
    for topic, facts in sections:
        dated = [fact.when for fact in facts if fact.when and fact.details and topic.snapshot == "in-force"]
        if dated:
            firsts, lasts = [when.first for when in dated], [when.last for when in dated]
            return (None if None in firsts else min(filter(None, firsts))), (None if None in lasts else max(filter(None, lasts)))
    return None, None


def is_event(fact: Fact, topic: Topic) -> bool:
    """Whether a fact is something that happened on one day: of a topic of events, or one that adds to a flow."""
    flows = {series.id for series in topic.series if series.type == "flow"}
    counts = any(figure.series in flows for figure in fact.figures)
    return bool(fact.when and fact.when.first == fact.when.last and (counts or topic.snapshot == "events"))


Near = tuple[tuple[Fact, int], ...]


def around(events: Iterable[Fact], when: When, most: int) -> tuple[tuple[Fact, ...], Near, Near]:
    """What happened in a period, and the nearest events before and after it with their distance in days."""
    first, last = when.first or "0001-01-01", when.last or "9999-12-31"
    dated = sorted((fact.when.first or "", fact.id, fact) for fact in events if fact.when)
    then = tuple(fact for at, _id, fact in dated if first <= at <= last)
    before = [(fact, days_between(at, first)) for at, _id, fact in reversed(dated) if at < first][:most]
    after = [(fact, days_between(last, at)) for at, _id, fact in dated if at > last][:most]
    return then, tuple(before), tuple(after)


def counted(facts: Iterable[Fact], every: str) -> tuple[tuple[str, int], ...]:
    """How many facts begin in each year or month, gaps between them as 0; a date less precise than a month counts by its year."""
    if every not in ("year", "month"):
        raise Unknown("step", every, ("year", "month"))
    counts: dict[str, int] = {}
    for fact in facts:
        edtf = (fact.when.edtf if fact.when else "").removeprefix("../").rstrip("~")
        step = edtf.split("/")[0].rstrip("~")[: 4 if every == "year" else 7]
        counts[step] = counts.get(step, 0) + 1
    return tuple(sorted(counts.items()))

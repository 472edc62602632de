"""What stands on a day: facts in force, and how quantities stand.

A figure stands on a day when its date covers it. Else the latest that was measured before it
stands, unless something ended it since, or it is more than a year old: then it is the last known.
An interval that ended before the day does not stand. Of several a primary source goes before the
press of the same year, and a preferred one before those that it contradicts.
"""

from collections.abc import Iterable, Sequence

from minusma_cli.answers.points import (
    Point,
    Spread,
    list_points,
    measure_flow_spread,
    measure_spread,
    prefer_point,
)
from minusma_cli.dates import (
    AFTER_ALL,
    BEFORE_ALL,
    LENGTH_OF_YEAR,
    DateRange,
    count_days,
    days_between,
    overlaps,
)
from minusma_cli.model import Fact, Figure, Series, Topic
from minusma_cli.named_tuple import NamedTuple

_STALE_DAYS = 366  # older than a year, a figure does not say how things stood
_DEPUTY_WORDS = ("deputy", "acting", "vice")


class Standing(NamedTuple):
    """How a quantity stands: the fact that says so.

    Of a flow it is the latest of several that are added up, whose ids are in `added_up`.
    """

    series: Series
    figure: Figure
    fact: Fact
    spread: Spread
    added_up: tuple[str, ...] = ()


class Section(NamedTuple):
    """What one topic has to say of a day.

    `in_force` are facts that hold then, `standing` are quantities, `last_known` those that are too
    old to stand. `instead` is what the topic says of that time where its headline has no figure.
    """

    topic: Topic
    in_force: tuple[Fact, ...] = ()
    standing: tuple[Standing, ...] = ()
    last_known: tuple[Standing, ...] = ()
    instead: Fact | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to say."""
        return not self.list_facts()

    def list_facts(self) -> list[Fact]:
        """The facts that it rests on."""
        facts = [*self.in_force]
        facts += [one.fact for one in (*self.standing, *self.last_known)]
        return facts + self.list_instead()

    def list_instead(self) -> list[Fact]:
        """What it says instead of its headline, if anything."""
        return [self.instead] if self.instead else []


def build_section(topic: Topic, facts: Sequence[Fact], when: DateRange) -> Section:
    """What a topic has to say of a day: what is in force, or how its quantities stand."""
    if topic.snapshot == "in-force":
        return _build_in_force(topic, facts, when)
    standing: list[Standing] = []
    last_known: list[Standing] = []
    for series in topic.series:
        if series.type == "flow":
            standing += _add_up(series, facts, when)
            continue
        found = _find_standing(series, facts, when)
        if found and _is_stale(found, when):
            last_known.append(found)
        elif found:
            standing.append(found)
    instead = _find_instead(topic, facts, when)
    if instead:
        # What the headline counted is over, and with it what was measured of its parts until then.
        standing = [one for one in standing if one.fact.sort_day >= instead.sort_day]
        last_known = []
    return Section(topic, (), tuple(standing), tuple(last_known), instead)


# -- what is in force


def _build_in_force(topic: Topic, facts: Sequence[Fact], when: DateRange) -> Section:
    """The facts that hold then, heads before their deputies; and the quantities that they give."""
    holding = [fact for fact in facts if fact.when and fact.details and overlaps(fact.when, when)]
    offices = _list_offices(topic, facts)
    holding.sort(key=lambda fact: (_is_deputy(fact), _rank_office(fact, offices), fact.sort_day))
    standing = []
    for series in topic.series:
        points = list_points(series, sorted(holding, key=lambda fact: fact.sort_day))
        if points:
            latest = points[-1]
            spread = measure_spread(latest, list_points(series, facts))
            standing.append(Standing(series, latest.figure, latest.fact, spread))
    return Section(topic, tuple(holding), tuple(standing))


def rank_in_force(facts: Sequence[Fact]) -> dict[str, int]:
    """The places of facts in force by weight: of each office the first, then of each the second."""
    held: dict[str, int] = {}
    place_in_office: dict[str, int] = {}
    for fact in facts:
        office = _name_office(fact)
        held[office] = held.get(office, 0) + 1
        place_in_office[fact.id] = held[office]
    by_place = sorted(facts, key=lambda fact: place_in_office[fact.id])
    return {fact.id: place for place, fact in enumerate(by_place)}


def _is_deputy(fact: Fact) -> bool:
    return _name_office(fact).startswith(_DEPUTY_WORDS)


def _name_office(fact: Fact) -> str:
    """What its first detail says in English, in lower case: an office, a resolution."""
    first = next(iter(fact.details.values()))
    return str(getattr(first, "en", first)).casefold()


def _list_offices(topic: Topic, facts: Iterable[Fact]) -> list[str]:
    """The offices of a topic: first those of what tells it in short, in that order."""
    facts_by_id = {fact.id: fact for fact in facts if fact.details}
    leading = [facts_by_id[name] for name in topic.lead if name in facts_by_id]
    return list(dict.fromkeys(_name_office(fact) for fact in leading))


def _rank_office(fact: Fact, offices: Sequence[str]) -> int:
    name = _name_office(fact)
    if name in offices:
        return offices.index(name)
    return len(offices)


# -- how a quantity stands


def _find_standing(series: Series, facts: Sequence[Fact], when: DateRange) -> Standing | None:
    """The count that stands, or the last one before it, however old, if nothing ended it since."""
    points = [point for point in list_points(series, facts) if point.figure.is_count]
    covering = [point for point in points if overlaps(point.when, when)]
    if covering:
        chosen = max(covering, key=_rank_covering)
    else:
        before = [point for point in points if point.last_day < (when.first or BEFORE_ALL)]
        measured = _drop_ended(before)
        if not measured:
            return None
        chosen = _prefer_primary(max(measured, key=_rank_latest), measured)
    chosen = prefer_point(chosen, covering or measured)
    return Standing(series, chosen.figure, chosen.fact, measure_spread(chosen, points))


def _drop_ended(before: Sequence[Point]) -> list[Point]:
    """What was measured after the last interval ended; an interval itself stands no longer."""
    ended = max((point.last_day for point in before if point.is_interval), default=BEFORE_ALL)
    return [point for point in before if not point.is_interval and point.last_day > ended]


def _prefer_primary(chosen: Point, points: Sequence[Point]) -> Point:
    """A primary source goes before the press of the same year."""
    year = chosen.last_day[:LENGTH_OF_YEAR]
    primary = [
        point for point in points if point.fact.is_primary and point.last_day.startswith(year)
    ]
    if chosen.fact.is_primary or not primary:
        return chosen
    return max(primary, key=_rank_latest)


def _rank_covering(point: Point) -> tuple[bool, bool, int, str]:
    """Of several that cover a day: preferred, primary, about the shortest time, begun latest."""
    fact = point.fact
    return bool(fact.preferred), fact.is_primary, -_count_days_of(fact), fact.sort_day


def _rank_latest(point: Point) -> tuple[str, bool, bool, str]:
    return point.last_day, bool(point.fact.preferred), point.fact.is_primary, point.fact.id


def _is_stale(standing: Standing, when: DateRange) -> bool:
    last = standing.fact.when and standing.fact.when.last
    if not last or not when.first or last >= when.first:
        return False
    return days_between(last, when.first) > _STALE_DAYS


def _add_up(series: Series, facts: Sequence[Fact], when: DateRange) -> list[Standing]:
    """What added up; what is told by the year cannot say how far it was on a day."""
    until = when.last or AFTER_ALL
    points = [point for point in list_points(series, facts) if point.last_day <= until]
    if not points or any("-" not in point.fact.edtf for point in points):
        return []
    latest = max(points, key=lambda point: point.fact.sort_day)
    total = sum(point.figure.value for point in points)
    figure = latest.figure._replace(value=total, qualifier="exactly")
    spread = measure_flow_spread(series, points, total, facts)
    parts = tuple(point.fact.id for point in points) if len(points) > 1 else ()
    return [Standing(series, figure, latest.fact, spread, parts)]


def _find_instead(topic: Topic, facts: Sequence[Fact], when: DateRange) -> Fact | None:
    """What a topic says of a day after its headline's last interval ended, without a figure.

    That is what began when the interval ended and covers the day; of several about the shortest
    time.
    """
    points = []
    for headline in topic.series[:1]:
        points += list_points(headline, facts)
    if any(overlaps(point.when, when) for point in points):
        return None
    before = [point for point in points if point.last_day < (when.first or BEFORE_ALL)]
    ended = max((point.last_day for point in before if point.is_interval), default=AFTER_ALL)
    following = []
    for fact in facts:
        is_interval = fact.when and "/" in fact.edtf and overlaps(fact.when, when)
        if is_interval and fact.sort_day >= ended and not fact.figures:
            following.append(fact)
    return min(following, key=_count_days_of, default=None)


def _count_days_of(fact: Fact) -> int:
    """How long the time of a dated fact is."""
    first = fact.when and fact.when.first
    last = fact.when and fact.when.last
    return count_days(first or BEFORE_ALL, last or AFTER_ALL)

"""What stands on a day: facts in force, and how quantities stand."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from minusma_cli.answers.charts import Point
from minusma_cli.dates import AFTER_ALL, DateRange, days_between, overlaps
from minusma_cli.model import Fact, Figure, Series, Topic

_STALE_DAYS = 2 * 365  # older than that a figure does not say how things stood


class Standing(NamedTuple):
    """How a quantity stands: the fact that says so; of a flow the sum of all until then."""

    series: Series
    figure: Figure
    fact: Fact
    is_contested: bool


class Section(NamedTuple):
    """What one topic has to say of a day."""

    topic: Topic
    in_force: tuple[Fact, ...]
    standing: tuple[Standing, ...]


def build_section(topic: Topic, facts: Sequence[Fact], when: DateRange) -> Section:
    """What a topic has to say of a day: what is in force, or the latest of its quantities."""
    if topic.snapshot == "in-force":
        in_force = [
            fact for fact in facts if fact.when and fact.details and overlaps(fact.when, when)
        ]
        in_force.sort(key=lambda fact: fact.sort_day)
        return Section(topic, tuple(in_force), tuple(_stand_in_force(in_force, topic)))
    standing = []
    for series in topic.series:
        one = _stand(series, facts, when)
        # Of a headline the nearest is better than nothing, of the rest it is not.
        if one and (series == topic.series[0] or not _is_stale(one.fact, when)):
            standing.append(one)
    return Section(topic, (), tuple(standing))


def _is_stale(fact: Fact, when: DateRange) -> bool:
    if not fact.when or not fact.when.last or not when.first:
        return False
    return days_between(fact.when.last, when.first) > _STALE_DAYS


def _stand_in_force(facts: Sequence[Fact], topic: Topic) -> Iterator[Standing]:
    """The quantities that the facts in force themselves give, the newest of each series."""
    for series in topic.series:
        points = _find_points(series, facts)
        if points:
            fact, figure = points[-1]
            yield Standing(series, figure, fact, bool(fact.contested))


def _find_points(series: Series, facts: Iterable[Fact]) -> list[Point]:
    points: list[Point] = []
    for fact in facts:
        if fact.when:
            points.extend((fact, one) for one in fact.figures if one.series == series.id)
    return points


def _stand(series: Series, facts: Sequence[Fact], when: DateRange) -> Standing | None:
    points = _find_points(series, facts)
    until = when.last or AFTER_ALL
    if series.type == "flow":
        ended = [point for point in points if _last_day(point[0]) <= until]
        return _add_up(series, ended)
    begun = [point for point in points if point[0].sort_day <= until]
    if not begun:
        return None
    fact, figure = max(begun, key=lambda point: _rank_nearness(point[0], when))
    return Standing(series, figure, fact, bool(fact.contested))


def _last_day(fact: Fact) -> str:
    last = fact.when.last if fact.when else None
    return last or AFTER_ALL


def _rank_nearness(fact: Fact, when: DateRange) -> tuple[bool, str, bool, str]:
    """How well a fact speaks for a day: it holds then, began latest, rests on a primary source."""
    holds = bool(fact.when and overlaps(fact.when, when))
    return holds, fact.sort_day, fact.is_primary, fact.id


def _add_up(series: Series, points: Sequence[Point]) -> Standing | None:
    """What added up; what is told by the year cannot say how far it was on a day."""
    if not points or any(fact.when and "-" not in fact.when.edtf for fact, _figure in points):
        return None
    latest = max((fact for fact, _figure in points), key=lambda fact: fact.sort_day)
    total = sum(figure.value for _fact, figure in points)
    figure = points[0][1]._replace(value=total, qualifier="exactly")
    is_contested = any(fact.contested for fact, _figure in points)
    return Standing(series, figure, latest, is_contested)

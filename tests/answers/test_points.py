"""The points of a series, and which to go by."""

from points import FLOW, STOCK, make_point

from minusma_cli.answers.points import (
    Point,
    Spread,
    list_points,
    measure_flow_spread,
    measure_spread,
    measure_spreads,
    prefer_point,
)
from minusma_cli.factfile.contradictions import mark_contested
from minusma_cli.model import Fact, Text


def _points(*facts: Fact) -> list[Point]:
    return list_points(STOCK, mark_contested(facts))


def test_a_preferred_point_is_the_one_to_go_by_among_those_that_contest_it() -> None:
    letter = make_point("2016", 375, source="letter")._replace(preferred=Text("brief", "letter"))
    paper, letter_point = _points(make_point("2016-04", 450, source="paper"), letter)
    assert prefer_point(paper, [paper, letter_point]) == letter_point
    assert prefer_point(letter_point, [paper, letter_point]) == letter_point


def test_a_preferred_point_of_another_time_changes_nothing() -> None:
    old = make_point("2014", 450, source="letter")._replace(preferred=Text("brief", "letter"))
    now, before = _points(make_point("2016", 375, source="paper"), old)
    assert prefer_point(now, [now, before]) == now


def test_the_spread_is_that_of_what_contests_a_point() -> None:
    first, second, third = _points(
        make_point("2014", 450, source="a"),
        make_point("2014", 500, source="b"),
        make_point("2016", 90, source="c"),
    )
    assert measure_spread(first, [first, second, third]) == Spread(
        is_contested=True, low=450, high=500, speaker="b"
    )
    assert measure_spread(third, [first, second, third]) == Spread()
    every = [first, second, third]
    spreads = [measure_spread(point, every) for point in every]
    assert measure_spreads(every, every) == spreads
    assert measure_spreads([first], [first, third]) == [Spread()]


def test_a_plan_does_not_contest_a_count() -> None:
    plan, count = _points(
        make_point("2014", 368, source="a", status="planned"), make_point("2014", 450, source="b")
    )
    assert (measure_spread(plan, [plan, count]), plan.fact.contested) == (Spread(), ())


def _dead(*, disputes: tuple[str, ...] = ()) -> list[Fact]:
    events = [make_point("2015-03-17", 2), make_point("2016-07-06", 2)]
    ill = make_point("2015-11-29", 1)._replace(id="ill", disputes=disputes)
    five = make_point(None, 5, source="table")._replace(id="five", disputes=("four", "parts"))
    four = make_point(None, 4, source="press")._replace(id="four")
    parts = make_point(None, 2, source="other")._replace(id="parts")
    outside = []
    for fact in (five, four, parts):
        (figure,) = fact.figures
        outside.append(fact._replace(figures=(figure._replace(series=None),)))
    (figure,) = outside[2].figures
    outside[2] = outside[2]._replace(figures=(figure, figure._replace(value=1)))
    return list(mark_contested([*events, ill, *outside]))


def test_what_a_flow_adds_up_to_is_contested_as_its_total_is() -> None:
    facts = _dead()
    flow = FLOW._replace(total="five")
    points = list_points(flow, facts)
    told = Spread(is_contested=True, low=4, high=5, speaker="press")
    assert measure_flow_spread(flow, points, 5, facts) == told
    # Two dead are no total that anyone contests; without the fact of the total nothing is known.
    assert measure_flow_spread(flow, points[:1], 2, facts) == Spread()
    assert measure_flow_spread(FLOW, points, 5, facts) == Spread()


def test_an_event_with_another_number_makes_the_sum_contested() -> None:
    facts = _dead(disputes=("four",))
    points = list_points(FLOW, facts)
    assert measure_flow_spread(FLOW, points, 5, facts) == Spread(is_contested=True)


def test_what_contests_a_sum_may_not_be_at_hand() -> None:
    facts = [fact for fact in _dead() if fact.id != "four"]
    flow = FLOW._replace(total="five")
    assert measure_flow_spread(flow, list_points(flow, facts), 5, facts) == Spread(low=5, high=5)

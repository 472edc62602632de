"""What stands on a day."""

from points import FLOW, STOCK, TOPIC, make_point

from minusma_cli.answers.standing import build_section
from minusma_cli.dates import parse_edtf
from minusma_cli.model import Fact, Series


def _standing(series: Series, facts: list[Fact], date: str) -> list[float]:
    found = build_section(TOPIC._replace(series=(series,)), facts, parse_edtf(date))
    return [standing.figure.value for standing in found.standing]


def test_on_a_day_the_latest_point_that_has_begun_stands() -> None:
    facts = [make_point("2014", 450), make_point("2015", 300), make_point("2017", 290)]
    assert _standing(STOCK, facts, "2013-12-31") == []
    assert _standing(STOCK, facts, "2015-06-01") == [300]
    assert _standing(STOCK, facts, "2016-06-01") == [300]
    assert _standing(STOCK, facts, "2030") == [290]


def test_on_a_day_a_flow_has_added_up_to_then() -> None:
    events = [make_point("2015-03-17", 2), make_point("2016-07-06", 2)]
    assert _standing(FLOW, events, "2015-03-16") == []
    assert _standing(FLOW, events, "2015-03-17") == [2]
    assert _standing(FLOW, events, "2020") == [4]
    assert (
        _standing(FLOW, [*events, make_point("2017", 1)], "2020") == []
    )  # told by the year, it cannot say how far it was on a day


def test_the_quantities_of_what_is_in_force_come_with_it() -> None:
    ceiling = make_point("2017-07-01/2018-06-30", 13289, "at-most")._replace(
        details={"resolution": "2364"}
    )
    topic = TOPIC._replace(series=(STOCK,), snapshot="in-force")
    found = build_section(topic, [ceiling], parse_edtf("2018-01-01"))
    assert (
        found.topic,
        found.in_force,
        [standing.figure.value for standing in found.standing],
    ) == (topic, (ceiling,), [13289])
    assert build_section(topic, [ceiling], parse_edtf("2018-07-01")).standing == ()


def test_what_is_more_than_two_years_old_says_nothing_of_a_day_but_for_the_headline() -> None:
    other = STOCK._replace(id="t")
    topic = TOPIC._replace(series=(STOCK, other))
    facts = [make_point("2014", 450), make_point("2014", 90, series="t")]
    assert [
        one.series.id for one in build_section(topic, facts, parse_edtf("2016-06-01")).standing
    ] == ["s", "t"]
    assert [
        one.series.id for one in build_section(topic, facts, parse_edtf("2017-09-11")).standing
    ] == ["s"]


def test_a_time_without_a_start_makes_nothing_too_old() -> None:
    other = STOCK._replace(id="t")
    topic = TOPIC._replace(series=(STOCK, other))
    facts = [make_point("2010", 90, series="t")]
    found = build_section(topic, facts, parse_edtf("../2016"))
    assert [one.series.id for one in found.standing] == ["t"]

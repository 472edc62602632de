"""The page of a day: its span, and what happened around it."""

import pytest
from conftest import MISSION
from points import TOPIC, make_point

from minusma_cli import load
from minusma_cli.answers.day import find_span
from minusma_cli.dates import parse_edtf
from minusma_cli.errors import MinusmaError


def test_an_open_end_leaves_the_span_of_the_mission_open() -> None:
    topic = TOPIC._replace(snapshot="in-force")
    term = make_point("2014/..", 1)._replace(details={"person": "X"})
    assert find_span([topic], {topic.id: [term]}) == ("2014-01-01", None)
    assert find_span([topic], {topic.id: [term._replace(when=parse_edtf("../2014"))]}) == (
        None,
        "2014-12-31",
    )
    assert find_span([TOPIC], {TOPIC.id: [term]}) == (None, None)


def test_before_and_after_the_mission() -> None:
    base = load(MISSION)
    assert base.on("2001").span == ("2015-06-20", "2018-06-30")
    assert [fact.id for fact in base.on("2001").listing.facts] == [
        "mulder-minister"
    ]  # in office since nobody says when


def test_events_around_a_day_have_their_distance() -> None:
    day = load(MISSION).on("2016-07-05", around=1)
    assert [(fact.id, days) for fact, days in (*day.before, *day.after)] == [
        ("works-6", 424),
        ("fire", 1),
    ]


def test_a_date_that_is_not_understood_names_the_forms() -> None:
    with pytest.raises(MinusmaError, match="cannot read 'gisteren' as a date"):
        load(MISSION).on("gisteren")


def test_a_topic_whose_facts_have_no_dates_has_no_span() -> None:
    topic = TOPIC._replace(snapshot="in-force")
    undated = make_point(None, 1)._replace(details={"person": "X"})
    assert find_span([topic], {topic.id: [undated]}) == (None, None)

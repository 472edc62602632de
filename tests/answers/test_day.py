"""The page of a day: what happened, and what stood."""

import pytest
from conftest import MISSION
from points import make_point

from minusma_cli import load
from minusma_cli.answers.day import build_day, find_events, find_outside, is_event
from minusma_cli.dates import parse_edtf
from minusma_cli.errors import MinusmaError
from minusma_cli.index.days import find_day_numbers
from minusma_cli.index.filters import parse_day


@pytest.mark.parametrize(
    ("date", "period", "outside"),
    [
        ("2013-06-30", "2013-07-01/2023-12-31", "before"),
        ("2013-07", "2013-07-01/2023-12-31", ""),
        ("2024", "2013-07-01/2023-12-31", "after"),
        ("2024", "2013-07-01/..", ""),
        ("2013-06-30", "../2023", ""),
    ],
)
def test_a_day_may_lie_outside_the_time_of_the_base(date: str, period: str, outside: str) -> None:
    assert find_outside(parse_edtf(date), parse_edtf(period)) == outside


def test_without_a_period_no_day_lies_outside() -> None:
    assert find_outside(parse_edtf("1980"), None) == ""


def test_nothing_stands_before_the_mission_or_after_it() -> None:
    base = load(MISSION)
    for date in ("2001", "2030-01-01"):
        page = base.on(date)
        assert (page.sections, page.listing.facts, page.is_found) == ((), (), True)


@pytest.mark.parametrize("file", [None, MISSION], ids=["shipped", "mission"])
@pytest.mark.parametrize(
    "date",
    ["2012", "2013-06-30", "2014-02-01", "2015-03-17", "2016-07", "2016-07-06", "2017-09-11", "2019",
     "2020-06-01", "2021-05-24", "2023-12-31", "2030-01-01"],
)  # fmt: skip
def test_the_facts_that_are_picked_for_a_day_tell_what_all_facts_tell(
    file: str | None, date: str
) -> None:
    base = load(file)
    picked = base.on(date)
    whole = build_day(
        parse_day(date),
        base.list().facts,
        base.topics,
        about=base.about,
        units=base.units,
        lang=base.lang,
        around=3,
    )
    assert picked.to_dict() == whole.to_dict()
    assert picked.rows() == whole.rows()


def test_few_facts_are_picked_for_a_day() -> None:
    base = load()
    assert len(find_day_numbers(base.index, parse_day("2017-09-11"), (), (), 3)) < len(base) / 2


def test_events_around_a_day_have_their_distance() -> None:
    day = load(MISSION).on("2016-07-05", around=1)
    near = (*day.around.before, *day.around.after)
    assert [(event.fact.id, event.days) for event in near] == [("works-6", 424), ("fire", 1)]


def test_a_measurement_is_no_event_and_neither_is_what_takes_longer_than_a_day() -> None:
    assert not is_event(make_point("2016-07-06", 290), {"s"})
    assert is_event(make_point("2016-07-06", 2), {"t"})
    assert not is_event(make_point("2016-07", 2), set())
    assert not is_event(make_point(None, 2), set())


def test_the_weightiest_of_a_day_is_what_leads_its_topic_then_what_more_sources_tell() -> None:
    first, second, third = (make_point("2016-07-06", at)._replace(id=str(at)) for at in (1, 2, 3))
    second = second._replace(sources=second.sources * 2)
    around = find_events([first, second, third], parse_edtf("2016-07"), 1, {"3"})
    assert [fact.id for fact in around.weightiest] == ["3", "2", "1"]
    assert [fact.id for fact in around.then] == ["1", "2", "3"]


def test_a_date_that_is_not_understood_names_the_forms() -> None:
    with pytest.raises(MinusmaError, match="cannot read 'gisteren' as a date"):
        load(MISSION).on("gisteren")

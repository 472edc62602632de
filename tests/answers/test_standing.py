"""What stands on a day."""

from points import FLOW, STOCK, TOPIC, make_point

from minusma_cli.answers.points import Spread
from minusma_cli.answers.standing import Section, build_section
from minusma_cli.dates import parse_edtf
from minusma_cli.factfile.contradictions import mark_contested
from minusma_cli.model import DetailValue, Fact, Series, Text


def _section(series: Series, facts: list[Fact], date: str) -> Section:
    return build_section(TOPIC._replace(series=(series,)), facts, parse_edtf(date))


def _standing(series: Series, facts: list[Fact], date: str) -> list[float]:
    return [one.figure.value for one in _section(series, facts, date).standing]


def _last_known(facts: list[Fact], date: str) -> list[float]:
    return [one.figure.value for one in _section(STOCK, facts, date).last_known]


def test_a_figure_stands_when_its_date_covers_the_day() -> None:
    facts = [make_point("2014", 450), make_point("2015", 300), make_point("2017", 290)]
    assert _standing(STOCK, facts, "2013-12-31") == []
    assert _standing(STOCK, facts, "2015-06-01") == [300]
    assert _standing(STOCK, facts, "2017") == [290]


def test_the_latest_measured_stands_for_a_year_and_is_then_the_last_known() -> None:
    facts = [make_point("2014-05", 450), make_point("2015-03-01", 300)]
    assert _standing(STOCK, facts, "2016-03-01") == [300]
    assert (_standing(STOCK, facts, "2016-03-03"), _last_known(facts, "2016-03-03")) == ([], [300])
    assert _last_known(facts, "2030") == [300]


def test_an_interval_that_ended_does_not_stand_nor_what_was_measured_before_its_end() -> None:
    facts = [make_point("2014/2019-05-01", 250), make_point("2019-02", 240)]
    assert _standing(STOCK, facts, "2019-04-30") == [250]
    section = _section(STOCK, facts, "2019-10-01")
    assert (section.standing, section.last_known, section.is_empty) == ((), (), True)


def test_after_the_headline_ended_the_page_says_what_came_instead() -> None:
    few = make_point("2019-05/2021-11", 1)._replace(id="few", figures=())
    all_along = make_point("2014/2023", 1)._replace(id="all-along", figures=())
    parts = STOCK._replace(id="t")
    topic = TOPIC._replace(series=(STOCK, parts))
    facts = [
        make_point("2014/2019-05-01", 250),
        make_point("2018-11", 11, series="t"),
        few,
        all_along,
    ]
    section = build_section(topic, facts, parse_edtf("2019-06-01"))
    assert (section.instead, section.standing, section.last_known) == (few, (), ())
    assert build_section(topic, facts, parse_edtf("2019-04-01")).instead is None
    assert build_section(topic, facts, parse_edtf("2022-01-01")).instead is None
    again = [*facts, make_point("2020-01", 90, series="t")]
    section = build_section(topic, again, parse_edtf("2020-06-01"))
    assert [one.figure.value for one in section.standing] == [90]


def test_a_primary_source_goes_before_the_press_of_the_same_year() -> None:
    facts = [
        make_point("2021-02-01", 137, kind="un", source="table"),
        make_point("2021-03-01", 231, source="paper"),
    ]
    assert _standing(STOCK, facts, "2021-06-01") == [137]
    other_year = [make_point("2020-12-01", 137, kind="un", source="table"), facts[1]]
    assert _standing(STOCK, other_year, "2021-06-01") == [231]


def test_a_preferred_side_goes_before_all_and_the_range_is_told() -> None:
    letter = make_point("2016", 375, source="letter")._replace(preferred=Text("brief", "letter"))
    facts = list(mark_contested([make_point("2016-04", 450, kind="un", source="b"), letter]))
    (standing,) = _section(STOCK, facts, "2016-04-15").standing
    assert (standing.figure.value, standing.spread) == (
        375,
        Spread(is_contested=True, low=375, high=450, speaker="b"),
    )


def test_a_plan_or_a_ceiling_never_stands_as_a_count() -> None:
    facts = [
        make_point("2014", 500, status="planned"),
        make_point("2014", 450, "at-most", status="authorised"),
    ]
    assert _standing(STOCK, facts, "2014-06-01") == []


def test_a_time_without_a_start_makes_nothing_too_old() -> None:
    assert _standing(STOCK, [make_point("2010", 90)], "../2016") == [90]
    assert _standing(STOCK, [make_point("2010/..", 90)], "2016") == [90]


def test_on_a_day_a_flow_has_added_up_to_then() -> None:
    events = [make_point("2015-03-17", 2), make_point("2016-07-06", 2)]
    assert _standing(FLOW, events, "2015-03-16") == []
    assert _standing(FLOW, events, "2015-03-17") == [2]
    assert _standing(FLOW, events, "2020") == [4]
    assert (
        _standing(FLOW, [*events, make_point("2017", 1)], "2020") == []
    )  # told by the year, it cannot say how far it was on a day


def test_the_quantities_of_what_is_in_force_come_with_it() -> None:
    ceiling = make_point("2017-07-01/2018-06-30", 13289, "at-most", status="authorised")._replace(
        details={"resolution": "2364"}
    )
    topic = TOPIC._replace(series=(STOCK,), snapshot="in-force")
    found = build_section(topic, [ceiling], parse_edtf("2018-01-01"))
    assert (found.topic, found.in_force, [one.figure.value for one in found.standing]) == (
        topic,
        (ceiling,),
        [13289],
    )
    assert build_section(topic, [ceiling], parse_edtf("2018-07-01")).standing == ()


def test_heads_stand_before_their_deputies_and_first_what_leads_the_topic() -> None:
    def office(name: str, title: str, when: str) -> Fact:
        details: dict[str, DetailValue] = {"office": Text(title, title), "person": name}
        return make_point(when, 1)._replace(id=name, figures=(), details=details)

    facts = [
        office("deputy", "Deputy head", "2013/2017"),
        office("general", "Chief of Defence", "2012/2017"),
        office("head", "Head of mission", "2015/2017"),
    ]
    topic = TOPIC._replace(snapshot="in-force", lead=("head", "nobody"))
    found = build_section(topic, facts, parse_edtf("2016"))
    assert [fact.id for fact in found.in_force] == ["head", "general", "deputy"]

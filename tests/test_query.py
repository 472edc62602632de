"""Facts and names in, what was asked for out: agreement, contradictions, charts and days."""

import pytest
from conftest import DATA

from minusma_cli import load, query
from minusma_cli.base import Facts
from minusma_cli.errors import MinusmaError
from minusma_cli.model import Fact, Figure, Reference, Series, Source, Text, Topic
from minusma_cli.when import parse

MISSION = str(DATA / "mission.yaml")
TOPIC = Topic("strength", Text("Sterkte", "Strength"), (), {}, (), "latest", 0)


def point(when: str | None, value: float, qualifier: str = "exactly", *, source: str = "a", series: str = "s", kind: str = "news") -> Fact:  # noqa: PLR0913
    """A fact with one point of a series, named after what it says."""
    one = Source(source, source, source, None, kind, "nl", "https://example.org/")
    return Fact(
        f"{when}-{value}-{source}", "strength", Text("", ""), parse(when) if when else None, (Figure(series, value, "military", qualifier),),
        {}, (), (Reference(one, None, "x y"),), (), None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ((450, "about"), (450, "exactly"), True),
        ((450, "about"), (440, "exactly"), True),
        ((450, "about"), (400, "exactly"), False),
        ((450, "exactly"), (400, "exactly"), False),
        ((250, "at-most"), (240, "exactly"), True),
        ((250, "at-most"), (260, "exactly"), False),
        ((250, "at-most"), (300, "at-most"), False),
        ((250, "at-most"), (250, "at-most"), True),
        ((250, "at-least"), (300, "exactly"), True),
        ((250, "at-least"), (200, "at-most"), False),
        ((250, "more-than"), (250, "exactly"), False),
        ((250, "more-than"), (251, "exactly"), True),
    ],
)
def test_which_figures_can_both_be_true(one: tuple[float, str], other: tuple[float, str], agrees: bool) -> None:  # noqa: FBT001
    first, second = (query._Point.of("", parse("2017"), Figure("s", value, "military", qualifier), ()) for value, qualifier in (one, other))
    assert (not first.differs(second)) is (not second.differs(first)) is agrees


@pytest.mark.parametrize(
    ("one", "other", "contested"),
    [
        (point("2014", 368), point("2014", 450, source="b"), True),
        (point("2014", 368), point("2014-05-01", 450, source="b"), True),
        (point("2014", 368), point("2015", 450, source="b"), False),
        (point("2014", 368), point("2014", 450), False),
        (point("2014", 368), point("2014", 450, source="b", series="t"), False),
        (point("2014/2015-01-01", 368), point("2015/2016", 450, source="b"), False),
        (point("2014/..", 368), point("2020", 450, source="b"), True),
        (point(None, 368), point("2014", 450, source="b"), False),
        (point("2013-06/2014-06", 368), point("2014-06-30/2016", 450, source="b"), False),
        (point("2014-07-01/2016", 450, source="b"), point("2013-06/2014-06", 368), False),
    ],
)
def test_a_series_contradicts_itself_when_two_sources_differ_on_the_same_time(one: Fact, other: Fact, contested: bool) -> None:  # noqa: FBT001
    first, second = query.with_contested([one, other])
    assert (first.contested, second.contested) == (((other.id,), (one.id,)) if contested else ((), ()))


def test_a_stated_dispute_counts_for_both_sides() -> None:
    one, other = point("2014", 1), point("2016", 2)
    first, second = query.with_contested([one._replace(disputes=(other.id,)), other])
    assert (first.contested, second.contested) == ((other.id,), (one.id,))


def test_disputes_about_different_questions_stand_apart() -> None:
    middle = point("2014", 1)._replace(id="middle", figures=(), disputes=("left", "right"))
    facts = query.with_contested([middle, point("2014", 2)._replace(id="left", figures=()), point("2014", 3)._replace(id="right", figures=())])
    assert [[fact.id for fact in one.facts] for one in query.conflicts(facts, [TOPIC])] == [["middle", "left"], ["middle", "right"]]


def test_three_that_all_contest_each_other_are_one_contradiction() -> None:
    ids = ("one", "three", "two")
    facts = query.with_contested(
        [point("2014", at)._replace(id=name, figures=(), disputes=tuple(other for other in ids if other != name)) for at, name in enumerate(ids)]
    )
    assert [[fact.id for fact in one.facts] for one in query.conflicts(facts, [TOPIC])] == [["one", "three", "two"]]


STOCK = Series("s", "strength", Text("Sterkte", "Strength"), "military")
FLOW = STOCK._replace(type="flow")


def test_a_chart_shows_gaps_and_prefers_what_is_about_the_whole_year() -> None:
    facts = [point("2014-05", 400, source="b"), point("2014", 450), point("2016/2017-03", 300), point("2017", 290, "about")]
    bars = query.chart(STOCK, facts).bars
    assert [(bar.year, bar.figure.value if bar.figure else None) for bar in bars] == [(2014, 450), (2015, None), (2016, 300), (2017, 290)]


def test_a_primary_source_speaks_before_the_press_in_a_chart() -> None:
    facts = [point("2014", 450), point("2014", 368, kind="government", source="b")]
    (bar,) = query.chart(STOCK, query.with_contested(facts)).bars
    assert (bar.figure.value if bar.figure else 0, bar.low, bar.high, bar.contested) == (368, 368, 450, True)


def test_a_flow_is_summed_unless_a_fact_tells_the_whole_year() -> None:
    events = [point("2015-03-17", 2), point("2015-11-29", 1), point("2016-07-06", 2)]
    assert [bar.figure.value for bar in query.chart(FLOW, events).bars if bar.figure] == [3, 2]
    told = [*events, point("2015", 4, source="b")]
    assert [bar.figure.value for bar in query.chart(FLOW, told).bars if bar.figure] == [4, 2]


def test_no_point_makes_no_chart() -> None:
    assert query.chart(STOCK, []).bars == ()


def _standing(series: Series, facts: list[Fact], date: str) -> list[float]:
    found = query.section(TOPIC._replace(series=(series,)), facts, parse(date))
    return [standing.figure.value for standing in found.standing]


def test_on_a_day_the_latest_point_that_has_begun_stands() -> None:
    facts = [point("2014", 450), point("2015", 300), point("2017", 290)]
    assert _standing(STOCK, facts, "2013-12-31") == []
    assert _standing(STOCK, facts, "2015-06-01") == [300]
    assert _standing(STOCK, facts, "2016-06-01") == [300]
    assert _standing(STOCK, facts, "2030") == [290]


def test_on_a_day_a_flow_has_added_up_to_then() -> None:
    events = [point("2015-03-17", 2), point("2016-07-06", 2)]
    assert _standing(FLOW, events, "2015-03-16") == []
    assert _standing(FLOW, events, "2015-03-17") == [2]
    assert _standing(FLOW, events, "2020") == [4]
    assert _standing(FLOW, [*events, point("2017", 1)], "2020") == []  # told by the year, it cannot say how far it was on a day


def test_the_quantities_of_what_is_in_force_come_with_it() -> None:
    ceiling = point("2017-07-01/2018-06-30", 13289, "at-most")._replace(details={"resolution": "2364"})
    topic = TOPIC._replace(series=(STOCK,), snapshot="in-force")
    found = query.section(topic, [ceiling], parse("2018-01-01"))
    assert (found.topic, found.in_force, [standing.figure.value for standing in found.standing]) == (topic, (ceiling,), [13289])
    assert query.section(topic, [ceiling], parse("2018-07-01")).standing == ()


def test_an_open_end_leaves_the_span_of_the_mission_open() -> None:
    topic = TOPIC._replace(snapshot="in-force")
    term = point("2014/..", 1)._replace(details={"person": "X"})
    assert query.span([(topic, [term])]) == ("2014-01-01", None)
    assert query.span([(topic, [term._replace(when=parse("../2014"))])]) == (None, "2014-12-31")
    assert query.span([(TOPIC, [term])]) == (None, None)


def test_before_and_after_the_mission() -> None:
    base = load(MISSION)
    assert base.on("2001").span == ("2015-06-20", "2018-06-30")
    assert [fact.id for fact in base.on("2001").results.facts] == ["mulder-minister"]  # in office since nobody says when


def test_events_around_a_day_have_their_distance() -> None:
    day = load(MISSION).on("2016-07-05", around=1)
    assert [(fact.id, days) for fact, days in (*day.before, *day.after)] == [("works-6", 424), ("fire", 1)]


def test_a_date_that_is_not_understood_names_the_forms() -> None:
    with pytest.raises(MinusmaError, match="cannot read 'gisteren' as a date"):
        load(MISSION).on("gisteren")


def test_neighbours_of_a_fact_in_its_series() -> None:
    base = load(MISSION)
    (page,) = base.pages(base.show("contingent-2015")).pages
    ((series, before, after),) = page.neighbours
    assert (series.id, before and before.id, after and after.id) == ("contingent", "contingent-2014-press", "contingent-2017")


def test_a_point_without_a_date_has_no_neighbours(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("facts") / "x.yaml"
    file.write_text((DATA / "mission.yaml").read_text("utf-8").replace("        when: 2016\n", ""), "utf-8")
    base = load(str(file))
    assert base.pages(base.show("ceiling-2016")).pages[0].neighbours == ()


def test_names_may_come_as_a_list_or_in_one_text(small: Facts) -> None:
    listed = small.select(topic=["events", "officers"], source=("site",))
    assert [fact.id for fact in small.select(topic="events, officers", source="site").facts] == [fact.id for fact in listed.facts]
    assert listed.query == {"command": "list", "topic": ["events", "officers"], "source": ["site"]}


def test_a_chart_shows_the_latest_of_a_year_and_the_range_of_what_contests_it() -> None:
    facts = [point("2015-03", 450), point("2015-11", 400, source="b"), point("2015-11", 380, source="c")]
    (bar,) = query.chart(STOCK, query.with_contested(facts)).bars
    assert (bar.figure.value if bar.figure else 0, bar.low, bar.high, bar.contested) == (400, 380, 400, True)
    (calm,) = query.chart(STOCK, facts[:2]).bars
    assert (calm.figure.value if calm.figure else 0, calm.contested) == (400, False)


def test_what_is_more_than_two_years_old_says_nothing_of_a_day_but_for_the_headline() -> None:
    other = STOCK._replace(id="t")
    topic = TOPIC._replace(series=(STOCK, other))
    facts = [point("2014", 450), point("2014", 90, series="t")]
    assert [one.series.id for one in query.section(topic, facts, parse("2016-06-01")).standing] == ["s", "t"]
    assert [one.series.id for one in query.section(topic, facts, parse("2017-09-11")).standing] == ["s"]

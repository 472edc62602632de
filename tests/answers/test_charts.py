"""Series by year."""

from points import FLOW, STOCK, make_point

from minusma_cli.answers.charts import build_chart
from minusma_cli.factfile.contradictions import mark_contested


def test_a_chart_shows_gaps_and_prefers_what_is_about_the_whole_year() -> None:
    facts = [
        make_point("2014-05", 400, source="b"),
        make_point("2014", 450),
        make_point("2016/2017-03", 300),
        make_point("2017", 290, "about"),
    ]
    bars = build_chart(STOCK, facts).bars
    assert [(bar.year, bar.figure.value if bar.figure else None) for bar in bars] == [
        (2014, 450),
        (2015, None),
        (2016, 300),
        (2017, 290),
    ]


def test_a_primary_source_speaks_before_the_press_in_a_chart() -> None:
    facts = [make_point("2014", 450), make_point("2014", 368, kind="government", source="b")]
    (bar,) = build_chart(STOCK, mark_contested(facts)).bars
    assert (bar.figure.value if bar.figure else 0, bar.low, bar.high, bar.is_contested) == (
        368,
        368,
        450,
        True,
    )


def test_a_flow_is_summed_unless_a_fact_tells_the_whole_year() -> None:
    events = [make_point("2015-03-17", 2), make_point("2015-11-29", 1), make_point("2016-07-06", 2)]
    assert [bar.figure.value for bar in build_chart(FLOW, events).bars if bar.figure] == [3, 2]
    told = [*events, make_point("2015", 4, source="b")]
    assert [bar.figure.value for bar in build_chart(FLOW, told).bars if bar.figure] == [4, 2]


def test_no_point_makes_no_chart() -> None:
    assert build_chart(STOCK, []).bars == ()


def test_a_chart_shows_the_latest_of_a_year_and_the_range_of_what_contests_it() -> None:
    facts = [
        make_point("2015-03", 450),
        make_point("2015-11", 400, source="b"),
        make_point("2015-11", 380, source="c"),
    ]
    (bar,) = build_chart(STOCK, mark_contested(facts)).bars
    assert (bar.figure.value if bar.figure else 0, bar.low, bar.high, bar.is_contested) == (
        400,
        380,
        400,
        True,
    )
    (calm,) = build_chart(STOCK, facts[:2]).bars
    assert (calm.figure.value if calm.figure else 0, calm.is_contested) == (400, False)


def test_a_fact_without_a_date_is_in_no_chart() -> None:
    assert build_chart(STOCK, [make_point(None, 450)]).bars == ()

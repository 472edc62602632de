"""Series by year."""

import pytest
from points import FLOW, STOCK, make_point

from minusma_cli.answers.charts import build_chart
from minusma_cli.answers.points import Spread
from minusma_cli.dates import parse_edtf
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
    assert (bar.figure.value if bar.figure else 0, bar.spread) == (
        368,
        Spread(is_contested=True, low=368, high=450, speaker="a"),
    )


def test_what_stood_until_may_goes_before_what_the_press_found_in_june() -> None:
    facts = [
        make_point("2021-11/2022-05", 90, kind="government"),
        make_point("2022-06", 3, source="b"),
    ]
    bars = build_chart(STOCK, mark_contested(facts)).bars
    assert [(bar.figure and bar.figure.value, bar.when and bar.when.edtf) for bar in bars] == [
        (90, "2021-11/.."),
        (90, "../2022-05"),
    ]


def test_what_is_of_many_years_says_less_of_one_than_what_was_measured_in_it() -> None:
    facts = [make_point("2014/2018", 400, kind="government"), make_point("2016-03", 380)]
    bars = build_chart(STOCK, facts).bars
    assert [bar.figure and bar.figure.value for bar in bars] == [400, 400, 380, 400, 400]


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
    assert (bar.figure.value if bar.figure else 0, bar.spread) == (
        400,
        Spread(is_contested=True, low=380, high=400, speaker="c"),
    )
    (calm,) = build_chart(STOCK, facts[:2]).bars
    assert (calm.figure.value if calm.figure else 0, calm.spread) == (400, Spread())


def test_the_latest_of_a_year_is_that_by_its_date_whatever_its_id() -> None:
    early = make_point("2015-03", 450)._replace(id="z")
    late = make_point("2015-11", 400, source="b")._replace(id="a")
    for facts in ([early, late], [late, early]):
        (bar,) = build_chart(STOCK, facts).bars
        assert bar.fact == "a"


def test_a_fact_without_a_date_is_in_no_chart() -> None:
    assert build_chart(STOCK, [make_point(None, 450)]).bars == ()


def test_a_plan_stands_in_a_chart_only_where_nobody_counted() -> None:
    facts = [
        make_point("2013-11-01", 368, status="planned"),
        make_point("2014", 500, status="planned"),
        make_point("2014-05", 450, source="b"),
    ]
    bars = build_chart(STOCK, facts).bars
    assert [(bar.year, bar.figure and (bar.figure.value, bar.figure.is_count)) for bar in bars] == [
        (2013, (368, False)),
        (2014, (450, True)),
    ]


@pytest.mark.parametrize(
    ("when", "year", "part"),
    [
        ("2014", 2014, None),
        ("2014-05", 2014, "2014-05"),
        ("2014/2019-05-01", 2014, "2014/.."),
        ("2014/2019-05-01", 2016, None),
        ("2014/2019-05-01", 2019, "../2019-05-01"),
        ("2018-03/2018-11", 2018, "2018-03/2018-11"),
    ],
)
def test_a_figure_has_the_date_that_it_is_of_where_that_is_not_the_year(
    when: str, year: int, part: str | None
) -> None:
    bars = {bar.year: bar for bar in build_chart(STOCK, [make_point(when, 250)]).bars}
    assert bars[year].when == (parse_edtf(part) if part else None)
    assert bars[year].fact == f"{when}-250-a"


def test_a_bar_leads_to_the_fact_that_tells_the_year() -> None:
    told = [make_point("2015", 4), make_point("2016-01", 1), make_point("2016-02", 2)]
    assert [bar.fact for bar in build_chart(FLOW, told).bars] == [told[0].id, None]
    assert [bar.fact for bar in build_chart(STOCK, told[:2]).bars] == [told[0].id, told[1].id]

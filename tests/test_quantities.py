"""Series of an open base: which there are, as they were measured, and year by year."""

import csv
import io

import pytest
from conftest import MISSION, Run
from points import STOCK, make_point

from minusma_cli import load
from minusma_cli.answers.points import list_points
from minusma_cli.answers.series import FollowedSeries, SeriesList
from minusma_cli.errors import Unknown
from minusma_cli.factbase import FactBase

# -- which there are


def test_a_series_is_told_with_its_points_and_dates(small: FactBase) -> None:
    rows = small.series_list().rows()
    assert [row["id"] for row in rows] == ["contingent", "scouts", "dead"]
    assert rows[0] == {
        "id": "contingent",
        "topic": "strength",
        "label": {"nl": "Onze bijdrage", "en": "Our contingent"},
        "unit": "military",
        "type": "stock",
        "points": 4,
        "first": "2016",
        "last": "2019~",
        "total": None,
    }


def test_a_topic_says_which_series_and_a_date_which_have_points(small: FactBase) -> None:
    assert [row["id"] for row in small.series_list(topic="events").rows()] == ["dead"]
    narrowed = small.series_list(year=2017)
    assert [(row["id"], row["points"]) for row in narrowed.rows()] == [
        ("contingent", 2),
        ("scouts", 1),
    ]
    assert narrowed.to_dict()["query"] == {"command": "series", "year": "2017"}
    assert not small.series_list(year=1990).is_found


def test_a_series_without_points_has_no_dates() -> None:
    answer = SeriesList((FollowedSeries(STOCK, ()),), {}, {}, "en")
    assert list(answer.plain_lines()) == ["s\tstrength\tStrength\tmilitary\tstock\t0\t\t"]


def test_a_series_begins_and_ends_as_its_points_do() -> None:
    points = list_points(STOCK, [make_point("2014-05", 400), make_point("2016/..", 300)])
    followed = FollowedSeries(STOCK, tuple(points))
    assert (followed.first, followed.last) == ("2014-05", "2016/..")


# -- as they were measured


def test_points_come_by_date_with_what_others_say() -> None:
    rows = load(MISSION).measured_series("contingent").rows()
    assert [(row["when"]["edtf"], row["value"], row["fact"]) for row in rows] == [
        ("2014", 450, "contingent-2014"),
        ("2014", 368, "contingent-2014-press"),
        ("2015", 375, "contingent-2015"),
        ("2017", 290, "contingent-2017"),
    ]
    assert [(row["low"], row["high"], row["contested"]) for row in rows] == [
        (368, 450, True),
        (368, 450, True),
        (None, None, False),
        (None, None, False),
    ]
    assert set(rows[0]) == {
        "series", "when", "value", "unit", "qualifier", "status",
        "low", "high", "contested", "fact", "source",
    }  # fmt: skip


def test_what_contests_a_point_may_lie_outside_a_filter() -> None:
    answer = load(MISSION).measured_series("contingent", source="blad")
    rows = answer.rows()
    assert [(row["fact"], row["high"], row["contested"]) for row in rows] == [
        ("contingent-2014-press", 450, True)
    ]
    assert answer.to_dict()["query"] == {
        "command": "series",
        "ids": ["contingent"],
        "source": ["blad"],
    }


def test_a_point_is_contested_where_sources_give_another_value_of_it() -> None:
    base = load()
    rows = []
    for topic in base.topics:
        for series in topic.series:
            rows += base.measured_series(series.id).rows()
    assert any(row["contested"] for row in rows)
    assert all(row["contested"] == (row["low"] is not None) for row in rows)
    disputed_otherwise = base.measured_series("un-military-ceiling").rows()[0]
    assert (disputed_otherwise["fact"], disputed_otherwise["contested"]) == (
        "resolution-2100",
        False,
    )


def test_series_stand_in_the_order_asked_for_and_each_once(small: FactBase) -> None:
    rows = small.measured_series("dead,scouts", "dead").rows()
    assert [row["series"] for row in rows] == ["dead", "scouts"]


def test_points_of_no_time_are_nothing_found(small: FactBase) -> None:
    assert not small.measured_series("contingent", year=1990).is_found


def test_another_name_is_unknown(small: FactBase) -> None:
    with pytest.raises(Unknown, match=r"no series called 'contigent'; did you mean contingent"):
        small.measured_series("contigent")


# -- year by year


def test_a_year_without_a_figure_has_a_row(small: FactBase) -> None:
    rows = small.yearly_series("contingent").rows()
    assert [(row["year"], row["value"], row["fact"]) for row in rows] == [
        (2016, 13289, "contingent-2016"),
        (2017, 290, "contingent-2017"),
        (2018, None, None),
        (2019, 250, "contingent-2019"),
    ]
    assert rows[2] == {
        "series": "contingent",
        "year": 2018,
        "value": None,
        "unit": None,
        "qualifier": None,
        "status": None,
        "low": None,
        "high": None,
        "contested": False,
        "fact": None,
        "when": None,
    }


def test_a_filter_of_time_says_which_years_and_leaves_their_figures_alone(small: FactBase) -> None:
    whole = small.yearly_series("contingent").rows()
    assert small.yearly_series("contingent", year="2017/2018").rows() == whole[1:3]
    assert small.yearly_series("contingent", since="2018-06").rows() == whole[2:]
    assert not small.yearly_series("contingent", year=2018).is_found


def test_another_filter_says_which_facts_speak(small: FactBase) -> None:
    rows = small.yearly_series("contingent", source="krant-2018").rows()
    assert [(row["year"], row["value"]) for row in rows] == [(2017, 290)]


def test_a_figure_of_a_part_of_a_year_has_its_date() -> None:
    rows = load(MISSION).yearly_series("guards").rows()
    assert [(row["year"], row["when"]["edtf"]) for row in rows] == [
        (2015, "2015-07/2015-12"),
        (2016, "2016-01/2016-05"),
    ]


def test_years_are_contested_as_the_chart_shows_them() -> None:
    base = load(MISSION)
    rows = base.yearly_series("deaths").rows()
    (chart,) = base.topic_page("dead", series="deaths", charts=True).charts
    assert [row["contested"] for row in rows] == [bar.spread.is_contested for bar in chart.bars]
    assert [row["value"] for row in rows] == [bar.figure.value for bar in chart.bars if bar.figure]


# -- as a command


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_years_are_a_flat_table(run: Run) -> None:
    rows = read_csv(run("series", "contingent", "--every", "year", "-f", "csv").out)
    assert [(row["year"], row["value"], row["contested"]) for row in rows] == [
        ("2016", "13289", "false"),
        ("2017", "290", "false"),
        ("2018", "", "false"),
        ("2019", "250", "false"),
    ]


def test_points_and_series_are_flat_tables(run: Run) -> None:
    points = read_csv(run("series", "scouts", "-f", "csv").out)
    assert [(row["when.from"], row["value"], row["source"]) for row in points] == [
        ("2017-01-01", "175", "brief-1")
    ]
    assert [row["label.nl"] for row in read_csv(run("series", "-f", "csv").out)] == [
        "Onze bijdrage",
        "Verkenners",
        "Omgekomen",
    ]


def test_a_pipe_gets_a_line_a_series_a_point_or_a_year(run: Run) -> None:
    assert run("series", "--topic", "events").out == (
        "dead\tevents\tDeaths\tdeaths\tflow\t1\t2015-03-17\t2015-03-17\n"
    )
    assert run("series", "scouts").out == (
        "scouts\t2017\t175\tabout\tcounted\t\t\tfalse\tscouts-2017\tbrief-1\n"
    )
    assert run("series", "contingent", "--every", "year").out.splitlines()[2] == (
        "contingent\t2018\t\t\t\t\t\tfalse\t"
    )


def test_all_series_come_by_year(run: Run) -> None:
    out = run("series", "--every", "year", "--fields", "series,year").out
    assert out.splitlines()[-2:] == ["scouts\t2017", "dead\t2015"]


@pytest.mark.parametrize(
    ("argv", "code", "told"),
    [
        (["contigent"], 2, "no series called 'contigent'; did you mean contingent?"),
        (["--every", "month"], 2, "--every cannot be 'month'; one of year"),
        (["contingent", "--topic", "events"], 1, "nothing found; with fewer or wider filters"),
        (["--series", "contingent"], 2, "no option --series"),
    ],
)
def test_what_cannot_be_is_told(argv: list[str], code: int, told: str, run: Run) -> None:
    ran = run("series", *argv)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(f"minusma: {told}")

"""Lists of facts, and their orders."""

import pytest
from points import STOCK, TOPIC, make_point
from tiny import make_fact, make_index

from minusma_cli.answers.answer import FACT_COLUMNS, FACT_FIELDS, make_fact_columns
from minusma_cli.answers.listing import order_facts, sort_facts
from minusma_cli.dates import parse_edtf
from minusma_cli.errors import Unknown
from minusma_cli.index.filters import FactFilter, parse_periods
from minusma_cli.index.order import listing_order
from minusma_cli.model import Figure
from minusma_cli.records import fact_to_record


def test_values_are_sorted_by_the_figure_of_the_series_asked_for() -> None:
    one = make_point("2014", 9)._replace(
        id="one", figures=(Figure(None, 9, "x"), Figure("police", 2, "x"))
    )
    other = make_point("2014", 5)._replace(id="other", figures=(Figure("police", 5, "x"),))
    none = make_point("2014", 1)._replace(id="none")
    facts = [other, one, none]
    assert [fact.id for fact in sort_facts(facts, "value", ["police"])] == ["one", "other", "none"]
    assert [fact.id for fact in sort_facts(facts, "value")] == ["none", "other", "one"]


def test_an_unknown_order_names_those_there_are() -> None:
    with pytest.raises(Unknown, match="no order called 'size'"):
        sort_facts([], "size")


def test_what_is_about_just_the_period_comes_first() -> None:
    wide = make_point("2014/2020", 1)._replace(id="wide", figures=())
    year = make_point("2017", 2)._replace(id="year", figures=())
    undated = make_point(None, 3)._replace(id="undated", figures=())
    fact_filter = FactFilter(periods=(parse_edtf("2017"),))
    assert order_facts([wide, year, undated], fact_filter, [TOPIC]) == [1, 2, 0]


def test_fields_and_columns_are_those_of_a_record() -> None:
    record = fact_to_record(make_point("2014", 1))
    assert list(FACT_FIELDS) == list(record)
    columns = make_fact_columns(["place"])
    assert columns == (*FACT_COLUMNS, "details.place.nl", "details.place.en")
    assert {column.split(".")[0] for column in columns} == set(record)
    for field in ("figures", "sources"):
        assert tuple(record[field][0]) == FACT_FIELDS[field]


def test_of_equals_those_of_the_own_country_come_first() -> None:
    facts = [
        make_fact("belgian", when="2015", actor="België"),
        make_fact("nobody", when="2015"),
        make_fact("dutch", when="2015", actor="Nederland"),
        make_fact("later", when="2015-03", actor="Nederland"),
    ]
    in_2015 = FactFilter(periods=parse_periods(year=2015))
    topics = make_index(*facts).topics
    assert order_facts(facts, in_2015, topics) == [0, 1, 2, 3]
    assert order_facts(facts, in_2015, topics, "Nederland") == [2, 0, 1, 3]


def test_what_was_counted_comes_before_what_was_only_planned() -> None:
    planned = make_point("2013-10", 370, status="planned")
    counted = make_point("2014", 450)
    other = make_point("2012", 5)._replace(figures=())
    place = listing_order((TOPIC._replace(series=(STOCK,)),))
    assert sorted([other, planned, counted], key=place) == [counted, planned, other]

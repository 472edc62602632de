"""What facts must satisfy, as SQL and as people say it."""

import pytest

from minusma_cli.errors import MinusmaError
from minusma_cli.index.filters import FactFilter, filter_to_sql, parse_day, parse_periods


def test_no_wish_is_no_clause() -> None:
    assert filter_to_sql(FactFilter()) == ("", [])


def test_all_wishes_must_hold() -> None:
    periods = parse_periods(year=2017)
    where, values = filter_to_sql(FactFilter(topics=("a", "b"), ids=("x",), periods=periods))
    assert where == " WHERE topic IN (?,?) AND id IN (?) AND first <= ? AND last >= ?"
    assert values == ["a", "b", "x", "2017-12-31", "2017-01-01"]


@pytest.mark.parametrize(
    ("given", "spans"),
    [
        ({"year": "2014/2016"}, [("2014-01-01", "2016-12-31")]),
        ({"on": "11 september 2017"}, [("2017-09-11", "2017-09-11")]),
        ({"since": "2017"}, [("2017-01-01", None)]),
        ({"until": "2017-09"}, [(None, "2017-09-30")]),
        (
            {"year": 2017, "since": "2017-03"},
            [("2017-01-01", "2017-12-31"), ("2017-03-01", None)],
        ),
        ({}, []),
    ],
)
def test_periods_that_people_ask_for(
    given: dict[str, str], spans: list[tuple[str | None, str | None]]
) -> None:
    assert [(period.first, period.last) for period in parse_periods(**given)] == spans


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"year": "2017-09"}, "'2017-09' is not a year"),
        ({"since": "2018", "until": "2017"}, "2018 comes after 2017"),
        ({"on": "gisteren"}, "cannot read 'gisteren' as a date"),
    ],
)
def test_what_is_no_period_is_told(given: dict[str, str], message: str) -> None:
    with pytest.raises(MinusmaError, match=message):
        parse_periods(**given)


def test_today_is_the_day_given() -> None:
    assert parse_day("vandaag", "2017-09-11").edtf == "2017-09-11"

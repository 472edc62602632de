"""What began when."""

import pytest
from points import make_point

from minusma_cli.answers.timeline import count_by_period, has_begun_in
from minusma_cli.dates import parse_edtf
from minusma_cli.errors import Unknown


def test_gaps_count_as_nothing() -> None:
    facts = [make_point("2014-05", 1), make_point("2016/2019", 2), make_point("2016-01-01", 3)]
    assert count_by_period(facts, "year") == (("2014", 1), ("2015", 0), ("2016", 2))


def test_months_run_on_over_the_year_and_leave_out_what_has_no_month() -> None:
    dates = ("2014-11", "2015-02-03~", "2015", "2015/2016", "../2015-01-31", "2014-12-01/2016")
    facts = [make_point(when, 1) for when in dates]
    assert count_by_period(facts, "month") == (
        ("2014-11", 1),
        ("2014-12", 1),
        ("2015-01", 1),
        ("2015-02", 1),
    )


def test_nothing_is_counted_where_nothing_has_a_month() -> None:
    assert count_by_period([make_point("2015", 3)], "month") == ()


def test_another_step_is_unknown() -> None:
    with pytest.raises(Unknown) as raised:
        count_by_period([], "week")
    assert str(raised.value) == "no step called 'week'; did you mean year or month?"
    assert raised.value.message.of("nl").startswith("geen stap")


@pytest.mark.parametrize(
    ("first_day", "is_begun"),
    [
        ("2014-01-01", True),
        ("2014-12-31", True),
        ("2013-12-31", False),
        ("2015-01-01", False),
        ("", False),
    ],
)
def test_what_began_before_a_period_only_ran_through_it(first_day: str, is_begun: bool) -> None:
    assert has_begun_in(first_day, [parse_edtf("2014")]) == is_begun
    assert has_begun_in(first_day, [])

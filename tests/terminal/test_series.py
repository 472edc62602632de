"""The quantities followed through time, on the screen."""

import pytest

from minusma_cli.dates import parse_edtf
from minusma_cli.terminal.series import join_dates


@pytest.mark.parametrize(
    ("first", "last", "joined"),
    [
        ("2014-05", "2016", "2014-05/2016"),
        ("2013/2014", "2015/2016-05", "2013/2016-05"),
        ("2014", "2016/..", "2014/2016"),
        ("../2013", "2013/..", "2013"),
        ("2014~", "2019~", "2014~/2019~"),
    ],
)
def test_two_dates_are_told_from_the_start_of_one_to_the_end_of_the_other(
    first: str, last: str, joined: str
) -> None:
    assert join_dates(first, last) == joined
    assert parse_edtf(joined).edtf == joined

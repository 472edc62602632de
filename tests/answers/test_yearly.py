"""Series by year, as programs read them."""

import pytest

from minusma_cli.answers.yearly import close_within_year
from minusma_cli.dates import parse_edtf


@pytest.mark.parametrize(
    ("edtf", "closed"),
    [
        ("2021-11/..", "2021-11/2021-12"),
        ("../2021-05", "2021-01/2021-05"),
        ("2021-06-29/..", "2021-06-29/2021-12-31"),
        ("../2021-05~", "2021-01/2021-05~"),
        ("2021-12/..", "2021-12"),
        ("2021-02/2021-05-01", "2021-02/2021-05-01"),
        ("2021-09", "2021-09"),
    ],
)
def test_the_part_of_a_year_has_both_its_ends(edtf: str, closed: str) -> None:
    assert close_within_year(parse_edtf(edtf), 2021).edtf == closed

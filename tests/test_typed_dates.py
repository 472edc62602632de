"""Dates as people type them."""

import pytest

from minusma_cli.dates import DateError
from minusma_cli.typed_dates import find_date, find_month_first, month_number, parse_user_date


@pytest.mark.parametrize(
    "typed",
    [
        "6 juli 2016",
        "6 July 2016",
        "July 6, 2016",
        "july 6th 2016",
        "2016-07-06",
        "6-7-2016",
        "06/07/2016",
        "06.07.2016",
        "6/7/16",
        "6e jul 2016",
        "6th of July 2016",
        "6 jul. 2016",
    ],
)
def test_a_day_in_many_notations(typed: str) -> None:
    assert parse_user_date(typed).edtf == "2016-07-06"
    found = find_date(f"wat gebeurde er op {typed} in gao".casefold())
    assert found is not None
    assert found.when.edtf == "2016-07-06"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("juli 2016", "2016-07"),
        ("zomer 2016", "2016-06/2016-08"),
        ("summer of 2016", "2016-06/2016-08"),
        ("eind 2018", "2018-10/2018-12"),
        ("the end of 2018", "2018-10/2018-12"),
        ("begin 2019", "2019-01/2019-03"),
        ("mid-2016", "2016-05/2016-08"),
        ("herfst 2014", "2014-09/2014-11"),
        ("spring 2014", "2014-03/2014-05"),
        ("winter 2016", "2016-12/2017-02"),
        ("2016", "2016"),
    ],
)
def test_a_part_of_a_year(typed: str, edtf: str) -> None:
    assert parse_user_date(typed).edtf == edtf


@pytest.mark.parametrize("typed", ["2014-2016", "2014..2016", "2014 – 2016", "2014/2016"])
def test_years_from_and_through(typed: str) -> None:
    assert parse_user_date(typed).edtf == "2014/2016"


@pytest.mark.parametrize(
    "typed",
    [
        "tweeduizendzestien",
        "Tweeduizend zestien",
        "twintig zestien",
        "two thousand and sixteen",
        "two thousand sixteen",
        "Twenty-sixteen",
    ],
)
def test_a_year_in_words(typed: str) -> None:
    assert parse_user_date(typed).edtf == "2016"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [("tweeduizendeenentwintig", "2021"), ("nineteen sixty-eight", "1968")],
)
def test_a_year_in_words_with_tens(typed: str, edtf: str) -> None:
    assert parse_user_date(typed).edtf == edtf


@pytest.mark.parametrize("typed", ["tweeduizend", "twintig", "twenty bananas", "zestien"])
def test_other_numbers_in_words_are_no_years(typed: str) -> None:
    with pytest.raises(DateError, match="cannot read"):
        parse_user_date(typed)


@pytest.mark.parametrize(
    ("text", "edtf", "rest"),
    [
        ("militairen 31 juni 2017", "2017", "militairen 31 juni "),
        ("kamp castor", None, "kamp castor"),
        ("12-2016-13-4", None, "12-2016-13-4"),
        ("31-6-2017 en 2018", "2018", "31-6-2017 en "),
        ("june 31, 2017", "2017", "june 31, "),
    ],
)
def test_a_date_among_words(text: str, edtf: str | None, rest: str) -> None:
    found = find_date(text)
    assert (found and found.when.edtf) == edtf
    if found:
        assert text[: found.start] + text[found.end :] == rest


def test_a_month_may_be_short() -> None:
    assert [month_number(word) for word in ("sept", "mrt", "Brumaire")] == [9, 3, 0]


@pytest.mark.parametrize("typed", ["31-6-2017", "31 juni 2017"])
def test_a_day_that_is_none_is_named(typed: str) -> None:
    with pytest.raises(DateError, match=f"^'{typed}' is no date in the calendar"):
        parse_user_date(typed)


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("7/6/2016", "2016-07-06"),
        ("7/16/16", "2016-07-16"),
        ("6/6/2016", ""),
        ("16/7/2016", ""),
        ("7-6-2016", ""),
        ("2016", ""),
    ],
)
def test_numbers_with_slashes_may_have_the_month_first(typed: str, other: str) -> None:
    assert find_month_first(typed) == other


def test_a_day_that_is_one_with_the_month_first_is_named() -> None:
    with pytest.raises(DateError) as raised:
        parse_user_date("7/16/2016")
    assert str(raised.value).endswith("with the month first it is 2016-07-16")

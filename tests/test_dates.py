"""Dates: what is read, what is refused, what overlaps, how they are said."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minusma_cli.dates import (
    DateError,
    DateRange,
    count_days,
    day_number,
    days_between,
    find_known_ends,
    format_date,
    overlaps,
    parse_edtf,
    split_edtf,
)
from minusma_cli.typed_dates import month_number, parse_user_date


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-09", "2017-09-01", "2017-09-30"),
        ("2017-09-11", "2017-09-11", "2017-09-11"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2017~", "2017-01-01", "2017-12-31"),
        ("2014/2019-05-01", "2014-01-01", "2019-05-01"),
        ("2013-07-01/..", "2013-07-01", None),
        ("../2019-05", None, "2019-05-31"),
        ("2013-11~/2014", "2013-11-01", "2014-12-31"),
    ],
)
def test_edtf_is_read(edtf: str, first: str | None, last: str | None) -> None:
    assert parse_edtf(edtf) == DateRange(edtf, first, last)


@pytest.mark.parametrize(
    ("edtf", "ends", "known"),
    [
        ("2017-09", ("2017-09", "2017-09"), ("2017-09", "2017-09")),
        ("2014/2019-05~", ("2014", "2019-05~"), ("2014", "2019-05~")),
        ("2013-07-01/..", ("2013-07-01", ".."), ("2013-07-01", "2013-07-01")),
        ("../2019", ("..", "2019"), ("2019", "2019")),
        ("", ("", ""), ("", "")),
    ],
)
def test_the_ends_of_a_date_are_as_they_are_written(
    edtf: str, ends: tuple[str, str], known: tuple[str, str]
) -> None:
    assert split_edtf(edtf) == ends
    assert find_known_ends(edtf) == known


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "2017-9",
        "2017-13",
        "2017-00",
        "2017-02-29",
        "2017-04-31",
        "0000",
        "2017/",
        "/2017",
        "../..",
        "2018/2017",
        "20 17",
        "²017",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(
        ValueError, match=r"is no EDTF date|no date in the calendar|ends before|open on both sides"
    ):
        parse_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        *("2017-09-11T12:00", "2017?", "201X", "2017-XX", "Y17000", "2017%", "2017-~09", "2017-21"),
        *("2017-41", "{2016,2017}", "[2016..2018]", "{..2016-05, 2017}", "-0044", "Y17E8"),
    ],
)
def test_edtf_of_another_level_is_named_as_such(text: str) -> None:
    with pytest.raises(ValueError, match="EDTF of a level that is not read here"):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2017", "2017"),
        ("11-9-2017", "2017-09-11"),
        ("11/09/2017", "2017-09-11"),
        ("11 september 2017", "2017-09-11"),
        ("11 Sept. 2017", "2017-09-11"),
        ("1st May 2019", "2019-05-01"),
        ("mei 2019", "2019-05"),
        ("okt 2017", "2017-10"),
        ("  March   2015 ", "2015-03"),
        ("2014/2016", "2014/2016"),
        ("vandaag", "2026-11-24"),
        ("Today", "2026-11-24"),
    ],
)
def test_people_write_dates_day_first(typed: str, edtf: str) -> None:
    assert parse_user_date(typed, "2026-11-24").edtf == edtf


@pytest.mark.parametrize(
    "typed",
    [
        "gisteren",
        "x" * 500,
        "5 brumaire 2017",
        "",
    ],
)
def test_what_is_not_understood_names_the_forms(typed: str) -> None:
    with pytest.raises(
        ValueError, match="write 2017, 2017-09, 2017-09-11, 11-9-2017, 11 september 2017"
    ):
        parse_user_date(typed)


def test_today_is_the_clock_when_no_day_is_given() -> None:
    assert parse_edtf(parse_user_date("today").edtf).first == parse_user_date("vandaag").edtf


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2017", "2017-09-11", True),
        ("2017", "2018", False),
        ("2013-07-01/..", "2020", True),
        ("../2019-05-01", "2019-05-02", False),
        ("2014/2019-05-01", "2019-05-01", True),
    ],
)
def test_dates_overlap_when_a_day_fits_both(one: str, other: str, together: bool) -> None:
    assert overlaps(parse_edtf(one), parse_edtf(other)) is together
    assert overlaps(parse_edtf(other), parse_edtf(one)) is together


@pytest.mark.parametrize(
    ("edtf", "nl", "en"),
    [
        ("2017", "2017", "2017"),
        ("2017-09", "september 2017", "September 2017"),
        ("2017-09-11", "11 september 2017", "11 September 2017"),
        ("2014/2019", "2014–2019", "2014–2019"),
        ("2014/2019-05-01", "2014 – 1 mei 2019", "2014 – 1 May 2019"),
        ("2013-07-01/..", "sinds 1 juli 2013", "since 1 July 2013"),
        ("../2019-05", "tot en met mei 2019", "through May 2019"),
        ("2013-11~", "ca. november 2013", "about November 2013"),
    ],
)
def test_dates_are_said_in_words_of_the_language(edtf: str, nl: str, en: str) -> None:
    assert (format_date(parse_edtf(edtf), "nl"), format_date(parse_edtf(edtf), "en")) == (nl, en)


def test_short_months() -> None:
    assert format_date(parse_edtf("2017-03-06"), "nl", short=True) == "6 mrt 2017"


@pytest.mark.parametrize(
    ("edtf", "dutch", "english"),
    [
        ("2013-10-01/..", "sinds 1 okt 2013", "since 1 Oct 2013"),
        ("../2019-03", "tot en met mrt 2019", "through Mar 2019"),
        ("2013-03-06/2014-10", "6 mrt 2013 – okt 2014", "6 Mar 2013 – Oct 2014"),
        ("2013-03~/2014~", "ca. mrt 2013 – ca. 2014", "about Mar 2013 – about 2014"),
        ("2013/2014-10", "2013 – okt 2014", "2013 – Oct 2014"),
    ],
)
def test_both_ends_of_an_interval_are_said_in_one_way(edtf: str, dutch: str, english: str) -> None:
    assert format_date(parse_edtf(edtf), "nl", short=True) == dutch
    assert format_date(parse_edtf(edtf), "en", short=True) == english


def test_days_between() -> None:
    assert days_between("2017-09-11", "2017-10-03") == 22
    assert days_between("2017-10-03", "2017-09-11") == -22


def test_month_names() -> None:
    assert [month_number(word) for word in ("maart", "March", "okt", "sept", "Brumaire")] == [
        3,
        3,
        10,
        9,
        0,
    ]


@given(st.dates())
def test_a_day_is_said_and_read_back(day: object) -> None:
    when = parse_edtf(str(day))
    assert (
        parse_user_date(format_date(when, "nl")) == parse_user_date(format_date(when, "en")) == when
    )


@given(st.text())
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        when = parse_user_date(text)
    except ValueError as error:
        assert len(str(error)) < 900  # noqa: PT017
    else:
        assert (when.first or "") <= (when.last or "~")


def test_days_are_counted_with_both_ends() -> None:
    assert count_days("2016-02-28", "2016-03-01") == 3
    assert count_days("2016-12-31", "2016-12-31") == 1


def test_open_ends_lie_before_and_after_all_days() -> None:
    assert day_number("") == day_number("0001-01-01") - 1
    assert day_number("~") == day_number("9999-12-31") + 1


@pytest.mark.parametrize("text", ["2017-13-01", "31 juni 2017", "32-1-2017", "30-2-2016"])
def test_a_day_that_does_not_exist_is_told_as_such(text: str) -> None:
    with pytest.raises(ValueError, match="is no date in the calendar"):
        parse_user_date(text)


def test_years_the_wrong_way_round_are_told_as_such() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        parse_user_date("2018/2017")


def test_a_fault_knows_its_kind_and_says_itself_in_english() -> None:
    error = DateError("no_such_day", "2017-04-31", days=30)
    assert error.args == ("no_such_day",)
    assert str(error) == error.message.of("en") != error.message.of("nl")
    assert "2017-04-31" in str(error)
    assert "30" in str(error)


def test_the_last_month_ends_on_its_last_day() -> None:
    assert parse_edtf("2017-12").last == "2017-12-31"
    with pytest.raises(DateError, match="'2017-12-32'"):
        parse_edtf("2017-12-32")


@pytest.mark.parametrize(
    ("read", "text", "english", "dutch"),
    [
        (parse_edtf, "soon", "'soon' is no EDTF date; ", "'soon' is geen EDTF-datum; "),
        (
            parse_user_date,
            "ooit eens",
            "cannot read 'ooit eens' as a date; write 2017, ",
            "'ooit eens' is niet te lezen als datum; schrijf 2017, ",
        ),
    ],
)
def test_what_is_no_date_is_said_as_it_was_typed(
    read: Callable[[str], DateRange], text: str, english: str, dutch: str
) -> None:
    with pytest.raises(DateError) as raised:
        read(text)
    assert str(raised.value).startswith(english)
    assert raised.value.message.of("nl").startswith(dutch)


@pytest.mark.parametrize("text", ["20170101", "201709", "{}", "{2016,2017", "[2016}", "2017-1"])
def test_what_is_no_edtf_of_any_level_is_not_called_so(text: str) -> None:
    with pytest.raises(ValueError, match="is no EDTF date"):
        parse_edtf(text)

"""Dates as people type them, in Dutch or English, alone or among other words.

`6 juli 2016`, `6 July 2016`, `July 6, 2016`, `6-7-2016`, `06/07/2016`, `06.07.2016`, `6/7/16`,
`juli 2016`, `zomer 2016`, `eind 2018`; a year in words; and EDTF. Numbers alone stand day first.
"""

import re
from contextlib import suppress
from datetime import date
from functools import cache

from minusma_cli.dates import MONTHS, SHORT_MONTHS, DateError, DateRange, parse_edtf
from minusma_cli.messages import Message
from minusma_cli.named_tuple import NamedTuple

TODAY = ("today", "vandaag")

_LONGEST_QUOTE = 60  # characters of what was typed that a message repeats
_LONG_ABBREVIATION = 4  # letters: `sept` is a month too
_CALENDAR_FAULTS = ("no_calendar_date", "no_such_day")
_CENTURY = "20"  # of a year in two digits

# The months of a part of a year; winter runs into the next.
_PARTS_OF_YEAR = {
    ("voorjaar", "lente", "spring"): ("03", "05"),
    ("zomer", "summer"): ("06", "08"),
    ("najaar", "herfst", "autumn", "fall"): ("09", "11"),
    ("begin", "early", "beginning", "start"): ("01", "03"),
    ("medio", "halverwege", "mid", "middle"): ("05", "08"),
    ("eind", "einde", "late", "end"): ("10", "12"),
}
_WINTER = ("winter",)

_MONTH_NAMES = {
    name.casefold(): number
    for names in (*MONTHS.values(), *SHORT_MONTHS.values())
    for number, name in enumerate(names, 1)
}
_PART_NAMES = [name for names in (*_PARTS_OF_YEAR, _WINTER) for name in names]
_MONTH = "|".join(sorted([*_MONTH_NAMES, "sept"], key=len, reverse=True))
_PART = "|".join(sorted(_PART_NAMES, key=len, reverse=True))
_YEAR = r"(?:19|20)[0-9][0-9]"
_NUMBERS = (
    r"(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)"
    r"(?P<year>[0-9]{4}|[0-9]{2})"
)
_WORDS = (
    r"(?:(?P<first>[0-9]{1,2})(?:st|nd|rd|th|e|er)? +)?(?:of +)?"
    rf"(?P<name>{_MONTH})\.?,? +(?:of +)?(?P<named>[0-9]{{4}})"
)
_AMERICAN = (
    rf"(?P<us>{_MONTH})\.? +(?P<second>[0-9]{{1,2}})(?:st|nd|rd|th)?,? +(?P<us_year>[0-9]{{4}})"
)
_OF_YEAR = rf"(?:the +)?(?P<part>{_PART})[ -]+(?:of +|van +)?(?P<parted>{_YEAR})"
_FORMS = (
    r"(?P<iso>[0-9]{4}-[0-9][0-9](?:-[0-9][0-9])?)",
    _NUMBERS,
    _WORDS,
    _AMERICAN,
    _OF_YEAR,
    rf"(?P<only>{_YEAR})",
)
# Neither digits nor what may belong to a number stand around a date.
_TYPED = rf"(?<![\w.,/-])(?:{'|'.join(_FORMS)})(?![\w,/-]*[0-9])(?!\w)"
_YEARS = r"([0-9]{4}) ?(?:-|–|\.\.) ?([0-9]{4})"  # as people write it


class TypedDate(NamedTuple):
    """A date found among other words, and where it begins and ends."""

    when: DateRange
    start: int
    end: int


def parse_user_date(text: str, today: str = "") -> DateRange:
    """Read a date as a person types it, day first.

    `today` (an ISO day) is what `today` and `vandaag` stand for; without it the clock tells.
    Raises DateError, naming the forms, when it is not understood.
    """
    plain = " ".join(text.split())
    if plain.casefold() in TODAY:
        return parse_edtf(today or date.today().isoformat())  # noqa: DTZ011  # the user's own day
    with suppress(DateError):
        return parse_edtf(plain)  # what scripts write
    found = _compile_forms().fullmatch(plain)
    years = re.fullmatch(_YEARS, plain)
    if years:
        plain = f"{years[1]}/{years[2]}"
    if not _has_digit(plain):
        from minusma_cli.number_words import read_year  # few write a year in words

        plain = read_year(plain) or plain
    try:
        return parse_edtf(_to_edtf(found) if found else plain)
    except DateError as error:
        if error.message.key == "ends_before_it_begins":
            raise DateError("ends_before_it_begins", text[:_LONGEST_QUOTE]) from None
        other = find_month_first(plain)
        if other:
            raise DateError("month_first", text[:_LONGEST_QUOTE], other=other) from None
        if found or error.message.key in _CALENDAR_FAULTS:
            raise DateError("no_calendar_date", text[:_LONGEST_QUOTE]) from None
        raise DateError(
            "no_user_date", text[:_LONGEST_QUOTE], forms=Message("date_forms")
        ) from None


def find_month_first(text: str) -> str:
    """The day (ISO) that numbers parted by `/` are with the month first; "" for no other day."""
    if "/" not in text:  # most dates need no pattern
        return ""
    found = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})", text.strip())
    if not found or int(found[1]) == int(found[2]):
        return ""
    day = _to_edtf_of_numbers(found[3], found[1], found[2])
    try:
        return parse_edtf(day).edtf
    except DateError:
        return ""


@cache
def _compile_forms() -> re.Pattern[str]:
    """All forms of a date as one pattern: compiled when it is needed, which takes a millisecond."""
    return re.compile(_TYPED, re.IGNORECASE | re.ASCII)


def find_date(text: str) -> TypedDate | None:
    """The first date among the words of a text, which is in lower case; None where there is none.

    What looks like a date and is no day of the calendar is none, but for its year.
    """
    if not _has_digit(text):
        return None
    for found in _compile_forms().finditer(text):
        edtf = _to_edtf(found)
        start = found.start()
        try:
            when = parse_edtf(edtf)
        except DateError:
            year = found["named"] or found["us_year"]
            if not year:
                continue
            when = parse_edtf(year)
            start = found.end() - len(year)
        return TypedDate(when, start, found.end())
    return None


def _has_digit(text: str) -> bool:
    return any(digit in text for digit in "0123456789")


def _to_edtf(found: re.Match[str]) -> str:
    """What was typed as EDTF; it need not be a day of the calendar."""
    if found["iso"] or found["only"]:
        return found["iso"] or found["only"]
    if found["day"]:
        return _to_edtf_of_numbers(found["year"], found["month"], found["day"])
    if found["part"]:
        return _part_of_year(found["part"].casefold(), found["parted"])
    month = month_number(found["name"] or found["us"])
    day = found["first"] or found["second"]
    edtf = f"{found['named'] or found['us_year']}-{month:02}"
    if day:
        return f"{edtf}-{int(day):02}"
    return edtf


def _to_edtf_of_numbers(year: str, month: str, day: str) -> str:
    if len(year) == len(_CENTURY):
        year = _CENTURY + year
    return f"{year}-{int(month):02}-{int(day):02}"


def _part_of_year(name: str, year: str) -> str:
    """`zomer` of a year as the months that it takes."""
    for names, (first, last) in _PARTS_OF_YEAR.items():
        if name in names:
            return f"{year}-{first}/{year}-{last}"
    return f"{year}-12/{int(year) + 1}-02"


def month_number(word: str) -> int:
    """1 to 12 for a month in Dutch or English, whole or its first three or four letters; else 0."""
    low = word.casefold()
    if low in _MONTH_NAMES:
        return _MONTH_NAMES[low]
    for name, number in _MONTH_NAMES.items():
        if len(low) == _LONG_ABBREVIATION and name.startswith(low):
            return number
    return 0

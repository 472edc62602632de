"""Dates as EDTF: read, compare, overlap, say.

Text in, `DateRange` out. Understood is EDTF level 0 (a year, a month, a day, an interval of two of
these) and of level 1 the open end `..` and a trailing `~` for about; see
https://www.loc.gov/standards/datetime/. Days are ISO 8601 texts (`2017-09-11`), which sort and
compare as they are. How people type dates is in `typed_dates`.
"""

import re
from datetime import date

from minusma_cli.messages import Message
from minusma_cli.named_tuple import NamedTuple

MONTHS = {
    "nl": (
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
SHORT_MONTHS = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}

BEFORE_ALL = ""  # an open start, as text: it sorts before every day
AFTER_ALL = "~"  # an open end, as text: it sorts after every day

OPEN = ".."  # an open side, as EDTF writes it
LENGTH_OF_YEAR = 4  # digits of it, as dates are written
_DECEMBER = 12

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)", re.ASCII)
# Dates of level 1 and 2: unspecified digits, doubt, long years, times, and sets of dates.
_DOUBT = "[~?%]?"
_OTHER_YEAR = rf"{_DOUBT}(?:-?[0-9X]{{4}}|Y-?[0-9]+(?:E[0-9]+)?)(?:S[0-9]+)?{_DOUBT}"
_OTHER_PART = rf"-{_DOUBT}[0-9X]{{2}}{_DOUBT}"
_OTHER_DATE = rf"{_OTHER_YEAR}(?:{_OTHER_PART}(?:{_OTHER_PART}(?:T[0-9:Z+-]+)?)?)?"
_SET = rf"(?:\.\.)?{_OTHER_DATE}(?:(?:, ?|\.\.){_OTHER_DATE})*(?:\.\.)?"
_OTHER_EDTF = rf"{_OTHER_DATE}|\{{{_SET}\}}|\[{_SET}\]"
_SEASONS = range(21, 42)  # in the place of a month: of level 1 to 24, of level 2 beyond


class DateRange(NamedTuple):
    """A date or interval: as written in EDTF, and its first and last possible day (None: open)."""

    edtf: str
    first: str | None
    last: str | None


class DateError(ValueError):
    """A text that is no date; `message` says why."""

    def __init__(self, key: str, text: str, **parts: object) -> None:
        self.message = Message(key, {"text": repr(text), **parts})
        super().__init__(key)

    def __str__(self) -> str:
        return self.message.of("en")


# -- reading


def parse_edtf(text: str) -> DateRange:
    """Read an EDTF date or interval.

    Raises DateError, with one sentence, when it is none, no real day, or runs backwards.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return DateRange(text, *_parse_single(text))
    if start == end == OPEN:
        raise DateError("open_both_sides", text)
    first = None
    if start != OPEN:
        first, _ = _parse_single(start)
    last = None
    if end != OPEN:
        _, last = _parse_single(end)
    if first and last and first > last:
        raise DateError("ends_before_it_begins", text)
    return DateRange(text, first, last)


def _parse_single(text: str) -> tuple[str, str]:
    """The first and last day that one EDTF date can mean."""
    found = _EDTF.fullmatch(text)
    if not found:
        is_edtf = re.fullmatch(_OTHER_EDTF, text, re.ASCII)
        raise DateError("unsupported_edtf" if is_edtf else "no_edtf_date", text)
    year, month, day = found[1], found[2], found[3]
    if month and not day and int(month) in _SEASONS:
        raise DateError("unsupported_edtf", text)
    if year == "0000" or (month and not 1 <= int(month) <= _DECEMBER):
        raise DateError("no_calendar_date", text)
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    days = days_in_month(int(year), int(month))
    if not day:
        return f"{year}-{month}-01", f"{year}-{month}-{days}"
    if not 1 <= int(day) <= days:
        raise DateError("no_such_day", text, days=days)
    plain = text.rstrip("~")
    return plain, plain


def split_edtf(text: str) -> tuple[str, str]:
    """The start and the end of an interval as they are written; of another date it is both."""
    start, slash, end = text.partition("/")
    return (start, end) if slash else (text, text)


def find_known_ends(text: str) -> tuple[str, str]:
    """The same, where for an open side the other stands."""
    start, end = split_edtf(text)
    if start == OPEN:
        return end, end
    return start, start if end == OPEN else end


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month in the Gregorian calendar."""
    if month == _DECEMBER:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days


# -- comparing


def overlaps(one: DateRange, other: DateRange) -> bool:
    """Whether there is a day that both can mean."""
    starts_in_time = (one.first or BEFORE_ALL) <= (other.last or AFTER_ALL)
    ends_in_time = (other.first or BEFORE_ALL) <= (one.last or AFTER_ALL)
    return starts_in_time and ends_in_time


def days_between(start: str, end: str) -> int:
    """The number of days from one ISO day to another; negative when the second comes first."""
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def count_days(first: str, last: str) -> int:
    """How many days a span has, both ends counted; an open end counts as far away."""
    return day_number(last) - day_number(first) + 1


def day_number(iso: str) -> int:
    """A day as a number that grows by one a day; open ends come before and after all days."""
    if iso == BEFORE_ALL:
        return 0
    if iso == AFTER_ALL:
        return date.max.toordinal() + 1
    return date.fromisoformat(iso).toordinal()


# -- saying


def format_date(when: DateRange, lang: str, *, short: bool = False) -> str:
    """The date in words of a language: `11 september 2017`, `2014–2019`, `since 1 July 2013`."""
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return _format_single(start, lang, short=short)
    if end == OPEN:
        since = "sinds" if lang == "nl" else "since"
        return f"{since} {_format_single(start, lang, short=short)}"
    if start == OPEN:
        through = "tot en met" if lang == "nl" else "through"
        return f"{through} {_format_single(end, lang, short=short)}"
    dash = " – "
    if len(start) == len(end) == LENGTH_OF_YEAR:
        dash = "–"
    return (
        f"{_format_single(start, lang, short=short)}{dash}{_format_single(end, lang, short=short)}"
    )


def _format_single(edtf: str, lang: str, *, short: bool) -> str:
    about = ""
    if edtf.endswith("~"):
        about = "ca. " if lang == "nl" else "about "
    year, *rest = edtf.rstrip("~").split("-")
    if not rest:
        return about + year
    names = SHORT_MONTHS if short else MONTHS
    month = names[lang][int(rest[0]) - 1]
    if len(rest) == 1:
        return f"{about}{month} {year}"
    return f"{about}{int(rest[1])} {month} {year}"

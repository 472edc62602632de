"""Dates as EDTF: read, compare, overlap, say.

Text in, `When` out. A `When` keeps the text as it was written and the first and last day that it can
mean, as ISO 8601 days (`2017-09-11`), which sort and compare as plain strings. Understood is EDTF level 0
(a year, a month, a day, an interval of two of these) and of level 1 the open end `..` and a trailing `~`
for about; see https://www.loc.gov/standards/datetime/. People may also write `11-9-2017` and
`11 september 2017`, in Dutch or English (`asked`).
"""

import re
from typing import NamedTuple

MONTHS = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
SHORT = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
FORMS = "2017, 2017-09, 2017-09-11, 11-9-2017 or 11 september 2017"
TODAY = ("today", "vandaag")

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?)", re.ASCII)
_WRITTEN = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th|e|er)?\s+)?([^\W\d]+)\.?,?\s+(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)


class When(NamedTuple):
    """A date or interval: as written in EDTF, and its first and last possible day (None: open)."""

    edtf: str
    first: str | None
    last: str | None


def parse(text: str) -> When:
    """Read an EDTF date or interval; ValueError with one sentence when it is none, no real day or runs backwards."""
    start, slash, end = text.partition("/")
    if not slash:
        return When(text, *_span(text))
    if start == end == "..":
        message = f"{text!r} is open on both sides"
        raise ValueError(message)
    first = None if start == ".." else _span(start)[0]
    last = None if end == ".." else _span(end)[1]
    if first and last and first > last:
        message = f"{text!r} ends before it begins"
        raise ValueError(message)
    return When(text, first, last)


def _span(text: str) -> tuple[str, str]:
    """The first and last day that one EDTF date can mean."""
    found = _DAY.fullmatch(text)
    if not found:
        message = f"{text!r} is no EDTF date; write 2017, 2017-09, 2017-09-11 or 2014/2019-05-01"
        raise ValueError(message)
    year, month, day = found[1], found[2], found[3]
    if year == "0000" or (month and not 1 <= int(month) <= 12):  # noqa: PLR2004
        message = f"{text!r} is no date in the calendar"
        raise ValueError(message)
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    days = length(int(year), int(month))
    if not day:
        return f"{year}-{month}-01", f"{year}-{month}-{days}"
    if not 1 <= int(day) <= days:
        message = f"{text!r} is no date in the calendar: that month has {days} days"
        raise ValueError(message)
    return text.rstrip("~"), text.rstrip("~")


def length(year: int, month: int) -> int:
    """The number of days of a month in the Gregorian calendar."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 + leap if month == 2 else 30 + (month in (1, 3, 5, 7, 8, 10, 12))  # noqa: PLR2004


def asked(text: str, today: str = "") -> When:
    """Read a date as a person types it, day first; ValueError naming the forms when it is not understood.

    `today` (an ISO day) stands for `today` and `vandaag`; without it the clock does.
    """
    plain = " ".join(text.split())
    if plain.casefold() in TODAY:
        return parse(today or _clock())
    try:
        return parse(_numeric(plain) or _written(plain) or plain)
    except ValueError:
        message = f"cannot read {text[:60]!r} as a date; write {FORMS}"
        raise ValueError(message) from None


def _numeric(text: str) -> str:
    found = _NUMBERS.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else ""


def _written(text: str) -> str:
    found = _WRITTEN.fullmatch(text)
    month = month_number(found[2]) if found else 0
    if not found or not month:
        return ""
    return f"{found[3]}-{month:02}" + (f"-{int(found[1]):02}" if found[1] else "")


def month_number(word: str) -> int:
    """1 to 12 for a month's name in Dutch or English, whole or its first three or four letters; 0 for any other word."""
    low = word.casefold()
    for names in (*MONTHS.values(), *SHORT.values()):
        for number, name in enumerate(names, 1):
            if low == name.casefold() or (len(low) == 4 and name.casefold().startswith(low)):  # noqa: PLR2004
                return number
    return 0


def _clock() -> str:
    import time  # only for `today`

    return time.strftime("%Y-%m-%d")


def overlaps(one: When, other: When) -> bool:
    """Whether there is a day that both can mean."""
    return (one.first or "") <= (other.last or "~") and (other.first or "") <= (one.last or "~")


def days_between(start: str, end: str) -> int:
    """The number of days from one ISO day to another; negative when the second comes first."""
    from datetime import date  # not needed on the way to most answers

    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def days(first: str, last: str) -> int:
    """About how many days a span of ISO days has, both ends counted; an open end counts as far away."""
    return day_number(last) - day_number(first) + 1


def day_number(iso: str) -> int:
    """A day as a number that grows with it, months counted as 31 days; `` and `~`, open ends, come before and after all."""
    if not iso or iso == "~":
        return 0 if not iso else 9999 * 372
    return int(iso[:4]) * 372 + int(iso[5:7]) * 31 + int(iso[8:10])


def said(when: When, lang: str, *, short: bool = False) -> str:
    """The date in words of the language, `nl` or `en`: `11 september 2017`, `2014–2019`, `since 1 July 2013`."""
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return _say(start, lang, short=short)
    if end == "..":
        return f"{'sinds' if lang == 'nl' else 'since'} {_say(start, lang, short=short)}"
    if start == "..":
        return f"{'tot en met' if lang == 'nl' else 'through'} {_say(end, lang, short=short)}"
    dash = "–" if len(start) == len(end) == 4 else " – "  # noqa: PLR2004
    return f"{_say(start, lang, short=short)}{dash}{_say(end, lang, short=short)}"


def _say(date: str, lang: str, *, short: bool) -> str:
    about = ("ca. " if lang == "nl" else "about ") if date.endswith("~") else ""
    year, *rest = date.rstrip("~").split("-")
    if not rest:
        return about + year
    month = (SHORT if short else MONTHS)[lang][int(rest[0]) - 1]
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{about}{day}{month} {year}"

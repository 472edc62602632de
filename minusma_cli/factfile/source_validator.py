"""The sources of a fact file."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from minusma_cli.factfile.checks import Checker
from minusma_cli.factfile.faults import Fault, FaultPath, quote_value
from minusma_cli.messages import Message
from minusma_cli.model import KINDS, Source

SOURCE_KEYS = {
    "title": True,
    "publisher": True,
    "published": False,
    "kind": True,
    "language": True,
    "number": False,
    "url": False,
    "accessed": False,
    "archived": False,
    "isbn": False,
    "doi": False,
    "archive_number": False,
}
_ADDRESSES = ("url", "isbn", "doi", "archive_number")  # by one of these it can be found
_LONGEST_URL = 2000  # characters
_LENGTH_OF_ISBN_10 = 10
_SOURCE_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_ISBN = re.compile(r"(?:97[89])?\d{9}[\dX]", re.ASCII)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\\{}\"]+", re.ASCII)
_LANGUAGE = re.compile("[a-z]{2,3}")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"https?://[^\s/]+\.[^\s]+", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\s\"<>\\^`{|}]")  # may not stand in an address (RFC 3986)


def validate_source(name: str, value: Any, path: FaultPath, checker: Checker) -> Source:
    """One source of a fact file."""
    checker.check_id(name, path, is_key=True, pattern=_SOURCE_ID)
    given = checker.check_mapping(value, path, SOURCE_KEYS)
    if all(given.get(key) is None for key in _ADDRESSES):
        checker.add_fault(path, "no_address")
    return Source(
        id=name,
        title=checker.check_text(given.get("title"), (*path, "title")),
        publisher=checker.check_text(given.get("publisher"), (*path, "publisher")),
        published=check_written_date(given.get("published"), (*path, "published"), checker),
        kind=checker.check_choice(given.get("kind"), (*path, "kind"), KINDS, "kind"),
        language=_check_language_code(given.get("language"), (*path, "language"), checker),
        url=check_optional_url(given.get("url"), (*path, "url"), checker),
        number=checker.check_optional_text(given.get("number"), (*path, "number")),
        accessed=check_written_date(given.get("accessed"), (*path, "accessed"), checker),
        archived=check_optional_url(given.get("archived"), (*path, "archived"), checker),
        isbn=_check_isbn(given.get("isbn"), (*path, "isbn"), checker),
        doi=_check_doi(given.get("doi"), (*path, "doi"), checker),
        archive_number=checker.check_optional_text(
            given.get("archive_number"), (*path, "archive_number")
        ),
    )


def find_twins(paths: Mapping[str, FaultPath]) -> Iterator[Fault]:
    """Ids of sources, with their paths, that differ by case only: BibTeX takes them for one."""
    known: dict[str, str] = {}
    for name, path in paths.items():
        twin = known.setdefault(name.lower(), name)
        if twin != name:
            message = Message("twin_source", {"name": repr(name), "twin": repr(twin)})
            yield Fault(path, message, is_key=True)


def check_written_date(value: Any, path: FaultPath, checker: Checker) -> str | None:
    """A date as it is written, where there is one."""
    when = checker.check_date(value, path)
    if when is None:
        return None
    return when.edtf


def _check_language_code(value: Any, path: FaultPath, checker: Checker) -> str:
    text = checker.check_text(value, path)
    if text and not _LANGUAGE.fullmatch(text):
        checker.add_fault(path, "unknown_language", text=quote_value(text))
    return text


def check_optional_url(value: Any, path: FaultPath, checker: Checker) -> str | None:
    """An address of the web, or None where there is none."""
    if value is None:
        return None
    text = checker.check_text(value, path, _LONGEST_URL)
    if not text:
        return text
    forbidden = _FORBIDDEN.search(text)
    if not _SCHEME.match(text):
        checker.add_fault(path, "no_http", url=quote_value(text))
    elif forbidden:
        code = quote(forbidden[0], safe="")
        checker.add_fault(
            path,
            "character_in_address",
            url=quote_value(text),
            character=repr(forbidden[0]),
            code=code,
        )
    elif not _HOST.match(text):
        checker.add_fault(path, "no_host", url=quote_value(text))
    return text


def _check_isbn(value: Any, path: FaultPath, checker: Checker) -> str | None:
    """An ISBN as it is written, with or without hyphens, whose last digit fits the others."""
    text = checker.check_optional_text(value, path)
    if not text:
        return text
    digits = text.replace("-", "").replace(" ", "")
    if not _ISBN.fullmatch(digits):
        checker.add_fault(path, "no_isbn", text=quote_value(text))
        return text
    last = _find_check_digit(digits)
    if digits[-1] != last:
        checker.add_fault(path, "wrong_check_digit", text=quote_value(text), last=last)
    return text


def _find_check_digit(digits: str) -> str:
    """The last digit that the others of an ISBN ask for (ISO 2108)."""
    others = [int(digit) for digit in digits[:-1]]
    if len(digits) == _LENGTH_OF_ISBN_10:
        total = sum(weight * digit for weight, digit in enumerate(others, 1))
        return "0123456789X"[total % 11]
    total = sum(others[::2]) + 3 * sum(others[1::2])
    return str(-total % 10)


def _check_doi(value: Any, path: FaultPath, checker: Checker) -> str | None:
    """A DOI without the address of its resolver."""
    text = checker.check_optional_text(value, path)
    if text and not _DOI.fullmatch(text):
        checker.add_fault(path, "no_doi", text=quote_value(text))
    return text

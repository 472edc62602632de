"""The sources of a fact file."""

import re
from typing import Any

from minusma_cli.factfile.checks import Checker
from minusma_cli.factfile.faults import FaultPath, quote_value
from minusma_cli.model import KINDS, Source

_SOURCE_KEYS = {
    "title": True,
    "publisher": True,
    "published": False,
    "kind": True,
    "language": True,
    "number": False,
    "url": True,
    "accessed": False,
    "archived": False,
}
_LONGEST_URL = 2000  # characters
_SOURCE_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_LANGUAGE = re.compile("[a-z]{2,3}")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"https?://[^\s/]+\.[^\s]+", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\s\"<>\\^`{|}]")  # may not stand in an address (RFC 3986)


def validate_source(name: str, value: Any, path: FaultPath, checker: Checker) -> Source:
    """One source of a fact file."""
    checker.check_id(name, path, is_key=True, pattern=_SOURCE_ID)
    given = checker.check_mapping(value, path, _SOURCE_KEYS)
    archived = None
    if given.get("archived") is not None:
        archived = _check_url(given["archived"], (*path, "archived"), checker)
    return Source(
        id=name,
        title=checker.check_text(given.get("title"), (*path, "title")),
        publisher=checker.check_text(given.get("publisher"), (*path, "publisher")),
        published=_check_day(given.get("published"), (*path, "published"), checker),
        kind=checker.check_choice(given.get("kind"), (*path, "kind"), KINDS, "kind"),
        language=_check_language_code(given.get("language"), (*path, "language"), checker),
        url=_check_url(given.get("url"), (*path, "url"), checker),
        number=checker.check_optional_text(given.get("number"), (*path, "number")),
        accessed=_check_day(given.get("accessed"), (*path, "accessed"), checker),
        archived=archived,
    )


def _check_day(value: Any, path: FaultPath, checker: Checker) -> str | None:
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


def _check_url(value: Any, path: FaultPath, checker: Checker) -> str:
    text = checker.check_text(value, path, _LONGEST_URL)
    if not text:
        return text
    forbidden = _FORBIDDEN.search(text)
    if not _SCHEME.match(text):
        checker.add_fault(path, "no_http", url=quote_value(text))
    elif forbidden:
        code = f"%{ord(forbidden[0]):02X}"
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

"""What any value of a fact file may be: texts, lists, mappings, names; faults are noted.

Checking never stops at the first fault: it notes the path and a sentence that names the nearest
right thing, and goes on with an empty value in its place.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any

from minusma_cli.dates import DateError, DateRange, parse_edtf
from minusma_cli.factfile.faults import Fault, FaultLog, FaultPath, quote_value
from minusma_cli.factfile.numbers import (
    MOST_DECIMALS,
    MOST_DIGITS,
    NumberError,
    parse_number,
)
from minusma_cli.messages import Message, hint_at_names
from minusma_cli.model import LANGUAGES, Text

LONGEST_TEXT = 300  # characters of a fact's sentence or a note
_MOST_COMPARED = 500_000  # names that are looked at in all to tell the nearest: two seconds
_FEW = 9  # names: so many are listed where none is near
_LONGEST_DATE = 60  # characters of a date that a message repeats

_MOST_DATES = 4096  # different ones that are kept: many facts are of the same year

_KEBAB_CASE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# C0 and C1 controls, and marks that turn the reading direction round: none may reach a terminal.
_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]"
)

_parse_edtf = lru_cache(_MOST_DATES)(parse_edtf)
TEXT_KEYS: Mapping[str, bool] = {"nl": True, "en": True}

Languages = tuple[str, ...]


class Checker:
    """Checks values, and notes what is wrong with them.

    `languages` are those that the texts of each file must have. A path begins with the number of
    its file, counted from 0.
    """

    def __init__(self, languages: Sequence[Languages] = (LANGUAGES,)) -> None:
        self.log = FaultLog()
        self._compared = 0
        self._spare_keys: list[set[str]] = []  # languages that a file can do without
        for needed in languages:
            self._spare_keys.append(set(LANGUAGES).difference(needed))

    def add_fault(
        self, path: FaultPath, key: str, *, is_key: bool = False, **parts: object
    ) -> None:
        """Note a fault at a path, or at its key: a key of `fault_sentences`, and what fills it."""
        self.log.add(Fault(path, Message(key, parts), is_key=is_key))

    def check_mapping(
        self,
        value: Any,
        path: FaultPath,
        keys: Mapping[str, bool] | None = None,
        *,
        is_required: bool = True,
    ) -> dict[str, Any]:
        """A mapping; with `keys` (True: required) each must be known and none missing."""
        if value is None and not is_required:
            return {}
        if not isinstance(value, dict):
            self.add_wrong_kind(path, "a_mapping", value)
            return {}
        if keys is None:
            return value
        for key in value:
            if key not in keys:
                self.add_unknown((*path, key), "key", key, keys, is_key=True)
        spare_keys = self._spare_keys[int(path[0])]
        for key, is_needed in keys.items():
            if is_needed and value.get(key) is None and key not in spare_keys:
                self.add_fault(path, "misses_key", name=repr(key))
        return value

    def check_list(self, value: Any, path: FaultPath) -> list[Any]:
        """A list; nothing is an empty one."""
        if value is None:
            return []
        if not isinstance(value, list):
            self.add_wrong_kind(path, "a_list", value)
            return []
        return value

    def check_text(self, value: Any, path: FaultPath, longest: int = LONGEST_TEXT) -> str:
        """One line of text without control characters, not empty, not over-long."""
        if value is None:
            return ""  # a required key that is missing has been told already
        if not isinstance(value, str):
            self.add_wrong_kind(path, "text", value)
            return ""
        if not value.strip():
            self.add_fault(path, "is_empty")
        if len(value) > longest:
            self.add_fault(path, "too_long", count=len(value), most=longest)
            return value[:longest]
        control = None if value.isprintable() else _CONTROL.search(value)
        if control:
            self.add_fault(path, "control_character", code=f"{ord(control[0]):04X}")
            return ""
        return value

    def check_optional_text(self, value: Any, path: FaultPath) -> str | None:
        """A text, or None where there is none."""
        if value is None:
            return None
        return self.check_text(value, path)

    def check_texts(self, value: Any, path: FaultPath) -> tuple[str, ...]:
        """A list of texts."""
        texts = []
        for position, item in enumerate(self.check_list(value, path)):
            texts.append(self.check_text("" if item is None else item, (*path, position)))
        return tuple(texts)

    def check_choice(self, value: Any, path: FaultPath, known: Collection[str], what: str) -> str:
        """A text that must be one of the known ones."""
        text = self.check_text(value, path)
        if text and text not in known:
            self.add_unknown(path, what, text, known)
        return text

    def check_id(
        self,
        value: Any,
        path: FaultPath,
        *,
        is_key: bool = False,
        pattern: re.Pattern[str] = _KEBAB_CASE,
    ) -> str:
        """A name in kebab-case."""
        text = self.check_text(value, path)
        if text and not pattern.fullmatch(text):
            self.add_fault(path, "no_kebab_case", name=quote_value(text), is_key=is_key)
        return text

    def check_number(self, value: Any, path: FaultPath) -> int | float:
        """A number of at most 15 digits and six decimals."""
        text = self.check_text(value, path)
        if not text:
            return 0
        try:
            return parse_number(text)
        except NumberError as error:
            self.add_fault(
                path,
                error.key,
                text=quote_value(text),
                digits=MOST_DIGITS,
                decimals=MOST_DECIMALS,
            )
        return 0

    def check_date(self, value: Any, path: FaultPath) -> DateRange | None:
        """A date or interval as EDTF."""
        text = self.check_text(value, path)
        if not text:
            return None
        try:
            return _parse_edtf(text)
        except DateError as error:
            message = error.message if len(text) < _LONGEST_DATE else Message("no_date")
            self.log.add(Fault(path, message))
            return None

    def check_both(self, value: Any, path: FaultPath) -> Text:
        """The same words in two languages, and nothing else."""
        if value is None:
            return Text("", "")  # a required key that is missing has been told already
        return self.read_both(self.check_mapping(value, path, TEXT_KEYS), path)

    def read_both(self, given: Mapping[str, Any], path: FaultPath) -> Text:
        """The two languages of a mapping that may hold more.

        Where the file does without a language, the words of the other stand for both.
        """
        dutch = self.check_text(given.get("nl"), (*path, "nl"))
        english = self.check_text(given.get("en"), (*path, "en"))
        return Text(dutch or english, english or dutch)

    def add_unknown(
        self,
        path: FaultPath,
        what: str,
        name: str,
        known: Collection[str],
        *,
        is_key: bool = False,
    ) -> None:
        """Note a name that is none of the known ones, with the nearest."""
        from minusma_cli.suggest import nearest_names  # only for a fault

        near: list[str] = []
        if not self.log.is_full and self._compared <= _MOST_COMPARED:
            self._compared += len(known)
            near = nearest_names(name, known, 1)
        choices: list[str] = []
        if len(known) < _FEW:
            choices = sorted(known)
        self.add_fault(
            path,
            "unknown_name",
            what=Message(f"kind:{what}"),
            name=quote_value(name),
            hint=hint_at_names([repr(one) for one in near], choices),
            is_key=is_key,
        )

    def add_wrong_kind(self, path: FaultPath, wanted: str, value: Any) -> None:
        """Note a value that is not what it must be: `a_mapping`, `a_list` or `text`."""
        found = Message(name_kind(value))
        self.add_fault(path, "must_be", wanted=Message(wanted), found=found)


def name_kind(value: Any) -> str:
    """What a value is, as a key of `fault_sentences`."""
    if isinstance(value, dict):
        return "a_mapping"
    if isinstance(value, list):
        return "a_list"
    return "empty" if value is None else "text"

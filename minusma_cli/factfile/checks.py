"""What any value of a fact file may be: texts, lists, mappings, names; faults are noted.

Checking never stops at the first fault: it notes the path and a sentence that names the nearest
right thing, and goes on with an empty value in its place.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from minusma_cli.dates import DateRange, parse_edtf
from minusma_cli.factfile.yaml_reader import Fault, FaultPath, quote_value
from minusma_cli.model import LANGUAGES, Text

LONGEST_TEXT = 300  # characters of a fact's sentence or a note
_MOST_HINTS = 200  # unknown names that are told the nearest: finding it looks at all names
_FEW = 9  # names: so many are listed where none is near
_LONGEST_DATE = 60  # characters of a date that a message repeats

_KEBAB_CASE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?", re.ASCII)
# C0 and C1 controls, and marks that turn the reading direction round: none may reach a terminal.
_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]"
)

TEXT_KEYS: Mapping[str, bool] = {"nl": True, "en": True}


class Checker:
    """Checks values, and notes what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._hints = 0

    def add_fault(self, path: FaultPath, message: str, *, is_key: bool = False) -> None:
        """Note a fault at a path, or at its key."""
        self.faults.append(Fault(path, message, is_key=is_key))

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
            self.add_fault(path, f"must be a mapping, not {name_kind(value)}")
            return {}
        if keys is None:
            return value
        for key in value:
            if key not in keys:
                self.add_unknown((*path, key), "key", key, keys, is_key=True)
        for key, is_needed in keys.items():
            if is_needed and value.get(key) is None:
                self.add_fault(path, f"misses {key!r}")
        return value

    def check_list(self, value: Any, path: FaultPath) -> list[Any]:
        """A list; nothing is an empty one."""
        if value is None:
            return []
        if not isinstance(value, list):
            self.add_fault(path, f"must be a list, not {name_kind(value)}")
            return []
        return value

    def check_text(self, value: Any, path: FaultPath, longest: int = LONGEST_TEXT) -> str:
        """One line of text without control characters, not empty, not over-long."""
        if value is None:
            return ""  # a required key that is missing has been told already
        if not isinstance(value, str):
            self.add_fault(path, f"must be text, not {name_kind(value)}")
            return ""
        if not value.strip():
            self.add_fault(path, "is empty")
        if len(value) > longest:
            self.add_fault(path, f"has {len(value)} characters; {longest} at most")
            return value[:longest]
        control = _CONTROL.search(value)
        if control:
            self.add_fault(path, f"holds the control character U+{ord(control[0]):04X}")
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
            rule = "write lower case words with hyphens, as in dutch-contingent-2017"
            self.add_fault(path, f"{quote_value(text)} is not kebab-case; {rule}", is_key=is_key)
        return text

    def check_number(self, value: Any, path: FaultPath) -> int | float:
        """A number with at most six decimals."""
        text = self.check_text(value, path)
        if text and _NUMBER.fullmatch(text):
            return float(text) if "." in text else int(text)
        if text:
            self.add_fault(path, f"{quote_value(text)} is not a number; write 13289 or 3.8")
        return 0

    def check_date(self, value: Any, path: FaultPath) -> DateRange | None:
        """A date or interval as EDTF."""
        text = self.check_text(value, path)
        if not text:
            return None
        try:
            return parse_edtf(text)
        except ValueError as error:
            message = str(error) if len(text) < _LONGEST_DATE else "is no EDTF date"
            self.add_fault(path, message)
            return None

    def check_both(self, value: Any, path: FaultPath) -> Text:
        """The same words in two languages, and nothing else."""
        if value is None:
            return Text("", "")  # a required key that is missing has been told already
        return self.read_both(self.check_mapping(value, path, TEXT_KEYS), path)

    def read_both(self, given: Mapping[str, Any], path: FaultPath) -> Text:
        """The two languages of a mapping that may hold more."""
        return Text(*(self.check_text(given.get(lang), (*path, lang)) for lang in LANGUAGES))

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
        self._hints += 1
        if self._hints <= _MOST_HINTS:
            near = nearest_names(name, known, 1)
        if not near and len(known) < _FEW:
            near = sorted(known)
        hint = ""
        if len(near) == 1:
            hint = f"; did you mean {near[0]!r}?"
        elif near:
            hint = f"; one of {', '.join(near)}"
        self.add_fault(path, f"unknown {what} {quote_value(name)}{hint}", is_key=is_key)


def name_kind(value: Any) -> str:
    """What a value is, as a message says it."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "empty" if value is None else "text"

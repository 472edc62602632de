"""Rows as YAML, written here, because PyYAML takes six times as long for the same text.

Only what is plain is written here: texts of common letters on one line, numbers, and lists and
mappings of these. A row with anything else has to be written by PyYAML.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from minusma_cli.records import Record

WIDTH = 120  # columns: a longer line is broken at a blank

_STEP = 2  # columns that what is inside stands to the right
_LONGEST_KEY = 100  # letters: after a longer one PyYAML may put the value on a line of its own
_LETTERS = "!-~\xa1-\u05ff\u2010-\u2027\u2030-\u205e\u20a0-\u22ff"
# Texts that never need double quotes, nor their blanks looked at.
_SIMPLE = re.compile(f"[{_LETTERS}]+(?: [{_LETTERS}]+)*")
# How a text starts that YAML would take for something else.
_MARKED_START = re.compile(r"---|\.\.\.|[-?:](?: |$)|[#,\[\]{}&*!|>'\"%@`]")
_MOST_TEXTS = 20_000  # that are kept as they are written

IsText = Callable[[str], bool]


class NotPlainError(Exception):
    """A value is none of those that are written here."""


class RowWriter:
    """Writes rows as the items of a list.

    `is_text` says whether YAML reads an unquoted scalar as text, and not as a number, a date, ...
    """

    def __init__(self, is_text: IsText) -> None:
        self._is_text = is_text
        self._keys: dict[object, str] = {}  # as they are written: rows have the same ones
        self._texts: dict[str, str] = {}  # as are many values, such as those of sources

    def format_row(self, row: Record) -> str:
        """The lines of an item; raises NotPlainError where PyYAML has to write it."""
        lines: list[str] = []
        self._add_list([row], 0, lines)
        return "\n".join(lines) + "\n"

    def _add_mapping(self, mapping: Mapping[Any, Any], indent: int, lines: list[str]) -> None:
        margin = " " * indent
        for key, value in mapping.items():
            start = f"{margin}{self._keys.get(key) or self._format_key(key)}:"
            if isinstance(value, dict) and value:
                lines.append(start)
                self._add_mapping(value, indent + _STEP, lines)
            elif isinstance(value, list) and value:
                lines.append(start)
                self._add_list(value, indent, lines)
            else:
                said = self._format_scalar(value, len(start) + 1, indent + _STEP)
                lines.append(f"{start} {said}")

    def _add_list(self, values: Sequence[Any], indent: int, lines: list[str]) -> None:
        """The items of a list; PyYAML does not indent their dashes."""
        inside = indent + _STEP
        for value in values:
            if isinstance(value, dict) and value:
                first = len(lines)
                self._add_mapping(value, inside, lines)
                lines[first] = f"{' ' * indent}- {lines[first][inside:]}"
            else:
                lines.append(f"{' ' * indent}- {self._format_scalar(value, inside, inside)}")

    def _format_key(self, key: object) -> str:
        if not isinstance(key, str) or len(key) > _LONGEST_KEY:
            raise NotPlainError
        written = self._keys[key] = self._format_text(key)
        return written

    def _format_scalar(self, value: object, column: int, indent: int) -> str:
        """A value that begins at a column; what does not fit goes on below, so far indented."""
        if isinstance(value, str):
            return _break_lines(self._texts.get(value) or self._add_text(value), column, indent)
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return str(value)
        if value in ([], {}):
            return str(value)
        raise NotPlainError

    def _add_text(self, text: str) -> str:
        written = self._format_text(text)
        if len(self._texts) < _MOST_TEXTS:
            self._texts[text] = written
        return written

    def _format_text(self, text: str) -> str:
        """A text as it is, or in single quotes where it would be read as something else."""
        if not _SIMPLE.fullmatch(text):
            raise NotPlainError
        is_marked = ": " in text or " #" in text or text[-1] == ":"
        if not is_marked and not _MARKED_START.match(text) and self._is_text(text):
            return text
        doubled = text.replace("'", "''")
        return f"'{doubled}'"


def _break_lines(text: str, column: int, indent: int) -> str:
    """A text that begins at a column, broken at each first blank beyond the width."""
    if column + len(text) <= WIDTH:
        return text
    lines = []
    start = 0
    blank = text.find(" ", max(WIDTH - column, -1) + 1)
    while blank >= 0:
        lines.append(text[start:blank])
        start = blank + 1
        blank = text.find(" ", start + WIDTH - indent + 1)
    lines.append(text[start:])
    return f"\n{' ' * indent}".join(lines)

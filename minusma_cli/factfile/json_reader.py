"""JSON text to the same plain values as YAML, with every fault and the place of any of them.

Numbers and booleans stay as they are written. That the text is JSON is left to the standard
library; its tokens are then read once more, because the library tells no places and drops the first
of two equal keys silently.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from minusma_cli.factfile.yaml_reader import Document, Reader, StopReading
from minusma_cli.named_tuple import NamedTuple

_TOKEN = re.compile(
    r"(?P<space>[ \t\n\r,:]*)"
    r'(?:(?P<bracket>[{}\[\]])|"(?P<text>(?:[^"\\]|\\.)*)"|(?P<word>[^\s,:{}\[\]"]+))'
)


class _Mark(NamedTuple):
    line: int
    column: int


class _Event(NamedTuple):
    """A token, as a reader wants to see it."""

    start_mark: _Mark
    tag: None = None
    anchor: None = None


def read_json(text: str, progress: Callable[[int], None] | None = None) -> Document:
    """The plain value of a JSON text, and every fault; `progress` hears of lines reached."""
    reader = Reader(progress)
    fill_from_json(reader, text)
    return reader.finish()


def fill_from_json(reader: Reader, text: str) -> None:
    """Let a reader read a JSON text."""
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        mark = _Mark(error.lineno - 1, error.colno - 1)
        reader.cut("not_json", mark, reason=error.msg)
        return
    except RecursionError:
        pass  # the reader tells where it is too deep
    with suppress(StopReading):
        _read_tokens(reader, text)


def _read_tokens(reader: Reader, text: str) -> None:
    for event, token in _find_tokens(text):
        bracket = token["bracket"]
        if bracket == "{":
            reader.open({}, event)
        elif bracket == "[":
            reader.open([], event)
        elif bracket:
            reader.close()
        elif token["word"] == "null":
            reader.put(None, event)
        else:
            reader.put(token["word"] or _unescape(token["text"]), event)


def _find_tokens(text: str) -> Iterator[tuple[_Event, re.Match[str]]]:
    line = line_start = 0
    for token in _TOKEN.finditer(text):
        space = token["space"]
        if "\n" in space:
            line += space.count("\n")
            line_start = token.start() + space.rindex("\n") + 1
        yield _Event(_Mark(line, token.end("space") - line_start)), token


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    unescaped: str = json.loads(f'"{text}"')
    return unescaped

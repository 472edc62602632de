"""JSON: one object, indented; of very many rows each stands on a line of its own."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TextIO

from minusma_cli.answers.answer import Answer, StreamedAnswer
from minusma_cli.formats.fields import pick_fields
from minusma_cli.records import Record

# What JSON and YAML may hold as it is, and no terminal should get: C1 controls, and marks that turn
# the reading direction round. Facts hold none, but what was typed is repeated in an answer.
UNPRINTABLE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"

_INDENT = 2
_MOST_INDENTED = 2000  # rows: indenting takes ten times as long as writing


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer as one object, its rows as they are read."""
    before = "{"
    for key, value in list_parts(answer, fields):
        stream.write(f"{before}\n  {json.dumps(key)}: ")
        if isinstance(value, Iterator):
            _write_rows(value, stream)
        else:
            stream.write(_encode_json(value, "  "))
        before = ","
    stream.write("\n}\n")


def list_parts(answer: Answer, fields: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """The keys and values of an answer as JSON; its rows, with only these fields, an iterator."""
    if isinstance(answer, StreamedAnswer):
        whole = answer.envelope()
        rows: Iterable[Record] = answer.members()
        if fields:
            whole["count"] = answer.count_rows()
            rows = answer.rows()
    elif fields:
        rows = list(answer.rows())
        whole = {**answer.to_dict(), "count": len(rows), answer.row_name: rows}
    else:
        whole = answer.to_dict()
        rows = whole.get(answer.row_name, ())
    for key, value in whole.items():
        if key == answer.row_name and isinstance(value, list):
            yield key, _pick_rows(rows, fields)
        else:
            yield key, value


def _pick_rows(rows: Iterable[Record], fields: Sequence[str]) -> Iterator[Record]:
    for row in rows:
        yield pick_fields(row, fields) if fields else row


def _write_rows(rows: Iterator[Record], stream: TextIO) -> None:
    first = list(islice(rows, _MOST_INDENTED))
    second = list(islice(rows, 1))
    if not second:
        stream.write(_encode_json(first, "  "))
        return
    before = "["
    for part in (first, second, rows):
        for row in part:
            stream.write(f"{before}\n    {json.dumps(row, ensure_ascii=False)}")
            before = ","
    stream.write("\n  ]")


def _encode_json(value: object, margin: str) -> str:
    """A value as JSON, its lines after the first behind a margin."""
    text = json.dumps(value, ensure_ascii=False, indent=_INDENT)
    if not text.replace("\n", "").isprintable():  # most texts need no pattern
        text = re.sub(UNPRINTABLE, lambda found: f"\\u{ord(found[0]):04x}", text)
    return text.replace("\n", f"\n{margin}")

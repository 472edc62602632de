"""JSON: one object, indented."""

import json
from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.fields import pick_fields
from minusma_cli.records import Record

_INDENT = 2


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer as one object."""
    whole = pick_from_answer(answer, fields)
    stream.write(json.dumps(whole, ensure_ascii=False, indent=_INDENT) + "\n")


def pick_from_answer(answer: Answer, fields: Sequence[str]) -> Record:
    """An answer as one JSON object; with `fields` its rows have only these, and are counted."""
    whole = answer.to_dict()
    if not fields:
        return whole
    rows = [pick_fields(row, fields) for row in answer.rows()]
    return {**whole, "count": len(rows), answer.row_name: rows}

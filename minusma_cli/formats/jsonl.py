"""JSON Lines: one row a line (https://jsonlines.org)."""

import json
from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.fields import pick_fields


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write the rows of an answer."""
    for row in answer.rows():
        picked = pick_fields(row, fields) if fields else row
        stream.write(json.dumps(picked, ensure_ascii=False) + "\n")

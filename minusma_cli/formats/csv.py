"""CSV: one row a fact, as RFC 4180 has it but for the ends of lines."""

import csv
from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.cells import make_safe_cells


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write the rows of an answer under a head."""
    csv.writer(stream, lineterminator="\n").writerows(make_safe_cells(answer, fields))

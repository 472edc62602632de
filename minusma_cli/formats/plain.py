"""Plain text: one line a row, tab-separated, never wrapped or cut."""

from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.cells import make_cells


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer as lines; with `fields` its rows without a head."""
    if not fields:
        stream.writelines(f"{line}\n" for line in answer.plain_lines())
        return
    cells_of_rows = make_cells(answer, fields)
    next(cells_of_rows)  # the head
    stream.writelines("\t".join(cells) + "\n" for cells in cells_of_rows)

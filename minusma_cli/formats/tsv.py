"""TSV: cells between tabs; texts of a fact base hold none."""

from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.cells import make_safe_cells


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write the rows of an answer under a head."""
    stream.writelines("\t".join(cells) + "\n" for cells in make_safe_cells(answer, fields))

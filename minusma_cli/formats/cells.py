"""The rows of an answer as cells, for the formats that are tables."""

import re
from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.fields import expand_fields, format_cell

_FORMULA_STARTS = frozenset("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]+)?"
# A number, or a list of numbers whose empty parts are kept.
_NUMBERS = re.compile(rf"{_NUMBER}(?: \| (?:{_NUMBER})?)*")


def make_cells(answer: Answer, fields: Sequence[str]) -> Iterator[list[str]]:
    """A head and one list of cells for each row; with `fields` these columns."""
    columns = list(answer.columns)
    if fields:
        columns = expand_fields(fields, answer)
    yield columns
    paths = [column.split(".") for column in columns]
    for row in answer.rows():
        yield [format_cell(row, path) for path in paths]


def make_safe_cells(answer: Answer, fields: Sequence[str]) -> Iterator[list[str]]:
    """The same cells, as a spreadsheet may open them."""
    for cells in make_cells(answer, fields):
        yield [escape_formula(cell) for cell in cells]


def escape_formula(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before it; numbers stay."""
    if cell[:1] not in _FORMULA_STARTS or _NUMBERS.fullmatch(cell):
        return cell
    return f"'{cell}"

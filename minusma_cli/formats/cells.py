"""The rows of an answer as cells, for the formats that are tables."""

from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.fields import format_cell

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def make_cells(answer: Answer, fields: Sequence[str]) -> Iterator[list[str]]:
    """A head and one list of cells for each row; with `fields` these columns."""
    columns = fields or answer.columns
    yield list(columns)
    for row in answer.rows():
        yield [escape_formula(format_cell(row, column)) for column in columns]


def escape_formula(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before it; numbers stay."""
    if not cell.startswith(_FORMULA_STARTS):
        return cell
    is_number = cell.lstrip("+-").replace(".", "", 1).isdigit()
    return cell if is_number else f"'{cell}"

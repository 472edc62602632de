"""An answer as a table of HTML, as a notebook shows it."""

from collections.abc import Sequence
from html import escape

from minusma_cli.answers.answer import Answer
from minusma_cli.wording import LABELS

MOST_ROWS = 50
_ADDRESS_STARTS = ("https://", "http://")


def format_html(answer: Answer) -> str:
    """The lines that a pipe gets, as rows of a table; of more than fifty, how many there are."""
    lines = list(answer.plain_lines())
    rows = [_format_row(line.split("\t")) for line in lines[:MOST_ROWS]]
    table = f"<table>\n{''.join(rows)}</table>"
    left_out = len(lines) - MOST_ROWS
    if left_out <= 0:
        return table
    return f"{table}\n<p>{escape(LABELS['more'].of(answer.lang))} {left_out}</p>"


def _format_row(cells: Sequence[str]) -> str:
    inside = "".join(f"<td>{_format_cell(cell)}</td>" for cell in cells)
    return f"<tr>{inside}</tr>\n"


def _format_cell(cell: str) -> str:
    shown = escape(cell)
    if cell.startswith(_ADDRESS_STARTS) and " " not in cell:
        return f'<a href="{shown}">{shown}</a>'
    return shown

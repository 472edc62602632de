"""A fact sheet as Markdown: a title, tables, facts under headings, sources as numbered notes.

The notes are footnotes, which GitHub, pandoc and most other readers of Markdown know; where one
does not, they stand as lines at the end of the page.
"""

from collections.abc import Sequence
from itertools import count
from typing import TextIO

from minusma_cli.answers.sheet import Line, Note, Part, Row, Sheet
from minusma_cli.formats.escaping import escape_markdown


def write_sheet(sheet: Sheet, stream: TextIO) -> None:
    """Write a sheet."""
    stream.write(f"# {escape_markdown(sheet.title)}\n")
    stream.writelines(f"\n{escape_markdown(line)}\n" for line in sheet.introduction)
    for part in sheet.parts:
        stream.write(f"\n## {escape_markdown(part.heading)}\n\n")
        _write_table(part, stream)
        stream.writelines(_format_line(line) for line in part.lines)
    stream.writelines(map(_format_note, count(1), sheet.notes))


def _write_table(part: Part, stream: TextIO) -> None:
    """The rows of a part, whose second column is figures; nothing where it has none."""
    if not part.rows:
        return
    _write_row(part.head, stream)
    rules = ["---"] * len(part.head)
    rules[1] = "---:"
    stream.write(f"| {' | '.join(rules)} |\n")
    for row in part.rows:
        _write_row(_escape_cells(row), stream)


def _write_row(cells: Sequence[str], stream: TextIO) -> None:
    stream.write(f"| {' | '.join(cells)} |\n")


def _escape_cells(row: Row) -> list[str]:
    """The cells of a row; the notes stand behind what the last says."""
    *cells, last = [escape_markdown(cell) for cell in row.cells]
    return [*cells, " ".join((last, *_format_marks(row.notes))).strip()]


def _format_line(line: Line) -> str:
    parts = [escape_markdown(line.text), *_format_marks(line.notes)]
    if line.rival:
        parts.append(f"*{escape_markdown(line.rival)}*")
    parts.append(f"`{line.id}`")
    text = f"- {' '.join(parts)}\n"
    if line.caveat:
        text += f"  - {escape_markdown(line.caveat)}\n"
    return text


def _format_marks(notes: Sequence[int]) -> list[str]:
    return [f"[^{number}]" for number in notes]


def _format_note(number: int, note: Note) -> str:
    text = f"{escape_markdown(note.text).removesuffix('.')}."
    if note.link:
        address = note.link.replace("<", "%3C").replace(">", "%3E")
        text = f"{text} <{address}>"
    return f"\n[^{number}]: {text}\n"

"""Markdown: facts as a list with links, other rows as a table."""

import re
from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.cells import make_cells
from minusma_cli.records import Record

_SPECIAL = "\\`*_[]<>|#~$&"
_LIST_MARK = re.compile(
    r"(?:[-+=]|\d+(?=[.)]))"
)  # at the start of a line it begins a list or a rule


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer: facts as a list, unless `fields` pick columns."""
    if answer.row_name == "facts" and not fields:
        stream.writelines(_format_fact(row, answer.lang) for row in answer.rows())
        return
    for number, cells in enumerate(make_cells(answer, fields)):
        escaped = " | ".join(escape_markdown(cell) for cell in cells)
        stream.write(f"| {escaped} |\n")
        if number == 0:  # the head
            stream.write(f"| {' | '.join(['---'] * len(cells))} |\n")


def _format_fact(row: Record, lang: str) -> str:
    links = []
    for source in row["sources"]:
        label = source["number"] or source["publisher"].split(", via ")[0]
        links.append(f"[{escape_markdown(label)}]({_escape_address(source['link'])})")
    return f"- {escape_markdown(row['text'][lang])} ({', '.join(links)}) `{row['id']}`\n"


def escape_markdown(text: str) -> str:
    """A text in which nothing is a mark of Markdown."""
    escaped = "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)
    mark = _LIST_MARK.match(escaped)
    if not mark:
        return escaped
    digits = mark[0].rstrip("-+=")
    return f"{digits}\\{escaped[len(digits) :]}"


def _escape_address(link: str) -> str:
    return link.replace("(", "%28").replace(")", "%29")

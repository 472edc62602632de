"""Markdown: fact sheets; facts and citations as lists with links, other rows as a table."""

import re
from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer, StreamedAnswer
from minusma_cli.answers.sheet import SheetAnswer
from minusma_cli.formats.cells import make_cells
from minusma_cli.formats.escaping import escape_beginning, escape_markdown, escape_part
from minusma_cli.records import Record

_ADDRESS = re.compile(r"(https?://[^\s<>]+)")


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer: as its sheet, else facts and citations as a list; `fields` pick columns."""
    if isinstance(answer, SheetAnswer) and answer.is_found and not fields:
        from minusma_cli.formats.fact_sheet import write_sheet

        write_sheet(answer.make_sheet(), stream)
        return
    if answer.row_name == "facts" and not fields:
        # Each fact once, where a row is something else that a fact is about.
        is_streamed = isinstance(answer, StreamedAnswer)
        facts = answer.rows() if is_streamed else answer.to_dict()["facts"]
        stream.writelines(_format_fact(fact, answer.lang) for fact in facts)
        return
    if answer.row_name == "citations" and not fields:
        stream.writelines(
            f"- {_link_addresses(row['citation'][answer.lang])}\n" for row in answer.rows()
        )
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
        links.append(_format_link(escape_markdown(label), source["link"]))
    return f"- {escape_markdown(row['text'][lang])} ({', '.join(links)}) `{row['id']}`\n"


def _format_link(label: str, link: str | None) -> str:
    if link is None:
        return label
    return f"[{label}]({_escape_address(link)})"


def _link_addresses(text: str) -> str:
    """A text in which addresses are links, and nothing else is a mark of Markdown."""
    first, *others = _ADDRESS.split(text)
    line = escape_beginning(first)
    for position, part in enumerate(others):
        is_address = position % 2 == 0  # what the pattern holds stands at every other place
        line += f"<{part}>" if is_address else escape_part(part)
    return line


def _escape_address(link: str) -> str:
    return link.replace("(", "%28").replace(")", "%29")

"""Markdown: facts as a list with links, other rows as a table."""

from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.cells import make_cells
from minusma_cli.records import Record

_SPECIAL = "\\`*_[]<>|#"


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer: facts as a list, unless `fields` pick columns."""
    if answer.row_name == "facts" and not fields:
        # Each fact once, where a row is something else that a fact is about.
        facts = answer.to_json()["facts"]
        stream.writelines(_format_fact(fact, answer.lang) for fact in facts)
        return
    head, *rows = make_cells(answer, fields)
    for cells in (head, ["---"] * len(head), *rows):
        escaped = " | ".join(escape_markdown(cell) for cell in cells)
        stream.write(f"| {escaped} |\n")  # a line at a time is plainer


def _format_fact(row: Record, lang: str) -> str:
    links = []
    for source in row["sources"]:
        label = source["number"] or source["publisher"].split(", via ")[0]
        links.append(f"[{escape_markdown(label)}]({_escape_address(source['link'])})")
    return f"- {escape_markdown(row['text'][lang])} ({', '.join(links)}) `{row['id']}`\n"


def escape_markdown(text: str) -> str:
    """A text in which nothing is a mark of Markdown."""
    return "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)


def _escape_address(link: str) -> str:
    return link.replace("(", "%28").replace(")", "%29")

"""Rows as lines of one's own: a template such as `{id}: {figures[0].value}`.

Between braces stands a path as `--fields` takes it; a number in brackets picks one of a list,
counted from 0. `{{` and `}}` are braces. Nothing else is read in a template, so that a text from
anywhere can do no more than name fields.
"""

import re
from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.formats.fields import Steps, check_field, format_cell, list_fields
from minusma_cli.messages import Message

# A brace that is doubled, a path between braces, or a brace that is neither.
_MARK = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_PATH = re.compile(r"[^.\[\]]+(?:\[[0-9]{1,9}\])*(?:\.[^.\[\]]+(?:\[[0-9]{1,9}\])*)*")
_STEP = re.compile(r"\[([0-9]+)\]|([^.\[\]]+)")

Template = Sequence[str | tuple[str | int, ...]]  # texts as they are, and paths by their steps


def parse_template(text: str, answer: Answer) -> Template:
    """The parts of a template for the rows of an answer.

    Raises MinusmaError with the place of a brace that is not closed, or of a field that the rows
    do not have.
    """
    known = list_fields(answer)
    parts: list[str | tuple[str | int, ...]] = []
    end = 0
    for mark in _MARK.finditer(text):
        parts.append(text[end : mark.start()])
        end = mark.end()
        path = mark[1]
        if path is not None:
            parts.append(_parse_path(path.strip(), mark.start(), known))
        elif mark[0] in ("{{", "}}"):
            parts.append(mark[0][0])
        else:
            key = "brace_not_closed" if mark[0] == "{" else "brace_not_opened"
            raise _make_error(mark.start(), Message(key))
    parts.append(text[end:])
    return parts


def _parse_path(path: str, place: int, known: Sequence[str]) -> tuple[str | int, ...]:
    if not _PATH.fullmatch(path):
        raise _make_error(place, Message("no_path", {"path": repr(path)}))
    steps: list[str | int] = []
    for number, name in _STEP.findall(path):
        steps.append(int(number) if number else name)
    try:
        check_field(".".join(step for step in steps if isinstance(step, str)), known)
    except Unknown as error:
        raise _make_error(place, error.message) from None
    return tuple(steps)


def _make_error(place: int, fault: Message) -> MinusmaError:
    return MinusmaError("template_fault", place=place + 1, fault=fault)


def write_lines(answer: Answer, stream: TextIO, template: Template) -> None:
    """Write a line for each row of an answer."""
    stream.writelines(fill_template(template, row, answer.lang) for row in answer.rows())


def fill_template(template: Template, row: object, lang: str) -> str:
    """A template with the values of a row, as a line; what is in two languages in this one."""
    return "".join(_fill_part(part, row, lang) for part in template) + "\n"


def _fill_part(part: str | Steps, row: object, lang: str) -> str:
    if isinstance(part, str):
        return part
    return format_cell(row, part, lang)

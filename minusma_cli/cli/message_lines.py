"""A message as lines for a terminal: wrapped at blanks, and with each command whole.

What a pipe gets stays one line.
"""

import os
import re
from collections.abc import Iterator
from typing import TextIO

from minusma_cli.messages import Message

_USUAL = 80  # columns, of a terminal that does not say
_WIDEST = 100  # columns of prose, however wide the terminal
_INDENT = "  "  # of lines that go on with what stands above
# What is there to be copied: a command behind a colon or a word that leads to it.
_COMMAND = re.compile(
    r"(?:(?<=[:?→] )|(?<=\b(?:zie|see) )|(?<=misschien )|(?<=mean ))(?:minusma|pip) [^;]*?"
    r"(?=; |, of |, or |\?$|\)?$)"
)
_JOINT = "\0"  # stands between the words of a command while lines are made
_NAME = "minusma: "
_LISTED = ("named_fact",)  # sentences that are parts of a list
_CLOSING = ";,?)"  # signs of the sentence and not of the command


def lay_out(text: str, message: Message, stream: TextIO) -> str:
    """The text of a message as a terminal shows it; one of a list goes in under what it is of."""
    columns = measure_terminal(stream)
    if message.key in _LISTED:
        text, indent = text.removeprefix(_NAME), _INDENT
        return "\n".join(wrap_message(text, columns, indent))
    return "\n".join(wrap_message(text, columns))


def wrap_message(text: str, columns: int, indent: str = "") -> list[str]:
    """The lines of a message on so many columns; the first has an indent, the others always have.

    A command that does not fit stands on a line of its own, whole, without the sign that follows.
    """
    width = min(columns, _WIDEST)
    lines: list[str] = []
    line = indent
    for word, is_command in _split(text):
        longer = f"{line} {word}" if line.strip() else f"{line}{word}"
        if len(longer) <= width:
            line = longer
            continue
        if line.strip():
            lines.append(line)
        line = f"{_INDENT}{word}"
        if is_command:
            lines.append(line.rstrip(_CLOSING))
            line = _INDENT
    return [*lines, line] if line.strip() else lines


def _split(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a text, and whether each is a command, which is one word here."""
    joined = _COMMAND.sub(lambda found: found[0].replace(" ", _JOINT), text)
    joined = joined.replace(" · ", f" ·{_JOINT}")  # an id is not parted from its dot
    for word in joined.split():
        yield word.replace(_JOINT, " "), _JOINT in word


def measure_terminal(stream: TextIO) -> int:
    """The columns of the terminal that a stream goes to; COLUMNS goes before what it says."""
    asked = int(os.environ.get("COLUMNS", "0"))
    try:
        return asked or os.get_terminal_size(stream.fileno()).columns or _USUAL
    except (OSError, ValueError):  # nothing to measure
        return _USUAL

"""Choose a format by its name, and write an answer in it."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TextIO

from minusma_cli.answers.answer import Answer

FORMATS = ("table", "plain", "json", "jsonl", "csv", "tsv", "yaml", "md")

# The format that the extension of a file's name asks for.
EXTENSIONS = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".md": "md",
    ".txt": "plain",
}

# In which room the function `write` of each format stands; `table` is drawn by `terminal`.
_ROOMS = {
    "plain": "plain",
    "json": "json",
    "jsonl": "jsonl",
    "csv": "csv",
    "tsv": "tsv",
    "yaml": "yaml",
    "md": "markdown",
}


def write_answer(
    answer: Answer, stream: TextIO, format_name: str, fields: Sequence[str] = ()
) -> None:
    """Write an answer in a format that programs read; with `fields` only these of its rows."""
    room = import_module(f"minusma_cli.formats.{_ROOMS[format_name]}")
    write: Callable[[Answer, TextIO, Sequence[str]], None] = room.write
    write(answer, stream, fields)

"""Texts in which nothing is a mark of Markdown."""

import re

_SPECIAL = "\\`*_[]<>|#~$&@"
_LIST_MARK = re.compile(r"(?:[-+=]|\d+(?=[.)]))")  # begins a list or a rule, at a line's start
_SCHEME = re.compile(r"(?<=[A-Za-z]):(?=\S)")  # makes an address of what follows, as `mailto:`


def escape_part(text: str) -> str:
    """A part of a line, not its beginning, in which nothing is a mark of Markdown."""
    escaped = "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)
    return _SCHEME.sub(r"\:", escaped)


def escape_beginning(text: str) -> str:
    """The beginning of a line, or all of it, in which nothing is a mark of Markdown.

    Blanks before a mark would make a nested list or a block of code of it: they go.
    """
    escaped = escape_part(text.lstrip())
    mark = _LIST_MARK.match(escaped)
    if not mark:
        return escaped
    digits = mark[0].rstrip("-+=")
    return f"{digits}\\{escaped[len(digits) :]}"


def escape_markdown(text: str) -> str:
    """A text in which nothing is a mark of Markdown, without the blanks at its ends."""
    return escape_beginning(text.rstrip())

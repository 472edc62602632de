"""Texts in which nothing is a mark of Markdown."""

import re

_SPECIAL = "\\`*_[]<>|#~$&"
_LIST_MARK = re.compile(r"(?:[-+=]|\d+(?=[.)]))")  # begins a list or a rule, at a line's start


def escape_markdown(text: str) -> str:
    """A text in which nothing is a mark of Markdown."""
    escaped = "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)
    mark = _LIST_MARK.match(escaped)
    if not mark:
        return escaped
    digits = mark[0].rstrip("-+=")
    return f"{digits}\\{escaped[len(digits) :]}"

"""Show a long answer through the user's pager.

A text and the size of the screen go in. What fits on one screen, and whatever a pager that is missing or fails to start would
have shown, is written as it is.
"""

import os
from typing import TextIO

_DEFAULT = "less"
_LESS = "FIRX"  # leave when it all fits, ignore case in searches, keep colours, do not clear the screen


def show(text: str, stream: TextIO) -> None:
    """Write a text to a terminal, through the pager when it is longer than the screen."""
    command = _command() if _too_long(text, stream) else []
    if not (command and _paged(text, command, stream.encoding or "utf-8")):
        stream.write(text)


def _too_long(text: str, stream: TextIO) -> bool:
    try:
        return text.count("\n") >= os.get_terminal_size(stream.fileno()).lines
    except (OSError, ValueError):  # no screen to measure
        return False


def _command() -> list[str]:
    """The words of the pager's command: MINUSMA_PAGER, else PAGER, else less; none when it is set to nothing, or the screen cannot page."""
    import shlex  # only for an answer longer than the screen

    named = os.environ.get("MINUSMA_PAGER", os.environ.get("PAGER", _DEFAULT))
    if os.environ.get("TERM") == "dumb":
        return []
    try:
        return shlex.split(named)
    except ValueError:  # an unfinished quote
        return []


def _paged(text: str, command: list[str], encoding: str) -> bool:
    """Whether the pager showed the text; it is told how to behave, and what it gets, only where the user has not said so."""
    import subprocess  # as above

    unicode = {"LESSCHARSET": "utf-8"} if encoding.lower().replace("-", "") == "utf8" else {}
    environment = {"LESS": _LESS, **unicode, **os.environ}
    data = text.encode(encoding, errors="replace")
    try:
        return subprocess.run(command, input=data, env=environment, check=False).returncode != _NOT_FOUND  # noqa: S603  # the user's own choice
    except OSError:
        return False


_NOT_FOUND = 127  # what a shell or env answers for a command that is not there

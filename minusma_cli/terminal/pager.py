"""Show a long answer through the user's pager.

A text and the screen go in. What fits on one screen, and whatever a pager that is missing or fails
to start would have shown, is written as it is.
"""

import os
from pathlib import PurePath
from typing import TextIO

_DEFAULT_PAGER = "less"
# Leave when it all fits, ignore case in searches, keep colours, do not clear the screen.
_LESS_OPTIONS = "FIRX"
_KEEP_COLOURS = "-R"
_NOT_FOUND = 127  # what a shell or env answers for a command that is not there


def show_page(text: str, stream: TextIO, notices: str = "") -> None:
    """Write a text to a terminal, through the pager when it is longer than the screen.

    There `notices` come first: where they were said before, the page has pushed them away.
    """
    command = find_pager() if _is_longer_than_screen(text, stream) else []
    if not command or not _run_pager(notices + text, command, stream.encoding or "utf-8"):
        stream.write(text)


def _is_longer_than_screen(text: str, stream: TextIO) -> bool:
    try:
        return text.count("\n") >= os.get_terminal_size(stream.fileno()).lines
    except (OSError, ValueError):  # no screen to measure
        return False


def find_pager() -> list[str]:
    """The words of the pager's command: MINUSMA_PAGER, else PAGER, else less.

    None when it is set to nothing, or the screen cannot page.
    """
    import shlex  # only for an answer longer than the screen

    if os.environ.get("TERM") == "dumb":
        return []
    chosen = os.environ.get("MINUSMA_PAGER", os.environ.get("PAGER", _DEFAULT_PAGER))
    try:
        words = shlex.split(chosen)
    except ValueError:  # an unfinished quote
        return []
    if words and PurePath(words[0]).name == "less":
        # LESS of the user goes before ours, and without -R it shows colours as raw escapes.
        return [words[0], _KEEP_COLOURS, *words[1:]]
    return words


def _run_pager(text: str, command: list[str], encoding: str) -> bool:
    """Whether the pager showed the text; it is told how to behave where the user has not."""
    import subprocess  # as above

    environment = {"LESS": _LESS_OPTIONS, **os.environ}
    if encoding.lower().replace("-", "") == "utf8":
        environment.setdefault("LESSCHARSET", "utf-8")
    data = text.encode(encoding, errors="replace")
    try:
        done = subprocess.run(command, input=data, env=environment, check=False)  # noqa: S603  # the user's own choice
    except OSError:
        return False
    return done.returncode != _NOT_FOUND

"""The folder of the compiled copies: where it is, whose it is, and what is kept in it."""

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_COPIES_KEPT = 6
_LONGEST_BUILD = 3600  # seconds


def cache_folder() -> Path | None:
    """The user's cache folder for this program, made when need be; None when none can be had.

    None too where it is another's, a link, or open for others to write in.
    """
    if sys.platform == "win32":  # pragma: no cover
        top = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":  # pragma: no cover
        top = os.path.expanduser("~/Library/Caches")  # noqa: PTH111  # pathlib raises without a home
    else:
        top = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111
    # What expanduser leaves when there is no home is not absolute either.
    if not top or not os.path.isabs(top):  # noqa: PTH117
        return None
    folder = Path(top, "minusma")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_usable = is_own(folder, stat.S_ISDIR)
    except OSError:
        return None
    return folder if is_usable else None


def is_own(path: Path, is_kind: Callable[[int], bool]) -> bool:
    """Whether a path is of a kind and the user's own: no link, and nobody else may write to it."""
    if sys.platform == "win32":  # pragma: no cover
        return True
    state = path.lstat()
    is_closed = not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return is_kind(state.st_mode) and state.st_uid == os.geteuid() and is_closed


def remove_old_copies(folder: Path) -> None:
    """Leave the newest few copies: one who edits facts makes a new one at every change.

    What a killed process left half written goes after an hour.
    """
    with suppress(OSError):
        made = {copy: copy.stat().st_mtime for copy in folder.glob("facts-*.db")}
        copies = sorted(made, key=lambda copy: made[copy], reverse=True)
        for old in copies[_COPIES_KEPT:]:
            old.unlink(missing_ok=True)
        for part in folder.glob("facts-*.tmp"):
            if part.stat().st_mtime < max(made.values()) - _LONGEST_BUILD:
                part.unlink(missing_ok=True)

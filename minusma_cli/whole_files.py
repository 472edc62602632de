"""Write a file or a folder whole, or not at all.

All is written beside or inside and then moved, so that nobody sees half of it, and what goes wrong
leaves what was there.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from minusma_cli.errors import MinusmaError
from minusma_cli.messages import Message

_RANDOM_BYTES = 8  # of a name that is nobody's

_REASONS = {
    errno.ENOENT: "no_such_folder",
    errno.ENOTDIR: "no_such_folder",
    errno.EISDIR: "it_is_a_folder",
    errno.EINVAL: "it_is_no_file",
    errno.ENAMETOOLONG: "name_too_long",
    errno.EBADF: "stream_is_closed",
    errno.EACCES: "may_not_be_written",
    errno.EPERM: "may_not_be_written",
    errno.EROFS: "may_not_be_written",
    errno.ENOSPC: "disk_is_full",
    errno.EFBIG: "disk_is_full",  # what a limit on files says
}

Write = Callable[[Path], None]


@contextmanager
def replace_whole(path: Path) -> Iterator[Path]:
    """A new file to fill, which takes the place of a path when that has gone well.

    A link stays a link. Raises OSError where nothing can be written, and where a device or a pipe
    stands: root would put a file in the place of /dev/null.
    """
    target = path.resolve()
    if target.exists() and not (target.is_file() or target.is_dir()):
        raise OSError(errno.EINVAL, "it is no file", str(path))
    part = target.with_name(_make_name())
    try:
        part.touch()  # what is wrong with the folder is told by the system, and not by SQLite
        yield part
        _move(part, target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_file(path: Path, write: Write, *, force: bool) -> None:
    """Let `write` fill a new file, which takes its place when that has gone well.

    Raises MinusmaError where something is there, unless forced, and OSError where nothing can be
    written.
    """
    _refuse_to_overwrite([path], force=force)
    with replace_whole(path) as part:
        write(part)


def write_folder(folder: Path, write: Write, *, force: bool) -> None:
    """Let `write` fill a new folder, and move its files into a folder, made when need be.

    Other files of that folder stay. Raises MinusmaError where one of the files is there already,
    unless forced, and OSError where nothing can be written.
    """
    is_new = not folder.is_dir()
    if is_new:
        folder.mkdir()
    part = folder / _make_name()
    try:
        part.mkdir()
        write(part)
        files = sorted(part.iterdir())
        _refuse_to_overwrite([folder / file.name for file in files], force=force)
        for file in files:
            _move(file, folder / file.name)
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if is_new:
            with suppress(OSError):
                folder.rmdir()  # only an empty one can be removed


def describe_fault(error: OSError) -> Message:
    """Why nothing can be written, as the end of a sentence about it."""
    known = _REASONS.get(error.errno or 0)
    if known:
        return Message(known)
    return Message("plain", {"text": error.strerror or error})


def _make_name() -> str:
    return f".minusma-{os.urandom(_RANDOM_BYTES).hex()}"


def _move(part: Path, target: Path) -> None:
    """Move a file over what is there, which keeps who may read it."""
    if target.exists():
        part.chmod(target.stat().st_mode)
    part.replace(target)


def _refuse_to_overwrite(paths: list[Path], *, force: bool) -> None:
    for path in paths:
        if path.exists() and not force:
            raise MinusmaError("already_there", file=path)

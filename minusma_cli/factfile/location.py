"""Where the fact files are, and why one cannot be read."""

import errno
import os
import stat
from collections.abc import Sequence
from pathlib import Path

from minusma_cli.messages import Message

STANDARD_INPUT = "-"  # as the name of a fact file
_PATIENCE = 3.0  # seconds that a pipe may take to say anything
_PAUSE = 20  # milliseconds
_BLOCK = 1 << 16  # bytes

_REASONS = {
    errno.ENOENT: "no_such_file",
    errno.ENOTDIR: "no_such_file",
    errno.EISDIR: "is_a_folder",
    errno.EACCES: "may_not_be_read",
    errno.EINVAL: "no_file_or_pipe",
    errno.ETIMEDOUT: "silent_pipe",
}


def default_fact_file() -> Path:
    """The fact file of the package: inside it when installed, above it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "facts.yaml"
    if installed.exists() or read_zipped(installed) is not None:
        return installed
    return package.parent / "facts.yaml"


def read_zipped(file: Path) -> bytes | None:
    """The content of the shipped file where the package is imported out of a zip; else None."""
    archive = getattr(__loader__, "archive", None)  # type: ignore[name-defined]
    if archive is None or not file.is_relative_to(archive):
        return None
    try:
        data: bytes = __loader__.get_data(str(file))  # type: ignore[name-defined]
    except OSError:
        return None
    return data


def locate_fact_files(names: Sequence[str] = ()) -> tuple[Path, ...]:
    """The fact files to use, each once: those named, else those of MINUSMA_FACTS, else the shipped.

    MINUSMA_FACTS may name several, parted as in PATH. `~` at the start of a name is the user's
    home, `-` is standard input.
    """
    chosen = [name for name in names if name]
    if not chosen:
        given = os.environ.get("MINUSMA_FACTS", "")
        chosen = [name for name in given.split(os.pathsep) if name]
    if not chosen:
        return (default_fact_file(),)
    return tuple(dict.fromkeys(_find_path(name) for name in chosen))


def _find_path(name: str) -> Path:
    if name == STANDARD_INPUT:
        return Path("/dev/stdin")
    return Path(os.path.expanduser(name))  # noqa: PTH111  # pathlib raises without a home


def is_regular(path: Path) -> bool:
    """Whether a path is a plain file, which can be read again; raises OSError where it is none.

    A pipe can be read once. A device, a socket or a folder is no fact file.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return stat.S_ISREG(mode)


def open_at_once(path: str, flags: int) -> int:
    """An opener for `open`: what would make the reader wait, as some of /proc do, is empty."""
    return os.open(path, flags | os.O_NONBLOCK)


def read_pipe(path: Path, most: int) -> bytes:
    """All that comes out of a pipe, up to so many bytes; OSError where nothing does for a while."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb", buffering=0) as pipe:
        _wait_for_bytes(descriptor)
        os.set_blocking(descriptor, True)  # how the library has it
        parts = [b""]
        while len(parts) * _BLOCK < most + _BLOCK:
            part = pipe.read(_BLOCK)
            if not part:
                break
            parts.append(part)
    return b"".join(parts)


def _wait_for_bytes(descriptor: int) -> None:
    import select  # few fact files are pipes
    import time

    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        waiting = select.poll()
        waiting.register(descriptor, select.POLLIN)
        events = waiting.poll(_PAUSE)
        if events and events[0][1] & select.POLLIN:
            return
        time.sleep(_PAUSE / 1000)
    raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))


def describe_os_error(error: OSError) -> Message:
    """Why a file cannot be read, as the end of a sentence about it."""
    known = _REASONS.get(error.errno or 0)
    if known:
        return Message(known)
    return Message("cannot_be_read", {"reason": error.strerror or error})

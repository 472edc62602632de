"""The compiled copy of a fact file: find it, make it, open it, and heal it.

It is one SQLite file in the user's cache folder, named after the format and the content of the fact
file, written beside and moved into place. Any fault in it is a miss: it is made anew, and where
nothing can be written the base is compiled in memory, which is only slower. Up to 8 MiB a fact file
is read and hashed each time; a larger one is known by its identity (path, size, times of change,
inode), because reading it would cost more than the answer. A copy of up to 32 MiB ends in a
checksum, so that a damaged one is never believed; and no copy is in which others may write.
"""

import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import source_hash
from pathlib import Path
from typing import TYPE_CHECKING

from minusma_cli import __version__
from minusma_cli.analysis.stopwords import read_package_bytes
from minusma_cli.errors import BadFacts, Problem
from minusma_cli.index.layout import FORMAT
from minusma_cli.index.reader import Index

if TYPE_CHECKING:
    from minusma_cli.contents import FactFile

Progress = Callable[[str, int], None]

_MOST_HASHED = 8 << 20  # bytes of a fact file
_MOST_CHECKED = 32 << 20  # bytes of a compiled copy
_CHECKSUM = 8  # bytes
_COPIES_KEPT = 6
_LONGEST_BUILD = 3600  # seconds


def open_index(name: str | None = None, progress: Progress | None = None) -> Index:
    """Open a fact base: the file named, else that of MINUSMA_FACTS, else the shipped one.

    Its compiled copy is made when need be. Raises BadFacts when the file is invalid or cannot be
    read. `progress` hears what is being done and how far it is.
    """
    from minusma_cli.factfile.location import describe_os_error, locate_fact_file

    file = locate_fact_file(name)
    try:
        data = _read_whole(file)
        copy_name = _name_copy(file, data)
    except OSError as error:
        raise BadFacts([Problem(str(file), 0, 0, "", describe_os_error(error))]) from None
    folder = cache_folder()
    if folder is None:
        return Index(_compile(":memory:", _read(file, data, progress), progress))

    def build() -> sqlite3.Connection:
        fact_file = _read(file, data, progress)
        if data is None and _name_copy(file, data) != copy_name:  # edited while it was read
            return _compile(":memory:", fact_file, progress)
        return _build_copy(fact_file, folder / copy_name, progress)

    connection = _open_copy(folder / copy_name) or build()
    return Index(connection, rebuild=build)


# -- where


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
        is_own = _is_own(folder, stat.S_ISDIR)
    except OSError:
        return None
    return folder if is_own else None


def _is_own(path: Path, is_kind: Callable[[int], bool]) -> bool:
    """Whether a path is of a kind and the user's own: no link, and nobody else may write to it."""
    if sys.platform == "win32":  # pragma: no cover
        return True
    state = path.lstat()
    is_closed = not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return is_kind(state.st_mode) and state.st_uid == os.geteuid() and is_closed


def _read_whole(file: Path) -> bytes | None:
    """The content of a fact file or pipe, read once; None for a file that is large."""
    from minusma_cli.factfile.location import is_regular, open_at_once, read_pipe

    if is_regular(file):
        with open(file, "rb", opener=open_at_once) as stream:  # Path has no opener
            data = stream.read(_MOST_HASHED + 1) or b""
        return data if len(data) <= _MOST_HASHED else None
    from minusma_cli.factfile.loader import LARGEST_FILE

    return read_pipe(file, LARGEST_FILE)


def _name_copy(file: Path, data: bytes | None) -> str:
    """The copy's name: it changes with the format, the program, the thesaurus and the fact file.

    `data` is the file's content; a large one, whose content is None, is known by its identity.
    """
    if data is None:
        state = file.stat()
        times = state.st_mtime_ns, state.st_ctime_ns
        data = repr((os.path.realpath(file), state.st_size, *times, state.st_ino)).encode()
    thesaurus = source_hash(read_package_bytes("thesaurus.yaml"))
    content = f"{len(data)}-{source_hash(data).hex()}-{thesaurus.hex()}"
    return f"facts-{FORMAT}-{__version__}-{sqlite3.sqlite_version}-{content}.db"


# -- opening and making


def _open_copy(file: Path) -> sqlite3.Connection | None:
    """The compiled copy, if it is there, one's own, whole, readable, and of this fact file."""
    try:
        if not _is_own(file, stat.S_ISREG):
            return None
        if file.stat().st_size <= _MOST_CHECKED and not _has_true_checksum(file):
            return None
        connection = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
        name = connection.execute("SELECT value FROM meta WHERE key = 'name'").fetchone()
    except (OSError, sqlite3.Error):
        return None
    return connection if name == (file.name,) else None


def _has_true_checksum(file: Path) -> bool:
    data = memoryview(file.read_bytes())
    return source_hash(data[:-_CHECKSUM]) == data[-_CHECKSUM:]


def _build_copy(fact_file: "FactFile", copy: Path, progress: Progress | None) -> sqlite3.Connection:
    """Compile a fact file into the cache folder; in memory where it cannot be written to."""
    with suppress(OSError, sqlite3.Error):
        _write_copy(fact_file, copy, progress)
        _remove_old_copies(copy.parent)
        connection = _open_copy(copy)
        if connection:
            return connection
    return _compile(":memory:", fact_file, progress)


def _read(file: Path, data: bytes | None, progress: Progress | None) -> "FactFile":
    """A fact file, its facts knowing what contests them; raises BadFacts."""
    from minusma_cli.factfile.loader import read_fact_file

    reading = read_fact_file(file, progress=progress, data=data)
    if reading.fact_file is None:
        raise BadFacts(reading.problems, reading.more)
    return reading.fact_file


def _compile(path: str, fact_file: "FactFile", progress: Progress | None) -> sqlite3.Connection:
    from minusma_cli.factfile.loader import without_garbage_collection
    from minusma_cli.factfile.thesaurus import join_general_thesaurus
    from minusma_cli.index.writer import write_index

    def count(done: int) -> None:
        if progress:
            progress("compiling", done)

    with without_garbage_collection():
        thesaurus = join_general_thesaurus(fact_file.thesaurus)
        return write_index(path, fact_file, thesaurus, count)


def _write_copy(fact_file: "FactFile", copy: Path, progress: Progress | None) -> None:
    """Write the copy beside its place and move it there, so that no one sees half of it."""
    beside = copy.with_name(f"{copy.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    try:
        connection = _compile(str(beside), fact_file, progress)
        connection.execute("INSERT INTO meta VALUES ('name', ?)", (copy.name,))
        connection.close()
        if beside.stat().st_size <= _MOST_CHECKED:
            checksum = source_hash(beside.read_bytes())
            with beside.open("ab") as stream:
                stream.write(checksum)
        beside.replace(copy)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _remove_old_copies(folder: Path) -> None:
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

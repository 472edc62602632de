"""The compiled copy of a fact file: find it, make it, open it, and heal it.

It is one SQLite file in the user's cache folder, named after the format and the content of the fact
file, written beside and moved into place. Any fault in it is a miss: it is made anew, and where
nothing can be written the base is compiled in memory, which is only slower. Up to 8 MiB a fact file
is read and hashed each time; a larger one is known by its identity (path, size, times of change,
inode), because reading it would cost more than the answer. A copy of up to 32 MiB ends in a
checksum, so that a damaged one is never believed.
"""

import os
import sqlite3
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


def open_index(name: str | None = None, progress: Progress | None = None) -> Index:
    """Open a fact base: the file named, else that of MINUSMA_FACTS, else the shipped one.

    Its compiled copy is made when need be. Raises BadFacts when the file is invalid or cannot be
    read. `progress` hears what is being done and how far it is.
    """
    from minusma_cli.factfile.location import describe_os_error, locate_fact_file

    file = locate_fact_file(name)
    try:
        data = _read_once(file)
        copy_name = _name_copy(file, data)
    except OSError as error:
        raise BadFacts([Problem(str(file), 0, 0, "", describe_os_error(error))]) from None
    folder = cache_folder()
    if folder is None:
        return Index(_compile(":memory:", _read(file, data, progress), progress))

    def build() -> sqlite3.Connection:
        return _build_copy(_read(file, data, progress), folder / copy_name, progress)

    connection = _open_copy(folder / copy_name) or build()
    return Index(connection, rebuild=build)


# -- where


def cache_folder() -> Path | None:
    """The user's cache folder for this program, made when need be; None when none can be had."""
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
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder


def _read_once(file: Path) -> bytes | None:
    """What comes out of a pipe, which gives it only once; None for a file."""
    from minusma_cli.factfile.location import is_regular, read_pipe

    if is_regular(file):
        return None
    from minusma_cli.factfile.loader import LARGEST_FILE

    return read_pipe(file, LARGEST_FILE)


def _name_copy(file: Path, data: bytes | None = None) -> str:
    """The copy's name: it changes with the format, the program, the thesaurus and the fact file."""
    if data is None:
        data = _read_content_or_identity(file)
    thesaurus = source_hash(read_package_bytes("thesaurus.yaml"))
    content = f"{len(data)}-{source_hash(data).hex()}-{thesaurus.hex()}"
    return f"facts-{FORMAT}-{__version__}-{sqlite3.sqlite_version}-{content}.db"


def _read_content_or_identity(file: Path) -> bytes:
    """The content of a fact file; of a large one its identity."""
    from minusma_cli.factfile.location import open_at_once

    with open(file, "rb", opener=open_at_once) as stream:  # Path has no opener
        state = os.fstat(stream.fileno())
        data = stream.read(_MOST_HASHED + 1) or b""
    if len(data) > _MOST_HASHED:
        identity = (
            os.path.realpath(file),
            state.st_size,
            state.st_mtime_ns,
            state.st_ctime_ns,
            state.st_ino,
        )
        return repr(identity).encode()
    return data


# -- opening and making


def _open_copy(file: Path) -> sqlite3.Connection | None:
    """The compiled copy, if it is there, whole and readable."""
    try:
        if file.stat().st_size <= _MOST_CHECKED and not _has_true_checksum(file):
            return None
        connection = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
        complete = connection.execute("SELECT value FROM meta WHERE key = 'complete'").fetchone()
    except (OSError, sqlite3.Error):
        return None
    return connection if complete == (FORMAT,) else None


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
        _compile(str(beside), fact_file, progress).close()
        if beside.stat().st_size <= _MOST_CHECKED:
            checksum = source_hash(beside.read_bytes())
            with beside.open("ab") as stream:
                stream.write(checksum)
        beside.replace(copy)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _remove_old_copies(folder: Path) -> None:
    """Leave the newest few copies: one who edits facts makes a new one at every change."""
    with suppress(OSError):
        copies = sorted(
            folder.glob("facts-*.db"), key=lambda copy: copy.stat().st_mtime, reverse=True
        )
        for old in copies[_COPIES_KEPT:]:
            old.unlink(missing_ok=True)

"""The compiled copy of a fact base: find it, make it, open it, and heal it.

It is one SQLite file in the user's cache folder, named after the format and the content of the fact
files, written beside and moved into place. Any fault in it is a miss: it is made anew, and where
nothing can be written the base is compiled in memory, which is only slower. Up to 8 MiB a fact file
is read and hashed each time; a larger one is known by its identity (path, size, times of change,
inode), because reading it would cost more than the answer. A copy ends in a checksum, which is
looked at each time up to 32 MiB, and of a larger one where something fails; and no copy is believed
in which others may write.
"""

import os
import sqlite3
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib.util import source_hash
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from minusma_cli import __version__
from minusma_cli.analysis.stopwords import read_package_bytes
from minusma_cli.errors import BadFacts, Problem
from minusma_cli.index.folder import cache_folder, is_own, remove_old_copies
from minusma_cli.index.hashing import add_checksum, hash_blocks, is_sound
from minusma_cli.index.layout import FORMAT
from minusma_cli.index.reader import Index

if TYPE_CHECKING:
    from minusma_cli.contents import FactFile

Progress = Callable[[str, int], None]

_MOST_HASHED = 8 << 20  # bytes of a fact file
_MOST_CHECKED = 32 << 20  # bytes of a compiled copy


def open_index(names: Sequence[str] = (), progress: Progress | None = None) -> Index:
    """Open a fact base: the files named, else those of MINUSMA_FACTS, else the shipped one.

    Its compiled copy is made when need be. Raises BadFacts when a file is invalid or cannot be
    read. `progress` hears what is being done and how far it is.
    """
    from minusma_cli.factfile.location import locate_fact_files

    files = locate_fact_files(names)
    at_hand = _read_streams(files)
    copy_name = _name_copy(files, at_hand)
    folder = cache_folder()
    if folder is None:
        return Index(_compile(":memory:", _read(files, at_hand, progress), progress))

    def build() -> sqlite3.Connection:
        contents = {**at_hand, **_read_contents(files, at_hand)}
        name = _name_copy(files, contents)
        fact_file = _read(files, contents, progress)
        if _name_copy(files, contents) != name:  # a large one was edited while it was read
            return _compile(":memory:", fact_file, progress)
        return _build_copy(fact_file, folder / name, progress)

    connection = _open_copy(folder / copy_name) or build()
    return Index(connection, rebuild=build)


def open_compiled(names: Sequence[str] = ()) -> Index | None:
    """A fact base of which there is a compiled copy; None where one would have to be made."""
    from minusma_cli.factfile.location import is_regular, locate_fact_files

    files = locate_fact_files(names)
    folder = cache_folder()
    try:
        if folder is None or not all(is_regular(file) for file in files):
            return None
        connection = _open_copy(folder / _name_copy(files, {}))
    except (OSError, BadFacts):
        return None
    if connection is None:
        return None
    return Index(connection)


# -- what it is made of


@contextmanager
def _report_unreadable(file: Path) -> Iterator[None]:
    """Raise BadFacts for a file that cannot be read."""
    from minusma_cli.factfile.location import describe_os_error

    try:
        yield
    except OSError as error:
        raise BadFacts([Problem(str(file), 0, 0, "", describe_os_error(error))]) from None


def _read_streams(files: Iterable[Path]) -> dict[Path, bytes]:
    """The contents of pipes, and of files in a zip: these are read once and whole."""
    from minusma_cli.factfile.location import is_regular, read_pipe, read_zipped

    contents = {}
    for file in files:
        with _report_unreadable(file):
            zipped = read_zipped(file)
            if zipped is not None:
                contents[file] = zipped
            elif not is_regular(file):
                from minusma_cli.factfile.loader import LARGEST_FILE  # few fact files are pipes

                contents[file] = read_pipe(file, LARGEST_FILE)
    return contents


def _read_contents(files: Iterable[Path], known: Container[Path]) -> dict[Path, bytes]:
    """The contents of the files that are not known yet; not of those that are large."""
    contents = {}
    for file in files:
        if file not in known:
            with _report_unreadable(file), _open_file(file) as stream:
                data = stream.read(_MOST_HASHED + 1) or b""
            if len(data) <= _MOST_HASHED:
                contents[file] = data
    return contents


def _open_file(file: Path) -> BinaryIO:
    from minusma_cli.factfile.location import open_at_once

    return open(file, "rb", opener=open_at_once)  # Path has no opener


def _name_copy(files: Iterable[Path], contents: Mapping[Path, bytes]) -> str:
    """The copy's name: it changes with format, program, thesaurus, and each of the fact files.

    `contents` are theirs, where they are at hand.
    """
    parts = [source_hash(read_package_bytes("thesaurus.yaml")).hex()]
    for file in files:
        if file in contents:
            data = contents[file]
            name = _name_content(*hash_blocks(BytesIO(data), len(data)))
        else:
            with _report_unreadable(file):
                name = _name_file(file)
        parts.append(f"{file.suffix}-{name}")
    content = source_hash("/".join(parts).encode()).hex()
    return f"facts-{FORMAT}-{__version__}-{sqlite3.sqlite_version}-{content}.db"


def _name_file(file: Path) -> str:
    """What tells the content of a file from others: its hash, or of a large one its identity."""
    with _open_file(file) as stream:
        state = os.fstat(stream.fileno())
        if state.st_size <= _MOST_HASHED:
            digest, length = hash_blocks(stream, _MOST_HASHED + 1)
            if length <= _MOST_HASHED:
                return _name_content(digest, length)
    times = state.st_mtime_ns, state.st_ctime_ns
    identity = repr((os.path.realpath(file), state.st_size, *times, state.st_ino)).encode()
    return _name_content(source_hash(identity), len(identity))


def _name_content(digest: bytes, length: int) -> str:
    return f"{length}-{digest.hex()}"


# -- opening and making


def _open_copy(file: Path) -> sqlite3.Connection | None:
    """The compiled copy, if it is there, one's own, whole, readable, and of this fact file."""
    try:
        if not is_own(file, stat.S_ISREG):
            return None
        if not is_sound(file, _MOST_CHECKED):
            return None
        connection = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
        name = connection.execute("SELECT value FROM meta WHERE key = 'name'").fetchone()
    except (OSError, sqlite3.Error):
        return None
    return connection if name == (file.name,) else None


def _build_copy(fact_file: "FactFile", copy: Path, progress: Progress | None) -> sqlite3.Connection:
    """Compile a fact file into the cache folder; in memory where it cannot be written to."""
    with suppress(OSError, sqlite3.Error):
        _write_copy(fact_file, copy, progress)
        remove_old_copies(copy.parent)
        connection = _open_copy(copy)
        if connection:
            return connection
    return _compile(":memory:", fact_file, progress)


def _read(
    files: Sequence[Path], contents: Mapping[Path, bytes], progress: Progress | None
) -> "FactFile":
    """The base of fact files, its facts knowing what contests them; raises BadFacts."""
    from minusma_cli.factfile.loader import read_fact_files

    reading = read_fact_files(files, progress=progress, contents=contents)
    if reading.fact_file is None:
        raise BadFacts(reading.problems, [str(file) for file in files], reading.more)
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
        add_checksum(beside)
        beside.replace(copy)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)

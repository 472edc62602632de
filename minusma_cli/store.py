"""Find facts.yaml, read it, compile it, open the compiled copy.

The compiled copy is one SQLite file in the user's cache folder, named after the format and the content of the fact
file, written beside and moved into place. Any fault in it is a miss: it is made anew, and where nothing can be written the base is
compiled in memory, which is only slower. Up to 8 MiB content is read and hashed each time; a larger file is known by its
identity (path, size, times of change, inode), because reading it would cost more than the answer. A compiled copy of up to 32 MiB
ends in a checksum, so that a damaged one is never believed.
"""

import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import source_hash
from pathlib import Path
from typing import NamedTuple

from minusma_cli import __version__, model
from minusma_cli.errors import BadFacts, Problem, Report
from minusma_cli.index import FORMAT, Index, write

LARGEST = 512 << 20  # bytes of a fact file
_HASHED = 8 << 20
_CHECKED = 32 << 20
_KEPT = 6  # compiled copies left in the cache folder

Tick = Callable[[str, int], None]


class Reading(NamedTuple):
    """A fact file that was read and checked: the base (None when there are problems) and the report."""

    base: model.Base | None
    report: Report


def shipped() -> Path:
    """The fact file that comes with the package: inside it when installed, at the top of the repository in a checkout."""
    here = Path(__file__).parent
    inside = here / "facts.yaml"
    return inside if inside.exists() else here.parent / "facts.yaml"


def located(path: str | None) -> Path:
    """The fact file to use: the one named, else that of MINUSMA_FACTS, else the shipped one."""
    named = path or os.environ.get("MINUSMA_FACTS")
    return Path(named) if named else shipped()


def opened(path: str | None = None, tick: Tick | None = None) -> Index:
    """The compiled copy of a fact base, made when need be; BadFacts when the file is invalid or cannot be read."""
    file = located(path)
    try:
        name = _name(file)
    except OSError as error:
        raise BadFacts([Problem(str(file), 0, 0, "", _reason(error))]) from None
    folder = cache_folder()
    cached = _cached(folder / name) if folder else None
    return cached or _compiled(file, folder, name, tick)


def read(file: Path, text_of: Callable[[str], str | None] | None = None, tick: Tick | None = None) -> Reading:
    """Read and check a fact file; with `text_of` (source id to text) its handles and figures are looked up too."""
    from minusma_cli import document, evidence, schema  # only a changed file needs them

    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        return Reading(None, Report((Problem(str(file), 0, 0, "", _reason(error)),), 0))
    problem = _unreadable(data)
    if problem:
        return Reading(None, Report((problem._replace(file=str(file)),), 0))
    text = data.decode("utf-8-sig")
    del data
    with _no_collecting():
        document_read = document.read(text, (lambda line: tick("reading", line)) if tick else None)
        if document_read.value is None and not document_read.faults:
            return Reading(None, Report((Problem(str(file), 1, 1, "", "is empty; a fact file starts with format: 1"),), 0))
        checked = schema.read(document_read.value)
    faults = [*document_read.faults, *checked.faults]
    if document_read.faults and document_read.faults[-1].message.startswith(("not YAML", "nested", "a second", "a key")):
        faults = list(document_read.faults)  # what was read is not what was written
    if checked.base and text_of:
        faults += evidence.faults(checked.base, text_of)
    placed = document.places(text, faults) if faults else []
    problems = (Problem(str(file), f.line, f.column, _fact_at(document_read.value, f.path), f.message) for f in placed)
    report = Report(tuple(sorted(problems, key=lambda p: (p.line, p.column))), checked.facts)
    return Reading(None if faults else checked.base, report)


def _unreadable(data: bytes) -> Problem | None:
    if len(data) > LARGEST:
        return Problem("", 0, 0, "", f"is larger than {LARGEST >> 20} MiB")
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return Problem("", *_place(data, error.start), "", "not UTF-8; save the file in that encoding")
    control = re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
    if control:
        return Problem("", *_place(data, control.start()), "", f"holds the control character U+{control[0][0]:04X}")
    return None


def _place(data: bytes, at: int) -> tuple[int, int]:
    """Line and column of a byte, counted from 1."""
    start = data.rfind(b"\n", 0, at) + 1
    return data.count(b"\n", 0, at) + 1, len(data[start:at].decode(errors="replace")) + 1


def _reason(error: OSError) -> str:
    known = {"FileNotFoundError": "there is no such file", "IsADirectoryError": "is a folder, not a fact file", "PermissionError": "may not be read"}
    return known.get(type(error).__name__, f"cannot be read: {error.strerror or error}")


def _fact_at(value: object, path: tuple[str | int, ...]) -> str:
    """The id of the fact that a path leads into, or nothing."""
    if len(path) < 4 or path[0] != "topics":  # noqa: PLR2004  # topics, its name, facts, a number
        return ""
    for step in path[:4]:
        value = value[step] if isinstance(value, dict | list) else None  # type: ignore[index]
    name = value.get("id") if isinstance(value, dict) else None
    return name if isinstance(name, str) and len(name) < 200 and name.isprintable() else ""  # noqa: PLR2004


# -- the compiled copy


def cache_folder() -> Path | None:
    """The user's cache folder for this program, made when need be; None when there is none to be had."""
    if sys.platform == "win32":  # pragma: no cover
        top = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":  # pragma: no cover
        top = os.path.expanduser("~/Library/Caches")  # noqa: PTH111  # pathlib raises without a home
    else:
        top = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111
    if not top or not os.path.isabs(top):  # noqa: PTH117  # also what expanduser leaves when there is no home
        return None
    folder = Path(top, "minusma")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder


def _name(file: Path) -> str:
    """The compiled copy's name: it changes with the format, the program and the content of the fact file."""
    with file.open("rb") as stream:
        state = os.fstat(stream.fileno())
        data = stream.read(_HASHED + 1)
    if len(data) > _HASHED:
        data = repr((os.path.realpath(file), state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)).encode()
    return f"facts-{FORMAT}-{__version__}-{sqlite3.sqlite_version}-{len(data)}-{source_hash(data).hex()}.db"


def _cached(file: Path) -> Index | None:
    """The compiled copy, if it is there, whole and readable."""
    try:
        if file.stat().st_size <= _CHECKED:
            data = memoryview(file.read_bytes())
            if source_hash(data[:-8]) != data[-8:]:
                return None
        index = Index(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True))
    except (OSError, sqlite3.Error):
        return None
    return index if index.complete else None


def _compiled(file: Path, folder: Path | None, name: str, tick: Tick | None) -> Index:
    from minusma_cli import query  # only a changed file needs it

    reading = read(file, tick=tick)
    if reading.base is None:
        raise BadFacts(reading.report.problems)
    with _no_collecting():
        base = reading.base._replace(facts=query.with_contested(reading.base.facts))
        if folder:
            with suppress(OSError, sqlite3.Error):
                return _written(base, folder, name, tick)
        return Index(write(":memory:", base, {}, _counted(tick)))


def _written(base: model.Base, folder: Path, name: str, tick: Tick | None) -> Index:
    beside = folder / f"{name}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    try:
        write(str(beside), base, {}, _counted(tick)).close()
        if beside.stat().st_size <= _CHECKED:
            data = beside.read_bytes()
            with beside.open("ab") as stream:
                stream.write(source_hash(data))
        beside.replace(folder / name)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    _prune(folder)
    index = _cached(folder / name)
    if index is None:
        message = "the compiled copy went away"
        raise OSError(message)
    return index


def forget() -> None:
    """Drop every compiled copy, as after one that turned out damaged."""
    folder = cache_folder()
    for copy in folder.glob("facts-*.db") if folder else ():
        with suppress(OSError):
            copy.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    """Leave only the newest few copies: one who edits facts makes a new one at every change."""
    with suppress(OSError):
        copies = sorted(folder.glob("facts-*.db"), key=lambda copy: copy.stat().st_mtime, reverse=True)
        for old in copies[_KEPT:]:
            old.unlink(missing_ok=True)


def _counted(tick: Tick | None) -> Callable[[int], None] | None:
    return (lambda done: tick("compiling", done)) if tick else None


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Without garbage collection: millions of small values and no cycles, 2.6 times as fast."""
    import gc

    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()

"""Read and check fact files: paths in, the model or every problem out."""

import codecs
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from minusma_cli.contents import FactFile
from minusma_cli.errors import Problem
from minusma_cli.factfile import (
    claims,
    contradictions,
    evidence,
    json_reader,
    validator,
    yaml_reader,
)
from minusma_cli.factfile.faults import FaultLog
from minusma_cli.factfile.location import (
    describe_os_error,
    is_regular,
    open_at_once,
    read_pipe,
    read_zipped,
)
from minusma_cli.factfile.places import ReadFile, describe_faults
from minusma_cli.messages import Message
from minusma_cli.named_tuple import NamedTuple

LARGEST_FILE = 512 << 20  # bytes

Progress = Callable[[str, int], None]
SourceText = Callable[[str], str | None]  # the text of a source, by its id

_CONTROL_CHARACTER = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Reading(NamedTuple):
    """Fact files that were read as one base: the model (None when there are problems), and counts.

    Its facts know what contests them. Beyond `problems` there were so many `more`.
    """

    fact_file: FactFile | None
    problems: tuple[Problem, ...]
    fact_count: int
    more: int = 0


def read_fact_files(
    paths: Sequence[Path],
    source_text: SourceText | None = None,
    progress: Progress | None = None,
    *,
    is_thorough: bool = False,
    contents: Mapping[Path, bytes] = {},
) -> Reading:
    """Read fact files, and check them as one base; `contents` are those that were read already.

    With `is_thorough` also what keeps nobody from reading it: whether what it claims hangs
    together. With `source_text` its handles and figures are looked up in the texts of their
    sources too. `progress` hears of the lines read.
    """
    files: list[ReadFile] = []
    problems: list[Problem] = []
    with without_garbage_collection():
        for path in paths:
            read = _read_file(path, contents.get(path), progress)
            if isinstance(read, Problem):
                problems.append(read._replace(file=str(path)))
            else:
                files.append(read)
    if problems:
        return Reading(None, tuple(problems), 0)
    return _read_base(files, source_text, is_thorough=is_thorough)


def _read_file(path: Path, data: bytes | None, progress: Progress | None) -> ReadFile | Problem:
    """One fact file as plain values, or the problem that keeps it from being read."""
    count_lines = partial(progress, "reading") if progress else None
    try:
        if data is None:
            data = _read_bytes(path)
    except OSError as error:
        return Problem("", 0, 0, "", describe_os_error(error))
    problem = _find_unreadable(data)
    if problem:
        return problem
    digest = _hash_content(data)
    data = data.removeprefix(codecs.BOM_UTF8)
    is_json = is_json_file(path)
    if is_json:
        document = json_reader.read_json(data.decode(), count_lines)
    else:
        document = yaml_reader.read_yaml(data, count_lines)
    if document.value is None and not document.faults:
        return Problem("", 1, 1, "", Message("empty_file"))
    return ReadFile(path, data, document, is_json=is_json, digest=digest)


def is_json_file(path: Path) -> bool:
    """Whether a fact file is JSON, by its name; any other is YAML."""
    return path.suffix.lower() == ".json"


def _read_bytes(path: Path) -> bytes:
    """The content of a file, out of a zip where the package lies in one, or of a pipe."""
    zipped = read_zipped(path)
    if zipped is not None:
        return zipped
    if not is_regular(path):
        return read_pipe(path, LARGEST_FILE)
    with open(path, "rb", opener=open_at_once) as stream:  # Path has no opener
        return stream.read(LARGEST_FILE + 1) or b""


def _read_base(
    files: Sequence[ReadFile], source_text: SourceText | None, *, is_thorough: bool
) -> Reading:
    with without_garbage_collection():
        validation = validator.validate(*(file.document.value for file in files))
    is_cut = any(file.document.is_cut for file in files)
    log = _join_faults(files, validation, is_cut=is_cut)
    if not log.faults:  # all is in the model by now
        for file in files:
            file.forget_value()
    fact_file = validation.fact_file
    if fact_file and not is_cut:
        with without_garbage_collection():
            facts = contradictions.mark_contested(fact_file.facts)
        fact_file = fact_file._replace(facts=facts, digest=_join_digests(files))
        if is_thorough:
            log.extend(validation.doubts)
            log.extend(claims.find_rival_preferences(facts, validation.paths))
        if source_text:
            log.extend(evidence.find_missing_evidence(fact_file, validation.paths, source_text))
    if not log.faults:
        return Reading(fact_file, (), validation.fact_count)
    problems = describe_faults(files, log.faults, validation.paths)
    return Reading(None, tuple(problems), validation.fact_count, log.more)


def _join_faults(
    files: Sequence[ReadFile], validation: validator.Validation, *, is_cut: bool
) -> FaultLog:
    """What is wrong with the texts of files, and with what they hold.

    Where reading was cut off, what was checked is not what was written: the rest would only
    confuse.
    """
    log = FaultLog()
    for number, file in enumerate(files):
        faults = [fault._replace(path=(number, *fault.path)) for fault in file.document.faults]
        log.more += file.document.more
        if file.document.is_cut:  # the last is told, however many were before
            log.faults += faults
        else:
            log.extend(faults)
    if not is_cut:
        log.extend(validation.faults)
        log.more += validation.more
    return log


def _hash_content(data: bytes) -> str:
    import hashlib  # only a file that has changed is read

    return hashlib.sha256(data).hexdigest()


def _join_digests(files: Sequence[ReadFile]) -> str:
    """The SHA-256 of the one file, or of those of several, in their order."""
    digests = [file.digest for file in files]
    if len(digests) == 1:
        return digests[0]
    return _hash_content("".join(digests).encode())


def _find_unreadable(data: bytes) -> Problem | None:
    """What keeps the bytes of a file from being text of ours, if anything."""
    if len(data) > LARGEST_FILE:
        return Problem("", 0, 0, "", Message("too_large", {"size": LARGEST_FILE >> 20}))
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line, column = _place_of_byte(data, error.start)
        return Problem("", line, column, "", Message("not_utf8"))
    control = _CONTROL_CHARACTER.search(data)
    if control:
        line, column = _place_of_byte(data, control.start())
        message = Message("control_character", {"code": f"{control[0][0]:04X}"})
        return Problem("", line, column, "", message)
    return None


def _place_of_byte(data: bytes, at: int) -> tuple[int, int]:
    """Line and column of a byte, counted from 1."""
    start = data.rfind(b"\n", 0, at) + 1
    column = len(data[start:at].decode(errors="replace")) + 1
    return data.count(b"\n", 0, at) + 1, column


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Millions of small values and no cycles: without collection it is 2.6 times as fast."""
    import gc

    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

"""Read and check a fact file: a path in, the model or every problem out."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from minusma_cli.contents import FactFile
from minusma_cli.errors import Problem
from minusma_cli.factfile.faults import Fault, FaultLog
from minusma_cli.factfile.location import describe_os_error, is_regular, open_at_once, read_pipe
from minusma_cli.messages import Message

if TYPE_CHECKING:  # loaded only where a file is read
    from minusma_cli.factfile.validator import Validation
    from minusma_cli.factfile.yaml_reader import Document

LARGEST_FILE = 512 << 20  # bytes

Progress = Callable[[str, int], None]
SourceText = Callable[[str], str | None]  # the text of a source, by its id

_CONTROL_CHARACTER = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LONGEST_ID = 200  # characters of an id that a message repeats
_STEPS_TO_A_FACT = 4  # topics, its name, facts, a number


class Reading(NamedTuple):
    """A fact file that was read: the model (None when there are problems), and how many facts.

    Its facts know what contests them. Beyond `problems` there were so many `more`.
    """

    fact_file: FactFile | None
    problems: tuple[Problem, ...]
    fact_count: int
    more: int = 0


def read_fact_file(
    path: Path,
    source_text: SourceText | None = None,
    progress: Progress | None = None,
    *,
    is_thorough: bool = False,
    data: bytes | None = None,
) -> Reading:
    """Read and check a fact file; `data` is its content where that has been read already.

    With `is_thorough` also what keeps nobody from reading it: whether what it claims hangs
    together. With `source_text` its handles and figures are looked up in the texts of their
    sources too. `progress` hears of the lines read.
    """
    try:
        if data is None:
            data = _read_bytes(path)
    except OSError as error:
        return _fail(path, Problem("", 0, 0, "", describe_os_error(error)))
    problem = _find_unreadable(data)
    if problem:
        return _fail(path, problem)
    text = data.decode("utf-8-sig")
    del data
    return _read_text(path, text, source_text, progress, is_thorough=is_thorough)


def _read_bytes(path: Path) -> bytes:
    """The content of a file or a pipe."""
    if not is_regular(path):
        return read_pipe(path, LARGEST_FILE)
    with open(path, "rb", opener=open_at_once) as stream:  # Path has no opener
        return stream.read(LARGEST_FILE + 1) or b""


def _fail(path: Path, problem: Problem) -> Reading:
    return Reading(None, (problem._replace(file=str(path)),), 0)


def _read_text(
    path: Path,
    text: str,
    source_text: SourceText | None,
    progress: Progress | None,
    *,
    is_thorough: bool,
) -> Reading:
    from minusma_cli.factfile import claims, contradictions, evidence, validator, yaml_reader

    def count_lines(line: int) -> None:
        if progress:
            progress("reading", line)

    with without_garbage_collection():
        document = yaml_reader.read_yaml(text, count_lines)
        if document.value is None and not document.faults:
            return _fail(path, Problem("", 1, 1, "", Message("empty_file")))
        validation = validator.validate(document.value)
    log = _join_faults(document, validation)
    fact_file = validation.fact_file
    if fact_file:
        with without_garbage_collection():
            facts = contradictions.mark_contested(fact_file.facts)
        fact_file = fact_file._replace(facts=facts)
        if is_thorough:
            log.extend(validation.doubts)
            log.extend(claims.find_rival_preferences(facts, validation.paths))
        if source_text:
            log.extend(evidence.find_missing_evidence(fact_file, validation.paths, source_text))
    if not log.faults:
        return Reading(fact_file, (), validation.fact_count)
    problems = _place_problems(path, text, log.faults, document.value)
    return Reading(None, problems, validation.fact_count, log.more)


def _join_faults(document: "Document", validation: "Validation") -> FaultLog:
    """What is wrong with a text as YAML, and with what it holds."""
    log = FaultLog()
    log.more = document.more
    if document.is_cut:  # what was checked is not what was written
        log.faults.extend(document.faults)
    else:
        log.extend((*document.faults, *validation.faults))
        log.more += validation.more
    return log


def _place_problems(
    path: Path, text: str, faults: Sequence[Fault], value: object
) -> tuple[Problem, ...]:
    """The faults of a text as problems of its file, in the order of their places."""
    from minusma_cli.factfile.yaml_reader import locate_faults

    problems = []
    for fault in locate_faults(text, faults):
        fact = _find_fact_id(value, fault.path)
        problems.append(Problem(str(path), fault.line, fault.column, fact, fault.message))
    problems.sort(key=lambda problem: (problem.line, problem.column))
    return tuple(problems)


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


def _find_fact_id(value: object, path: tuple[str | int, ...]) -> str:
    """The id of the fact that a path leads into, or nothing."""
    if len(path) < _STEPS_TO_A_FACT or path[0] != "topics":
        return ""
    for step in path[:_STEPS_TO_A_FACT]:
        value = _take_step(value, step)
    if not isinstance(value, Mapping):
        return ""
    name = value.get("id")
    if isinstance(name, str) and len(name) < _LONGEST_ID and name.isprintable():
        return name
    return ""


def _take_step(value: object, step: str | int) -> object:
    """What stands at a key or place; None where the value is of the other kind, or too short."""
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


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

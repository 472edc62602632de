"""Faults to problems: each in its file, with line and column, and the fact that it lies in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from minusma_cli.errors import Problem, escape_unprintable
from minusma_cli.factfile.faults import Fault, FaultPath, OtherPlace
from minusma_cli.factfile.json_reader import fill_from_json
from minusma_cli.factfile.place_finder import locate_faults
from minusma_cli.factfile.yaml_reader import Document, Reader
from minusma_cli.messages import NO_MESSAGE, Message

_LONGEST_ID = 200  # characters of an id that a message repeats
_STEPS_TO_A_FACT = 4  # topics, its name, facts, a number


class ReadFile:
    """A fact file that was read: its bytes (without a mark of their order), and what they hold.

    `digest` is the SHA-256 of its content.
    """

    def __init__(
        self, path: Path, data: bytes, document: Document, *, is_json: bool, digest: str
    ) -> None:
        self.path = path
        self.data = data
        self.document = document
        self.is_json = is_json
        self.digest = digest

    def forget_value(self) -> None:
        """Let go of the value that was read: it takes 90 MB at 100,000 facts."""
        self.document = self.document._replace(value=None)


def describe_faults(
    files: Sequence[ReadFile], faults: Sequence[Fault], paths: Mapping[str, FaultPath]
) -> list[Problem]:
    """The problems that faults are: file by file, each in the order of their places.

    The path of a fault begins with the number of its file. `paths` is where each fact stands, by
    its id, of a file whose value is no longer there.
    """
    ids = {path: name for name, path in paths.items() if len(name) < _LONGEST_ID}
    named = list(_find_named_places(faults))
    located: list[list[Fault]] = []
    places: dict[object, str] = {}
    for number, file in enumerate(files):
        name = escape_unprintable(str(file.path))
        inside = _pick_inside(number, faults)
        found = _locate(file, [*inside, *_pick_inside(number, named)])
        located.append(found[: len(inside)])
        for fault in found[len(inside) :]:
            place = OtherPlace(fault.path, fault.is_key)
            places[place] = f"{name}:{fault.line}:{fault.column}"
    problems: list[Problem] = []
    for file, inside in zip(files, located, strict=True):
        for fault in sorted(inside, key=lambda fault: (fault.line, fault.column)):
            if file.document.value is None:
                fact = ids.get(fault.path[: _STEPS_TO_A_FACT + 1], "")
            else:
                fact = _find_fact_id(file.document.value, fault.path[1:])
            message = _name_places(fault.message, places)
            problems.append(Problem(str(file.path), fault.line, fault.column, fact, message))
    return problems


def _find_named_places(faults: Iterable[Fault]) -> Iterator[Fault]:
    """The other places that faults speak of, as faults without a message."""
    for fault in faults:
        for part in fault.message.parts.values():
            if isinstance(part, OtherPlace):
                yield Fault(part.path, NO_MESSAGE, is_key=part.is_key)


def _name_places(message: Message, places: Mapping[object, str]) -> Message:
    """A message in which other places are said as `file:line:column`."""
    parts: dict[str, object] = {}
    for name, part in message.parts.items():
        parts[name] = places[part] if isinstance(part, OtherPlace) else part
    return Message(message.key, parts)


def _pick_inside(number: int, faults: Iterable[Fault]) -> list[Fault]:
    """Those of the faults that lie in the file of a number."""
    return [fault for fault in faults if fault.path[0] == number]


def _locate(file: ReadFile, faults: Sequence[Fault]) -> list[Fault]:
    """The faults of a file with line and column; it is read once more for all of them."""
    if not faults:
        return []
    inside = [fault._replace(path=fault.path[1:]) for fault in faults]
    if file.is_json:
        located = locate_faults(file.data.decode(), inside, fill_from_json)
    else:
        located = locate_faults(file.data, inside, Reader.read)
    return [
        fault._replace(line=found.line, column=found.column)
        for fault, found in zip(faults, located, strict=True)
    ]


def _find_fact_id(value: object, path: FaultPath) -> str:
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

"""YAML text to plain values, with every fault and the place of any of them.

Mappings, lists and strings only: no scalar is turned into a number, a date or a boolean, so that
`NO`, `12:30` and `1.10` survive; a bare `null` is None. Anchors, aliases and tags are faults, and
so are duplicate keys, which PyYAML would drop silently. The document is read as a stream of events:
nothing recurses, so deep nesting cannot exhaust the stack, and there is no node tree, which would
take gigabytes at 100,000 facts. Places are found by reading a second time, only for faults.
"""

from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from minusma_cli.messages import Message

DEEPEST = 16
_LONGEST_QUOTE = 60  # characters of a value that a message repeats

FaultPath = tuple[str | int, ...]
Container = dict[str, Any] | list[Any]
Marks = dict[tuple[FaultPath, bool], tuple[int, int]]  # path and whether its key -> line and column


class Fault(NamedTuple):
    """Something wrong at a path (`is_key`: at its key rather than its value).

    Lines and columns count from 1; a line of 0 has yet to be found.
    """

    path: FaultPath
    message: Message
    line: int = 0
    column: int = 0
    is_key: bool = False


class Place(NamedTuple):
    """Another place that a fault speaks of; where a message is said it is `file:line:column`."""

    path: FaultPath
    is_key: bool = False


class Document(NamedTuple):
    """What a text holds, and what is wrong with it as YAML."""

    value: Any
    faults: tuple[Fault, ...]


def read_yaml(text: str, progress: Callable[[int], None] | None = None) -> Document:
    """The plain value of a YAML text, and every fault; `progress` hears of lines reached."""
    reader = Reader(None, progress)
    reader.read(text)
    return Document(reader.root, tuple(reader.faults))


def locate_faults(
    text: str, faults: Sequence[Fault], fill: "Callable[[Reader, str], None]"
) -> list[Fault]:
    """The faults with their lines and columns; `fill` lets a reader read the text.

    One whose path is not in the text is placed at its nearest parent that is.
    """
    reader = Reader({}, None)
    fill(reader, text)
    marks = reader.marks or {}
    return [fault if fault.line else _place(fault, marks) for fault in faults]


def _place(fault: Fault, marks: Marks) -> Fault:
    path = fault.path
    while path and (path, fault.is_key) not in marks:
        path = path[:-1]
    at_value = marks.get((path, False), (1, 1))
    line, column = marks.get((path, fault.is_key), at_value)
    return fault._replace(line=line, column=column)


def quote_value(text: str) -> str:
    """A value as a message may repeat it: one line, no control characters, not long."""
    if len(text) > _LONGEST_QUOTE:
        text = text[: _LONGEST_QUOTE - 3] + "..."
    return repr(text)


class _Frame:
    """A mapping or list that is being read, and the key that waits for its value."""

    __slots__ = ("key", "value")

    def __init__(self, value: Container) -> None:
        self.value = value
        self.key: str | None = None

    @property
    def step(self) -> str | int:
        """Where in it the next value goes."""
        if isinstance(self.value, list):
            return len(self.value)
        return self.key or ""


class StopReading(Exception):  # not an error: reading ends, the fault is on the list
    """The rest of the text cannot be made sense of."""


class Reader:
    """Builds the value of a text, of YAML or of what gives the same events.

    With `marks` the place of every key and value is kept.
    """

    def __init__(self, marks: Marks | None, progress: Callable[[int], None] | None) -> None:
        self.marks = marks
        self.progress = progress
        self.root: Any = None
        self.faults: list[Fault] = []
        self.stack: list[_Frame] = []

    def read(self, text: str) -> None:
        """Read a YAML text."""
        import yaml  # 20 ms, and only a changed file needs it

        try:
            for event in _parse_events(text, yaml):
                self.take(event, yaml)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.add_fault("not_yaml", mark, reason=error.problem or error.context)
        except yaml.YAMLError as error:
            self.add_fault("not_yaml", None, reason=str(error).splitlines()[0])
        except (ValueError, OverflowError) as error:  # an escape beyond Unicode, without libyaml
            self.add_fault("not_yaml", None, reason=error)
        except StopReading:
            pass

    def take(self, event: Any, yaml: ModuleType) -> None:
        """Take in one event of YAML."""
        if isinstance(event, yaml.ScalarEvent):
            self.reject(event, "tag", event.tag)
            self.reject(event, "anchor", event.anchor)
            is_bare_null = event.implicit[0] and event.value in ("null", "~", "")
            self.put(None if is_bare_null else event.value, event)
        elif isinstance(event, yaml.MappingStartEvent):
            self.open({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open([], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.close()
        elif isinstance(event, yaml.AliasEvent):
            self.reject(event, "alias", event.anchor)
            self.put("", event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.stop("second_document", event)

    def open(self, value: Container, event: Any) -> None:
        """Begin a mapping or a list; what comes next goes into it."""
        self.reject(event, "tag", event.tag)
        self.reject(event, "anchor", event.anchor)
        if len(self.stack) >= DEEPEST:
            self.stop("too_deep", event, deepest=DEEPEST)
        parent = self.stack[-1] if self.stack else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            self.stop("key_no_word", event)
        self.put(value, event)
        self.stack.append(_Frame(value))
        if self.progress:
            self.progress(event.start_mark.line)

    def close(self) -> None:
        """End the mapping or list that was begun last."""
        self.stack.pop()
        if self.stack:
            self.stack[-1].key = None

    def put(self, value: Any, event: Any) -> None:
        """Put a value, or a key, where the next one goes."""
        frame = self.stack[-1] if self.stack else None
        if frame is None:
            self.root = value
            self.mark(event, is_key=False)
        elif isinstance(frame.value, list):
            self.mark(event, is_key=False)
            frame.value.append(value)
        elif frame.key is None:
            self.put_key(frame, "null" if value is None else value, event)
        else:
            self.mark(event, is_key=False)
            frame.value[frame.key] = value
            if not isinstance(value, dict | list):  # the key of an open one is part of the path
                frame.key = None

    def put_key(self, frame: _Frame, key: str, event: Any) -> None:
        """Note a key that waits for its value."""
        frame.key = key
        if isinstance(frame.value, dict) and key in frame.value:
            self.add_fault("duplicate_key", event.start_mark, name=quote_value(key))
        self.mark(event, is_key=True)

    def mark(self, event: Any, *, is_key: bool) -> None:
        """Keep the place of a key or value, where places are kept."""
        if self.marks is not None:
            place = event.start_mark
            self.marks.setdefault((self.path(), is_key), (place.line + 1, place.column + 1))

    def path(self) -> FaultPath:
        """Where the next value goes, from the top of the document."""
        steps: list[str | int] = []
        last = len(self.stack) - 1
        for position, frame in enumerate(self.stack):
            step = frame.step
            if isinstance(step, int) and position < last:
                step -= 1  # what is open has been put already, so its list is one longer
            steps.append(step)
        return tuple(steps)

    def reject(self, event: Any, what: str, name: str | None) -> None:
        """Note what of YAML is not read: a tag, an anchor, an alias."""
        if name is None:
            return
        self.add_fault(f"refused_{what}", event.start_mark, name=quote_value(name))

    def add_fault(self, key: str, mark: Any, **parts: object) -> None:
        """Note a fault at a mark (lines and columns from 0), or at the start."""
        line = mark.line + 1 if mark else 1
        column = mark.column + 1 if mark else 1
        self.faults.append(Fault(self.path(), Message(key, parts), line, column))

    def stop(self, key: str, event: Any, **parts: object) -> None:
        """Note a fault and end the reading."""
        self.add_fault(key, event.start_mark, **parts)
        raise StopReading


def _parse_events(text: str, yaml: ModuleType) -> Iterator[Any]:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()

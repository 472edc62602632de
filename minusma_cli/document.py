"""YAML in, plain values out, with the place of any of them.

Mappings, lists and strings only: no scalar is turned into a number, a date or a boolean, so that `NO`, `12:30`
and `1.10` survive; a bare `null` is None. Anchors, aliases and tags are faults, and so are duplicate keys, which
PyYAML would drop silently. The document is read as a stream of events: nothing recurses, so deep nesting cannot
exhaust the stack, and there is no node tree, which would take gigabytes at 100,000 facts. Places are found by
reading a second time, only when there is something to place.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

DEPTH = 16
Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """Something wrong at a path (`key`: at its key rather than its value); a line of 0 has yet to be found."""

    path: Path
    message: str
    line: int = 0
    column: int = 0
    key: bool = False


class Document(NamedTuple):
    """What a text holds, and what is wrong with it as YAML."""

    value: Any
    faults: tuple[Fault, ...]


class _Frame:
    """A mapping or list that is being read, and the key that waits for its value."""

    __slots__ = ("key", "value")

    def __init__(self, value: dict[str, Any] | list[Any]) -> None:
        self.value, self.key = value, None  # type: tuple[dict[str, Any] | list[Any], str | None]

    @property
    def step(self) -> str | int:
        """Where in it the next value goes."""
        return len(self.value) if isinstance(self.value, list) else self.key or ""


def read(text: str, tick: Callable[[int], None] | None = None) -> Document:
    """The plain value of a YAML text, and every fault; `tick` is called now and then with the line that was reached."""
    reading = _Reading(None, tick)
    reading.run(text)
    return Document(reading.root, tuple(reading.faults))


def places(text: str, faults: list[Fault]) -> list[Fault]:
    """The faults with lines and columns, counted from 1; one whose path is not in the text is placed at its parent."""
    reading = _Reading({}, None)
    reading.run(text)
    return [fault if fault.line else _placed(fault, reading.marks or {}) for fault in faults]


def _placed(fault: Fault, marks: dict[tuple[Path, bool], tuple[int, int]]) -> Fault:
    path, key = fault.path, fault.key
    while path and (path, key) not in marks:
        path = path[:-1]
    line, column = marks.get((path, key), marks.get((path, False), (1, 1)))
    return fault._replace(line=line, column=column)


class _Reading:
    """One pass over a text; with `marks`, the place of every key and value is kept."""

    def __init__(self, marks: dict[tuple[Path, bool], tuple[int, int]] | None, tick: Callable[[int], None] | None) -> None:
        self.marks, self.tick = marks, tick
        self.root: Any = None
        self.faults: list[Fault] = []
        self.stack: list[_Frame] = []

    def run(self, text: str) -> None:
        import yaml  # 20 ms, and only a changed file needs it

        try:
            for event in _events(text, yaml):
                self.take(event, yaml)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.fault(f"not YAML: {error.problem or error.context}", mark)
        except yaml.YAMLError as error:
            self.faults.append(Fault((), f"not YAML: {str(error).splitlines()[0]}", 1, 1))
        except _Stop:
            pass

    def take(self, event: Any, yaml: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self.reject(event, "tag", event.tag)
            self.reject(event, "anchor", event.anchor)
            bare = event.implicit[0] and event.value in ("null", "~", "")
            self.put(None if bare else event.value, event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            if self.stack:
                self.stack[-1].key = None
        elif isinstance(event, yaml.AliasEvent):
            self.reject(event, "alias", event.anchor)
            self.put("", event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.stop("a second document; a fact file is one document", event)

    def open(self, value: dict[str, Any] | list[Any], event: Any) -> None:
        self.reject(event, "tag", event.tag)
        self.reject(event, "anchor", event.anchor)
        if len(self.stack) >= DEPTH:
            self.stop(f"nested more than {DEPTH} deep", event)
        if self.stack and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None:
            self.stop("a key must be a word, not a list or mapping", event)
        self.put(value, event)
        self.stack.append(_Frame(value))
        if self.tick:
            self.tick(event.start_mark.line)

    def put(self, value: Any, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is None:
            self.root = value
            self.mark(event, key=False)
        elif isinstance(frame.value, list):
            self.mark(event, key=False)
            frame.value.append(value)
        elif frame.key is None:
            self.put_key(frame, "null" if value is None else value, event)
        else:
            self.mark(event, key=False)
            frame.value[frame.key] = value
            if not isinstance(value, dict | list):  # the key of an open one stays: it is part of the path
                frame.key = None

    def put_key(self, frame: _Frame, key: str, event: Any) -> None:
        frame.key = key
        if isinstance(frame.value, dict) and key in frame.value:
            self.fault(f"duplicate key {_short(key)}", event.start_mark)
        self.mark(event, key=True)

    def mark(self, event: Any, *, key: bool) -> None:
        if self.marks is not None:
            mark = event.start_mark
            self.marks.setdefault((self.path(), key), (mark.line + 1, mark.column + 1))

    def path(self) -> Path:
        # A frame that has been opened has already been put, so a list's step is one past it.
        steps = [frame.step for frame in self.stack]
        last = len(steps) - 1
        return tuple(step - 1 if isinstance(step, int) and at < last else step for at, step in enumerate(steps))

    def reject(self, event: Any, what: str, name: str | None) -> None:
        if name is not None:
            self.fault(f"{what} {_short(name)}: write the value out; anchors, aliases and tags are not read", event.start_mark)

    def fault(self, message: str, mark: Any) -> None:
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self.faults.append(Fault(self.path(), message, line, column))

    def stop(self, message: str, event: Any) -> None:
        self.fault(message, event.start_mark)
        raise _Stop


class _Stop(Exception):  # not an error of its own: reading ends, the fault is on the list
    """The rest of the text cannot be made sense of."""


def _events(text: str, yaml: Any) -> Iterator[Any]:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _short(text: str) -> str:
    """A value as a message may show it: one line, no control characters, not long."""
    return repr(text if len(text) <= 60 else text[:57] + "...")  # noqa: PLR2004

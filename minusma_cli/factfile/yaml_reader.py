"""YAML text to plain values, with every fault and the place of any of them.

Mappings, lists and strings only: no scalar is turned into a number, a date or a boolean, so that
`NO`, `12:30` and `1.10` survive; a bare `null` is None. Anchors, aliases and tags are faults, and
so are duplicate keys, which PyYAML would drop silently. The document is read as a stream of events:
nothing recurses, so deep nesting cannot exhaust the stack, and there is no node tree, which would
take gigabytes at 100,000 facts. Places are found by reading a second time, only for faults.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

from minusma_cli.factfile.faults import Fault, FaultLog, FaultPath, quote_value
from minusma_cli.factfile.marks import Place, locate_fault, mark_value, place_of, plan_places
from minusma_cli.messages import Message
from minusma_cli.named_tuple import NamedTuple

DEEPEST = 16
_MOST_SHARED = 2000  # different texts that are kept once

Container = dict[str, Any] | list[Any]


class Document(NamedTuple):
    """What a text holds, what is wrong with it as YAML, and how many faults `more` there were.

    With `is_cut` the last fault is one after which the rest could not be read.
    """

    value: Any
    faults: tuple[Fault, ...]
    more: int = 0
    is_cut: bool = False


def read_yaml(text: str, progress: Callable[[int], None] | None = None) -> Document:
    """The plain value of a YAML text, and every fault; `progress` hears of lines reached."""
    reader = Reader(None, progress)
    reader.read(text)
    return reader.finish()


def locate_faults(
    text: str, faults: Sequence[Fault], fill: "Callable[[Reader, str], None]"
) -> list[Fault]:
    """The faults with their lines and columns; `fill` lets a reader read the text.

    One whose path is not in the text is placed at its nearest parent that is.
    """
    unplaced = [fault for fault in faults if not fault.line]
    top = plan_places(unplaced)
    if unplaced:
        fill(Reader(top, None), text)
    return [fault if fault.line else locate_fault(fault, top) for fault in faults]


class _Frame:
    """A mapping or list that is being read, the key that waits for its value, and its place."""

    __slots__ = ("key", "place", "value")

    def __init__(self, value: Container, place: Place | None) -> None:
        self.value = value
        self.place = place
        self.key: str | None = None

    @property
    def step(self) -> str | int:
        """Where in it the next value goes."""
        if isinstance(self.value, list):
            return len(self.value)
        return self.key or ""

    @property
    def next_place(self) -> Place | None:
        """The place of the next value, where that is looked for."""
        if self.place is None:
            return None
        return self.place.inside.get(self.step)


class StopReading(Exception):  # not an error: reading ends, the fault is on the list
    """The rest of the text cannot be made sense of."""


class Reader:
    """Builds the value of a text, of YAML or of what gives the same events.

    With `top` the places that are looked for in it are filled in.
    """

    def __init__(self, top: Place | None, progress: Callable[[int], None] | None) -> None:
        self.top = top
        self.progress = progress
        self.root: Any = None
        self.log = FaultLog()
        self.is_cut = False
        self.stack: list[_Frame] = []
        self.words: dict[str, str] = {}

    def read(self, text: str) -> None:
        """Read a YAML text."""
        import yaml  # 20 ms, and only a changed file needs it

        try:
            for event in _parse_events(text, yaml):
                self.take(event, yaml)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.cut("not_yaml", mark, reason=error.problem or error.context)
        except yaml.YAMLError as error:
            self.cut("not_yaml", None, reason=str(error).splitlines()[0])
        except (ValueError, OverflowError) as error:  # an escape beyond Unicode, without libyaml
            self.cut("not_yaml", None, reason=error)
        except StopReading:
            pass

    def finish(self) -> Document:
        """What has been read."""
        return Document(self.root, tuple(self.log.faults), self.log.more, self.is_cut)

    def take(self, event: Any, yaml: ModuleType) -> None:
        """Take in one event of YAML."""
        if isinstance(event, yaml.ScalarEvent):
            self.reject(event, "tag", event.tag)
            self.reject(event, "anchor", event.anchor)
            is_bare_null = event.implicit[0] and event.value in ("null", "~", "")
            self.put(None if is_bare_null else self.share(event.value), event)
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

    def share(self, word: str) -> str:
        """The same text as one value: a base may say `sources` a hundred thousand times."""
        if len(self.words) < _MOST_SHARED:
            return self.words.setdefault(word, word)
        return self.words.get(word, word)

    def open(self, value: Container, event: Any) -> None:
        """Begin a mapping or a list; what comes next goes into it."""
        self.reject(event, "tag", event.tag)
        self.reject(event, "anchor", event.anchor)
        if len(self.stack) >= DEEPEST:
            self.stop("too_deep", event, deepest=DEEPEST)
        parent = self.stack[-1] if self.stack else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            self.stop("key_no_word", event)
        place = parent.next_place if parent else self.top
        self.put(value, event)
        self.stack.append(_Frame(value, place))
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
            mark_value(self.top, event)
        elif isinstance(frame.value, list):
            mark_value(frame.next_place, event)
            frame.value.append(value)
        elif frame.key is None:
            self.put_key(frame, "null" if value is None else value, event)
        else:
            mark_value(frame.next_place, event)
            frame.value[frame.key] = value
            if not isinstance(value, dict | list):  # the key of an open one is part of the path
                frame.key = None

    def put_key(self, frame: _Frame, key: str, event: Any) -> None:
        """Note a key that waits for its value."""
        frame.key = key
        if isinstance(frame.value, dict) and key in frame.value:
            self.add_fault("duplicate_key", event.start_mark, name=quote_value(key))
        place = frame.next_place
        if place and place.key is None:
            place.key = place_of(event)

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
        self.log.add(self._make_fault(key, mark, parts))

    def _make_fault(self, key: str, mark: Any, parts: Mapping[str, object]) -> Fault:
        line = mark.line + 1 if mark else 1
        column = mark.column + 1 if mark else 1
        return Fault(self.path(), Message(key, parts), line, column)

    def cut(self, key: str, mark: Any, **parts: object) -> None:
        """Note the fault after which the rest cannot be read: it is kept, however many were."""
        self.is_cut = True
        self.log.faults.append(self._make_fault(key, mark, parts))

    def stop(self, key: str, event: Any, **parts: object) -> None:
        """Note the fault after which the rest cannot be read, and end the reading."""
        self.cut(key, event.start_mark, **parts)
        raise StopReading


def _parse_events(text: str, yaml: ModuleType) -> Iterator[Any]:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()

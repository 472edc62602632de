"""YAML text to plain values, with every fault and the place of any of them.

Mappings, lists and strings only: no scalar is turned into a number, a date or a boolean, so that
`NO`, `12:30` and `1.10` survive; a bare `null` is None. Anchors, aliases and tags are faults, and
so are duplicate keys, which PyYAML would drop silently. The document is read as a stream of events:
nothing recurses, so deep nesting cannot exhaust the stack, and there is no node tree, which would
take gigabytes at 100,000 facts. Places are found by reading a second time, only for faults (see
`place_finder`).
"""

from collections.abc import Callable, Mapping
from typing import Any

from minusma_cli.factfile.faults import Fault, FaultLog, FaultPath, quote_value
from minusma_cli.messages import Message
from minusma_cli.named_tuple import NamedTuple

DEEPEST = 16
_MOST_SHARED = 2000  # different ones that are kept once
_MOST_SHARED_TEXTS = 20_000
_NULLS = frozenset(["null", "~", ""])  # without quotes

Container = dict[str, Any] | list[Any]


class Document(NamedTuple):
    """What a text holds, what is wrong with it as YAML, and how many faults `more` there were.

    With `is_cut` the last fault is one after which the rest could not be read.
    """

    value: Any
    faults: tuple[Fault, ...]
    more: int = 0
    is_cut: bool = False


def read_yaml(text: str | bytes, progress: Callable[[int], None] | None = None) -> Document:
    """The plain value of a YAML text, and every fault; `progress` hears of lines reached.

    Of bytes, which are UTF-8, there need not be a copy as a text.
    """
    reader = Reader(progress)
    reader.read(text)
    return reader.finish()


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
    """Builds the value of a text, of YAML or of what gives the same events."""

    def __init__(self, progress: Callable[[int], None] | None = None) -> None:
        self.progress = progress
        self.root: Any = None
        self.log = FaultLog()
        self.is_cut = False
        self.stack: list[_Frame] = []
        self.keys: dict[str, str] = {}
        self.texts: dict[str, str] = {}

    def read(self, text: str | bytes) -> None:
        """Read a YAML text."""
        import yaml  # 20 ms, and only a changed file needs it

        # A table, because a file of 100,000 facts has four million events.
        take_by_kind: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.take_scalar,
            yaml.MappingStartEvent: lambda event: self.take_start({}, event),
            yaml.SequenceStartEvent: lambda event: self.take_start([], event),
            yaml.MappingEndEvent: self.take_end,
            yaml.SequenceEndEvent: self.take_end,
            yaml.AliasEvent: self.take_alias,
            yaml.DocumentStartEvent: self.take_document,
        }
        try:
            loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
            for event in iter(loader.get_event, None):
                take = take_by_kind.get(type(event))
                if take:
                    take(event)
            loader.dispose()
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

    # -- the events of YAML

    def take_scalar(self, event: Any) -> None:
        """Take in a text, or nothing."""
        if event.tag is not None or event.anchor is not None:
            self.reject_marks(event)
        value = event.value
        is_bare_null = value in _NULLS and event.implicit[0]
        self.put(None if is_bare_null else value, event)

    def take_start(self, value: Container, event: Any) -> None:
        """Take in that a mapping or a list begins."""
        if event.tag is not None or event.anchor is not None:
            self.reject_marks(event)
        self.open(value, event)

    def take_end(self, _event: Any) -> None:
        """Take in that a mapping or a list ends."""
        self.close()

    def take_alias(self, event: Any) -> None:
        """Take in what is not read."""
        self.reject(event, "alias", event.anchor)
        self.put("", event)

    def take_document(self, event: Any) -> None:
        """Take in that a document begins: there may be one."""
        if self.root is not None:
            self.stop("second_document", event)

    # -- the value

    def open(self, value: Container, event: Any) -> None:
        """Begin a mapping or a list; what comes next goes into it."""
        if len(self.stack) >= DEEPEST:
            self.stop("too_deep", event, deepest=DEEPEST)
        parent = self.stack[-1] if self.stack else None
        if parent and parent.key is None and isinstance(parent.value, dict):
            self.stop("key_no_word", event)
        self.add(value)
        self.stack.append(_Frame(value))
        if self.progress:
            self.progress(event.start_mark.line)

    def close(self) -> None:
        """End the mapping or list that was begun last."""
        self.stack.pop()
        if self.stack:
            self.stack[-1].key = None

    def put(self, value: str | None, event: Any) -> None:
        """Put a text, or a key, where the next one goes."""
        frame = self.stack[-1] if self.stack else None
        if frame and frame.key is None and isinstance(frame.value, dict):
            self.put_key(frame, "null" if value is None else value, event)
            return
        if value is not None:
            value = _share(value, self.texts, _MOST_SHARED_TEXTS)
        self.add(value)
        if frame:
            frame.key = None

    def put_key(self, frame: _Frame, key: str, event: Any) -> None:
        """Note a key that waits for its value."""
        frame.key = _share(key, self.keys, _MOST_SHARED)
        if key in frame.value:
            self.add_fault("duplicate_key", event.start_mark, name=quote_value(key))

    def add(self, value: Container | str | None) -> None:
        """Add a value to what is open: the key of an open one is part of the path, and stays."""
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        if isinstance(frame.value, list):
            frame.value.append(value)
        else:
            frame.value[frame.key or ""] = value

    # -- faults

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

    def reject_marks(self, event: Any) -> None:
        """Note a tag and an anchor, which are not read."""
        if event.tag is not None:
            self.reject(event, "tag", event.tag)
        if event.anchor is not None:
            self.reject(event, "anchor", event.anchor)

    def reject(self, event: Any, what: str, name: str) -> None:
        """Note what of YAML is not read: a tag, an anchor, an alias."""
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


def _share(text: str, shared: dict[str, str], most: int) -> str:
    """The same text as one value: a base may say `sources` a hundred thousand times."""
    if len(shared) < most:
        return shared.setdefault(text, text)
    return shared.get(text, text)

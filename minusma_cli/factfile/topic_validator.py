"""The topics of a base: each with its columns and series, out of all files that add to it."""

from collections.abc import Callable, Sequence
from typing import Any

from minusma_cli.factfile.checks import TEXT_KEYS, Checker
from minusma_cli.factfile.fact_validator import FactValidator
from minusma_cli.factfile.faults import FaultPath, OtherPlace
from minusma_cli.factfile.joining import Entry, Joined, Value
from minusma_cli.model import SERIES_TYPES, SNAPSHOTS, Column, Fact, Series, Text, Topic, Unit

TOPIC_KEYS = {
    "title": True,
    "aliases": False,
    "columns": False,
    "series": False,
    "snapshot": False,
    "lead": False,
    "facts": True,
}
SERIES_KEYS = {**TEXT_KEYS, "unit": True, "type": False, "total": False}
COLUMN_KEYS = {**TEXT_KEYS, "total": False}
# What a file need not say of a topic that another file has too.
_PART_KEYS = dict.fromkeys(TOPIC_KEYS, False)
_NO_TITLE = Text("", "")

Part = tuple[dict[str, Any], FaultPath]  # what one file says of a topic, and where


class TopicValidator:
    """Checks topics, and their facts with a validator of facts."""

    def __init__(
        self,
        checker: Checker,
        units: Joined[Unit],
        series: Joined[Series],
        facts: FactValidator,
    ) -> None:
        self._checker = checker
        self._units = units
        self._series = series
        self._series_by_topic: dict[str, list[Series]] = {}
        self._facts = facts
        # Facts that a topic or a series names, and where: of any topic, so they are checked last.
        self.named_facts: list[tuple[str, FaultPath]] = []

    def validate(self, entries: Sequence[Entry]) -> tuple[list[Topic], list[Fact]]:
        """The topics and their facts; a topic of several files is one."""
        parts: dict[str, list[Entry]] = {}
        for entry in entries:
            parts.setdefault(entry.name, []).append(entry)
        # Series first, all of them: a fact may name one of a topic that comes later.
        for name, own in parts.items():
            self._validate_all_series(name, own)
        for series in self._series.values.values():
            self._series_by_topic.setdefault(series.topic, []).append(series)
        topics: list[Topic] = []
        facts: list[Fact] = []
        for name, own in parts.items():
            topic, inside = self._validate_topic(name, own)
            topics.append(topic)
            facts += inside
        return topics, facts

    def check_named_facts(self) -> None:
        """What tells a topic in short, or a series in all, must be facts."""
        for name, place in self.named_facts:
            if name not in self._facts.paths:
                self._checker.add_unknown(place, "fact", name, self._facts.paths)

    # -- series

    def _validate_all_series(self, topic: str, parts: Sequence[Entry]) -> None:
        checker = self._checker
        headline = ""
        for part in parts:
            path = (*part.path, "series")
            given: Any = None
            if isinstance(part.value, dict):
                given = part.value.get("series")
            for key, value in checker.check_mapping(given, path, is_required=False).items():
                self._validate_series(key, value, topic, (*path, key))
                headline = headline or key
        self._facts.headlines.add(headline)

    def _validate_series(self, key: str, value: Any, topic: str, path: FaultPath) -> None:
        checker = self._checker
        checker.check_id(key, path, is_key=True)
        other = self._series.values.get(key)
        if other and other.topic != topic:
            place = OtherPlace(self._series.paths[key], is_key=True)
            parts = {"name": repr(key), "topic": other.topic, "place": place}
            checker.add_fault(path, "series_elsewhere", **parts, is_key=True)
            return
        given = checker.check_mapping(value, path, SERIES_KEYS)
        total = checker.check_optional_text(given.get("total"), (*path, "total"))
        if total:
            self.named_facts.append((total, (*path, "total")))
        series = Series(
            id=key,
            topic=topic,
            label=checker.read_both(given, path),
            unit=checker.check_choice(
                given.get("unit"), (*path, "unit"), self._units.values, "unit"
            ),
            type=checker.check_choice(
                given.get("type", SERIES_TYPES[0]), (*path, "type"), SERIES_TYPES, "type"
            ),
            total=total,
        )
        self._series.add(key, series, path)

    # -- topics

    def _validate_topic(self, name: str, entries: Sequence[Entry]) -> tuple[Topic, list[Fact]]:
        checker = self._checker
        keys = TOPIC_KEYS if len(entries) == 1 else _PART_KEYS
        parts: list[Part] = []
        for entry in entries:
            checker.check_id(name, entry.path, is_key=True)
            parts.append((checker.check_mapping(entry.value, entry.path, keys), entry.path))
        columns = self._validate_columns(parts)
        title = self._read_same(parts, "title", checker.check_both)
        if title is None and len(parts) > 1:
            checker.add_fault(entries[0].path, "misses_key", name=repr("title"))
        facts: list[Fact] = []
        for given, path in parts:
            place = (*path, "facts")
            for position, fact in enumerate(checker.check_list(given.get("facts"), place)):
                valid = self._facts.validate(fact, name, columns, (*place, position))
                if not checker.log.is_full:  # else nobody gets to see them
                    facts.append(valid)
        topic = Topic(
            id=name,
            title=title or _NO_TITLE,
            aliases=tuple(dict.fromkeys(self._read_texts(parts, "aliases"))),
            columns=columns,
            series=tuple(self._series_by_topic.get(name, ())),
            snapshot=self._read_same(parts, "snapshot", self._check_snapshot) or SNAPSHOTS[-1],
            facts=len(facts),
            lead=self._read_lead(parts),
        )
        return topic, facts

    def _read_same(
        self, parts: Sequence[Part], key: str, read: Callable[[Any, FaultPath], Value]
    ) -> Value | None:
        """What stands under a key: in one of the files, or in all that have it the same."""
        found: Joined[Value] = Joined(self._checker)
        for given, path in parts:
            if given.get(key) is not None:
                place = (*path, key)
                found.add(key, read(given[key], place), place)
        return found.values.get(key)

    def _check_snapshot(self, value: Any, path: FaultPath) -> str:
        return self._checker.check_choice(value, path, SNAPSHOTS, "snapshot")

    def _read_texts(self, parts: Sequence[Part], key: str) -> tuple[str, ...]:
        texts: list[str] = []
        for given, path in parts:
            texts += self._checker.check_texts(given.get(key), (*path, key))
        return tuple(texts)

    def _read_lead(self, parts: Sequence[Part]) -> tuple[str, ...]:
        lead: dict[str, None] = {}
        for given, path in parts:
            names = self._checker.check_texts(given.get("lead"), (*path, "lead"))
            for position, name in enumerate(names):
                self.named_facts.append((name, (*path, "lead", position)))
                lead[name] = None
        return tuple(lead)

    def _validate_columns(self, parts: Sequence[Part]) -> dict[str, Column]:
        checker = self._checker
        columns: Joined[Column] = Joined(checker)
        for given, path in parts:
            place = (*path, "columns")
            entries = checker.check_mapping(given.get("columns"), place, is_required=False)
            for key, value in entries.items():
                checker.check_id(key, (*place, key), is_key=True)
                columns.add(key, self._validate_column(value, (*place, key)), (*place, key))
        return columns.values

    def _validate_column(self, value: Any, path: FaultPath) -> Column:
        checker = self._checker
        given = checker.check_mapping(value, path, COLUMN_KEYS)
        label = checker.read_both(given, path)
        total = checker.check_choice(
            given.get("total", "false"), (*path, "total"), ("true", "false"), "value"
        )
        return Column(label, total == "true")

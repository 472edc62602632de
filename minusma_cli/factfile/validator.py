"""Plain mapping in, the model out, or every problem with its path: the file from top to bottom.

What a fact file may hold is in CONTRIBUTING.md and in `facts.schema.json`.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from minusma_cli.contents import About, FactFile
from minusma_cli.factfile.checks import TEXT_KEYS, Checker
from minusma_cli.factfile.fact_validator import FactValidator
from minusma_cli.factfile.faults import Fault, FaultPath, quote_value
from minusma_cli.factfile.question_validator import validate_questions
from minusma_cli.factfile.source_validator import validate_source
from minusma_cli.factfile.thesaurus import validate_thesaurus
from minusma_cli.model import (
    SERIES_TYPES,
    SNAPSHOTS,
    Column,
    Fact,
    Series,
    Source,
    Topic,
    Unit,
)

FORMAT = "1"

_TOP_KEYS = {
    "format": True,
    "about": False,
    "units": False,
    "topics": True,
    "questions": False,
    "sources": True,
    "thesaurus": False,
}
_ABOUT_KEYS = {"title": True, "subject": True, "period": False}
_TOPIC_KEYS = {
    "title": True,
    "aliases": False,
    "columns": False,
    "series": False,
    "snapshot": False,
    "lead": False,
    "facts": True,
}
_SERIES_KEYS = {**TEXT_KEYS, "unit": True, "type": False, "total": False}
_COLUMN_KEYS = {**TEXT_KEYS, "total": False}
_UNIT_KEYS = {**TEXT_KEYS, "one": False}


class Validation(NamedTuple):
    """A fact file that was checked: the model (None when there is a fault), and the faults.

    `doubts` are faults that keep nobody from reading it; `paths` is where each fact stands; `more`
    is how many faults there were beyond those that are kept.
    """

    fact_file: FactFile | None
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    fact_count: int
    paths: Mapping[str, FaultPath]
    more: int = 0


def validate(value: Any) -> Validation:
    """The model that a plain mapping describes, or every fault in it, in the order found."""
    validator = _Validator()
    fact_file = validator.validate_file(value)
    log = validator.checker.log
    facts = validator.facts
    valid = None if log.faults else fact_file
    return Validation(
        valid, tuple(log.faults), tuple(facts.doubts), facts.count, facts.paths, log.more
    )


class _Validator:
    """One reading of one file: the names known so far, and the faults found."""

    def __init__(self) -> None:
        self.checker = Checker()
        self.sources: dict[str, Source] = {}
        self.units: dict[str, Unit] = {}
        self.series: dict[str, Series] = {}
        self.series_by_topic: dict[str, list[Series]] = {}
        self.facts = FactValidator(self.checker, self.sources, self.units, self.series)

    def validate_file(self, value: Any) -> FactFile:
        checker = self.checker
        top = checker.check_mapping(value, (), _TOP_KEYS)
        if top.get("format") not in (None, FORMAT):
            found = quote_value(str(top["format"]))
            checker.add_fault(("format",), "wrong_format", format=FORMAT, found=found)
        for name, source in self._read_section(top, "sources").items():
            self.sources[name] = validate_source(name, source, ("sources", name), checker)
        for name, unit in self._read_section(top, "units").items():
            checker.check_id(name, ("units", name), is_key=True)
            self.units[name] = self._validate_unit(unit, ("units", name))
        thesaurus = validate_thesaurus(top.get("thesaurus"), checker)
        topics, facts = self._validate_topics(self._read_section(top, "topics"))
        self.facts.check_disputes(facts)
        self._check_named_facts(topics)
        questions = validate_questions(top.get("questions"), self.facts.paths, checker)
        for name in self.sources:
            if name not in self.facts.used_sources:
                path = ("sources", name)
                checker.add_fault(path, "unused_source", name=repr(name), is_key=True)
        return FactFile(
            sources=tuple(self.sources.values()),
            thesaurus=thesaurus,
            units=self.units,
            topics=tuple(topics),
            facts=tuple(facts),
            about=self._validate_about(top.get("about")),
            questions=questions,
        )

    def _validate_about(self, value: Any) -> About | None:
        if value is None:
            return None
        checker = self.checker
        given = checker.check_mapping(value, ("about",), _ABOUT_KEYS)
        return About(
            title=checker.check_both(given.get("title"), ("about", "title")),
            subject=checker.check_both(given.get("subject"), ("about", "subject")),
            period=checker.check_date(given.get("period"), ("about", "period")),
        )

    def _check_named_facts(self, topics: Sequence[Topic]) -> None:
        """What tells a topic in short, or a series in all, must be facts, of whatever topic."""
        named: list[tuple[str, FaultPath]] = []
        for topic in topics:
            path = ("topics", topic.id)
            named += [(name, (*path, "lead", at)) for at, name in enumerate(topic.lead)]
            for series in topic.series:
                if series.total:
                    named.append((series.total, (*path, "series", series.id, "total")))
        for name, place in named:
            if name not in self.facts.paths:
                self.checker.add_unknown(place, "fact", name, self.facts.paths)

    def _read_section(self, top: Mapping[str, Any], name: str) -> dict[str, Any]:
        return self.checker.check_mapping(top.get(name), (name,), is_required=False)

    def _validate_unit(self, value: Any, path: FaultPath) -> Unit:
        given = self.checker.check_mapping(value, path, _UNIT_KEYS)
        one = None
        if given.get("one") is not None:
            one = self.checker.check_both(given["one"], (*path, "one"))
        both = self.checker.read_both(given, path)
        return Unit(both.nl, both.en, one)

    # -- topics

    def _validate_topics(self, sections: Mapping[str, Any]) -> tuple[list[Topic], list[Fact]]:
        # Series first, all of them: a fact may name one of a topic that comes later.
        for name, value in sections.items():
            self._validate_all_series(value, name, ("topics", name, "series"))
        topics: list[Topic] = []
        facts: list[Fact] = []
        for name, value in sections.items():
            topic, inside = self._validate_topic(name, value, ("topics", name))
            topics.append(topic)
            facts += inside
        return topics, facts

    def _validate_all_series(self, topic: Any, name: str, path: FaultPath) -> None:
        checker = self.checker
        given: Any = None
        if isinstance(topic, dict):
            given = topic.get("series")
        by_key = checker.check_mapping(given, path, is_required=False)
        self.facts.headlines.update(list(by_key)[:1])
        for key, value in by_key.items():
            place = (*path, key)
            checker.check_id(key, place, is_key=True)
            if key in self.series:
                topic_id = self.series[key].topic
                checker.add_fault(
                    place, "series_elsewhere", name=repr(key), topic=topic_id, is_key=True
                )
            one = checker.check_mapping(value, place, _SERIES_KEYS)
            series = Series(
                id=key,
                topic=name,
                label=checker.read_both(one, place),
                unit=checker.check_choice(one.get("unit"), (*place, "unit"), self.units, "unit"),
                type=checker.check_choice(
                    one.get("type", SERIES_TYPES[0]), (*place, "type"), SERIES_TYPES, "type"
                ),
                total=checker.check_optional_text(one.get("total"), (*place, "total")),
            )
            self.series[key] = series
            self.series_by_topic.setdefault(name, []).append(series)

    def _validate_topic(self, name: str, value: Any, path: FaultPath) -> tuple[Topic, list[Fact]]:
        checker = self.checker
        checker.check_id(name, path, is_key=True)
        given = checker.check_mapping(value, path, _TOPIC_KEYS)
        columns = self._validate_columns(given.get("columns"), (*path, "columns"))
        facts = []
        for position, fact in enumerate(checker.check_list(given.get("facts"), (*path, "facts"))):
            valid = self.facts.validate(fact, name, columns, (*path, "facts", position))
            if not checker.log.is_full:  # else nobody gets to see them
                facts.append(valid)
        topic = Topic(
            id=name,
            title=checker.check_both(given.get("title"), (*path, "title")),
            aliases=checker.check_texts(given.get("aliases"), (*path, "aliases")),
            columns=columns,
            series=tuple(self.series_by_topic.get(name, ())),
            snapshot=checker.check_choice(
                given.get("snapshot", "none"), (*path, "snapshot"), SNAPSHOTS, "snapshot"
            ),
            facts=len(facts),
            lead=checker.check_texts(given.get("lead"), (*path, "lead")),
        )
        return topic, facts

    def _validate_columns(self, value: Any, path: FaultPath) -> dict[str, Column]:
        checker = self.checker
        columns = {}
        for key, column in checker.check_mapping(value, path, is_required=False).items():
            place = (*path, key)
            name = checker.check_id(key, place, is_key=True)
            given = checker.check_mapping(column, place, _COLUMN_KEYS)
            label = checker.read_both(given, place)
            total = checker.check_choice(
                given.get("total", "false"), (*place, "total"), ("true", "false"), "value"
            )
            columns[name] = Column(label, total == "true")
        return columns

"""Plain mappings in, the model out, or every problem with its path: fact files, top to bottom.

Several files make one base, and each is checked in the light of all. What a fact file may hold is
in `minusma_cli/factfile/your-own-base.md` and in `facts.schema.json`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minusma_cli.contents import FactFile
from minusma_cli.factfile.about_validator import read_languages, validate_about
from minusma_cli.factfile.checks import TEXT_KEYS, Checker
from minusma_cli.factfile.fact_validator import FactValidator
from minusma_cli.factfile.faults import Fault, FaultPath, quote_value
from minusma_cli.factfile.joining import Entry, Joined
from minusma_cli.factfile.question_validator import validate_questions
from minusma_cli.factfile.source_validator import find_twins, validate_source
from minusma_cli.factfile.thesaurus import join_thesauruses, validate_thesaurus
from minusma_cli.factfile.topic_validator import TopicValidator
from minusma_cli.model import Series, Source, Unit
from minusma_cli.named_tuple import NamedTuple

FORMAT = "1"
TOP_KEYS = {
    "format": True,
    "about": False,
    "units": False,
    "topics": True,
    "questions": False,
    "sources": True,
    "thesaurus": False,
}
UNIT_KEYS = {**TEXT_KEYS, "one": False}
# Of several files each needs to say of what format it is.
_PART_KEYS = {**dict.fromkeys(TOP_KEYS, False), "format": True}


class Validation(NamedTuple):
    """A base that was checked: the model (None when there is a fault), and the faults.

    `doubts` are faults that keep nobody from reading it; `paths` is where each fact stands; `more`
    is how many faults there were beyond those that are kept. A path begins with the number of its
    file, counted from 0.
    """

    fact_file: FactFile | None
    faults: tuple[Fault, ...]
    doubts: tuple[Fault, ...]
    fact_count: int
    paths: Mapping[str, FaultPath]
    more: int


def validate(*values: Any) -> Validation:
    """The model that the plain mappings of files describe, or every fault, in the order found."""
    validator = _Validator(values)
    fact_file = validator.validate_files()
    log = validator.checker.log
    facts = validator.facts
    doubts = (*facts.doubts, *find_twins(validator.sources.paths))
    valid = None if log.faults else fact_file
    return Validation(valid, tuple(log.faults), doubts, facts.count, facts.paths, log.more)


class _Validator:
    """One reading of the files of one base: the names known so far, and the faults found."""

    def __init__(self, values: Sequence[Any]) -> None:
        self.checker = Checker(read_languages(values))
        self.sources: Joined[Source] = Joined(self.checker)
        self.units: Joined[Unit] = Joined(self.checker)
        self.series: Joined[Series] = Joined(self.checker)
        self.facts = FactValidator(
            self.checker, self.sources.values, self.units.values, self.series.values
        )
        self.topics = TopicValidator(self.checker, self.units, self.series, self.facts)
        keys = TOP_KEYS if len(values) == 1 else _PART_KEYS
        self.tops: list[dict[str, Any]] = []
        for number, value in enumerate(values):
            self.tops.append(self.checker.check_mapping(value, (number,), keys))

    def validate_files(self) -> FactFile:
        checker = self.checker
        for number, top in enumerate(self.tops):
            self._check_format(top.get("format"), (number, "format"))
        for name, value, path in self._list_entries("sources"):
            self.sources.add(name, validate_source(name, value, path, checker), path)
        for name, value, path in self._list_entries("units"):
            checker.check_id(name, path, is_key=True)
            self.units.add(name, self._validate_unit(value, path), path)
        topics, facts = self.topics.validate(list(self._list_entries("topics")))
        self.facts.check_disputes(facts)
        self.topics.check_named_facts()
        questions = validate_questions(self._list_entries("questions"), self.facts.paths, checker)
        self._check_use_of_sources()
        question_ids = [question.id for question in questions]
        abouts = [
            validate_about(top.get("about"), (number, "about"), question_ids, checker)
            for number, top in enumerate(self.tops)
        ]
        thesauruses = [
            validate_thesaurus(top.get("thesaurus"), (number, "thesaurus"), checker)
            for number, top in enumerate(self.tops)
        ]
        return FactFile(
            sources=tuple(self.sources.values.values()),
            thesaurus=join_thesauruses(thesauruses),
            units=self.units.values,
            topics=tuple(topics),
            facts=tuple(facts),
            about=next((about for about in abouts if about), None),
            questions=questions,
        )

    def _list_entries(self, section: str) -> Iterator[Entry]:
        """What the files have in a section, file by file."""
        for number, top in enumerate(self.tops):
            path = (number, section)
            entries = self.checker.check_mapping(top.get(section), path, is_required=False)
            for name, value in entries.items():
                yield Entry(name, value, (*path, name))

    def _check_format(self, value: Any, path: FaultPath) -> None:
        if value not in (None, FORMAT):
            found = quote_value(str(value))
            self.checker.add_fault(path, "wrong_format", format=FORMAT, found=found)

    def _check_use_of_sources(self) -> None:
        for name, path in self.sources.paths.items():
            if name not in self.facts.used_sources:
                self.checker.add_fault(path, "unused_source", name=repr(name), is_key=True)

    def _validate_unit(self, value: Any, path: FaultPath) -> Unit:
        given = self.checker.check_mapping(value, path, UNIT_KEYS)
        one = None
        if given.get("one") is not None:
            one = self.checker.check_both(given["one"], (*path, "one"))
        both = self.checker.read_both(given, path)
        return Unit(both.nl, both.en, one)

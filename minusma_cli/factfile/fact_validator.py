"""The facts of a base: each with its figures, its details and the places that it rests on."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from minusma_cli.factfile.checks import Checker
from minusma_cli.factfile.claims import find_word_of_no_count
from minusma_cli.factfile.faults import Fault, FaultPath, OtherPlace
from minusma_cli.messages import Message
from minusma_cli.model import (
    QUALIFIERS,
    STATUSES,
    Column,
    DetailValue,
    Fact,
    Figure,
    Reference,
    Series,
    Source,
    Text,
    Unit,
)

SHORTEST_HANDLE = 2  # words of a find handle
LONGEST_HANDLE = 6

FACT_KEYS = {
    "id": True,
    "nl": True,
    "en": True,
    "when": False,
    "actor": False,
    "figures": False,
    "details": False,
    "names": False,
    "sources": True,
    "note": False,
    "disputes": False,
    "preferred": False,
}
FIGURE_KEYS = {
    "value": True,
    "unit": False,
    "series": False,
    "qualifier": False,
    "status": False,
}
REFERENCE_KEYS = {"id": True, "section": False, "find": True, "before": False, "after": False}
_BETWEEN_WORDS = re.compile(r"[\s,;|]+")


class FactValidator:
    """Checks facts against the names that the files have given before them."""

    def __init__(
        self,
        checker: Checker,
        sources: Mapping[str, Source],
        units: Mapping[str, Unit],
        series: Mapping[str, Series],
    ) -> None:
        self._checker = checker
        self._sources = sources
        self._units = units
        self._series = series
        self.paths: dict[str, FaultPath] = {}  # where each fact stands, by its id
        self.headlines: set[str] = set()  # the first series of each topic
        self.doubts: list[Fault] = []  # what to mend, though the base can be read
        self.used_sources: set[str] = set()
        self.count = 0

    def validate(
        self, value: Any, topic: str, columns: Mapping[str, Column], path: FaultPath
    ) -> Fact:
        """One fact of a topic with these columns."""
        self.count += 1
        checker = self._checker
        given = checker.check_mapping(value, path, FACT_KEYS)
        name = checker.check_id(given.get("id"), (*path, "id"))
        if name and name in self.paths:
            place = OtherPlace((*self.paths[name], "id"))
            checker.add_fault((*path, "id"), "duplicate_id", name=repr(name), place=place)
        if not checker.log.is_full:  # else nobody asks
            self.paths.setdefault(name, path)
        fact = Fact(
            id=name,
            topic=topic,
            text=checker.read_both(given, path),
            when=checker.check_date(given.get("when"), (*path, "when")),
            figures=self._validate_figures(given.get("figures"), (*path, "figures")),
            details=self._validate_details(given.get("details"), columns, (*path, "details")),
            names=checker.check_texts(given.get("names"), (*path, "names")),
            sources=self._validate_references(given.get("sources"), (*path, "sources")),
            disputes=checker.check_texts(given.get("disputes"), (*path, "disputes")),
            note=self._validate_optional_both(given, "note", path),
            actor=checker.check_optional_text(given.get("actor"), (*path, "actor")),
            preferred=self._validate_optional_both(given, "preferred", path),
        )
        if fact.actor and fact.actor not in fact.names:
            checker.add_unknown((*path, "actor"), "name", fact.actor, fact.names)
        self._check_status(fact, given, path)
        return fact

    def _validate_optional_both(
        self, given: Mapping[str, Any], key: str, path: FaultPath
    ) -> Text | None:
        if given.get(key) is None:
            return None
        return self._checker.check_both(given[key], (*path, key))

    def _check_status(self, fact: Fact, given: Mapping[str, Any], path: FaultPath) -> None:
        """A headline figure of a sentence that speaks of a plan or ceiling must say what it is."""
        unsaid = []
        for position, figure in enumerate(fact.figures):
            written = given["figures"][position]
            if figure.series in self.headlines and "status" not in written:
                unsaid.append(position)
        word = find_word_of_no_count(fact) if unsaid else ""
        if not word:
            return
        for position in unsaid:
            parts = {"word": repr(word), "statuses": ", ".join(STATUSES)}
            place = (*path, "figures", position)
            self.doubts.append(Fault(place, Message("no_status", parts)))

    def check_disputes(self, facts: Iterable[Fact]) -> None:
        """Every disputed id must be a fact, and another one."""
        for fact in facts:
            for position, other in enumerate(fact.disputes):
                path = (*self.paths[fact.id], "disputes", position)
                if other == fact.id:
                    self._checker.add_fault(path, "disputes_itself")
                elif other not in self.paths:
                    self._checker.add_unknown(path, "fact", other, self.paths)

    def _validate_figures(self, value: Any, path: FaultPath) -> tuple[Figure, ...]:
        figures = []
        for position, item in enumerate(self._checker.check_list(value, path)):
            figures.append(self._validate_figure(item, (*path, position)))
        return tuple(figures)

    def _validate_figure(self, value: Any, path: FaultPath) -> Figure:
        checker = self._checker
        given = checker.check_mapping(value, path, FIGURE_KEYS)
        series = given.get("series")
        series_unit = ""
        if series is not None:
            series = checker.check_choice(series, (*path, "series"), self._series, "series")
            if series in self._series:
                series_unit = self._series[series].unit
        unit = given.get("unit")
        if unit is not None:
            unit = checker.check_choice(unit, (*path, "unit"), self._units, "unit")
        elif series is None and given:
            checker.add_fault(path, "no_unit")
        if unit and series_unit and unit != series_unit:
            place = (*path, "unit")
            checker.add_fault(place, "unit_differs", unit=repr(unit), counted=repr(series_unit))
        return Figure(
            series=series,
            value=checker.check_number(given.get("value"), (*path, "value")),
            unit=unit or series_unit,
            qualifier=checker.check_choice(
                given.get("qualifier", QUALIFIERS[0]),
                (*path, "qualifier"),
                QUALIFIERS,
                "qualifier",
            ),
            status=checker.check_choice(
                given.get("status", STATUSES[0]), (*path, "status"), STATUSES, "status"
            ),
        )

    def _validate_details(
        self, value: Any, columns: Mapping[str, Column], path: FaultPath
    ) -> dict[str, DetailValue]:
        checker = self._checker
        details: dict[str, DetailValue] = {}
        for key, detail in checker.check_mapping(value, path, is_required=False).items():
            place = (*path, key)
            if key not in columns:
                checker.add_unknown(place, "column", key, columns, is_key=True)
            elif columns[key].total:
                details[key] = checker.check_number(detail, place)
            elif isinstance(detail, dict):
                details[key] = checker.check_both(detail, place)
            else:
                details[key] = checker.check_text(detail, place)
        return details

    def _validate_references(self, value: Any, path: FaultPath) -> tuple[Reference, ...]:
        given = self._checker.check_list(value, path)
        if value is not None and not given:
            self._checker.add_fault(path, "no_sources")
        references = []
        for position, item in enumerate(given):
            reference = self._validate_reference(item, (*path, position))
            if reference:
                references.append(reference)
        return tuple(references)

    def _validate_reference(self, value: Any, path: FaultPath) -> Reference | None:
        checker = self._checker
        given = checker.check_mapping(value, path, REFERENCE_KEYS)
        name = checker.check_choice(given.get("id"), (*path, "id"), self._sources, "source")
        self.used_sources.add(name)
        section = checker.check_optional_text(given.get("section"), (*path, "section"))
        find = checker.check_text(given.get("find"), (*path, "find"))
        count = len([word for word in _BETWEEN_WORDS.split(find) if word])
        if find.strip() and not SHORTEST_HANDLE <= count <= LONGEST_HANDLE:
            checker.add_fault(
                (*path, "find"),
                "handle_length",
                words=Message("one_word" if count == 1 else "count_of_words", {"count": count}),
                least=SHORTEST_HANDLE,
                most=LONGEST_HANDLE,
            )
        if name not in self._sources:
            return None
        return Reference(
            self._sources[name],
            section,
            find,
            checker.check_optional_text(given.get("before"), (*path, "before")),
            checker.check_optional_text(given.get("after"), (*path, "after")),
        )

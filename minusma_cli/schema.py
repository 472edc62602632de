"""Plain mapping in, facts out, or every problem with its place.

What a fact file may hold is in README under "The fact file". Reading never stops at the first fault: it notes the path
and a sentence that names the nearest right thing, and goes on.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from minusma_cli import model
from minusma_cli.document import Fault, Path
from minusma_cli.when import When, parse

FORMAT = "1"
LONGEST = 300  # characters of a fact's sentence or a note
HANDLE = (2, 6)  # words of a find handle

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SOURCE_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")
# C0 and C1 controls, and the marks that turn the reading direction round: nothing of these may reach a terminal.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]")
_BREAK = re.compile(r"[\s,;|]+")

_SOURCE = {"title": True, "publisher": True, "published": False, "kind": True, "language": True, "number": False, "url": True}
_TOPIC = {"title": True, "aliases": False, "columns": False, "series": False, "snapshot": False, "facts": True}
_FACT = {
    "id": True, "nl": True, "en": True, "when": False, "figures": False, "details": False, "names": False,
    "sources": True, "note": False, "disputes": False,
}  # fmt: skip
_TEXT = {"nl": True, "en": True}


class Checked(NamedTuple):
    """A base that was read (None when there is a fault) and the faults, in the order found."""

    base: model.Base | None
    faults: tuple[Fault, ...]
    facts: int


def read(value: Any) -> Checked:
    """The fact base that a plain mapping describes, or every fault in it."""
    reader = _Reader()
    base = reader.base(value)
    return Checked(None if reader.faults else base, tuple(reader.faults), reader.counted)


class _Reader:
    """One reading of one base: the names known so far and the faults found."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.sources: dict[str, model.Source] = {}
        self.units: dict[str, model.Unit] = {}
        self.series: dict[str, model.Series] = {}
        self.ids: dict[str, Path] = {}
        self.used: set[str] = set()
        self.counted = 0

    # -- what any value may be

    def fault(self, path: Path, message: str, *, key: bool = False) -> None:
        self.faults.append(Fault(path, message, key=key))

    def mapping(self, value: Any, path: Path, keys: Mapping[str, bool] | None = None, *, need: bool = True) -> dict[str, Any]:
        """A mapping; with `keys` (True: required), each must be known and none missing."""
        if value is None and not need:
            return {}
        if not isinstance(value, dict):
            self.fault(path, f"must be a mapping, not {_kind(value)}")
            return {}
        for key in value if keys else ():
            if keys and key not in keys:
                self.unknown((*path, key), "key", key, keys, key=True)
        for key, required in (keys or {}).items():
            if required and value.get(key) is None:
                self.fault(path, f"misses {key!r}")
        return value

    def listing(self, value: Any, path: Path) -> list[Any]:
        if value is None:
            return []
        if not isinstance(value, list):
            self.fault(path, f"must be a list, not {_kind(value)}")
            return []
        return value

    def string(self, value: Any, path: Path, longest: int = LONGEST) -> str:
        """One line of text without control characters, not empty, not over-long."""
        if value is None:
            return ""  # a required key that is missing has been told already
        if not isinstance(value, str):
            self.fault(path, f"must be text, not {_kind(value)}")
            return ""
        if not value.strip():
            self.fault(path, "is empty")
        if len(value) > longest:
            self.fault(path, f"has {len(value)} characters; {longest} at most")
            return value[:longest]
        if control := _CONTROL.search(value):
            self.fault(path, f"holds the control character U+{ord(control[0]):04X}")
            return ""
        return value

    def choice(self, value: Any, path: Path, known: Collection[str], what: str) -> str:
        text = self.string(value, path)
        if text and text not in known:
            self.unknown(path, what, text, known)
        return text

    def unknown(self, path: Path, what: str, name: str, known: Collection[str], *, key: bool = False) -> None:
        from minusma_cli.text import nearest  # only for a fault

        near = nearest(name, known, 1) or (sorted(known) if len(known) < 9 else [])  # noqa: PLR2004
        hint = f"; did you mean {near[0]!r}?" if len(near) == 1 else f"; one of {', '.join(near)}" if near else ""
        self.fault(path, f"unknown {what} {_short(name)}{hint}", key=key)

    def identifier(self, value: Any, path: Path, *, key: bool = False, pattern: re.Pattern[str] = _ID) -> str:
        text = self.string(value, path)
        if text and not pattern.fullmatch(text):
            self.fault(path, f"{_short(text)} is not kebab-case; write lower case words with hyphens, as in dutch-contingent-2017", key=key)
        return text

    def text(self, value: Any, path: Path) -> model.Text:
        """The same words in two languages."""
        return self.both(self.mapping(value, path, _TEXT), path)

    def both(self, given: Mapping[str, Any], path: Path) -> model.Text:
        """The two languages of a mapping that may hold more."""
        return model.Text(*(self.string(given.get(lang), (*path, lang)) for lang in model.LANGUAGES))

    # -- the file from top to bottom

    def base(self, value: Any) -> model.Base:
        keys = {"format": True, "sources": True, "thesaurus": False, "units": False, "topics": True}
        top = self.mapping(value, (), keys)
        if top.get("format") not in (None, FORMAT):
            self.fault(("format",), f"must be {FORMAT}, not {_short(str(top['format']))}")
        for name, source in self.mapping(top.get("sources"), ("sources",), need=False).items():
            self.sources[name] = self.source(name, source, ("sources", name))
        for name, unit in self.mapping(top.get("units"), ("units",), need=False).items():
            self.identifier(name, ("units", name), key=True)
            self.units[name] = self.unit(unit, ("units", name))
        same, near = self.thesaurus(top.get("thesaurus"))
        topics = self.mapping(top.get("topics"), ("topics",), need=False)
        for name, topic in topics.items():
            self.all_series(topic, name, ("topics", name, "series"))
        read = [self.topic(name, topic, ("topics", name)) for name, topic in topics.items()]
        facts = tuple(fact for _topic, inside in read for fact in inside)
        self.disputes(facts)
        for name in self.sources:
            if name not in self.used:
                self.fault(("sources", name), f"source {name!r} is used by no fact", key=True)
        return model.Base(tuple(self.sources.values()), same, near, self.units, tuple(topic for topic, _facts in read), facts)

    def unit(self, value: Any, path: Path) -> model.Unit:
        given = self.mapping(value, path, {**_TEXT, "one": False})
        one = self.text(given["one"], (*path, "one")) if given.get("one") is not None else None
        return model.Unit(*self.both(given, path), one)

    def source(self, name: str, value: Any, path: Path) -> model.Source:
        self.identifier(name, path, key=True, pattern=_SOURCE_ID)
        given = self.mapping(value, path, _SOURCE)
        published = given.get("published")
        if published is not None:
            self.date((*path, "published"), self.string(published, (*path, "published")))
        return model.Source(
            id=name,
            title=self.string(given.get("title"), (*path, "title")),
            publisher=self.string(given.get("publisher"), (*path, "publisher")),
            published=published if isinstance(published, str) else None,
            kind=self.choice(given.get("kind"), (*path, "kind"), model.KINDS, "kind"),
            language=self.language(given.get("language"), (*path, "language")),
            url=self.url(given.get("url"), (*path, "url")),
            number=self.string(given["number"], (*path, "number")) if given.get("number") is not None else None,
        )

    def language(self, value: Any, path: Path) -> str:
        text = self.string(value, path)
        if text and not re.fullmatch("[a-z]{2,3}", text):
            self.fault(path, f"unknown language {_short(text)}; write its ISO 639 code, as in nl, en, fr")
        return text

    def url(self, value: Any, path: Path) -> str:
        text = self.string(value, path, 2000)
        if text and not re.fullmatch(r"https?://[^\s/\"<>\\^`{|}]+\.[^\s\"<>\\^`{|}]+", text):
            self.fault(path, f"{_short(text)} is not an address that starts with http:// or https://")
        return text

    def thesaurus(self, value: Any) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
        given = self.mapping(value, ("thesaurus",), {"same": False, "near": False}, need=False)
        return self.groups(given, "same"), self.groups(given, "near")

    def groups(self, given: dict[str, Any], kind: str) -> tuple[tuple[str, ...], ...]:
        path: Path = ("thesaurus", kind)
        groups = []
        for at, group in enumerate(self.listing(given.get(kind), path)):
            words = self.strings(group, (*path, at))
            if len(set(words)) != len(words):
                self.fault((*path, at), "holds a word twice")
            if len(words) < 2:  # noqa: PLR2004
                self.fault((*path, at), "needs two words or more")
            groups.append(words)
        return tuple(groups)

    def strings(self, value: Any, path: Path) -> tuple[str, ...]:
        return tuple(
            self.string(item, (*path, at)) if item is not None else self.string("", (*path, at)) for at, item in enumerate(self.listing(value, path))
        )

    # -- topics

    def all_series(self, topic: Any, name: str, path: Path) -> None:
        given = topic.get("series") if isinstance(topic, dict) else None
        for key, value in self.mapping(given, path, need=False).items():
            where = (*path, key)
            self.identifier(key, where, key=True)
            if key in self.series:
                self.fault(where, f"series {key!r} is also one of {self.series[key].topic}", key=True)
            one = self.mapping(value, where, {**_TEXT, "unit": True, "type": False})
            label = self.both(one, where)
            unit = self.choice(one.get("unit"), (*where, "unit"), self.units, "unit")
            measure = self.choice(one.get("type", "stock"), (*where, "type"), model.MEASURES, "type")
            self.series[key] = model.Series(key, name, label, unit, measure)

    def topic(self, name: str, value: Any, path: Path) -> tuple[model.Topic, list[model.Fact]]:
        self.identifier(name, path, key=True)
        given = self.mapping(value, path, _TOPIC)
        columns = {}
        for key, column in self.mapping(given.get("columns"), (*path, "columns"), need=False).items():
            columns[self.identifier(key, (*path, "columns", key), key=True)] = self.column(column, (*path, "columns", key))
        facts = [self.fact(fact, name, columns, (*path, "facts", at)) for at, fact in enumerate(self.listing(given.get("facts"), (*path, "facts")))]
        topic = model.Topic(
            id=name,
            title=self.text(given.get("title"), (*path, "title")) if given.get("title") is not None else model.Text("", ""),
            aliases=self.strings(given.get("aliases"), (*path, "aliases")),
            columns=columns,
            series=tuple(series for series in self.series.values() if series.topic == name),
            snapshot=self.choice(given.get("snapshot", "none"), (*path, "snapshot"), model.SNAPSHOTS, "snapshot"),
            facts=len(facts),
        )
        return topic, facts

    def column(self, value: Any, path: Path) -> model.Column:
        given = self.mapping(value, path, {**_TEXT, "total": False})
        label = self.both(given, path)
        total = self.choice(given.get("total", "false"), (*path, "total"), ("true", "false"), "value")
        return model.Column(label, total == "true")

    # -- facts

    def fact(self, value: Any, topic: str, columns: Mapping[str, model.Column], path: Path) -> model.Fact:
        self.counted += 1
        given = self.mapping(value, path, _FACT)
        name = self.identifier(given.get("id"), (*path, "id"))
        if name and name in self.ids:
            self.fault((*path, "id"), f"duplicate id {name!r}")
        self.ids.setdefault(name, path)
        when = given.get("when")
        return model.Fact(
            id=name,
            topic=topic,
            text=self.both(given, path),
            when=self.date((*path, "when"), self.string(when, (*path, "when"))) if when is not None else None,
            figures=tuple(self.figure(one, (*path, "figures", at)) for at, one in enumerate(self.listing(given.get("figures"), (*path, "figures")))),
            details=self.details(given.get("details"), columns, (*path, "details")),
            names=self.strings(given.get("names"), (*path, "names")),
            sources=self.references(given.get("sources"), (*path, "sources")),
            disputes=self.strings(given.get("disputes"), (*path, "disputes")),
            note=self.text(given["note"], (*path, "note")) if given.get("note") is not None else None,
        )

    def date(self, path: Path, text: str) -> When | None:
        try:
            return parse(text) if text else None
        except ValueError as error:
            self.fault(path, str(error) if len(text) < 60 else "is no EDTF date")  # noqa: PLR2004
            return None

    def figure(self, value: Any, path: Path) -> model.Figure:
        given = self.mapping(value, path, {"value": True, "unit": False, "series": False, "qualifier": False})
        series = given.get("series")
        if series is not None:
            series = self.choice(series, (*path, "series"), self.series, "series")
        unit = given.get("unit")
        if unit is not None:
            unit = self.choice(unit, (*path, "unit"), self.units, "unit")
        elif series is None and given:
            self.fault(path, "has no unit; give a unit, or a series that has one")
        of_series = self.series[series].unit if series in self.series else None
        if unit and of_series and unit != of_series:
            self.fault((*path, "unit"), f"is {unit!r} where its series counts {of_series!r}")
        qualifier = self.choice(given.get("qualifier", "exactly"), (*path, "qualifier"), model.QUALIFIERS, "qualifier")
        return model.Figure(series, self.number(given.get("value"), (*path, "value")), unit or of_series or "", qualifier)

    def number(self, value: Any, path: Path) -> int | float:
        text = self.string(value, path)
        if not text or not _NUMBER.fullmatch(text):
            if text:
                self.fault(path, f"{_short(text)} is not a number; write 13289 or 3.8")
            return 0
        return float(text) if "." in text else int(text)

    def details(self, value: Any, columns: Mapping[str, model.Column], path: Path) -> dict[str, str | int | float | model.Text]:
        given = self.mapping(value, path, need=False)
        details: dict[str, str | int | float | model.Text] = {}
        for key, detail in given.items():
            if key not in columns:
                self.unknown((*path, key), "column", key, columns, key=True)
            elif columns[key].total:
                details[key] = self.number(detail, (*path, key))
            else:
                details[key] = self.text(detail, (*path, key)) if isinstance(detail, dict) else self.string(detail, (*path, key))
        return details

    def references(self, value: Any, path: Path) -> tuple[model.Reference, ...]:
        given = self.listing(value, path)
        if value is not None and not given:
            self.fault(path, "names no source; a fact needs at least one")
        return tuple(one for at, item in enumerate(given) if (one := self.reference(item, (*path, at))))

    def reference(self, value: Any, path: Path) -> model.Reference | None:
        given = self.mapping(value, path, {"id": True, "section": False, "find": True})
        name = self.choice(given.get("id"), (*path, "id"), self.sources, "source")
        self.used.add(name)
        section = self.string(given["section"], (*path, "section")) if given.get("section") is not None else None
        find = self.string(given.get("find"), (*path, "find"))
        count = len([word for word in _BREAK.split(find) if word])
        if find.strip() and not HANDLE[0] <= count <= HANDLE[1]:
            self.fault((*path, "find"), f"has {count} word{'s' * (count != 1)}; a find handle has {HANDLE[0]} to {HANDLE[1]}")
        return model.Reference(self.sources[name], section, find) if name in self.sources else None

    def disputes(self, facts: tuple[model.Fact, ...]) -> None:
        """Every disputed id must be a fact, and another one."""
        for fact in facts:
            for at, other in enumerate(fact.disputes):
                path = (*self.ids[fact.id], "disputes", at)
                if other == fact.id:
                    self.fault(path, "disputes itself")
                elif other not in self.ids:
                    self.unknown(path, "fact", other, self.ids)


def _kind(value: Any) -> str:
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else "empty" if value is None else "text"


def _short(text: str) -> str:
    """A value as a message may show it: one line, no control characters, not long."""
    return repr(text if len(text) <= 60 else text[:57] + "...")  # noqa: PLR2004

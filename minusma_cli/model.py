"""What a fact base is made of: sources, figures, facts, topics; and what a question gives: hits and results.

All are plain immutable values. Named tuples, because defining one costs a twelfth of a dataclass at start-up;
use the fields by name, their order may grow.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from minusma_cli.when import When

LANGUAGES = ("nl", "en")
KINDS = ("parliamentary", "un", "government", "report", "news", "reference")
PRIMARY = ("parliamentary", "un", "government", "report")
QUALIFIERS = ("exactly", "about", "at-most", "at-least", "more-than")
SNAPSHOTS = ("in-force", "latest", "events", "none")
MEASURES = ("stock", "flow")


class Text(NamedTuple):
    """The same words in Dutch and in English."""

    nl: str
    en: str

    def of(self, lang: str) -> str:
        """The words in `nl` or `en`."""
        return self.nl if lang == "nl" else self.en


class Unit(NamedTuple):
    """What figures count, as people say it of many, and of one where that is another word."""

    nl: str
    en: str
    one: Text | None = None

    def of(self, lang: str, value: float = 2) -> str:
        """The word for so many, in `nl` or `en`."""
        return self.one.of(lang) if self.one and value == 1 else self.nl if lang == "nl" else self.en


class Source(NamedTuple):
    """A document: published as precise as known (`2017-09-11`, `2022-02`, `2015`) or None; `number` is its own, if it has one."""

    id: str
    title: str
    publisher: str
    published: str | None
    kind: str
    language: str
    url: str
    number: str | None = None

    @property
    def label(self) -> str:
        """The short name by which people know it: its own number, else its publisher without through whom it came."""
        return self.number or self.publisher.split(", via ")[0]


class Reference(NamedTuple):
    """The place in a source that a fact rests on: the source's own heading and a handle to find on the page."""

    source: Source
    section: str | None
    find: str

    @property
    def link(self) -> str:
        """The address that opens the page at the handle (a URL text fragment)."""
        return f"{self.source.url}{'' if '#' in self.source.url else '#'}:~:text={_percent(self.find)}"


class Figure(NamedTuple):
    """A number with its unit; `series` when the quantity is followed through time."""

    series: str | None
    value: int | float
    unit: str
    qualifier: str = "exactly"


class Fact(NamedTuple):
    """One claim, in both languages, with all that it rests on. `contested`: other facts that say otherwise, found or stated."""

    id: str
    topic: str
    text: Text
    when: When | None
    figures: tuple[Figure, ...]
    details: Mapping[str, "str | int | float | Text"]
    names: tuple[str, ...]
    sources: tuple[Reference, ...]
    disputes: tuple[str, ...]
    note: Text | None
    contested: tuple[str, ...] = ()

    @property
    def since(self) -> str:
        """The day (ISO) by which it is put in order: its first, or the last where the first is open; undated ones come after all."""
        return (self.when.first or self.when.last or "") if self.when else "~"


class Series(NamedTuple):
    """A quantity followed through time: a `stock` stands at a moment, a `flow` adds up."""

    id: str
    topic: str
    label: Text
    unit: str
    type: str = "stock"


class Column(NamedTuple):
    """A column of a topic's table; with `total` its values are numbers that add up."""

    label: Text
    total: bool = False


class Topic(NamedTuple):
    """A heading of the base, with the table and the series that its facts share."""

    id: str
    title: Text
    aliases: tuple[str, ...]
    columns: Mapping[str, Column]
    series: tuple[Series, ...]
    snapshot: str
    facts: int

    @property
    def names(self) -> tuple[str, ...]:
        """All that it may be called: id, titles and aliases."""
        return self.id, *self.title, *self.aliases


class Base(NamedTuple):
    """A whole fact base as read from a file, valid, facts in the file's order."""

    sources: tuple[Source, ...]
    same: tuple[tuple[str, ...], ...]
    near: tuple[tuple[str, ...], ...]
    units: Mapping[str, Unit]
    topics: tuple[Topic, ...]
    facts: tuple[Fact, ...]


class Hit(NamedTuple):
    """A fact that answers a question: how well (0 to 1), how each word was met, and which words of the text met it."""

    fact: Fact
    score: float
    match: Mapping[str, str]
    marks: frozenset[str]


class Results(NamedTuple):
    """An answer: its facts (or hits) in order, how many there were before the limit, and the question."""

    facts: tuple[Fact, ...]
    total: int
    query: Mapping[str, Any]
    lang: str
    hits: tuple[Hit, ...] = ()
    notices: tuple[str, ...] = ()


class Explained(NamedTuple):
    """The answer of `search --explain`: the same hits, to be shown with how each word was met."""

    results: Results


class Bar(NamedTuple):
    """One year of a series: the figure that stands for it (None: a gap), and the least and greatest when sources differ."""

    year: int
    figure: Figure | None
    low: float | None = None
    high: float | None = None
    contested: bool = False


class Chart(NamedTuple):
    """A series by year."""

    series: Series
    bars: tuple[Bar, ...]


class Topics(NamedTuple):
    """The answer of `topics`."""

    topics: tuple[Topic, ...]


class Sources(NamedTuple):
    """The answer of `sources`: each with the number of facts that rest on it."""

    sources: tuple[tuple[Source, int], ...]


class OneSource(NamedTuple):
    """The answer of `sources ID`: the source and everything that rests on it."""

    source: Source
    results: Results


class TopicPage(NamedTuple):
    """The answer of a topic's own command, or of a listing of series: its facts, and the charts and units to show them with."""

    topic: Topic | None
    results: Results
    charts: tuple[Chart, ...]
    units: Mapping[str, Unit]


class FactPage(NamedTuple):
    """One fact whole: with the facts that contest it and, for each of its series, the facts before and after."""

    fact: Fact
    topic: Topic
    contested: tuple[Fact, ...]
    neighbours: tuple[tuple[Series, Fact | None, Fact | None], ...]


class FactPages(NamedTuple):
    """The answer of `show`."""

    results: Results
    pages: tuple[FactPage, ...]
    units: Mapping[str, Unit]


class Conflict(NamedTuple):
    """Facts that contradict each other, by date; `series` when it is about a quantity followed through time."""

    series: Series | None
    topic: Topic
    facts: tuple[Fact, ...]


class Conflicts(NamedTuple):
    """The answer of `conflicts`."""

    conflicts: tuple[Conflict, ...]
    query: Mapping[str, Any]
    units: Mapping[str, Unit]
    lang: str


class Timeline(NamedTuple):
    """The answer of `timeline`: dated facts in order, and how many there are in each year or month when that was asked for."""

    results: Results
    counts: tuple[tuple[str, int], ...] | None


class Standing(NamedTuple):
    """How a quantity of a topic stands on a day: the fact that says so; of a flow the sum of all until then."""

    series: Series
    figure: Figure
    fact: Fact
    contested: bool


class Section(NamedTuple):
    """What one topic has to say of a day: facts in force, and how its quantities stand."""

    topic: Topic
    in_force: tuple[Fact, ...]
    standing: tuple[Standing, ...]


class Day(NamedTuple):
    """The state of things on a day (or in a month, a year), and what happened then and around it, with the distance in days."""

    when: When
    sections: tuple[Section, ...]
    events: tuple[Fact, ...]
    before: tuple[tuple[Fact, int], ...]
    after: tuple[tuple[Fact, int], ...]
    span: tuple[str | None, str | None]
    results: Results
    units: Mapping[str, Unit]


class Cited(NamedTuple):
    """The answer of `cite`: the sources in the order asked for, the style, the day of access (ISO), and the language."""

    sources: tuple[Source, ...]
    style: str
    accessed: str
    lang: str


class Welcome(NamedTuple):
    """What there is, for one who comes in without a question."""

    version: str
    facts: int
    sources: int
    topics: int
    years: tuple[str, str]
    lang: str


_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~!$'()*+;:@/?")


def _percent(text: str) -> str:
    # urllib.parse costs 4 ms at start-up; `-`, `,` and `&` separate parts of a text fragment, so they are escaped too.
    return "".join(chr(byte) if byte in _SAFE else f"%{byte:02X}" for byte in text.encode())

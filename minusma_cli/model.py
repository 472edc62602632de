"""What a fact file holds: sources, figures, facts, series, columns, topics, units.

All are plain immutable values. Named tuples, because defining one costs a twelfth of a dataclass at
start-up; use the fields by name, their order may grow.
"""

from collections.abc import Mapping
from typing import NamedTuple

from minusma_cli.dates import AFTER_ALL, DateRange

LANGUAGES = ("nl", "en")
KINDS = ("parliamentary", "un", "government", "report", "news", "reference")
PRIMARY_KINDS = ("parliamentary", "un", "government", "report")
QUALIFIERS = ("exactly", "about", "at-most", "at-least", "more-than")
SNAPSHOTS = ("in-force", "latest", "events", "none")
SERIES_TYPES = ("stock", "flow")

_FRAGMENT_SAFE = "!$'()*+;:@/?"  # what may stand in an address's fragment as it is


class Text(NamedTuple):
    """The same words in Dutch and in English."""

    nl: str
    en: str

    def of(self, lang: str) -> str:
        """The words in `nl` or `en`."""
        return self.nl if lang == "nl" else self.en


DetailValue = str | int | float | Text


class Unit(NamedTuple):
    """What figures count, as people say it of many, and of one where that is another word."""

    nl: str
    en: str
    one: Text | None = None

    def of(self, lang: str, value: float = 2) -> str:
        """The word for so many, in `nl` or `en`."""
        if self.one and value == 1:
            return self.one.of(lang)
        return self.nl if lang == "nl" else self.en


class Source(NamedTuple):
    """A document that facts rest on.

    `published` is as precise as known (`2017-09-11`, `2022-02`, `2015`) or None; `number` is the
    document's own number, if it has one.
    """

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
        """The short name that people know: its number, else its publisher without the agent."""
        return self.number or self.publisher.split(", via ")[0]

    @property
    def is_primary(self) -> bool:
        """Whether it speaks for itself, where the press and reference works repeat others."""
        return self.kind in PRIMARY_KINDS


class Reference(NamedTuple):
    """The place in a source that a fact rests on: its heading, and a handle to find on the page."""

    source: Source
    section: str | None
    find: str

    @property
    def link(self) -> str:
        """The address that opens the page at the handle.

        A URL text fragment (https://wicg.github.io/scroll-to-text-fragment/): `-`, `,` and `&` part
        its pieces, so they are escaped too.
        """
        from urllib.parse import quote  # pathlib has loaded it by the time that anything is shown

        text = quote(self.find, safe=_FRAGMENT_SAFE).replace("-", "%2D")
        hash_sign = "" if "#" in self.source.url else "#"
        return f"{self.source.url}{hash_sign}:~:text={text}"


class Figure(NamedTuple):
    """A number with its unit; `series` when the quantity is followed through time."""

    series: str | None
    value: int | float
    unit: str
    qualifier: str = "exactly"


class Fact(NamedTuple):
    """One claim, in both languages, with all that it rests on.

    `disputes` are the ids of facts that it contradicts by its own account, `contested` all that say
    otherwise, found by the program too.
    """

    id: str
    topic: str
    text: Text
    when: DateRange | None
    figures: tuple[Figure, ...]
    details: Mapping[str, DetailValue]
    names: tuple[str, ...]
    sources: tuple[Reference, ...]
    disputes: tuple[str, ...]
    note: Text | None
    contested: tuple[str, ...] = ()

    @property
    def edtf(self) -> str:
        """When it holds, as written (EDTF); empty for an undated fact."""
        return self.when.edtf if self.when else ""

    @property
    def sort_day(self) -> str:
        """The ISO day that puts it in order: its first, else its last; undated facts come last."""
        if not self.when:
            return AFTER_ALL
        return self.when.first or self.when.last or ""

    @property
    def is_primary(self) -> bool:
        """Whether any of its sources is a primary one."""
        return any(reference.source.is_primary for reference in self.sources)


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
    """A heading of the base, with the table and the series that its facts share.

    `facts` is how many facts it has. `snapshot` says how a page on a day picks from it.
    """

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


Synonyms = tuple[tuple[str, ...], ...]


class Thesaurus(NamedTuple):
    """Groups of words that mean the same (`same`) or nearly so (`near`)."""

    same: Synonyms = ()
    near: Synonyms = ()


class FactFile(NamedTuple):
    """A whole fact file as read, valid, its facts in the file's order."""

    sources: tuple[Source, ...]
    thesaurus: Thesaurus
    units: Mapping[str, Unit]
    topics: tuple[Topic, ...]
    facts: tuple[Fact, ...]

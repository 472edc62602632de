"""What a fact file holds: sources, figures, facts, series, columns, topics, units.

All are plain immutable values. Named tuples, because defining one costs a twelfth of a dataclass at
start-up; use the fields by name, their order may grow.
"""

from collections.abc import Mapping

from minusma_cli.addresses import link_to_archive, link_to_doi, link_to_place
from minusma_cli.dates import AFTER_ALL, DateRange
from minusma_cli.named_tuple import NamedTuple

LANGUAGES = ("nl", "en")
KINDS = ("parliamentary", "un", "government", "report", "news", "reference")
PRIMARY_KINDS = ("parliamentary", "un", "government", "report")
QUALIFIERS = ("exactly", "about", "nearly", "at-most", "at-least", "more-than")
STATUSES = ("counted", "planned", "estimated", "authorised")
SNAPSHOTS = ("in-force", "latest", "events", "none")
SERIES_TYPES = ("stock", "flow")


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

    `published` is as precise as known (`2017-09-11`, `2022-02`, `2015`) or None, `accessed` is when
    it was last opened, `archived` the address of a kept copy. `number` is the document's own
    number, if it has one. A document on paper has an `isbn`, a `doi` or an `archive_number` (the
    archive, and its number there), with or without a `url`.
    """

    id: str
    title: str
    publisher: str
    published: str | None
    kind: str
    language: str
    url: str | None
    number: str | None = None
    accessed: str | None = None
    archived: str | None = None
    isbn: str | None = None
    doi: str | None = None
    archive_number: str | None = None

    @property
    def address(self) -> str | None:
        """Where it can be opened: its `url`, else where its `doi` leads; None for mere paper."""
        if self.url or not self.doi:
            return self.url
        return link_to_doi(self.doi)

    @property
    def paper_numbers(self) -> tuple[str, ...]:
        """By what it is found in shops, libraries and archives."""
        numbers = (
            self.isbn and f"ISBN {self.isbn}",
            self.doi and f"doi:{self.doi}",
            self.archive_number,
        )
        return tuple(number for number in numbers if number)

    @property
    def archive(self) -> str | None:
        """Where a copy is kept: `archived`, else the one of the Internet Archive nearest in time.

        The nearest to the day of access, which saw what is cited, else to that of publication. None
        where there is no address.
        """
        if self.archived or not self.url:
            return self.archived
        return link_to_archive(self.url, self.accessed or self.published or "")

    @property
    def label(self) -> str:
        """The short name that people know: its number, else its publisher without the agent."""
        return self.number or self.publisher.split(", via ")[0]

    @property
    def is_primary(self) -> bool:
        """Whether it speaks for itself, where the press and reference works repeat others."""
        return self.kind in PRIMARY_KINDS


class Reference(NamedTuple):
    """The place in a source that a fact rests on: its heading, and a handle to find on the page.

    `before` and `after` are the words around the handle, where it stands there more than once.
    """

    source: Source
    section: str | None
    find: str
    before: str | None = None
    after: str | None = None

    @property
    def link(self) -> str | None:
        """The address that opens the page at the handle; where there is only a DOI, that of it."""
        if self.source.url is None:
            return self.source.address
        return link_to_place(self.source.url, self.find, self.before, self.after)


class Figure(NamedTuple):
    """A number with its unit; `series` when the quantity is followed through time.

    `status` says what it is: `counted`, or only `planned`, `estimated` or `authorised`.
    """

    series: str | None
    value: int | float
    unit: str
    qualifier: str = "exactly"
    status: str = STATUSES[0]

    @property
    def is_count(self) -> bool:
        """Whether it says how much there was, where a plan or ceiling says how much was meant."""
        return self.status == STATUSES[0]


class Rival(NamedTuple):
    """The fact that contests another first: its id, who says so, and its figure if that differs."""

    id: str
    speaker: str
    figure: Figure | None


class Fact(NamedTuple):
    """One claim, in both languages, with all that it rests on.

    `actor` is the one of `names` whose doing, strength, loss or words it is. `disputes` are the ids
    of facts that it contradicts by its own account, `contested` all that say otherwise, found by
    the program too, and `rival` the first of them. `preferred` is why it is the one to go by among
    these, if it is.
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
    actor: str | None = None
    preferred: Text | None = None
    rival: Rival | None = None

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
    """A quantity followed through time: a `stock` stands at a moment, a `flow` adds up.

    `total` is the id of the fact that gives the sum of a flow, so that what contests it is known.
    """

    id: str
    topic: str
    label: Text
    unit: str
    type: str = "stock"
    total: str | None = None


class Column(NamedTuple):
    """A column of a topic's table; with `total` its values are numbers that add up."""

    label: Text
    total: bool = False


class Topic(NamedTuple):
    """A heading of the base, with the table and the series that its facts share.

    `facts` is how many facts it has. `snapshot` says how a page on a day picks from it. `lead` are
    the ids of the facts that tell it in short, best first.
    """

    id: str
    title: Text
    aliases: tuple[str, ...]
    columns: Mapping[str, Column]
    series: tuple[Series, ...]
    snapshot: str
    facts: int
    lead: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that it may be called: id, titles and aliases."""
        return self.id, *self.title, *self.aliases

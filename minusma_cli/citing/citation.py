"""What is cited, in the parts that all styles are made of.

Sources and places in them go in, or what a fact base says of itself; citations come out.
"""

import re
from collections.abc import Iterable, Iterator

from minusma_cli.contents import About
from minusma_cli.model import Fact, Reference, Source
from minusma_cli.named_tuple import NamedTuple

BASE = "base"  # the kind of a fact base itself, beside the kinds of sources


class Citation(NamedTuple):
    """A document, as a whole or at one place, or a fact base.

    `authors` are institutions, or people as they are written. `published` is EDTF. `via` is the
    site that has a copy. `link` opens the place at `section`, or the whole document, which has the
    address `url`. What is not known is None.
    """

    id: str
    kind: str
    title: str
    authors: tuple[str, ...]
    language: str
    published: str | None
    publisher: str | None = None
    number: str | None = None
    version: str | None = None
    via: str | None = None
    section: str | None = None
    url: str | None = None
    link: str | None = None
    archived: str | None = None
    isbn: str | None = None
    doi: str | None = None
    archive_number: str | None = None

    @property
    def form(self) -> str:
        """What it is to a bibliography.

        One of `article`, `book`, `dataset`, `document`, `paper` (of a parliament or the UN),
        `report` and `webpage`.
        """
        form = "document"
        if self.kind == BASE:
            form = "dataset"
        elif self.isbn:
            form = "book"
        elif self.kind == "news":
            form = "article"
        elif self.kind in ("parliamentary", "un"):
            form = "paper"
        elif self.kind == "report" or self.number:
            form = "report"
        elif self.link:
            form = "webpage"
        return form


def cite_source(source: Source, place: Reference | None = None) -> Citation:
    """A source, at a place in it where one is given."""
    institution, _via, site = source.publisher.partition(", via ")
    return Citation(
        id=source.id,
        kind=source.kind,
        title=source.title,
        authors=(institution,),
        language=source.language,
        published=source.published,
        publisher=institution,
        number=source.number,
        via=site or None,
        section=place.section if place else None,
        url=source.url,
        link=place.link if place else source.address,
        archived=source.archived,
        isbn=source.isbn,
        doi=source.doi,
        archive_number=source.archive_number,
    )


def cite_base(about: About, lang: str) -> Citation:
    """A fact base, by what it says of itself."""
    key = re.sub(r"[^a-z0-9]+", "-", about.title.en.lower()).strip("-")
    return Citation(
        id=key or BASE,
        kind=BASE,
        title=about.title.of(lang),
        authors=about.authors,
        language=lang,
        published=about.published,
        version=about.version,
        url=about.url,
        link=about.url,
    )


def gather_citations(works: Iterable[Source | Reference]) -> tuple[Citation, ...]:
    """Each source once, in order; at its place, or as a whole where there is more than one."""
    cited: dict[str, Citation] = {}
    for work in works:
        place = work if isinstance(work, Reference) else None
        source = work.source if isinstance(work, Reference) else work
        citation = cite_source(source, place)
        if cited.setdefault(source.id, citation) != citation:
            cited[source.id] = cite_source(source)
    return tuple(cited.values())


def list_references(facts: Iterable[Fact]) -> Iterator[Reference]:
    """All that facts rest on, in their order."""
    for fact in facts:
        yield from fact.sources

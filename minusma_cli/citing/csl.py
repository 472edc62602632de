"""Citations as CSL-JSON, which Zotero, pandoc and citeproc read.

Types and variables are those of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/).
"""

import json
from collections.abc import Iterator, Sequence

from minusma_cli.citing.citation import Citation
from minusma_cli.records import Record

_TYPES = {
    "article": "article-newspaper",
    "book": "book",
    "dataset": "dataset",
    "document": "document",
    "paper": "report",
    "report": "report",
    "webpage": "webpage",
}
_OPEN = 0  # the year of an open start or end, as pandoc and citeproc have it
_INDENT = 2


def cite(citations: Sequence[Citation], accessed: str, lang: str) -> Iterator[str]:  # noqa: ARG001
    """One list of items, as text; the items are in no language."""
    items = [make_item(citation, accessed) for citation in citations]
    yield from json.dumps(items, ensure_ascii=False, indent=_INDENT).split("\n")


def make_item(citation: Citation, accessed: str) -> Record:
    """One item; what is not known is left out."""
    authors = [{"literal": author} for author in citation.authors]
    publisher = "publisher"
    if citation.form == "article":
        publisher = "container-title"
    item: Record = {
        "id": citation.id,
        "type": _TYPES[citation.form],
        "author": authors,
        "title": citation.title,
        publisher: citation.publisher,
        "issued": citation.published and make_date(citation.published),
        "number": citation.number,
        "version": citation.version,
        "section": citation.section,
        "language": citation.language,
        "ISBN": citation.isbn,
        "DOI": citation.doi,
        "URL": citation.url,
        "accessed": accessed and citation.url and make_date(accessed),
        "source": citation.via,
        "archive": citation.archived,
        "archive_location": citation.archive_number,
    }
    return {name: value for name, value in item.items() if value}


def make_date(edtf: str) -> Record:
    """A date or interval, with how precise and how sure it is."""
    ends = edtf.split("/")
    made: Record = {"date-parts": [_split_date(end) for end in ends]}
    if "~" in edtf:
        made["circa"] = True
    return made


def _split_date(edtf: str) -> list[int]:
    if edtf == "..":
        return [_OPEN]
    return [int(part) for part in edtf.rstrip("~").split("-")]

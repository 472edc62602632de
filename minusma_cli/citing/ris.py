"""Citations as RIS, which Zotero, EndNote and Mendeley read.

Tags are those of Reference Manager and, where these say nothing, of Zotero. Every line is a tag and
a value, so that no text can be taken for a tag: texts of a fact base hold no ends of lines.
"""

from collections.abc import Iterator, Sequence

from minusma_cli.citing.citation import Citation
from minusma_cli.dates import find_known_ends, format_date, parse_edtf

_TYPES = {
    "article": "NEWS",
    "book": "BOOK",
    "dataset": "DATA",
    "document": "GEN",
    "paper": "GOVDOC",
    "report": "RPRT",
    "webpage": "ELEC",
}
_DATE_PARTS = 3  # year, month and day; what is not known stays empty


def cite(citations: Sequence[Citation], accessed: str, lang: str) -> Iterator[str]:
    """One record a citation, from `TY` to `ER`, with an empty line between."""
    for position, citation in enumerate(citations):
        if position:
            yield ""
        yield f"TY  - {_TYPES[citation.form]}"
        for tag, value in _list_tags(citation, accessed, lang):
            if value:
                yield f"{tag}  - {value}"
        yield "ER  - "


def _list_tags(citation: Citation, accessed: str, lang: str) -> Iterator[tuple[str, str | None]]:
    yield "ID", citation.id
    for author in citation.authors:
        yield "AU", author
    yield "TI", citation.title
    yield "T2" if citation.form == "article" else "PB", citation.publisher
    if citation.published:
        date = format_ris_date(citation.published, lang)
        yield "PY", date.split("/")[0]
        yield "DA", date
    yield "SN", citation.isbn or citation.number
    yield "ET", citation.version
    yield "SE", citation.section
    yield "LA", citation.language
    yield "DO", citation.doi
    yield "UR", citation.url
    if citation.url and accessed:
        yield "Y2", format_ris_date(accessed, lang)
    yield "DP", citation.via
    yield "AV", citation.archive_number


def format_ris_date(edtf: str, lang: str) -> str:
    """A date as `2017/09/11/`; what such a date cannot say stands in words after its last slash.

    It is the first day of an interval, and the last of one whose start is open.
    """
    parts = find_known_ends(edtf)[0].rstrip("~").split("-")
    parts += [""] * (_DATE_PARTS - len(parts))
    words = ""
    if "/" in edtf or "~" in edtf:
        words = format_date(parse_edtf(edtf), lang)
    return "/".join([*parts, words])

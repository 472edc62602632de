"""Citations as sentences that people can paste, in the language of the reader."""

import re
from collections.abc import Iterator, Sequence

from minusma_cli.citing.citation import BASE, Citation
from minusma_cli.dates import format_date, parse_edtf
from minusma_cli.wording import LABELS

_LENGTH_OF_DAY = 10  # characters of an ISO day
_PAGE = re.compile(r"(?:pp?|blz)\. ?\d")


def cite(citations: Sequence[Citation], accessed: str, lang: str) -> Iterator[str]:
    """One line a citation."""
    for citation in citations:
        yield cite_as_text(citation, accessed, lang)


def cite_as_text(citation: Citation, accessed: str, lang: str) -> str:
    """Who, what, when, where in it, and the address with the day of access."""
    parts = describe_citation(citation, lang)
    if citation.link:
        parts.append(f"{citation.link} ({format_access(accessed, lang)})")
    return f"{', '.join(parts).removesuffix('.')}."


def describe_citation(citation: Citation, lang: str) -> list[str]:
    """The parts of a citation before its address."""
    number = citation.number
    if number and number in citation.title:
        number = None
    parts = (
        f" {LABELS['and'].of(lang)} ".join(citation.authors),
        quote_title(citation.title),
        LABELS["fact_base"].of(lang) if citation.kind == BASE else None,
        citation.version and f"{LABELS['version'].of(lang)} {citation.version}",
        number,
        format_published(citation.published, lang),
        citation.section and format_section(citation.section, lang),
        citation.via and f"via {citation.via}",
        citation.isbn and f"ISBN {citation.isbn}",
        citation.url and citation.doi and f"doi:{citation.doi}",
        citation.archive_number,
    )
    return [part for part in parts if part]


def quote_title(title: str) -> str:
    """A title between quotes; one in brackets is ours, and stands as it is."""
    if title.startswith("["):
        return title
    return f"‘{title}’"


def format_published(published: str | None, lang: str) -> str:
    """A date in words, or that there is none."""
    if published is None:
        return LABELS["no_date"].of(lang)
    return format_date(parse_edtf(published), lang)


def format_section(section: str, lang: str) -> str:
    """A place in a document: a page as it is, a heading as the one that it stands under."""
    if is_page(section):
        return section
    return f"{LABELS['under'].of(lang)} ‘{section}’"


def is_page(section: str) -> bool:
    """Whether a place is a page, as in `p. 12`, and not a heading."""
    return _PAGE.match(section) is not None


def format_access(accessed: str, lang: str) -> str:
    """When a source was opened, in words."""
    name = "accessed_on" if len(accessed) == _LENGTH_OF_DAY else "accessed_in"
    return f"{LABELS[name].of(lang)} {format_date(parse_edtf(accessed), lang)}"

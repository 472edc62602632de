"""Citations as entries of a BibTeX file, with the types and fields of biblatex.

Its manual: https://ctan.org/pkg/biblatex. Text is escaped so that it can neither end an entry nor
be a command: programs count every brace of a file, escaped ones too, so that a brace in a text has
to be written by its name. Addresses are taken as they stand, and hold no brace.
"""

import re
from collections.abc import Iterator, Sequence

from minusma_cli.citing.citation import Citation

_TYPES = {
    "article": "article",
    "book": "book",
    "dataset": "dataset",
    "document": "misc",
    "paper": "report",
    "report": "report",
    "webpage": "online",
}
# Under which field a type wants who published it, beside the author.
_PUBLISHER_FIELDS = {"article": "journaltitle", "book": "publisher", "report": "institution"}
# Languages that biblatex knows, by their ISO 639 codes.
_LANGUAGES = {
    "bg": "bulgarian",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "ngerman",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "hr": "croatian",
    "hu": "hungarian",
    "it": "italian",
    "lt": "lithuanian",
    "lv": "latvian",
    "nb": "norsk",
    "nl": "dutch",
    "nn": "nynorsk",
    "no": "norsk",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sl": "slovene",
    "sv": "swedish",
    "tr": "turkish",
    "uk": "ukrainian",
}
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"$\lbrace$",
    "}": r"$\rbrace$",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SPECIAL = re.compile(r"[\\{}$&#%_~^]")


def cite(citations: Sequence[Citation], accessed: str, lang: str) -> Iterator[str]:  # noqa: ARG001
    """One entry a citation, with an empty line between; its key is the id of the source."""
    for position, citation in enumerate(citations):
        if position:
            yield ""
        yield from _format_entry(citation, accessed)


def _format_entry(citation: Citation, accessed: str) -> Iterator[str]:
    kind = _TYPES[citation.form]
    # In double braces an institution is no person with a family name, and its `and` parts nothing.
    authors = [f"{{{escape_latex(author)}}}" for author in citation.authors]
    remarks = (citation.archive_number, citation.via and f"via {citation.via}")
    fields = {"author": " and ".join(authors), "title": f"{{{escape_latex(citation.title)}}}"}
    if kind in _PUBLISHER_FIELDS:
        fields[_PUBLISHER_FIELDS[kind]] = f"{{{escape_latex(citation.publisher or '')}}}"
    fields |= {
        "number": escape_latex(citation.number or ""),
        "version": escape_latex(citation.version or ""),
        "date": format_edtf(citation.published),
        "langid": _LANGUAGES.get(citation.language, ""),
        "isbn": citation.isbn or "",
        "doi": citation.doi or "",
        "url": citation.url or "",
        "urldate": accessed if citation.url else "",
        "addendum": escape_latex(", ".join(remark for remark in remarks if remark)),
    }
    yield f"@{kind}{{{citation.id},"
    for name, value in fields.items():
        if value:
            yield f"  {name} = {{{value}}},"
    yield "}"


def format_edtf(published: str | None) -> str:
    """A date as biblatex and its readers take it: an open end is left out, as in `2013/`."""
    return (published or "").replace("..", "")


def escape_latex(text: str) -> str:
    """A text in which nothing is a command of LaTeX, and no brace is left."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)

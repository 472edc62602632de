"""Sources as citations: text, BibTeX and CSL-JSON.

Types and variables are those of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/) and of
BibTeX's standard styles.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.dates import SHORT_MONTHS, format_date, parse_edtf
from minusma_cli.model import Source
from minusma_cli.records import Record

STYLES = ("text", "bibtex", "csl-json")
PROJECT = Source(
    id="minusma",
    title="minusma: facts on the Dutch part in MINUSMA",
    publisher="The minusma contributors",
    published=None,
    kind="reference",
    language="en",
    url="https://pypi.org/project/minusma/",
)

_CSL_TYPES = {
    "parliamentary": "report",
    "un": "report",
    "government": "webpage",
    "report": "report",
    "news": "article-newspaper",
    "reference": "webpage",
}
_BIBTEX_TYPES = {
    "parliamentary": "techreport",
    "un": "techreport",
    "report": "techreport",
    "news": "article",
}
_PUBLISHER_FIELDS = {"techreport": "institution", "article": "journal", "misc": "howpublished"}
_LATEX_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_LATEX_SPECIAL = re.compile(r"[\\{}$&#%_~^]")


@show_in_notebooks
class Citations(NamedTuple):
    """Sources in the order asked for, the style, and the day of access (ISO; empty for none)."""

    sources: tuple[Source, ...]
    style: str
    accessed: str
    lang: str

    @property
    def row_name(self) -> str:
        """Its rows are citations."""
        return "citations"

    @property
    def columns(self) -> Sequence[str]:
        """Those of all its rows: kinds of sources have different ones."""
        names: dict[str, None] = {}
        for row in self.rows():
            names.update(dict.fromkeys(row))
        return tuple(names)

    @property
    def is_found(self) -> bool:
        """There is always something to cite."""
        return True

    def to_dict(self) -> Record:
        """The citations as CSL-JSON."""
        rows = self.rows()
        return {"schema": SCHEMA, "count": len(rows), "citations": rows}

    def rows(self) -> list[Record]:
        """One row a source, as CSL-JSON has it."""
        return [cite_as_csl(source, self.accessed) for source in self.sources]

    def plain_lines(self) -> Iterator[str]:
        """The citations in their style."""
        if self.style == "csl-json":
            import json  # for this style only

            yield json.dumps(self.rows(), ensure_ascii=False, indent=2)
            return
        for position, source in enumerate(self.sources):
            if self.style == "text":
                yield cite_as_text(source, self.accessed, self.lang)
                continue
            if position:
                yield ""
            yield cite_as_bibtex(source, self.accessed)


def cite_as_text(source: Source, accessed: str, lang: str) -> str:
    """One line that people can paste: publisher, title, number, date, address, day of access."""
    date = "z.d." if lang == "nl" else "n.d."
    if source.published:
        date = format_date(parse_edtf(source.published), lang)
    number = ""
    if source.number and source.number not in source.title:
        number = f", {source.number}"
    verb = "geraadpleegd op" if lang == "nl" else "accessed"
    seen = f"{verb} {format_date(parse_edtf(accessed), lang)}"
    about = f"{source.publisher}, {source.title}{number}, {date.rstrip('.')}."
    return f"{about} {source.url} ({seen})."


def cite_as_csl(source: Source, accessed: str) -> Record:
    """An item of CSL-JSON, as Zotero and pandoc read it."""
    item: Record = {
        "id": source.id,
        "type": _CSL_TYPES[source.kind],
        "title": source.title,
        "publisher": source.publisher,
        "language": source.language,
        "URL": source.url,
    }
    if accessed:
        item["accessed"] = {"date-parts": [_date_parts(accessed)]}
    if source.kind == "news":
        item["container-title"] = item.pop("publisher")
    if source.published:
        parts = [part for part in source.published.split("/") if part != ".."]
        item["issued"] = {"date-parts": [_date_parts(part) for part in parts]}
    if source.number:
        item["number"] = source.number
    return item


def _date_parts(date: str) -> list[int]:
    return [int(part) for part in date.rstrip("~").split("-")]


def cite_as_bibtex(source: Source, accessed: str) -> str:
    """An entry of BibTeX: `@techreport`, `@article` or `@misc`; its key is the source's id."""
    kind = "misc"
    if source.published:
        kind = _BIBTEX_TYPES.get(source.kind, "misc")
    year, *rest = (source.published or "").split("/")[0].rstrip("~").split("-")
    publisher = escape_latex(source.publisher)
    fields = {
        "author": "" if kind == "article" else f"{{{publisher}}}",
        "title": f"{{{escape_latex(source.title)}}}",
        _PUBLISHER_FIELDS[kind]: publisher,
        "number": escape_latex(source.number or ""),
        "year": year,
        "url": source.url,
        "urldate": accessed,
        "language": source.language,
    }
    lines = [f"@{kind}{{{source.id},"]
    lines += [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if rest:
        lines.append(f"  month = {SHORT_MONTHS['en'][int(rest[0]) - 1].lower()},")
    lines.append("}")
    return "\n".join(lines)


def escape_latex(text: str) -> str:
    """A text in which nothing is a command of LaTeX."""
    return _LATEX_SPECIAL.sub(lambda found: _LATEX_ESCAPES[found[0]], text)


def cite_project(version: str, newest: str | None) -> Source:
    """The fact base as a source: its version, and the newest date among its sources."""
    return PROJECT._replace(number=f"version {version}", published=newest)

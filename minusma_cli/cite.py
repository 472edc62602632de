"""Text, BibTeX and CSL-JSON from sources.

Sources and the day of access go in, a citation in one of three styles comes out. Types and variables are those of
CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html) and of BibTeX's standard styles.
"""

import re
from typing import Any

from minusma_cli.model import Cited, Source
from minusma_cli.when import SHORT, parse, said

STYLES = ("text", "bibtex", "csl-json")
PROJECT = Source(
    id="minusma", title="minusma: facts on the Dutch part in MINUSMA", publisher="The minusma contributors", published=None,
    kind="reference", language="en", url="https://pypi.org/project/minusma/",
)  # fmt: skip


_CSL = {"parliamentary": "report", "un": "report", "government": "webpage", "report": "report", "news": "article-newspaper", "reference": "webpage"}
_BIBTEX = {"parliamentary": "techreport", "un": "techreport", "report": "techreport", "news": "article"}
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def text(source: Source, accessed: str, lang: str) -> str:
    """One line that people can paste: publisher, title, number, date, address and day of access."""
    date = said(parse(source.published), lang) if source.published else ("z.d." if lang == "nl" else "n.d.")
    number = f", {source.number}" if source.number and source.number not in source.title else ""
    seen = f"geraadpleegd op {said(parse(accessed), lang)}" if lang == "nl" else f"accessed {said(parse(accessed), lang)}"
    return f"{source.publisher}, {source.title}{number}, {date.rstrip('.')}. {source.url} ({seen})."


def csl_json(source: Source, accessed: str) -> dict[str, Any]:
    """An item of CSL-JSON, as Zotero and pandoc read it."""
    item: dict[str, Any] = {
        "id": source.id, "type": _CSL[source.kind], "title": source.title, "publisher": source.publisher,
        "language": source.language, "URL": source.url, "accessed": {"date-parts": [_parts(accessed)]},
    }  # fmt: skip
    if source.kind == "news":
        item["container-title"] = item.pop("publisher")
    if source.published:
        item["issued"] = {"date-parts": [_parts(part) for part in source.published.rstrip("~").split("/")[:2] if part != ".."]}
    if source.number:
        item["number"] = source.number
    return item


def _parts(date: str) -> list[int]:
    return [int(part) for part in date.rstrip("~").split("-")]


def bibtex(source: Source, accessed: str) -> str:
    """An entry of BibTeX: `@techreport`, `@article` or `@misc`, as fits; its key is the source's id."""
    kind = _BIBTEX.get(source.kind, "misc") if source.published else "misc"
    year, *rest = (source.published or "").split("/")[0].rstrip("~").split("-")
    of = {"techreport": "institution", "article": "journal", "misc": "howpublished"}[kind]
    fields = {
        "author": f"{{{_escaped(source.publisher)}}}", "title": f"{{{_escaped(source.title)}}}", of: _escaped(source.publisher),
        "number": _escaped(source.number or ""), "year": year, "url": source.url, "urldate": accessed, "language": source.language,
    }  # fmt: skip
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value and not (name == "author" and kind == "article")]
    if rest:
        lines.append(f"  month = {SHORT['en'][int(rest[0]) - 1].lower()},")
    return "\n".join((f"@{kind}{{{source.id},", *lines, "}"))


def _escaped(value: str) -> str:
    return re.sub(r"[\\{}$&#%_~^]", lambda found: _SPECIAL[found[0]], value)


def written(cited: Cited) -> str:
    """All of it in its style, as it goes to a file or the screen."""
    if cited.style == "csl-json":
        import json  # for this style only

        return json.dumps([csl_json(source, cited.accessed) for source in cited.sources], ensure_ascii=False, indent=2) + "\n"
    if cited.style == "bibtex":
        return "\n".join(bibtex(source, cited.accessed) + "\n" for source in cited.sources)
    return "".join(text(source, cited.accessed, cited.lang) + "\n" for source in cited.sources)


def itself(version: str, newest: str | None) -> Source:
    """The fact base as a source: its version, and the newest date among its sources."""
    return PROJECT._replace(number=f"version {version}", published=newest)

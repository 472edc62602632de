"""Papers of the Dutch parliament as Dutch lawyers cite them.

As in `Kamerstukken II 2016/17, 29 521, nr. 327`: name, chamber, parliamentary year, dossier and
number (Aanwijzingen voor de regelgeving, 3.43). A source that does not tell these, or is no paper
of that parliament, is cited as a sentence.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from minusma_cli.citing.citation import Citation
from minusma_cli.citing.text import cite_as_text, format_section
from minusma_cli.dates import parse_edtf

_CHAMBERS = {"Eerste Kamer": "I", "Tweede Kamer": "II"}
_NAMES = {
    "Kamerstuk": "Kamerstukken",
    "Kamerstukken": "Kamerstukken",
    "Handelingen": "Handelingen",
    "Aanhangsel": "Aanhangsel Handelingen",
    "Aanhangsel Handelingen": "Aanhangsel Handelingen",
}
# A name, maybe the chamber, maybe the parliamentary year, and what is left.
_NUMBER = re.compile(
    rf"({'|'.join(sorted(_NAMES, reverse=True))})"
    r"(?: (?:I|II|EK|TK))?"
    r"(?: (\d{4})[-–/]\d{2,4},?)?"
    r" (.+)",
    re.ASCII,
)
_DOSSIER = re.compile(r"(\d\d)[ .]?(\d{3}\b.*)", re.ASCII)
_SEPTEMBER, _FIFTEENTH = 9, 15
_TUESDAY, _WEEK = 1, 7
_CENTURY = 100


def cite(citations: Sequence[Citation], accessed: str, lang: str) -> Iterator[str]:
    """One line a citation."""
    for citation in citations:
        yield cite_as_paper(citation, lang) or cite_as_text(citation, accessed, lang)


def cite_as_paper(citation: Citation, lang: str) -> str | None:
    """A paper of the Dutch parliament and the place in it; None where the source does not tell."""
    paper = format_paper(citation)
    if paper and citation.section:
        paper = f"{paper}, {format_section(citation.section, lang)}"
    return paper and f"{paper}."


def format_paper(citation: Citation) -> str | None:
    """A paper as a whole in the Dutch form."""
    chamber = find_chamber(citation.publisher or "")
    found = _NUMBER.fullmatch(citation.number or "")
    if chamber is None or found is None:
        return None
    name, year = _NAMES[found[1]], found[2]
    first = int(year) if year else find_parliamentary_year(citation.published)
    number = format_paper_number(name, found[3])
    if first is None or number is None:
        return None
    return f"{name} {chamber} {format_parliamentary_year(first)}, {number}"


def find_chamber(publisher: str) -> str | None:
    """The chamber that published a paper, as `I` or `II`; None where neither did."""
    for name, chamber in _CHAMBERS.items():
        if publisher.startswith(name):
            return chamber
    return None


def format_paper_number(name: str, number: str) -> str | None:
    """A number of papers of this name: `29 521, nr. 327`, `nr. 36, item 10`; None for another."""
    if name != "Kamerstukken":
        return number if number.startswith("nr. ") else None
    dossier = _DOSSIER.fullmatch(number)
    return dossier and f"{dossier[1]} {dossier[2]}"


def find_parliamentary_year(published: str | None) -> int | None:
    """The first year of the parliamentary year that a date (EDTF) lies in; None where in doubt."""
    if published is None or "~" in published:
        return None
    when = parse_edtf(published)
    if when.first is None or when.last is None:
        return None
    first = _find_year_of_day(when.first)
    if first != _find_year_of_day(when.last):
        return None
    return first


def _find_year_of_day(iso: str) -> int:
    """A parliamentary year begins on the third Tuesday of September."""
    day = date.fromisoformat(iso)
    earliest = date(day.year, _SEPTEMBER, _FIFTEENTH)
    opening = earliest.replace(day=_FIFTEENTH + (_TUESDAY - earliest.weekday()) % _WEEK)
    if day < opening:
        return day.year - 1
    return day.year


def format_parliamentary_year(first: int) -> str:
    """A parliamentary year by its first: `2016/17`, `1999/2000`."""
    second = first + 1
    if second % _CENTURY == 0:
        return f"{first}/{second}"
    return f"{first}/{second % _CENTURY:02}"

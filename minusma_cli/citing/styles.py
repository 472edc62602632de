"""Choose a style of citation by its name, and cite in it."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names of styles are wanted where nothing is cited
    from minusma_cli.citing.citation import Citation

STYLES = ("text", "kamerstuk", "bibtex", "csl-json", "ris")

# The style that the extension of a file's name asks for.
EXTENSIONS = {".bib": "bibtex", ".json": "csl-json", ".ris": "ris"}

# In which room the function `cite` of each style stands.
_ROOMS = {
    "text": "text",
    "kamerstuk": "kamerstuk",
    "bibtex": "bibtex",
    "csl-json": "csl",
    "ris": "ris",
}


def cite_in_style(
    citations: "Sequence[Citation]", style: str, *, accessed: str, lang: str
) -> Iterator[str]:
    """Citations as the lines of a style, without their ends.

    `accessed` (EDTF) is when the sources were opened, `lang` that of the reader.
    """
    room = import_module(f"minusma_cli.citing.{_ROOMS[style]}")
    cite: Callable[[Sequence[Citation], str, str], Iterator[str]] = room.cite
    return cite(citations, accessed, lang)

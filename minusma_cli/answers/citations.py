"""Citations in a style: of sources, of what facts rest on, or of the fact base itself."""

from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import SCHEMA, list_paths, show_in_notebooks
from minusma_cli.citing.citation import Citation
from minusma_cli.citing.csl import make_item
from minusma_cli.citing.styles import STYLES, cite_in_style
from minusma_cli.citing.text import cite_as_text
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.index.filters import parse_day
from minusma_cli.model import LANGUAGES
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record

CITATION_COLUMNS = (
    "id",
    "type",
    "author.literal",
    "title",
    "published",
    "number",
    "version",
    "section",
    "language",
    "URL",
    "link",
    "ISBN",
    "DOI",
    "archive_location",
    "citation.nl",
    "citation.en",
)


@show_in_notebooks
class Citations(NamedTuple):
    """What is cited, in the order asked for, the style, and the day of access (EDTF)."""

    citations: tuple[Citation, ...]
    style: str
    accessed: str
    lang: str

    @property
    def row_name(self) -> str:
        """Its rows are citations."""
        return "citations"

    @property
    def columns(self) -> Sequence[str]:
        """The columns of citations."""
        return CITATION_COLUMNS

    @property
    def fields(self) -> Sequence[str]:
        """Its columns, and what else its rows have: kinds of sources differ."""
        return tuple(dict.fromkeys((*CITATION_COLUMNS, *list_paths(self.rows()))))

    @property
    def is_found(self) -> bool:
        """Whether there is anything to cite."""
        return bool(self.citations)

    def to_dict(self) -> Record:
        """The citations as CSL-JSON."""
        rows = self.rows()
        return {"schema": SCHEMA, "count": len(rows), "citations": rows}

    def rows(self) -> list[Record]:
        """One row a citation: an item of CSL-JSON, the date as EDTF, the link, and the sentence."""
        return [self._citation_to_row(citation) for citation in self.citations]

    def _citation_to_row(self, citation: Citation) -> Record:
        return {
            **make_item(citation, self.accessed),
            "published": citation.published,
            "link": citation.link,
            "citation": {lang: cite_as_text(citation, self.accessed, lang) for lang in LANGUAGES},
        }

    def plain_lines(self) -> Iterator[str]:
        """The citations in their style."""
        return cite_in_style(self.citations, self.style, accessed=self.accessed, lang=self.lang)


def build_citations(
    citations: tuple[Citation, ...], *, style: str, accessed: str, lang: str
) -> Citations:
    """Citations in a style; `accessed` is a date as people type it, empty for today.

    Raises Unknown for a style that is none, MinusmaError for an interval or a date with a `~`.
    """
    if style not in STYLES:
        raise Unknown("style", style, STYLES)
    day = parse_day(accessed or "today").edtf
    if "/" in day or "~" in day:
        raise MinusmaError("no_single_date", text=day)
    return Citations(citations, style, day, lang)

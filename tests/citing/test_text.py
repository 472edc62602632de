"""Citations as sentences."""

import letters
import pytest

from minusma_cli.citing.citation import cite_base, cite_source
from minusma_cli.citing.text import cite, cite_as_text, format_access, format_section
from minusma_cli.contents import About
from minusma_cli.model import Reference, Text

SEEN = "2026-11-24"
LETTER = letters.LETTER._replace(title="Brief over de missie")


def test_a_sentence_tells_who_what_when_where_and_when_it_was_seen() -> None:
    place = Reference(LETTER, "Slot", "twee woorden")
    cited = cite_source(LETTER, place)
    assert cite_as_text(cited, SEEN, "nl") == (
        "Tweede Kamer, ‘Brief over de missie’, nr. 1, 11 september 2017, onder ‘Slot’, via kopie.org, https://example.org/a#:~:text=twee%20woorden (geraadpleegd op 24 november 2026)."
    )
    assert cite_as_text(cited, SEEN, "en") == (
        "Tweede Kamer, ‘Brief over de missie’, nr. 1, 11 September 2017, under ‘Slot’, via kopie.org, https://example.org/a#:~:text=twee%20woorden (accessed 24 November 2026)."
    )


def test_a_title_of_ours_has_no_quotes_and_a_number_in_it_is_not_repeated() -> None:
    ours = LETTER._replace(title="[Brief nr. 1]", publisher="Tweede Kamer")
    assert list(cite([cite_source(ours)], SEEN, "nl")) == [
        "Tweede Kamer, [Brief nr. 1], 11 september 2017, https://example.org/a (geraadpleegd op 24 november 2026)."
    ]


def test_paper_without_date_or_address_ends_in_one_full_stop() -> None:
    paper = LETTER._replace(published=None, number=None, url=None, publisher="Museum")
    assert cite_as_text(cite_source(paper), SEEN, "nl") == "Museum, ‘Brief over de missie’, z.d."
    assert cite_as_text(cite_source(paper), SEEN, "en") == "Museum, ‘Brief over de missie’, n.d."
    book = cite_source(paper._replace(isbn="0-8044-2957-X", archive_number="NA 2.05"))
    assert cite_as_text(book, SEEN, "nl").endswith(", z.d., ISBN 0-8044-2957-X, NA 2.05.")


def test_a_doi_leads_to_its_address() -> None:
    cited = cite_source(LETTER._replace(url=None, doi="10.1000/a<b>"))
    assert "https://doi.org/10.1000/a%3Cb%3E (" in cite_as_text(cited, SEEN, "nl")
    beside = cite_as_text(cite_source(LETTER._replace(doi="10.1000/182")), SEEN, "nl")
    assert ", doi:10.1000/182, https://example.org/a (" in beside


def test_a_fact_base_says_that_it_is_one() -> None:
    about = About(Text("Vrede", "Peace"), Text("x", "y"), authors=("A", "B"), version="2.1")
    assert cite_as_text(cite_base(about, "nl"), SEEN, "nl") == (
        "A en B, ‘Vrede’, feitenbestand, versie 2.1, z.d."
    )
    nobody = about._replace(authors=(), version=None, published="2026")
    assert cite_as_text(cite_base(nobody, "en"), SEEN, "en") == "‘Peace’, fact base, 2026."


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("p. 12", "p. 12"),
        ("pp. 3-4", "pp. 3-4"),
        ("blz. 3", "blz. 3"),
        ("Slot", "onder ‘Slot’"),
        ("p.m.", "onder ‘p.m.’"),
    ],
)
def test_a_page_stands_as_it_is_and_a_heading_has_what_is_under_it(section: str, said: str) -> None:
    assert format_section(section, "nl") == said


@pytest.mark.parametrize(
    ("accessed", "nl", "en"),
    [
        ("2026-11-24", "geraadpleegd op 24 november 2026", "accessed 24 November 2026"),
        ("2026-11", "geraadpleegd in november 2026", "accessed November 2026"),
        ("2026", "geraadpleegd in 2026", "accessed 2026"),
    ],
)
def test_access_is_told_as_precisely_as_given(accessed: str, nl: str, en: str) -> None:
    assert (format_access(accessed, "nl"), format_access(accessed, "en")) == (nl, en)

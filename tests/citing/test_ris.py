"""Records of RIS."""

import pytest
import rispy
from hostile import documents
from hypothesis import given
from letters import LETTER

from minusma_cli.citing.citation import Citation, cite_base, cite_source
from minusma_cli.citing.ris import cite, format_ris_date
from minusma_cli.contents import About
from minusma_cli.model import Reference, Text

SEEN = "2026-11"


def cite_text(*citations: Citation) -> str:
    return "\n".join(cite(citations, SEEN, "nl"))


def test_a_record_runs_from_its_type_to_its_end() -> None:
    place = Reference(LETTER, "Slot", "twee woorden")
    assert cite_text(cite_source(LETTER, place)) == (
        "TY  - GOVDOC\n"
        "ID  - letter-1\n"
        "AU  - Tweede Kamer\n"
        "TI  - Brief\n"
        "PB  - Tweede Kamer\n"
        "PY  - 2017\n"
        "DA  - 2017/09/11/\n"
        "SN  - nr. 1\n"
        "SE  - Slot\n"
        "LA  - nl\n"
        "UR  - https://example.org/a\n"
        "Y2  - 2026/11//\n"
        "DP  - kopie.org\n"
        "ER  - "
    )


@pytest.mark.parametrize(
    ("change", "kind", "tags"),
    [
        ({"kind": "un"}, "GOVDOC", {"publisher": "Tweede Kamer"}),
        ({"kind": "report"}, "RPRT", {"issn": "nr. 1"}),
        ({"kind": "news"}, "NEWS", {"secondary_title": "Tweede Kamer"}),
        ({"kind": "reference", "number": None}, "ELEC", {"urls": ["https://example.org/a"]}),
        ({"isbn": "0-8044-2957-X"}, "BOOK", {"issn": "0-8044-2957-X"}),
        ({"doi": "10.1000/182", "url": None}, "GOVDOC", {"doi": "10.1000/182"}),
        (
            {"kind": "government", "url": None, "number": None, "archive_number": "NA 2.05"},
            "GEN",
            {"unknown_tag": {"AV": ["NA 2.05"]}},
        ),
    ],
)
def test_the_record_fits_the_document(
    change: dict[str, str | None], kind: str, tags: dict[str, object]
) -> None:
    source = LETTER._replace(**change)  # type: ignore[arg-type]
    (record,) = rispy.loads(cite_text(cite_source(source)))
    assert record["type_of_reference"] == kind
    assert {tag: record[tag] for tag in tags} == tags
    assert ("access_date" in record) == (source.url is not None)


def test_a_fact_base_is_data() -> None:
    about = About(Text("Vrede", "Peace"), Text("x", "y"), None, ("A", "B"), "2.1")
    (record,) = rispy.loads(cite_text(cite_base(about, "nl")))
    assert record == {
        "type_of_reference": "DATA",
        "id": "peace",
        "authors": ["A", "B"],
        "title": "Vrede",
        "edition": "2.1",
        "language": "nl",
    }


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2017", "2017///"),
        ("2017-09", "2017/09//"),
        ("2017-09-11", "2017/09/11/"),
        ("2017~", "2017///ca. 2017"),
        ("2014/2019-05", "2014///2014 – mei 2019"),
        ("2013-07-01/..", "2013/07/01/sinds 1 juli 2013"),
        ("../2015", "2015///tot en met 2015"),
    ],
)
def test_dates_say_in_words_what_they_cannot_say_in_numbers(edtf: str, date: str) -> None:
    assert format_ris_date(edtf, "nl") == date


@given(documents())
def test_no_text_can_be_taken_for_a_tag(document: Citation) -> None:
    after = cite_source(LETTER._replace(id="after"))
    first, second = rispy.loads(cite_text(document, after))
    assert (first["id"], second["id"]) == ("id-1", "after")
    assert first["title"] == document.title
    assert first["authors"] == list(document.authors)

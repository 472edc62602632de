"""Entries of BibTeX with the fields of biblatex."""

import pytest
from hostile import documents
from hypothesis import given
from pybtex.database import BibliographyData, parse_string

from minusma_cli.citing.bibtex import cite, escape_latex, format_edtf
from minusma_cli.citing.citation import Citation, cite_base, cite_source
from minusma_cli.contents import About
from minusma_cli.model import Source, Text

SEEN = "2026-11-24"
LETTER = Source(
    "letter-1",
    "Brief over {50%} & meer_",
    "Ministerie van Oorlog and Vrede, via kopie.org",
    "2017-09-11",
    "parliamentary",
    "nl",
    "https://example.org/a_b%20c",
    "nr. 1",
)
_BACK = {
    "\\textbackslash{}": "\\",
    "$\\lbrace$": "{",
    "$\\rbrace$": "}",
    "\\textasciitilde{}": "~",
    "\\textasciicircum{}": "^",
    **{f"\\{letter}": letter for letter in "$&#%_"},
}


def cite_text(*citations: Citation) -> str:
    return "\n".join(cite(citations, SEEN, "nl"))


def read(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def unescape(text: str) -> str:
    """What LaTeX makes of an escaped text."""
    plain = ""
    while text:
        command = next((one for one in _BACK if text.startswith(one)), text[0])
        plain += _BACK.get(command, command)
        text = text.removeprefix(command)
    return plain


def test_what_is_special_is_escaped_and_addresses_stay() -> None:
    assert cite_text(cite_source(LETTER)) == (
        "@report{letter-1,\n"
        "  author = {{Ministerie van Oorlog and Vrede}},\n"
        "  title = {{Brief over $\\lbrace$50\\%$\\rbrace$ \\& meer\\_}},\n"
        "  institution = {{Ministerie van Oorlog and Vrede}},\n"
        "  number = {nr. 1},\n"
        "  date = {2017-09-11},\n"
        "  langid = {dutch},\n"
        "  url = {https://example.org/a_b%20c},\n"
        "  urldate = {2026-11-24},\n"
        "  addendum = {via kopie.org},\n"
        "}"
    )


@pytest.mark.parametrize(
    ("change", "entry", "fields"),
    [
        ({"kind": "un"}, "report", {"institution": "{Mars}"}),
        ({"kind": "news"}, "article", {"journaltitle": "{Mars}"}),
        ({"kind": "reference", "number": None}, "online", {"url": LETTER.url}),
        ({"kind": "government"}, "report", {"number": "nr. 1"}),
        ({"isbn": "0-8044-2957-X"}, "book", {"publisher": "{Mars}", "isbn": "0-8044-2957-X"}),
        (
            {"kind": "government", "url": None, "number": None, "archive_number": "NA 2.05"},
            "misc",
            {"addendum": "NA 2.05"},
        ),
    ],
)
def test_the_entry_fits_the_document(
    change: dict[str, str | None], entry: str, fields: dict[str, str]
) -> None:
    source = LETTER._replace(publisher="Mars")._replace(**change)  # type: ignore[arg-type]
    (read_back,) = read(cite_text(cite_source(source))).entries.values()
    assert read_back.type == entry
    assert {name: read_back.fields[name] for name in fields} == fields
    assert ("urldate" in read_back.fields) == (source.url is not None)


def test_a_fact_base_is_a_data_set() -> None:
    about = About(Text("Vrede", "Peace & all"), Text("x", "y"), None, ("A", "B and C"), "2.1")
    assert cite_text(cite_base(about, "en")) == (
        "@dataset{peace-all,\n"
        "  author = {{A} and {B and C}},\n"
        "  title = {{Peace \\& all}},\n"
        "  version = {2.1},\n"
        "  langid = {english},\n"
        "}"
    )


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("2017", "2017"),
        ("2017-09~", "2017-09~"),
        ("2014/2019-05", "2014/2019-05"),
        ("2013/..", "2013/"),
        ("../2015", "/2015"),
        (None, ""),
    ],
)
def test_dates_are_those_of_biblatex(published: str | None, date: str) -> None:
    assert format_edtf(published) == date


def test_a_language_that_biblatex_does_not_know_is_left_out() -> None:
    assert "langid" not in cite_text(cite_source(LETTER._replace(language="ar")))


def test_entries_stand_apart() -> None:
    other = cite_source(LETTER._replace(id="letter-2"))
    text = cite_text(cite_source(LETTER), other)
    assert "}\n\n@report{letter-2,\n" in text
    assert list(read(text).entries) == ["letter-1", "letter-2"]


@given(documents())
def test_no_text_breaks_out_of_its_field(document: Citation) -> None:
    after = cite_source(LETTER._replace(id="after"))
    entries = read(cite_text(document, after)).entries
    assert list(entries) == ["id-1", "after"]
    first = entries["id-1"]
    expected = {
        "title": f"{{{escape_latex(document.title)}}}",
        "doi": document.doi,
        "url": document.url,
        "number": document.number and escape_latex(document.number),
    }
    # Readers fold white space.
    assert {name: fold(first.fields.get(name)) for name in expected} == {
        name: fold(value) for name, value in expected.items()
    }
    assert len(first.persons["author"]) == 1


@given(documents())
def test_an_escaped_text_is_read_as_it_was(document: Citation) -> None:
    escaped = escape_latex(document.title)
    assert escaped.replace("{}", "").count("{") == escaped.replace("{}", "").count("}") == 0
    assert unescape(escaped) == document.title


def fold(text: str | None) -> str | None:
    return text and " ".join(text.split())

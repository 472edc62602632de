"""Items of CSL-JSON."""

import json
from typing import Any

import jsonschema
import pytest
from hostile import documents
from hypothesis import given
from letters import LETTER

from minusma_cli.citing.citation import Citation, cite_base, cite_source
from minusma_cli.citing.csl import cite, make_item
from minusma_cli.contents import About
from minusma_cli.model import KINDS, Reference, Text

SEEN = "2026-11-24"
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}},
        "circa": {"type": "boolean"},
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}  # fmt: skip
_TEXTS = (
    "title", "publisher", "container-title", "language", "URL", "DOI", "ISBN", "number", "version", "section", "source",
    "archive", "archive_location",
)  # fmt: skip
# The part of the schema of CSL-JSON that we write (https://github.com/citation-style-language/schema): types and variables outside it are refused.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "type": {
                "enum": ["article-newspaper", "book", "dataset", "document", "report", "webpage"]
            },
            **{name: {"type": "string", "minLength": 1} for name in _TEXTS},
            "author": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "properties": {"literal": {"type": "string"}},
                    "required": ["literal"],
                    "additionalProperties": False,
                },
            },
            "accessed": _DATE,
            "issued": _DATE,
        },
        "required": ["id", "type", "title", "author", "language"],
        "additionalProperties": False,
    },
}


def read(*citations: Citation) -> Any:
    return json.loads("\n".join(cite(citations, SEEN, "nl")))


def test_an_item_has_all_that_is_known() -> None:
    source = LETTER._replace(
        isbn="0-8044-2957-X",
        doi="10.1000/182",
        archive_number="NA 2.05",
        archived="https://example.org/kept",
    )
    assert read(cite_source(source, Reference(source, "Slot", "twee woorden"))) == [
        {
            "id": "letter-1",
            "type": "book",
            "author": [{"literal": "Tweede Kamer"}],
            "title": "Brief",
            "publisher": "Tweede Kamer",
            "issued": {"date-parts": [[2017, 9, 11]]},
            "number": "nr. 1",
            "section": "Slot",
            "language": "nl",
            "ISBN": "0-8044-2957-X",
            "DOI": "10.1000/182",
            "URL": "https://example.org/a",
            "accessed": {"date-parts": [[2026, 11, 24]]},
            "source": "kopie.org",
            "archive": "https://example.org/kept",
            "archive_location": "NA 2.05",
        }
    ]


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2015", {"date-parts": [[2015]]}),
        ("2015-02", {"date-parts": [[2015, 2]]}),
        ("2015-02-03~", {"date-parts": [[2015, 2, 3]], "circa": True}),
        ("2015/2016-03", {"date-parts": [[2015], [2016, 3]]}),
        ("2015/..", {"date-parts": [[2015], [0]]}),
        ("../2015~", {"date-parts": [[0], [2015]], "circa": True}),
    ],
)
def test_the_date_is_as_precise_and_as_sure_as_known(
    published: str, issued: dict[str, object]
) -> None:
    assert make_item(cite_source(LETTER._replace(published=published)), SEEN)["issued"] == issued


def test_what_is_not_known_is_left_out() -> None:
    bare = LETTER._replace(published=None, number=None, url=None, archive_number="NA 2.05")
    assert not {"issued", "number", "URL", "accessed"} & set(make_item(cite_source(bare), SEEN))


def test_items_of_every_kind_are_valid() -> None:
    sources = [
        LETTER._replace(kind=kind, number=number, url=url, archive_number="NA 2.05")
        for kind in KINDS
        for number in ("nr. 1", None)
        for url in (LETTER.url, None)
    ]
    base = cite_base(About(Text("V", "P"), Text("x", "y"), None, ("A",), "2.1"), "nl")
    items = read(*(cite_source(source) for source in sources), base)
    jsonschema.validate(items, CSL)
    by_type = {item["type"]: item for item in items}
    assert set(by_type) == {"report", "webpage", "article-newspaper", "document", "dataset"}
    assert by_type["article-newspaper"]["container-title"] == "Tweede Kamer"
    assert "publisher" not in by_type["article-newspaper"]


@given(documents())
def test_texts_are_as_they_were(document: Citation) -> None:
    (item,) = read(document)
    jsonschema.validate([item], CSL)
    assert item["title"] == document.title
    assert item.get("number") == document.number

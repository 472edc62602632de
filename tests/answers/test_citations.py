"""Citations in three styles."""

from pathlib import Path

import jsonschema
import pytest
from conftest import SMALL

from minusma_cli import load
from minusma_cli.answers.citations import cite_as_bibtex, cite_as_csl, cite_as_text
from minusma_cli.errors import Unknown
from minusma_cli.model import Source

SEEN = "2026-11-24"
LETTER = Source(
    "letter-1",
    "Brief over {50%} & meer_",
    "Tweede Kamer",
    "2017-09-11",
    "parliamentary",
    "nl",
    "https://example.org/a_b%20c",
    "nr. 1",
)


def test_text_says_when_it_was_seen() -> None:
    assert cite_as_text(LETTER, SEEN, "nl") == (
        "Tweede Kamer, Brief over {50%} & meer_, nr. 1, 11 september 2017. https://example.org/a_b%20c (geraadpleegd op 24 november 2026)."
    )
    undated = LETTER._replace(published=None, number=None)
    assert cite_as_text(undated, SEEN, "en").startswith(
        "Tweede Kamer, Brief over {50%} & meer_, n.d. "
    )
    assert ", z.d. " in cite_as_text(undated, SEEN, "nl")


def test_bibtex_escapes_what_is_special() -> None:
    assert cite_as_bibtex(LETTER, SEEN) == (
        "@techreport{letter-1,\n"
        "  author = {{Tweede Kamer}},\n"
        "  title = {{Brief over \\{50\\%\\} \\& meer\\_}},\n"
        "  institution = {Tweede Kamer},\n"
        "  number = {nr. 1},\n"
        "  year = {2017},\n"
        "  url = {https://example.org/a_b%20c},\n"
        "  urldate = {2026-11-24},\n"
        "  language = {nl},\n"
        "  month = sep,\n"
        "}"
    )


@pytest.mark.parametrize(
    ("kind", "published", "entry"),
    [
        ("un", "2015", "techreport"),
        ("report", "2015-02", "techreport"),
        ("news", "2015", "article"),
        ("news", None, "misc"),
        ("reference", "2015", "misc"),
    ],
)
def test_the_entry_fits_the_source(kind: str, published: str | None, entry: str) -> None:
    assert cite_as_bibtex(LETTER._replace(kind=kind, published=published), SEEN).startswith(
        f"@{entry}{{letter-1,"
    )


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2015", [[2015]]),
        ("2015-02", [[2015, 2]]),
        ("2015-02-03~", [[2015, 2, 3]]),
        ("2015/2016-03", [[2015], [2016, 3]]),
        ("2015/..", [[2015]]),
    ],
)
def test_csl_json_has_the_date_as_precise_as_known(published: str, issued: list[list[int]]) -> None:
    assert cite_as_csl(LETTER._replace(published=published), SEEN)["issued"] == {
        "date-parts": issued
    }


_DATE = {
    "type": "object",
    "properties": {"date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}}},
    "required": ["date-parts"],
    "additionalProperties": False,
}  # fmt: skip
# The part of the schema of CSL-JSON that we write (https://github.com/citation-style-language/schema): types and variables outside it are refused.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["article-newspaper", "dataset", "report", "webpage"]},
            **{
                name: {"type": "string", "minLength": 1}
                for name in ("title", "publisher", "container-title", "language", "URL", "number")
            },
            "accessed": _DATE,
            "issued": _DATE,
        },
        "required": ["id", "type", "title", "URL", "accessed"],
        "additionalProperties": False,
    },
}


def test_csl_json_of_every_kind_is_valid() -> None:
    kinds = ("parliamentary", "un", "government", "report", "news", "reference")
    items = [
        cite_as_csl(LETTER._replace(kind=kind, number=number), SEEN)
        for kind in kinds
        for number in ("nr. 1", None)
    ]
    jsonschema.validate(items, CSL)
    assert {item["type"] for item in items} == {"report", "webpage", "article-newspaper"}
    assert items[8]["container-title"] == "Tweede Kamer"


def test_keys_are_the_ids_of_sources_and_no_source_comes_twice() -> None:
    cited = load(SMALL).cite("contingent-2017", "scouts-2017", "krant-2018", accessed=SEEN)
    assert [source.id for source in cited.sources] == ["brief-1", "krant-2018"]


def test_the_base_itself_is_cited_with_its_version_and_newest_source() -> None:
    (itself,) = load(SMALL).cite(accessed=SEEN).sources
    assert (itself.number, itself.published) == ("version 0.1.0", "2018-03")


def test_an_unknown_name_or_style_names_the_nearest() -> None:
    with pytest.raises(Unknown, match=r"no fact or source called 'brief'; did you mean brief-1\?"):
        load(SMALL).cite("brief")
    with pytest.raises(Unknown, match="no style called 'mla'"):
        load(SMALL).cite("crash", style="mla")


def test_the_citation_file_has_the_version_of_the_package() -> None:
    from minusma_cli import __version__

    assert f"version: {__version__}\n" in Path(__file__).parents[2].joinpath(
        "CITATION.cff"
    ).read_text("utf-8")

"""What is cited."""

import pytest
from tiny import make_fact

from minusma_cli.citing.citation import (
    cite_base,
    cite_source,
    gather_citations,
    list_references,
)
from minusma_cli.contents import About
from minusma_cli.model import Reference, Source, Text

LETTER = Source(
    "letter", "Letter", "House, via kopie.org", "2017", "report", "nl", "https://example.org/"
)
OTHER = LETTER._replace(id="other")
PLACE = Reference(LETTER, "Slot", "twee woorden")


def test_a_source_is_cited_at_its_place() -> None:
    cited = cite_source(LETTER, PLACE)
    assert (cited.section, cited.link) == ("Slot", "https://example.org/#:~:text=twee%20woorden")
    assert (cited.authors, cited.via) == (("House",), "kopie.org")
    whole = cite_source(LETTER)
    assert (whole.section, whole.link) == (None, "https://example.org/")


def test_each_source_comes_once_and_at_two_places_as_a_whole() -> None:
    elsewhere = PLACE._replace(section="Begin")
    assert gather_citations([OTHER, PLACE, PLACE]) == (
        cite_source(OTHER),
        cite_source(LETTER, PLACE),
    )
    assert gather_citations([PLACE, OTHER, elsewhere]) == (cite_source(LETTER), cite_source(OTHER))
    assert gather_citations([PLACE, elsewhere, PLACE]) == (cite_source(LETTER),)
    assert gather_citations([LETTER, PLACE]) == (cite_source(LETTER),)


@pytest.mark.parametrize(
    ("title", "key"), [("The Peace, in 2 parts!", "the-peace-in-2-parts"), ("平和", "base")]
)
def test_the_key_of_a_base_is_made_of_its_title(title: str, key: str) -> None:
    assert cite_base(About(Text("Vrede", title), Text("x", "y")), "nl").id == key


def test_references_of_facts_keep_their_order() -> None:
    first = make_fact("a", sources=(PLACE, Reference(OTHER, None, "twee woorden")))
    second = make_fact("b", sources=(PLACE,))
    assert [one.source.id for one in list_references([first, second])] == [
        "letter",
        "other",
        "letter",
    ]

"""How a query was met in a fact, and by which words."""

from tiny import make_text_index

from minusma_cli.search.expansion import expand_query
from minusma_cli.search.highlighter import Highlighter
from minusma_cli.search.query import parse_query
from minusma_cli.search.scorer import score_postings

SAME = (("OVV", "Onderzoeksraad voor Veiligheid"),)
TEXTS = {
    "a": "helikopterongeluk van een helikopter",
    "b": "de Onderzoeksraad voor Veiligheid",
    "c": "kamp",
}
INDEX = make_text_index(TEXTS, same=SAME)


def highlight(typed: str, number: int) -> tuple[dict[str, str], frozenset[str]]:
    expansions = expand_query(INDEX, parse_query(typed))
    for expansion in expansions:
        score_postings(expansion, INDEX.size)
    highlighter = Highlighter(expansions)
    (candidate,) = INDEX.candidates([number])
    return highlighter.match_types(number), highlighter.highlights(candidate)


def test_words_and_the_compounds_that_hold_them_are_marked() -> None:
    match, words = highlight("helikopters kamp", 0)
    assert match == {"helikopters": "inflection"}
    assert words == {"helikopter", "helikopterongeluk"}


def test_the_words_of_a_phrase_are_marked() -> None:
    match, words = highlight("ovv", 1)
    assert match == {"ovv": "thesaurus"}
    assert words == {"onderzoeksraad", "veiligheid"}


def test_a_fact_that_a_word_does_not_reach_has_no_marks() -> None:
    assert highlight("kamp", 0) == ({}, frozenset())

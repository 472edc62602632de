"""Misspelt words."""

import pytest
from tiny import make_text_index

from minusma_cli.index.filters import FactFilter
from minusma_cli.search import weights
from minusma_cli.search.expansion import SPELLING, Expansion, expand_query
from minusma_cli.search.query import parse_query, take_for_small
from minusma_cli.search.searcher import search_index
from minusma_cli.search.spelling import (
    correct_spelling,
    find_nearest_words,
    find_small_words,
    is_plausible_typo,
)

TEXTS = {"a": "verkenners", "b": "minister", "c": "gao"}


@pytest.mark.parametrize(
    ("typed", "meant", "edits"),
    [("verkeners", "verkenners", 1), ("verkneners", "verkenners", 1), ("vrkenrs", "", 0)],
)
def test_the_nearest_word_is_taken(typed: str, meant: str, edits: int) -> None:
    found, distance = find_nearest_words(make_text_index(TEXTS), typed)
    assert (found, distance) == ([meant] if meant else [], edits)


@pytest.mark.parametrize("typed", ["gau", "verk3nners"])
def test_short_words_and_numbers_are_not_corrected(typed: str) -> None:
    expansion = Expansion(typed, typed)
    correct_spelling(make_text_index(TEXTS), expansion)
    assert (expansion.postings, expansion.correction) == ({}, "")


def test_a_correction_weighs_by_its_edits_and_its_first_letter() -> None:
    index = make_text_index(TEXTS)
    one = Expansion("verkeners", "verkeners")
    correct_spelling(index, one)
    assert one.correction == "verkenners"
    assert one.postings["verkenners"][:2] == (weights.EDIT_WEIGHTS[1], SPELLING)
    first = Expansion("berkenners", "berkenners")
    correct_spelling(index, first)
    expected = weights.EDIT_WEIGHTS[1] * weights.FIRST_LETTER_WEIGHT
    assert first.postings["verkenners"][0] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("word", "choice", "edits", "plausible"),
    [
        ("minster", "minister", 1, True),
        ("linister", "minister", 1, True),
        ("linster", "minster", 1, False),
        ("linisterr", "minister", 2, False),
        ("minister", "minister9", 1, False),
        ("kastor", "castor", 1, True),
        ("zahel", "sahel", 1, True),
        ("fortel", "vortel", 1, True),
        ("bastor", "castor", 1, False),
    ],
)
def test_few_get_the_first_letter_wrong(
    word: str,
    choice: str,
    edits: int,
    plausible: bool,
) -> None:
    assert is_plausible_typo(word, choice, edits) is plausible


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoevel", "hoeveel"),
        ("wanner", "wanneer"),
        ("verkenner", None),
        ("wie", None),
        ("boeveel", None),
    ],
)
def test_an_unknown_word_may_be_a_misspelt_small_one(typed: str, meant: str | None) -> None:
    expansions = expand_query(make_text_index(TEXTS), parse_query(f"{typed} minister"))
    assert find_small_words(expansions) == ({typed: meant} if meant else {})


def test_a_misspelt_small_word_asks_as_the_right_one_does() -> None:
    right = parse_query("hoeveel verkenners waren er van ons")
    wrong = parse_query("hoevel verkenners waren er van onse")
    taken = take_for_small(wrong, {"hoevel": "hoeveel", "onse": "onze"})
    assert [variants[0] for variants in taken.words] == ["verkenners"]
    assert (taken.intents, taken.is_own) == (right.intents, True)
    assert taken.folded == "hoeveel verkenners waren er van onze"
    found = search_index(make_text_index(TEXTS), wrong, FactFilter(), None)
    assert found.corrections == {"hoevel": "hoeveel"}


def test_of_small_words_alone_none_is_left_out() -> None:
    found = search_index(make_text_index(TEXTS), parse_query("hoevel"), FactFilter(), None)
    assert (found.ranked, found.corrections) == ((), {})

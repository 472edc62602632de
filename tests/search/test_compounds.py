"""Compounds that hold a word, and unknown ones by their parts."""

import pytest
from tiny import make_text_index

from minusma_cli.search import weights
from minusma_cli.search.compounds import (
    add_compounds,
    find_compounds,
    split_compound,
    weigh_compound,
)
from minusma_cli.search.expansion import COMPOUND, INFLECTION, Expansion


@pytest.mark.parametrize(
    ("compound", "is_found"),
    [
        ("helikopterongeluk", True),
        ("gevechtshelikopter", True),
        ("helikopterx", False),
        ("xhelikopter", False),
        ("helikoptermet", False),
    ],
)
def test_only_what_can_be_a_part_makes_a_compound(compound: str, is_found: bool) -> None:
    index = make_text_index({"a": compound})
    assert bool(list(find_compounds(index, "helikopter"))) is is_found


def test_a_short_stem_or_a_number_has_no_compounds() -> None:
    index = make_text_index({"a": "nh90helikopter kampement"})
    assert list(find_compounds(index, "nh")) == []
    assert list(find_compounds(index, "nh90")) == []


def test_a_part_at_an_end_weighs_more_than_one_inside() -> None:
    at_start = weigh_compound("helikopterongeluk", "helikopter")
    inside = weigh_compound("gevechtshelikopterbasis", "helikopter")
    longer = weigh_compound("helikopterongelukken", "helikopter")
    assert at_start > longer > inside
    letters = len("ongeluk")
    expected = weights.COMPOUND_WEIGHT - weights.COMPOUND_LETTER_PENALTY * letters
    assert at_start == pytest.approx(expected)


def test_conjugations_and_neighbours_written_as_one_are_reached() -> None:
    index = make_text_index({"a": "geleverd", "b": "nh90"})
    expansions = [Expansion(word, word) for word in ("leveren", "nh", "90")]
    add_compounds(index, expansions)
    verb, letters, digits = expansions
    assert verb.postings["geleverd"][:2] == (weights.CONJUGATION_WEIGHT, INFLECTION)
    assert letters.postings["nh90"][:2] == (weights.INFLECTION_WEIGHT, COMPOUND)
    assert digits.postings.keys() == {"nh90"}


def test_an_unknown_compound_is_met_by_its_parts_and_best_by_both() -> None:
    texts = {"a": "helikopter", "b": "missie", "c": "missie", "d": "helikopter missie"}
    index = make_text_index(texts)
    expansion = Expansion("helikoptermissie", "helikoptermissie")
    split_compound(index, expansion)
    found = {term: weight for term, (weight, _type, _posting) in expansion.postings.items()}
    assert found == {
        "helikopter": weights.RARER_PART_WEIGHT,
        "missie": weights.OTHER_PART_WEIGHT,
        "helikoptermissie": weights.BOTH_PARTS_WEIGHT,
    }


@pytest.mark.parametrize("word", ["koekenbakkersmissie", "missie", "290290290"])
def test_a_word_of_which_too_little_is_known_is_not_taken_apart(word: str) -> None:
    index = make_text_index({"a": "helikopter missie"})
    expansion = Expansion(word, word)
    split_compound(index, expansion)
    assert expansion.postings == {}


def test_one_known_part_that_is_half_of_the_word_is_enough() -> None:
    index = make_text_index({"a": "helikopter"})
    expansion = Expansion("helikopterpech", "helikopterpech")
    split_compound(index, expansion)
    assert expansion.postings["helikopter"][0] == weights.RARER_PART_WEIGHT


def test_a_compound_of_two_of_the_shortest_words_is_taken_apart() -> None:
    index = make_text_index({"a": "kamp", "b": "werk"})
    short = Expansion("kampwerk", "kampwerk")
    split_compound(index, short)
    assert {"kamp", "werk"} <= short.postings.keys()
    shorter = Expansion("kampwek", "kampwek")
    split_compound(index, shorter)
    assert shorter.postings == {}

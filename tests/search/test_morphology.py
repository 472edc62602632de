"""Dutch verbs: weak ones in all their forms, and those that come apart."""

import pytest
from tiny import make_text_index

from minusma_cli.search import weights
from minusma_cli.search.expansion import INFLECTION, Expansion
from minusma_cli.search.morphology import add_separable_verbs, conjugate, find_verb_root


@pytest.mark.parametrize(
    ("word", "root"),
    [("stopte", "stop"), ("gestopt", "stop"), ("leverden", "lever"), ("kamp", ""), ("290te", "")],
)
def test_the_root_of_a_verb_in_its_past(word: str, root: str) -> None:
    assert find_verb_root(word) == root


def test_a_verb_in_one_form_has_all_others() -> None:
    assert {"levert", "leverde", "geleverd"} <= conjugate("leveren")
    assert "maakte" in conjugate("maken")


@pytest.mark.parametrize("word", ["nh", "nh90"])
def test_what_is_no_word_has_no_forms(word: str) -> None:
    assert conjugate(word) == set()


def test_a_particle_at_the_end_belongs_to_the_verb() -> None:
    index = make_text_index({"a": "zij is opgestapt", "b": "zij wil opstappen"})
    expansion = Expansion("stapte", "stapte")
    add_separable_verbs(index, [expansion], "op")
    weight, match_type, _posting = expansion.postings["opstappen"]
    assert (weight, match_type) == (weights.CONJUGATION_WEIGHT, INFLECTION)

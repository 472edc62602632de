"""Text to terms: letters, numbers, hyphens, and where words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minusma_cli.analysis.analyzer import (
    analyze_query,
    analyze_text,
    fold_question,
    tokenize_with_offsets,
    words_containing,
)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("13.289 militairen", ["13289", "militairen"]),
        ("13,289 13 289", ["13289", "13289"]),
        ("3,8 miljoen", ["3.8", "miljoen"]),
        ("66.5 million", ["66.5", "million"]),
        ("in 2017 290 man", ["in", "2017", "290", "man"]),
        ("NH-90", ["nh90", "nh", "90"]),
        ("Jama'at Nusrat al-Islam", ["jamaat", "jama", "at", "nusrat", "alislam", "al", "islam"]),
        ("José Côte d’Ivoire", ["jose", "cote", "divoire", "d", "ivoire"]),
        ("Straße Æ", ["strasse", "ae"]),
        ("S/RES/2364", ["sres2364", "s", "res", "2364", "sres", "res2364"]),
        ("🚁 ... !?", []),
        ("", []),
    ],
)
def test_words_are_folded(written: str, words: list[str]) -> None:
    assert analyze_text(written) == words


def test_located_words_stand_where_they_stand() -> None:
    sentence = "De NH-90 vloog 13.289 keer, José zag 3,8%."
    found = {
        sentence[word.start : word.end]: word.variants for word in tokenize_with_offsets(sentence)
    }
    assert found["NH-90"] == ("nh90", "nh", "90")
    assert found["13.289"] == ("13289",)
    assert found["José"] == ("jose",)
    assert found["3,8"] == ("3.8",)


@given(st.text())
def test_case_does_not_matter(anything: str) -> None:
    assert analyze_text(anything.upper().lower()) == analyze_text(anything.lower().upper().lower())


def test_a_query_keeps_the_variants_of_a_word_together() -> None:
    assert analyze_query("NH-90 in Gao") == [("nh90", "nh", "90"), ("in",), ("gao",)]


def test_words_that_hold_a_part_are_found_in_one_text() -> None:
    assert list(words_containing("|kamp|kampement|gao|", "kamp", "|")) == ["kamp", "kampement"]
    assert list(words_containing("|gao|", "kamp", "|")) == []


def test_a_word_of_a_thousand_letters_is_cut() -> None:
    assert analyze_text("x" * 1000) == ["x" * 64]
    assert analyze_text(f"a-{'b' * 1000}")[0] == "a" + "b" * 63


def test_a_question_is_compared_by_its_words_with_one_blank_between() -> None:
    assert fold_question("Hoeveel  Militairen, in\n2017?") == "hoeveel militairen in 2017"

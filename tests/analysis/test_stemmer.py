"""Stems: inflections share one, other words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minusma_cli.analysis.stemmer import stem


@pytest.mark.parametrize(
    "family",
    [
        ["helikopter", "helikopters"],
        ["helicopter", "helicopters"],
        ["boot", "boten"],
        ["tank", "tanks"],
        ["bommen", "bom"],
        ["reis", "reizen"],
        ["stafofficier", "stafofficieren"],
        ["militie", "milities"],
        ["operatie", "operaties", "operation", "operations"],
        ["country", "countries"],
        ["kill", "killed"],
        ["deployment", "deployments"],
        ["dreiging", "dreigingen"],
        ["patrouille", "patrouilles"],
        ["brief", "brieven"],
    ],
)
def test_inflections_share_a_stem(family: list[str]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("missie", "mis"), ("mars", "maart"), ("boot", "bom"), ("2017", "2018"), ("status", "stat")],
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=40))
def test_a_stem_is_never_longer_than_its_word_and_is_stable_in_length(word: str) -> None:
    assert 1 <= len(stem(word)) <= len(word)


@pytest.mark.parametrize("word", ["ring", "bring", "thing", "play", "convoy", "trein"])
def test_what_only_looks_like_an_ending_belongs_to_the_word(word: str) -> None:
    assert stem(word) == word

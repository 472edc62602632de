"""What a question asks for."""

import pytest

from minusma_cli.analysis.intents import HOW_MANY, WHERE, find_intents, find_kinds, join_particles


def test_intents_are_told_by_small_words() -> None:
    assert find_intents(["hoeveel", "waren", "er", "waar"]) == {HOW_MANY, WHERE}
    assert find_intents(["militairen"]) == frozenset()


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("how many", 1),
        ("wanneer", 2),
        ("how come", 4),
        ("hoe komt het", 4),
        ("hoe kan het", 0),
        ("wie", 8),
        ("waar en wie", 24),
        ("which", 0),
    ],
)
def test_kinds_part_questions(words: str, kinds: int) -> None:
    assert find_kinds(words.split()) == kinds


def test_a_verb_and_its_particle_are_one_word_too() -> None:
    assert join_particles(["hoeveel", "militairen", "kwamen", "om", "in", "mali"]) == ["omkwamen"]
    assert join_particles(["om"]) == []

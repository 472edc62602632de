"""Which language a word is of, by the texts that have it."""

import pytest
from tiny import make_fact, make_index

from minusma_cli.index.word_language import find_word_language

INDEX = make_index(
    make_fact("a", "De kosten en het budget.", "The costs and the budget."),
    make_fact("b", "De kosten van het kamp Castor.", "The costs of Camp Castor."),
)


@pytest.mark.parametrize(
    ("words", "lang"),
    [("kosten", "nl"), ("Costs", "en"), ("budget", ""), ("kamp Castor", ""), ("nergens", "")],
)
def test_a_word_is_of_the_language_whose_texts_have_it(words: str, lang: str) -> None:
    assert find_word_language(INDEX, words) == lang

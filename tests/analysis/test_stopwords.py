"""Word lists of the package: words that say little."""

from minusma_cli.analysis.stopwords import LOW_WEIGHT, STOPWORDS, STOPWORDS_BY_LANGUAGE


def test_both_languages_have_their_own_and_together_they_are_all() -> None:
    assert "het" in STOPWORDS_BY_LANGUAGE["nl"]
    assert "the" in STOPWORDS_BY_LANGUAGE["en"]
    assert STOPWORDS_BY_LANGUAGE["nl"] | STOPWORDS_BY_LANGUAGE["en"] == STOPWORDS


def test_no_word_is_both_a_stop_word_and_of_low_weight() -> None:
    assert set() == STOPWORDS & LOW_WEIGHT


def test_words_are_normalized_as_queries_are() -> None:
    assert all(word == word.casefold() and word.isalpha() for word in STOPWORDS | LOW_WEIGHT)

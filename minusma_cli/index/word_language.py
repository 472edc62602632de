"""Which language a word is of, by the texts of the base that have it."""

from minusma_cli.analysis.analyzer import analyze_query
from minusma_cli.index.layout import weigh_languages
from minusma_cli.index.reader import Index

_MOSTLY = 0.9  # of the texts that have it are in one language, counted as (one - other) / both


def find_word_language(index: Index, words: str) -> str:
    """`nl` or `en` where nearly all texts that have the words are in that one; "" otherwise."""
    terms = [variants[0] for variants in analyze_query(words)]
    weight = weigh_languages(index.postings(terms))
    if weight > _MOSTLY:
        return "nl"
    return "en" if weight < -_MOSTLY else ""

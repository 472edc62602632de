"""What a query that finds nothing may have meant."""

from minusma_cli.analysis.analyzer import analyze_query
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.index.reader import Index
from minusma_cli.suggest import nearest_names

_LONGEST_QUERY = 200  # characters that are looked at
_MOST_WORDS = 5
_MOST_SUGGESTIONS = 3
_LENGTH_DIFFERENCE = 2  # letters
_SHORTEST_SUGGESTION = 4  # letters


def suggest_words(index: Index, typed: str) -> list[str]:
    """Up to three words of the base or names of topics that are near to words of the query."""
    words = [variants[0] for variants in analyze_query(typed[:_LONGEST_QUERY])]
    content = [word for word in words if word not in STOPWORDS]
    names: list[str] = []
    for topic in index.topics:
        names += topic.names
    near: dict[str, str] = {}
    for word in content[:_MOST_WORDS]:
        shortest = max(len(word) - _LENGTH_DIFFERENCE, _SHORTEST_SUGGESTION)
        terms = index.terms_by_length(shortest, len(word) + _LENGTH_DIFFERENCE)
        near.update((name.casefold(), name) for name in nearest_names(word, [*names, *terms]))
    return list(near.values())[:_MOST_SUGGESTIONS]

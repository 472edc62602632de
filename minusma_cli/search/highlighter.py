"""How the words of a query were met in a fact, and by which words of its text."""

from bisect import bisect_left
from collections.abc import Sequence

from minusma_cli.analysis.analyzer import words_containing
from minusma_cli.index.layout import Candidate, Posting
from minusma_cli.search import weights
from minusma_cli.search.expansion import COMPOUND, Expansion


class _Marker:
    """One word of the query, with what of it shows in a text."""

    def __init__(self, expansion: Expansion) -> None:
        self.expansion = expansion
        self.stems: set[str] = set()
        self.phrases: list[Posting] = []
        for term, (_weight, match_type, posting) in expansion.postings.items():
            # Only long stems mark the compounds that hold them, or half a text would be marked.
            is_long = len(posting.stem) > weights.SHORTEST_STEM and posting.stem.isalpha()
            if match_type != COMPOUND and is_long:
                self.stems.add(posting.stem)
            if " " in term:
                self.phrases.append(posting)

    def find_words(self, candidate: Candidate, words: set[str]) -> set[str]:
        """The words of a fact's text that met it."""
        found = words & self.expansion.postings.keys()
        for phrase in self.phrases:
            if _holds_fact(phrase, candidate.fact_number):
                found.update(phrase.term.split(" "))
        for part in self.stems:  # met in one language, marked in both
            found.update(words_containing(candidate.words, part, " "))
        return found


class Highlighter:
    """Tells of facts how a query was met in them."""

    def __init__(self, expansions: Sequence[Expansion]) -> None:
        self._markers = [_Marker(expansion) for expansion in expansions]

    def match_types(self, fact_number: int) -> dict[str, str]:
        """For each word of the query that a fact answers, how it was met best."""
        matches: dict[str, str] = {}
        for marker in self._markers:
            expansion = marker.expansion
            if fact_number in expansion.match_types:
                matches[expansion.query_word] = expansion.match_types[fact_number]
        return matches

    def highlights(self, candidate: Candidate) -> frozenset[str]:
        """The words of a fact's text that show how it was met."""
        words = set(candidate.words.split())
        found: set[str] = set()
        for marker in self._markers:
            if candidate.fact_number in marker.expansion.match_types:
                found |= marker.find_words(candidate, words)
        return frozenset(found)


def _holds_fact(posting: Posting, fact_number: int) -> bool:
    position = bisect_left(posting.fact_numbers, fact_number)
    numbers = posting.fact_numbers
    return position < len(numbers) and numbers[position] == fact_number

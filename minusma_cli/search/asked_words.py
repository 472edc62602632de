"""The words of a typed question as known ones see them: what they share, and how much each says."""

from collections.abc import Mapping, Sequence

from minusma_cli.analysis.stemmer import stem
from minusma_cli.index.question_reader import QuestionTerm, weigh_term
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.search import weights
from minusma_cli.search.expansion import COMPOUND, THESAURUS, Expansion
from minusma_cli.search.query import Query


class AskedWord(NamedTuple):
    """A word of the query as known questions see it.

    `weight` is its idf, `frequency` the number of wordings that hold it, and `stems` those of
    questions that it shares, each with how surely.
    """

    word: str
    weight: float
    frequency: float
    stems: Mapping[str, float]


def list_words(query: Query, expansions: Sequence[Expansion]) -> dict[str, dict[str, float]]:
    """The words of a query, each with the stems that it shares with questions."""
    words = {expansion.word: _list_stems(expansion) for expansion in expansions}
    for word in query.joined:
        words[word] = {stem(word): weights.EXACT_WEIGHT}
    if query.preferred_year:
        words[query.preferred_year] = {query.preferred_year: weights.EXACT_WEIGHT}
    return words


def _list_stems(expansion: Expansion) -> dict[str, float]:
    """The stems that a word shares with a question, each with how surely."""
    stems = {stem(expansion.word): weights.EXACT_WEIGHT}
    for weight, match_type, posting in expansion.postings.values():
        if match_type == COMPOUND:
            continue
        sure = weight
        if match_type == THESAURUS:
            sure = weight * weights.QUESTION_SYNONYM_WEIGHT
        if sure > stems.get(posting.stem, 0.0):
            stems[posting.stem] = sure
    return stems


def leave_out(
    query: Query, words: Mapping[str, dict[str, float]], known: Mapping[str, QuestionTerm]
) -> dict[str, dict[str, float]]:
    """The words without a year that no question is about (it says when, not what).

    A verb joined with its particle counts only where questions have it.
    """
    optional = {query.preferred_year, *query.joined}
    return {
        word: stems for word, stems in words.items() if word not in optional or stem(word) in known
    }


def weigh_words(
    words: Mapping[str, Mapping[str, float]], known: Mapping[str, QuestionTerm], count: int
) -> list[AskedWord]:
    """Each word with its weight: the idf, among wordings, of the commonest stem that it shares."""
    terms = []
    for word, reached in words.items():
        stems = {one: sure for one, sure in reached.items() if one in known}
        closest = [stem(word)] if stem(word) in known else stems
        frequency = max((known[one].wordings for one in closest), default=0)
        terms.append(AskedWord(word, weigh_term(frequency, count), frequency, stems))
    return terms


def weigh_small_words(query: Query, known: Mapping[str, QuestionTerm]) -> list[AskedWord]:
    """The small words of a query that questions hold."""
    small = []
    for word in query.stopwords:
        if word in known:
            stems = {word: weights.EXACT_WEIGHT}
            small.append(AskedWord(word, 0.0, known[word].wordings, stems))
    return small

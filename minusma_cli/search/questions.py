"""A typed question compared with the known ones, question with question.

Those that share the most words with it are looked at again, each as a whole: all its wordings
together. How near one is, is a weighted mean of traits that are each between 0 and 1 (a linear
model of ranking, its weights fitted on wordings that were held back; see `weights`). One about
another country is farther.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from minusma_cli.analysis.intents import find_kinds
from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import LOW_WEIGHT
from minusma_cli.index.question_reader import (
    QuestionTerm,
    find_wording,
    read_shapes,
    read_terms,
)
from minusma_cli.index.question_writer import WHOLE_SHARE, make_wording_key, weigh_term
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import COMPOUND, THESAURUS, Expansion
from minusma_cli.search.query import Query
from minusma_cli.search.question_traits import (
    DAMPED_SHARES,
    Traits,
    compare_countries,
    compare_kinds,
    rate_traits,
    share_core,
    share_facts,
    share_small_words,
)

_COMMON_SHARE = 8  # a term of more than one question in so many only adds to those found already


class KnownQuestion(NamedTuple):
    """A known question by its number, how near the typed one is to it, and the facts it has.

    `traits` are what makes it near; None where it is known word for word.
    """

    number: int
    score: float
    answers: tuple[int, ...]
    traits: Traits | None = None


class Comparison(NamedTuple):
    """The known questions that share words with a typed one, the nearest first.

    `strange` is the share (0 to 1) of what was asked that neither they nor the facts have a word
    for.
    """

    near: list[KnownQuestion]
    strange: float


class _Term(NamedTuple):
    """A word of the query as questions see it: its weight, and the stems that it shares."""

    word: str
    weight: float
    stems: Mapping[str, float]


def find_known(index: Index, query: Query) -> int | None:
    """The known question with just these words, by its number; None for none.

    Words that do not look like a question are taken for one of that kind only.
    """
    number = find_wording(index, query.folded)
    if number is not None or looks_like_question(query):
        return number
    words = [variants[0] for variants in query.words]
    if query.preferred_year:
        words.append(query.preferred_year)
    return find_wording(index, make_wording_key(words, find_kinds(words)))


def looks_like_question(query: Query) -> bool:
    """Four words or more, small ones among them; three where one of these asks."""
    count = len(query.words) + len(query.stopwords)
    if find_kinds(query.stopwords):
        count += 1
    return count >= weights.SHORTEST_QUESTION and bool(query.stopwords)


def compare_questions(
    index: Index, query: Query, expansions: Sequence[Expansion], scores: Mapping[int, float]
) -> Comparison:
    """The known questions compared with the typed one.

    `scores` are those of the facts that its words reach, as the usual search adds them up.
    """
    words = _list_words(query, expansions)
    every: set[str] = set(query.stopwords)
    for stems in words.values():
        every.update(stems)
    known = read_terms(index, every)
    words = _leave_out(query, words, known)
    terms = _weigh_terms(words, known, index.wording_count)
    shared = _share_terms(index, terms, known)
    order = sorted(shared, key=lambda number: (-shared[number], number))
    numbers = order[: weights.COMPARED_QUESTIONS]
    shapes = read_shapes(index, numbers)
    whole = sum(term.weight for term in terms) or 1.0
    sure = _list_sure_stems(terms)
    small = _weigh_small_words(query, known, index.question_count)
    query_weight = sum(expansion.idf for expansion in expansions) or 1.0
    kinds = find_kinds([*query.stopwords, *(variants[0] for variants in query.words)])
    near: list[KnownQuestion] = []
    for number in numbers:
        shape = shapes[number]
        traits = Traits(
            words=shared[number] / whole,
            core=share_core(shape, sure),
            small_words=share_small_words(number, small, known),
            kind=compare_kinds(kinds, shape),
            facts=share_facts(shape, scores, query_weight),
        )
        country = compare_countries(query, index.home, shape) ** weights.COUNTRY_POWER
        score = rate_traits(traits) * country
        near.append(KnownQuestion(number, score, shape.answers, traits))
    near.sort(key=lambda one: (-one.score, one.number))
    return Comparison(near, _weigh_strange(expansions, terms, known) / whole)


def _list_words(query: Query, expansions: Sequence[Expansion]) -> dict[str, dict[str, float]]:
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


def _leave_out(
    query: Query, words: Mapping[str, dict[str, float]], known: Mapping[str, QuestionTerm]
) -> dict[str, dict[str, float]]:
    """The words without a year that no question is about (it says when, not what).

    A verb joined with its particle counts only where questions have it.
    """
    optional = {query.preferred_year, *query.joined}
    return {
        word: stems for word, stems in words.items() if word not in optional or stem(word) in known
    }


def _weigh_terms(
    words: Mapping[str, Mapping[str, float]], known: Mapping[str, QuestionTerm], count: int
) -> list[_Term]:
    """Each word with its weight: the idf, among wordings, of the commonest stem that it shares."""
    terms = []
    for word, stems in words.items():
        own = known.get(stem(word))
        if own:
            frequency = own.wordings
        else:
            frequency = max((known[one].wordings for one in stems if one in known), default=0)
        weight = weigh_term(frequency, count)
        if word in LOW_WEIGHT:
            weight *= weights.LOW_IMPORTANCE
        terms.append(_Term(word, weight, stems))
    return terms


def _share_terms(
    index: Index, terms: Sequence[_Term], known: Mapping[str, QuestionTerm]
) -> dict[int, float]:
    """For each known question the weight of what its wordings share with the typed one.

    The rarest words come first: a common one adds to the questions that these have found.
    """
    sums: dict[int, float] = {}
    for term in sorted(terms, key=lambda one: -one.weight):
        shares: dict[int, float] = {}
        for one, sure in term.stems.items():
            if one not in known:
                continue
            entry = known[one]
            is_common = len(entry.questions) * _COMMON_SHARE > index.question_count and bool(sums)
            for number, part in zip(entry.questions, entry.shares, strict=True):
                if number in sums or not is_common:
                    shares[number] = shares.get(number, 0.0) + sure * part
        for number, share in shares.items():
            damped = DAMPED_SHARES[min(int(share), WHOLE_SHARE)]
            sums[number] = sums.get(number, 0.0) + term.weight * damped
    return sums


def _weigh_strange(
    expansions: Sequence[Expansion], terms: Sequence[_Term], known: Mapping[str, QuestionTerm]
) -> float:
    """The weight of the words that neither a fact nor a known question has."""
    met = {expansion.word for expansion in expansions if expansion.has_postings}
    weight = 0.0
    for term in terms:
        if term.word not in met and known.keys().isdisjoint(term.stems):
            weight += term.weight
    return weight


def _weigh_small_words(
    query: Query, known: Mapping[str, QuestionTerm], count: int
) -> dict[str, float]:
    """Each small word of the query with its idf among questions."""
    small: dict[str, float] = {}
    for word in query.stopwords:
        frequency = len(known[word].questions) if word in known else 0
        small[word] = weigh_term(frequency, count)
    return small


def _list_sure_stems(terms: Sequence[_Term]) -> dict[str, float]:
    """Every stem that a word of the query shares, with how surely."""
    every: dict[str, float] = {}
    for term in terms:
        for one, sure in term.stems.items():
            every[one] = max(sure, every.get(one, 0.0))
    return every

"""A typed question compared with the known ones, question with question.

By the cosine over stems that both share, weighted by idf; a word of the query shares what it is
expanded to, so that inflection, spelling and the thesaurus count as they do for facts. A question
of another kind, and one that leaves out much of what was asked, counts for less.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from minusma_cli.analysis.intents import find_kinds
from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import LOW_WEIGHT
from minusma_cli.index.question_reader import find_wording, read_wordings, wordings_by_stem
from minusma_cli.index.reader import Index
from minusma_cli.index.wordings import Wordings, weigh_stem
from minusma_cli.search import weights
from minusma_cli.search.expansion import COMPOUND, THESAURUS, Expansion
from minusma_cli.search.query import Query

if TYPE_CHECKING:
    from array import array

_COMMON_SHARE = 8  # a stem of more than one wording in so many only adds to those found already


class KnownQuestion(NamedTuple):
    """A known question by its number, and how near the typed one is to it (0 to 1)."""

    number: int
    score: float


class _Term(NamedTuple):
    """A word of the query as questions see it: its weight, and the stems that it shares."""

    weight: float
    stems: Mapping[str, float]


def match_questions(
    index: Index, query: Query, expansions: Sequence[Expansion], *, found: float = 1.0
) -> list[KnownQuestion]:
    """The known questions that are near enough to the typed one, the nearest first.

    One that is known word for word is that and no other. A query that does not look like a
    question must hold just the words of one. `found` (0 to 1) is how well the best fact answers
    that is found in the usual way: the less, the less nearness will do.
    """
    if query.phrases or query.excluded:
        return []
    exact = find_wording(index, query.folded)
    if exact is not None:
        return [KnownQuestion(exact, 1.0)]
    words = _list_words(query, expansions)
    every: set[str] = set()
    for stems in words.values():
        every.update(stems)
    holding = wordings_by_stem(index, every)
    if query.preferred_year and words and query.preferred_year not in holding:
        # No question is about that year: it says when, not what.
        words.popitem()
    if not holding:
        return []
    wordings = read_wordings(index)
    terms = _weigh_terms(words, holding, len(wordings.questions))
    sums, held = _sum_products(terms, holding, wordings)
    length = sqrt(sum(term.weight * term.weight for term in terms))
    scores = _score_questions(query, index.home, terms, sums, held, wordings, length)
    span = weights.LEAST_NEARNESS - weights.LEAST_NEARNESS_AT_LAST
    least = weights.LEAST_NEARNESS_AT_LAST + span * min(found / weights.WELL_FOUND, 1.0)
    if not _looks_like_question(query):
        least = weights.LEAST_NEARNESS_OF_KEYWORDS
    near = [KnownQuestion(number, score) for number, score in scores.items() if score >= least]
    return sorted(near, key=lambda one: (-one.score, one.number))


def _list_words(query: Query, expansions: Sequence[Expansion]) -> dict[str, dict[str, float]]:
    """The words of a query, each with the stems that it shares with questions; the year last."""
    words = {expansion.word: _list_stems(expansion) for expansion in expansions}
    for word in query.joined:
        words[word] = {stem(word): weights.EXACT_WEIGHT}
    year = query.preferred_year
    if year:
        words[year] = {year: weights.EXACT_WEIGHT}
    return words


def _looks_like_question(query: Query) -> bool:
    """Four words or more, small ones among them."""
    count = len(query.words) + len(query.stopwords)
    return count >= weights.SHORTEST_QUESTION and bool(query.stopwords)


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


def _weigh_terms(
    words: Mapping[str, Mapping[str, float]],
    holding: "Mapping[str, array[int]]",
    count: int,
) -> list[_Term]:
    """Each word with its weight: the idf, among wordings, of the commonest stem that it shares."""
    terms = []
    for word, stems in words.items():
        own = stem(word)
        frequency = len(holding.get(own, ()))
        if not frequency:
            frequency = max((len(holding.get(one, ())) for one in stems), default=0)
        weight = weigh_stem(frequency, count)
        if word in LOW_WEIGHT:
            weight *= weights.LOW_IMPORTANCE
        terms.append(_Term(weight, stems))
    return terms


def _sum_products(
    terms: Sequence[_Term], holding: "Mapping[str, array[int]]", wordings: Wordings
) -> tuple[dict[int, float], dict[int, dict[int, float]]]:
    """For each wording the product with the query; for each question which words it holds.

    The rarest words come first: a common one adds to the wordings that these have found.
    """
    count = len(wordings.questions)
    sums: dict[int, float] = {}
    held: dict[int, dict[int, float]] = {}
    order = sorted(range(len(terms)), key=lambda at: -terms[at].weight)
    for at in order:
        term = terms[at]
        best: dict[int, float] = {}
        for one, sure in term.stems.items():
            numbers = holding.get(one, ())
            worth = sure * weigh_stem(len(numbers), count)
            is_common = len(numbers) * _COMMON_SHARE > count and bool(sums)
            for number in numbers:
                if is_common and number not in sums:
                    continue
                if worth > best.get(number, 0.0):
                    best[number] = worth
        for number, worth in best.items():
            sums[number] = sums.get(number, 0.0) + term.weight * worth
            held.setdefault(wordings.questions[number], {})[at] = term.weight
    return sums, held


def _compare_countries(query: Query, home: str, named: str) -> float:
    """What is left to a question about another country than the one that was asked about.

    `we` and `our` are those of the base's own country; without any country it is meant too.
    """
    asked = query.countries
    if query.is_own and home:
        asked = asked | {home}
    its_own = frozenset(named.split())
    if asked & its_own or asked == its_own:
        return 1.0
    if not asked and its_own == {home}:
        return 1.0
    if asked == {home} and not its_own:
        return weights.UNNAMED_COUNTRY_FACTOR
    return weights.OTHER_COUNTRY_FACTOR


def _score_questions(  # noqa: PLR0913, PLR0917  # what a score is made of
    query: Query,
    home: str,
    terms: Sequence[_Term],
    sums: Mapping[int, float],
    held: Mapping[int, Mapping[int, float]],
    wordings: Wordings,
    length: float,
) -> dict[int, float]:
    """For each question the score of its nearest wording."""
    kinds = find_kinds([*query.stopwords, *(variants[0] for variants in query.words)])
    whole = sum(term.weight for term in terms) or 1.0
    scores: dict[int, float] = {}
    for number, product in sums.items():
        question = wordings.questions[number]
        score = min(product / (length * wordings.lengths[number]), 1.0)
        its_kinds = wordings.kinds[number]
        if kinds and its_kinds and not kinds & its_kinds:
            score *= weights.OTHER_KIND_FACTOR
        elif kinds != its_kinds:
            score *= weights.UNTOLD_KIND_FACTOR
        score *= _compare_countries(query, home, wordings.countries[number])
        coverage = sum(held[question].values()) / whole
        score *= weights.COVERAGE_BASE + (1 - weights.COVERAGE_BASE) * coverage
        if score > scores.get(question, 0.0):
            scores[question] = score
    return scores

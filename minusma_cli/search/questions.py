"""A typed question compared with the known ones, question with question.

Those that share the most words with it are looked at again, each as a whole: all its wordings
together. How near one is, is a weighted mean of traits that are each at most 1 (a linear
model of ranking, its weights fitted on wordings that were held back; see `weights`). One about
another country is farther.
"""

from collections.abc import Collection, Mapping, Sequence

from minusma_cli.analysis.countries import find_countries
from minusma_cli.analysis.intents import find_kinds
from minusma_cli.analysis.stemmer import stem
from minusma_cli.index.question_reader import (
    WHOLE_SHARE,
    QuestionShape,
    QuestionTerm,
    read_shapes,
    read_terms,
)
from minusma_cli.index.reader import Index
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.search import weights
from minusma_cli.search.asked_words import (
    AskedWord,
    leave_out,
    list_words,
    weigh_small_words,
    weigh_words,
)
from minusma_cli.search.expansion import Expansion
from minusma_cli.search.known_question import KnownQuestion
from minusma_cli.search.query import Query
from minusma_cli.search.question_traits import (
    DAMPED_SHARES,
    Traits,
    compare_countries,
    compare_kinds,
    list_shares,
    rate_likelihood,
    rate_traits,
    share_core,
    share_facts,
)

_NOT_AT_ALL = -1.0  # certain
_COMMON_SHARE = 8  # a term of more than one question in so many only adds to those found already


class Comparison(NamedTuple):
    """The known questions that share words with a typed one, the nearest first.

    `certainty` is the nearness of the nearest, less what speaks against it; -1 where there is none.
    `holds_all` tells that its wordings hold every word that was asked, and ask for the same kind.
    """

    near: list[KnownQuestion]
    certainty: float
    holds_all: bool = False


def compare_questions(
    index: Index, query: Query, expansions: Sequence[Expansion], scores: Mapping[int, float]
) -> Comparison:
    """The known questions compared with the typed one.

    `scores` are those of the facts that its words reach, as the usual search adds them up.
    """
    words = list_words(query, expansions)
    every: set[str] = set(query.stopwords)
    for stems in words.values():
        every.update(stems)
    known = read_terms(index, every)
    terms = weigh_words(leave_out(query, words, known), known, index.wording_count)
    asked = [*terms, *weigh_small_words(query, known)]
    shared = _share_terms(index, terms, known)
    order = sorted(shared, key=lambda number: (-shared[number], number))
    numbers = order[: weights.COMPARED_QUESTIONS]
    shapes = read_shapes(index, numbers)
    sure = _list_sure_stems(terms)
    query_weight = sum(expansion.idf for expansion in expansions) or 1.0
    kinds = find_kinds([*query.stopwords, *(variants[0] for variants in query.words)])
    shares = [list_shares(word, known, numbers) for word in asked]
    near: list[KnownQuestion] = []
    for number in numbers:
        shape = shapes[number]
        its_shares = [of_word.get(number, 0.0) for of_word in shares]
        traits = Traits(
            likelihood=rate_likelihood(shape, asked, its_shares, index.wording_count),
            core=share_core(shape, sure),
            kind=compare_kinds(kinds, shape),
            facts=share_facts(shape, scores, query_weight),
        )
        country = compare_countries(query, index.home, shape) ** weights.COUNTRY_POWER
        score = rate_traits(traits) * country
        near.append(KnownQuestion(number, score, shape.answers, traits))
    near.sort(key=lambda one: (-one.score, one.number))
    if not near:
        return Comparison(near, _NOT_AT_ALL)
    shape = shapes[near[0].number]
    elsewhere = {one.word for one in terms if names_elsewhere(one.word, index.home, shape)}
    held = {
        one.word for one, of_word in zip(asked, shares, strict=True) if near[0].number in of_word
    }
    doubt = _weigh_doubt(near[0], held, elsewhere, expansions, terms)
    holds_all = all(term.word in held for term in terms)
    of_nearest = near[0].traits
    is_same_kind = of_nearest is not None and of_nearest.kind >= weights.LEAST_KIND
    return Comparison(near, near[0].score - doubt, holds_all and is_same_kind)


def _share_terms(
    index: Index, terms: Sequence[AskedWord], known: Mapping[str, QuestionTerm]
) -> dict[int, float]:
    """For each known question the weight of what its wordings share with the typed one.

    The rarest words come first: a common one adds to the questions that these have found.
    """
    sums: dict[int, float] = {}
    for term in sorted(terms, key=lambda one: -one.weight):
        shares: dict[int, float] = {}
        for one, sure in term.stems.items():
            entry = known[one]
            is_common = len(entry.questions) * _COMMON_SHARE > index.question_count and bool(sums)
            for number, part in zip(entry.questions, entry.shares, strict=True):
                if number in sums or not is_common:
                    shares[number] = shares.get(number, 0.0) + sure * part
        for number, share in shares.items():
            damped = DAMPED_SHARES[min(int(share), WHOLE_SHARE)]
            sums[number] = sums.get(number, 0.0) + term.weight * damped
    return sums


def _weigh_doubt(
    nearest: KnownQuestion,
    held: Collection[str],
    elsewhere: Collection[str],
    expansions: Sequence[Expansion],
    terms: Sequence[AskedWord],
) -> float:
    """What speaks against the nearest question: words, each by its share of what was asked.

    Words that neither it nor its answers hold (`held` are those that it holds); words that no known
    question holds either; most of all a country that it is not about (`elsewhere`) and its answers
    do not hold; and that few words were asked, which may be chance.
    """
    facts_of = {expansion.word: expansion.scores for expansion in expansions}
    unheld = 0.0
    strange = 0.0
    is_foreign = False
    for term in terms:
        is_in_answers = not facts_of.get(term.word, {}).keys().isdisjoint(nearest.answers)
        if not is_in_answers and term.word in elsewhere:
            is_foreign = True
        if term.word in held:
            continue
        if stem(term.word) not in term.stems:
            strange += term.weight
        if not is_in_answers:
            unheld += term.weight
    whole = sum(term.weight for term in terms)
    doubt = weights.UNHELD_DOUBT * unheld / whole + weights.STRANGE_DOUBT * strange / whole
    missing = max(weights.MANY_WORDS - len(terms), 0)
    return doubt + weights.FOREIGN_DOUBT * is_foreign + weights.BREVITY_DOUBT * missing


def names_elsewhere(word: str, home: str, shape: QuestionShape) -> bool:
    """Whether a word names a country, not the base's own, that few wordings of a question name."""
    countries = find_countries([word]) - {home}
    if not countries:
        return False
    share = sum(part for names, part in shape.countries if not countries.isdisjoint(names.split()))
    return share < weights.LEAST_NAMED


def _list_sure_stems(terms: Sequence[AskedWord]) -> dict[str, float]:
    """Every stem that a word of the query shares, with how surely."""
    every: dict[str, float] = {}
    for term in terms:
        for one, sure in term.stems.items():
            every[one] = max(sure, every.get(one, 0.0))
    return every

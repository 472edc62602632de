"""Scores of facts: how well each meets the words of a query, and which are cut away.

A word weighs as much as the facts that it reaches in all its ways are rare (the idf of the union),
so a wide set of synonyms weighs little. A fact needs a share of the weight of the whole query and
of the best fact: that is what makes nonsense find nothing.
"""

from collections.abc import Mapping, Sequence
from math import log

from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import LOW_WEIGHT
from minusma_cli.index.layout import EN, NL, UNIT
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import COMPOUND, EXACT, INFLECTION, Expansion
from minusma_cli.search.query import Query, Words


class BoostByMask(dict[int, float]):
    """The boost of the best field of a posting's mask: found once, then looked up."""

    def __missing__(self, mask: int) -> float:
        boosts = [boost for field, boost in weights.FIELD_BOOSTS.items() if mask & field]
        self[mask] = max(boosts, default=0.0)
        return self[mask]


BOOST_BY_MASK = BoostByMask()
OTHER_LANGUAGE = {"nl": EN, "en": NL}
DIRECT = (EXACT, INFLECTION, COMPOUND)


def score_postings(expansion: Expansion, index_size: int, lang: str = "") -> None:
    """Note the best score of a word in each fact that it reaches, and the idf of all of them.

    With `lang` (`nl` or `en`) a word that the base has as it stands meets no text of the other
    language: English `die` is no Dutch pronoun. Names, numbers and ids are of no language.
    """
    scores = expansion.scores
    match_types = expansion.match_types
    for weight, match_type, posting in expansion.postings.values():
        other = OTHER_LANGUAGE.get(lang, 0) if match_type in DIRECT else 0
        numbers, masks = posting.fact_numbers, posting.field_masks
        score_by_mask = {mask: weight * BOOST_BY_MASK[mask & ~other] for mask in set(masks)}
        if any(mask & UNIT for mask in score_by_mask):
            counted = (number for number, mask in zip(numbers, masks, strict=True) if mask & UNIT)
            expansion.counted.update(counted)
        if not scores and all(score_by_mask.values()):  # most words: no fact is known yet
            scores.update(zip(numbers, map(score_by_mask.__getitem__, masks), strict=True))
            match_types.update(dict.fromkeys(numbers, match_type))
            continue
        for number, mask in zip(numbers, masks, strict=True):
            score = score_by_mask[mask]
            if score > scores.get(number, 0.0):
                scores[number] = score
                match_types[number] = match_type
    # Facts that it reaches loosely, as by their topic, count in part.
    frequency = sum(scores.values()) / weights.LARGEST_FIELD_BOOST
    expansion.idf = inverse_frequency(frequency, index_size) * term_importance(expansion)


def inverse_frequency(frequency: float, index_size: int) -> float:
    """The idf of a word that so many facts hold, as BM25 has it (Robertson and Sparck Jones)."""
    return log(1 + max(index_size - frequency + 0.5, 0.5) / (frequency + 0.5))


def term_importance(expansion: Expansion) -> float:
    """How much a word says beside its rarity: a proper name most, a word of low weight little."""
    if expansion.word in LOW_WEIGHT:
        return weights.LOW_IMPORTANCE
    if not expansion.scores:
        return weights.UNKNOWN_IMPORTANCE if len(expansion.word) >= weights.LONG_WORD else 1.0
    return weights.PROPER_NAME_IMPORTANCE if expansion.is_proper_name else 1.0


def sum_scores(index: Index, query: Query, expansions: Sequence[Expansion]) -> dict[int, float]:
    """The score of each fact over all words; of a phrase alone every fact that holds it has 1."""
    if not expansions:
        return dict.fromkeys(find_phrase(index, query.phrases[0]), 1.0)
    scores: dict[int, float] = {}
    for expansion in expansions:
        for number, score in expansion.scores.items():
            scores[number] = scores.get(number, 0.0) + expansion.idf * score
    return scores


def apply_phrases(index: Index, query: Query, scores: Mapping[int, float]) -> dict[int, float]:
    """Only facts that hold every phrase in quotes and nothing that is excluded."""
    kept = dict(scores)
    for phrase in query.phrases:
        holding = find_phrase(index, phrase)
        kept = {number: score for number, score in kept.items() if number in holding}
    for phrase in query.excluded:
        holding = find_phrase(index, phrase)
        kept = {number: score for number, score in kept.items() if number not in holding}
    return kept


def find_phrase(index: Index, phrase: Words) -> set[int]:
    """The facts whose text holds a phrase word for word.

    One word stands for its inflections, and may stand in names and details too.
    """
    if len(phrase) == 1:
        found: set[int] = set()
        for posting in index.postings_by_stem([stem(phrase[0])]):
            found.update(posting.fact_numbers)
        return found
    numbers_by_term: dict[str, set[int]] = {}
    for posting in index.postings(phrase):
        numbers_by_term[posting.term] = set(posting.fact_numbers)
    holding_all = set.intersection(*(numbers_by_term.get(word, set()) for word in phrase))
    wanted = f" {' '.join(phrase)} "
    candidates = index.candidates(sorted(holding_all))
    return {one.fact_number for one in candidates if wanted in one.words}


def apply_cutoff(scores: Mapping[int, float], query_weight: float) -> dict[int, float]:
    """Only facts that hold a share of the weight of the query, and of the best score."""
    best = max(scores.values(), default=0.0)
    least = max(weights.MIN_COVERAGE * query_weight, weights.MIN_OF_BEST * best)
    return {number: score for number, score in scores.items() if score >= least}

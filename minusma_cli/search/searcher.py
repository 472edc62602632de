"""A query to ranked hits: expand, score, cut, look again, highlight."""

from typing import NamedTuple

from minusma_cli.index.filters import FactFilter
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import EXACT, Expansion, expand_query
from minusma_cli.search.highlighter import Highlighter
from minusma_cli.search.language import detect_language
from minusma_cli.search.query import Query
from minusma_cli.search.reranker import rerank
from minusma_cli.search.scorer import apply_cutoff, apply_phrases, score_postings, sum_scores

_SCORE_DIGITS = 4
_LENGTH_OF_YEAR = 4


class RankedFact(NamedTuple):
    """A fact by its number: its score from 0 to 1, how each word was met, and by which words."""

    fact_number: int
    score: float
    match: dict[str, str]
    highlights: frozenset[str]


class SearchResult(NamedTuple):
    """The best facts and how many there were.

    `lang` is the language that the query was asked in ("" when it does not tell), `corrections`
    what misspelt words were taken for.
    """

    ranked: tuple[RankedFact, ...]
    total: int
    lang: str
    corrections: dict[str, str]


def search_index(
    index: Index, query: Query, fact_filter: FactFilter, limit: int | None
) -> SearchResult:
    """The facts that satisfy a filter, by how well they answer a query; the best `limit` of them.

    With None all are given, best first.
    """
    expansions = expand_query(index, query)
    for expansion in expansions:
        score_postings(expansion, index.size)
    scores = sum_scores(index, query, expansions)
    if fact_filter != FactFilter():
        allowed = set(index.fact_numbers(fact_filter))
        scores = {number: score for number, score in scores.items() if number in allowed}
    scores = apply_phrases(index, query, scores)
    query_weight = sum(expansion.idf for expansion in expansions) or 1.0
    kept = apply_cutoff(scores, query_weight)
    year_weight = _add_preferred_year(index, query, kept)
    ranking, candidates = rerank(index, query, expansions, kept, query_weight)
    best = ranking[0][1] if ranking else 0.0
    highest = max(query_weight + year_weight, best)

    shown = ranking[:limit]
    unseen = [number for number, _score in shown if number not in candidates]
    for candidate in index.candidates(unseen):
        candidates[candidate.fact_number] = candidate
    highlighter = Highlighter(expansions)
    ranked = []
    for number, score in shown:
        ranked.append(
            RankedFact(
                fact_number=number,
                score=round(min(score / highest, 1.0), _SCORE_DIGITS),
                match=highlighter.match_types(number),
                highlights=highlighter.highlights(candidates[number]),
            )
        )
    corrections = {one.query_word: one.correction for one in expansions if one.correction}
    lang = detect_language(expansions, query.stopwords)
    return SearchResult(tuple(ranked), len(ranking), lang, corrections)


def _add_preferred_year(index: Index, query: Query, kept: dict[int, float]) -> float:
    """Add to facts that have the year of the preferred date; a fact without it is not cut."""
    if not query.preferred_date:
        return 0.0
    year = Expansion("", "")
    term = query.preferred_date.edtf[:_LENGTH_OF_YEAR]
    year.add(index.postings([term]), weights.EXACT_WEIGHT, EXACT)
    score_postings(year, index.size)
    weight = year.idf * weights.PREFERRED_YEAR_SHARE
    for number in kept.keys() & year.scores.keys():
        kept[number] += weight * year.scores[number]
    return weight

"""A query to ranked hits: expand, score, cut, look again, highlight."""

from collections.abc import Mapping, Sequence

from minusma_cli.analysis.stopwords import LOW_WEIGHT
from minusma_cli.contents import Question
from minusma_cli.dates import DateRange
from minusma_cli.index.filters import FactFilter
from minusma_cli.index.layout import Candidate
from minusma_cli.index.question_reader import read_question
from minusma_cli.index.reader import Index
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.search import weights
from minusma_cli.search.by_date import asks_for_time, find_month, rank_by_date
from minusma_cli.search.expansion import EXACT, Expansion, expand_query
from minusma_cli.search.highlighter import Highlighter
from minusma_cli.search.language import detect_by_stopwords, detect_language
from minusma_cli.search.query import Query, take_for_small
from minusma_cli.search.recognition import Recognised, put_answers_first, recognise
from minusma_cli.search.reranker import Ranking, rerank
from minusma_cli.search.scorer import apply_cutoff, apply_phrases, score_postings, sum_scores

_SCORE_DIGITS = 4
_NEAREST = 3  # facts that are named where none is good enough


class RankedFact(NamedTuple):
    """A fact by its number: its score from 0 to 1, how each word was met, and by which words.

    `boosts` say what it gained in the second look, by the name of the boost, as parts of the score.
    """

    fact_number: int
    score: float
    match: dict[str, str]
    highlights: frozenset[str]
    boosts: dict[str, float]


class SearchResult(NamedTuple):
    """The best facts and how many there were.

    `lang` is the language that the query was asked in ("" when it does not tell), `corrections`
    what misspelt words were taken for, `unmet` the words that no fact has, and `apart` those that
    only facts not shown have. `question` is the known question that was recognised, and `answers`
    how many of the best facts answer it. `nearest` are the best facts where none is good
    enough; `perhaps` is the known question that may be meant then.
    """

    ranked: tuple[RankedFact, ...]
    total: int
    lang: str
    corrections: dict[str, str]
    question: Question | None = None
    answers: int = 0
    is_sure: bool = True
    unmet: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    nearest: tuple[int, ...] = ()
    perhaps: Question | None = None


def search_index(
    index: Index, query: Query, fact_filter: FactFilter, limit: int | None
) -> SearchResult:
    """The facts that satisfy a filter, by how well they answer a query; the best `limit` of them.

    With None all are given, best first.
    """
    when = query.preferred_date
    if when and query.is_date:
        return _search_date(index, query, when, fact_filter, limit, (), {})
    expansions = expand_query(index, query)
    small: dict[str, str] = {}
    if any(one.is_unknown for one in expansions):
        from minusma_cli.search.spelling import find_small_words  # few queries are misspelt

        small = find_small_words(expansions)
        query = take_for_small(query, small)
        expansions = [one for one in expansions if one.query_word not in small]
    lang = detect_by_stopwords(query.stopwords)
    for expansion in expansions:
        score_postings(expansion, index.size, lang)
    scores = sum_scores(index, query, expansions)
    if when and asks_for_time(index, query, when, scores):
        return _search_date(index, query, when, fact_filter, limit, expansions, scores)
    allowed: set[int] | None = None
    if fact_filter != FactFilter():
        allowed = set(index.fact_numbers(fact_filter))
        scores = {number: score for number, score in scores.items() if number in allowed}
    scores = apply_phrases(index, query, scores)
    query_weight = sum(expansion.idf for expansion in expansions) or 1.0
    kept = apply_cutoff(scores, query_weight)
    year_weight = _add_preferred_year(index, query, kept)
    ranking, candidates, boosts = rerank(index, query, expansions, kept, query_weight)
    best = ranking[0][1] if ranking else 0.0
    highest = max(query_weight + year_weight, best)
    shares = [(number, score / highest) for number, score in ranking]
    recognised = recognise(index, query, expansions, scores, shares, allowed)
    if recognised.is_elsewhere:
        ranking = []
    if recognised.answers:
        before = {number: score / query_weight for number, score in ranking}
        _note_answers(recognised, before, boosts, highest / query_weight)
        ranking = put_answers_first(recognised.answers, ranking, highest)

    gained: dict[int, dict[str, float]] = {}
    for number, parts in boosts.items():
        gained[number] = {name: part * query_weight / highest for name, part in parts.items()}
    shown = [(number, score / highest) for number, score in ranking[:limit]]
    ranked = _describe_ranked(index, expansions, shown, candidates, gained)
    corrections = {one.query_word: one.correction for one in expansions if one.correction}
    corrections.update(small)
    lang = detect_language(expansions, query.stopwords)
    unmet, apart = _list_unmet(expansions, [one.fact_number for one in ranked])
    if when and not _is_any_of_date(index, when, ranked):
        unmet += (when.edtf,)
    result = SearchResult(
        ranked,
        len(ranking),
        lang,
        corrections,
        unmet=unmet,
        apart=apart,
        nearest=() if ranked else _find_nearest(scores),
    )
    return _add_question(index, result, recognised)


def _find_nearest(scores: Mapping[int, float]) -> tuple[int, ...]:
    """The best facts, whether or not they are good enough."""
    return tuple(sorted(scores, key=lambda number: (-scores[number], number))[:_NEAREST])


def _add_question(index: Index, result: SearchResult, recognised: Recognised) -> SearchResult:
    """The result with the known question that was asked, or that may be meant."""
    if recognised.number is not None:
        question = read_question(index, recognised.number)
        return result._replace(
            question=question, answers=recognised.own_answers, is_sure=recognised.is_sure
        )
    if recognised.perhaps is not None and not result.ranked:
        return result._replace(perhaps=read_question(index, recognised.perhaps))
    return result


def _describe_ranked(
    index: Index,
    expansions: Sequence[Expansion],
    shown: Ranking,
    candidates: Mapping[int, Candidate],
    gained: Mapping[int, dict[str, float]],
) -> tuple[RankedFact, ...]:
    """The facts to show, with how each word was met; scores and gains are shares of the best."""
    unseen = index.candidates([number for number, _score in shown if number not in candidates])
    known = {**candidates, **{candidate.fact_number: candidate for candidate in unseen}}
    highlighter = Highlighter(expansions)
    ranked = []
    for number, score in shown:
        ranked.append(
            RankedFact(
                fact_number=number,
                score=round(min(score, 1.0), _SCORE_DIGITS),
                match=highlighter.match_types(number),
                highlights=highlighter.highlights(known[number]),
                boosts=gained.get(number, {}),
            )
        )
    return tuple(ranked)


def _note_answers(
    recognised: Recognised,
    scores: Mapping[int, float],
    boosts: dict[int, dict[str, float]],
    best: float,
) -> None:
    """Note what the answers gain by being put first, where `best` is the score that they get.

    All are shares of the query's weight.
    """
    for number, reason in recognised.reasons.items():
        boosts.setdefault(number, {})[reason] = best - scores.get(number, 0.0)


def _list_unmet(
    expansions: Sequence[Expansion], shown: Sequence[int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that no fact has, and those that facts have but none shown.

    Words that say little anyway are not told of.
    """
    unmet, apart = [], []
    for expansion in expansions:
        is_met = any(number in expansion.match_types for number in shown)
        if is_met or expansion.word in LOW_WEIGHT:
            continue
        if expansion.has_postings:
            apart.append(expansion.query_word)
        else:
            unmet.append(expansion.query_word)
    return tuple(unmet), tuple(apart)


def _is_any_of_date(index: Index, when: DateRange, shown: Sequence[RankedFact]) -> bool:
    """Whether the date of any fact shown overlaps one that was asked for."""
    candidates = index.candidates([one.fact_number for one in shown])
    return any(candidate.overlaps(when) for candidate in candidates)


def _search_date(  # noqa: PLR0913, PLR0917  # what a search knows so far
    index: Index,
    query: Query,
    when: DateRange,
    fact_filter: FactFilter,
    limit: int | None,
    expansions: Sequence[Expansion],
    scores: Mapping[int, float],
) -> SearchResult:
    """The facts of a time: of just that day, then of its month, then those that run over it.

    `expansions` and `scores` are those of the other words, if there are any.
    """
    month = find_month(when)
    wanted = fact_filter._replace(periods=(*fact_filter.periods, month))
    nearness = {}
    for one in index.candidates(index.fact_numbers(wanted)):
        score = scores.get(one.fact_number, 0.0)
        nearness[one.fact_number] = rank_by_date(one, when, month, score)
    excluded = apply_phrases(index, query, dict.fromkeys(nearness, 1.0))
    kept = sorted(excluded, key=lambda number: nearness[number])
    shown = [(number, 1 - place / len(kept)) for place, number in enumerate(kept[:limit])]
    ranked = _describe_ranked(index, expansions, shown, {}, {})
    unmet, apart = _list_unmet(expansions, [one.fact_number for one in ranked])
    lang = detect_language(expansions, query.stopwords)
    return SearchResult(ranked, len(kept), lang, {}, unmet=unmet, apart=apart)


def _add_preferred_year(index: Index, query: Query, kept: dict[int, float]) -> float:
    """Add to facts that have the year of the preferred date; a fact without it is not cut."""
    if not query.preferred_year:
        return 0.0
    year = Expansion("", "")
    year.add(index.postings([query.preferred_year]), weights.EXACT_WEIGHT, EXACT)
    score_postings(year, index.size)
    weight = year.idf * weights.PREFERRED_YEAR_SHARE
    for number in kept.keys() & year.scores.keys():
        kept[number] += weight * year.scores[number]
    return weight

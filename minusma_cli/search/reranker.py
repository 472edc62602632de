"""A second look at the best facts: what is asked for, its date, and what a fact is about.

Each boost is a share of the query's weight, so that a long query is not swayed more than a short
one.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from minusma_cli.analysis.intents import HOW_MANY, MOST, SUPERLATIVES, WHEN, WHO, WHY
from minusma_cli.dates import AFTER_ALL, BEFORE_ALL, DateRange, count_days
from minusma_cli.index import layout
from minusma_cli.index.layout import Candidate
from minusma_cli.index.reader import Index
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.search import weights
from minusma_cli.search.expansion import Expansion
from minusma_cli.search.query import Query

_CAUSE_WORDS = frozenset(
    [
        "omdat",
        "doordat",
        "wegens",
        "vanwege",
        "reden",
        "redenen",
        "because",
        "reason",
        "reasons",
        "due",
        "owing",
    ]
)
_INTENT_TRAITS = ((WHEN, layout.DATED), (WHO, layout.PERSON))

Ranking = list[tuple[int, float]]


class Reranked(NamedTuple):
    """Facts with their final scores, best first.

    `candidates` are those that were looked at again, and `boosts` what each of them gained, by the
    name of the boost, as shares of the query's weight.
    """

    ranking: Ranking
    candidates: dict[int, Candidate]
    boosts: dict[int, dict[str, float]]


class _Context(NamedTuple):
    """What is the same for every candidate of one query."""

    query: Query
    expansions: Sequence[Expansion]
    pairs: Sequence[str]  # neighbours of the query, as they would stand in a text
    topics: frozenset[str]
    is_topic_name: bool  # the query is but the name of a topic
    home: str  # the country that the base is about
    terms: frozenset[str]


def rerank(
    index: Index,
    query: Query,
    expansions: Sequence[Expansion],
    scores: Mapping[int, float],
    query_weight: float,
) -> Reranked:
    """The best facts by their scores are looked at again, and ranked by what they gain."""
    order = sorted(scores, key=lambda number: (-scores[number], number))
    looked_at = index.candidates(order[: weights.RERANKED_CANDIDATES])
    candidates = {candidate.fact_number: candidate for candidate in looked_at}
    context = _describe_query(query, expansions, index.home)
    final = dict(scores)
    boosts: dict[int, dict[str, float]] = {}
    for number, candidate in candidates.items():
        coverage = min(scores[number] / query_weight, 1.0)
        boosts[number] = list_boosts(context, candidate, coverage)
        final[number] += query_weight * sum(boosts[number].values())

    def best_first(item: tuple[int, float]) -> tuple[float, str, int]:
        number, score = item
        candidate = candidates.get(number)
        return -round(score, 9), candidate.id if candidate else AFTER_ALL, number

    return Reranked(sorted(final.items(), key=best_first), candidates, boosts)


def _describe_query(query: Query, expansions: Sequence[Expansion], home: str) -> _Context:
    topics: set[str] = set()
    terms: set[str] = set()
    for expansion in expansions:
        topics |= expansion.topics
        for term in expansion.postings:
            terms.update(term.split(" "))
    if query.preferred_year:
        terms.add(query.preferred_year)
    return _Context(
        query=query,
        expansions=expansions,
        pairs=[f" {one.word} {other.word} " for one, other in pairwise(expansions)],
        topics=frozenset(topics),
        is_topic_name=all(expansion.topics for expansion in expansions),
        home=home,
        terms=frozenset(terms),
    )


def list_boosts(context: _Context, candidate: Candidate, coverage: float) -> dict[str, float]:
    """What a candidate gains by each boost; `coverage` is the share of the query that it holds."""
    boosts = {
        "phrase": phrase_boost(candidate, context.pairs),
        "intent": intent_boost(candidate, context.query, context.expansions),
        "cue_word": cue_word_boost(candidate, context.query),
        "id": id_boost(candidate, context.terms),
        "source": source_boost(candidate),
        "actor": actor_boost(candidate, context.query, context.home),
        "lead": lead_boost(candidate, context.query),
        "length": -weights.LENGTH_PENALTY * len(candidate.words),
    }
    preferred = context.query.preferred_date
    is_named = candidate.topic in context.topics
    if preferred:
        boosts["date"] = coverage * date_boost(candidate, preferred, is_topic_named=is_named)
    elif context.is_topic_name and is_named:
        boosts["headline"] = headline_boost(candidate)
    return boosts


def phrase_boost(candidate: Candidate, pairs: Sequence[str]) -> float:
    """For neighbours of the query that stand together in a text."""
    together = sum(1 for pair in pairs if pair in candidate.words)
    return weights.PHRASE_BOOST * together / (len(pairs) or 1)


def intent_boost(candidate: Candidate, query: Query, expansions: Sequence[Expansion]) -> float:
    """For a figure, a day or a person where one is asked for; more for counting just that."""
    boost = 0.0
    if HOW_MANY in query.intents and candidate.traits & layout.FIGURE:
        counts_it = any(candidate.fact_number in one.counted for one in expansions)
        boost += weights.INTENT_BOOST + weights.COUNTED_BOOST * counts_it
    for intent, trait in _INTENT_TRAITS:
        if intent in query.intents and candidate.traits & trait:
            boost += weights.INTENT_BOOST
    return boost


def cue_word_boost(candidate: Candidate, query: Query) -> float:
    """For a word of cause where a reason is asked for, and a superlative where the most is."""
    if not query.intents & {WHY, MOST}:
        return 0.0
    words = set(candidate.words.split())
    boost = 0.0
    for intent, cues in ((WHY, _CAUSE_WORDS), (MOST, SUPERLATIVES)):
        if intent in query.intents and words & cues:
            boost += weights.CUE_WORD_BOOST
    return boost


def date_boost(candidate: Candidate, preferred: DateRange, *, is_topic_named: bool) -> float:
    """For the preferred date: most for a figure of a series or an office holder of that time."""
    if not candidate.overlaps(preferred):
        return 0.0
    first = preferred.first or BEFORE_ALL
    last = preferred.last or AFTER_ALL
    start, end = candidate.first or BEFORE_ALL, candidate.last or AFTER_ALL
    if candidate.traits & layout.OFFICE_HOLDER:
        # One who was in office for longer is no less an answer; who was for more of it is better.
        shared = count_days(max(first, start), min(last, end)) / count_days(first, last)
        nearness = weights.IN_OFFICE_BOOST + weights.IN_OFFICE_SHARE_BOOST * shared
    else:
        is_within = start >= first and end <= last
        nearness = weights.DATE_WITHIN_BOOST * is_within + weights.DATE_START_BOOST * (
            start == first
        )
        if first == last and is_within:
            nearness += weights.DAY_BOOST
    factor = weights.NAMED_TOPIC_FACTOR if is_topic_named else 1
    return weights.DATE_BOOST + nearness + headline_boost(candidate) * factor


def headline_boost(candidate: Candidate) -> float:
    """For a figure of a series or an office holder, and more for the headline's."""
    boost = 0.0
    if candidate.traits & (layout.SERIES | layout.OFFICE_HOLDER):
        boost += weights.SERIES_BOOST
    if candidate.traits & layout.HEADLINE:
        boost += weights.HEADLINE_BOOST
    return boost


def id_boost(candidate: Candidate, terms: frozenset[str]) -> float:
    """For an id that is made of the words of the query: it says what the fact is about."""
    parts = candidate.id.split("-")
    return weights.ID_BOOST * len(terms.intersection(parts)) / len(parts)


def actor_boost(candidate: Candidate, query: Query, home: str) -> float:
    """For a fact of the country that is named; else for one of the base's own.

    `we` and `our` name the base's own country.
    """
    if candidate.actor and candidate.actor in query.countries:
        return weights.ACTOR_BOOST
    if not home or candidate.actor != home:
        return 0.0
    if query.is_own:
        return weights.ACTOR_BOOST
    if query.countries:
        return 0.0
    return weights.HOME_BOOST


def lead_boost(candidate: Candidate, query: Query) -> float:
    """For what tells its topic in short, more so where little was asked."""
    if not candidate.traits & layout.LEAD:
        return 0.0
    if len(query.words) <= weights.BROAD_QUERY:
        return weights.LEAD_BOOST * weights.BROAD_FACTOR
    return weights.LEAD_BOOST


def source_boost(candidate: Candidate) -> float:
    """For a primary source, and for more than one."""
    boost = 0.0
    if candidate.traits & layout.PRIMARY:
        boost += weights.PRIMARY_BOOST
    if candidate.traits & layout.MULTIPLE_SOURCES:
        boost += weights.MULTIPLE_SOURCES_BOOST
    return boost

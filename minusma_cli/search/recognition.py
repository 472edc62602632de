"""Which known question was asked, and its answers put before what is found in the usual way."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from minusma_cli.dates import DateRange
from minusma_cli.index.question_reader import number_answers
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import Expansion
from minusma_cli.search.query import Query
from minusma_cli.search.questions import KnownQuestion, match_questions
from minusma_cli.search.reranker import Ranking


class Recognised(NamedTuple):
    """The known question that was asked, by its number, and the facts to show first.

    These are its answers in their order (`own_answers` of them), then the first answers of
    questions nearly as near.
    """

    number: int
    own_answers: int
    answers: tuple[int, ...]


def recognise(
    index: Index,
    query: Query,
    expansions: Sequence[Expansion],
    ranking: Ranking,
    allowed: Collection[int] | None,
) -> Recognised | None:
    """The known question that was asked, if any is near enough.

    Of several that are near, what the usual search finds has a vote: a question whose first
    answers it finds too is the likelier one. Only facts in `allowed` are shown; None allows all.
    Scores of the ranking are shares of the best that a fact can have.
    """
    found = 0.0
    if ranking:
        found = ranking[0][1]
    near = match_questions(index, query, expansions, found=found)
    near = near[: weights.NEAR_QUESTIONS]
    if not near:
        return None
    answers = {one.number: number_answers(index, one.number) for one in near}
    rates = _rate_found(ranking)
    rated = sorted(near, key=lambda one: -_rate_question(one, answers[one.number], rates))
    if query.preferred_date:
        allowed = _list_overlapping(index, query.preferred_date, answers, allowed)
    best = rated[0]
    own = _list_allowed(answers[best.number], allowed)
    shown = list(own)
    for other in rated[1:]:
        if other.score >= weights.NEXT_QUESTION_SHARE * best.score:
            shown += _list_allowed(answers[other.number], allowed)[:1]
    if allowed is not None and not own:
        return None
    return Recognised(best.number, len(own), tuple(dict.fromkeys(shown)))


def _list_overlapping(
    index: Index,
    preferred: DateRange,
    answers: Mapping[int, Sequence[int]],
    allowed: Collection[int] | None,
) -> set[int]:
    """Of the answers those whose time overlaps the date that was asked for."""
    numbers: set[int] = set()
    for some in answers.values():
        numbers.update(some)
    overlapping = set()
    for candidate in index.candidates(sorted(numbers)):
        if candidate.overlaps(preferred):
            overlapping.add(candidate.fact_number)
    if allowed is not None:
        overlapping.intersection_update(allowed)
    return overlapping


def _rate_found(ranking: Ranking) -> dict[int, float]:
    """How well the usual search found each fact, beside the best that it found."""
    if not ranking:
        return {}
    best = ranking[0][1] or 1.0
    return {number: score / best for number, score in ranking[: weights.RERANKED_CANDIDATES]}


def _rate_question(
    question: KnownQuestion, answers: Sequence[int], found: Mapping[int, float]
) -> float:
    agreement = max((found.get(number, 0.0) for number in answers), default=0.0)
    return question.score * (1 + weights.VOTE_OF_FACTS * agreement)


def _list_allowed(answers: Sequence[int], allowed: Collection[int] | None) -> list[int]:
    return [number for number in answers if allowed is None or number in allowed]


def put_answers_first(answers: Sequence[int], ranking: Ranking, highest: float) -> Ranking:
    """The ranking with these facts before all others, each as good as the best can be."""
    first = [(number, highest) for number in answers]
    known = set(answers)
    return [*first, *((number, score) for number, score in ranking if number not in known)]

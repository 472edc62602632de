"""Which known question was asked, and its answers put before what is found in the usual way."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from minusma_cli.dates import DateRange
from minusma_cli.index.question_reader import read_shapes
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import Expansion
from minusma_cli.search.query import Query
from minusma_cli.search.questions import (
    Comparison,
    KnownQuestion,
    compare_questions,
    find_known,
    looks_like_question,
)
from minusma_cli.search.reranker import Ranking


class Recognised(NamedTuple):
    """The known question that was asked, by its number, and the facts to show first.

    These begin with its answers in their order, `own_answers` of them. Where another question is
    nearly as near, or none is very near, only its best answer comes before what else it may be.
    `reasons` say why each is shown first, by the name of a boost; one that was found in the usual
    way has none. `number` is None where no question is near enough. `is_elsewhere` tells that what
    was asked is not in this base at all, as far as its questions and facts tell; `perhaps` is the
    number of the question that may be meant where none was recognised.
    """

    number: int | None = None
    own_answers: int = 0
    answers: tuple[int, ...] = ()
    reasons: Mapping[int, str] = {}
    is_elsewhere: bool = False
    perhaps: int | None = None


NOT_RECOGNISED = Recognised()


def recognise(  # noqa: PLR0913, PLR0917  # what a search knows so far
    index: Index,
    query: Query,
    expansions: Sequence[Expansion],
    scores: Mapping[int, float],
    ranking: Ranking,
    allowed: Collection[int] | None,
) -> Recognised:
    """The known question that was asked, if any is near enough.

    One that is known word for word is that and no other. `scores` are those of all facts that the
    words reach; those of the ranking are shares of the best that a fact can have.
    Only facts in `allowed` are shown; None allows all.
    """
    if query.phrases or query.excluded:
        return NOT_RECOGNISED
    known = find_known(index, query)
    if known is not None:
        answers = read_shapes(index, [known])[known].answers
        return _show_answers(index, query, [KnownQuestion(known, 1.0, answers)], ranking, allowed)
    if not looks_like_question(query) or not index.question_count:
        return NOT_RECOGNISED
    compared = compare_questions(index, query, expansions, scores)
    found = ranking[0][1] if ranking else 0.0
    near = _list_near(compared, found)
    if near:
        return _show_answers(index, query, near, ranking, allowed)
    perhaps = None
    for nearest in compared.near[:1]:
        if nearest.score >= weights.PERHAPS_NEARNESS:
            perhaps = nearest.number
    return Recognised(is_elsewhere=_is_elsewhere(index, compared, found), perhaps=perhaps)


def _is_elsewhere(index: Index, compared: Comparison, found: float) -> bool:
    """Whether what was asked is not in this base: far from all its questions, and ill found.

    A base with few questions cannot tell.
    """
    if index.question_count < weights.ELSEWHERE_QUESTIONS * index.size:
        return False
    nearest = max((one.score for one in compared.near), default=0.0)
    nearness = nearest - weights.STRANGE_PENALTY * compared.strange
    return nearness < weights.ELSEWHERE_NEARNESS and found < weights.ELSEWHERE_FOUND


def _list_near(compared: Comparison, found: float) -> list[KnownQuestion]:
    """The question that was asked, and another that is nearly as near; none where none is near.

    The less well the best fact answers that is found in the usual way (`found`, 0 to 1), the less
    nearness will do; the more of what was asked is strange to the base, the more it takes.
    """
    if not compared.near:
        return []
    span = weights.LEAST_NEARNESS - weights.LEAST_NEARNESS_AT_LAST
    least = weights.LEAST_NEARNESS_AT_LAST + span * found
    least += weights.STRANGE_PENALTY * compared.strange
    best = compared.near[0].score
    if best < least:
        return []
    span = weights.NEARLY_AS_NEAR
    if best < weights.SURE_NEARNESS:
        span = weights.NEARLY_IF_UNSURE
    return [one for one in compared.near[: weights.NEAR_QUESTIONS] if one.score >= best - span]


def _show_answers(
    index: Index,
    query: Query,
    near: Sequence[KnownQuestion],
    ranking: Ranking,
    allowed: Collection[int] | None,
) -> Recognised:
    """The answers of the nearest question, and what else it may be where that is not sure."""
    if query.preferred_date:
        allowed = _list_overlapping(index, query.preferred_date, near, allowed)
    best = near[0]
    own = _list_allowed(best.answers, allowed)
    if allowed is not None and not own:
        return NOT_RECOGNISED
    others: list[int] = []
    for other in near[1:]:
        others += _list_allowed(other.answers, allowed)[:1]
    reasons = {**dict.fromkeys(others, "near_question"), **dict.fromkeys(own, "question")}
    if best.score < weights.SURE_NEARNESS:
        others += [number for number, _score in ranking[:1]]
    others = [number for number in others if number not in own]
    if not others:
        return Recognised(best.number, len(own), tuple(own), reasons)
    shown = tuple(dict.fromkeys([*own[:1], *others, *own]))
    return Recognised(best.number, len(own[:1]), shown, reasons)


def _list_overlapping(
    index: Index,
    preferred: DateRange,
    near: Sequence[KnownQuestion],
    allowed: Collection[int] | None,
) -> set[int]:
    """Of the answers those whose time overlaps the date that was asked for."""
    numbers: set[int] = set()
    for one in near:
        numbers.update(one.answers)
    overlapping = set()
    for candidate in index.candidates(sorted(numbers)):
        if candidate.overlaps(preferred):
            overlapping.add(candidate.fact_number)
    if allowed is not None:
        overlapping.intersection_update(allowed)
    return overlapping


def _list_allowed(answers: Sequence[int], allowed: Collection[int] | None) -> list[int]:
    return [number for number in answers if allowed is None or number in allowed]


def put_answers_first(answers: Sequence[int], ranking: Ranking, highest: float) -> Ranking:
    """The ranking with these facts before all others, each as good as the best can be."""
    first = [(number, highest) for number in answers]
    known = set(answers)
    return [*first, *((number, score) for number, score in ranking if number not in known)]

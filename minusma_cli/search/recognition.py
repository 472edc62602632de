"""Which known question was asked, and its answers put before what is found in the usual way."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from minusma_cli.dates import DateRange
from minusma_cli.index.question_reader import read_shapes
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.by_date import find_month, lies_within
from minusma_cli.search.expansion import Expansion
from minusma_cli.search.query import Query
from minusma_cli.search.questions import (
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
        return _show_answers(index, query, [KnownQuestion(known, 1.0, answers)], (), allowed)
    if not looks_like_question(query) or not index.question_count:
        return NOT_RECOGNISED
    compared = compare_questions(index, query, expansions, scores)
    if compared.certainty >= weights.LEAST_CERTAINTY:
        is_sure = compared.certainty >= weights.SURE_CERTAINTY
        near = _list_near(compared.near, is_sure=is_sure)
        found_best = () if is_sure else [number for number, _score in ranking[:1]]
        return _show_answers(index, query, near, found_best, allowed)
    found = ranking[0][1] if ranking else 0.0
    is_elsewhere = _can_tell(index) and found < weights.ELSEWHERE_FOUND
    if compared.certainty < weights.PERHAPS_CERTAINTY:
        return Recognised(is_elsewhere=is_elsewhere)
    return Recognised(is_elsewhere=is_elsewhere, perhaps=compared.near[0].number)


def _can_tell(index: Index) -> bool:
    """Whether a base has questions enough to tell that what is far from all is not in it."""
    return index.question_count >= weights.ELSEWHERE_QUESTIONS * index.size


def _list_near(compared: Sequence[KnownQuestion], *, is_sure: bool) -> list[KnownQuestion]:
    """The question that was asked, and another that is nearly as near."""
    span = weights.NEARLY_AS_NEAR if is_sure else weights.NEARLY_IF_UNSURE
    least = compared[0].score - span
    return [one for one in compared[: weights.NEAR_QUESTIONS] if one.score >= least]


def _show_answers(
    index: Index,
    query: Query,
    near: Sequence[KnownQuestion],
    found_best: Sequence[int],
    allowed: Collection[int] | None,
) -> Recognised:
    """The answers of the nearest question, and what else it may be.

    `found_best` is what the usual search found best, where the question is not sure.
    """
    if query.preferred_date:
        allowed = _list_of_time(index, query, query.preferred_date, near, allowed)
    best = near[0]
    own = _list_allowed(best.answers, allowed)
    if allowed is not None and not own:
        return NOT_RECOGNISED
    others: list[int] = []
    for other in near[1:]:
        others += _list_allowed(other.answers, allowed)[:1]
    reasons = {**dict.fromkeys(others, "near_question"), **dict.fromkeys(own, "question")}
    others = [number for number in [*others, *found_best] if number not in own]
    if not others:
        return Recognised(best.number, len(own), tuple(own), reasons)
    shown = tuple(dict.fromkeys([*own[:1], *others, *own]))
    return Recognised(best.number, len(own[:1]), shown, reasons)


def _list_of_time(
    index: Index,
    query: Query,
    when: DateRange,
    near: Sequence[KnownQuestion],
    allowed: Collection[int] | None,
) -> set[int]:
    """Of the answers those whose time overlaps the date that was asked for.

    What happened on a day is of its month at the longest; what counted, or who held an office, may
    have begun long before.
    """
    is_event = when.first == when.last and not query.intents
    longest = find_month(when) if is_event else DateRange("", None, None)
    numbers: set[int] = set()
    for one in near:
        numbers.update(one.answers)
    overlapping = set()
    for candidate in index.candidates(sorted(numbers)):
        if candidate.overlaps(when) and lies_within(candidate, longest):
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

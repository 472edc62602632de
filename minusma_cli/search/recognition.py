"""Which known question was asked, and its answers put before what is found in the usual way."""

from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile
from math import exp

from minusma_cli.analysis.intents import HOW_MANY
from minusma_cli.dates import DateRange
from minusma_cli.index.question_reader import read_shapes
from minusma_cli.index.reader import Index
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.search import weights
from minusma_cli.search.by_date import find_month, lies_within
from minusma_cli.search.expansion import Expansion
from minusma_cli.search.known_question import KnownQuestion, find_known, looks_like_question
from minusma_cli.search.query import Query
from minusma_cli.search.reranker import Ranking


class Recognised(NamedTuple):
    """The known question that was asked, by its number, and the facts to show first.

    The first `own_answers` of these are its own; behind them come those of questions that are near
    too. `reasons` say why each is shown first, by the name of a boost.
    `number` is None where no question is near enough; without `is_sure` it is but the nearest, and
    may be another than was asked. `is_elsewhere` tells that what
    was asked is not in this base at all, as far as its questions and facts tell; `perhaps` is the
    number of the question that may be meant where none was recognised.
    """

    number: int | None = None
    own_answers: int = 0
    answers: tuple[int, ...] = ()
    reasons: Mapping[int, str] = {}
    is_sure: bool = True
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
    A word that asks with another (`who died`), and words that no fact has together, are taken for
    the nearest question too, where that has them all.
    Only facts in `allowed` are shown; None allows all.
    """
    if query.phrases or query.excluded:
        return NOT_RECOGNISED
    known = find_known(index, query)
    if known is not None:
        answers = read_shapes(index, [known])[known].answers
        return _show_answers(index, query, [KnownQuestion(known, 1.0, answers)], allowed)
    is_well_found = bool(ranking) and ranking[0][1] >= weights.WELL_FOUND
    is_question = looks_like_question(query)
    asks = query.asks and HOW_MANY not in query.intents  # a figure is found
    may_mean_one = is_question or asks or (len(query.words) > 1 and not is_well_found)
    if not may_mean_one or not index.question_count:
        return NOT_RECOGNISED
    from minusma_cli.search.questions import compare_questions  # few words are a question

    compared = compare_questions(index, query, expansions, scores)
    near = compared.near[: weights.VOTING_QUESTIONS]
    is_meant = compared.certainty >= weights.LEAST_CERTAINTY if is_question else compared.holds_all
    if is_meant:
        is_sure = compared.certainty >= weights.SURE_CERTAINTY
        return _show_answers(index, query, near, allowed)._replace(is_sure=is_sure)
    if not is_question:
        return NOT_RECOGNISED
    may_be_meant = compared.certainty >= weights.PERHAPS_CERTAINTY
    return Recognised(
        is_elsewhere=_can_tell(index) and not is_well_found,
        perhaps=near[0].number if may_be_meant else None,
    )


def _can_tell(index: Index) -> bool:
    """Whether a base has questions enough to tell that what is far from all is not in it."""
    return index.question_count >= weights.ELSEWHERE_QUESTIONS * index.size


def _show_answers(
    index: Index, query: Query, near: Sequence[KnownQuestion], allowed: Collection[int] | None
) -> Recognised:
    """The answers of the nearest questions, and the nearest of those that the first one answers."""
    votes = _count_votes(near, allowed)
    when = query.preferred_date
    if when:
        of_time = _list_of_time(index, query, when, sorted(votes))
        timely = _prefer_time(votes, of_time, is_day=when.first == when.last)
        is_known_wording = near[0].traits is None  # with its year: all its answers were meant
        votes = timely if timely or not is_known_wording else votes
    if not votes and (when or allowed is not None):
        return NOT_RECOGNISED
    likely = [number for number in votes if votes[number] >= weights.LEAST_VOTE]
    shown = sorted(likely, key=lambda number: (-votes[number], number))
    asked = near[0]
    if asked.answers and shown:
        asked = next(one for one in near if shown[0] in one.answers)
    reasons = {}
    for number in shown:
        reasons[number] = "question" if number in asked.answers else "near_question"
    own = list(takewhile(lambda number: reasons[number] == "question", shown))
    return Recognised(asked.number, len(own), tuple(shown), reasons)


def _count_votes(
    near: Sequence[KnownQuestion], allowed: Collection[int] | None
) -> dict[int, float]:
    """How much speaks for each answer of the nearest questions.

    A question speaks for its answers as likely as it is the one that was asked (a softmax of how
    near they are), and for each the less, the later it names it: what two questions name that are
    as near goes before what only one does.
    """
    votes: dict[int, float] = {}
    for one in near:
        likely = exp((one.score - near[0].score) / weights.NEARNESS_SPREAD)
        for place, number in enumerate(_list_allowed(one.answers, allowed)):
            vote = likely * weights.PLACE_FACTOR**place
            votes[number] = votes.get(number, 0.0) + vote
    return votes


def _list_of_time(index: Index, query: Query, when: DateRange, answers: Sequence[int]) -> set[int]:
    """Of the answers those whose time overlaps the date that was asked for.

    What happened on a day is of its month at the longest; what counted, or who held an office, may
    have begun long before.
    """
    is_event = when.first == when.last and not query.intents
    longest = find_month(when) if is_event else DateRange("", None, None)
    overlapping = set()
    for candidate in index.candidates(answers):
        if candidate.overlaps(when) and lies_within(candidate, longest):
            overlapping.add(candidate.fact_number)
    return overlapping


def _prefer_time(
    votes: Mapping[int, float], of_time: Collection[int], *, is_day: bool
) -> dict[int, float]:
    """The votes, less for what is not of the time that was asked for; none where nothing is.

    Of a day nothing else is an answer. Of a longer time it may be: why something happened in 2015
    was perhaps found out a year later.
    """
    factor = 0.0 if is_day or not of_time else weights.OTHER_TIME_FACTOR
    kept = {}
    for number, vote in votes.items():
        kept[number] = vote if number in of_time else vote * factor
    return {number: vote for number, vote in kept.items() if vote}


def _list_allowed(answers: Sequence[int], allowed: Collection[int] | None) -> list[int]:
    return [number for number in answers if allowed is None or number in allowed]


def put_answers_first(answers: Sequence[int], ranking: Ranking, highest: float) -> Ranking:
    """The ranking with these facts before all others, each as good as the best can be."""
    first = [(number, highest) for number in answers]
    known = set(answers)
    return [*first, *((number, score) for number, score in ranking if number not in known)]

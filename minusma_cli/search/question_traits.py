"""What makes a known question near to a typed one, as traits that are each at most 1."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from math import log

from minusma_cli.index.question_reader import WHOLE_SHARE, QuestionShape, QuestionTerm
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.search import weights
from minusma_cli.search.asked_words import AskedWord
from minusma_cli.search.query import Query

# A share of wordings counts by its damped value: that some say so is worth nearly as much as that
# all do.
DAMPED_SHARES = tuple((part / WHOLE_SHARE) ** weights.SHARE_DAMPING for part in range(256))


class Traits(NamedTuple):
    """What makes a known question near to the typed one, each at most 1.

    `likelihood`: how likely its wordings make the words that were asked, small ones too; below 0
    where any other question makes them as well. `core`: how much of what it is about was asked.
    `kind`: whether they ask for the same kind of answer. `facts`: how much of what was asked its
    best answer holds.
    """

    likelihood: float
    core: float
    kind: float
    facts: float


def rate_traits(traits: Traits) -> float:
    """How near a known question is, at most 1."""
    rated = zip(weights.QUESTION_TRAITS.values(), traits, strict=True)
    return sum(weight * trait for weight, trait in rated) / weights.ALL_QUESTION_TRAITS


def rate_likelihood(
    shape: QuestionShape, asked: Sequence[AskedWord], shares: Sequence[float], wording_count: int
) -> float:
    """How likely the wordings of a question make what was asked, as a share of the most possible.

    `shares` gives, for each word that was asked, the share of the wordings that hold it.

    The query likelihood of Ponte and Croft (1998) over what any question makes, with Dirichlet
    smoothing (Zhai and Lafferty, 2001): as though each question had some wordings more, of the
    words that all have.
    """
    count = shape.wordings + weights.SMOOTHING_WORDINGS
    reached = 0.0
    most = 0.0
    for word, share in zip(asked, shares, strict=True):
        anywhere = max(word.frequency, 0.5) / wording_count
        smoothing = weights.SMOOTHING_WORDINGS * anywhere
        made_by_any = count * anywhere
        most += log((shape.wordings + smoothing) / made_by_any)
        reached += log((shape.wordings * share + smoothing) / made_by_any)
    return reached / (most or 1.0)


def list_shares(
    word: AskedWord, known: Mapping[str, QuestionTerm], numbers: Iterable[int]
) -> dict[int, float]:
    """For each of these questions the share of its wordings that hold a word, or one like it.

    One like it counts as surely as it is like it. Questions that hold neither are left out.
    """
    wanted = set(numbers)
    shares: dict[int, float] = {}
    for one, sure in word.stems.items():
        questions = known[one].questions
        parts = known[one].shares
        for number in wanted.intersection(questions):
            share = sure * parts[bisect_left(questions, number)] / WHOLE_SHARE
            shares[number] = max(share, shares.get(number, 0.0))
    return shares


def share_core(shape: QuestionShape, sure: Mapping[str, float]) -> float:
    """How much of what a known question is about was asked."""
    asked = sum(weight * sure[term] for term, weight in shape.core.items() if term in sure)
    return asked / (sum(shape.core.values()) or 1.0)


def share_facts(shape: QuestionShape, scores: Mapping[int, float], query_weight: float) -> float:
    """How much of what was asked the best answer of a question holds, by the facts' scores."""
    best = max((scores.get(number, 0.0) for number in shape.answers), default=0.0)
    return min(best / query_weight, 1.0)


def compare_kinds(kinds: int, shape: QuestionShape) -> float:
    """How far the wordings of a question ask for the same kind of answer."""
    rated = 0.0
    for its_kinds, share in shape.kinds:
        factor = 1.0
        if kinds and its_kinds and not kinds & its_kinds:
            factor = weights.OTHER_KIND_FACTOR
        elif kinds != its_kinds:
            factor = weights.UNTOLD_KIND_FACTOR
        rated += share * factor
    return rated


def compare_countries(query: Query, home: str, shape: QuestionShape) -> float:
    """How far the wordings of a question are about the country that was asked about.

    `we` and `our` are those of the base's own country; without any country it is meant too.
    """
    asked = query.countries
    if query.is_own and home:
        asked |= {home}
    rated = 0.0
    for names, share in shape.countries:
        rated += share * _compare_country(asked, home, frozenset(names.split()))
    return rated


def _compare_country(asked: frozenset[str], home: str, named: frozenset[str]) -> float:
    if asked & named or asked == named:
        return 1.0
    if not asked and named == {home}:
        return 1.0
    if asked == {home} and not named:
        return weights.UNNAMED_COUNTRY_FACTOR
    return weights.OTHER_COUNTRY_FACTOR

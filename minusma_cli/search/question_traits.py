"""What makes a known question near to a typed one, as traits that are each between 0 and 1."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from minusma_cli.index.question_reader import QuestionShape, QuestionTerm
from minusma_cli.index.question_writer import WHOLE_SHARE
from minusma_cli.search import weights
from minusma_cli.search.query import Query

# A share of wordings counts by its damped value: that some say so is worth nearly as much as that
# all do.
DAMPED_SHARES = tuple((part / WHOLE_SHARE) ** weights.SHARE_DAMPING for part in range(256))


class Traits(NamedTuple):
    """What makes a known question near to the typed one, each between 0 and 1.

    `words`: how much of what was asked its wordings hold, each word by its idf. `core`: how much of
    what it is about was asked. `small_words`: how much of the small words they hold, as `how
    long`. `kind`: whether they ask for the same kind of answer. `facts`: how much of what was asked
    its best answer holds.
    """

    words: float
    core: float
    small_words: float
    kind: float
    facts: float


def rate_traits(traits: Traits) -> float:
    """How near a known question is, from 0 to 1."""
    rated = zip(weights.QUESTION_TRAITS.values(), traits, strict=True)
    return sum(weight * trait for weight, trait in rated) / weights.ALL_QUESTION_TRAITS


def share_core(shape: QuestionShape, sure: Mapping[str, float]) -> float:
    """How much of what a known question is about was asked."""
    whole = 0.0
    asked = 0.0
    for term, weight in shape.core:
        whole += weight
        asked += weight * sure.get(term, 0.0)
    return asked / (whole or 1.0)


def share_facts(shape: QuestionShape, scores: Mapping[int, float], query_weight: float) -> float:
    """How much of what was asked the best answer of a question holds, by the facts' scores."""
    best = max((scores.get(number, 0.0) for number in shape.answers), default=0.0)
    return min(best / query_weight, 1.0)


def share_small_words(
    number: int, small: Mapping[str, float], known: Mapping[str, QuestionTerm]
) -> float:
    """How much of the small words the wordings of a question hold."""
    held = 0.0
    for word, weight in small.items():
        if word not in known:
            continue
        questions, shares = known[word].questions, known[word].shares
        at = bisect_left(questions, number)
        if at < len(questions) and questions[at] == number:
            held += weight * DAMPED_SHARES[shares[at]]
    return held / (sum(small.values()) or 1.0)


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

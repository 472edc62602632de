"""A known question, and the one that was typed word for word."""

from typing import TYPE_CHECKING

from minusma_cli.analysis.intents import find_kinds
from minusma_cli.index.question_reader import find_wording, make_wording_key
from minusma_cli.index.reader import Index
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.search import weights
from minusma_cli.search.query import Query

if TYPE_CHECKING:
    from minusma_cli.search.question_traits import Traits


class KnownQuestion(NamedTuple):
    """A known question by its number, how near the typed one is to it, and the facts it has.

    `traits` are what makes it near; None where it is known word for word.
    """

    number: int
    score: float
    answers: tuple[int, ...]
    traits: "Traits | None" = None


def find_known(index: Index, query: Query) -> int | None:
    """The known question with just these words, by its number; None for none.

    Words that do not look like a question are taken for one of that kind only.
    """
    number = find_wording(index, query.folded)
    if number is not None or looks_like_question(query):
        return number
    words = [variants[0] for variants in query.words]
    if query.preferred_year:
        words.append(query.preferred_year)
    return find_wording(index, make_wording_key(words, find_kinds(words)))


def looks_like_question(query: Query) -> bool:
    """Four words or more, small ones among them; three where one of these asks."""
    count = len(query.words) + len(query.stopwords)
    if query.asks:
        count += 1
    return count >= weights.SHORTEST_QUESTION and bool(query.stopwords)

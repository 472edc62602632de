"""Which language a query was asked in."""

from collections.abc import Iterable, Sequence

from minusma_cli.analysis.stopwords import STOPWORDS_BY_LANGUAGE
from minusma_cli.index.layout import weigh_languages
from minusma_cli.search import weights
from minusma_cli.search.expansion import EXACT, INFLECTION, SPELLING, Expansion

_PLAINLY = 2  # small words of one language and none of the other
_NAME_PARTICLES = frozenset(["de", "den", "der", "ten", "ter", "van"])
_DIRECT = (EXACT, INFLECTION, SPELLING)


def detect_language(expansions: Sequence[Expansion], stopwords: Iterable[str]) -> str:
    """`nl`, `en`, or "" when the words do not tell.

    A stop word votes for its language, another word for that of the texts that have it. A proper
    name votes for none, nor does what stands inside one (Joost de Wolf) where all words are names.
    """
    votes = 0.0
    others = [expansion for expansion in expansions if not expansion.is_proper_name]
    silent = frozenset() if others else _NAME_PARTICLES
    for word in stopwords:
        if word in silent:
            continue
        is_dutch = word in STOPWORDS_BY_LANGUAGE["nl"]
        is_english = word in STOPWORDS_BY_LANGUAGE["en"]
        votes += weights.STOPWORD_VOTE * (is_dutch - is_english)
    for expansion in others:
        votes += _vote(expansion)
    if votes > weights.MIN_VOTES:
        return "nl"
    return "en" if votes < -weights.MIN_VOTES else ""


def detect_by_stopwords(stopwords: Iterable[str]) -> str:
    """`nl` or `en` when a query's small words tell plainly; "" otherwise."""
    dutch = english = 0
    for word in stopwords:
        is_dutch = word in STOPWORDS_BY_LANGUAGE["nl"]
        is_english = word in STOPWORDS_BY_LANGUAGE["en"]
        dutch += is_dutch and not is_english
        english += is_english and not is_dutch
    if dutch >= _PLAINLY and not english:
        return "nl"
    if english >= _PLAINLY and not dutch:
        return "en"
    return ""


def _vote(expansion: Expansion) -> float:
    """From -1 (only English texts have the word) to 1 (only Dutch ones)."""
    direct = []
    for _weight, match_type, posting in expansion.postings.values():
        if match_type in _DIRECT:
            direct.append(posting)
    own = [one for one in direct if one.term in (expansion.word, expansion.correction)]
    return weigh_languages(own or direct)

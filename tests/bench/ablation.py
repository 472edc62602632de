"""What each weight of search is worth: s@1 and MRR on the tuned questions without it.

    python tests/bench/ablation.py

Every weight of `search/weights.py` is switched off (or made neutral) alone, and the difference to
the whole is printed, in thousandths.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import quality

from minusma_cli import load
from minusma_cli.search import weights
from minusma_cli.search.scorer import BOOST_BY_MASK

# The value by which a weight is out of play: 0, unless it is named here.
NEUTRAL: dict[str, Any] = {
    "PROPER_NAME_IMPORTANCE": 1.0,
    "LOW_IMPORTANCE": 1.0,
    "UNKNOWN_IMPORTANCE": 1.0,
    "FIRST_LETTER_WEIGHT": 1.0,
    "NAMED_TOPIC_FACTOR": 1,
    "EDIT_WEIGHTS": (1.0, 0.0, 0.0),
    "STRENGTH_WEIGHTS": dict.fromkeys(weights.STRENGTH_WEIGHTS, 0.0),
    "FIELD_BOOSTS": dict.fromkeys(weights.FIELD_BOOSTS, 1.0),
    "KNOWN_SHARE": {1: 0.0, 2: 0.0},
    "BROAD_FACTOR": 1,
    "OTHER_KIND_FACTOR": 1.0,
    "UNTOLD_KIND_FACTOR": 1.0,
    "UNNAMED_COUNTRY_FACTOR": 1.0,
    "OTHER_COUNTRY_FACTOR": 1.0,
    "LEAST_CERTAINTY": 2.0,
    "QUESTION_SYNONYM_WEIGHT": 0.0,
}
# Limits and numbers that others rest on: they are chosen, not weighed.
LEFT_OUT = (
    "EXACT_WEIGHT",
    "LARGEST_FIELD_BOOST",
    "RERANKED_CANDIDATES",
    "MIN_VOTES",
    "STOPWORD_VOTE",
)
LIMITS = (
    "SHORTEST_STEM",
    "SHORT_STEM",
    "SHORTEST_REST",
    "SHORTEST_MISSPELT",
    "LONG_WORD",
    "MAX_COMPOUNDS",
    "SHORTEST_QUESTION",
    "VOTING_QUESTIONS",
    "NEARNESS_SPREAD",
    "PLACE_FACTOR",
    "MANY_WORDS",
    "COMPARED_QUESTIONS",
    "SHARE_DAMPING",
    "SMOOTHING_WORDINGS",
    "QUESTION_TRAITS",
    "ALL_QUESTION_TRAITS",
    "ELSEWHERE_QUESTIONS",
    "BROAD_QUERY",
)


@contextmanager
def without(name: str) -> Iterator[None]:
    """The weights with one of them out of play."""
    kept = getattr(weights, name)
    setattr(weights, name, NEUTRAL.get(name, 0.0))
    BOOST_BY_MASK.clear()
    try:
        yield
    finally:
        setattr(weights, name, kept)
        BOOST_BY_MASK.clear()


def main() -> None:
    base = load()
    asked = quality.questions(part="tuned")
    engine, texts = quality.ours(base), quality.texts(base)

    def measure() -> tuple[float, float, float]:
        ranked = engine([one.words for one in asked])
        found = quality.measured(asked, ranked, texts)
        return found.first, found.mrr, quality.nothing(asked, ranked)

    whole = measure()
    print(f"{'all weights':26} s@1 {whole[0]:.3f}  MRR {whole[1]:.3f}  nothing {whole[2]:.3f}")
    for name in sorted(vars(weights)):
        if not name.isupper() or name in LEFT_OUT or name in LIMITS:
            continue
        with without(name):
            here = measure()
        first, mrr, none = (round((new - old) * 1000) for new, old in zip(here, whole, strict=True))
        print(f"{name:26} s@1 {first:+4d}   MRR {mrr:+4d}    nothing {none:+4d}")


if __name__ == "__main__":
    main()

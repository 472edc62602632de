"""A misspelt word by the nearest words of the base."""

from collections.abc import Sequence

from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import SPELLING, Expansion
from minusma_cli.search.morphology import reach_terms

_MOST_NEIGHBOURS = 12
_ALIKE = (frozenset("ckq"), frozenset("fv"), frozenset("sz"))  # first letters that sound the same


def correct_spelling(index: Index, expansion: Expansion) -> None:
    """Let a word reach the nearest words of the base, within one edit, or two from eight letters.

    Edits are those of the optimal string alignment distance: a swap of neighbours is one.
    """
    word = expansion.word
    nearest, edits = find_nearest_words(index, word)
    if not nearest:
        return
    found = reach_terms(index, nearest)
    for other in found:
        first_letter = 1.0 if other.word[0] == word[0] else weights.FIRST_LETTER_WEIGHT
        for weight, _match_type, posting in other.postings.values():
            surely = weight * weights.EDIT_WEIGHTS[edits] * first_letter
            expansion.add([posting], surely, SPELLING)

    def likelihood(other: Expansion) -> tuple[bool, int]:
        postings = [posting for _weight, _type, posting in other.postings.values()]
        facts = sum(len(posting.fact_numbers) for posting in postings)
        return other.word[0] == word[0], facts

    expansion.correction = max(found, key=likelihood).word


def find_nearest_words(index: Index, word: str) -> tuple[list[str], int]:
    """The words of the base that are nearest to a misspelt one, and how many edits away."""
    if len(word) < weights.SHORTEST_MISSPELT or any(letter.isdigit() for letter in word):
        return [], 0
    from rapidfuzz import process  # 16 ms, only when a word is not in the base as it stands
    from rapidfuzz.distance import OSA

    edits = 2 if len(word) >= weights.LONG_WORD else 1
    choices = index.terms_by_length(len(word) - edits, len(word) + edits)
    near = process.extract(
        word, choices, scorer=OSA.distance, score_cutoff=edits, limit=_MOST_NEIGHBOURS
    )
    plausible: dict[str, int] = {}
    for choice, distance, _position in near:
        if is_plausible_typo(word, choice, int(distance)):
            plausible[choice] = int(distance)
    least = min(plausible.values(), default=0)
    return [choice for choice, distance in plausible.items() if distance == least], least


def is_plausible_typo(word: str, choice: str, edits: int) -> bool:
    """Whether a word may have been typed for another: few get the first letter of one wrong.

    They do where another sounds the same, as in `kastor` for Castor.
    """
    if not choice.isalpha():
        return False
    first_letters = {word[0], choice[0]}
    if len(first_letters) == 1 or any(first_letters <= alike for alike in _ALIKE):
        return True
    return edits == 1 and len(word) >= weights.LONG_WORD


def find_small_words(expansions: Sequence[Expansion]) -> dict[str, str]:
    """The words that the base does not have as they stand and are one edit from a small word.

    Each with that small word: `hoevel` for `hoeveel`, `wanner` for `wanneer`. None where no other
    word would be left.
    """
    words = [one.query_word for one in expansions if one.is_unknown]
    words = [word for word in words if len(word) >= weights.SHORTEST_MISSPELT]
    if not words:
        return {}
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    choices = sorted(one for one in STOPWORDS if len(one) >= weights.SHORTEST_MISSPELT)
    small = {}
    for word in words:
        nearest = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=1)
        if nearest and nearest[0][0] == word[0]:
            small[word] = nearest[0]
    return small if len(small) < len(expansions) else {}

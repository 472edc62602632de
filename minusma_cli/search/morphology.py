"""Dutch verbs: the forms of a weak one, which share no stem, and those that come apart."""

from collections.abc import Sequence

from minusma_cli.analysis.stemmer import normalize_ending
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import EXACT, INFLECTION, Expansion, add_inflections

_ENDINGS = ("ten", "den", "te", "de", "en", "t")  # the first that fits is stripped
_PAST_ENDINGS = ("ten", "den", "te", "de")
_SHORTEST_ROOT = 3  # letters of what a past or a participle leaves
_VOWELS = "aeiou"
_DOUBLED_VOWELS = "aeou"
_AFTER_VOWEL = "bdfgklmnprst"
_AFFIXES = (
    ("", "t"),
    ("", "te"),
    ("", "de"),
    ("", "ten"),
    ("", "den"),
    ("ge", "t"),
    ("ge", "d"),
)


def find_verb_root(word: str) -> str:
    """The root of a weak verb in its past (`stopte`, `gestopt`: stop); else nothing."""
    if not word.isalpha():
        return ""
    root = word
    if word.startswith("ge") and word.endswith(("t", "d")):
        root = word[2:-1]
    if root == word or len(root) < _SHORTEST_ROOT:
        root = _strip(word, _PAST_ENDINGS)
    if root == word or len(root) < _SHORTEST_ROOT:
        return ""
    return normalize_ending(root)


def conjugate(word: str) -> set[str]:
    """The forms that a word would have if it were a weak verb: `leveren`, `leverde`, `geleverd`."""
    if len(word) < weights.SHORTEST_STEM or not word.isalpha():
        return set()
    root = find_verb_root(word) or normalize_ending(_strip(word, _ENDINGS))
    long_root = _lengthen_vowel(root)
    forms: set[str] = set()
    for one in (root, long_root):
        forms.update(f"{prefix}{one}{ending}" for prefix, ending in _AFFIXES)
    return forms


def _strip(word: str, endings: Sequence[str]) -> str:
    """A word without the first of these endings that it has."""
    for ending in endings:
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word


def _lengthen_vowel(root: str) -> str:
    """A root as it stands in a closed syllable: of maken it is `maak`, in `maakte`."""
    before, vowel, last = root[-3:-2], root[-2:-1], root[-1:]
    is_short = vowel and vowel in _DOUBLED_VOWELS and not (before and before in _VOWELS)
    if is_short and last in _AFTER_VOWEL:
        return root[:-1] + vowel + last
    return root


def add_separable_verbs(index: Index, expansions: Sequence[Expansion], particle: str) -> None:
    """A verb and its particle at the end: `stapte ... op` is also opstappen."""
    for expansion in expansions:
        word = expansion.word
        root = _strip(word, _ENDINGS)
        forms = {word, root, f"{root}en", f"{root}{root[-1:]}en", *conjugate(word)}
        joined = {f"{particle}{form}" for form in forms}
        for other in reach_terms(index, sorted(index.known_terms(joined))):
            for weight, match_type, posting in other.postings.values():
                kind = INFLECTION if match_type == EXACT else match_type
                expansion.add([posting], weight * weights.CONJUGATION_WEIGHT, kind)


def reach_terms(index: Index, words: Sequence[str]) -> list[Expansion]:
    """What words of the base that may stand for one of the query reach themselves."""
    from minusma_cli.search.synonyms import add_synonyms

    expansions = [Expansion(word, word) for word in words]
    add_inflections(index, expansions)
    add_synonyms(index, expansions)
    return expansions

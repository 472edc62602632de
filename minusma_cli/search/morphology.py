"""Dutch verbs: the forms of a weak one, which share no stem, and those that come apart."""

import re
from collections.abc import Sequence

from minusma_cli.analysis.stemmer import normalize_ending
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import EXACT, INFLECTION, Expansion, add_inflections

_ENDING = re.compile("(?:ten|den|te|de|en|t)$")
_PAST = re.compile("(?<=...)(?:ten|den|te|de)$")
_PARTICIPLE = re.compile("^ge(.{3,})[td]$")
_SHORT_VOWEL = re.compile("(?<![aeiou])([aeou])([bdfgklmnprst])$")
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
    root = _PARTICIPLE.sub(r"\1", word)
    if root == word:
        root = _PAST.sub("", word)
    if root == word or not word.isalpha():
        return ""
    return normalize_ending(root)


def conjugate(word: str) -> set[str]:
    """The forms that a word would have if it were a weak verb: `leveren`, `leverde`, `geleverd`."""
    if len(word) < weights.SHORTEST_STEM or not word.isalpha():
        return set()
    root = find_verb_root(word) or normalize_ending(_ENDING.sub("", word))
    long_root = _SHORT_VOWEL.sub(r"\1\1\2", root)  # maken, maakte
    forms: set[str] = set()
    for one in (root, long_root):
        forms.update(f"{prefix}{one}{ending}" for prefix, ending in _AFFIXES)
    return forms


def add_separable_verbs(index: Index, expansions: Sequence[Expansion], particle: str) -> None:
    """A verb and its particle at the end: `stapte ... op` is also opstappen."""
    for expansion in expansions:
        word = expansion.word
        root = _ENDING.sub("", word)
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

"""A light stemmer for Dutch and English.

It strips the inflections that keep a word's meaning, and evens out what they do to spelling
(`tanken`/`tanks`, `boten`/`boot`, `reizen`/`reis`). One rule set serves both languages, because the
texts of a base hold words of the other: names, quotations, loan words.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_SHORTEST = 4  # letters: a shorter word is its own stem


class _Suffix(NamedTuple):
    """An ending that is stripped, how many letters must stay, and what is put in its place."""

    ending: str
    keep: int
    replacement: str


# The first that fits is taken.
_SUFFIXES = (
    _Suffix("heden", 3, "heid"),
    _Suffix("ingen", 4, ""),
    _Suffix("ations", 3, "at"),
    _Suffix("ation", 3, "at"),
    _Suffix("aties", 3, "at"),
    _Suffix("atie", 3, "at"),
    _Suffix("iteiten", 3, "iteit"),
    _Suffix("ies", 3, "i"),
    _Suffix("ied", 3, "i"),
    _Suffix("ie", 3, "i"),
    _Suffix("eren", 3, "er"),
    _Suffix("ende", 3, ""),
    _Suffix("ing", 4, ""),
    _Suffix("eds", 3, ""),
    _Suffix("tjes", 4, ""),
    _Suffix("tje", 4, ""),
    _Suffix("jes", 3, ""),
    _Suffix("je", 4, ""),
    _Suffix("en", 3, ""),
    _Suffix("ed", 3, ""),
    _Suffix("es", 3, ""),
    _Suffix("er's", 3, ""),
    _Suffix("e", 3, ""),
    _Suffix("s", 3, ""),
)
_NO_PLURAL = ("ss", "us", "is")  # endings whose `s` belongs to the word
_DOUBLE_CONSONANT = re.compile(r"([bdfgklmnprst])\1$")
_LONG_VOWEL = re.compile(r"([aeou])\1([bcdfgklmnprstvz])$")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The light stem of a normalized word; numbers and short words stay as they are."""
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    return normalize_ending(_strip_suffix(word))


def _strip_suffix(word: str) -> str:
    for suffix in _SUFFIXES:
        if not word.endswith(suffix.ending) or len(word) - len(suffix.ending) < suffix.keep:
            continue
        if suffix.ending == "s" and word.endswith(_NO_PLURAL):
            return word
        return word[: -len(suffix.ending)] + suffix.replacement
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}i"
    return word


def normalize_ending(word: str) -> str:
    """A word as its inflections share it: no doubled letter at the end, v and z as f and s."""
    word = _DOUBLE_CONSONANT.sub(r"\1", word)
    word = _LONG_VOWEL.sub(r"\1\2", word)
    if word.endswith("v"):
        return word[:-1] + "f"
    if word.endswith("z"):
        return word[:-1] + "s"
    return word

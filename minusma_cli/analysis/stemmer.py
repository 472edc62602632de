"""A light stemmer for Dutch and English.

It strips the inflections that keep a word's meaning, and evens out what they do to spelling
(`tanken`/`tanks`, `boten`/`boot`, `reizen`/`reis`). One rule set serves both languages, because the
texts of a base hold words of the other: names, quotations, loan words.
"""

from functools import lru_cache

_SHORTEST = 4  # letters: a shorter word is its own stem


# An ending that is stripped, how many letters must stay, and what is put in its place. The first
# that fits is taken.
_SUFFIXES = (
    ("heden", 3, "heid"),
    ("ingen", 4, ""),
    ("ations", 3, "at"),
    ("ation", 3, "at"),
    ("aties", 3, "at"),
    ("atie", 3, "at"),
    ("iteiten", 3, "iteit"),
    ("ies", 3, "i"),
    ("ied", 3, "i"),
    ("ie", 3, "i"),
    ("eren", 3, "er"),
    ("ende", 3, ""),
    ("ing", 4, ""),
    ("eds", 3, ""),
    ("tjes", 4, ""),
    ("tje", 4, ""),
    ("jes", 3, ""),
    ("je", 4, ""),
    ("en", 3, ""),
    ("ed", 3, ""),
    ("es", 3, ""),
    ("er's", 3, ""),
    ("e", 3, ""),
    ("s", 3, ""),
)
# The same by their last letters: of a word only those that end in its own can fit.
_SUFFIXES_BY_LETTER: dict[str, list[tuple[str, int, str]]] = {}
for _suffix in _SUFFIXES:
    _SUFFIXES_BY_LETTER.setdefault(_suffix[0][-1], []).append(_suffix)
_NO_PLURAL = ("ss", "us", "is")  # endings whose `s` belongs to the word
_DOUBLED_CONSONANTS = "bdfgklmnprst"
_DOUBLED_VOWELS = "aeou"
_AFTER_LONG_VOWEL = "bcdfgklmnprstvz"


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The light stem of a normalized word; numbers and short words stay as they are."""
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    return normalize_ending(_strip_suffix(word))


def _strip_suffix(word: str) -> str:
    for ending, keep, replacement in _SUFFIXES_BY_LETTER.get(word[-1], ()):
        if not word.endswith(ending) or len(word) - len(ending) < keep:
            continue
        if ending == "s" and word.endswith(_NO_PLURAL):
            return word
        return word[: -len(ending)] + replacement
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}i"
    return word


def normalize_ending(word: str) -> str:
    """A word as its inflections share it: no doubled letter at the end, v and z as f and s."""
    if word[-1:] == word[-2:-1] and word[-1:] in _DOUBLED_CONSONANTS:
        word = word[:-1]
    third, before, last = word[-3:-2], word[-2:-1], word[-1:]
    if third == before and before in _DOUBLED_VOWELS and last in _AFTER_LONG_VOWEL:
        word = word[:-2] + last
    if word.endswith("v"):
        return word[:-1] + "f"
    if word.endswith("z"):
        return word[:-1] + "s"
    return word

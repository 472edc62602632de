"""Text to terms, the same for facts and for queries.

Normalizing makes lower case without diacritics and joins the groups of digits of a number
(`13.289`, `13,289` and `13 289` are `13289`; `3,8` is `3.8`). A hyphenated word gives its parts,
the joins of neighbours and the whole (`NH-90`: nh, 90, nh90).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from minusma_cli.named_tuple import NamedTuple

_LONGEST_WORD = 64  # letters of a word that count: a longer one is no word

# NFKD would do, but unicodedata takes a millisecond to load; most texts are ASCII or these.
_PLAIN_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",  # noqa: RUF001  # the letters that are meant
        "ĳ": "ij",
        "’": "'",
        "‘": "'",
        "ʼ": "'",  # noqa: RUF001
        "´": "'",  # noqa: RUF001
        "`": "'",
    }
)
_GROUP = r"\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?!\d)"  # 13.289, 13,289, 13 289
_DIGIT_GROUPS = rf"(?<![\d.,]){_GROUP}"
_DECIMAL_COMMA = r"(?<=\d),(?=\d)"
# Only the first is compiled at once: few queries need another.
_TOKEN = re.compile(r"\d+(?:\.\d+)*|[^\W_]+(?:['\-\u2010\u2011/.&][^\W_]+)*")
_TOKEN_IN_TEXT = rf"{_GROUP}|\d+(?:[.,]\d+)*|[^\W_]+(?:['’\-\u2010\u2011/.&][^\W_]+)*"
_PART = r"[^\W_]+"


class Token(NamedTuple):
    """A word of a text: where it stands, and the forms by which it can be met, the whole first."""

    start: int
    end: int
    variants: tuple[str, ...]


def normalize(text: str) -> str:
    """Lower case without diacritics; word boundaries stay."""
    low = text.casefold().translate(_PLAIN_LETTERS)
    if low.isascii():
        return low
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", low)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def normalize_numbers(text: str) -> str:
    """The text with the groups of every number joined and its decimals behind a point."""
    if not any(map(str.isdecimal, text)):
        return text
    joined = re.sub(_DIGIT_GROUPS, lambda found: re.sub(r"\D", "", found[0]), text)
    return re.sub(_DECIMAL_COMMA, ".", joined)


def analyze_text(text: str) -> list[str]:
    """All variants of the words of a text, in order: what a fact is found by."""
    terms: list[str] = []
    for token in _tokenize(text):
        terms.extend(variants(token))
    return terms


def analyze_query(text: str) -> list[tuple[str, ...]]:
    """The words of a query, each as its variants, the whole first."""
    return [variants(token) for token in _tokenize(text)]


def fold_question(text: str) -> str:
    """The words of a question as they are compared: normalized, one blank between them."""
    return " ".join(forms[0] for forms in analyze_query(text))


def _tokenize(text: str) -> list[str]:
    return _TOKEN.findall(normalize_numbers(normalize(text)))


@lru_cache(maxsize=4096)
def variants(token: str) -> tuple[str, ...]:
    """The forms of a normalized token: itself; of a hyphenated one the whole, parts and joins."""
    is_number = token[0].isdigit() and "-" not in token and "/" not in token
    if token.isalnum() or is_number:
        return (token[:_LONGEST_WORD],)
    parts = re.findall(_PART, token)
    joins = ["".join(pair) for pair in pairwise(parts)]
    forms = ["".join(parts), *parts, *joins]
    return tuple(dict.fromkeys(form[:_LONGEST_WORD] for form in forms))


def tokenize_with_offsets(text: str) -> list[Token]:
    """The words of a text with their places in it, for marking what matched."""
    return [
        Token(found.start(), found.end(), tuple(analyze_text(found[0])))
        for found in re.finditer(_TOKEN_IN_TEXT, text)
    ]


def words_containing(words: str, part: str, separator: str) -> Iterator[str]:
    """The words that hold this part.

    `words` is one text, with the separator (one character) between and around its words: searching
    it is many times as fast as looking at one word after another.
    """
    at = words.find(part)
    while at >= 0:
        end = words.index(separator, at)
        start = words.rindex(separator, 0, at) + 1
        yield words[start:end]
        at = words.find(part, end)

"""Fold, split and stem words: the same for facts and for questions.

Text in, lists of words out. Folding makes lower case without diacritics, joins the groups of digits of a number
(`13.289`, `13,289` and `13 289` are `13289`; `3,8` is `3.8`) and reads a hyphenated word as its parts, the joins of
neighbours and the whole (`NH-90`: nh, 90, nh90). The stem is light: it strips the inflections of Dutch and English that keep a word's meaning,
and evens out what they do to spelling (`tanken`/`tanks`, `boten`/`boot`, `reizen`/`reis`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# fmt: off
STOP = {
    "nl": frozenset(
        ["aan", "al", "alle", "allemaal", "als", "ander", "andere", "bij", "daar", "dan", "dat", "de", "der", "deze", "die", "dit", "door", "dus", "een", "en", "er", "ergens", "even", "gaan", "gaat", "gegaan", "geen", "gehad", "geweest", "had", "hadden", "hebben", "hebt", "heb", "heeft", "hem", "hen", "het", "hier", "hij", "hoe", "hoeveel", "hun", "iemand", "iets", "ik", "in", "is", "ja", "je", "jij", "jullie", "kan", "kon", "kunnen", "maar", "me", "met", "mij", "mijn", "naar", "nog", "nu", "of", "om", "onder", "ons", "onze", "ook", "op", "over", "precies", "te", "tegen", "ten", "ter", "toch", "toen", "tot", "tussen", "uit", "van", "veel", "voor", "waar", "waarom", "waren", "was", "wat", "we", "wel", "welk", "welke", "werd", "werden", "wie", "wij", "wil", "word", "wordt", "worden", "wanneer", "weet", "weten", "ze", "zeg", "zeggen", "zei", "zich", "zij", "zijn", "zo", "zou", "zouden", "zat", "zaten", "door", "tijdens", "na", "om", "af", "toe", "eigenlijk", "ooit", "gebeurd", "gebeurde", "gebeurden", "gebeuren", "gebeurt", "doen", "doet", "deed", "deden", "gedaan", "moest", "moesten", "moet", "moeten", "vertel", "geef", "toon", "graag", "alsjeblieft"]
    ),
    "en": frozenset(
        ["a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for", "from", "get", "give", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "many", "me", "much", "my", "of", "off", "on", "or", "our", "out", "over", "please", "she", "should", "show", "so", "some", "tell", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "too", "under", "up", "us", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "would", "you", "your", "during", "after", "ever", "done", "happen", "happened", "happening", "happens", "must"]
    ),
}
# fmt: on
STOPWORDS = STOP["nl"] | STOP["en"]
# Words that a question needs more than its answer: what they say of it is little, however rare they are in a base.
# fmt: off
LIGHT = frozenset(
    ["aantal", "beginnen", "begon", "begonnen", "blijven", "bleef", "bleven", "brengen", "bracht", "brachten", "gebracht", "gaven", "gaf", "geeft", "gegeven", "gekomen", "geven", "ging", "gingen", "groot", "grote", "heet", "heette", "heten", "houden", "hield", "hielden", "kleine", "klein", "komen", "komt", "krijgen", "kreeg", "kregen", "gekregen", "kwam", "kwamen", "laat", "laten", "liet", "lieten", "lang", "maakte", "maken", "maakt", "meer", "meest", "meeste", "mensen", "minder", "minst", "minste", "naam", "nam", "namen", "nemen", "genomen", "officieel", "ongeveer", "oud", "soort", "staan", "staat", "stond", "stonden", "ver", "vinden", "vond", "vonden", "weg", "uitvoeren", "zetten", "zette",
     "big", "bring", "brought", "came", "carried", "carry", "come", "exactly", "far", "gave", "given", "go", "goes", "going", "gone", "got", "hold", "kind", "large", "least", "less", "long", "made", "make", "most", "name", "named", "number", "official", "officially", "people", "roughly", "share", "small", "stand", "start", "started", "take", "taken", "took", "went"]
)
# fmt: on

# NFKD would do, but unicodedata takes a millisecond to load and almost every text is ASCII or these.
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ĳ": "ij", "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"})  # fmt: skip  # noqa: RUF001
_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?![\d])")
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_WORD = re.compile(r"\d+(?:\.\d+)*|[^\W_]+(?:['\-\u2010\u2011/.&][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_MAXIMUM = 64  # letters of a word that count: a longer one is no word


class Word(NamedTuple):
    """A word of a text: where it stands, and the folded forms by which it can be met (the first is the whole)."""

    start: int
    end: int
    forms: tuple[str, ...]


def fold(text: str) -> str:
    """Lower case without diacritics, groups of digits joined; the text keeps its word boundaries."""
    low = text.casefold().translate(_LETTERS)
    if not low.isascii():
        import unicodedata

        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return low


def numbers(text: str) -> str:
    """The text with the groups of every number joined and its decimals behind a point."""
    joined = _DIGITS.sub(lambda found: re.sub(r"\D", "", found[0]), text)
    return _DECIMAL.sub(".", joined)


def words(text: str) -> list[str]:
    """All folded forms of the words of a text, in order: what a fact is found by."""
    return [form for token in _tokens(text) for form in forms(token)]


def terms(text: str) -> list[tuple[str, ...]]:
    """The words of a question, each as its folded forms, the whole first."""
    return [forms(token) for token in _tokens(text)]


def _tokens(text: str) -> list[str]:
    return _WORD.findall(numbers(fold(text)))


@lru_cache(maxsize=4096)
def forms(token: str) -> tuple[str, ...]:
    """The forms of one folded token: itself, or for a hyphenated one the whole, its parts and the joins of neighbours."""
    if token.isalnum() or (token[0].isdigit() and "-" not in token and "/" not in token):
        return (token[:_MAXIMUM],)
    parts = _PART.findall(token)
    joins = ("".join(pair) for pair in pairwise(parts))
    every = ("".join(parts), *parts, *joins) if len(parts) > 1 else (token,)
    return tuple(dict.fromkeys(form[:_MAXIMUM] for form in every))


def located(text: str) -> list[Word]:
    """The words of a text with their places in it, for marking what matched."""
    return [Word(found.start(), found.end(), tuple(words(found[0]))) for found in _LOCATED.finditer(text)]


_LOCATED = re.compile(r"\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|[^\W_]+(?:['’\-\u2010\u2011/.&][^\W_]+)*")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The light stem of a folded word: Dutch and English inflection stripped, its spelling evened out; numbers stay."""
    if len(word) < 4 or not word.isalpha():  # noqa: PLR2004
        return word
    return even(_strip(word))


_ENDINGS = (
    # what is stripped, how many letters must stay, what is put in its place; the first that fits
    ("heden", 3, "heid"), ("ingen", 4, ""), ("ations", 3, "at"), ("ation", 3, "at"), ("aties", 3, "at"), ("atie", 3, "at"),
    ("iteiten", 3, "iteit"), ("ies", 3, "i"), ("ied", 3, "i"), ("ie", 3, "i"), ("eren", 3, "er"), ("ende", 3, ""),
    ("ing", 4, ""), ("eds", 3, ""), ("tjes", 4, ""), ("tje", 4, ""), ("jes", 3, ""), ("je", 4, ""),
    ("en", 3, ""), ("ed", 3, ""), ("es", 3, ""), ("er's", 3, ""), ("e", 3, ""), ("s", 3, ""),
)  # fmt: skip
_DOUBLE = re.compile(r"([bdfgklmnprst])\1$")
_LONG = re.compile(r"([aeou])\1([bcdfgklmnprstvz])$")


def _strip(word: str) -> str:
    for ending, keep, put in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= keep:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                return word
            return word[: -len(ending)] + put
    return f"{word[:-1]}i" if word.endswith("y") and word[-2] not in "aeiou" else word


def even(word: str) -> str:
    """A word as its inflections share it: no doubled letter before an ending that is gone, v and z as f and s."""
    word = _DOUBLE.sub(r"\1", word)
    word = _LONG.sub(r"\1\2", word)
    if word.endswith("v"):
        return word[:-1] + "f"
    return word[:-1] + "s" if word.endswith("z") else word


def holding(words: str, part: str, gap: str) -> Iterator[str]:
    """The words that hold this part of a word, of words in one text with a gap (one character) between and around them."""
    at = words.find(part)
    while at >= 0:
        end = words.index(gap, at)
        yield words[words.rindex(gap, 0, at) + 1 : end]
        at = words.find(part, end)


def nearest(name: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The names that a misspelt one may have meant, nearest first; none when nothing is near."""
    from rapidfuzz import fuzz, process  # 16 ms, only for what was misspelt

    names: Sequence[str] = sorted(set(known))
    found = process.extract(name[:200].casefold(), names, scorer=fuzz.ratio, processor=str.casefold, limit=most, score_cutoff=65)
    return [choice for choice, _score, _at in found]

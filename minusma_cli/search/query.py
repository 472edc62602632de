"""A query taken apart.

What a person typed goes in. Out come the words to look for, phrases in quotes that must occur,
words and phrases that must not, the date that is preferred, what kind of answer is asked for, and
the particle that a Dutch verb left at the end.
"""

import re
from typing import NamedTuple

from minusma_cli.analysis.analyzer import analyze_query, analyze_text, normalize
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.dates import DateRange, parse_user_date

MAX_WORDS = 60  # distinct words of a query that count
_MAX_TOKENS = 4 * MAX_WORDS  # stop words included
_MAX_LETTERS = 200_000
_LENGTH_OF_YEAR = 4

# What kind of answer is asked for.
HOW_MANY = "how many"
WHEN = "when"
WHY = "why"
MOST = "most"
WHO = "who"

SUPERLATIVES = frozenset(
    ["meeste", "meest", "most", "grootste", "largest", "biggest", "hoogste", "highest"]
)
_INTENT_WORDS = {
    HOW_MANY: frozenset(
        [
            "hoeveel",
            "aantal",
            "aantallen",
            "hoeveelste",
            "many",
            "much",
            "number",
            "far",
            "ver",
            "groot",
            "long",
            "big",
            "large",
            "oud",
            "share",
        ]
    ),
    WHEN: frozenset(["wanneer", "when", "sinds", "since", "datum", "date"]),
    WHY: frozenset(["waarom", "why", "waardoor", "reden", "reason", "cause", "oorzaak"]),
    MOST: SUPERLATIVES,
    WHO: frozenset(["wie", "who", "whom", "whose", "welke", "which"]),
}
_PARTICLES = frozenset(
    [
        "aan",
        "achter",
        "af",
        "bij",
        "deel",
        "door",
        "goed",
        "in",
        "mee",
        "mis",
        "na",
        "om",
        "op",
        "over",
        "plaats",
        "samen",
        "stil",
        "tegen",
        "terug",
        "toe",
        "uit",
        "vast",
        "voor",
        "voort",
        "weg",
    ]
)

_QUOTED = re.compile(r'(-?)["“”„]([^"“”„]*)["“”„]')
_EXCLUDED = re.compile(r"(?<!\S)-(?=[^\W\d_])(\S+)")
_DATES = re.compile(
    r"(?<![\w.,-])(?:[0-9]{4}-[0-9][0-9](?:-[0-9][0-9])?|[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{4}"
    r"|(?:[0-9]{1,2} )?[^\W\d_]{3,9} (?:19|20)[0-9][0-9]|(?:19|20)[0-9][0-9])(?![\w.,-]*\d)"
)

Words = tuple[str, ...]  # the variants of one word, or the words of a phrase


class Query(NamedTuple):
    """A query taken apart.

    `words` are those to look for, each as its variants. `phrases` must occur, `excluded` must not.
    `preferred_date` is a wish: facts of that time come first. `intents` is what kind of answer is
    asked for, `stopwords` what was left out, `particle` the last word when a verb may be split.
    """

    words: tuple[Words, ...]
    phrases: tuple[Words, ...]
    excluded: tuple[Words, ...]
    preferred_date: DateRange | None
    intents: frozenset[str]
    stopwords: tuple[str, ...]
    particle: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words and not self.phrases


def parse_query(typed: str) -> Query:
    """Take a query apart: `"words in quotes"` must occur, `-word` must not, a date is a wish."""
    plain, phrases, excluded = _take_operators(typed[:_MAX_LETTERS])
    plain, preferred_date = _take_date(plain)
    every = list(dict.fromkeys(analyze_query(plain)))[:_MAX_TOKENS]
    content = [variants for variants in every if variants[0] not in STOPWORDS]
    if not content and not phrases and preferred_date:
        # A date alone is what is looked for.
        content = analyze_query(preferred_date.edtf.replace("-", " "))
        preferred_date = None
    if not content and not phrases:
        content = every
    wholes = [variants[0] for variants in every]
    particle = ""
    if len(wholes) > 1 and wholes[-1] in _PARTICLES:
        particle = wholes[-1]
    return Query(
        words=tuple(content[:MAX_WORDS]),
        phrases=phrases,
        excluded=excluded,
        preferred_date=preferred_date,
        intents=find_intents(wholes),
        stopwords=tuple(word for word in wholes if word in STOPWORDS),
        particle=particle,
    )


def find_intents(words: list[str]) -> frozenset[str]:
    """What kinds of answer the words of a query ask for."""
    return frozenset(intent for intent, cues in _INTENT_WORDS.items() if not cues.isdisjoint(words))


def _take_operators(typed: str) -> tuple[str, tuple[Words, ...], tuple[Words, ...]]:
    """The query without its quotes and exclusions; the phrases that must occur, and must not."""
    phrases: list[Words] = []
    excluded: list[Words] = []

    def take_phrase(found: re.Match[str]) -> str:
        words = tuple(analyze_text(found[2]))
        if words and found[1]:
            excluded.append(words)
        elif words:
            phrases.append(words)
        return " "

    def take_exclusion(found: re.Match[str]) -> str:
        excluded.extend(variants[:1] for variants in analyze_query(found[1]))
        return " "

    plain = _EXCLUDED.sub(take_exclusion, _QUOTED.sub(take_phrase, typed))
    return plain, tuple(phrases), tuple(excluded)


def _take_date(plain: str) -> tuple[str, DateRange | None]:
    """The query without its date, and the date."""
    plain = normalize(plain)  # may change its length: places are those of the normalized query
    for found in _DATES.finditer(plain):
        try:
            when = parse_user_date(found[0])
        except ValueError:
            year = found[0].split()[-1]
            if not year.isdigit() or len(year) != _LENGTH_OF_YEAR:
                continue
            # A word before a year that is no month stays a word.
            start = found.end() - _LENGTH_OF_YEAR
            return plain[:start] + plain[found.end() :], parse_user_date(year)
        return f"{plain[: found.start()]} {plain[found.end() :]}", when
    return plain, None

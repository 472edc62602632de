"""A question taken apart.

What a person typed goes in; out come the words to look for, phrases in quotes that must occur, words and phrases that must not, the date
that is wished for, what kind of answer is asked for, and the particle that a Dutch verb left at the end.
"""

import re
from typing import NamedTuple

from minusma_cli import text
from minusma_cli.when import When, asked

MOST_WORDS = 60  # distinct words of a question that count
HOW_MANY, WHEN, WHY, MOST, WHO = "how many", "when", "why", "most", "who"
SUPERLATIVES = frozenset(["meeste", "meest", "most", "grootste", "largest", "biggest", "hoogste", "highest"])
_ASKS = {
    HOW_MANY: frozenset(["hoeveel", "aantal", "aantallen", "hoeveelste", "many", "much", "number", "far", "ver", "groot", "long", "big", "large", "oud", "share"]),
    WHEN: frozenset(["wanneer", "when", "sinds", "since", "datum", "date"]),
    WHY: frozenset(["waarom", "why", "waardoor", "reden", "reason", "cause", "oorzaak"]),
    MOST: SUPERLATIVES,
    WHO: frozenset(["wie", "who", "whom", "whose", "welke", "which"]),
}  # fmt: skip
_PARTICLES = frozenset(
    ["aan", "achter", "af", "bij", "deel", "door", "goed", "in", "mee", "mis", "na", "om", "op", "over", "plaats", "samen", "stil", "tegen", "terug", "toe", "uit", "vast", "voor", "voort", "weg"]
)  # fmt: skip

_QUOTED = re.compile(r'(-?)["“”„]([^"“”„]*)["“”„]')
_EXCLUDED = re.compile(r"(?<!\S)-(?=[^\W\d_])(\S+)")
_DATES = re.compile(
    r"(?<![\w.,-])(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[-/]\d{1,2}[-/]\d{4}|(?:\d{1,2} )?[^\W\d_]{3,9} (?:19|20)\d\d|(?:19|20)\d\d)(?![\w.,-]*\d)"
)


class Question(NamedTuple):
    """A question taken apart: words, phrases that must occur and that must not, the date wished for, what is asked for, stop words, particle."""

    words: tuple[tuple[str, ...], ...]
    phrases: tuple[tuple[str, ...], ...]
    excluded: tuple[tuple[str, ...], ...]
    wish: When | None
    asks: frozenset[str]
    stops: tuple[str, ...]
    particle: str

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self.words or self.phrases)


def question(typed: str) -> Question:
    """Take a question apart: `"words in quotes"` must occur, `-word` must not, a year or date is a wish."""
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []

    def quoted(found: re.Match[str]) -> str:
        words = tuple(text.words(found[2]))
        if words:
            (excluded if found[1] else phrases).append(words)
        return " "

    def minus(found: re.Match[str]) -> str:
        excluded.extend(forms[:1] for forms in text.terms(found[1]))
        return " "

    plain = _EXCLUDED.sub(minus, _QUOTED.sub(quoted, typed[:200_000]))
    plain, wish = _wished(plain)
    every = list(dict.fromkeys(text.terms(plain)))[: 4 * MOST_WORDS]
    content = [forms for forms in every if forms[0] not in text.STOPWORDS]
    if not content and not phrases and wish:
        content, wish = text.terms(wish.edtf.replace("-", " ")), None
    asks = frozenset(kind for kind, words in _ASKS.items() if any(forms[0] in words for forms in every))
    stops = tuple(forms[0] for forms in every if forms[0] in text.STOPWORDS)
    particle = every[-1][0] if len(every) > 1 and every[-1][0] in _PARTICLES else ""
    words = tuple(content or (every if not phrases else ()))[:MOST_WORDS]
    return Question(words, tuple(phrases), tuple(excluded), wish, asks, stops, particle)


def _wished(plain: str) -> tuple[str, When | None]:
    """The question without its date, and the date."""
    for found in _DATES.finditer(text.fold(plain)):
        try:
            when = asked(found[0])
        except ValueError:
            year = found[0].split()[-1]
            if not (year.isdigit() and len(year) == 4):  # noqa: PLR2004
                continue
            when = asked(year)  # a word before a year that is no month stays a word
            return plain[: found.end() - 4] + plain[found.end() :], when
        return plain[: found.start()] + " " + plain[found.end() :], when
    return plain, None

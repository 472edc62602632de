"""A query taken apart.

What a person typed goes in. Out come the words to look for, phrases in quotes that must occur,
words and phrases that must not, the date that is preferred, what kind of answer is asked for, and
the particle that a Dutch verb left at the end.
"""

import re
from collections.abc import Mapping

from minusma_cli.analysis.analyzer import analyze_query, analyze_text, fold_question, normalize
from minusma_cli.analysis.countries import find_countries
from minusma_cli.analysis.intents import (
    OWN_WORDS,
    PARTICLES,
    find_intents,
    find_kinds,
    join_particles,
)
from minusma_cli.analysis.stopwords import FORM_WORDS, STOPWORDS
from minusma_cli.dates import LENGTH_OF_YEAR, DateRange
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.typed_dates import find_date

MAX_WORDS = 60  # distinct words of a query that count
_ABBREVIATIONS = frozenset(["us", "usa", "un", "vn", "eu", "uk", "vs", "nl"])
_MAX_TOKENS = 4 * MAX_WORDS  # stop words included
_MAX_LETTERS = 200_000

# Compiled where they are needed: few queries have a quotation mark or a minus.
_QUOTES = '"“”„'
_QUOTED = rf"(-?)[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]"
_EXCLUDED = r"(?<!\S)-(?=[^\W\d_])(\S+)"


Words = tuple[str, ...]  # the variants of one word, or the words of a phrase


class Query(NamedTuple):
    """A query taken apart.

    `words` are those to look for, each as its variants. `phrases` must occur, `excluded` must not.
    `preferred_date` is a wish: facts of that time come first. `intents` is what kind of answer is
    asked for, `stopwords` what was left out, `particle` the last word when a verb may be split,
    `joined` are verbs with the particles right behind them as one word. `countries` are those
    named, `is_own` tells of `we` and `our`, `folded` is the whole as questions are compared.
    """

    words: tuple[Words, ...]
    phrases: tuple[Words, ...]
    excluded: tuple[Words, ...]
    preferred_date: DateRange | None
    intents: frozenset[str]
    stopwords: tuple[str, ...]
    particle: str
    joined: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    is_own: bool = False
    folded: str = ""

    @property
    def asks(self) -> bool:
        """Whether one of its small words asks, as `who` and `why` do."""
        return bool(find_kinds(self.stopwords))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words and not self.phrases and not self.preferred_date

    @property
    def preferred_year(self) -> str:
        """The year of the preferred date, as facts have it among their terms; "" without a date."""
        if self.preferred_date is None:
            return ""
        return self.preferred_date.edtf[:LENGTH_OF_YEAR]

    @property
    def is_date(self) -> bool:
        """Whether a date is all that was asked."""
        return bool(self.preferred_date) and not self.words and not self.phrases


def parse_query(typed: str) -> Query:
    """Take a query apart: `"words in quotes"` must occur, `-word` must not, a date is a wish."""
    plain, phrases, excluded = _take_operators(typed[:_MAX_LETTERS])
    plain, preferred_date = _take_date(plain)
    every = list(dict.fromkeys(analyze_query(plain)))[:_MAX_TOKENS]
    content = [variants for variants in every if variants[0] not in STOPWORDS]
    content = [variants for variants in content if not _are_initials(variants)] or content
    content = [variants for variants in content if variants[0] not in FORM_WORDS] or content
    if not content and not phrases and preferred_date and preferred_date.edtf.isdigit():
        # A year alone is a word like others: it may be a number.
        content = analyze_query(preferred_date.edtf)
        preferred_date = None
    if not content and not phrases and not preferred_date:
        content = every
    wholes = [variants[0] for variants in every]
    particle = ""
    if len(wholes) > 1 and wholes[-1] in PARTICLES:
        particle = wholes[-1]
    return Query(
        words=tuple(content[:MAX_WORDS]),
        phrases=phrases,
        excluded=excluded,
        preferred_date=preferred_date,
        intents=find_intents(wholes),
        stopwords=tuple(word for word in wholes if word in STOPWORDS),
        particle=particle,
        joined=tuple(join_particles(wholes)),
        countries=find_countries(wholes),
        is_own=not OWN_WORDS.isdisjoint(wholes),
        folded=fold_question(typed[:_MAX_LETTERS]),
    )


def take_for_small(query: Query, small: Mapping[str, str]) -> Query:
    """The query with some of its words taken for the small words that were meant."""
    meant = tuple(small.values())
    folded = [small.get(word, word) for word in query.folded.split(" ")]
    return query._replace(
        words=tuple(variants for variants in query.words if variants[0] not in small),
        intents=query.intents | find_intents(meant),
        stopwords=query.stopwords + meant,
        is_own=query.is_own or not OWN_WORDS.isdisjoint(meant),
        folded=" ".join(folded),
    )


def _are_initials(variants: Words) -> bool:
    """Whether a word is the initials of a name, as `A.G.`; `U.S.` and `V.N.` are not."""
    whole, *parts = variants
    if not parts or whole in _ABBREVIATIONS:
        return False
    letters = parts[: len(whole)]
    return len(letters) == len(whole) and all(len(letter) == 1 for letter in letters)


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

    plain = typed
    if any(mark in plain for mark in _QUOTES):
        plain = re.sub(_QUOTED, take_phrase, plain)
    if "-" in plain:
        plain = re.sub(_EXCLUDED, take_exclusion, plain)
    return plain, tuple(phrases), tuple(excluded)


def _take_date(plain: str) -> tuple[str, DateRange | None]:
    """The query without its date, and the date."""
    plain = normalize(plain)  # may change its length: places are those of the normalized query
    found = find_date(plain)
    if found is None:
        return plain, None
    return f"{plain[: found.start]} {plain[found.end :]}", found.when

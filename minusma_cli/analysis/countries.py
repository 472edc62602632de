"""Which countries a text names, by their words in Dutch and English.

The capital, a region known for its war and a mission there stand for the country.
"""

from collections.abc import Iterable

from minusma_cli.analysis.stopwords import read_package_bytes


def _read_countries() -> dict[str, str]:
    """For each word its country, by the country's first word in the list.

    The words are normalized, hyphenated ones whole: the `Groot` of Groot-Brittannië names none.
    """
    known: dict[str, str] = {}
    for line in read_package_bytes("countries.txt").decode("ascii").splitlines():
        words = line.split(" ")
        for word in words:
            known[word] = words[0]
    return known


COUNTRY_BY_WORD = _read_countries()


def find_countries(words: Iterable[str]) -> frozenset[str]:
    """The countries that normalized words name, each by its Dutch name."""
    return frozenset(COUNTRY_BY_WORD[word] for word in words if word in COUNTRY_BY_WORD)

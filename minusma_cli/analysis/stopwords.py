"""Words that say little: stop words of both languages, and words of low weight.

The lists stand one word a line in the files beside this room, and so does the general thesaurus.
"""

from pathlib import Path


def read_package_bytes(name: str) -> bytes:
    """A data file that stands beside this room; from a zipped install too."""
    path = str(Path(__file__).with_name(name))
    data: bytes = __loader__.get_data(path)  # type: ignore[name-defined]
    return data


def _read_words(name: str) -> frozenset[str]:
    return frozenset(read_package_bytes(name).decode("utf-8").split())


STOPWORDS_BY_LANGUAGE = {
    "nl": _read_words("stopwords_nl.txt"),
    "en": _read_words("stopwords_en.txt"),
}
STOPWORDS = STOPWORDS_BY_LANGUAGE["nl"] | STOPWORDS_BY_LANGUAGE["en"]

# Words that a question needs more than its answer: what they say is little, however rare they are.
LOW_WEIGHT = _read_words("low_weight.txt")

# What a person wants to be given, whatever it is about: looked up only where it stands alone.
FORM_WORDS = _read_words("form_words.txt")

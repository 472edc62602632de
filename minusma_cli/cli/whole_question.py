"""The known question that two or three words may be short for, such as `why end`."""

from minusma_cli.factbase import FactBase
from minusma_cli.model import Text

_ASKING = frozenset(
    ["hoe", "hoeveel", "how", "waar", "waarom", "wanneer", "when", "where", "who", "why", "wie"]
)
_LEAST, _MOST = 2, 3  # words that are no whole question yet
_MOST_OTHERS = 2  # words that the known question has besides


def find_whole_question(query: str, base: FactBase) -> Text | None:
    """The known question that holds the words of a query, one of which asks; None for none.

    It asks hardly more than these words do; of several it is the one with the fewest others.
    """
    words = split_words(query)
    if not _LEAST <= len(words) <= _MOST or not _ASKING & words or words <= _ASKING:
        return None
    found: dict[int, Text] = {}
    for question in base.questions:
        for wording in (*question.text, *question.also):
            said = split_words(wording)
            if words <= said:
                found.setdefault(len(said - words), question.text)
    fewest = min(found, default=_MOST_OTHERS + 1)
    return found[fewest] if fewest <= _MOST_OTHERS else None


def split_words(text: str) -> set[str]:
    """The words of a question, in small letters."""
    return {word.strip("?,'\".") for word in text.casefold().split()}

"""The words of a query expanded into weighted terms of the base.

Each word reaches terms, surest first: itself, its inflections, compounds that hold it, the
thesaurus, and only when none of these is there its spelling within one or two edits, or the parts
of a compound that the base does not have. Which facts hold them, and how much that is worth, is for
`scorer` to say.
"""

from array import array
from collections.abc import Iterable, Sequence

from minusma_cli.analysis.intents import HOW_MANY
from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.index.layout import NAMES, NL, Posting
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.query import MAX_WORDS, Query, Words

# How a word was met.
EXACT = "exact"
INFLECTION = "inflection"
COMPOUND = "compound"
THESAURUS = "thesaurus"
SPELLING = "spelling"


class Expansion:
    """A word of the query, and the terms of the base that it reaches.

    `word` is what is looked for, `query_word` what was typed, `correction` what it was taken for.
    `postings` holds for each term the weight, how it was met, and its postings. `scores`,
    `match_types`, `counted` and `idf` are filled by `scorer.score_postings`.
    """

    __slots__ = (
        "correction",
        "counted",
        "idf",
        "match_types",
        "postings",
        "query_word",
        "scores",
        "topics",
        "word",
    )

    def __init__(self, word: str, query_word: str) -> None:
        self.word = word
        self.query_word = query_word
        self.correction = ""
        self.topics: set[str] = set()
        self.postings: dict[str, tuple[float, str, Posting]] = {}
        self.scores: dict[int, float] = {}
        self.match_types: dict[int, str] = {}
        self.counted: set[int] = set()
        self.idf = 0.0

    def add(self, postings: Iterable[Posting], weight: float, match_type: str) -> None:
        """Let it reach these terms, unless it reaches them more surely already."""
        for posting in postings:
            known = self.postings.get(posting.term)
            if known is None or weight > known[0]:
                self.postings[posting.term] = weight, match_type, posting

    @property
    def is_proper_name(self) -> bool:
        """Whether the base has it as a name more often than not."""
        own = self.postings.get(self.word) or self.postings.get(self.correction)
        if own is None:
            return False
        masks = own[2].field_masks
        as_name = sum(1 for mask in masks if mask & NAMES)
        return 2 * as_name > len(masks)

    @property
    def is_unknown(self) -> bool:
        """Whether the base does not have it as it stands."""
        return bool(self.correction) or not self.postings

    @property
    def has_postings(self) -> bool:
        """Whether a fact holds any of it."""
        return any(posting.fact_numbers for _weight, _type, posting in self.postings.values())


def expand_query(index: Index, query: Query) -> list[Expansion]:
    """The words of a query, each with all that it reaches in an index."""
    # These rooms build on this one, and are needed from here on only.
    from minusma_cli.search.compounds import add_compounds, split_compound
    from minusma_cli.search.morphology import add_separable_verbs
    from minusma_cli.search.spelling import correct_spelling
    from minusma_cli.search.synonyms import add_synonyms

    words = split_hyphenated(index, query.words)
    expansions = [Expansion(word, word) for word in words]
    add_inflections(index, expansions)
    add_compounds(index, expansions)
    if query.particle:
        add_separable_verbs(index, expansions, query.particle)
    add_synonyms(index, expansions)
    expansions = join_neighbours(index, expansions)
    for expansion in expansions:
        if not expansion.postings:
            correct_spelling(index, expansion)
    for expansion in expansions:
        if not expansion.has_postings:
            split_compound(index, expansion)
    is_about_topic = all(expansion.topics for expansion in expansions)
    if query.preferred_date or HOW_MANY in query.intents or is_about_topic:
        add_topic_facts(index, expansions)
    return expansions


def join_neighbours(index: Index, expansions: list[Expansion]) -> list[Expansion]:
    """Two neighbours, one of which the base does not know, as one word where that is known.

    `scan egle` is a misspelt ScanEagle.
    """
    from minusma_cli.search.spelling import correct_spelling

    joined: list[Expansion] = []
    for expansion in expansions:
        before = joined[-1] if joined else None
        if before and not (before.postings and expansion.postings):
            both = Expansion(before.word + expansion.word, f"{before.word} {expansion.word}")
            add_inflections(index, [both])
            if not both.postings:
                correct_spelling(index, both)
            if both.has_postings:
                joined[-1] = both
                continue
        joined.append(expansion)
    return joined


def split_hyphenated(index: Index, words: Sequence[Words]) -> list[str]:
    """The words to look for: of a hyphenated one that the base does not have whole, the parts."""
    known: set[str] = set()
    for variants in words:
        if len(variants) > 1:
            known |= index.known_terms(variants)
    wanted: dict[str, None] = {}
    for variants in words:
        whole = variants[0]
        parts = []
        if len(variants) > 1 and whole not in known:
            parts = [part for part in variants[1:] if part not in STOPWORDS and len(part) > 1]
            parts = [part for part in parts if part in known] or parts
        for part in parts or [whole]:
            wanted[part] = None
    return list(wanted)[:MAX_WORDS]


def add_inflections(index: Index, expansions: Sequence[Expansion]) -> None:
    """Let each word reach the terms that share its stem, itself first."""
    stems = {stem(expansion.word) for expansion in expansions}
    by_stem: dict[str, list[Posting]] = {}
    for posting in index.postings_by_stem(stems):
        by_stem.setdefault(posting.stem, []).append(posting)
    for expansion in expansions:
        for posting in by_stem.get(stem(expansion.word), ()):
            if posting.term == expansion.word:
                expansion.add([posting], weights.EXACT_WEIGHT, EXACT)
            elif posting.term not in STOPWORDS:
                expansion.add([posting], weights.INFLECTION_WEIGHT, INFLECTION)


def add_topic_facts(index: Index, expansions: Sequence[Expansion]) -> None:
    """Let the name of a topic reach its figures and office holders, whatever their words."""
    for expansion in expansions:
        if expansion.topics:
            numbers = index.facts_with_figures(expansion.topics)
            masks = array("H", [NL]) * len(numbers)
            posting = Posting("", "", 0, 0, numbers, masks)
            expansion.add([posting], weights.TOPIC_FACT_WEIGHT, THESAURUS)

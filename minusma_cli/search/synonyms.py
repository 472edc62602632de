"""The thesaurus: what a word or phrase of the query may also be called in the base."""

from array import array
from collections.abc import Iterable, Sequence

from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.index.layout import EN, NL, TOPIC_NAME, Posting, count_facts
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import THESAURUS, Expansion

_Span = tuple[int, int, str]  # from which word to before which, and the key that they make
_Phrase = tuple[str, ...]


def add_synonyms(index: Index, expansions: Sequence[Expansion]) -> None:
    """Let each word of a phrase reach what the phrase may be called, and the topic it names."""
    spans = _find_spans(index, expansions)
    found = index.synonyms(key for _start, _end, key in spans)
    if not found:
        return
    phrases: set[_Phrase] = set()
    for names in found.values():
        phrases.update(tuple(words) for strength, words in names if strength != TOPIC_NAME)
    postings = _look_up_phrases(index, phrases)
    spans.sort(key=lambda span: span[0] - span[1])  # the longest first: its topic is meant
    for start, end, key in spans:
        names = found.get(key, [])
        topics: set[str] = set()
        for strength, words in names:
            if strength == TOPIC_NAME:
                topics.update(words)
        for expansion in expansions[start:end]:
            expansion.topics = expansion.topics or topics
            for strength, words in names:
                if strength != TOPIC_NAME:
                    reached = postings.get(tuple(words), ())
                    expansion.add(reached, weights.STRENGTH_WEIGHTS[strength], THESAURUS)


def _find_spans(index: Index, expansions: Sequence[Expansion]) -> list[_Span]:
    """All runs of words that may be a name, and single verbs by their root."""
    from minusma_cli.search.morphology import find_verb_root

    stems = [stem(expansion.word) for expansion in expansions]
    spans: list[_Span] = []
    for start in range(len(stems)):
        last = min(len(stems), start + index.longest_phrase)
        spans.extend((start, end, " ".join(stems[start:end])) for end in range(start + 1, last + 1))
    for position, expansion in enumerate(expansions):
        root = find_verb_root(expansion.word)
        if root and root != stems[position]:
            spans.append((position, position + 1, root))
    return spans


def _look_up_phrases(index: Index, phrases: set[_Phrase]) -> dict[_Phrase, list[Posting]]:
    """For each name the postings that stand for it; of several words the facts that hold all."""
    stems_of: dict[_Phrase, list[str]] = {}
    every_stem: set[str] = set()
    every_word: set[str] = set()
    for phrase in phrases:
        content = [stem(word) for word in phrase if word not in STOPWORDS]
        stems_of[phrase] = content or [stem(word) for word in phrase]
        every_stem.update(stems_of[phrase])
        every_word.update(phrase)
    by_stem: dict[str, list[Posting]] = {}
    for posting in index.postings_by_stem(every_stem):
        if posting.term in every_word or posting.term not in STOPWORDS:  # `haven` is no `have`
            by_stem.setdefault(posting.stem, []).append(posting)
    found: dict[_Phrase, list[Posting]] = {}
    for phrase, stems in stems_of.items():
        groups = [by_stem.get(one, []) for one in stems]
        if len(groups) == 1:
            found[phrase] = groups[0]
        else:
            found[phrase] = [join_phrase(" ".join(phrase), groups)]
    return found


def join_phrase(name: str, groups: Iterable[Sequence[Posting]]) -> Posting:
    """The postings of a phrase: the facts that hold a word of each group in one field."""
    rarest_first = sorted(groups, key=count_facts)  # few are left to look for
    shared: dict[int, int] = _merge_masks(rarest_first[0])
    for group in rarest_first[1:]:
        masks = _merge_masks(group, shared)
        both = {number: shared[number] & mask for number, mask in masks.items()}
        shared = {number: mask for number, mask in both.items() if mask}
    numbers = sorted(shared)
    masks_in_order = [shared[number] for number in numbers]
    return Posting(
        term=name,
        stem=name,
        nl_count=sum(1 for mask in masks_in_order if mask & NL),
        en_count=sum(1 for mask in masks_in_order if mask & EN),
        fact_numbers=array("I", numbers),
        field_masks=array("H", masks_in_order),
    )


def _merge_masks(group: Sequence[Posting], within: dict[int, int] | None = None) -> dict[int, int]:
    """The fields in which each fact holds a word of a group; only facts `within`, where given."""
    masks: dict[int, int] = {}
    for posting in group:
        pairs = zip(posting.fact_numbers, posting.field_masks, strict=True)
        for number, mask in pairs:
            if within is None or number in within:
                masks[number] = masks.get(number, 0) | mask
    return masks

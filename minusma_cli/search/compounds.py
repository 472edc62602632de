"""Compounds: those of the base that hold a word, and an unknown one by its known parts."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.index.layout import count_facts
from minusma_cli.index.reader import Index
from minusma_cli.search import weights
from minusma_cli.search.expansion import COMPOUND, INFLECTION, Expansion
from minusma_cli.search.morphology import conjugate
from minusma_cli.search.synonyms import join_phrase

# What Dutch puts between the parts of a compound, or behind it.
_LINKS = frozenset(["s", "e", "en", "n", "er", "es", "je", "jes"])

_Found = tuple[Expansion, float, str]  # who reaches a term, how surely, and how


def add_compounds(index: Index, expansions: Sequence[Expansion]) -> None:
    """Let each word reach its compounds and conjugations; all terms are looked up in one go."""
    wanted: dict[str, list[_Found]] = {}
    for expansion in expansions:
        for form in conjugate(expansion.word):
            found = (expansion, weights.CONJUGATION_WEIGHT, INFLECTION)
            wanted.setdefault(form, []).append(found)
        for compound, weight in find_compounds(index, expansion.word):
            wanted.setdefault(compound, []).append((expansion, weight, COMPOUND))
    for one, other in pairwise(expansions):
        # Neighbours that the base writes as one word: `nh 90`, `heli kopter`.
        joined = wanted.setdefault(one.word + other.word, [])
        for expansion in (one, other):
            joined.append((expansion, weights.INFLECTION_WEIGHT, COMPOUND))
    for posting in index.postings(wanted):
        for expansion, weight, match_type in wanted[posting.term]:
            expansion.add([posting], weight, match_type)


def find_compounds(index: Index, word: str) -> Iterator[tuple[str, float]]:
    """The words of the base that hold this one's stem, the shortest of them, with their weights."""
    part = stem(word)
    if len(part) < weights.SHORTEST_STEM or not part.isalpha():
        return
    shortest_rest = weights.SHORTEST_REST
    if len(part) < weights.SHORT_STEM:
        shortest_rest += 1
    compounds = []
    for candidate in index.terms_containing(part):
        before, after = candidate.split(part, 1)
        if _is_part(before, shortest_rest) and _is_part(after, shortest_rest):
            compounds.append(candidate)
    compounds.sort(key=len)
    for compound in compounds[: weights.MAX_COMPOUNDS]:
        yield compound, weigh_compound(compound, part)


def _is_part(rest: str, shortest: int) -> bool:
    """Whether what stands beside a stem can be a part of a compound, and no chance letters."""
    if not rest or rest in _LINKS:
        return True
    return len(rest) >= shortest and rest not in STOPWORDS


def weigh_compound(compound: str, part: str) -> float:
    """The weight of a compound for one of its parts: more as head or first part than inside."""
    weight = weights.INNER_COMPOUND_WEIGHT
    if compound.startswith(part) or stem(compound).endswith(part):
        weight = weights.COMPOUND_WEIGHT
    return weight - weights.COMPOUND_LETTER_PENALTY * (len(compound) - len(part))


def split_compound(index: Index, expansion: Expansion) -> None:
    """Let an unknown long compound reach its longest known head and first part, and both."""
    parts = _find_known_parts(index, expansion.word)
    if not parts:
        return
    groups = [index.postings_by_stem([stem(part)]) for part in parts]
    groups.sort(key=count_facts)  # the rarer part says more
    part_weights = (weights.RARER_PART_WEIGHT, weights.OTHER_PART_WEIGHT)
    for group, weight in zip(groups, part_weights, strict=False):
        expansion.add(group, weight, COMPOUND)
    if len(groups) == len(part_weights):
        both = join_phrase(expansion.word, groups)
        expansion.add([both], weights.BOTH_PARTS_WEIGHT, COMPOUND)


def _find_known_parts(index: Index, word: str) -> list[str]:
    """The longest head and first part that facts hold; none when they are too little of it."""
    shortest = weights.SHORTEST_STEM
    if len(word) < 2 * shortest or not word.isalpha():
        return []
    cuts = range(shortest, len(word) - shortest + 1)
    halves = []
    for cut in cuts:
        halves += [half for half in (word[:cut], word[cut:]) if len(stem(half)) >= shortest]
    known = index.known_terms(halves, in_facts=True)
    head = next((word[cut:] for cut in cuts if word[cut:] in known), "")
    first = next((word[:cut] for cut in reversed(cuts) if word[:cut] in known), "")
    parts = [part for part in (head, first) if part]
    if not parts:
        return []
    letters = sum(len(part) for part in parts)
    if letters < weights.KNOWN_SHARE[len(parts)] * len(word):
        return []
    return parts

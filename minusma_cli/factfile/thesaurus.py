"""A thesaurus: that of a base, checked, joined with the general one that every base needs."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from minusma_cli.analysis.stopwords import read_package_bytes
from minusma_cli.contents import Synonyms, Thesaurus
from minusma_cli.factfile.checks import Checker
from minusma_cli.factfile.faults import FaultPath
from minusma_cli.factfile.yaml_reader import read_yaml

THESAURUS_KEYS = {"same": False, "near": False}
_SMALLEST_GROUP, _LARGEST_GROUP = 2, 200  # words; each leads to all others
_MOST_PAIRS = 500_000  # of words that lead to each other: each is a line of the index


@cache
def general_thesaurus() -> Thesaurus:
    """The thesaurus of the package: Dutch and English words, ranks, abbreviations."""
    document = read_yaml(read_package_bytes("thesaurus.yaml").decode("utf-8"))
    return validate_thesaurus(document.value, (0,), Checker())


def join_general_thesaurus(own: Thesaurus) -> Thesaurus:
    """The groups of a base and those of the package, each once."""
    return join_thesauruses([general_thesaurus(), own])


def join_thesauruses(thesauruses: Sequence[Thesaurus]) -> Thesaurus:
    """The groups of several, each once."""
    same: dict[tuple[str, ...], None] = {}
    near: dict[tuple[str, ...], None] = {}
    for thesaurus in thesauruses:
        same.update(dict.fromkeys(thesaurus.same))
        near.update(dict.fromkeys(thesaurus.near))
    return Thesaurus(tuple(same), tuple(near))


def validate_thesaurus(value: Any, path: FaultPath, checker: Checker) -> Thesaurus:
    """The groups of a thesaurus."""
    given = checker.check_mapping(value, path, THESAURUS_KEYS, is_required=False)
    same = _validate_groups(given.get("same"), (*path, "same"), checker)
    near = _validate_groups(given.get("near"), (*path, "near"), checker)
    pairs = sum(len(group) ** 2 for group in (*same, *near))
    if pairs > _MOST_PAIRS:
        checker.add_fault(path, "many_pairs", count=pairs, most=_MOST_PAIRS)
    return Thesaurus(same, near)


def _validate_groups(value: Any, path: FaultPath, checker: Checker) -> Synonyms:
    groups = []
    for position, group in enumerate(checker.check_list(value, path)):
        place = (*path, position)
        words = checker.check_texts(group, place)
        if len(set(words)) != len(words):
            checker.add_fault(place, "word_twice")
        if len(words) < _SMALLEST_GROUP:
            checker.add_fault(place, "few_words")
        if len(words) > _LARGEST_GROUP:
            checker.add_fault(place, "many_words", count=len(words), most=_LARGEST_GROUP)
            words = ()
        groups.append(words)
    return tuple(groups)

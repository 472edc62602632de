"""The general thesaurus, which every base needs, joined with a base's own."""

from functools import cache

from minusma_cli.analysis.stopwords import read_package_bytes
from minusma_cli.contents import Synonyms, Thesaurus
from minusma_cli.factfile.checks import Checker
from minusma_cli.factfile.validator import validate_thesaurus
from minusma_cli.factfile.yaml_reader import read_yaml


@cache
def general_thesaurus() -> Thesaurus:
    """The thesaurus of the package: Dutch and English words, ranks, abbreviations."""
    document = read_yaml(read_package_bytes("thesaurus.yaml").decode("utf-8"))
    return validate_thesaurus(document.value, Checker())


def join_general_thesaurus(own: Thesaurus) -> Thesaurus:
    """The groups of a base and those of the package, each once."""
    general = general_thesaurus()
    return Thesaurus(_join(general.same, own.same), _join(general.near, own.near))


def _join(groups: Synonyms, more: Synonyms) -> Synonyms:
    return tuple(dict.fromkeys((*groups, *more)))

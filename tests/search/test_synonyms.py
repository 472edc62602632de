"""The thesaurus and the names of topics."""

from tiny import make_text_index

from minusma_cli.index.layout import RELATED, SYNONYM
from minusma_cli.search.expansion import THESAURUS, Expansion
from minusma_cli.search.synonyms import add_synonyms, join_phrase
from minusma_cli.search.weights import STRENGTH_WEIGHTS

SAME = (("OVV", "Onderzoeksraad voor Veiligheid"),)
NEAR = (("dood", "gesneuveld"),)
TEXTS = {
    "a": "De Onderzoeksraad voor Veiligheid kwam met een rapport",
    "b": "onderzoeksraad",
    "c": "gesneuveld",
}


def expand(*words: str) -> list[Expansion]:
    index = make_text_index(TEXTS, same=SAME, near=NEAR)
    expansions = [Expansion(word, word) for word in words]
    add_synonyms(index, expansions)
    return expansions


def test_an_abbreviation_reaches_the_facts_that_hold_the_whole_phrase() -> None:
    (expansion,) = expand("ovv")
    weight, match_type, posting = expansion.postings["onderzoeksraad veiligheid"]
    assert (weight, match_type) == (STRENGTH_WEIGHTS[SYNONYM], THESAURUS)
    assert list(posting.fact_numbers) == [0]


def test_every_word_of_a_phrase_reaches_what_the_phrase_is_called() -> None:
    expansions = expand("onderzoeksraad", "veiligheid")
    assert all("ovv" in expansion.postings for expansion in expansions)


def test_a_related_word_weighs_less() -> None:
    (expansion,) = expand("dood")
    assert expansion.postings["gesneuveld"][0] == STRENGTH_WEIGHTS[RELATED]


def test_the_name_of_a_topic_names_the_topic() -> None:
    named, other = expand("soldaten", "gao")
    assert (named.topics, other.topics) == ({"troops"}, set())


def test_a_word_that_the_thesaurus_does_not_have_reaches_nothing() -> None:
    assert expand("kamp")[0].postings == {}


def test_a_verb_is_known_by_its_root() -> None:
    index = make_text_index({"a": "beëindigd"}, same=(("stop", "beëindigd"),))
    expansion = Expansion("gestopt", "gestopt")
    add_synonyms(index, [expansion])
    assert "beeindigd" in expansion.postings


def test_a_phrase_holds_only_in_one_language_or_field() -> None:
    index = make_text_index({"a": "kamp castor", "b": "kamp", "c": "castor"})
    groups = [index.postings(["kamp"]), index.postings(["castor"])]
    assert list(join_phrase("kamp castor", groups).fact_numbers) == [0]
    assert list(join_phrase("kamp qqq", [groups[0], []]).fact_numbers) == []

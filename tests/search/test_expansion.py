"""Each step by which a word of a query reaches terms of the base, alone."""

from tiny import make_fact, make_figure, make_index, make_text_index

from minusma_cli.search import weights
from minusma_cli.search.expansion import (
    EXACT,
    INFLECTION,
    THESAURUS,
    Expansion,
    add_inflections,
    add_topic_facts,
    expand_query,
    split_hyphenated,
)
from minusma_cli.search.query import parse_query


def reached(expansion: Expansion) -> dict[str, tuple[float, str]]:
    """The terms that a word reaches: how surely, and how."""
    return {
        term: (weight, match_type)
        for term, (weight, match_type, _posting) in expansion.postings.items()
    }


def test_a_word_reaches_itself_and_its_inflections() -> None:
    index = make_text_index({"a": "een helikopter", "b": "twee helikopters"})
    expansion = Expansion("helikopters", "helikopters")
    add_inflections(index, [expansion])
    assert reached(expansion) == {
        "helikopters": (weights.EXACT_WEIGHT, EXACT),
        "helikopter": (weights.INFLECTION_WEIGHT, INFLECTION),
    }


def test_an_inflection_that_is_a_stop_word_is_not_reached() -> None:
    index = make_text_index({"a": "met alle kampen"})
    expansion = Expansion("al", "al")
    add_inflections(index, [expansion])
    assert "alle" not in expansion.postings


def test_a_surer_way_is_kept() -> None:
    index = make_text_index({"a": "helikopter"})
    (posting,) = index.postings(["helikopter"])
    expansion = Expansion("x", "x")
    for weight in (0.5, 0.9, 0.7):
        expansion.add([posting], weight, EXACT)
    assert reached(expansion) == {"helikopter": (0.9, EXACT)}


def test_a_hyphenated_word_is_whole_where_the_base_has_it_and_else_its_parts() -> None:
    index = make_text_index({"a": "de NH-90 vloog", "b": "kamp castor"})
    words = parse_query("NH-90 kamp-castor-de-x").words
    assert split_hyphenated(index, words) == [
        "nh90",
        "kamp",
        "castor",
    ]
    unknown = parse_query("abc-def").words
    assert split_hyphenated(index, unknown) == ["abc", "def"]


def test_a_hyphenated_word_of_stop_words_only_stays_whole() -> None:
    index = make_text_index({"a": "kamp"})
    assert split_hyphenated(index, (("deen", "de", "en"),)) == ["deen"]


def test_the_name_of_a_topic_reaches_its_figures() -> None:
    figure = make_figure(290, series="strength")
    index = make_index(make_fact("a", "kamp"), make_fact("b", "gao", figures=(figure,)))
    expansion = Expansion("troepen", "troepen")
    expansion.topics = {"troops"}
    other = Expansion("gao", "gao")
    add_topic_facts(index, [expansion, other])
    weight, match_type, posting = expansion.postings[""]
    assert (weight, match_type) == (weights.TOPIC_FACT_WEIGHT, THESAURUS)
    assert len(posting.fact_numbers) == 1
    assert other.postings == {}


def test_a_word_is_a_proper_name_where_the_base_has_it_as_one_more_often_than_not() -> None:
    named = make_fact("a", "Gao ligt in Mali", names=("Gao",))
    index = make_index(named, make_fact("b", "Mali"), make_fact("c", "Mali"))
    gao, mali, unknown = expand_query(index, parse_query("gao mali qqqqq"))
    assert (gao.is_proper_name, mali.is_proper_name, unknown.is_proper_name) == (True, False, False)


def test_an_unknown_word_reaches_nothing() -> None:
    index = make_text_index({"a": "kamp"})
    (expansion,) = expand_query(index, parse_query("pannenkoek"))
    assert (expansion.postings, expansion.has_postings) == ({}, False)

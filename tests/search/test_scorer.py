"""Scores and cuts."""

import pytest
from tiny import make_fact, make_figure, make_index, make_text_index

from minusma_cli.index.layout import NAMES, NL, TOPIC
from minusma_cli.search import weights
from minusma_cli.search.expansion import EXACT, Expansion, expand_query
from minusma_cli.search.query import parse_query
from minusma_cli.search.scorer import (
    BOOST_BY_MASK,
    apply_cutoff,
    apply_phrases,
    find_phrase,
    inverse_frequency,
    score_postings,
    sum_scores,
    term_importance,
)


def test_the_best_field_of_a_term_counts() -> None:
    assert BOOST_BY_MASK[NL | TOPIC] == weights.FIELD_BOOSTS[NL]
    assert BOOST_BY_MASK[NL | NAMES] == weights.FIELD_BOOSTS[NAMES]
    assert BOOST_BY_MASK[0] == 0


def test_the_rarer_a_word_the_more_it_says() -> None:
    assert inverse_frequency(1, 100) > inverse_frequency(10, 100) > inverse_frequency(100, 100) > 0


def score_word(word: str, *texts: str) -> Expansion:
    index = make_text_index({f"f{at}": text for at, text in enumerate(texts)})
    (expansion,) = expand_query(index, parse_query(word))
    score_postings(expansion, index.size)
    return expansion


def test_a_word_scores_in_each_fact_by_how_it_was_met() -> None:
    expansion = score_word("helikopter", "helikopter", "helikopters")
    assert expansion.scores == {0: 1.0, 1: weights.INFLECTION_WEIGHT}
    assert expansion.match_types[0] == EXACT


def test_facts_whose_figures_count_the_word_are_noted() -> None:
    counted = make_fact("a", "", figures=(make_figure(5),))
    index = make_index(counted, make_fact("b", "militairen"))
    (expansion,) = expand_query(index, parse_query("militairen"))
    score_postings(expansion, index.size)
    assert len(expansion.counted) == 1


@pytest.mark.parametrize(
    ("word", "texts", "importance"),
    [
        ("aantal", ("aantal",), weights.LOW_IMPORTANCE),
        ("pannenkoekenrecept", ("kamp",), weights.UNKNOWN_IMPORTANCE),
        ("qqqq", ("kamp",), 1.0),
        ("kamp", ("kamp",), 1.0),
    ],
)
def test_how_much_a_word_says_beside_its_rarity(
    word: str, texts: tuple[str, ...], importance: float
) -> None:
    assert term_importance(score_word(word, *texts)) == importance


def test_a_proper_name_says_most() -> None:
    index = make_index(make_fact("a", "gao", names=("Gao",)), make_fact("b", "kamp"))
    (expansion,) = expand_query(index, parse_query("gao"))
    score_postings(expansion, index.size)
    assert term_importance(expansion) == weights.PROPER_NAME_IMPORTANCE


def test_a_phrase_alone_is_scored_too() -> None:
    index = make_text_index({"a": "kamp castor bij gao", "b": "castor kamp"})
    assert sum_scores(index, parse_query('"kamp castor"'), []) == {0: 1.0}


def test_a_phrase_must_occur_and_what_is_excluded_must_not() -> None:
    index = make_text_index({"a": "kamp castor", "b": "kamp gao", "c": "kamp"})
    scores = {0: 1.0, 1: 1.0, 2: 1.0}
    assert apply_phrases(index, parse_query('kamp "kamp castor"'), scores).keys() == {0}
    assert apply_phrases(index, parse_query("kamp -gao"), scores).keys() == {0, 2}


def test_one_word_in_quotes_stands_for_its_inflections() -> None:
    index = make_text_index({"a": "helikopters", "b": "kamp"})
    assert find_phrase(index, ("helikopter",)) == {0}


def test_a_fact_needs_a_share_of_the_query_and_of_the_best() -> None:
    weight = 10.0
    enough = weights.MIN_COVERAGE * weight
    assert apply_cutoff({0: enough, 1: enough - 0.1}, weight).keys() == {0}
    best = {0: 10.0, 1: 10 * weights.MIN_OF_BEST - 0.1}
    assert apply_cutoff(best, 1.0).keys() == {0}
    assert apply_cutoff({}, 1.0) == {}


def test_a_phrase_with_a_word_that_no_fact_has_is_in_no_fact() -> None:
    index = make_text_index({"a": "het kamp castor"})
    assert find_phrase(index, ("kamp", "castor")) == {0}
    assert find_phrase(index, ("kamp", "qqqq")) == set()
    assert find_phrase(index, ("qqqq", "castor")) == set()

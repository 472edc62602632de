"""Each boost of the second look, alone."""

import pytest
from tiny import make_fact, make_figure, make_index

from minusma_cli.dates import DateRange, parse_edtf
from minusma_cli.index import layout
from minusma_cli.index.layout import Candidate
from minusma_cli.search import weights
from minusma_cli.search.expansion import Expansion, expand_query
from minusma_cli.search.query import parse_query
from minusma_cli.search.reranker import (
    cue_word_boost,
    date_boost,
    headline_boost,
    id_boost,
    intent_boost,
    phrase_boost,
    rerank,
    source_boost,
)
from minusma_cli.wording import BOOST_LABELS


def make_candidate(
    words: str = "",
    *,
    traits: int = 0,
    when: str = "",
    name: str = "some-id",
) -> Candidate:
    first, last = None, None
    if when:
        date = parse_edtf(when)
        first, last = date.first or "", date.last or "~"
    return Candidate(0, name, "troops", first, last, traits, f" {words} ")


def test_neighbours_that_stand_together() -> None:
    candidate = make_candidate("kamp castor bij gao")
    both = [" kamp castor ", " castor gao "]
    assert phrase_boost(candidate, both) == weights.PHRASE_BOOST / 2
    assert phrase_boost(candidate, []) == 0


def test_a_figure_where_a_number_is_asked_for_and_more_for_counting_just_that() -> None:
    query = parse_query("hoeveel militairen")
    candidate = make_candidate(traits=layout.FIGURE)
    counted = Expansion("militairen", "militairen")
    assert intent_boost(candidate, query, [counted]) == weights.INTENT_BOOST
    counted.counted = {0}
    expected = weights.INTENT_BOOST + weights.COUNTED_BOOST
    assert intent_boost(candidate, query, [counted]) == pytest.approx(expected)


@pytest.mark.parametrize(("question", "trait"), [("wanneer", layout.DATED), ("wie", layout.PERSON)])
def test_a_day_or_a_person_where_one_is_asked_for(question: str, trait: int) -> None:
    query = parse_query(f"{question} kamp")
    assert intent_boost(make_candidate(traits=trait), query, []) == weights.INTENT_BOOST
    assert intent_boost(make_candidate(), query, []) == 0


@pytest.mark.parametrize(
    ("question", "text"), [("waarom kamp", "omdat"), ("grootste kamp", "grootste")]
)
def test_a_word_of_cause_or_a_superlative_where_that_is_asked_for(question: str, text: str) -> None:
    query = parse_query(question)
    assert cue_word_boost(make_candidate(text), query) == weights.CUE_WORD_BOOST
    assert cue_word_boost(make_candidate("kamp"), query) == 0
    assert cue_word_boost(make_candidate(text), parse_query("kamp")) == 0


YEAR = DateRange("2017", "2017-01-01", "2017-12-31")


@pytest.mark.parametrize(
    ("when", "boost"),
    [
        ("2016", 0),
        ("2018-01-01", 0),
        ("", 0),
        ("2016/2018", weights.DATE_BOOST),
        ("2017-03", weights.DATE_BOOST + weights.DATE_WITHIN_BOOST),
        ("2017", weights.DATE_BOOST + weights.DATE_WITHIN_BOOST + weights.DATE_START_BOOST),
    ],
)
def test_the_preferred_date(when: str, boost: float) -> None:
    candidate = make_candidate(when=when)
    assert date_boost(candidate, YEAR, is_topic_named=False) == pytest.approx(boost)


def test_what_is_of_just_the_day_gains_most() -> None:
    day = DateRange("2017-03-04", "2017-03-04", "2017-03-04")
    gained = date_boost(make_candidate(when="2017-03-04"), day, is_topic_named=False)
    beginning = date_boost(make_candidate(when="2017-03-04/2018"), day, is_topic_named=False)
    assert gained - beginning == pytest.approx(weights.DAY_BOOST + weights.DATE_WITHIN_BOOST)


def test_who_was_in_office_for_more_of_the_time_gains_more() -> None:
    all_year = make_candidate(when="2010/2020", traits=layout.OFFICE_HOLDER)
    half = make_candidate(when="2017-07-01/2020", traits=layout.OFFICE_HOLDER)
    whole = date_boost(all_year, YEAR, is_topic_named=False)
    expected = weights.DATE_BOOST + weights.IN_OFFICE_BOOST + weights.IN_OFFICE_SHARE_BOOST
    assert whole == pytest.approx(expected + weights.SERIES_BOOST)
    assert whole > date_boost(half, YEAR, is_topic_named=False)


def test_a_figure_of_a_named_topic_gains_most() -> None:
    candidate = make_candidate(when="2017", traits=layout.SERIES)
    plain = date_boost(candidate, YEAR, is_topic_named=False)
    named = date_boost(candidate, YEAR, is_topic_named=True)
    more = weights.SERIES_BOOST * (weights.NAMED_TOPIC_FACTOR - 1)
    assert named - plain == pytest.approx(more)


@pytest.mark.parametrize(
    ("traits", "boost"),
    [
        (0, 0),
        (layout.SERIES, weights.SERIES_BOOST),
        (layout.OFFICE_HOLDER, weights.SERIES_BOOST),
        (layout.SERIES | layout.HEADLINE, weights.SERIES_BOOST + weights.HEADLINE_BOOST),
    ],
)
def test_a_figure_of_the_headline_gains_more(traits: int, boost: float) -> None:
    assert headline_boost(make_candidate(traits=traits)) == pytest.approx(boost)


def test_an_id_that_is_made_of_the_words() -> None:
    candidate = make_candidate(name="mortar-accident")
    assert id_boost(candidate, frozenset(["mortar", "x"])) == weights.ID_BOOST / 2
    assert id_boost(candidate, frozenset()) == 0


def test_sources_that_are_primary_and_many() -> None:
    assert source_boost(make_candidate(traits=layout.PRIMARY)) == weights.PRIMARY_BOOST
    both = layout.PRIMARY | layout.MULTIPLE_SOURCES
    expected = weights.PRIMARY_BOOST + weights.MULTIPLE_SOURCES_BOOST
    assert source_boost(make_candidate(traits=both)) == pytest.approx(expected)


def test_a_headline_gains_for_its_series_too() -> None:
    assert headline_boost(make_candidate()) == 0
    assert headline_boost(make_candidate(traits=layout.OFFICE_HOLDER)) == weights.SERIES_BOOST
    assert headline_boost(make_candidate(traits=layout.HEADLINE)) == weights.HEADLINE_BOOST
    both = headline_boost(make_candidate(traits=layout.HEADLINE | layout.SERIES))
    assert both == weights.SERIES_BOOST + weights.HEADLINE_BOOST


@pytest.mark.parametrize(
    ("typed", "is_gained"), [("forces", True), ("forces camp", False), ("camp", False)]
)
def test_the_headline_gains_where_a_topic_alone_is_named(typed: str, is_gained: bool) -> None:
    figure = make_figure(5, series="strength")
    index = make_index(make_fact("count", "Vijf in het kamp.", "Five in camp.", figures=(figure,)))
    query = parse_query(typed)
    expansions = expand_query(index, query)
    _ranking, _candidates, boosts = rerank(index, query, expansions, {0: 1.0}, 1.0)
    assert bool(boosts[0].get("headline")) == is_gained


def test_every_boost_has_a_label() -> None:
    figure = make_figure(5, series="strength")
    fact = make_fact("count", "Vijf in het kamp.", "Five in camp.", when="2017", figures=(figure,))
    index = make_index(fact)
    given = {"question", "near_question"}  # of the answers of a known question
    for typed in ("forces", "forces 2017"):  # for a topic alone, and for a date
        query = parse_query(typed)
        boosts = rerank(index, query, expand_query(index, query), {0: 1.0}, 1.0).boosts
        given |= boosts[0].keys()
    assert given == BOOST_LABELS.keys()

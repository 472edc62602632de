"""Postings and facts out of an index."""

import sqlite3

import pytest
from tiny import make_fact, make_figure, make_index, make_text_index

from minusma_cli.dates import parse_edtf
from minusma_cli.index.filters import FactFilter
from minusma_cli.index.layout import EN, ID, NAMES, NL, Candidate, pack_postings, unpack_postings
from minusma_cli.index.reader import Index


def test_postings_say_which_facts_hold_a_term_and_in_which_fields() -> None:
    named = make_fact("gao-camp", "kamp", "camp", names=("Gao",))
    index = make_index(named, make_fact("z", "kamp bij Gao"))
    (gao,) = index.postings(["gao"])
    assert list(gao.fact_numbers) == [0, 1]
    assert list(gao.field_masks) == [NAMES | ID, NL]
    (camp,) = index.postings(["camp"])
    assert list(camp.field_masks) == [EN | ID]
    assert (camp.nl_count, camp.en_count) == (0, 1)


def test_postings_are_packed_and_read_back_with_sixteen_fields() -> None:
    from array import array

    numbers, masks = array("I", [1, 70_000]), array("H", [1, 1 << 15])
    assert unpack_postings(pack_postings(numbers, masks)) == (numbers, masks)


def test_known_terms_may_stand_in_the_thesaurus_only() -> None:
    index = make_text_index({"a": "kamp"}, same=(("ovv", "board"),))
    assert index.known_terms(["kampen", "ovv", "qqq"]) == {"kampen", "ovv"}
    assert index.known_terms(["kampen", "ovv"], in_facts=True) == {"kampen"}


def test_facts_come_in_the_order_asked_for_few_or_most() -> None:
    index = make_text_index({name: name for name in "abcde"})
    for numbers in ([4, 0], [4, 3, 2, 1]):
        assert [fact.id for fact in index.facts(numbers)] == ["abcde"[at] for at in numbers]


def test_a_fact_comes_back_as_it_went_in() -> None:
    fact = make_fact("a", "x", "y", when="2017", figures=(make_figure(5, series="strength"),))
    index = make_index(fact)
    assert index.facts(index.fact_numbers(FactFilter())) == [fact]


def test_the_years_of_a_base_without_dates_are_empty() -> None:
    assert make_text_index({"a": "kamp"}).years == ("", "")


def test_years_of_a_long_span_are_its_ends() -> None:
    index = make_index(make_fact("a", when="1900/2000"))
    assert [posting.term for posting in index.postings(["1900", "1950", "2000"])] == [
        "1900",
        "2000",
    ]


def test_damage_that_nobody_can_mend_is_an_error() -> None:
    index = make_text_index({"a": "kamp"})
    index._connection.execute("DROP TABLE term")
    with pytest.raises(sqlite3.DatabaseError):
        index.postings(["kamp"])


def test_damage_is_mended_once_by_a_new_copy() -> None:
    good = make_text_index({"a": "kamp"})._connection
    damaged = make_text_index({"a": "kamp"})._connection
    damaged.execute("DROP TABLE term")
    index = Index(damaged, rebuild=lambda: good)
    assert len(index.postings(["kamp"])) == 1


def test_what_has_no_date_overlaps_no_date() -> None:
    undated = Candidate(0, "a", "t", None, None, 0, "")
    assert not undated.overlaps(parse_edtf("2016"))
    assert undated._replace(first="", last="~").overlaps(parse_edtf("2016/.."))

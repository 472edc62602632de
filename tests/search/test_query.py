"""Queries taken apart."""

import pytest

from minusma_cli.analysis.intents import HOW_MANY, MOST, WHEN, WHO, WHY
from minusma_cli.search.query import MAX_WORDS, parse_query


def words_of(typed: str) -> list[str]:
    return [variants[0] for variants in parse_query(typed).words]


@pytest.mark.parametrize(
    ("typed", "preferred", "words"),
    [
        ("militairen in 2017", "2017", ["militairen"]),
        ("militairen 11-9-2017", "2017-09-11", ["militairen"]),
        ("militairen september 2017", "2017-09", ["militairen"]),
        ("militairen brumaire 2017", "2017", ["militairen", "brumaire"]),
        ("militairen 31 juni 2017", "2017", ["militairen", "31", "juni"]),
        ("militairen 2017-13", None, ["militairen", "2017", "13"]),
        ("2017", None, ["2017"]),
        ("Straße 2017 gao", "2017", ["strasse", "gao"]),
        ("gao 20\u0661\u0667", None, ["gao", "20\u0661\u0667"]),
    ],
)
def test_a_date_among_the_words_is_a_wish(
    typed: str, preferred: str | None, words: list[str]
) -> None:
    date = parse_query(typed).preferred_date
    assert (date.edtf if date else None, words_of(typed)) == (preferred, words)


@pytest.mark.parametrize(
    ("typed", "intent"),
    [
        ("hoeveel doden", HOW_MANY),
        ("how many deaths", HOW_MANY),
        ("wanneer vertrokken ze", WHEN),
        ("why did they leave", WHY),
        ("de meeste doden", MOST),
        ("wie was minister", WHO),
    ],
)
def test_the_kind_of_answer_asked_for(typed: str, intent: str) -> None:
    assert parse_query(typed).intents == {intent}


def test_quotes_and_minus() -> None:
    query = parse_query('gao "kamp castor" -"twee doden" -apache')
    assert query.phrases == (("kamp", "castor"),)
    assert query.excluded == (("twee", "doden"), ("apache",))
    assert words_of('gao "kamp castor" -apache') == ["gao"]


def test_empty_quotes_are_nothing() -> None:
    assert parse_query('""').is_empty


def test_stop_words_are_left_out_unless_there_is_nothing_else() -> None:
    assert words_of("waar is het kamp") == ["kamp"]
    assert words_of("waar is het") == ["waar", "is", "het"]
    assert parse_query("waar is het kamp").stopwords == ("waar", "is", "het")


def test_a_particle_at_the_end_may_belong_to_a_verb() -> None:
    assert parse_query("wie stapte op").particle == "op"
    assert parse_query("op").particle == ""
    assert parse_query("wie stapte").particle == ""


def test_a_query_has_so_many_words_at_the_most() -> None:
    typed = " ".join(f"woord{number}" for number in range(MAX_WORDS + 20))
    assert len(parse_query(typed).words) == MAX_WORDS


def test_what_was_typed_is_kept_as_known_questions_are_compared() -> None:
    assert parse_query("Hoeveel  Militairen, in 2017?").folded == "hoeveel militairen in 2017"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("lijst ministers", ["ministers"]),
        ("force commanders list", ["force", "commanders"]),
        ("alles over apaches", ["apaches"]),
        ("overzicht", ["overzicht"]),
        ("lijst overzicht", ["lijst", "overzicht"]),
    ],
)
def test_the_form_that_is_wanted_is_not_looked_up_beside_other_words(
    typed: str, words: list[str]
) -> None:
    assert [variants[0] for variants in parse_query(typed).words] == words

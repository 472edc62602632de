"""Which language a query was asked in."""

from conftest import SMALL
from tiny import make_fact, make_index

from minusma_cli import load
from minusma_cli.index.reader import Index
from minusma_cli.search.expansion import expand_query
from minusma_cli.search.language import detect_language
from minusma_cli.search.query import parse_query

INDEX = make_index(make_fact("a", "het kamp 2017", "the camp 2017"))


def detect(typed: str, index: Index = INDEX) -> str:
    query = parse_query(typed)
    return detect_language(expand_query(index, query), query.stopwords)


def test_words_of_one_language_tell() -> None:
    assert (detect("kamp"), detect("camp")) == ("nl", "en")


def test_stop_words_tell_too() -> None:
    assert (detect("het 2017 qqq"), detect("the 2017 qqq")) == ("nl", "en")


def test_words_of_both_or_none_do_not_tell() -> None:
    assert (detect("qqqqq"), detect("kamp camp")) == ("", "")


def test_a_word_that_the_base_has_in_another_form_only_tells_by_that_form() -> None:
    assert detect("kamp", make_index(make_fact("a", "de kampen", "the tents"))) == "nl"


def test_where_the_base_has_the_word_itself_its_other_forms_do_not_tell() -> None:
    assert detect("kamp", make_index(make_fact("a", "de kampen", "kamp Castor"))) == "en"


def test_names_do_not_tell_nor_what_stands_inside_one() -> None:
    index = load(SMALL).index  # which has José de Vries among its names
    assert detect("Jos\u00e9 de Vries", index) == ""
    assert detect("wie is Jos\u00e9 de Vries", index) == "nl"
    assert detect("de adviseur", index) == "nl"

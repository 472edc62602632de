"""Filters as the options that ask for them again."""

from minusma_cli.answers.filter_options import OPTIONS, list_filter_options
from minusma_cli.selection import Filters


def test_every_filter_has_its_option() -> None:
    assert OPTIONS.keys() == Filters.__annotations__.keys()


def test_a_filter_of_several_names_is_an_option_of_each() -> None:
    query = {"limit": 3, "until": "2018", "year": 2017, "kind": ["news", "un"]}
    assert list(list_filter_options(query)) == [
        ("--kind", "news"),
        ("--kind", "un"),
        ("--year", "2017"),
        ("--to", "2018"),
    ]

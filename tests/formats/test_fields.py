"""Parts of rows by paths."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minusma_cli.answers.answer import list_paths
from minusma_cli.errors import Unknown
from minusma_cli.factbase import FactBase
from minusma_cli.formats.cells import escape_formula, make_cells
from minusma_cli.formats.fields import (
    expand_fields,
    format_cell,
    list_fields,
    parse_fields,
    pick_fields,
)
from minusma_cli.wording import format_decimal

ROW = {
    "id": "a",
    "when": None,
    "text": {"nl": "x", "en": "y"},
    "figures": [{"series": None, "value": 259}, {"series": "police", "value": 11}],
    "details": {"person": "Anna"},
    "match": {"gao": "exact"},
    "columns": {"place": {"nl": "Plaats", "en": "Place"}},
    "accessed": {"date-parts": [[2017, 9, 11]]},
    "contested": True,
}


def cell(path: str) -> str:
    return format_cell(ROW, path.split("."))


def test_a_list_keeps_the_places_of_its_empty_parts() -> None:
    assert cell("figures.series") == " | police"
    assert cell("figures.value") == "259 | 11"


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ("a | b", r"a \| b"),
        ("| b", r"\| b"),
        ("a |", r"a \|"),
        (r"a \| b", r"a \\| b"),
        ("GOV|MHB", "GOV|MHB"),
        ("a |b", "a |b"),
    ],
)
def test_a_bar_inside_a_part_is_told_from_one_between_parts(value: str, part: str) -> None:
    row = {"sources": [{"title": value, "names": [value]}], "title": value}
    assert format_cell(row, ["sources", "title"]) == part
    assert format_cell(row, ["title"]) == value  # it is no list
    assert format_cell(row, ["sources", 0, "title"], "en") == value
    assert format_cell({"match": {"x": value}}, ["match"]).endswith(part)


@given(st.lists(st.tuples(*[st.text("a|\\ ", max_size=6)] * 2), min_size=1, max_size=4))
def test_the_parts_of_columns_can_be_counted_and_read_back(rows: list[tuple[str, str]]) -> None:
    row = {"sources": [{"title": title, "section": section} for title, section in rows]}
    for position, name in enumerate(("title", "section")):
        parts = format_cell(row, ["sources", name]).split(" | ")
        read = [re.sub(r"(?<!\S)\\(\\*\|)(?!\S)", r"\1", part) for part in parts]
        assert read == [one[position] for one in rows]


def test_what_is_not_there_is_an_empty_cell() -> None:
    assert [cell(path) for path in ("when.from", "details.x.nl", "text.fr")] == ["", "", ""]


def test_no_cell_holds_json() -> None:
    assert cell("match") == "gao: exact"
    assert cell("columns") == "place.nl: Plaats | place.en: Place"
    assert cell("accessed.date-parts") == "2017 | 9 | 11"
    assert cell("contested") == "true"


def test_what_is_the_same_in_both_languages_stands_in_both() -> None:
    assert (cell("details.person.nl"), cell("details.person.en")) == ("Anna", "Anna")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.000001, "0.000001"),
        (66.5, "66.5"),
        (-1e-20, "-0.00000000000000000001"),
        (1e22, "10000000000000000000000"),
    ],
)
def test_a_number_is_written_without_an_exponent(value: float, text: str) -> None:
    assert format_decimal(value) == text
    assert format_cell({"value": value}, ["value"]) == text


def test_a_number_picks_a_member_of_a_list() -> None:
    assert format_cell(ROW, ["figures", 1, "value"]) == "11"
    assert format_cell(ROW, ["figures", 2, "value"]) == ""


def test_parts_are_picked_nested_as_they_were() -> None:
    assert pick_fields(ROW, ["text.nl", "figures.value", "when.from"]) == {
        "text": {"nl": "x"},
        "figures": [{"value": 259}, {"value": 11}],
        "when": None,
    }


def test_fields_are_checked_and_named_once(small: FactBase) -> None:
    listing = small.list()
    assert parse_fields("id, id,details.office.nl", listing) == ("id", "details.office.nl")
    with pytest.raises(Unknown, match=r"no field called 'txt'; did you mean text"):
        parse_fields("txt", listing)


def test_a_name_of_a_whole_stands_before_those_of_its_parts(small: FactBase) -> None:
    names = list_fields(small.list())
    assert names[:4] == ["id", "topic", "text", "text.nl"]
    assert names.index("details.office") + 1 == names.index("details.office.nl")


def test_in_a_table_stand_the_parts_of_a_whole(small: FactBase) -> None:
    listing = small.list(topic="officers")
    assert expand_fields(["text", "id", "details.person"], listing) == [
        "text.nl",
        "text.en",
        "id",
        "details.person.nl",
        "details.person.en",
    ]
    assert list(make_cells(listing, ["details.office", "id"]))[1] == [
        "Commandant",
        "Commander",
        "commander-jansen",
    ]


def test_the_paths_of_rows_are_those_of_all_their_values() -> None:
    rows = [{"a": {"b": 1}, "c": []}, {"a": None, "d": [{"e": 1}, {"e": 2, "f": [[3]]}]}]
    assert list_paths(rows) == ("a.b", "a", "d.e", "d.f")


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("-3.5", "-3.5"),
        ("+31", "+31"),
        ("-3 | 4 |  | -0.5", "-3 | 4 |  | -0.5"),
        ("-3 | =1", "'-3 | =1"),
        ("-3-5", "'-3-5"),
        ("--5", "'--5"),
        ("-²", "'-²"),
        ("\uff1d1", "'\uff1d1"),
        ("\uff20x", "'\uff20x"),
        ("a", "a"),
    ],
)
def test_no_cell_starts_a_formula_and_numbers_stay(cell: str, safe: str) -> None:
    assert escape_formula(cell) == safe


def test_a_language_is_chosen_in_lists_within_a_whole() -> None:
    row = {"a": {"b": ["x", {"nl": "een", "en": "one"}]}}
    assert format_cell(row, ["a"], "nl") == "b: x | een"

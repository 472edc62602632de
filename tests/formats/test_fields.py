"""Parts of rows by paths."""

import pytest

from minusma_cli.errors import Unknown
from minusma_cli.formats.cells import escape_formula
from minusma_cli.formats.fields import (
    format_cell,
    format_decimal,
    parse_fields,
    pick_fields,
    values_at,
)

ROW = {
    "id": "a",
    "when": None,
    "text": {"nl": "x", "en": "y"},
    "figures": [{"series": None, "value": 259}, {"series": "police", "value": 11}],
    "details": {},
}


def test_a_list_keeps_the_places_of_its_empty_parts() -> None:
    assert format_cell(ROW, "figures.series") == " | police"
    assert format_cell(ROW, "figures.value") == "259 | 11"


def test_what_is_not_there_is_an_empty_cell() -> None:
    assert [format_cell(ROW, path) for path in ("when.from", "details", "text.fr")] == ["", "", ""]


def test_a_number_is_written_without_an_exponent() -> None:
    assert format_decimal(0.000001) == "0.000001"
    assert format_decimal(66.5) == "66.5"
    assert format_cell({"value": 0.000001}, "value") == "0.000001"


def test_values_of_members_stand_in_order() -> None:
    assert values_at(ROW, "figures.value") == [259, 11]


def test_parts_are_picked_nested_as_they_were() -> None:
    assert pick_fields(ROW, ["text.nl", "figures.value", "when.from"]) == {
        "text": {"nl": "x"},
        "figures": [{"value": 259}, {"value": 11}],
        "when": None,
    }


def test_fields_are_checked_and_named_once() -> None:
    assert parse_fields("id, id,details.office.nl", ["office"]) == ("id", "details.office.nl")
    with pytest.raises(Unknown, match=r"no field called 'txt'; did you mean text"):
        parse_fields("txt", [])


@pytest.mark.parametrize(
    ("cell", "safe"),
    [("=1+1", "'=1+1"), ("-3.5", "-3.5"), ("+31", "+31"), ("-3-5", "'-3-5"), ("a", "a")],
)
def test_no_cell_starts_a_formula(cell: str, safe: str) -> None:
    assert escape_formula(cell) == safe

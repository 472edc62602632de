"""Columns of a table: how wide they are, and which are figures."""

import pytest

from minusma_cli.terminal.rows import Layout, is_number_column, is_tall, measure_columns


def test_a_column_gives_way_where_that_costs_no_line() -> None:
    rows = [
        ("a long text of many words that has to be broken anyway", "40 tot 50 miljoen"),
        ("short", "1 miljoen"),
    ]
    assert measure_columns(rows, 40) == [28, 10]  # two lines and one
    assert measure_columns(rows, 100) == [54, 17]


def test_words_that_do_not_fit_side_by_side_have_no_widths() -> None:
    assert measure_columns([("pantserinfanteriebataljon", "pantserinfanterie")], 30) == []


@pytest.mark.parametrize(
    ("cells", "is_number"),
    [
        (("11.200", "1.440", "vertrek"), True),
        (("ongeveer 65 miljoen euro", "40 tot 50 miljoen euro", "1,2 miljard dollar"), True),
        (("3", "onbekend", "onbekend"), True),
        (("13 Infanteriebataljon", "42 Pantserinfanterie"), False),
        (("47 km ten noorden van het kamp in Gao", "Kidal"), False),
        (("eerste jaar", "tweede jaar", "2018", "per jaar"), False),
        (("onbekend",), False),
    ],
)
def test_a_column_that_is_mostly_figures_goes_to_the_right(
    cells: tuple[str, ...], *, is_number: bool
) -> None:
    assert is_number_column(cells, "onbekend") is is_number


def test_a_row_is_tall_where_a_cell_does_not_fit_on_a_line() -> None:
    layout = Layout([5, 5], [False, False], has_room=False)
    assert is_tall(("a", "b c d e"), layout)
    assert not is_tall(("a", "b c d"), layout)

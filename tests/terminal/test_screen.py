"""Paragraphs beside their labels."""

import io

import pytest
from rich.text import Text

from minusma_cli.terminal.screen import Screen


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("One  ", "  One  some words\n       that go on\n"),
        (
            "One two  \nthree",
            "  One two  some\n  three    words\n           that go\n           on\n",
        ),
        ("One  \ntwo  \nthree", "  One  some words\n  two  that go on\n  three\n"),
    ],
)
def test_a_paragraph_hangs_beside_a_label_of_one_line_or_several(label: str, shown: str) -> None:
    stream = io.StringIO()
    Screen(stream, "en", color=False, width=18).hang(Text(label), "some words that go on")
    assert stream.getvalue() == shown

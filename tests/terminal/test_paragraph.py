"""Paragraphs broken into lines: as rich breaks them."""

import io
import re
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text as StyledText

from minusma_cli.terminal.paragraph import (
    ONE_COLUMN,
    Painter,
    find_lines,
    make_piece,
    measure_width,
    strip_end,
)

STYLES = ("", "dim", "bold", "red", "color(166)")
words = st.text(st.sampled_from("abc é–\ue000\t界"), max_size=12)
paragraphs = st.lists(st.tuples(words | st.just("\n"), st.sampled_from(STYLES)), max_size=12)


def make_console() -> Console:
    return Console(file=io.StringIO(), force_terminal=True, color_system="256", width=200)


def make_text(parts: list[tuple[str, str]], style: str) -> StyledText:
    text = StyledText(style=style)
    for words_of_part, style_of_part in parts:
        text.append(words_of_part, style_of_part or None)
    return text


@given(paragraphs, st.sampled_from(STYLES), st.integers(4, 30))
def test_lines_are_broken_and_styled_as_rich_does(
    parts: list[tuple[str, str]], style: str, room: int
) -> None:
    text = make_text(parts, style)
    console = make_console()
    painter = Painter(console)
    drawn = []
    for line in painter.wrap(text.copy(), room):
        drawn.append("".join(painter.paint(*piece) for piece in strip_end(line)))
    expected = make_console()
    for part in text.wrap(expected, room, overflow="fold"):
        whole = StyledText() + part
        whole.rstrip()
        expected.print(whole, soft_wrap=True)
    assert isinstance(expected.file, io.StringIO)
    assert "".join(f"{line}\n" for line in drawn) == expected.file.getvalue()


def test_all_letters_that_count_as_one_column_are_one() -> None:
    letters = [letter for letter in map(chr, range(0x10000)) if ONE_COLUMN.fullmatch(letter)]
    assert len(letters) > 1000
    assert {cell_len(letter) for letter in letters} == {1}


@given(st.text())
def test_a_width_is_that_of_rich(text: str) -> None:
    assert measure_width(text) == cell_len(text)


@pytest.mark.parametrize("text", ["a longer word", "界 a", "x\u00a0y", "   abcdef"])
def test_rich_breaks_what_is_not_plain(text: str) -> None:
    assert find_lines(text, 5) is None


def test_without_colours_styles_keep_their_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    painter = Painter(make_console())
    (piece,) = painter.split(StyledText("a", "bold red"))
    assert painter.paint(*piece) == "\x1b[1ma\x1b[0m"


def test_without_styles_a_text_is_one_piece() -> None:
    painter = Painter(Console(file=io.StringIO(), color_system=None))
    text = StyledText.assemble(("a", "bold"), "b\tc")
    assert painter.split(text) == [make_piece("ab      c")]
    assert not re.search("\x1b", painter.paint("a", None))


def test_a_day_stays_with_its_month() -> None:
    assert find_lines("flown home on 8 juli 2016", 16) == [(0, 13), (14, 25)]
    assert find_lines("no 8 marines", 7) == [(0, 4), (5, 12)]
    assert find_lines("8 May", 3) == [(0, 1), (2, 5)]  # there is nowhere else to break


def test_no_line_ends_or_begins_with_a_dot_that_parts() -> None:
    assert find_lines("1 mei 2019 · overheid", 10) == [(0, 10), (13, 21)]
    assert find_lines("2017 · NRC · some-id", 14) == [(0, 10), (13, 20)]


def test_an_id_on_a_line_of_its_own_is_left_to_the_terminal() -> None:
    assert find_lines("NRC\nan-id-of-a-fact", 8) == [(0, 3), (4, 19)]
    assert find_lines("NRC an-id-of-a-fact", 8) is None


def test_a_link_is_numbered_by_where_it_leads() -> None:
    painter = Painter(make_console())
    link = Style(link="https://example.org/", bold=True)
    (piece,) = painter.split(StyledText("a", link))
    assert painter.paint(*piece) == (
        f"\x1b]8;id={crc32(b'https://example.org/')};https://example.org/\x1b\\"
        "\x1b[1ma\x1b[0m\x1b]8;;\x1b\\"
    )
    assert make_piece("a", link) == piece

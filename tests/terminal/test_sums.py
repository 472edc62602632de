"""The sums under a table: what contradicts them stands right behind them."""

import io

import pytest
from conftest import MISSION
from rich.text import Text as StyledText

from minusma_cli import load
from minusma_cli.model import Column, Text
from minusma_cli.terminal.rows import Layout
from minusma_cli.terminal.screen import Screen
from minusma_cli.terminal.show import show_answer
from minusma_cli.terminal.sums import draw_stacked_sums, draw_sums

MARK = StyledText("  ≠ 4")
LAYOUT = Layout([8, 5, 9, 4], [False, True, True, False], has_room=False)


def open_screen(width: int) -> tuple[Screen, io.StringIO]:
    stream = io.StringIO()
    return Screen(stream, "nl", color=False, width=width), stream


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize(("lang", "said"), [("nl", "≠ 2 volgens Het Blad"), ("en", "≠ 2 by Het")])
def test_what_contradicts_a_total_stands_at_the_total_at_every_width(
    width: int, lang: str, said: str
) -> None:
    base = load(MISSION)
    base.lang = lang
    stream = io.StringIO()
    show_answer(base.topic_page("dead"), stream, lang=lang, color=False, width=width)
    (line,) = (line for line in stream.getvalue().splitlines() if f" 3  {said}" in line)
    assert line.startswith(("  Tota", "    Do", "    De"))


def test_a_second_sum_makes_room_for_the_mark() -> None:
    screen, stream = open_screen(60)
    draw_sums(screen, ["Totaal", "5", "", ""], LAYOUT, MARK)
    draw_sums(screen, ["Totaal", "5", "7", ""], LAYOUT, MARK)
    assert stream.getvalue().splitlines() == [
        "  Totaal        5  ≠ 4",
        "  Totaal        5  ≠ 4          7",
    ]


def test_a_mark_that_is_too_long_goes_on_in_the_next_line() -> None:
    screen, stream = open_screen(24)
    draw_sums(screen, ["Totaal", "5", "", ""], LAYOUT, StyledText("  ≠ 4 volgens NOS"))
    assert stream.getvalue().splitlines() == ["  Totaal        5  ≠ 4", "  volgens NOS"]


def test_stacked_sums_have_their_labels() -> None:
    screen, stream = open_screen(30)
    topic = next(topic for topic in load(MISSION).topics if topic.id == "dead")
    column = Column(Text("Gewonden", "Hurt"), total=True)
    topic = topic._replace(columns={**topic.columns, "hurt": column})
    draw_stacked_sums(screen, topic, ["place", "count", "hurt"], ["Totaal", "5", "7"], MARK)
    assert stream.getvalue() == "  Totaal\n    Doden: 5  ≠ 4\n    Gewonden: 7\n"

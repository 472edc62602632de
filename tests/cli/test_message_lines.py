"""Messages on a terminal: wrapped at blanks, with each command whole."""

import os
import sys

import pytest
from conftest import SMALL, Terminal

from minusma_cli.cli.main import main
from minusma_cli.cli.message_lines import measure_terminal, wrap_message


def say(columns: int, words: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines on standard error, a terminal of so many columns."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("COLUMNS", str(columns))
    main(["--facts", SMALL, *words])
    return stream.getvalue().splitlines()


def test_a_message_is_wrapped_at_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = say(40, ["list", "--fields", "tot", "--format", "???", "--lang", "en"], monkeypatch)
    assert lines == [
        "minusma: --format cannot be '???'; one",
        "  of table, plain, json, jsonl, csv,",
        "  tsv, yaml, md",
    ]


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (
            40,
            [
                "minusma: no command or topic 'qqqq'; to",
                "  search: minusma search qqqq; all",
                "  commands: minusma --help",
            ],
        ),
        (
            24,
            [
                "minusma: no command or",
                "  topic 'qqqq'; to",
                "  search:",
                "  minusma search qqqq",
                "  all commands:",
                "  minusma --help",
            ],
        ),
    ],
)
def test_a_command_stays_whole_and_can_be_copied(
    columns: int, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert say(columns, ["qqqq"], monkeypatch) == lines


def test_the_nearest_facts_stand_under_what_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["search", "contingent", "zebrapad", "struisvogels", "pannenkoekenrecept"]
    lines = say(60, [*words, "--lang", "en"], monkeypatch)
    place = lines.index("minusma: nearest:")
    assert lines[place + 1].startswith("  In 201")
    assert max(map(len, lines)) <= 60
    assert any(line.endswith("· contingent-2017") for line in lines)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("misschien minusma show a-very-long-name-of-a-fact?", "show a-very-long-name-of-a-fact"),
        ("zie minusma troops --help", "troops --help"),
        ("waarheen? minusma export feiten.csv, of naar de uitvoer", "export feiten.csv"),
        ("a.yaml (en nog 1; alle met: minusma check a.yaml)", "check a.yaml"),
    ],
)
def test_a_command_on_a_line_of_its_own_has_no_sign_of_the_sentence(
    text: str, command: str
) -> None:
    assert f"  minusma {command}" in wrap_message(text, 10)


def test_a_word_wider_than_the_screen_is_not_broken() -> None:
    assert wrap_message("x" * 30, 20, "  ") == ["  " + "x" * 30]


def test_a_terminal_is_measured_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    assert measure_terminal(Terminal()) == 80
    monkeypatch.setattr(os, "get_terminal_size", lambda _number: os.terminal_size((33, 9)))
    monkeypatch.setattr(Terminal, "fileno", lambda _self: 2)
    assert measure_terminal(Terminal()) == 33
    monkeypatch.setenv("COLUMNS", "50")
    assert measure_terminal(Terminal()) == 50


def test_what_words_were_taken_for_is_one_command() -> None:
    text = "minusma: deaths by year → minusma series dutch-deaths un-deaths-by-year --every year"
    assert wrap_message(text, 60) == [
        "minusma: deaths by year →",
        "  minusma series dutch-deaths un-deaths-by-year --every year",
    ]

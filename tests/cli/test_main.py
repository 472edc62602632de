"""The command as a whole: language, usage errors, and what a terminal gets."""

import io
import json
import sys
from collections.abc import Callable

import pytest
from conftest import SMALL, Run

from minusma_cli.cli.main import main

Seen = Callable[..., tuple[int, str]]


class Terminal(io.StringIO):
    """A standard output that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """The command on a terminal of 80 columns: arguments in; code and what is on the screen out."""

    def call(*argv: str, facts: str = SMALL) -> tuple[int, str]:
        stream = Terminal()
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setenv("COLUMNS", "80")
        given = [] if argv[0] == "check" else ["--facts", facts]
        return main([*argv, *given]), stream.getvalue()

    return call


# -- language


def test_the_language_is_asked_for_or_that_of_the_user(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Two soldiers" in run("show", "crash").out
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert "twee militairen" in run("show", "crash").out
    monkeypatch.setenv("MINUSMA_LANG", "en")
    assert "Two soldiers" in run("show", "crash").out
    assert "twee militairen" in run("show", "crash", "--lang", "nl").out


def test_a_language_that_we_do_not_speak(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "Two soldiers" in run("show", "crash").out
    monkeypatch.setenv("MINUSMA_LANG", "de")
    assert run("show", "crash") == (
        2,
        "",
        "minusma: MINUSMA_LANG cannot be 'de'; one of nl, en\n",
    )


# -- usage errors


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (
            ["troops", "2017"],
            "2017 is one too many; for a year: minusma troops --year 2017",
        ),
        (
            ["ministers", "defensie"],
            "defensie is one too many; to search in it: minusma search defensie --topic ministers",
        ),
        (["sarch", "x"], "no command or topic 'sarch'; did you mean minusma search?"),
        (
            ["qqqq"],
            "no command or topic 'qqqq'; to search: minusma search qqqq; all commands: minusma --help",
        ),
        (["search"], "QUERY... is missing; see minusma search --help"),
        (
            ["list", "--limt", "3"],
            "no option --limt; did you mean --limit?",
        ),
        (
            ["list", "--limit", "x"],
            "--limit cannot be 'x'; a whole number, and 0 is all",
        ),
        (["list", "strenght"], "no topic called 'strenght'; did you mean strength?"),
        (
            ["list", "--series", "contigent"],
            "no series called 'contigent'; did you mean contingent?",
        ),
        (["list", "--source", "brief"], "no source called 'brief'; did you mean brief-1?"),
        (["show", "crsh"], "no fact called 'crsh'; did you mean crash?"),
        (["show", "qqqqqq"], "no fact called 'qqqqqq'; to search: minusma search qqqqqq"),
        (
            ["list", "--fields", "id,txt.nl"],
            "no field called 'txt.nl'; did you mean text.nl or text.en?",
        ),
        (
            ["list", "--sort", "size"],
            "--sort cannot be 'size'; one of relevance, date, id, topic, value",
        ),
        (["list", "--format", "jsn"], "--format cannot be 'jsn'; did you mean json?"),
        (
            ["list", "--format", "???"],
            "--format cannot be '???'; one of table, plain, json, jsonl, csv, tsv, yaml, md",
        ),
        (["list", "--color", "blue"], "--color cannot be 'blue'; one of auto, always, never"),
        (["list", "--lang", "de"], "--lang cannot be 'de'; one of nl, en"),
        (
            ["list", "--year", "2017-09"],
            "'2017-09' is not a year; write 2017 or 2014/2016, and use --on for a month or a day",
        ),
        (
            ["list", "--on", "2017-13-01"],
            "'2017-13-01' is no date in the calendar",
        ),
        (["list", "--from", "2018", "--to", "2017"], "2018 comes after 2017"),
        (
            ["on", "31 juni 2017"],
            "'31 juni 2017' is no date in the calendar",
        ),
        (["timeline", "--every", "week"], "--every cannot be 'week'; one of year, month"),
        (
            ["cite", "crash", "--style", "apa"],
            "--style cannot be 'apa'; one of text, kamerstuk, bibtex, csl-json, ris",
        ),
        (["search", "-"], "nothing to search for; give a word, a name or a number"),
        (
            ["check", "--sources", "/nowhere"],
            "no folder '/nowhere'; --sources takes one with texts named after sources, as in kst-29521-AB.txt",
        ),
    ],
)
def test_a_usage_error_is_one_line_that_helps(run: Run, argv: list[str], message: str) -> None:
    assert run(*argv) == (2, "", f"minusma: {message}\n")


def test_a_topic_is_a_command_by_its_names(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert main(["leiding"]) == 0
    assert "commander-jansen" in capsys.readouterr().out


def test_control_characters_never_reach_standard_error(run: Run) -> None:
    err = run("show", "a\x1b[31mb\x07").err
    assert "\x1b" not in err
    assert "\x07" not in err


# -- a terminal


def test_a_terminal_gets_the_sentence_and_a_quiet_line(terminal: Seen) -> None:
    assert terminal("search", "verkenners", "--color", "never") == (
        0,
        "\n  De verkenners telden in 2017 ongeveer 175 militairen.\n  2017 · Kamerstuk 1, nr. 1, 11 sep 2017 · scouts-2017\n\n",
    )


def test_a_terminal_gets_colour_and_links(terminal: Seen) -> None:
    assert "\x1b]8;" in terminal("search", "verkenners", "--pager", "never")[1]


def test_a_terminal_gets_nothing_but_the_message_when_nothing_is_found(
    terminal: Seen, capsys: pytest.CaptureFixture[str]
) -> None:
    assert terminal("search", "pannenkoekenrecept") == (1, "")
    assert capsys.readouterr().err.startswith("minusma: nothing found for pannenkoekenrecept")


def test_a_terminal_that_asks_for_fields_gets_a_table(terminal: Seen) -> None:
    argv = ("list", "officers", "--fields", "id,details.staff.nl", "--color", "never")
    code, shown = terminal(*argv)
    assert (code, shown.splitlines()[1:5]) == (
        0,
        [
            "  id                details.staff.nl",
            "  ──────────────────────────────────",
            "  commander-jansen                12",
            "  adviser-de-vries                 3",
        ],
    )


def test_a_terminal_that_gives_a_template_gets_its_lines(terminal: Seen) -> None:
    assert terminal("list", "officers", "--template", "{id}") == (
        0,
        "commander-jansen\nadviser-de-vries\n",
    )


def test_problems_are_shown_on_a_terminal_too(terminal: Seen) -> None:
    assert terminal("check", SMALL, "--color", "never") == (0, "\n  0 problems in 11 facts\n\n")


def test_a_series_on_the_command_line_is_charted(terminal: Seen) -> None:
    assert (
        "Our contingent · military personnel"
        in terminal("list", "--series", "contingent", "--color", "never")[1]
    )


@pytest.mark.parametrize("topic", ["troops", "casualties", "mandates", "ministers"])
def test_the_four_topics_of_the_mission_are_commands(
    topic: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([topic, "--json", "--limit", "1"]) == 0
    assert json.loads(capsys.readouterr().out)["facts"][0]["topic"] == topic


@pytest.mark.parametrize(
    ("words", "locale", "told"),
    [
        (["sterkte"], "en_US.UTF-8", "bestond"),
        (["list", "Sterkte"], "en_US.UTF-8", "bestond"),
        (["strength"], "nl_NL.UTF-8", "bestond"),  # an id, which Dutch hints have too
        (["Leadership"], "nl_NL.UTF-8", "from"),
        (["troepen"], "nl_NL.UTF-8", "bestond"),  # no text has it: the locale decides
        (["troepen"], "en_US.UTF-8", "consisted"),
        (["sterkte", "--lang", "en"], "nl_NL.UTF-8", "consisted"),
        (["--lang", "en", "sterkte"], "nl_NL.UTF-8", "consisted"),
    ],
)
def test_a_topic_answers_in_the_language_of_the_word_that_names_it(
    words: list[str],
    locale: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    monkeypatch.setenv("LC_ALL", locale)
    assert main(words) == 0
    assert told in capsys.readouterr().out


def test_the_environment_goes_before_the_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    monkeypatch.setenv("MINUSMA_LANG", "en")
    assert main(["sterkte"]) == 0
    assert "consisted" in capsys.readouterr().out


def test_questions_on_a_topic_answer_in_the_language_of_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert main(["questions", "sterkte"]) == 0
    assert "Hoeveel militairen" in capsys.readouterr().out


@pytest.mark.parametrize("argv", [["--help"], ["search", "--help"], ["help"], ["help", "options"]])
def test_help_longer_than_the_screen_goes_through_the_pager(
    argv: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    paged: list[str] = []

    def page(text: str, _stream: object, _notices: str = "") -> None:
        paged.append(text)

    monkeypatch.setattr("minusma_cli.terminal.pager.show_page", page)
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(argv) == 0
    assert stream.getvalue() == ""
    assert "--lang" in paged[0] or "search" in paged[0]

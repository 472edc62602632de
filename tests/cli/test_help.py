"""Help: in both languages, at any width, with examples that can be copied."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SMALL, Run
from typer._click.core import Command
from typer.main import get_command

from minusma_cli.cli.group import COMMANDS, build_application, build_command
from minusma_cli.cli.help import fold_paragraphs, help_width, split_docstring
from minusma_cli.cli.help_dutch import DUTCH, PLACEHOLDERS
from minusma_cli.cli.help_overview import OVERVIEW
from minusma_cli.cli.help_pages import HELP_PAGES
from minusma_cli.cli.main import main
from minusma_cli.cli.options import SHARED_NAMES

LANGUAGES = ("nl", "en")


def read_help(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_an_example_stands_at_the_top_on_a_line_of_its_own(
    name: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = read_help(capsys, name, "--lang", lang, "--help").splitlines()
    first = next(line for line in lines if line.startswith("  "))
    assert re.match(r"  minusma( |$)", first)
    usage = {"nl": "Gebruik: ", "en": "Usage: "}[lang]
    assert lines.index(first) < next(
        place for place, line in enumerate(lines) if line.startswith(usage)
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_program_lists_every_command_with_what_it_does(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = read_help(capsys, "--help", "--lang", lang)
    for name in COMMANDS:
        assert re.search(rf"^  (\w+, )*{name}\b", out, re.MULTILINE)
    assert "minusma help options" in out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_of_the_program_fits_a_screen_and_a_half(
    lang: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = read_help(capsys, "--help", "--lang", lang)
    assert len(out.splitlines()) <= 36
    assert max(len(line) for line in out.splitlines()) <= 80


def test_the_overview_has_each_command_once() -> None:
    named = [name for group in OVERVIEW for names, _words in group for name in names]
    assert sorted(named) == sorted(COMMANDS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_options_are_a_subject_of_their_own(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = read_help(capsys, "help", "options", "--lang", lang)
    for option in build_command("list").params:
        if option.name in SHARED_NAMES:
            assert ", ".join(sorted(option.opts, key=len)) in out
    assert "-V, --version" in out


@pytest.mark.parametrize("width", [10, 40, 80, 140])
@pytest.mark.parametrize("name", ["search", "troops", "cite", "check"])
def test_no_name_of_an_option_is_cut_at_any_width(
    name: str, width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = read_help(capsys, name, "--help")
    assert "--format" in out
    assert "--lang nl|en" in out
    prose = [line for line in out.splitlines() if not line.startswith("  minusma")]
    assert max(len(line) for line in prose) <= max(20, min(width, 100))


def test_choices_and_defaults_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    out = read_help(capsys, "list", "--help")
    assert "--sort relevance|date|id|topic|value" in out
    assert "Default: relevance." in " ".join(out.split())
    assert "else MINUSMA_FACTS" in " ".join(out.split())
    assert "<str>" not in out


def test_what_is_to_be_filled_in_is_dutch_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    out = read_help(capsys, "list", "--lang", "nl", "--help")
    assert "minusma list [OPTIES] [THEMA]" in out
    assert "\n  [THEMA] " in out
    assert "--from DATUM" in out
    out = "".join(read_help(capsys, name, "--lang", "en", "--help") for name in COMMANDS)
    assert [place for place in PLACEHOLDERS if not re.search(rf"\b{place}\b", out)] == []


def test_dutch_says_nothing_that_is_not_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    said = "".join(read_help(capsys, name, "--lang", "en", "--help") for name in COMMANDS)
    said += read_help(capsys, "--help") + read_help(capsys, "help", "options")
    plain = " ".join(said.split())
    heads = {"", "COMMAND", "[OPTIONS]"}
    assert [english for english in DUTCH if english not in heads and english not in plain] == []


@pytest.mark.parametrize("name", [*COMMANDS, ""])
def test_every_sentence_of_help_has_its_dutch(name: str) -> None:
    command = get_command(build_application()) if not name else build_command(name)
    assert [sentence for sentence in list_sentences(command) if sentence not in DUTCH] == []


def list_sentences(command: Command) -> Iterator[str]:
    """What help says of a command and its parameters, in English."""
    yield split_docstring(command.help or "")[0]
    for parameter in command.params:
        if not getattr(parameter, "hidden", False):
            yield getattr(parameter, "help", None) or ""


def test_help_of_the_locale(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "nl_BE.UTF-8")
    assert "Gebruik: minusma on" in read_help(capsys, "on", "-h")


# -- the command


def test_help_alone_is_the_help_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    out = read_help(capsys, "help")
    assert out == read_help(capsys, "--help")
    assert "\n  search " in out


def test_help_of_a_command_is_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert read_help(capsys, "help", "troops") == read_help(capsys, "troops", "--help")


def test_help_of_search_tells_how_it_finds_too(capsys: pytest.CaptureFixture[str]) -> None:
    out = read_help(capsys, "help", "search")
    assert out.startswith(read_help(capsys, "search", "--help"))
    assert "How search works" in out


def test_an_unknown_subject_is_told_the_nearest(run: Run) -> None:
    code, out, err = run("help", "exit-code", facts=None)
    assert (code, out) == (2, "")
    assert err == "minusma: no command called 'exit-code'; did you mean exit-codes?\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("strength", "strength is a topic: minusma strength; its options: minusma help list"),
        ("Troepen", "Troepen is a topic: minusma Troepen; its options: minusma help list"),
        ("strenth", "no command called 'strenth'; did you mean strength?"),
        ("verkenners", "no command called 'verkenners'; to search: minusma search verkenners"),
        ("qqq", "no command called 'qqq'; all of them: minusma help"),
    ],
)
def test_help_on_what_is_no_subject_leads_on(
    name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--facts", SMALL, "help", name]) == 2
    assert capsys.readouterr().err == f"minusma: {said}\n"


def test_help_on_a_topic_of_two_words_names_its_id(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "base.yaml"
    file.write_text(
        Path(SMALL).read_text("utf-8").replace("en: Leadership", "en: The top"), "utf-8"
    )
    assert main(["--facts", str(file), "help", "the top"]) == 2
    assert "the top is a topic: minusma officers;" in capsys.readouterr().err


def test_help_knows_the_other_names_of_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert read_help(capsys, "help", "Zoek") == read_help(capsys, "help", "search")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", HELP_PAGES)
def test_a_subject_is_told_in_both_languages_at_80_columns(
    name: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = read_help(capsys, "help", name, "--lang", lang)
    assert max(len(line) for line in out.splitlines()) <= 80
    assert HELP_PAGES[name].of(lang).splitlines()[0] in out


def test_a_line_that_begins_with_blanks_is_left_as_it_is() -> None:
    text = "one two three\nfour\n\n  as it stands\n"
    assert fold_paragraphs(text, 9) == "one two\nthree\nfour\n\n  as it stands\n"


def test_help_is_no_wider_than_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    assert help_width() == 100

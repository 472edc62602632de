"""Browsing: what fzf is told, that what it is told works, and what is said where it cannot be had."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SMALL, Run, Terminal

from minusma_cli.cli.main import main
from minusma_cli.terminal.browser import browse, build_arguments, lay_out_keys

OPTIONS = ("--lang", "nl", "--facts", SMALL)


def make_fzf(folder: Path, end: int) -> Path:
    """A program called fzf that keeps what it is told, and ends so."""
    told = folder / "told.txt"
    program = folder / "fzf"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}\nexit {end}\n', "utf-8")
    program.chmod(0o755)
    return told


def find_command(beginning: str, query: str = "", fact: str = "") -> str:
    """The command that fzf would run for a binding, with what it puts in."""
    arguments = build_arguments(OPTIONS, query, "nl")
    told = next(one for one in arguments if one.startswith(beginning))
    command = told.removeprefix(beginning)
    command = command.removesuffix(")")
    return command.replace("{q}", f"'{query}'").replace("{1}", f"'{fact}'")


def run_shell(command: str) -> str:
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True).stdout


def test_each_change_of_the_query_is_a_search_of_our_own() -> None:
    first = run_shell(find_command("change:reload:", "helicopteronguluk")[: -len(" || true")])
    assert first.startswith("crash\t")


def test_a_query_that_finds_nothing_is_no_fault() -> None:
    done = subprocess.run(
        ["sh", "-c", find_command("change:reload:", "xyzzyq")], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, b"")


def test_without_words_it_begins_with_every_fact() -> None:
    assert "\ncrash\t" in run_shell(find_command("start:reload:"))


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("enter:become(", "crash"),
        ("ctrl-s:preview(", "crash"),
        ("ctrl-t:preview(", "https://example.org/"),
    ],
)
def test_each_key_shows_what_it_promises(key: str, shown: str) -> None:
    assert shown in run_shell(find_command(key, fact="crash"))


def test_a_key_shows_what_contradicts_a_fact() -> None:
    shown = run_shell(find_command("ctrl-x:preview(", fact="no-helicopters"))
    assert "helicopters-there" in shown
    assert run_shell(find_command("ctrl-x:preview(", fact="crash")) == ""


def test_the_source_is_opened_with_the_options_of_the_line() -> None:
    command = find_command("ctrl-o:execute-silent(", fact="crash")
    assert command == f"{sys.executable} -m minusma_cli --lang nl --facts {SMALL} open 'crash'"


def test_fzf_is_given_the_words_to_begin_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = make_fzf(tmp_path, 0)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr("sys.stdout", Terminal())
    assert main(["browse", "twee", "woorden", "--facts", SMALL, "--lang", "nl"]) == 0
    lines = told.read_text("utf-8").splitlines()
    assert lines[lines.index("--query") + 1] == "twee woorden"
    assert any(f"--facts {SMALL}" in line for line in lines)


@pytest.mark.parametrize("end", [0, 1, 130])
def test_leaving_is_no_fault(end: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_fzf(tmp_path, end)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    browse(OPTIONS, "", "nl")


def test_an_fzf_that_fails_leaves_a_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_fzf(tmp_path, 2)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    assert main(["browse", "verkenners", "--lang", "en", "--facts", SMALL]) == 0
    assert capsys.readouterr().err == "minusma: fzf failed: 2; this is minusma search\n"
    assert "scouts-2017" in screen.getvalue()


def test_an_fzf_that_cannot_be_started_leaves_a_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "fzf"
    program.write_bytes(b"\x00\x01")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    assert main(["browse", "--lang", "nl", "--facts", SMALL]) == 0
    said = capsys.readouterr().err
    assert said.startswith("minusma: fzf werkte niet: ")
    assert said.endswith("; dit is minusma list\n")
    assert "10 van 11" in screen.getvalue()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_without_fzf_it_searches_and_says_how_to_get_it(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    assert main(["browse", "verkenners", "--lang", lang, "--facts", SMALL]) == 0
    line, rest = capsys.readouterr().err.split("\n")
    assert (rest, len(line) <= 80) == ("", True)
    assert "winget install fzf); " in line
    assert line.endswith(" minusma search")
    assert "scouts-2017" in screen.getvalue()


def test_without_fzf_a_search_that_finds_nothing_says_so(run: Run) -> None:
    said = run("browse", "qqqq")
    assert (said.code, said.out) == (1, "")
    assert "nothing found for qqqq" in said.err


def test_without_a_terminal_it_is_a_search(run: Run) -> None:
    said = run("browse", "verkenners", "--lang", "nl")
    assert (said.code, said.out) == run("search", "verkenners", "--lang", "nl")[:2]
    assert said.err == "minusma: browse heeft een terminal nodig; dit is minusma search\n"


@pytest.mark.parametrize(("columns", "place"), [(80, "down"), (100, "right"), (140, "right")])
def test_the_fact_stands_at_the_right_where_there_is_room(columns: int, place: str) -> None:
    arguments = build_arguments(OPTIONS, "", "nl")
    preview = arguments[arguments.index("--preview-window") + 1]
    asked = re.fullmatch(r"(\w+),(\d+)%,wrap,border-left,<(\d+)\((\w+),.*\)", preview)
    assert asked
    wide, share, least, narrow = asked.groups()
    # fzf takes the other layout where the window of the fact is narrower than that
    is_narrow = columns * int(share) // 100 <= int(least)
    assert (narrow if is_narrow else wide) == place


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (200, ["enter shows · ctrl-o opens · ctrl-t cites"]),
        (80, ["enter shows · ctrl-o opens · ctrl-t cites"]),
        (40, ["enter shows · ctrl-o opens", "ctrl-t cites"]),
        (20, ["enter shows", "ctrl-o opens", "ctrl-t cites"]),
    ],
)
def test_no_key_is_cut_off(columns: int, lines: list[str]) -> None:
    told = "enter shows · ctrl-o opens · ctrl-t cites"
    assert lay_out_keys(told, columns).split("\n") == lines


def test_a_preview_is_narrower_than_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FZF_PREVIEW_COLUMNS", "34")
    lines = run_shell(find_command("ctrl-s:preview(", fact="crash")).splitlines()
    prose = [line for line in lines if "https://" not in line]
    widest = max(len(re.sub(r"\x1b\[[\d;]*m|\x1b\]8;.*?\x1b\\\\", "", line)) for line in prose)
    assert 24 < widest <= 32

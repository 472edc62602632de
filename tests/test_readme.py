"""The README is true: its examples print what they say, its commands and options exist, its promises are those of the program."""

import io
import re
import shlex
import sys
from pathlib import Path

import pytest
from conftest import Run

from minusma_cli.cli.group import COMMANDS, load_command
from minusma_cli.cli.main import main

TOP = Path(__file__).parents[1]
README = TOP / "README.md"
EXAMPLE = re.compile(r"^```console\n\$ (minusma [^\n]*)\n(.*?)```$", re.MULTILINE | re.DOTALL)


class Terminal(io.StringIO):
    """A standard output that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Beside(io.StringIO):
    """A standard error that is seen on the same screen, without progress."""

    def __init__(self, screen: Terminal) -> None:
        super().__init__()
        self.screen = screen

    def write(self, text: str) -> int:
        return self.screen.write(text)


def examples() -> str:
    """The part of the README that is printed by the program."""
    text = README.read_text("utf-8")
    return text[text.index("<!-- examples -->") : text.index("<!-- end -->")]


def printed(command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a terminal of 80 columns and 24 lines without colour shows for a command."""
    screen = Terminal()
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", Beside(screen))
    main([*shlex.split(command)[1:], "--pager", "never"])
    return re.sub(r"[ \t]+\n", "\n", screen.getvalue()).strip("\n")


def test_the_examples_print_what_they_say(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = examples()

    def rewritten(found: re.Match[str]) -> str:
        return f"```console\n$ {found[1]}\n{printed(found[1], monkeypatch)}\n```"

    true = EXAMPLE.sub(rewritten, shown)
    monkeypatch.undo()
    if request.config.getoption("--write-golden"):
        README.write_text(README.read_text("utf-8").replace(shown, true), "utf-8")
    assert examples() == true


def test_there_are_enough_examples() -> None:
    assert len(EXAMPLE.findall(examples())) >= 8


def test_every_command_is_in_the_readme() -> None:
    text = README.read_text("utf-8")
    assert [
        name
        for name in COMMANDS
        if name != "welcome" and f"minusma {name}" not in text and f"`{name}`" not in text
    ] == []


def test_every_option_of_the_readme_exists(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    known = {
        "--quiet",
        "--help",
        "--version",
        "--install-completion",
        "--show-completion",
        *("--disabled", "--delimiter", "--with-nth", "--bind", "--preview"),  # of fzf
        "--cov",
        "--cov-report",
    }
    for name in COMMANDS:
        main([name, "--help"])
        known |= set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README.read_text("utf-8"))) <= known


def test_every_example_of_a_help_text_answers(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)  # some write files
    for name in COMMANDS:
        command = load_command(name)
        told = (command.__doc__ or "").split("Examples:")[1]
        for example in told.replace("\n", " ").split(" · "):
            words = shlex.split(example.split(" | ")[0])[1:] or ["welcome"]
            if len(words) > 1 and words[0] in ("check", "init"):
                continue  # files of the reader's own
            if words[0] in ("browse", "mcp"):
                continue  # a terminal with fzf; an assistant
            assert (example, run(*words, facts=None).code) == (example, 0)


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    examples = re.findall(
        r"^```python\n(.*?)^```$", README.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    for example in examples:
        exec(compile(example, "README.md", "exec"), {})  # noqa: S102  # what a reader would do
    printed = capsys.readouterr().out.splitlines()
    assert printed[-1] == "10"
    assert " https://" in printed[0]


def test_the_changelog_has_a_place_for_what_is_not_released() -> None:
    assert "## [Unreleased]" in (TOP / "CHANGELOG.md").read_text("utf-8")

"""Around the screen: the pager, progress, interruption and completion."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SMALL

from minusma_cli import cli, pager
from minusma_cli.cli import main
from minusma_cli.progress import Progress

MINUSMA = str(Path(sys.executable).with_name("minusma"))


class Screen(io.StringIO):
    """A terminal of so many lines."""

    def __init__(self, lines: int, monkeypatch: pytest.MonkeyPatch, encoding: str | None = None) -> None:
        super().__init__()
        self._encoding = encoding
        monkeypatch.setattr(os, "get_terminal_size", lambda _number: os.terminal_size((80, lines)))

    @property
    def encoding(self) -> str | None:  # type: ignore[override]
        return self._encoding

    def fileno(self) -> int:
        return 1


LONG = "".join(f"line {at}\n" for at in range(40))


@pytest.fixture
def paged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a pager that writes what it gets, and how it was told to behave, leaves it."""
    seen = tmp_path / "seen"
    script = tmp_path / "my pager"
    script.write_text(f'#!/bin/sh\nprintf "%s %s%s\\n" "$LESS" "$1" "$LESSCHARSET" > "{seen}"\ncat >> "{seen}"\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PAGER", f"'{script}' -x")
    return seen


def test_more_than_a_screen_goes_through_the_pager(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LESS", raising=False)
    monkeypatch.delenv("LESSCHARSET", raising=False)
    screen = Screen(24, monkeypatch)
    pager.show(LONG + "café\n", screen)
    assert (paged.read_text("utf-8"), screen.getvalue()) == (f"FIRX -xutf-8\n{LONG}café\n", "")


def test_the_pager_gets_the_encoding_of_the_screen(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LESSCHARSET", raising=False)
    pager.show(LONG + "café ≠\n", Screen(24, monkeypatch, "latin-1"))
    assert paged.read_bytes().endswith(b"caf\xe9 ?\n")


def test_the_users_own_settings_of_less_stay(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESS", "S")
    pager.show(LONG, Screen(24, monkeypatch))
    assert paged.read_text("utf-8").startswith("S -x")


def test_what_fits_is_shown_as_it_is(paged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(60, monkeypatch)
    pager.show(LONG, screen)
    assert (screen.getvalue(), paged.exists()) == (LONG, False)


@pytest.mark.parametrize(
    ("name", "value"),
    [("MINUSMA_PAGER", "/no/such/pager"), ("MINUSMA_PAGER", ""), ("MINUSMA_PAGER", "'unfinished"), ("MINUSMA_PAGER", "sh -c 'exit 127'"), ("TERM", "dumb")],
)
def test_a_pager_that_is_missing_or_not_wanted_is_done_without(paged: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    screen = Screen(24, monkeypatch)
    pager.show(LONG, screen)
    assert (screen.getvalue(), paged.exists()) == (LONG, False)


def test_a_stream_without_a_size_is_written_to(paged: Path) -> None:
    stream = io.StringIO()
    pager.show(LONG, stream)
    assert (stream.getvalue(), paged.exists()) == (LONG, False)


# -- progress


def test_progress_counts_on_one_line_and_leaves_nothing_behind() -> None:
    stream = io.StringIO()
    with Progress(stream, patience=0) as progress:
        progress("reading", 1200)
        progress("reading", 1300)  # too soon after the first to be shown
    assert stream.getvalue() == "\rminusma: reading the fact file, line 1,200\r" + " " * 42 + "\r"


def test_short_work_shows_no_progress() -> None:
    stream = io.StringIO()
    with Progress(stream) as progress:
        progress("compiling", 1)
    assert stream.getvalue() == ""


def test_progress_is_for_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with cli._progress() as tick:
        assert isinstance(tick, Progress)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    with cli._progress() as tick:
        assert tick is None


# -- what ends it


def test_interruption_is_code_130(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(io.StringIO):
        def write(self, _text: str) -> int:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdout", Interrupted())
    assert main(["list", "--facts", SMALL]) == 130


def test_a_reader_that_has_gone_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Gone())
    assert main(["list", "--facts", SMALL]) == 0
    sys.stdout.close()  # where what was still to be written went


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_are_no_matter(closed: str) -> None:
    done = subprocess.run(["/bin/sh", "-c", f"'{MINUSMA}' search helicoptres --facts '{SMALL}' {closed}"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("argv", ["--version", "topics"])
def test_a_full_disk_is_told(argv: str) -> None:
    done = subprocess.run(["/bin/sh", "-c", f"'{MINUSMA}' {argv} > /dev/full"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "minusma: cannot write the answer: No space left on device\n")


# -- completion


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("minusma tim", {"timeline"}),
        ("minusma list str", {"strength"}),
        ("minusma show cr", {"crash"}),
        ("minusma list --series con", {"contingent"}),
        ("minusma sources kr", {"krant-2018"}),
        ("minusma list --format js", {"json", "jsonl"}),
        ("minusma list --sou", {"--source"}),
    ],
)
def test_completion_knows_commands_options_topics_series_sources_and_ids(line: str, offered: set[str]) -> None:
    words = line.split()
    environment = {**os.environ, "_MINUSMA_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1), "MINUSMA_FACTS": SMALL}
    done = subprocess.run([MINUSMA], capture_output=True, text=True, check=False, env=environment)
    assert set(done.stdout.split()) == offered


def test_completion_for_zsh() -> None:
    environment = {**os.environ, "_MINUSMA_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "minusma show cra", "MINUSMA_FACTS": SMALL}
    done = subprocess.run([MINUSMA], capture_output=True, text=True, check=False, env=environment)
    assert "crash" in done.stdout


def test_completion_in_a_process_of_its_own_reads_no_yaml_and_no_rich() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment |= {"_MINUSMA_COMPLETE": "complete_bash", "COMP_WORDS": "minusma show cr", "COMP_CWORD": "2", "MINUSMA_FACTS": SMALL}
    subprocess.run([MINUSMA], capture_output=True, check=False, env=environment)
    done = subprocess.run([sys.executable, "-X", "importtime", MINUSMA], capture_output=True, text=True, check=False, env=environment)
    modules = {line.rsplit("|", 1)[1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert not modules & {"yaml", "rich", "pydantic", "rapidfuzz"}


def test_the_completion_script_is_shown_for_those_who_keep_it_by_hand() -> None:
    environment = {**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1", "SHELL": "/bin/bash"}
    done = subprocess.run([MINUSMA, "--show-completion", "bash"], capture_output=True, text=True, check=False, env=environment)
    assert "_MINUSMA_COMPLETE" in done.stdout


def test_an_answer_in_json_is_the_same_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["list", "--json", "--facts", SMALL]) == 0
    assert json.loads(stream.getvalue())["count"] == 11

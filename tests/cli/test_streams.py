"""Around the command: progress, interruption, closed streams, completion."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SMALL

from minusma_cli.cli.main import main
from minusma_cli.cli.request import show_progress
from minusma_cli.terminal.progress import ProgressLine

MINUSMA = str(Path(sys.executable).with_name("minusma"))


def test_progress_is_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with show_progress("en") as tick:
        assert isinstance(tick, ProgressLine)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    with show_progress("en") as tick:
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


@pytest.mark.parametrize(("closed", "code"), [(">&-", 3), ("2>&-", 0), (">&- 2>&-", 3)])
def test_closed_streams_make_no_traceback(closed: str, code: int) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{MINUSMA}' search helicoptres --facts '{SMALL}' {closed}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("argv", ["--version", "topics"])
def test_a_full_disk_is_told(argv: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{MINUSMA}' {argv} > /dev/full"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (
        3,
        "minusma: cannot write the answer: No space left on device\n",
    )


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
def test_completion_knows_commands_options_topics_series_sources_and_ids(
    line: str, offered: set[str]
) -> None:
    words = line.split()
    environment = {
        **os.environ,
        "_MINUSMA_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "MINUSMA_FACTS": SMALL,
    }
    done = subprocess.run([MINUSMA], capture_output=True, text=True, check=False, env=environment)
    assert set(done.stdout.split()) == offered


def test_completion_for_zsh() -> None:
    environment = {
        **os.environ,
        "_MINUSMA_COMPLETE": "complete_zsh",
        "_TYPER_COMPLETE_ARGS": "minusma show cra",
        "MINUSMA_FACTS": SMALL,
    }
    done = subprocess.run([MINUSMA], capture_output=True, text=True, check=False, env=environment)
    assert "crash" in done.stdout


def test_completion_in_a_process_of_its_own_reads_no_yaml_and_no_rich() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    environment |= {
        "_MINUSMA_COMPLETE": "complete_bash",
        "COMP_WORDS": "minusma show cr",
        "COMP_CWORD": "2",
        "MINUSMA_FACTS": SMALL,
    }
    subprocess.run([MINUSMA], capture_output=True, check=False, env=environment)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", MINUSMA],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    modules = {
        line.rsplit("|", 1)[1].strip()
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }
    assert not modules & {"yaml", "rich", "pydantic", "rapidfuzz"}


def test_the_completion_script_is_shown_for_those_who_keep_it_by_hand() -> None:
    environment = {
        **os.environ,
        "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1",
        "SHELL": "/bin/bash",
    }
    done = subprocess.run(
        [MINUSMA, "--show-completion", "bash"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert "_MINUSMA_COMPLETE" in done.stdout


def test_an_answer_in_json_is_the_same_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["list", "--json", "--facts", SMALL]) == 0
    assert json.loads(stream.getvalue())["count"] == 11

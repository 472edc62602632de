"""Wherever it runs: locales, encodings, interpreters, streams that are closed, full or not there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import SMALL, Run

LIMIT = 60  # seconds after which a process hangs
BROKEN = Path(SMALL).parents[1] / "broken"
SEARCH = ["search", "helikopter", "--facts", SMALL]


def run_python(
    *argv: str, flags: tuple[str, ...] = (), environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *flags, "-m", "minusma_cli", *argv],
        capture_output=True,
        env={**os.environ, **(environment or {})},
        timeout=LIMIT,
        check=False,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONDEVMODE": "1"},
        {"LC_ALL": "nonsense", "TERM": "dumb", "PYTHONHASHSEED": "1"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "utf-16", "PYTHONHASHSEED": "2"},
        {"TERM": "", "TZ": "Nowhere/Else"},
        {"HOME": "/nonexistent", "XDG_CACHE_HOME": ""},
        {"XDG_CACHE_HOME": "relative/folder"},
    ],
    ids=str,
)
def test_an_answer_for_programs_is_the_same_in_every_environment(
    environment: dict[str, str], run: Run
) -> None:
    usual = run(*SEARCH, "--json", "--lang", "nl").out
    done = run_python(*SEARCH, "--json", "--lang", "nl", environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == usual.encode()
    assert json.loads(usual)["facts"]


@pytest.mark.parametrize("columns", ["1", "2", "7", "40", "9999"])
def test_a_page_is_drawn_at_any_width(
    columns: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for argv in (["list", "strength"], ["show", "crash"], ["on", "2017"]):
        said = run(*argv, "--format", "table", "--pager", "never")
        assert (said.code, said.err) == (0, ""), argv
        assert said.out, argv


@pytest.mark.parametrize("flags", [("-OO",), ("-W", "error"), ("-I",), ("-bb",)])
def test_an_interpreter_may_have_any_flags(flags: tuple[str, ...]) -> None:
    done = run_python(*SEARCH, flags=flags)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "argv",
    [
        ["list", "--format", "yaml"],
        ["check", SMALL],
        ["check", str(BROKEN / "many-at-once.yaml")],
        ["check", str(BROKEN / "alias-bomb.yaml")],
        ["check", str(BROKEN / "too-deep.yaml")],
    ],
    ids=" ".join,
)
def test_without_libyaml_a_file_reads_and_prints_the_same(
    argv: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = run(*argv)
    for name in ("CBaseLoader", "CSafeDumper"):
        monkeypatch.delattr(yaml, name)
    assert run(*argv) == usual


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-", ">/dev/full 2>&-"])
def test_streams_that_are_closed_are_no_traceback(closed: str) -> None:
    words = f"{sys.executable} -m minusma_cli search helikopter --facts {SMALL} {closed}"
    done = subprocess.run(["/bin/sh", "-c", words], capture_output=True, timeout=LIMIT, check=False)
    assert b"Traceback" not in done.stdout + done.stderr
    assert done.returncode == (3 if "full" in closed else 0)


@pytest.mark.parametrize("name", ["csv", "table"])
def test_a_full_disk_is_one_line_for_every_format(name: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "minusma_cli", "list", "--facts", SMALL, "--format", name],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=LIMIT,
            check=False,
        )
    said = b"minusma: cannot write the answer: there is no room left\n"
    assert (done.returncode, done.stderr) == (3, said)

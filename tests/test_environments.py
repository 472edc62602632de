"""Wherever it runs: locales, encodings, interpreters, streams that are closed, full or not there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SMALL

LIMIT = 60  # seconds after which a process hangs
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
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "nl_NL.UTF-8"},
        {"LC_ALL": "tr_TR.UTF-8"},
        {"LC_ALL": "nonsense"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "utf-16"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2"},
        {"TERM": ""},
        {"TERM": "dumb"},
        {"TZ": "Nowhere/Else"},
        {"HOME": "/nonexistent", "XDG_CACHE_HOME": ""},
        {"XDG_CACHE_HOME": "relative/folder"},
        {"PYTHONDEVMODE": "1"},
    ],
    ids=str,
)
def test_an_answer_for_programs_is_the_same_in_every_environment(
    environment: dict[str, str],
) -> None:
    usual = run_python(*SEARCH, "--json", "--lang", "nl")
    done = run_python(*SEARCH, "--json", "--lang", "nl", environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == usual.stdout
    assert json.loads(done.stdout)["facts"]


@pytest.mark.parametrize("columns", ["1", "2", "7", "40", "9999"])
@pytest.mark.parametrize("argv", [["list", "strength"], ["show", "crash"], ["on", "2017"]])
def test_a_page_is_drawn_at_any_width(columns: str, argv: list[str]) -> None:
    shown = ["--format", "table", "--pager", "never", "--facts", SMALL]
    done = run_python(*argv, *shown, environment={"COLUMNS": columns})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


@pytest.mark.parametrize("flags", [("-OO",), ("-W", "error"), ("-I",), ("-bb",)])
def test_an_interpreter_may_have_any_flags(flags: tuple[str, ...]) -> None:
    for argv in (SEARCH, ["check", SMALL], ["on", "2017", "--facts", SMALL], ["--help"]):
        done = run_python(*argv, flags=flags)
        assert (done.returncode, done.stderr) == (0, b""), argv


def test_without_libyaml_a_file_reads_and_prints_the_same() -> None:
    code = (
        "import sys, yaml\n"
        "for name in ('CBaseLoader', 'CSafeDumper'):\n"
        "    delattr(yaml, name)\n"
        "from minusma_cli.cli.main import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    for argv in (
        ["list", "--format", "yaml", "--facts", SMALL],
        ["check", SMALL],
        ["check", str(Path(SMALL).parents[1] / "broken" / "many-at-once.yaml")],
        ["check", str(Path(SMALL).parents[1] / "broken" / "alias-bomb.yaml")],
        ["check", str(Path(SMALL).parents[1] / "broken" / "too-deep.yaml")],
    ):
        usual = run_python(*argv)
        done = subprocess.run(
            [sys.executable, "-c", code, *argv], capture_output=True, timeout=LIMIT, check=False
        )
        assert (done.returncode, done.stdout) == (usual.returncode, usual.stdout)


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-", ">/dev/full 2>&-"])
def test_streams_that_are_closed_are_no_traceback(closed: str) -> None:
    words = f"{sys.executable} -m minusma_cli search helikopter --facts {SMALL} {closed}"
    done = subprocess.run(["/bin/sh", "-c", words], capture_output=True, timeout=LIMIT, check=False)
    assert b"Traceback" not in done.stdout + done.stderr
    assert done.returncode == (3 if "full" in closed else 0)


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "yaml", "md", "plain", "table"])
def test_a_full_disk_is_one_line_for_every_format(name: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "minusma_cli", "list", "--facts", SMALL, "--format", name],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=LIMIT,
            check=False,
        )
    said = b"minusma: cannot write the answer: No space left on device\n"
    assert (done.returncode, done.stderr) == (3, said)

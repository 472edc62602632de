"""Wherever it runs: locales, encodings, interpreters, streams that are closed, full or not there."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from zipimport import zipimporter

import pytest
import yaml
from conftest import SMALL, Run

from minusma_cli.factfile import location

LIMIT = 60  # seconds after which a process hangs
BROKEN = Path(SMALL).parents[1] / "broken"
SEARCH = ["search", "helikopter", "--facts", SMALL]
ROOT = Path(__file__).parents[1]


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


# -- a disk that is full, in a process that may write files of so many blocks of 512 bytes only


def run_with_space(blocks: int, *argv: str) -> subprocess.CompletedProcess[str]:
    # Coverage would write there too, and fail.
    script = f'unset COVERAGE_PROCESS_START COVERAGE_PROCESS_CONFIG; ulimit -f {blocks}; exec "$@"'
    words = ["/bin/sh", "-c", script, "sh"]
    command = [*words, sys.executable, "-m", "minusma_cli", *argv]
    return subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)


@pytest.mark.parametrize("blocks", [0, 1, 16, 100])
def test_without_room_for_a_copy_the_answer_is_the_same(
    blocks: int, alone: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    done = run_with_space(blocks, *SEARCH, "--json", "--lang", "nl")
    assert list((alone / "minusma").iterdir()) == []
    usual = run(*SEARCH, "--json", "--lang", "nl")
    assert (done.returncode, done.stdout, done.stderr) == usual


@pytest.mark.parametrize(
    "argv",
    [
        ["list", "--output", "x.csv"],
        ["list", "--output", "x.json"],
        ["export", "x.db"],
        ["export", "x.json"],
        ["export", "x/"],
        ["init", "x.yaml"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("blocks", [0, 1])
def test_what_does_not_fit_on_the_disk_is_one_line_and_leaves_nothing(
    argv: list[str], blocks: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    done = run_with_space(blocks, *argv)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("minusma: cannot write x")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


# -- a package that is imported out of a zip


def zip_package(file: Path, facts: str) -> None:
    """The package as a zip that Python can import from, with a small base as the shipped one."""
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted((ROOT / "minusma_cli").rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, path.relative_to(ROOT))
        if facts:
            archive.write(SMALL, facts)


@pytest.mark.parametrize("facts", ["minusma_cli/facts.yaml", "facts.yaml"])
def test_a_zip_answers_as_a_folder_does(
    facts: str, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.zip"
    zip_package(file, facts)
    monkeypatch.chdir(tmp_path)  # the checkout, from which Python would import first
    for argv in (["search", "helikopter"], ["show", "crash"], ["sources"]):
        done = run_python(*argv, environment={"PYTHONPATH": str(file)})
        assert (done.returncode, done.stdout.decode(), done.stderr) == (0, run(*argv).out, b"")
    done = run_python("check", environment={"PYTHONPATH": str(file)})
    assert (done.returncode, done.stdout) == (0, b"0 problems in 11 facts\n")
    done = run_python("schema", "facts", environment={"PYTHONPATH": str(file)})
    assert done.stdout.decode() == run("schema", "facts").out


def test_a_zip_without_facts_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.zip"
    zip_package(file, "")
    monkeypatch.chdir(tmp_path)
    done = run_python("topics", environment={"PYTHONPATH": str(file)})
    said = f"minusma: {file}/facts.yaml: there is no such file\n"
    assert (done.returncode, done.stderr.decode()) == (3, said)


def test_only_what_lies_in_the_zip_is_read_out_of_it(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.zip"
    zip_package(file, "minusma_cli/facts.yaml")
    inside = file / "minusma_cli" / "facts.yaml"
    assert location.read_zipped(inside) is None
    monkeypatch.setattr(location, "__loader__", zipimporter(str(file)))
    assert location.read_zipped(inside) == Path(SMALL).read_bytes()
    assert run("topics", facts=str(inside)) == run("topics")
    assert run("check", str(inside)).out == "0 problems in 11 facts\n"
    assert location.read_zipped(file / "facts.yaml") is None
    assert location.read_zipped(Path(SMALL)) is None

"""The installed command as a process: what it loads, and what becomes of its streams."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SMALL

from minusma_cli.lazy_modules import RARELY_USED

MINUSMA = str(Path(sys.executable).with_name("minusma"))
HEAVY = {
    "yaml",
    "pydantic",
    "rich",
    "mcp",
    "importlib.metadata",
    "rapidfuzz",
    "hashlib",
    "asyncio",
    "unittest",
    *RARELY_USED,
}


def loaded(*argv: str) -> set[str]:
    """The modules that a command loads, as the interpreter reports them."""
    command = [sys.executable, "-X", "importtime", MINUSMA, *argv]
    unmeasured = {
        name: value for name, value in os.environ.items() if not name.startswith("COV")
    }  # coverage loads modules of its own
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=unmeasured)
    return {
        line.rsplit("|", 1)[1].strip()
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }


@pytest.mark.parametrize(
    "argv",
    [
        ["search", "helikopters", "--json"],
        ["search", "helikopters"],
        ["strength", "--json"],
        ["list", "--format", "csv"],
        ["show", "crash", "--json"],
        ["topics", "--json"],
        ["series", "--every", "year", "-f", "csv"],
        ["list", "--template", "{id}"],
    ],
)
def test_an_answer_from_a_warm_cache_loads_nothing_heavy(argv: list[str]) -> None:
    argv = ["list", "strength", *argv[1:]] if argv[0] == "strength" else argv
    given = [argv[0], *argv[1:], "--facts", SMALL]
    subprocess.run([MINUSMA, *given], check=True, capture_output=True)
    assert not {name for name in loaded(*given) if name.split(".")[0] in HEAVY or name in HEAVY}


def test_a_misspelt_word_loads_the_spelling_and_not_the_file() -> None:
    subprocess.run(
        [MINUSMA, "search", "helicoptres", "--facts", SMALL], check=True, capture_output=True
    )
    modules = loaded("search", "helicoptres", "--facts", SMALL)
    assert "rapidfuzz" in modules
    assert "yaml" not in modules


def test_a_closed_pipe_is_silent() -> None:
    command = f"'{MINUSMA}' list --facts '{SMALL}' | true"
    done = subprocess.run(
        ["/bin/bash", "-c", f"for i in 1 2 3; do {command}; done"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_output_is_utf_8_whatever_the_locale() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        [MINUSMA, "list", "--json", "--facts", SMALL],
        capture_output=True,
        check=True,
        env=environment,
    )
    assert "José de Vries" in json.loads(done.stdout.decode("utf-8"))["facts"][6]["text"]["nl"]


def test_python_dash_m_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "minusma_cli", "search", "pannenkoekenrecept", "--facts", SMALL],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("minusma: nothing found for pannenkoekenrecept")


def test_the_facts_come_with_the_package_wherever_it_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        [MINUSMA, "topics"], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout

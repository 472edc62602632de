"""What every test gets: a cache folder of its own, no settings of the user, and the command."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings
from output_schema import check_output

from minusma_cli import load
from minusma_cli.cli.main import main
from minusma_cli.factbase import FactBase

DATA = Path(__file__).parent / "data"
SMALL = str(DATA / "small.yaml")
MISSION = str(DATA / "mission.yaml")
PAPER = str(DATA / "paper.yaml")
GOLDEN = Path(__file__).parent / "golden"
USER_SETTINGS = (
    "MINUSMA_FACTS",
    "MINUSMA_LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "PAGER",
    "MINUSMA_PAGER",
)


# A longer run of what Hypothesis tries: python -m pytest tests/test_fuzz.py with this profile.
settings.register_profile("fuzz", max_examples=int(os.environ.get("MINUSMA_FUZZ", "1000")))


class Ran(NamedTuple):
    """What a command gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
Golden = Callable[[str, str], None]


class Terminal(io.StringIO):
    """A standard output that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden",
        action="store_true",
        help="write the golden files anew instead of comparing",
    )


@pytest.fixture(autouse=True)
def alone(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder for this test only, and none of the user's settings."""
    folder = tmp_path_factory.mktemp("cache")
    for name in USER_SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    # Rich remembers how it drew a colour, whatever the terminal is by then.
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LINES", "40")
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command on the small base: arguments in; code, standard output and error out.

    What it prints as JSON is held against the schema.
    """

    def call(*argv: str, facts: str | None = SMALL) -> Ran:
        given = list(argv)
        if facts and argv and argv[0] not in ("check", "schema"):
            given = [argv[0], "--facts", facts, *argv[1:]]
        code = main(given)
        captured = capsys.readouterr()
        check_output(given, captured.out)
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture
def small() -> FactBase:
    """The small base, open."""
    return load(SMALL)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or write it with --write-golden."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--write-golden"):
            file.write_text(text, "utf-8")
        assert text == file.read_text("utf-8")

    return compare

"""What every test gets: a cache folder of its own, no settings of the user, and the command as a function."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from minusma_cli import load
from minusma_cli.base import Facts
from minusma_cli.cli import main

DATA = Path(__file__).parent / "data"
SMALL = str(DATA / "small.yaml")
GOLDEN = Path(__file__).parent / "golden"


class Ran(NamedTuple):
    """What a command gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture(autouse=True)
def alone(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder for this test only, and none of the user's settings."""
    folder = tmp_path_factory.mktemp("cache")
    for name in (
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
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("TERM", "xterm-256color")  # rich remembers how it drew a colour, whatever the terminal is by then
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command on the small base: arguments in; code, standard output and standard error out."""

    def call(*argv: str, facts: str | None = SMALL) -> Ran:
        given = [*argv[:1], "--facts", facts, *argv[1:]] if facts and argv and argv[0] not in {"check", "cite-base"} else list(argv)
        code = main(given)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture
def small() -> Facts:
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

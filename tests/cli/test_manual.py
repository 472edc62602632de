"""The manual page is true with the commands, and nothing in it is a command of roff by chance."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from minusma_cli.cli.group import COMMANDS, build_command
from minusma_cli.cli.manual import escape_roff, format_command, write_manual
from minusma_cli.errors import (
    EXIT_BAD_FACTS,
    EXIT_FOUND,
    EXIT_INTERRUPTED,
    EXIT_NOTHING,
    EXIT_USAGE,
)

TOP = Path(__file__).parents[2]
PAGE = TOP / "minusma_cli" / "cli" / "minusma.1"


def test_the_page_is_what_help_says_today(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--write-golden"):
        PAGE.write_text(write_manual(), "utf-8")
    assert PAGE.read_text("utf-8") == write_manual()


def test_the_module_prints_the_page() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "minusma_cli.cli.manual"], capture_output=True, text=True, check=True
    )
    assert done.stdout == write_manual()


def test_every_command_option_and_exit_code_is_in_it() -> None:
    page = write_manual().replace("\\-", "-")
    for name in COMMANDS:
        assert f".SS minusma {name}" in page
    for option in build_command("list").params:
        names = ", ".join(sorted(option.opts, key=len))
        assert option.param_type_name == "argument" or f".B {names}" in page
    for code in (EXIT_FOUND, EXIT_NOTHING, EXIT_USAGE, EXIT_BAD_FACTS, EXIT_INTERRUPTED):
        assert f".B {code}\n" in page
    for own in (
        "--chart, --no-chart",
        "--explain",
        "--every year",
        "--style text|kamerstuk|bibtex|csl-json|ris",
        "-n, --limit N",
    ):
        assert f".B {own}\n" in page
    assert "--today" not in page  # hidden
    assert "--no-json" not in page
    assert "None" not in page  # every value has a name


def test_help_of_a_command_in_its_parts() -> None:
    assert list(format_command("show", build_command("show"))) == [
        ".SS minusma show ID...",
        "Show facts whole: both languages, figures, every source, what contradicts them.",
        ".PP",
        ".TP",
        ".B ID...",
        "Ids of facts.",
        ".PP",
        "Examples:",
        ".nf",
        r"  minusma show dutch\-contingent\-2017",
        r"  minusma show resolution\-2364 \-\-lang nl",
        ".fi",
    ]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("--year 2017", r"\-\-year 2017"),
        (".TH", r"\&.TH"),
        ("'tis", r"\&'tis"),
        (r"a\fBb", r"a\efBb"),
    ],
)
def test_a_text_is_never_a_command_of_roff(text: str, escaped: str) -> None:
    assert escape_roff(text) == escaped


def test_the_wheel_puts_it_where_man_looks() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert shared == {"minusma_cli/cli/minusma.1": "share/man/man1/minusma.1"}

"""The Python interface."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import MISSION, SMALL

from minusma_cli import load
from minusma_cli.errors import Unknown
from minusma_cli.factbase import FactBase


def test_names_may_come_as_a_list_or_in_one_text(small: FactBase) -> None:
    listed = small.list(topic=["events", "officers"], source=("site",))
    assert [fact.id for fact in small.list(topic="events, officers", source="site").facts] == [
        fact.id for fact in listed.facts
    ]
    assert listed.query == {"command": "list", "topic": ["events", "officers"], "source": ["site"]}


def test_help_of_the_package_shows_an_example_that_runs() -> None:
    import minusma_cli

    text = minusma_cli.__doc__ or ""
    indented = [line[4:] for line in text.splitlines() if line.startswith("    ")]
    example = "\n".join(indented).replace("load()", f"load({SMALL!r})")
    done = subprocess.run(
        [sys.executable, "-c", example.replace("2017", "2018")], capture_output=True, check=True
    )
    assert done.stderr == b""


def test_a_misspelt_filter_is_an_error_of_types(tmp_path: Path) -> None:
    from mypy import api

    file = tmp_path / "use.py"
    file.write_text(
        "from minusma_cli import load\n"
        'load().search("x", year=2017)\n'
        'load().search("x", yaer=2017)\n',
        "utf-8",
    )
    out, _err, _code = api.run(["--strict", "--cache-dir", str(tmp_path), str(file)])
    errors = [line for line in out.splitlines() if "error" in line and "use.py" in line]
    assert [line.split(":")[1] for line in errors] == ["3"]


def test_every_kind_of_name_has_its_ids(small: FactBase) -> None:
    assert small.ids("topic") == ["strength", "officers", "events"]
    assert small.ids("series") == ["contingent", "scouts", "dead"]
    assert small.ids("source") == ["brief-1", "krant-2018", "site"]
    assert len(small.ids()) == len(small) == 11


def test_an_empty_filter_asks_nothing(small: FactBase) -> None:
    every = small.list(topic="", source=())
    assert (every.total, every.query) == (11, {"command": "list"})


@pytest.mark.parametrize(
    ("name", "lang"),
    [("Sterkte", "nl"), ("strength", "en"), ("troepen", ""), ("Leadership", "en")],
)
def test_a_name_of_a_topic_tells_its_language(small: FactBase, name: str, lang: str) -> None:
    assert small.topic_language(name) == lang


def test_a_topic_that_both_languages_call_the_same_tells_none() -> None:
    assert load(MISSION).topic_language("ministers") == ""
    with pytest.raises(Unknown):
        load(MISSION).topic_language("zzz")

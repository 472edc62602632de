"""The Python interface."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import MISSION, SMALL, Run

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
    with pytest.raises(KeyError):
        small.ids("facts")


@pytest.mark.parametrize(
    ("ask", "argv"),
    [
        (lambda base: base.search("militairen", year=2017), ["search", "militairen", "-y"]),
        (lambda base: base.list(topic="events"), ["list", "--topic", "events"]),
        (lambda base: base.list(source="site", kind=("un",)), ["list", "--source", "site", "-k"]),
        (lambda base: base.topic_page("strength", year=2017), ["list", "strength", "-y"]),
        (lambda base: base.timeline(year=2017, topic="events"), ["timeline", "--topic=events", "-y"]),
        (lambda base: base.timeline(every="year"), ["timeline", "--every", "year"]),
        (lambda base: base.conflicts(year=2017), ["conflicts", "-y"]),
        (lambda base: base.yearly_series("contingent"), ["series", "contingent", "--every", "year"]),
        (lambda base: base.measured_series("contingent", year=2017), ["series", "contingent", "-y"]),
        (lambda base: base.series_list(year=2017), ["series", "-y"]),
        (lambda base: base.source_list(kind="un"), ["sources", "-k"]),
        (lambda base: base.source_page("site", topic="events"), ["sources", "site", "--topic=events"]),
        (lambda base: base.on("2017"), ["on", "2017"]),
        (lambda base: base.fact_pages("contingent-2017"), ["show", "contingent-2017"]),
        (lambda base: base.question_list(), ["questions"]),
        (lambda base: base.topic_list(), ["topics"]),
    ],
)  # fmt: skip
def test_an_answer_is_what_its_command_prints(
    ask: Callable[[FactBase], Any], argv: list[str], run: Run, small: FactBase
) -> None:
    meant = {"-y": ["--year", "2017"], "-k": ["--kind", "un"]}
    words = [word for part in argv for word in meant.get(part, [part])]
    assert ask(small).to_dict() == json.loads(run(*words, "--json").out)


def test_a_topic_with_a_command_of_its_own_is_what_that_prints(run: Run) -> None:
    printed = json.loads(run("troops", "--year", "2017", "--json", facts=None).out)
    assert load().topic_page("troops", year=2017).to_dict() == printed
    assert printed["query"] == {"command": "troops", "topic": "troops", "year": "2017"}


@pytest.mark.parametrize("method", ["list", "timeline", "conflicts", "series_list", "sources"])
def test_a_filter_that_there_is_not_is_no_filter(method: str, small: FactBase) -> None:
    with pytest.raises(TypeError, match="no filter 'yeer'; there are topic, series, "):
        getattr(small, method)(yeer=2017)


def test_an_empty_filter_asks_nothing(small: FactBase) -> None:
    every = small.list(topic="", source=())
    assert (every.total, every.query) == (11, {"command": "list"})


@pytest.mark.parametrize(
    ("name", "lang"),
    [("Sterkte", "nl"), ("strength", ""), ("troepen", ""), ("Leadership", "en")],
)
def test_a_name_of_a_topic_tells_its_language(small: FactBase, name: str, lang: str) -> None:
    assert small.topic_language(name) == lang


def test_a_topic_that_both_languages_call_the_same_tells_none() -> None:
    assert load(MISSION).topic_language("ministers") == ""
    with pytest.raises(Unknown):
        load(MISSION).topic_language("zzz")

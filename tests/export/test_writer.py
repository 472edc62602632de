"""A whole base as a file, in the form that its ending tells."""

import csv
import io
import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from conftest import MISSION, Run
from output_schema import make_validator

from minusma_cli import load
from minusma_cli.citing.styles import STYLES
from minusma_cli.errors import MinusmaError
from minusma_cli.export.progress import count_rows
from minusma_cli.export.tables import TABLES
from minusma_cli.export.writer import (
    BIBLIOGRAPHIES,
    ENDINGS,
    describe_database_fault,
    export_base,
    find_ending,
)
from minusma_cli.factbase import FactBase


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("facts.db", ".db"),
        ("FACTS.CSV", ".csv"),
        ("a.b/facts.tsv", ".tsv"),
        ("facts.json", ".json"),
        ("facts.csl.json", ".csl.json"),
        ("facts.jsonl", ".jsonl"),
        ("facts.old.yaml", ".yaml"),
        ("facts.md", ".md"),
        ("facts.bib", ".bib"),
    ],
)
def test_the_ending_tells_the_form(name: str, ending: str) -> None:
    assert find_ending(name) == ending


@pytest.mark.parametrize("name", ["facts", "facts.xml", "json", "", "a.db/facts", "-"])
def test_another_ending_is_told_with_those_that_are_known(name: str) -> None:
    with pytest.raises(MinusmaError, match=r"end it in \.db, \.csv, .*, or in / for a folder"):
        find_ending(name)


def test_every_style_for_programs_has_an_ending() -> None:
    for_people = {"text", "kamerstuk"}
    assert set(BIBLIOGRAPHIES.values()) == set(STYLES) - for_people


def test_json_is_the_whole_base(small: FactBase, tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    export_base(small, str(file))
    whole = json.loads(file.read_text("utf-8"))
    make_validator().validate(whole)
    assert [fact["id"] for fact in whole["facts"]] == [fact.id for fact in small.list().facts]
    assert [topic["id"] for topic in whole["topics"]] == ["strength", "officers", "events"]
    assert [question["id"] for question in whole["questions"]] == ["how-many-2017"]
    assert {source["id"]: source["facts"] for source in whole["sources"]} == {
        "brief-1": 5,
        "krant-2018": 4,
        "site": 3,
    }
    assert whole["units"]["eur"] == {"nl": "euro", "en": "euros", "one": None}
    assert whole["about"] is None


def test_json_tells_what_a_base_is_on(tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    export_base(load(MISSION), str(file))
    whole = json.loads(file.read_text("utf-8"))
    make_validator().validate(whole)
    assert whole["about"]["title"]["nl"] == "De proefmissie"


def test_yaml_is_the_same_as_json(small: FactBase, tmp_path: Path) -> None:
    for ending in ("json", "yaml"):
        export_base(small, str(tmp_path / f"facts.{ending}"))
    loaded = yaml.safe_load((tmp_path / "facts.yaml").read_text("utf-8"))
    assert loaded == json.loads((tmp_path / "facts.json").read_text("utf-8"))


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
def test_rows_are_those_of_list(run: Run, small: FactBase, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"facts.{form}"
    export_base(small, str(file))
    assert file.read_bytes().decode("utf-8") == run("list", "--format", form).out


def test_markdown_is_a_document_with_topics(tmp_path: Path) -> None:
    file = tmp_path / "facts.md"
    base = load(MISSION)
    base.lang = "en"
    export_base(base, str(file))
    lines = file.read_text("utf-8").splitlines()
    assert lines[:4] == ["# The trial mission", "", "## Strength", ""]
    assert lines[4].startswith("- In 2014 our contribution numbered 450 military personnel. ([")
    assert [line for line in lines if line.startswith("## ")] == [
        f"## {topic.title.en}" for topic in base.topics
    ]
    assert sum(line.startswith("- ") for line in lines) == len(base)


def test_markdown_of_a_base_without_a_title_begins_with_a_topic(
    small: FactBase, tmp_path: Path
) -> None:
    file = tmp_path / "facts.md"
    export_base(small, str(file))
    assert file.read_text("utf-8").startswith("\n## Sterkte\n")


def test_bibliographies_have_every_source_and_no_day_of_access(
    small: FactBase, tmp_path: Path
) -> None:
    export_base(small, str(tmp_path / "sources.bib"))
    entries = (tmp_path / "sources.bib").read_text("utf-8")
    assert [line for line in entries.splitlines() if line.startswith("@")] == [
        "@report{brief-1,",
        "@article{krant-2018,",
        "@online{site,",
    ]
    assert "urldate" not in entries
    export_base(small, str(tmp_path / "sources.ris"))
    lines = (tmp_path / "sources.ris").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("ID")] == [
        "ID  - brief-1",
        "ID  - krant-2018",
        "ID  - site",
    ]
    assert not any(line.startswith("Y2") for line in lines)
    export_base(small, str(tmp_path / "sources.csl.json"))
    items = json.loads((tmp_path / "sources.csl.json").read_text("utf-8"))
    assert [item["id"] for item in items] == ["brief-1", "krant-2018", "site"]
    assert not any("accessed" in item for item in items)


def test_the_same_base_gives_the_same_bytes(tmp_path: Path) -> None:
    script = (
        "import sys; from minusma_cli import load; from minusma_cli.export.writer import *\n"
        "for ending in (*ENDINGS, '/'): export_base(load(sys.argv[1]), sys.argv[2] + ending)"
    )
    for folder, seed in (("one", "1"), ("other", "2")):
        (tmp_path / folder).mkdir()
        subprocess.run(
            [sys.executable, "-c", script, MISSION, f"{tmp_path}/{folder}/x"],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    written = [file for file in sorted((tmp_path / "one").rglob("*")) if file.is_file()]
    assert len(written) == len(ENDINGS) + len(TABLES) + 1
    for file in written:
        other = tmp_path / "other" / file.relative_to(tmp_path / "one")
        assert file.read_bytes() == other.read_bytes()


# -- the command


def test_the_command_tells_what_it_wrote(run: Run, tmp_path: Path) -> None:
    path = f"{tmp_path}/facts.csv"
    assert run("export", path) == (0, f"{path}\tcsv\t11\t3\n", "")
    assert len(list(csv.reader(io.StringIO(Path(path).read_text("utf-8"))))) == 12
    answer = json.loads(run("export", path, "--force", "--json").out)
    assert answer["exports"] == [{"path": path, "format": "csv", "facts": 11, "sources": 3}]
    table = run("export", path, "--force", "--format", "csv").out
    assert table == f"path,format,facts,sources\n{path},csv,11,3\n"
    assert run("export", path, "--force", "--format", "md").out.startswith("| path | format |")
    shown = run("export", path, "--force", "--format", "table", "--lang", "nl").out
    assert "11 feiten · 3 bronnen" in shown


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("nl", "bestaat al; overschrijven kan met --force"),
        ("en", "is there already; --force overwrites it"),
    ],
)
def test_what_is_there_is_only_overwritten_with_force(
    run: Run, tmp_path: Path, lang: str, told: str
) -> None:
    file = tmp_path / "facts.csv"
    file.write_text("mine", "utf-8")
    assert run("export", str(file), "--lang", lang) == (2, "", f"minusma: {file} {told}\n")
    assert file.read_text("utf-8") == "mine"
    assert run("export", str(file), "--force").code == 0
    assert file.read_text("utf-8").startswith("id,topic,")


@pytest.mark.parametrize("name", ["facts.csv", "facts.db", "tables/"])
@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("nl", "kan niet worden geschreven: de map bestaat niet"),
        ("en", "cannot write {}: there is no such folder"),
    ],
)
def test_a_folder_that_is_not_there_is_told(
    run: Run, tmp_path: Path, name: str, lang: str, told: str
) -> None:
    path = f"{tmp_path}/nowhere/{name}"
    code, out, err = run("export", path, "--lang", lang)
    assert (code, out) == (3, "")
    assert told.format(path) in err
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def no_room() -> Iterator[None]:
    """No file may grow beyond a few pages, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("facts.json", "there is no room left"),
        ("facts.db", "there is no room left"),
        ("tables/", "there is no room left"),
    ],
)
def test_a_full_disk_leaves_nothing_half_written(
    run: Run, no_room: None, tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "facts.json").write_text("mine", "utf-8")
    path = f"{tmp_path}/{name}"
    told = run("export", path, "--force")
    assert told == (3, "", f"minusma: cannot write {path}: {reason}\n")
    assert [file.name for file in tmp_path.iterdir()] == ["facts.json"]
    assert (tmp_path / "facts.json").read_text("utf-8") == "mine"


def test_a_database_without_room_is_told_in_the_language_of_the_reader() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(sqlite3.OperationalError) as raised:
        connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert describe_database_fault(raised.value).of("nl") == "er is geen ruimte meer"
    assert describe_database_fault(sqlite3.OperationalError("odd")).of("nl") == "odd"


# -- how far it is


def test_what_waits_hears_how_far_it_is(tmp_path: Path) -> None:
    steps: list[tuple[str, int]] = []
    base = load(MISSION)
    export_base(base, f"{tmp_path}/x.csv", progress=lambda *step: steps.append(step))
    assert steps == [("gathering", len(base))]


def test_rows_are_told_by_the_thousand_and_none_is_lost() -> None:
    steps: list[tuple[str, int]] = []
    rows = list(count_rows(range(2500), lambda *step: steps.append(step)))
    assert rows == list(range(2500))
    assert steps == [("exporting", 1000), ("exporting", 2000)]


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "tsv", "yaml", "md"])
@pytest.mark.parametrize("path", [[], ["-"]])
def test_standard_output_gets_what_a_file_gets(
    name: str, path: list[str], run: Run, tmp_path: Path
) -> None:
    file = tmp_path / f"facts.{name}"
    assert run("export", str(file), facts=MISSION).code == 0
    said = run("export", *path, "--format", name, facts=MISSION)
    assert (said.code, said.out, said.err) == (0, file.read_text("utf-8"), "")


@pytest.mark.parametrize("argv", [[], ["-"], ["--format", "table"]])
def test_an_export_to_nowhere_says_how(argv: list[str], run: Run) -> None:
    code, out, err = run("export", *argv)
    assert (code, out) == (2, "")
    assert "minusma export facts.csv, or to standard output: minusma export --format csv" in err

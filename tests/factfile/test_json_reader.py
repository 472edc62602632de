"""A fact file may be JSON: the same values, and every fault at its place."""

import json
from pathlib import Path

import pytest
from conftest import MISSION, SMALL

from minusma_cli import load
from minusma_cli.factfile.json_reader import read_json
from minusma_cli.factfile.loader import read_fact_files
from minusma_cli.factfile.yaml_reader import DEEPEST, read_yaml


@pytest.mark.parametrize("file", [SMALL, MISSION])
@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_and_yaml_say_the_same(file: str, indent: int | str | None, tmp_path: Path) -> None:
    text = Path(file).read_text("utf-8")
    plain = read_yaml(text).value
    same = tmp_path / "same.json"
    same.write_text(json.dumps(plain, indent=indent), "utf-8")
    assert load(str(same)).list().facts == load(file).list().facts


def test_numbers_and_booleans_stay_as_they_are_written() -> None:
    text = (
        '{"a": [1.10, -3, true, false, null, 1e3], "b": "x\\u00e9\\ud83d\\ude00\\/\\"{,", "c": {}}'
    )
    document = read_json(text)
    assert document.value == {
        "a": ["1.10", "-3", "true", "false", None, "1e3"],
        "b": 'xé\U0001f600/"{,',
        "c": {},
    }
    assert document.faults == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"format": 1,\n  "topics": {},}', "2:16: not JSON: "),
        ('{"topics": {}, "sources": {}, "format": 1,\n "format": "1"}', "2:2: duplicate key 'format'"),
        ('{\n "format":\n   "2", "sources": {}, "topics": {}}', "3:4: must be 1, not '2'"),
        ('{"format": 1, "sources": {}, "topics": {"a": {"title": 5, "facts": []}}}', "1:56: must"),
        ('{"format": NaN}', "1:12: must be 1, not 'NaN'"),
        ('{"format": ' + "1" * 100_000 + "}", "1:12: must be 1, not '111"),
        ("[" * 100_000, f"1:{DEEPEST + 1}: nested more than {DEEPEST} deep"),
        ('{"format": 1, "sources": {}, "topics": {}, "colour": "\\ud800"}', "1:44: unknown key"),
        ('{"format": 1, "sources": {}, "topics": {}, "thesaurus": {"same": [["\\ud800", "b"]]}}', "1:68: holds the control character U+D800"),
        ("", "1:1: not JSON: Expecting value"),
        ("null", "1:1: is empty; a fact file starts with format: 1"),
    ],
)  # fmt: skip
def test_every_fault_has_its_place(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.json").write_text(text, "utf-8")
    problems = read_fact_files([Path("x.json")]).problems
    assert any(str(problem).startswith(f"x.json:{told}") for problem in problems)


def test_faults_stand_where_yaml_has_them() -> None:
    text = json.dumps({"a": {"b": ["x", {"c": "y", "d": None}]}, "e": 5}, indent=1)
    assert read_json(text) == read_yaml(text)


def test_progress_hears_of_lines() -> None:
    lines: list[int] = []
    read_json('{\n"a":\n[]}', lines.append)
    assert lines == [0, 2]

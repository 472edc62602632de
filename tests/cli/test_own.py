"""`minusma init`: a fact file to start from."""

import json
from pathlib import Path

import pytest
from conftest import Run

from minusma_cli import load


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder at hand, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_example_passes_the_check_and_answers(lang: str, run: Run) -> None:
    said = run("init", "my facts.yaml", "--lang", lang, facts=None)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "my facts.yaml",
        "minusma --facts 'my facts.yaml'",
        "minusma check 'my facts.yaml'",
        "export MINUSMA_FACTS='my facts.yaml'",
    ]
    assert run("check", "my facts.yaml").out == "0 problems in 4 facts\n"
    base = load("my facts.yaml")
    assert base.about
    assert base.about.languages == (lang,)
    for question in base.questions:
        found = base.search(question.text.of(lang))
        assert found.question
        assert found.question.id == question.id
    assert len(base.conflicts().to_dict()["conflicts"]) == 1


def test_nothing_is_written_over(run: Run) -> None:
    Path("mine.yaml").write_text("mine", "utf-8")
    assert run("init", "mine.yaml", facts=None) == (
        2,
        "",
        "minusma: mine.yaml is there already; --force overwrites it\n",
    )
    assert Path("mine.yaml").read_text("utf-8") == "mine"
    assert run("init", "mine.yaml", "--force", facts=None).code == 0
    assert Path("mine.yaml").read_text("utf-8").startswith("# A fact file for minusma")


def test_it_may_be_printed_only(run: Run, folder: Path) -> None:
    plain = run("init", "-", facts=None)
    assert plain.out.startswith("# A fact file for minusma to start from.")
    assert run("init", "-", "-f", "table", facts=None).out.strip("\n") == plain.out.strip("\n")
    assert json.loads(run("init", "-", "--json", facts=None).out)["files"][0]["text"] == plain.out
    assert list(folder.iterdir()) == []


def test_other_forms_have_it_as_a_row(run: Run) -> None:
    assert run("init", "a.yaml", "-f", "csv", facts=None).out.splitlines() == [
        "file,text,next",
        "a.yaml,,minusma --facts a.yaml | minusma check a.yaml | export MINUSMA_FACTS=a.yaml",
    ]
    assert run("init", "b.yaml", "-f", "yaml", facts=None).out.startswith(
        "schema: 1\nfiles:\n- file: b.yaml\n"
    )
    assert "| c.yaml |" in run("init", "c.yaml", "-f", "md", facts=None).out


def test_what_cannot_be_written_is_one_line(run: Run, folder: Path) -> None:
    Path("folder").mkdir()
    Path("file").touch()
    for file, code, told in (
        ("gone/x.yaml", 3, "cannot write gone/x.yaml: there is no such folder"),
        ("file/x.yaml", 3, "cannot write file/x.yaml: there is no such folder"),
        ("x" * 300, 3, f"cannot write {'x' * 300}: the name is too long"),
        ("folder", 2, "folder is there already; --force overwrites it"),
        ("x.json", 2, "the example is YAML, and x.json is named as JSON; take a name in .yaml"),
    ):
        assert run("init", file, facts=None) == (code, "", f"minusma: {told}\n")
    said = run("init", "folder", "--force", facts=None)
    assert (said.code, said.err) == (3, "minusma: cannot write folder: that is a folder\n")
    assert sorted(path.name for path in folder.iterdir()) == ["file", "folder"]


def test_why_it_cannot_be_written_is_told_in_dutch(run: Run, folder: Path) -> None:
    said = run("init", "weg/x.yaml", "--lang", "nl", facts=None)
    assert said.err == "minusma: weg/x.yaml kan niet worden geschreven: de map bestaat niet\n"
    assert not list(folder.iterdir())


def test_a_person_is_told_what_comes_next(run: Run) -> None:
    said = run("init", "mijn.yaml", "--lang", "nl", "-f", "table", facts=None)
    lines = [line.strip() for line in said.out.splitlines() if line]
    assert lines == [
        "Geschreven   mijn.yaml",
        "Bekijk het   minusma --facts mijn.yaml",
        "Kijk het na  minusma check mijn.yaml",
        "Voortaan     export MINUSMA_FACTS=mijn.yaml",
        "Uitleg",
        "https://github.com/minusma/minusma/blob/main/minusma_cli/factfile/your-own-base.md",
    ]

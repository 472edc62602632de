"""A broken fact file is told all its problems, each with its place; one file a case in `broken/`."""

import shutil
from pathlib import Path

import pytest

from minusma_cli.cli.main import main
from minusma_cli.factfile.faults import Fault
from minusma_cli.factfile.place_finder import locate_faults
from minusma_cli.factfile.yaml_reader import Reader
from minusma_cli.messages import Message

BROKEN = Path(__file__).parents[1] / "broken"
CASES = sorted(file.stem for file in BROKEN.glob("*.yaml"))


@pytest.mark.parametrize("case", CASES)
def test_every_problem_is_named_with_its_place(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(BROKEN / f"{case}.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    code = main(["check", f"{case}.yaml"])
    captured = capsys.readouterr()
    assert (code, captured.out, captured.err) == (
        3,
        (BROKEN / f"{case}.out").read_text("utf-8"),
        "",
    )


# What `check` tells, and no other command minds.
DOUBTS = ("status-missing", "preferred-twice", "preferred-alone", "source-twins")


@pytest.mark.parametrize("case", DOUBTS)
def test_a_doubt_keeps_no_command_from_answering(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "militairen", "--facts", str(BROKEN / f"{case}.yaml")]) == 0
    assert "290" in capsys.readouterr().out


@pytest.mark.parametrize("case", [case for case in CASES if case not in DOUBTS])
def test_no_command_answers_from_a_broken_file(
    case: str, alone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BROKEN)
    code = main(["search", "militairen", "--facts", f"{case}.yaml", "--json"])
    captured = capsys.readouterr()
    first = (BROKEN / f"{case}.out").read_text("utf-8").splitlines()[0]
    assert (code, captured.out) == (3, "")
    assert captured.err.startswith(f"minusma: {first}")
    assert not list(alone.rglob("*.db"))


def test_what_is_not_in_the_text_is_placed_at_what_would_hold_it() -> None:
    (placed,) = locate_faults(
        "a:\n  b: 1\n", [Fault(("a", "c", "d"), Message("is_empty"))], Reader.read
    )
    assert (placed.line, placed.column) == (2, 3)

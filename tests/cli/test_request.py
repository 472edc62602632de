"""Shared options, before the command and after it."""

import json
from pathlib import Path

import pytest
from conftest import SMALL, Run

from minusma_cli.cli.main import main

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    "argv",
    [
        ["--facts", SMALL, "search", "verkenners"],
        [f"--facts={SMALL}", "search", "verkenners"],
        ["search", "verkenners", "--facts", SMALL],
        ["search", "--facts", SMALL, "verkenners"],
    ],
)
def test_a_shared_option_stands_before_or_after_the_command(
    argv: list[str], capsys: Captured
) -> None:
    assert main(argv) == 0
    assert capsys.readouterr().out.startswith("scouts-2017\t")


def test_several_options_stand_before_the_command(capsys: Captured) -> None:
    assert main(["--json", "--lang", "nl", "--facts", SMALL, "list", "strength", "-n", "1"]) == 0
    assert json.loads(capsys.readouterr().out)["count"] == 1


def test_a_file_may_be_named_before_the_command(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "a.json"
    assert main(["-o", str(file), "--facts", SMALL, "topics"]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(file.read_text("utf-8"))["count"] == 3


def test_the_welcome_picks_no_fields(capsys: Captured) -> None:
    assert main(["--fields", "facts", "--facts", SMALL]) == 2
    assert capsys.readouterr().err == "minusma: minusma welcome takes no --fields\n"


def test_options_alone_are_for_the_welcome(capsys: Captured) -> None:
    assert main(["--json", "--lang", "nl", "--facts", SMALL]) == 0
    assert json.loads(capsys.readouterr().out)["base"]["facts"] == 11


def test_filters_before_and_after_the_command_add_up(capsys: Captured) -> None:
    argv = ["--topic", "events", "--facts", SMALL, "list", "--topic", "officers"]
    assert main([*argv, "--source", "site", "--fields", "id"]) == 0
    assert capsys.readouterr().out.split() == ["adviser-de-vries", "helicopters-there"]


def test_an_option_on_both_sides_of_the_command_is_told(capsys: Captured) -> None:
    assert main(["--lang", "nl", "--facts", SMALL, "topics", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "minusma: --lang is given twice\n"


def test_an_option_before_a_command_that_does_not_take_it_is_told(capsys: Captured) -> None:
    assert main(["--from", "2017", "--facts", SMALL, "topics"]) == 2
    assert capsys.readouterr().err == "minusma: minusma topics takes no --from\n"


def test_an_order_that_starts_with_a_minus_is_no_excluded_word(run: Run) -> None:
    newest = run("search", "militairen", "--sort", "-date", "--fields", "id").out.split()
    oldest = run("search", "militairen", "--sort", "date", "--fields", "id").out.split()
    assert sorted(newest) == sorted(oldest)
    assert newest != oldest


def test_short_options_may_be_joined_to_their_values(run: Run) -> None:
    assert json.loads(run("search", "militairen", "-n1", "-fjson").out)["count"] == 1


def test_what_stands_behind_two_dashes_is_a_word(run: Run) -> None:
    assert run("search", "--", "-gao", "helikopter").code == 0


def test_fields_of_hits_are_picked_in_json(run: Run) -> None:
    answer = json.loads(run("search", "verkenners", "--json", "--fields", "id").out)
    assert answer["facts"] == [{"id": "scouts-2017"}]


def test_the_group_makes_no_command_that_there_is_not() -> None:
    import typer

    from minusma_cli.cli.group import RootGroup, build_application

    group = typer.main.get_command(build_application())
    assert isinstance(group, RootGroup)
    with group.make_context("minusma", ["topics"]) as context:
        assert group.get_command(context, "nothing") is None

"""What is said of a wrong use that no sentence of ours foresaw."""

import pytest
import typer
from conftest import SMALL

from minusma_cli.cli.main import main
from minusma_cli.cli.usage import describe_usage_error


def test_what_typer_says_is_passed_on_with_the_way_out() -> None:
    message = describe_usage_error(typer.BadParameter("That went wrong."))
    assert str(message) == "That went wrong; see minusma --help"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["sterkte", "2017"], "for a year: minusma strength --year 2017"),
        (["troops", "2014-2019"], "for a year: minusma troops --year 2014-2019"),
        (["sterkte", "medevac"], "to search in it: minusma search medevac --topic strength"),
        (["topics", "sterkte", "2017"], "see minusma topics --help"),
        (["list", "strength", "2017"], "for a year: minusma list strength --year 2017"),
        (["list", "strength", "medevac"], "see minusma list --help"),
        (["tijdlijn", "aanslagen"], "for a topic: minusma timeline --topic aanslagen"),
        (["timeline", "2017"], "for a year: minusma timeline --year 2017"),
        (["timeline", "mei", "2016"], "for a day or month: minusma timeline --on 2016-05"),
        (
            ["timeline", "zomer", "2016"],
            'for a day or month: minusma timeline --on "zomer 2016"',
        ),
        (["sterkte", "2017-06"], "for a day or month: minusma strength --on 2017-06"),
    ],
)
def test_a_word_too_many_leads_on_where_there_is_a_way(
    words: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--facts", SMALL, *words]) == 2
    assert capsys.readouterr().err.endswith(f"is one too many; {hint}\n")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["timeline", "--csv"], "did you mean --format csv?"),
        (["list", "--yml"], "did you mean --format yaml?"),
        (["--tsv", "list"], "did you mean --format tsv?"),
        (
            ["list", "--xml"],
            "--format is one of table, plain, json, jsonl, csv, tsv, yaml, md",
        ),
        (["troops", "--wrong"], "see minusma troops --help"),
        (["mcp", "--xml"], "see minusma mcp --help"),
        (["mcp", "--soort", "x"], "see minusma mcp --help"),
        (["cite", "--bibtex"], "did you mean --style bibtex?"),
        (["list", "--nl"], "did you mean --lang nl?"),
        (["list", "--date"], "did you mean --sort date?"),
        (["sources", "--soort", "pers"], "did you mean --kind?"),
        (["--english", "kosten"], "did you mean --lang en?"),
    ],
)
def test_an_option_that_is_a_value_or_has_another_name_leads_on(
    words: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.endswith(f"; {hint}\n")

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
        (["sterkte", "2164"], "to search in it: minusma search 2164 --topic strength"),
        (["sterkte", "medevac"], "to search in it: minusma search medevac --topic strength"),
        (["topics", "sterkte", "2017"], "for a year: minusma list sterkte --year 2017"),
        (["questions", "sterkte", "2017"], "see minusma questions --help"),
        (["mcp", "2017"], "see minusma mcp --help"),
        (["list", "strength", "2017"], "for a year: minusma list strength --year 2017"),
        (["list", "strength", "medevac"], "see minusma list --help"),
        (["tijdlijn", "aanslagen"], "for a topic: minusma timeline --topic aanslagen"),
        (["timeline", "2017"], "for a year: minusma timeline --year 2017"),
        (["timeline", "mei", "2016"], "for a day or month: minusma timeline --on 2016-05"),
        (
            ["timeline", "zomer", "2016"],
            'for a day or month: minusma timeline --on "zomer 2016"',
        ),
    ],
)
def test_a_word_too_many_leads_on_where_there_is_a_way(
    words: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--facts", SMALL, *words]) == 2
    assert capsys.readouterr().err.endswith(f"is one too many; {hint}\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["topics", "mei", "2016"], "mei 2016 is a time; how it was then: minusma on mei 2016"),
        (["sources", "11", "mei", "2016"], "how it was then: minusma on 11 mei 2016"),
        (["list", "mei", "2016"], "for a day or month: minusma list --on 2016-05"),
        (["topics", "sterkte", "events"], "together: minusma list --topic strength,events"),
        (["troops", "events"], "troops, events are topics; together: minusma list --topic"),
        (["list", "troops", "by", "year"], "troops by year → minusma series contingent --every"),
        (["list", "--facts", "no-such-file.yaml", "strength", "events"], "see minusma list --help"),
    ],
)
def test_words_that_mean_something_together_lead_on(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = [] if "--facts" in words else ["--facts", SMALL]
    assert main([*facts, *words]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["cite", "apa"], "apa is no style here; --style takes text, kamerstuk, bibtex,"),
        (["bronvermelding", "MLA"], "Zotero makes MLA of: minusma cite --style csl-json"),
        (["cite", "brief-1", "ris"], "ris is a style: minusma cite brief-1 --style ris"),
        (["cite", "-f", "csl-json"], "csl-json is a style: minusma cite --style csl-json"),
        (["cite", "--style", "csl"], "--style cannot be 'csl'; did you mean csl-json?"),
    ],
)
def test_a_style_in_the_place_of_a_source_leads_to_its_option(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--facts", SMALL, *words]) == 2
    assert told in capsys.readouterr().err


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

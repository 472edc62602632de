"""How an answer is to be shown, from several options."""

from pathlib import Path

import pytest
from conftest import MISSION, Run

from minusma_cli.cli.display import build_display, find_format_by_extension
from minusma_cli.cli.main import main


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.json", "json"),
        ("a.JSONL", "jsonl"),
        ("dir.csv/a.tsv", "tsv"),
        ("a.yml", "yaml"),
        ("a.yaml", "yaml"),
        ("a.b.md", "md"),
        ("a.txt", "plain"),
        ("dir.d/a", ""),
        (".json", ""),
        ("/dev/fd/63", ""),
        ("", ""),
    ],
)
def test_an_extension_tells_the_format(name: str, format_name: str) -> None:
    assert find_format_by_extension(name) == format_name


@pytest.mark.parametrize(
    ("argv", "dutch", "english"),
    [
        (
            ["-o", "x.xml"],
            "--output x.xml: de extensie .xml is onbekend; neem .json, .jsonl, .csv, .tsv, .yaml, .yml, .md, .txt, of geef --format",
            "--output x.xml: the extension .xml is unknown; take .json, .jsonl, .csv, .tsv, .yaml, .yml, .md, .txt, or give --format",
        ),
        (
            ["--json", "-f", "csv"],
            "--json en --format csv spreken elkaar tegen; geef er een van",
            "--json and --format csv contradict each other; give one of them",
        ),
        (
            ["--template", "{id}", "--json"],
            "--template en --json spreken elkaar tegen; geef er een van",
            "--template and --json contradict each other; give one of them",
        ),
        (
            ["--template", "{id}", "-f", "table"],
            "--template en --format table spreken elkaar tegen; geef er een van",
            "--template and --format table contradict each other; give one of them",
        ),
        (
            ["--template", "{id}", "--fields", "id"],
            "--template en --fields spreken elkaar tegen; geef er een van",
            "--template and --fields contradict each other; give one of them",
        ),
    ],
)
def test_what_contradicts_itself_is_told_and_nothing_is_written(
    argv: list[str], dutch: str, english: str, run: Run
) -> None:
    assert run("list", *argv, "--lang", "nl") == (2, "", f"minusma: {dutch}\n")
    assert run("list", *argv, "--lang", "en") == (2, "", f"minusma: {english}\n")


def test_a_template_is_plain_and_may_be_called_so(run: Run) -> None:
    assert run("list", "events", "--template", "{id}", "-f", "plain", "-o", "-").out.split() == [
        "crash",
        "helicopters-there",
        "no-helicopters",
        "cost",
    ]


# -- a day outside the mission: who sees the page reads it there


@pytest.mark.parametrize(
    ("options", "lang", "told"),
    [
        ([], "nl", "De proefmissie: was al afgelopen op 30 juni 2018"),
        (["--fields", "id"], "en", "The trial mission: had ended by 30 June 2018"),
        (["-f", "json"], "en", "The trial mission: had ended by 30 June 2018"),
        (["--template", "{id}"], "en", "The trial mission: had ended by 30 June 2018"),
        (["-f", "table"], "en", ""),
    ],
)
def test_a_pipe_hears_that_a_day_lies_outside(
    options: list[str], lang: str, told: str, run: Run
) -> None:
    said = run("on", "2030", "--lang", lang, *options, facts=MISSION)
    assert said.code == 0
    assert said.err == (f"minusma: {told}\n" if told else "")


def test_a_day_before_it_is_told_too_and_one_within_it_is_not(run: Run) -> None:
    assert run("on", "2010", facts=MISSION).err == (
        "minusma: The trial mission: begins on 20 June 2015\n"
    )
    assert run("on", "2016", facts=MISSION).err == ""


@pytest.mark.parametrize(
    ("options", "is_drawn"), [({}, True), ({"output": "x"}, False), ({"fields": "id"}, False)]
)
def test_on_a_terminal_the_page_is_drawn_unless_it_goes_elsewhere(
    options: dict[str, str], is_drawn: bool
) -> None:
    assert build_display(options).is_drawn(is_terminal=True) is is_drawn


@pytest.mark.parametrize(
    ("argv", "both"),
    [
        (["cite", "site", "--json", "--style", "ris"], "--style ris and --format json"),
        (["cite", "site", "-f", "csv", "--style", "bibtex"], "--style bibtex and --format csv"),
        (["cite", "site", "-f", "md", "--style", "ris"], "--style ris and --format md"),
        (["cite", "site", "--style", "bibtex", "--fields", "id"], "--style bibtex and --fields"),
        (["cite", "site", "--style", "ris", "--template", "{id}"], "--style ris and --template"),
        (["cite", "site", "--style", "ris", "-o", "x.csv"], "--style ris and --output x.csv"),
        (["cite", "site", "--style", "ris", "-o", "x.json"], "--style ris and --output x.json"),
        (["list", "strength", "--topic", "events"], "strength and --topic"),
        (["export", "q.csv", "-f", "json"], "q.csv and --format json"),
        (["export", "q.md", "--json"], "q.md and --format json"),
    ],
)
def test_what_contradicts_each_other_is_refused(
    argv: list[str], both: str, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    told = f"minusma: {both} contradict each other; give one of them\n"
    assert run(*argv, "--lang", "en") == (2, "", told)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "argv",
    [
        ["--json", "--style", "csl-json"],
        ["-f", "csv", "--style", "text"],
        ["-f", "plain", "--style", "ris"],
        ["--style", "bibtex", "-o", "x.txt"],
        ["--style", "csl-json", "-o", "x.json"],
        ["--style", "bibtex", "-o", "x.bib"],
    ],
)
def test_a_style_beside_what_can_show_it_is_taken(
    argv: list[str], run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("cite", "site", *argv).code == 0


def test_an_option_given_twice_before_the_command_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--pager", "never", "--pager", "auto", "topics", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "minusma: --pager is given twice\n"


@pytest.mark.parametrize(
    ("option", "name"),
    [
        ("--fields", "--fields"),
        ("--template", "--template"),
        ("--year", "--year"),
        ("--topic", "--topic"),
        ("-f", "--format"),
        ("-o", "--output"),
        ("--sort", "--sort"),
        ("--lang", "--lang"),
    ],
)
def test_an_empty_value_is_none_and_is_told(
    option: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = f"minusma: {name} is empty; give a value or leave it out\n"
    for argv in (["list", option, ""], [option, "", "list"]):
        assert main(argv) == 2
        assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize("fields", ["id,,text", ",id", "id,", ","])
def test_a_field_between_commas_may_not_be_empty(fields: str, run: Run) -> None:
    told = f"minusma: --fields {fields}: between two commas stands no field\n"
    assert run("list", "--fields", fields) == (2, "", told)

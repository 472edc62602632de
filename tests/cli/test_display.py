"""How an answer is to be shown, from several options."""

import pytest
from conftest import MISSION, Run

from minusma_cli.cli.display import build_display, find_format_by_extension


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
        "minusma: The trial mission: only begins on 20 June 2015\n"
    )
    assert run("on", "2016", facts=MISSION).err == ""


@pytest.mark.parametrize(
    ("options", "is_drawn"), [({}, True), ({"output": "x"}, False), ({"fields": "id"}, False)]
)
def test_on_a_terminal_the_page_is_drawn_unless_it_goes_elsewhere(
    options: dict[str, str], is_drawn: bool
) -> None:
    assert build_display(options).is_drawn(is_terminal=True) is is_drawn

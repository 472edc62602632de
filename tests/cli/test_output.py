"""What a program reads of the answers of commands, in every format."""

import csv
import io
import json
from pathlib import Path

import pytest
from conftest import SMALL, Run

BRIEF = "https://example.org/brief-1.html#:~:text="


# -- formats


def test_json_is_the_documented_envelope(run: Run) -> None:
    answer = json.loads(run("list", "strength", "--year", "2017", "--limit", "1", "--json").out)
    assert answer == {
        "schema": 1,
        "query": {"command": "list", "year": "2017", "topic": "strength", "limit": 1},
        "count": 1,
        "total": 3,
        "facts": [
            {
                "id": "contingent-2017",
                "topic": "strength",
                "text": {
                    "nl": "In 2017 bestond onze bijdrage uit ongeveer 290 militairen.",
                    "en": "In 2017 our contribution consisted of about 290 military personnel.",
                },
                "when": {"edtf": "2017", "from": "2017-01-01", "to": "2017-12-31"},
                "actor": None,
                "figures": [
                    {
                        "series": "contingent",
                        "value": 290,
                        "unit": "military",
                        "qualifier": "about",
                        "status": "counted",
                    }
                ],
                "details": {},
                "names": ["Nederland"],
                "sources": [
                    {
                        "id": "brief-1",
                        "title": "Brief over de proefmissie (Kamerstuk 1, nr. 1)",
                        "publisher": "Tweede Kamer",
                        "published": "2017-09-11",
                        "kind": "parliamentary",
                        "language": "nl",
                        "number": "Kamerstuk 1, nr. 1",
                        "url": "https://example.org/brief-1.html",
                        "accessed": None,
                        "archived": None,
                        "isbn": None,
                        "doi": None,
                        "archive_number": None,
                        "section": "Essentie",
                        "find": "ongeveer 290 militairen",
                        "before": None,
                        "after": None,
                        "link": f"{BRIEF}ongeveer%20290%20militairen",
                        "archive": "https://web.archive.org/web/20170911/https://example.org/brief-1.html",
                    },
                    {
                        "id": "krant-2018",
                        "title": "De proefmissie in de krant",
                        "publisher": "De Krant",
                        "published": "2018-03",
                        "kind": "news",
                        "language": "nl",
                        "number": None,
                        "url": "https://example.org/krant?id=1",
                        "accessed": None,
                        "archived": None,
                        "isbn": None,
                        "doi": None,
                        "archive_number": None,
                        "section": None,
                        "find": "bijna 290 militairen",
                        "before": None,
                        "after": None,
                        "link": "https://example.org/krant?id=1#:~:text=bijna%20290%20militairen",
                        "archive": "https://web.archive.org/web/201803/https://example.org/krant?id=1",
                    },
                ],
                "disputes": [],
                "contested": [],
                "preferred": None,
                "note": None,
            }
        ],
    }


def test_search_adds_score_and_match(run: Run) -> None:
    fact = json.loads(run("search", "verkenners", "--json").out)["facts"][0]
    assert 0 < fact["score"] <= 1
    assert fact["match"] == {"verkenners": "exact"}


def test_fields_pick_and_keep_their_place(run: Run) -> None:
    answer = json.loads(
        run(
            "list",
            "--year",
            "2013",
            "--json",
            "--fields",
            "id,text.nl,details.office.en,figures.value,sources.link,note",
        ).out
    )
    assert answer["facts"] == [
        {
            "id": "commander-jansen",
            "text": {
                "nl": "Anna Jansen was van 1 juli 2013 tot 30 juni 2018 commandant van de missie."
            },
            "details": {"office": {"en": "Commander"}},
            "figures": [],
            "sources": [{"link": f"{BRIEF}mevrouw%20Anna%20Jansen"}],
            "note": None,
        }
    ]
    assert (
        run("list", "events", "--fields", "id,when.from,figures.value").out.splitlines()[0]
        == "crash\t2015-03-17\t2"
    )
    assert json.loads(
        run("list", "events", "--sort", "-date", "--fields", "when.from", "--json").out
    )["facts"][-1] == {"when": None}
    assert (
        run("list", "officers", "--fields", "details.person", "--format", "jsonl").out
        == '{"details": {"person": "Anna Jansen"}}\n{"details": {"person": "José de Vries"}}\n'
    )


def test_jsonl_is_one_fact_a_line(run: Run) -> None:
    lines = run("list", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["id"] for line in lines] == run("list", "--fields", "id").out.split()


def test_csv_has_one_row_a_fact_in_documented_columns(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("list", "--format", "csv").out)))
    assert len(rows) == 11
    assert rows[1]["figures.value"] == "290"
    assert rows[1]["sources.id"] == "brief-1 | krant-2018"
    assert json.loads(rows[5]["details"])["office"] == {"nl": "Commandant", "en": "Commander"}
    hits = list(csv.DictReader(io.StringIO(run("search", "verkenners", "-f", "csv").out)))
    assert list(hits[0])[-2:] == ["score", "match"]


def test_tsv_has_the_same_cells(run: Run) -> None:
    tabs = [line.split("\t") for line in run("list", "--format", "tsv").out.splitlines()]
    assert tabs == list(csv.reader(io.StringIO(run("list", "--format", "csv").out)))


@pytest.mark.parametrize("start", ["=1+1", "+31", "-x", "@SUM(A1)"])
def test_no_cell_starts_a_formula(start: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(
        Path(SMALL)
        .read_text("utf-8")
        .replace("De missie kostte", f'"{start}')
        .replace("66,5 miljoen euro.", '66,5 miljoen euro."', 1),
        "utf-8",
    )
    row = next(
        row
        for row in csv.DictReader(io.StringIO(run("list", "-f", "csv", facts=str(file)).out))
        if row["id"] == "cost"
    )
    assert row["text.nl"] == f"'{start} 66,5 miljoen euro."


def test_yaml_and_markdown(run: Run) -> None:
    import yaml

    assert yaml.safe_load(run("list", "officers", "-f", "yaml").out) == json.loads(
        run("list", "officers", "--json").out
    )
    assert run("list", "--series", "dead", "-f", "md").out == (
        "- Two soldiers were killed in a helicopter crash at Gao on 17 March 2015."
        " ([De Krant](https://example.org/krant?id=1#:~:text=twee%20militairen%20kwamen%20om)) `crash`\n"
    )
    assert (
        run("list", "--series", "dead", "-f", "md", "--fields", "id").out
        == "| id |\n| --- |\n| crash |\n"
    )
    assert run("topics", "-f", "md").out.splitlines()[0].startswith("| id | title.nl |")


@pytest.mark.parametrize("form", ["plain", "json", "jsonl", "csv", "tsv", "yaml", "md"])
@pytest.mark.parametrize(
    "argv",
    [
        ["topics"],
        ["sources"],
        ["timeline", "--every", "year"],
        ["conflicts"],
        ["on", "2017"],
        ["cite", "site"],
        ["questions"],
        ["open", "site", "--print"],
        ["welcome"],
        ["check", SMALL],
    ],
)
def test_every_answer_comes_in_every_format(run: Run, argv: list[str], form: str) -> None:
    code, out, err = run(*argv, "--format", form)
    assert (code, err) == (0, "")
    assert out.endswith("\n") or (argv[0], form) == ("check", "jsonl")
    assert "\x1b" not in out


def test_table_in_a_pipe_has_no_colour_unless_asked_for(run: Run) -> None:
    assert "\x1b" not in run("search", "verkenners", "--format", "table").out
    assert "\x1b[" in run("search", "verkenners", "--format", "table", "--color", "always").out
    assert run("list", "--format", "table", "--fields", "id").out.startswith("id\n")


@pytest.mark.parametrize(
    ("variables", "option", "colored"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, "auto", False),
        ({"NO_COLOR": "1"}, "always", True),
        ({"FORCE_COLOR": "1"}, "never", False),
    ],
)
def test_colour_follows_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], option: str, colored: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert (
        "\x1b[" in run("search", "verkenners", "--format", "table", "--color", option).out
    ) is colored

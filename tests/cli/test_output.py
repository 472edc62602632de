"""What a program reads of the answers of commands, in every format."""

import csv
import io
import json
from pathlib import Path

import pytest
from conftest import MISSION, SMALL, Run

from minusma_cli.answers.answer import list_paths

BRIEF = "https://example.org/brief-1.html#:~:text="
# Every command that prints data.
COMMANDS = [
    ["search", "militairen"],
    ["list"],
    ["show", "contingent-2017"],
    ["random", "--topic", "officers", "--source", "site"],
    ["on", "2017"],
    ["timeline"],
    ["timeline", "--every", "year"],
    ["series"],
    ["series", "contingent"],
    ["series", "--every", "year"],
    ["conflicts"],
    ["questions"],
    ["topics"],
    ["sources"],
    ["sources", "brief-1"],
    ["cite", "site"],
    ["open", "site", "--print"],
    ["check", SMALL],
]


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
    assert list(rows[0])[-6:] == [
        "details.office.nl",
        "details.office.en",
        "details.person.nl",
        "details.person.en",
        "details.staff.nl",
        "details.staff.en",
    ]
    assert [rows[5][name] for name in list(rows[0])[-6:]] == [
        "Commandant",
        "Commander",
        "Anna Jansen",
        "Anna Jansen",
        "12",
        "12",
    ]
    hits = list(csv.DictReader(io.StringIO(run("search", "verkenners", "-f", "csv").out)))
    assert list(hits[0])[-2:] == ["score", "match"]
    assert hits[0]["match"] == "verkenners: exact"


@pytest.mark.parametrize("argv", COMMANDS)
def test_no_cell_holds_json(run: Run, argv: list[str]) -> None:
    cells = [cell for row in csv.reader(io.StringIO(run(*argv, "-f", "csv").out)) for cell in row]
    assert [cell for cell in cells if cell.startswith(("{", "[{", "[[", '["'))] == []


@pytest.mark.parametrize("argv", COMMANDS)
def test_every_value_of_a_row_has_a_name_that_fields_takes(run: Run, argv: list[str]) -> None:
    named = run(*argv, "--fields", "help").out.split()
    rows = [json.loads(line) for line in run(*argv, "-f", "jsonl").out.splitlines()]
    free = ("match", "columns")  # whose parts only the row knows
    found = [path for path in list_paths(rows) if not path.startswith(free)]
    assert [path for path in found if path not in named] == []
    head = next(csv.reader(io.StringIO(run(*argv, "-f", "csv").out)))
    assert [column for column in head if column not in named] == []


@pytest.mark.parametrize("argv", COMMANDS)
def test_fields_are_picked_in_every_format_in_the_order_asked_for(
    run: Run, argv: list[str]
) -> None:
    names = run(*argv, "--fields", "help").out.split()
    leaves = [name for name in names if not any(one.startswith(f"{name}.") for one in names)]
    asked = [leaves[-1], leaves[0]]
    fields = ("--fields", ",".join(asked))
    lines = run(*argv, *fields, "-f", "jsonl").out.splitlines()
    assert [list(json.loads(line)) for line in lines] == [
        [name.split(".")[0] for name in asked] for _line in lines
    ]
    rows = next(
        value
        for value in json.loads(run(*argv, *fields, "--json").out).values()
        if isinstance(value, list)
    )
    assert rows == [json.loads(line) for line in lines]
    table = list(csv.reader(io.StringIO(run(*argv, *fields, "-f", "csv").out)))
    assert (table[0], len(table)) == (asked, len(lines) + 1)
    for form in ("plain", "tsv", "yaml", "md", "table"):
        assert run(*argv, *fields, "-f", form).code == run(*argv).code


@pytest.mark.parametrize("argv", COMMANDS)
def test_a_wrong_field_is_told_by_every_command_with_the_nearest(run: Run, argv: list[str]) -> None:
    first = run(*argv, "--fields", "help").out.split()[0]
    code, out, err = run(*argv, "--fields", f"{first}x")
    assert (code, out) == (2, "")
    assert err.startswith(f"minusma: no field called '{first}x'; did you mean {first}")


@pytest.mark.parametrize("argv", COMMANDS)
def test_a_template_gives_a_line_a_row(run: Run, argv: list[str]) -> None:
    names = run(*argv, "--fields", "help").out.split()
    first = next(name for name in names if not any(one.startswith(f"{name}.") for one in names))
    lines = run(*argv, "--template", f"{{{first}}}").out.splitlines()
    assert lines == run(*argv, "--fields", first, "-f", "plain").out.splitlines()
    assert run(*argv, "--template", "{gone}").code == 2


def test_rows_that_are_picked_are_counted(run: Run) -> None:
    for argv in (["conflicts"], ["on", "2017"]):
        answer = json.loads(run(*argv, "--json", "--fields", "id").out)
        rows = answer["conflicts" if argv == ["conflicts"] else "facts"]
        assert answer["count"] == len(rows)


def test_help_on_fields_is_no_question_of_having_found_anything(run: Run) -> None:
    assert run("list", "--year", "1990", "--fields", "help").code == 0


def test_nothing_is_opened_for_who_picks_fields(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import webbrowser

    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    assert run("open", "site", "--fields", "link").out == "http://example.org/\n"
    assert run("open", "site", "--template", "<{link}>").out == "<http://example.org/>\n"
    assert opened == []


# -- a day and a period as data


def test_a_day_has_a_row_for_each_thing_on_its_page(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("on", "2017-09-11", "-f", "csv").out)))
    told = [
        (row["kind"], row["id"], row["days"], row["standing.series"], row["standing.value"])
        for row in rows
    ]
    assert told == [
        ("before", "crash", "909", "", ""),
        ("standing", "contingent-2017", "", "contingent", "290"),
        ("standing", "scouts-2017", "", "scouts", "175"),
        ("in_force", "commander-jansen", "", "", ""),
        ("in_force", "adviser-de-vries", "", "", ""),
    ]
    assert rows[1]["standing.when.from"] == "2017-01-01"
    assert rows[1]["standing.contested"] == "false"
    assert list(rows[0])[-2:] == ["standing.fact", "standing.added_up"]


def test_what_happened_and_what_is_too_old_have_rows_too(run: Run) -> None:
    kinds = ("--fields", "kind,id")
    day = run("on", "2015-03-17", *kinds).out.splitlines()
    assert day[0] == "event\tcrash"
    old = run("on", "2021-01-01", *kinds).out.splitlines()
    assert "last_known\tcontingent-2017" in old


def test_markdown_of_a_day_has_each_fact_once(run: Run) -> None:
    page = run("on", "2017-09-11", "-f", "md").out
    lines = [line for line in page.splitlines() if line.startswith(("- ", "| "))]
    assert len(lines) == len(set(lines))
    rules = 2  # the head and the rule of a table
    assert len(lines) - rules == 5  # two quantities, two people in office, what happened before


def test_counts_have_their_empty_years(run: Run) -> None:
    assert run("timeline", "--every", "year", "--topic", "events", "-f", "csv").out == (
        "period,facts\n2015,1\n2016,0\n2017,0\n2018,2\n"
    )


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
    assert run("list", "--topic", "events", "--year", "2015", "-f", "md").out == (
        "- Two soldiers were killed in a helicopter crash at Gao on 17 March 2015."
        " ([De Krant](https://example.org/krant?id=1#:~:text=twee%20militairen%20kwamen%20om)) `crash`\n"
    )
    assert (
        run("list", "--series", "dead", "-f", "md", "--fields", "id").out
        == "| id |\n| --- |\n| crash |\n"
    )
    assert run("topics", "-f", "md").out.splitlines()[0].startswith("| id | title.nl |")


@pytest.mark.parametrize("form", ["plain", "json", "jsonl", "csv", "tsv", "yaml", "md"])
@pytest.mark.parametrize("argv", [*COMMANDS, ["welcome"]])
def test_every_answer_comes_in_every_format(run: Run, argv: list[str], form: str) -> None:
    code, out, err = run(*argv, "--format", form)
    assert (code, err) == (0, "")
    assert out.endswith("\n") or (argv[0], form) == ("check", "jsonl")
    assert "\x1b" not in out


def test_table_in_a_pipe_has_no_colour_unless_asked_for(run: Run) -> None:
    assert "\x1b" not in run("search", "verkenners", "--format", "table").out
    assert "\x1b[" in run("search", "verkenners", "--format", "table", "--color", "always").out
    assert run("list", "--format", "table", "--fields", "id").out.splitlines()[1:3] == [
        "  id",
        "  ─────────────────────",
    ]


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


@pytest.mark.parametrize("command", ["conflicts", "list strength", "list"])
def test_with_fields_json_counts_its_rows(command: str, run: Run) -> None:
    answer = json.loads(run(*command.split(), "--json", "--fields", "id", facts=MISSION).out)
    rows = answer["conflicts" if command == "conflicts" else "facts"]
    assert rows
    assert answer["count"] == len(rows)
    assert {tuple(row) for row in rows} == {("id",)}

"""The command as a function: arguments in; code, standard output and standard error out."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import DATA, SMALL, Run

from minusma_cli import __version__
from minusma_cli.cli import COMMANDS, main

MISSION = str(DATA / "mission.yaml")
BRIEF = "https://example.org/brief-1.html#:~:text="


Seen = Callable[..., tuple[int, str]]


class Terminal(io.StringIO):
    """A standard output that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """The command on a terminal of 80 columns: arguments in; code and what is on the screen out."""

    def call(*argv: str, facts: str = SMALL) -> tuple[int, str]:
        stream = Terminal()
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setenv("COLUMNS", "80")
        given = [] if argv[0] == "check" else ["--facts", facts]
        return main([*argv, *given]), stream.getvalue()

    return call


# -- what each command answers


def test_search_prints_one_fact_a_line(run: Run) -> None:
    assert run("search", "verkenners") == (
        0,
        f"scouts-2017\t2017\tDe verkenners telden in 2017 ongeveer 175 militairen.\t{BRIEF}ongeveer%20175%20militairen\n",
        "",
    )


def test_search_says_what_it_took_a_misspelt_word_for(run: Run) -> None:
    code, out, err = run("search", "verkeners", "--fields", "id")
    assert (code, out, err) == (0, "scouts-2017\n", "minusma: verkeners → verkenners\n")


def test_search_without_an_answer_offers_a_nearer_spelling(run: Run) -> None:
    assert run("search", "leidingg") == (1, "", "minusma: nothing found for leidingg; did you mean leiding?\n")
    assert run("search", "pannenkoekenrecept") == (1, "", "minusma: nothing found for pannenkoekenrecept; topics: minusma topics\n")
    assert run("search", "x" * 300).err == f"minusma: nothing found for {'x' * 57}...; topics: minusma topics\n"


def test_search_without_an_answer_is_valid_json(run: Run) -> None:
    code, out, _err = run("search", "pannenkoekenrecept", "--json")
    assert code == 1
    assert json.loads(out) == {"schema": 1, "query": {"command": "search", "words": "pannenkoekenrecept", "limit": 10}, "count": 0, "total": 0, "facts": []}


def test_search_prints_ten_facts_unless_told_otherwise(run: Run) -> None:
    default, every = (json.loads(run("search", "2014", "2017", "--json", *limit, facts=MISSION).out) for limit in ([], ["--limit", "0"]))
    assert (default["count"], every["count"]) == (min(10, default["total"]), default["total"])
    assert len(run("search", "militairen", "-n", "2").out.splitlines()) == 2


def test_search_explains_how_each_word_was_met(run: Run) -> None:
    line = run("search", "verkenner", "2017", "--explain", "--lang", "en").out.splitlines()[0]
    assert line.split("\t")[-1].startswith("verkenner: inflection · ")


def test_an_excluded_word_may_look_like_options(run: Run) -> None:
    assert "crash" not in run("search", "helikopter", "-gao", "--fields", "id").out
    assert run("search", "helikopter", "-gao", "--fields", "id") == run("search", "--fields", "id", "--", "helikopter", "-gao")


def test_a_topic_by_its_title_or_alias(run: Run) -> None:
    assert run("list", "troepen").out == run("list", "Strength").out == run("list", "strength").out
    assert run("list", "--topic", "troepen", "--year", "2019").out.split("\t")[0] == "contingent-2019"


def test_listing_has_the_headline_series_first_then_the_date(run: Run) -> None:
    ids = [line.split("\t")[0] for line in run("list", "strength").out.splitlines()]
    assert ids == ["contingent-2016", "contingent-2017", "contingent-2017-press", "contingent-2019", "scouts-2017"]
    year = [line.split("\t")[0] for line in run("list", "strength", "--year", "2017").out.splitlines()]
    assert year == ["contingent-2017", "contingent-2017-press", "scouts-2017"]


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("date", ["contingent-2016", "contingent-2017", "scouts-2017", "contingent-2017-press", "contingent-2019"]),
        ("-date", ["contingent-2019", "contingent-2017-press", "scouts-2017", "contingent-2017", "contingent-2016"]),
        ("id", ["contingent-2016", "contingent-2017", "contingent-2017-press", "contingent-2019", "scouts-2017"]),
        ("value", ["scouts-2017", "contingent-2019", "contingent-2017", "contingent-2017-press", "contingent-2016"]),
    ],
)
def test_facts_are_sorted_as_asked(run: Run, sort: str, ids: list[str]) -> None:
    assert run("list", "strength", "--sort", sort, "--fields", "id").out.split() == ids


def test_an_undated_fact_comes_last_by_date_either_way(run: Run) -> None:
    for sort in ("date", "-date"):
        assert run("list", "events", "--sort", sort, "--fields", "id").out.split()[-1] == "cost"
    assert run("list", "--sort", "topic", "--fields", "topic").out.split() == ["events"] * 4 + ["officers"] * 2 + ["strength"] * 5


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (["--year", "2015"], {"commander-jansen", "crash"}),
        (["--on", "2015-03-17"], {"commander-jansen", "crash"}),
        (["--on", "17 maart 2015"], {"commander-jansen", "crash"}),
        (["--from", "2019"], {"contingent-2019", "adviser-de-vries"}),
        (["--to", "2014"], {"commander-jansen"}),
        (["--from", "2015-01-01", "--to", "2015-12-31"], {"commander-jansen", "crash"}),
        (["--series", "dead"], {"crash"}),
        (["--source", "site"], {"contingent-2019", "adviser-de-vries", "helicopters-there"}),
        (["--topic", "events", "--topic", "officers", "--source", "site"], {"adviser-de-vries", "helicopters-there"}),
        (["--topic", "events,officers", "--source", "site"], {"adviser-de-vries", "helicopters-there"}),
        (["--limit", "0", "--series", "scouts"], {"scouts-2017"}),
    ],
)
def test_filters_mean_the_same_everywhere(run: Run, filters: list[str], ids: set[str]) -> None:
    assert set(run("list", *filters, "--fields", "id").out.split()) == ids
    assert set(run("timeline", *filters, "--fields", "id").out.split()) == ids


def test_nothing_found_is_code_1_and_the_way_out(run: Run) -> None:
    assert run("list", "--year", "1999") == (1, "", "minusma: nothing found; with fewer or wider filters there may be more\n")
    assert run("conflicts", "--year", "1999") == (1, "", "minusma: no contradictions found\n")


def test_show_gives_facts_in_the_order_asked_for(run: Run) -> None:
    shown = run("show", "crash", "CONTINGENT-2017", "--fields", "id")
    assert (shown.code, shown.out.split()) == (0, ["crash", "contingent-2017"])


def test_sources_and_what_rests_on_one(run: Run) -> None:
    assert [line.split("\t")[0] for line in run("sources").out.splitlines()] == ["brief-1", "krant-2018", "site"]
    assert run("sources", "site", "--fields", "id").out.split() == ["contingent-2019", "adviser-de-vries", "helicopters-there"]
    assert json.loads(run("sources", "site", "--json").out)["source"]["id"] == "site"


def test_topics_with_their_counts(run: Run) -> None:
    assert [topic["facts"] for topic in json.loads(run("topics", "--json").out)["topics"]] == [5, 2, 4]


def test_on_a_day(run: Run) -> None:
    answer = json.loads(run("on", "11", "september", "2017", "--json").out)
    assert answer["when"] == {"edtf": "2017-09-11", "from": "2017-09-11", "to": "2017-09-11"}
    assert answer["sections"] == [
        {
            "topic": "strength",
            "in_force": [],
            "standing": [
                {"series": "contingent", "value": 290, "unit": "military", "qualifier": "about", "contested": False, "fact": "contingent-2017"},
                {"series": "scouts", "value": 175, "unit": "military", "qualifier": "about", "contested": False, "fact": "scouts-2017"},
            ],
        },
        {"topic": "officers", "in_force": ["commander-jansen", "adviser-de-vries"], "standing": []},
    ]
    assert [event["days"] for event in answer["before"]] == [909]
    before = run("on", "2001-01-01", "--format", "table")
    assert (before.code, before.err) == (0, "")
    assert "The mission only begins on 1 July 2013." in before.out
    assert run("on", "today", "--today", "2015-03-17", "--fields", "id").out == "commander-jansen\ncrash\n"


def test_timeline_counts_by_year_or_month(run: Run) -> None:
    assert run("timeline", "--every", "year").out == "2013\t1\n2015\t1\n2016\t2\n2017\t3\n2018\t2\n2019\t1\n"
    assert run("timeline", "--every", "month", "--topic", "events", "--format", "csv").out == "period,facts\n2015-03,1\n2018,2\n"
    assert run("timeline", "--every", "month", "--topic", "events", "--format", "md").out.splitlines()[2:] == ["| 2015-03 | 1 |", "| 2018 | 2 |"]
    assert json.loads(run("timeline", "--every", "year", "--year", "2015", "--json").out)["counts"] == [
        {"period": "2013", "facts": 1},
        {"period": "2015", "facts": 1},
    ]
    assert json.loads(run("timeline", "--json", "-n", "1").out)["total"] == 10


def test_conflicts_are_found_in_series_and_as_stated(run: Run) -> None:
    found = json.loads(run("conflicts", "--json", facts=MISSION).out)["conflicts"]
    assert [(one["series"], [fact["id"] for fact in one["facts"]]) for one in found] == [
        ("contingent", ["contingent-2014", "contingent-2014-press"]),
        (None, ["fire", "fire-16-july"]),
        (None, ["de-jong-minister", "visser-minister"]),
        (None, ["works-5", "works-6"]),
    ]
    assert [line.split("\t")[:2] for line in run("conflicts", "crash", "no-helicopters").out.splitlines()] == [
        ["1", "no-helicopters"],
        ["1", "helicopters-there"],
    ]
    assert len(run("conflicts", "--format", "csv", "--limit", "1", facts=MISSION).out.splitlines()) == 3


def test_cite_in_three_styles(run: Run) -> None:
    text = run("cite", "contingent-2017", "--accessed", "2026-11-24")
    assert text.out.splitlines() == [
        "Tweede Kamer, Brief over de proefmissie (Kamerstuk 1, nr. 1), 11 September 2017. https://example.org/brief-1.html (accessed 24 November 2026).",
        "De Krant, De proefmissie in de krant, March 2018. https://example.org/krant?id=1 (accessed 24 November 2026).",
    ]
    assert run("cite", "brief-1", "--style", "bibtex", "--accessed", "2026-11-24").out.startswith("@techreport{brief-1,\n")
    items = json.loads(run("cite", "site", "--style", "csl-json").out)
    assert [item["id"] for item in items] == ["site"]
    assert json.loads(run("cite", "site", "--json").out)["citations"][0]["id"] == "site"
    assert __version__ in run("cite").out
    assert run("cite", "BRIEF-1", "--lang", "nl").out.endswith(").\n")


def test_random_is_one_of_what_was_asked_for(run: Run) -> None:
    assert run("random", "--series", "scouts", "--fields", "id").out == "scouts-2017\n"
    assert run("random", "--year", "1999").code == 1


def test_alone_it_tells_what_there_is(run: Run) -> None:
    out = run("welcome").out
    assert out.splitlines()[:3] == [f"minusma {__version__}", "11 facts · 3 sources · 3 topics · 2013–2019", "minusma search helikopters"]
    assert json.loads(run("welcome", "--json").out)["base"]["facts"] == 11


def test_alone_with_options_is_the_welcome_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert main([]) == 0
    alone = capsys.readouterr().out
    assert main(["--lang", "nl"]) == 0
    assert "11 feiten" in capsys.readouterr().out
    assert "11 facts" in alone


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(["--version"]), capsys.readouterr().out) == (0, f"minusma {__version__}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_has_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert "Examples: minusma" in capsys.readouterr().out


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in COMMANDS)


# -- check


def test_check_of_a_sound_file(run: Run) -> None:
    assert run("check", SMALL) == (0, "0 problems in 11 facts\n", "")
    assert json.loads(run("check", SMALL, "--json").out) == {"schema": 1, "count": 0, "facts": 11, "problems": []}


def test_check_looks_handles_and_figures_up(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief-1.txt").write_text("Er zijn ongeveer 175 militairen, uit 13 289 mili-\ntairen. mevrouw Anna Jansen. ongeveer 290", "utf-8")
    code, out, err = run("check", SMALL, "--sources", str(tmp_path))
    assert (code, err) == (3, "")
    assert [line.removeprefix(f"{SMALL}:") for line in out.splitlines()] == [
        "64:52: contingent-2016: 'uit 13.289 militairen' is not in source 'brief-1'",
        "73:52: contingent-2017: 'ongeveer 290 militairen' is not in source 'brief-1'",
        "141:33: no-helicopters: 'geen transporthelikopters' is not in source 'brief-1'",
        "3 problems in 11 facts",
    ]


def test_check_of_problems_as_json(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("format: 2\nsources: {}\ntopics: {}\n", "utf-8")
    answer = json.loads(run("check", str(file), "--json").out)
    assert answer["problems"] == [{"file": str(file), "line": 1, "column": 9, "fact": None, "message": "must be 1, not '2'"}]


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
                "figures": [{"series": "contingent", "value": 290, "unit": "military", "qualifier": "about"}],
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
                        "section": "Essentie",
                        "find": "ongeveer 290 militairen",
                        "link": f"{BRIEF}ongeveer%20290%20militairen",
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
                        "section": None,
                        "find": "bijna 290 militairen",
                        "link": "https://example.org/krant?id=1#:~:text=bijna%20290%20militairen",
                    },
                ],
                "disputes": [],
                "contested": [],
                "note": None,
            }
        ],
    }


def test_search_adds_score_and_match(run: Run) -> None:
    fact = json.loads(run("search", "verkenners", "--json").out)["facts"][0]
    assert 0 < fact["score"] <= 1
    assert fact["match"] == {"verkenners": "exact"}


def test_fields_pick_and_keep_their_place(run: Run) -> None:
    answer = json.loads(run("list", "--year", "2013", "--json", "--fields", "id,text.nl,details.office.en,figures.value,sources.link,note").out)
    assert answer["facts"] == [
        {
            "id": "commander-jansen",
            "text": {"nl": "Anna Jansen was van 1 juli 2013 tot 30 juni 2018 commandant van de missie."},
            "details": {"office": {"en": "Commander"}},
            "figures": [],
            "sources": [{"link": f"{BRIEF}mevrouw%20Anna%20Jansen"}],
            "note": None,
        }
    ]
    assert run("list", "events", "--fields", "id,when.from,figures.value").out.splitlines()[0] == "crash\t2015-03-17\t2"
    assert json.loads(run("list", "events", "--sort", "-date", "--fields", "when.from", "--json").out)["facts"][-1] == {"when": None}
    assert run("list", "officers", "--fields", "details.person", "--format", "jsonl").out == '{"details": {"person": "Anna Jansen"}}\n{"details": {"person": "José de Vries"}}\n'


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
    file.write_text(Path(SMALL).read_text("utf-8").replace("De missie kostte", f'"{start}').replace("66,5 miljoen euro.", '66,5 miljoen euro."', 1), "utf-8")
    row = next(row for row in csv.DictReader(io.StringIO(run("list", "-f", "csv", facts=str(file)).out)) if row["id"] == "cost")
    assert row["text.nl"] == f"'{start} 66,5 miljoen euro."


def test_a_negative_number_stays_a_number() -> None:
    from minusma_cli.output import _safe

    assert [_safe(cell) for cell in ("-3.5", "+31", "-3-5")] == ["-3.5", "+31", "'-3-5"]


def test_yaml_and_markdown(run: Run) -> None:
    import yaml

    assert yaml.safe_load(run("list", "officers", "-f", "yaml").out) == json.loads(run("list", "officers", "--json").out)
    assert run("list", "--series", "dead", "-f", "md").out == (
        "- Two soldiers were killed in a helicopter crash at Gao on 17 March 2015."
        " ([De Krant](https://example.org/krant?id=1#:~:text=twee%20militairen%20kwamen%20om)) `crash`\n"
    )
    assert run("list", "--series", "dead", "-f", "md", "--fields", "id").out == "| id |\n| --- |\n| crash |\n"
    assert run("topics", "-f", "md").out.splitlines()[0].startswith("| id | title.nl |")


@pytest.mark.parametrize("form", ["plain", "json", "jsonl", "csv", "tsv", "yaml", "md"])
@pytest.mark.parametrize(
    "argv", [["topics"], ["sources"], ["timeline", "--every", "year"], ["conflicts"], ["on", "2017"], ["cite", "site"], ["welcome"], ["check", SMALL]]
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
def test_colour_follows_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], option: str, colored: bool) -> None:  # noqa: FBT001
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("search", "verkenners", "--format", "table", "--color", option).out) is colored


# -- language


def test_the_language_is_asked_for_or_that_of_the_user(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Two soldiers" in run("show", "crash").out
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert "twee militairen" in run("show", "crash").out
    monkeypatch.setenv("MINUSMA_LANG", "en")
    assert "Two soldiers" in run("show", "crash").out
    assert "twee militairen" in run("show", "crash", "--lang", "nl").out


def test_a_language_that_we_do_not_speak(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "Two soldiers" in run("show", "crash").out
    monkeypatch.setenv("MINUSMA_LANG", "de")
    assert run("show", "crash") == (2, "", "minusma: no language called 'de'; did you mean nl or en?\n")


# -- usage errors


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["sarch", "x"], "no command 'sarch'; did you mean minusma search?"),
        (["qqqq"], "no command 'qqqq'; see minusma --help"),
        (["search"], "missing argument 'QUERY...'; see minusma search --help"),
        (["list", "--limt", "3"], "no such option: --limt (Possible options: --limit, --to); see minusma list --help"),
        (["list", "--limit", "x"], "invalid value for '--limit' / '-n': 'x' is not a valid int range; see minusma list --help"),
        (["list", "strenght"], "no topic called 'strenght'; did you mean strength?"),
        (["list", "--series", "contigent"], "no series called 'contigent'; did you mean contingent?"),
        (["list", "--source", "brief"], "no source called 'brief'; did you mean brief-1?"),
        (["show", "crsh"], "no fact called 'crsh'; did you mean crash?"),
        (["show", "qqqqqq"], "no fact called 'qqqqqq'"),
        (["list", "--fields", "id,txt.nl"], "no field called 'txt.nl'; did you mean text.nl or text.en?"),
        (["list", "--sort", "size"], "no order called 'size'; did you mean relevance or date or id or topic or value?"),
        (["list", "--format", "jsn"], "--format cannot be 'jsn'; did you mean json?"),
        (["list", "--format", "???"], "--format cannot be '???'; one of table, plain, json, jsonl, csv, tsv, yaml, md"),
        (["list", "--color", "blue"], "--color cannot be 'blue'; one of auto, always, never"),
        (["list", "--lang", "de"], "--lang cannot be 'de'; one of nl, en"),
        (["list", "--year", "2017-09"], "'2017-09' is not a year; write 2017 or 2014/2016, and use --on for a month or a day"),
        (["list", "--on", "2017-13-01"], "cannot read '2017-13-01' as a date; write 2017, 2017-09, 2017-09-11, 11-9-2017 or 11 september 2017"),
        (["list", "--from", "2018", "--to", "2017"], "2018 comes after 2017"),
        (["on", "31 juni 2017"], "cannot read '31 juni 2017' as a date; write 2017, 2017-09, 2017-09-11, 11-9-2017 or 11 september 2017"),
        (["timeline", "--every", "week"], "no step called 'week'; did you mean year or month?"),
        (["cite", "crash", "--style", "apa"], "no style called 'apa'; did you mean text or bibtex or csl-json?"),
        (["search", "-"], "nothing to search for; give a word, a name or a number"),
        (["check", "--sources", "/nowhere"], "no folder '/nowhere'; --sources takes one with texts named after sources, as in kst-29521-AB.txt"),
    ],
)
def test_a_usage_error_is_one_line_that_helps(run: Run, argv: list[str], message: str) -> None:
    assert run(*argv) == (2, "", f"minusma: {message}\n")


def test_a_topic_for_a_command_is_told_how_to_list_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert main(["leiding"]) == 2
    assert capsys.readouterr().err == "minusma: no command 'leiding'; it is a topic: minusma list officers\n"


def test_control_characters_never_reach_standard_error(run: Run) -> None:
    err = run("show", "a\x1b[31mb\x07").err
    assert "\x1b" not in err
    assert "\x07" not in err


# -- a terminal


def test_a_terminal_gets_the_sentence_and_a_quiet_line(terminal: Seen) -> None:
    assert terminal("search", "verkenners", "--color", "never") == (
        0,
        "\n  De verkenners telden in 2017 ongeveer 175 militairen.\n  2017 · Kamerstuk 1, nr. 1, 11 sep 2017 · scouts-2017\n\n",
    )


def test_a_terminal_gets_colour_and_links(terminal: Seen) -> None:
    assert "\x1b]8;" in terminal("search", "verkenners", "--pager", "never")[1]


def test_a_terminal_gets_nothing_but_the_message_when_nothing_is_found(terminal: Seen, capsys: pytest.CaptureFixture[str]) -> None:
    assert terminal("search", "pannenkoekenrecept") == (1, "")
    assert capsys.readouterr().err.startswith("minusma: nothing found for pannenkoekenrecept")


def test_a_terminal_that_asks_for_fields_gets_them_plain(terminal: Seen) -> None:
    assert terminal("list", "officers", "--fields", "id") == (0, "commander-jansen\nadviser-de-vries\n")


def test_problems_are_shown_on_a_terminal_too(terminal: Seen) -> None:
    assert terminal("check", SMALL, "--color", "never") == (0, "\n  0 problems in 11 facts\n\n")


def test_a_series_on_the_command_line_is_charted(terminal: Seen) -> None:
    assert "Our contingent · military personnel" in terminal("list", "--series", "contingent", "--color", "never")[1]


@pytest.mark.parametrize("topic", ["troops", "casualties", "mandates", "ministers"])
def test_the_four_topics_of_the_mission_are_commands(topic: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([topic, "--json", "--limit", "1"]) == 0
    assert json.loads(capsys.readouterr().out)["facts"][0]["topic"] == topic

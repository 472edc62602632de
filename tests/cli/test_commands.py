"""What each command answers: arguments in; code, standard output and standard error out."""

import json
from pathlib import Path

import pytest
from conftest import DATA, SMALL, Run

from minusma_cli import __version__
from minusma_cli.cli.group import COMMANDS
from minusma_cli.cli.main import main

MISSION = str(DATA / "mission.yaml")
BRIEF = "https://example.org/brief-1.html#:~:text="


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


def test_search_without_an_answer_says_where_to_look(run: Run) -> None:
    assert run("search", "pannenkoekenrecept") == (
        1,
        "",
        "minusma: nothing found for pannenkoekenrecept; what the base knows: minusma questions\n",
    )
    assert (
        run("search", "x" * 300).err
        == f"minusma: nothing found for {'x' * 57}...; what the base knows: minusma questions\n"
    )


def test_search_without_an_answer_is_valid_json(run: Run) -> None:
    code, out, _err = run("search", "pannenkoekenrecept", "--json")
    assert code == 1
    assert json.loads(out) == {
        "schema": 1,
        "query": {"command": "search", "words": "pannenkoekenrecept", "limit": 10},
        "count": 0,
        "total": 0,
        "facts": [],
    }


def test_search_prints_ten_facts_unless_told_otherwise(run: Run) -> None:
    default, every = (
        json.loads(run("search", "2014", "2017", "--json", *limit, facts=MISSION).out)
        for limit in ([], ["--limit", "0"])
    )
    assert (default["count"], every["count"]) == (min(10, default["total"]), default["total"])
    assert len(run("search", "militairen", "-n", "2").out.splitlines()) == 2


def test_search_explains_how_each_word_was_met(run: Run) -> None:
    line = run("search", "contingents", "2017", "--explain", "--lang", "en").out.splitlines()[0]
    explained = line.split("\t")[-1]
    assert explained.startswith("contingents: inflection · date +")


def test_search_explains_what_else_counted(run: Run) -> None:
    asked = run("search", "hoeveel militairen waren er in 2017", "--explain", "--lang", "nl")
    first, second = asked.out.splitlines()[:2]
    assert "antwoordt op de vraag," in first
    assert "antwoordt op de vraag" not in second


def test_an_excluded_word_may_look_like_options(run: Run) -> None:
    assert "crash" not in run("search", "helikopter", "-gao", "--fields", "id").out
    assert run("search", "helikopter", "-gao", "--fields", "id") == run(
        "search", "--fields", "id", "--", "helikopter", "-gao"
    )


def test_a_topic_by_its_title_or_alias(run: Run) -> None:
    assert run("list", "troepen").out == run("list", "Strength").out == run("list", "strength").out
    assert (
        run("list", "--topic", "troepen", "--year", "2019").out.split("\t")[0] == "contingent-2019"
    )


def test_listing_has_the_headline_series_first_then_the_date(run: Run) -> None:
    ids = [line.split("\t")[0] for line in run("list", "strength").out.splitlines()]
    assert ids == [
        "contingent-2016",
        "contingent-2017",
        "contingent-2017-press",
        "contingent-2019",
        "scouts-2017",
    ]
    year = [
        line.split("\t")[0] for line in run("list", "strength", "--year", "2017").out.splitlines()
    ]
    assert year == ["contingent-2017", "contingent-2017-press", "scouts-2017"]


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        (
            "date",
            [
                "contingent-2016",
                "contingent-2017",
                "scouts-2017",
                "contingent-2017-press",
                "contingent-2019",
            ],
        ),
        (
            "-date",
            [
                "contingent-2019",
                "contingent-2017-press",
                "scouts-2017",
                "contingent-2017",
                "contingent-2016",
            ],
        ),
        (
            "id",
            [
                "contingent-2016",
                "contingent-2017",
                "contingent-2017-press",
                "contingent-2019",
                "scouts-2017",
            ],
        ),
        (
            "value",
            [
                "scouts-2017",
                "contingent-2019",
                "contingent-2017",
                "contingent-2017-press",
                "contingent-2016",
            ],
        ),
    ],
)
def test_facts_are_sorted_as_asked(run: Run, sort: str, ids: list[str]) -> None:
    assert run("list", "strength", "--sort", sort, "--fields", "id").out.split() == ids


def test_an_undated_fact_comes_last_by_date_either_way(run: Run) -> None:
    for sort in ("date", "-date"):
        assert run("list", "events", "--sort", sort, "--fields", "id").out.split()[-1] == "cost"
    assert (
        run("list", "--sort", "topic", "--fields", "topic").out.split()
        == ["events"] * 4 + ["officers"] * 2 + ["strength"] * 5
    )


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
        (
            ["--topic", "events", "--topic", "officers", "--source", "site"],
            {"adviser-de-vries", "helicopters-there"},
        ),
        (
            ["--topic", "events,officers", "--source", "site"],
            {"adviser-de-vries", "helicopters-there"},
        ),
        (["--limit", "0", "--series", "scouts"], {"scouts-2017"}),
    ],
)
def test_filters_mean_the_same_everywhere(run: Run, filters: list[str], ids: set[str]) -> None:
    assert set(run("list", *filters, "--fields", "id").out.split()) == ids
    timeline = json.loads(run("timeline", *filters, "--json").out)
    begun = {fact["id"] for fact in timeline["facts"]}
    assert begun <= ids
    # What began before the period only ran through it.
    assert len(begun) + timeline["running"] == len(ids)


def test_nothing_found_is_code_1_and_the_way_out(run: Run) -> None:
    assert run("list", "--year", "1999") == (
        1,
        "",
        "minusma: nothing found; with fewer or wider filters there may be more\n",
    )
    assert run("conflicts", "--year", "1999") == (1, "", "minusma: no contradictions found\n")


def test_show_gives_facts_in_the_order_asked_for(run: Run) -> None:
    shown = run("show", "crash", "CONTINGENT-2017", "--fields", "id")
    assert (shown.code, shown.out.split()) == (0, ["crash", "contingent-2017"])


def test_sources_and_what_rests_on_one(run: Run) -> None:
    assert [line.split("\t")[0] for line in run("sources").out.splitlines()] == [
        "brief-1",
        "krant-2018",
        "site",
    ]
    assert run("sources", "site", "--fields", "id").out.split() == [
        "contingent-2019",
        "adviser-de-vries",
        "helicopters-there",
    ]
    assert json.loads(run("sources", "site", "--json").out)["source"]["id"] == "site"


def test_topics_with_their_counts(run: Run) -> None:
    assert [topic["facts"] for topic in json.loads(run("topics", "--json").out)["topics"]] == [
        5,
        2,
        4,
    ]


def test_on_a_day(run: Run) -> None:
    answer = json.loads(run("on", "11", "september", "2017", "--json").out)
    assert answer["when"] == {"edtf": "2017-09-11", "from": "2017-09-11", "to": "2017-09-11"}
    assert answer["sections"] == [
        {
            "topic": "strength",
            "in_force": [],
            "standing": [
                {
                    "series": "contingent",
                    "value": 290,
                    "unit": "military",
                    "qualifier": "about",
                    "status": "counted",
                    "when": {"edtf": "2017", "from": "2017-01-01", "to": "2017-12-31"},
                    "contested": False,
                    "low": None,
                    "high": None,
                    "fact": "contingent-2017",
                },
                {
                    "series": "scouts",
                    "value": 175,
                    "unit": "military",
                    "qualifier": "about",
                    "status": "counted",
                    "when": {"edtf": "2017", "from": "2017-01-01", "to": "2017-12-31"},
                    "contested": False,
                    "low": None,
                    "high": None,
                    "fact": "scouts-2017",
                },
            ],
            "last_known": [],
            "instead": None,
        },
        {
            "topic": "officers",
            "in_force": ["commander-jansen", "adviser-de-vries"],
            "standing": [],
            "last_known": [],
            "instead": None,
        },
    ]
    assert [event["days"] for event in answer["before"]] == [909]
    before = run("on", "2001-01-01", "--format", "table", facts=MISSION)
    assert (before.code, before.err) == (0, "")
    assert "The trial mission: only begins on 20 June 2015." in before.out
    assert (
        run("on", "today", "--today", "2015-03-17", "--fields", "id").out
        == "crash\ncommander-jansen\n"
    )


def test_timeline_counts_by_year_or_month(run: Run) -> None:
    assert (
        run("timeline", "--every", "year").out
        == "2013\t1\n2014\t0\n2015\t1\n2016\t2\n2017\t3\n2018\t2\n2019\t1\n"
    )
    assert (
        run("timeline", "--every", "month", "--topic", "events", "--format", "csv").out
        == "period,facts\n2015-03,1\n"
    )
    assert run(
        "timeline", "--every", "month", "--topic", "events", "--format", "md"
    ).out.splitlines()[2:] == ["| 2015-03 | 1 |"]
    assert json.loads(run("timeline", "--every", "year", "--year", "2015", "--json").out)[
        "counts"
    ] == [
        {"period": "2015", "facts": 1},
    ]
    counted = json.loads(run("timeline", "--every", "month", "--topic", "events", "--json").out)
    assert counted["without_month"] == 2
    assert json.loads(run("timeline", "--json", "-n", "1").out)["total"] == 10
    assert (
        run("timeline", "--format", "csv", "--fields", "id", "-n", "1").out.splitlines()[0] == "id"
    )


def test_conflicts_are_found_in_series_and_as_stated(run: Run) -> None:
    found = json.loads(run("conflicts", "--json", facts=MISSION).out)["conflicts"]
    assert [(one["series"], [fact["id"] for fact in one["facts"]]) for one in found] == [
        ("contingent", ["contingent-2014", "contingent-2014-press"]),
        (None, ["dead-table", "dead-paper"]),
        (None, ["fire", "fire-16-july"]),
        (None, ["de-jong-minister", "visser-minister"]),
        (None, ["works-5", "works-6"]),
    ]
    assert [
        line.split("\t")[:2]
        for line in run("conflicts", "crash", "no-helicopters").out.splitlines()
    ] == [
        ["1", "helicopters-there"],
        ["1", "no-helicopters"],
    ]
    assert (
        len(run("conflicts", "--format", "csv", "--limit", "1", facts=MISSION).out.splitlines())
        == 3
    )


def test_cite_in_three_styles(run: Run) -> None:
    text = run("cite", "contingent-2017", "--accessed", "2026-11-24")
    assert text.out.splitlines() == [
        "Tweede Kamer, Brief over de proefmissie (Kamerstuk 1, nr. 1), 11 September 2017. https://example.org/brief-1.html (accessed 24 November 2026).",
        "De Krant, De proefmissie in de krant, March 2018. https://example.org/krant?id=1 (accessed 24 November 2026).",
    ]
    assert run("cite", "brief-1", "--style", "bibtex", "--accessed", "2026-11-24").out.startswith(
        "@techreport{brief-1,\n"
    )
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
    assert out.splitlines()[:3] == [
        f"minusma {__version__}",
        "11 facts · 3 sources · 3 topics · 2013–2019",
        "minusma topics",
    ]
    ours = run("welcome", "--lang", "nl", facts=MISSION).out.splitlines()
    assert ours[1].endswith("2015–2018")
    assert ours[2] == "minusma search Hoeveel militairen hadden we in 2017"
    assert "minusma search helikopters" in ours
    assert json.loads(run("welcome", "--json").out)["base"]["facts"] == 11


def test_alone_with_options_is_the_welcome_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
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
    assert json.loads(run("check", SMALL, "--json").out) == {
        "schema": 1,
        "count": 0,
        "total": 0,
        "facts": 11,
        "problems": [],
    }


def test_check_looks_handles_and_figures_up(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief-1.txt").write_text(
        "Er zijn ongeveer 175 militairen, uit 13 289 mili-\ntairen. mevrouw Anna Jansen. ongeveer 290",
        "utf-8",
    )
    code, out, err = run("check", SMALL, "--sources", str(tmp_path))
    assert (code, err) == (3, "")
    assert [line.removeprefix(f"{SMALL}:") for line in out.splitlines()] == [
        "69:52: contingent-2016: 'uit 13.289 militairen' is not in source 'brief-1'",
        "78:52: contingent-2017: 'ongeveer 290 militairen' is not in source 'brief-1'",
        "146:33: no-helicopters: 'geen transporthelikopters' is not in source 'brief-1'",
        "3 problems in 11 facts",
    ]


def test_check_of_problems_as_json(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("format: 2\nsources: {}\ntopics: {}\n", "utf-8")
    answer = json.loads(run("check", str(file), "--json").out)
    assert answer["problems"] == [
        {
            "file": str(file),
            "line": 1,
            "column": 9,
            "fact": None,
            "message": "must be 1, not '2'",
            "text": {"nl": "moet 1 zijn, niet '2'", "en": "must be 1, not '2'"},
        }
    ]

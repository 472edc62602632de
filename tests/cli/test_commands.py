"""What each command answers: arguments in; code, standard output and standard error out."""

import hashlib
import json
from pathlib import Path

import pytest
from conftest import DATA, PAPER, SMALL, Run

from minusma_cli import __version__
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


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "niet samen met de rest gevonden: verkenners"),
        ("en", "not found together with the rest: verkenners"),
    ],
)
def test_a_word_that_only_other_facts_have_is_not_said_to_be_unknown(
    lang: str, said: str, run: Run
) -> None:
    asked = run("search", "verkenners", "Jansen", "--lang", lang)
    assert (asked.code, asked.err) == (0, f"minusma: {said}\n")


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


def test_filters_are_not_blamed_where_there_are_none(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "undated.yaml"
    lines = Path(SMALL).read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(one for one in lines if "        when:" not in one), "utf-8")
    for command, told in (
        (["on", "mei", "2017"], "nothing of mei 2017; what has a date: minusma timeline"),
        (["timeline"], "nothing found; what there is: minusma topics"),
        (["cite", "--search", "qqqq"], "nothing found; what there is: minusma topics"),
        (["timeline", "--topic", "events"], "nothing found; with fewer or wider filters"),
    ):
        said = run(*command, facts=str(file))
        assert (said.code, said.out) == (1, "")
        assert said.err.startswith(f"minusma: {told}")


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


def test_a_day_that_may_be_another_with_the_month_first_is_told(run: Run) -> None:
    said = run("on", "9/11/2017").err
    assert (
        "read as 9 November 2017, the day first; with the month first: minusma on 2017-09-11"
        in said
    )
    assert run("on", "11/9/2017", "--json").err.endswith("minusma on 2017-11-09\n")
    assert run("on", "2017-09-11").err == ""


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
                    "added_up": [],
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
                    "added_up": [],
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
    assert "The trial mission: begins on 20 June 2015." in before.out
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


def test_cite_in_five_styles(run: Run) -> None:
    text = run("cite", "contingent-2017", "--accessed", "2026-11-24")
    assert text.out.splitlines() == [
        "Tweede Kamer, ‘Brief over de proefmissie (Kamerstuk 1, nr. 1)’, 11 September 2017, under ‘Essentie’, https://example.org/brief-1.html#:~:text=ongeveer%20290%20militairen (accessed 24 November 2026).",
        "De Krant, ‘De proefmissie in de krant’, March 2018, https://example.org/krant?id=1#:~:text=bijna%20290%20militairen (accessed 24 November 2026).",
    ]
    starts = {
        "text": "Tweede Kamer, ",
        "kamerstuk": "Tweede Kamer, ",
        "bibtex": "@report{brief-1,\n",
        "csl-json": '[\n  {\n    "id": "brief-1",\n',
        "ris": "TY  - GOVDOC\nID  - brief-1\n",
    }
    for style, start in starts.items():
        assert run("cite", "BRIEF-1", "--style", style).out.startswith(start)
    items = json.loads(run("cite", "site", "--style", "csl-json").out)
    assert [item["id"] for item in items] == ["site"]
    assert run("cite", "BRIEF-1", "--lang", "nl").out.endswith(").\n")


def test_cite_alone_cites_the_base(run: Run) -> None:
    said = run("cite", "--accessed", "2026-11-24", "--lang", "nl", facts=PAPER)
    assert said.out == (
        "A. Archivaris en Museum voor Vrede en Recht, ‘Papieren bronnen’, feitenbestand, versie 2.1, november 2026, https://example.org/paper (geraadpleegd op 24 november 2026).\n"
    )
    code, out, err = run("cite")
    assert (code, out) == (2, "")
    assert err.startswith("minusma: this fact base does not say what it is called")


def test_cite_takes_filters_or_a_search(run: Run) -> None:
    def cited(*argv: str) -> list[str]:
        rows = json.loads(run("cite", *argv, "--json").out)["citations"]
        return [row["id"] for row in rows]

    assert cited("--topic", "events") == ["krant-2018", "site", "brief-1"]
    assert cited("--topic", "events", "--limit", "1") == ["krant-2018"]
    assert cited("--topic", "events", "--year", "2018", "--sort", "-id") == ["brief-1", "site"]
    assert cited("--limit", "0") == ["brief-1", "krant-2018", "site"]
    assert cited("--sort", "id", "--limit", "1") == ["site"]
    assert cited("--search", "verkenners") == ["brief-1"]
    assert cited("--search", "militairen", "--limit", "0", "--source", "site") == ["site"]
    corrected = run("cite", "--search", "verkeners")
    assert (corrected.code, corrected.err) == (0, "minusma: verkeners → verkenners\n")
    assert run("cite", "--search", "pannenkoekenrecept").code == 1
    assert run("cite", "--year", "1999") == (
        1,
        "",
        "minusma: nothing found; with fewer or wider filters there may be more\n",
    )


def test_open_leads_to_a_doi_and_says_of_paper_that_it_has_no_address(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("open", "study", facts=PAPER).code == 0
    assert opened == ["https://doi.org/10.1000/peace(2019)%3C1%3E"]
    assert run("open", "camp-built", facts=PAPER) == (
        1,
        "",
        "minusma: this source is on paper and has no address: ISBN 978-90-12-34567-5\n",
    )
    assert run("open", "dispatch", "--lang", "nl", facts=PAPER).err == (
        "minusma: deze bron staat op papier en heeft geen adres: Nationaal Archief, 2.05.401, inv.nr. 12\n"
    )
    (link,) = json.loads(run("open", "book", "--json", facts=PAPER).out)["links"]
    assert link == {"id": "book", "link": None, "archive": None}
    assert len(opened) == 1


def test_a_source_without_address_leaves_its_place_empty(run: Run) -> None:
    lines = run("list", facts=PAPER).out.splitlines()
    assert lines[0] == "camp-built\t1994\tThe camp was built in 1994.\t"
    rows = [line.split("\t") for line in run("sources", facts=PAPER).out.splitlines()]
    assert rows[0][7:] == ["", "2", "978-90-12-34567-5", "", ""]
    assert rows[3][7:] == ["", "1", "", "10.1000/peace(2019)<1>", ""]
    assert (
        "(Uitgeverij Mars, [Institute of Peace](https://doi.org/10.1000/peace%282019%29%3C1%3E))"
        in (run("list", "-f", "md", facts=PAPER).out)
    )
    fact = json.loads(run("show", "camp-reported", "--json", facts=PAPER).out)["facts"][0]
    paper, both = fact["sources"]
    assert (paper["url"], paper["link"], paper["archive"]) == (None, None, None)
    assert paper["archive_number"] == "Nationaal Archief, 2.05.401, inv.nr. 12"
    assert (both["isbn"], both["doi"]) == ("0-8044-2957-X", None)
    cells = run("list", "-f", "csv", "--fields", "sources.isbn,sources.link", facts=PAPER).out
    assert cells.splitlines()[1].startswith("978-90-12-34567-5 | ,")


def test_random_is_one_of_what_was_asked_for(run: Run) -> None:
    assert run("random", "--series", "scouts", "--fields", "id").out == "scouts-2017\n"
    assert run("random", "--year", "1999").code == 1


def test_a_base_without_questions_says_so(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("format: 1\ntopics: {}\nsources: {}\n", "utf-8")
    assert run("questions", facts=str(file)) == (
        1,
        "",
        "minusma: no questions are known; searching always works: minusma search WORDS\n",
    )


def test_alone_it_tells_what_there_is(run: Run) -> None:
    out = run("welcome").out
    assert out.splitlines()[:3] == [
        f"minusma {__version__}",
        "11 facts · 3 sources · 3 topics · 2013–2019",
        "minusma topics",
    ]
    ours = run("welcome", "--lang", "nl", facts=MISSION).out.splitlines()
    assert ours[1].endswith("2015–2018")
    assert ours[4] == "minusma search Hoeveel militairen hadden we in 2017"
    assert ours[5:] == [
        "minusma questions",
        "minusma strength",
        "minusma on 2017",
        "minusma conflicts",
        "minusma show contingent-2017",
        "minusma --help",
    ]
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


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert (main([option]), capsys.readouterr().out) == (0, f"minusma {__version__}\n")


def test_version_as_json_tells_what_the_data_are(run: Run) -> None:
    digest = hashlib.sha256(Path(SMALL).read_bytes()).hexdigest()
    told = json.loads(run("--json", "--version").out)["base"]
    assert told == {
        "version": __version__,
        "facts": 11,
        "sources": 3,
        "topics": 3,
        "years": ["2013", "2019"],
        "questions": 1,
        "data_version": digest,
        "data_date": None,
    }
    looked = json.loads(run("--version", "-f", "json", facts=MISSION).out)["base"]
    assert looked["data_date"] == "2026-11-24"
    assert looked["data_version"] != digest


def test_version_before_a_command_is_the_version_alone(run: Run) -> None:
    assert run("--version", "topics") == (0, f"minusma {__version__}\n", "")


# -- show


def test_show_of_a_source_or_a_topic_says_so(run: Run) -> None:
    source = run("show", "brief-1", "--lang", "en")
    assert source.out == run("sources", "brief-1", "--lang", "en").out
    assert (source.code, source.err) == (0, "minusma: brief-1 is a source; this rests on it\n")
    topic = run("show", "strength", "--lang", "nl")
    assert topic.out == run("list", "strength", "--lang", "nl").out
    assert (topic.code, topic.err) == (0, "minusma: strength is een thema\n")


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


@pytest.mark.parametrize(("lang", "word"), [("nl", "verkenners"), ("en", "scouts")])
def test_search_explains_in_the_language_that_is_shown(lang: str, word: str, run: Run) -> None:
    asked = run("search", "verkenners", "--explain", "--lang", lang)
    assert word in asked.out.splitlines()[0].split("\t")[2].lower()

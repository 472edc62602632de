"""What words mean that begin with no command, and what a name in a wrong place leads to."""

import json
import os
import threading
from itertools import takewhile
from pathlib import Path

import pytest
from conftest import MISSION, SMALL, Run

from minusma_cli.cli.language import find_values
from minusma_cli.cli.main import main


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["contingent-2017"], ["show", "contingent-2017"]),
        (["Contingent-2017", "crash", "--json"], ["show", "Contingent-2017", "crash", "--json"]),
        (["brief-1"], ["show", "brief-1"]),
        (["contingent", "-f", "csv"], ["series", "contingent", "-f", "csv"]),
        (["2017"], ["on", "2017"]),
        (["11", "september", "2017", "--lang", "nl"], ["on", "2017-09-11", "--lang", "nl"]),
        (["--json", "2017-09"], ["on", "2017-09", "--json"]),
        (["topics", "Sterkte"], ["list", "Sterkte"]),
        (["tijdlijn", "--year", "2017"], ["timeline", "--year", "2017"]),
        (["zoek", "verkenners"], ["search", "verkenners"]),
        (["Thema's"], ["topics"]),
        (["verkenners"], ["search", "verkenners"]),
        (["overzicht"], []),
        (["summary", "--json"], ["--json"]),
        (["overzicht", "troepen"], ["troepen"]),
        (["samenvatting", "list", "strength"], ["list", "strength"]),
        (["bron", "krant-2018"], ["sources", "krant-2018"]),
        (["tweeduizendzestien"], ["on", "2016"]),
        (["hoeveel", "verkenners", "-n", "1"], ["search", "hoeveel", "verkenners", "-n", "1"]),
        (["troepen", "verkenners"], ["search", "troepen", "verkenners"]),
        (["troops", "gao"], ["search", "troops", "gao"]),
    ],
)
def test_what_is_meant_is_done(
    words: list[str],
    meant: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert main(words) == 0
    said = capsys.readouterr()
    assert main(meant) == 0
    assert said == capsys.readouterr()
    assert said.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["contigent-2017"], "did you mean minusma show contingent-2017?"),
        (["no-such-thing-at-all"], "to search: minusma search no-such-thing-at-all"),
        (["31", "juni", "2017"], "'31 juni 2017' is no date in the calendar"),
        (["7/16/2016"], "with the month first it is 2016-07-16"),
        (["hoeveel"], "to search: minusma search hoeveel"),
        (["zomaar's", "iets"], 'to search: minusma search "zomaar\'s iets"'),
        (["$HOME"], "to search: minusma search '$HOME'"),
        (["waarom?"], "to search: minusma search waarom"),
        (["commandatnen"], "did you mean minusma commandanten?"),
        (["strenth"], "did you mean minusma strength?"),
        (["list", "2017"], "2017 is a time; for a year: minusma list --year 2017"),
        (["list", "2017-06"], "2017-06 is a time; for a day or month: minusma list --on 2017-06"),
        (["questions", "2017"], "2017 is a time; how it was then: minusma on 2017"),
        (["topics", "mei 2016"], "mei 2016 is a time; how it was then: minusma on mei 2016"),
        (["show", "2017"], "2017 is a time; how it was then: minusma on 2017"),
        (
            ["show", "events", "strength"],
            "events, strength are topics; together: minusma list --topic events,strength",
        ),
        (
            ["show", "events", "strength", "2017"],
            "minusma list --topic events,strength --year 2017",
        ),
        (["show", "events", "strength", "mei", "2016"], "no fact called 'events'"),
        (["conflicts", "zomaar", "iets"], "no fact called 'zomaar'"),
        (["conflicts", "mei", "2016", "--on", "2017"], "--on is given twice"),
        (["questions", "gone"], "no topic called 'gone'; all of them: minusma topics"),
        (["list", "strength", "--series", "gone"], "no series called 'gone'; all of them"),
        (["show", "events", "foo"], "no fact called 'events'; to search: minusma search"),
        (["conflicts", "foo"], "no fact called 'foo'; to search: minusma search foo"),
        (["list", "--fields", "foo"], "no field called 'foo'; all of them: --fields help"),
        (["serch"], "did you mean minusma search?"),
        (["-"], "no command or topic '-'"),
        (["version"], "did you mean minusma --version?"),
        (["topics", "strenth"], "no topic called 'strenth'; did you mean strength?"),
    ],
)
def test_what_is_nearly_meant_is_named(
    words: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert main(words) == 2
    assert told in capsys.readouterr().err


# -- publishers


@pytest.mark.parametrize("name", ["de krant", "Krant"])
def test_the_name_of_a_publisher_lists_its_sources(name: str, run: Run) -> None:
    said = run("sources", name)
    assert said.code == 0
    assert said.out.startswith("krant-2018\t")
    assert said.out.count("\n") == 1
    assert said.err == (
        f"minusma: sources by {name}; what rests on one of them: minusma sources ID\n"
    )


def test_who_published_it_first_goes_before_who_has_a_copy(run: Run) -> None:
    found = json.loads(run("sources", "Het Blad", "--json", facts=MISSION).out)
    assert [source["id"] for source in found["sources"]] == ["blad"]
    assert json.loads(run("sources", "nieuwsbank", "--json", facts=MISSION).out)["count"] == 1


def test_an_id_goes_before_a_publisher_and_neither_is_an_error(run: Run) -> None:
    assert "facts" in json.loads(run("sources", "SITE", "--json").out)
    said = "minusma: no source called 'kran'; all of them: minusma sources\n"
    assert run("sources", "kran").err == said


# -- topics in the place of ids, and words that are commands too


@pytest.mark.parametrize(
    ("words", "same"),
    [
        (["sources", "Leiding"], ["sources", "--topic", "officers"]),
        (
            ["cite", "commandanten", "--accessed", "2026"],
            ["cite", "--topic", "officers", "--accessed", "2026"],
        ),
        (["conflicts", "events", "strength"], ["conflicts", "--topic", "events,strength"]),
        (["conflicts", "2018", "events"], ["conflicts", "--topic", "events", "--year", "2018"]),
        (["cite", "2014/2017", "-f", "json"], ["cite", "--year", "2014/2017", "-f", "json"]),
        (["series", "troepen"], ["series", "--topic", "strength"]),
        (["cite", "maart", "2017", "-f", "json"], ["cite", "--on", "2017-03", "-f", "json"]),
        (["series", "contingent", "maart", "2017"], ["series", "contingent", "--on", "2017-03"]),
        (["series", "contingent", "2017"], ["series", "contingent", "--year", "2017"]),
        (
            ["conflicts", "events", "--topic", "strength"],
            ["conflicts", "--topic", "events,strength"],
        ),
        (["show", "Leiding"], ["show", "officers"]),
    ],
)
def test_the_name_of_a_topic_stands_for_all_that_it_has(
    words: list[str], same: list[str], run: Run
) -> None:
    said = run(*words)
    assert said[:2] == run(*same)[:2]
    assert said.out


def test_show_of_a_topic_takes_a_year(run: Run) -> None:
    said = run("show", "strength", "2017", "--fields", "id")
    assert said.out == run("list", "strength", "--year", "2017", "--fields", "id").out
    assert (said.code, said.err) == (0, "minusma: strength is a topic\n")


def test_sources_say_that_a_name_is_a_topic(run: Run) -> None:
    assert run("sources", "commandanten").err == "minusma: commandanten is a topic\n"


def test_a_name_of_no_topic_among_ids_is_an_error(run: Run) -> None:
    assert run("conflicts", "events", "brief").code == 2
    assert run("conflicts", "2016", "2017").code == 2
    said = "minusma: no source called 'qqq'; all of them: minusma sources\n"
    assert run("sources", "qqq").err == said
    assert run("conflicts", "2016", "--year", "2017").err == "minusma: --year is given twice\n"


def test_a_topic_that_is_called_as_a_command_names_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "base.yaml"
    text = Path(SMALL).read_text("utf-8")
    file.write_text(text.replace("[commandanten]", "[hulp]"), "utf-8")
    assert main(["--facts", str(file), "hulp", "--fields", "id"]) == 0
    out, err = capsys.readouterr()
    assert out.split() == ["commander-jansen", "adviser-de-vries"]
    assert err == "minusma: hulp is a topic here; the command: minusma help\n"


@pytest.mark.parametrize("word", ["tijdlijn", "overzicht"])
def test_a_search_for_what_is_a_command_says_so(word: str, run: Run) -> None:
    assert f"{word} is a command too: minusma " in run("search", word).err


def test_help_has_other_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--facts", SMALL, "hulp"]) == 0
    assert "minusma [OPTIONS] COMMAND" in capsys.readouterr().out


# -- the base that words are looked up in


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["bewakers", "--facts", MISSION], "guards"),
        (["bewakers", f"--facts={MISSION}"], "guards"),
        (["fire", "--facts", MISSION], "fire"),
        (["samenvatting", "bewakers", "--facts", MISSION, "-n", "1"], "guards"),
    ],
)
def test_words_are_looked_up_in_the_base_of_the_line(
    words: list[str], first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--fields", "id", "--lang", "nl"]) == 0
    assert capsys.readouterr().out.startswith(first)


def test_what_stands_behind_two_hyphens_is_no_option() -> None:
    words = ["x", "--lang=nl", "--lang", "en", "--lang", "--", "--lang", "de"]
    assert find_values("--lang", words) == ["nl", "en", "--"]


@pytest.mark.parametrize(
    "words",
    [
        ["--facts", "{pipe}", "sterkte"],
        ["sterkte", "--facts", "{pipe}"],
        ["overzicht", "sterkte", "--facts", "{pipe}"],
    ],
)
def test_a_pipe_is_read_once(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(Path(SMALL).read_bytes()))
    writer.start()
    assert main([word.format(pipe=pipe) for word in words]) == 0
    writer.join()
    assert "contingent-2017" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"), [("qqq over onze verkenners", 1), ("qqq verkenners", 1), ("qqq iets", 2)]
)
def test_words_are_searched_for_where_the_base_knows_any_word(
    words: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words.split(), "--facts", SMALL]) == code
    assert ("scouts-2017" in capsys.readouterr().err) == (code == 1)


# -- the years of a topic


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["sterkte", "per", "jaar"], "series contingent --every year"),
        (["Strength", "yearly", "-f", "csv"], "series contingent --every year -f csv"),
        (["sterkte", "by", "year", "2017"], "series contingent --every year 2017"),
        (["sterkte", "by", "year", "csv"], "series contingent --every year --format csv"),
        (["sterkte", "by", "year", "--json"], "series contingent --every year --json"),
        (["dead", "per", "year"], "series deaths guests --every year"),
    ],
)
def test_the_years_of_a_topic_are_those_of_its_headline_or_of_all_that_adds_up(
    words: list[str],
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", MISSION)
    assert main(words) == 0
    said = capsys.readouterr()
    assert main(line.split()) == 0
    assert said.out == capsys.readouterr().out
    typed = " ".join(takewhile(lambda word: not word.startswith("-"), words))
    assert said.err == f"minusma: {typed} → minusma {line}\n"


@pytest.mark.parametrize(
    ("words", "same"),
    [
        (["troops", "by", "year"], ["series", "contingent", "--every", "year"]),
        (["troops", "2017"], ["list", "troops", "--year", "2017"]),
        (["sterkte", "2016-2017"], ["list", "sterkte", "--year", "2016-2017"]),
        (["troops", "mei", "2016"], ["list", "troops", "--on", "2016-05"]),
    ],
)
def test_a_topic_that_is_a_command_takes_more_words_too(
    words: list[str],
    same: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    assert main(words) == 0
    said = capsys.readouterr()
    assert f"minusma: {' '.join(words)} → " in said.err
    assert main(same) == 0
    expected = capsys.readouterr().out
    assert said.out == expected != ""


def test_a_topic_without_series_has_no_years(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", MISSION)
    main(["works", "by", "year"])
    assert "→ minusma series" not in capsys.readouterr().err


# -- a few words that ask


@pytest.mark.parametrize("words", ["why crash", "waarom stortte"])
def test_a_few_words_that_ask_are_answered(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", MISSION)
    assert main([*words.split(), "-f", "plain"]) == 0
    said = capsys.readouterr().out
    assert main(["search", *words.split(), "-f", "plain"]) == 0
    assert said == capsys.readouterr().out != ""


@pytest.mark.parametrize("words", ["verkeners", "onbekende crash"])
def test_a_misspelt_or_unknown_word_is_searched_for(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", SMALL)
    code = main([*words.split(), "-f", "plain"])
    said = capsys.readouterr()
    assert main(["search", *words.split(), "-f", "plain"]) == code < 2
    assert said == capsys.readouterr()


@pytest.mark.parametrize("words", ["wie", "wie xyzzy", "serch crash"])
def test_words_that_ask_nothing_or_find_nothing_are_no_search(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUSMA_FACTS", MISSION)
    assert main(words.split()) == 2

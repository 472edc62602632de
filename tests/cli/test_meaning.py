"""What words mean that begin with no command, and what a name in a wrong place leads to."""

import json

import pytest
from conftest import MISSION, SMALL, Run

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
        (["hoeveel", "verkenners", "-n", "1"], ["search", "hoeveel", "verkenners", "-n", "1"]),
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
        (["31", "juni", "2017"], "to search: minusma search 31 juni 2017"),
        (["hoeveel"], "to search: minusma search hoeveel"),
        (["zomaar's", "iets"], 'to search: minusma search "zomaar\'s iets"'),
        (["$HOME"], "to search: minusma search '$HOME'"),
        (["waarom?"], "to search: minusma search waarom"),
        (["verkeners"], "to search: minusma search verkeners"),
        (["serch"], "did you mean minusma search?"),
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
    assert run("sources", "kran").err == "minusma: no source called 'kran'\n"

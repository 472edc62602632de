"""The lists of what there is beside facts: narrowed, ordered and limited."""

import json

import pytest
from conftest import MISSION, Run, Terminal

from minusma_cli.cli.main import main
from minusma_cli.errors import Unknown
from minusma_cli.factbase import FactBase


def list_ids(run: Run, *argv: str, facts: str | None = None) -> list[str]:
    said = run(*argv, "--fields", "id", facts=facts) if facts else run(*argv, "--fields", "id")
    return said.out.split()


# -- facts by the kind of their sources


@pytest.mark.parametrize("kind", ["news", "NEWS", "press", "pers"])
def test_facts_of_a_kind_of_source(kind: str, run: Run) -> None:
    assert list_ids(run, "list", "strength", "--kind", kind) == [
        "contingent-2017",
        "contingent-2017-press",
    ]


def test_facts_of_several_kinds_and_of_one_with_other_filters(run: Run) -> None:
    assert list_ids(run, "list", "strength", "--kind", "news,reference", "--year", "2019") == [
        "contingent-2019"
    ]
    both = list_ids(run, "list", "--kind", "news", "--kind", "reference")
    assert set(both) > set(list_ids(run, "list", "--kind", "news"))


def test_a_search_among_facts_of_a_kind(run: Run) -> None:
    found = json.loads(run("search", "militairen", "--kind", "reference", "--json").out)
    assert [fact["id"] for fact in found["facts"]] == ["contingent-2019"]
    assert found["query"]["kind"] == ["reference"]


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        (
            "televisie",
            "one of parliamentary, un, government, report, news, reference",
        ),
        ("new", "did you mean news?"),
    ],
)
def test_a_kind_that_there_is_not_is_told_with_those_that_there_are(
    kind: str, hint: str, run: Run
) -> None:
    assert run("list", "--kind", kind)[::2] == (2, f"minusma: no kind called '{kind}'; {hint}\n")


# -- sources


@pytest.mark.parametrize(
    ("argv", "ids"),
    [
        ((), ["brief-1", "krant-2018", "site"]),
        (("--sort", "id"), ["brief-1", "krant-2018", "site"]),
        (("--sort", "-id"), ["site", "krant-2018", "brief-1"]),
        (("--sort", "date"), ["brief-1", "krant-2018", "site"]),
        (("--sort", "-date"), ["krant-2018", "brief-1", "site"]),
        (("--sort", "facts"), ["brief-1", "krant-2018", "site"]),
        (("--sort", "-facts"), ["site", "krant-2018", "brief-1"]),
        (("--sort", "publisher"), ["krant-2018", "site", "brief-1"]),
        (("--kind", "news,parliamentary"), ["brief-1", "krant-2018"]),
        (("--topic", "officers"), ["brief-1", "site"]),
        (("--topic", "officers", "--kind", "reference"), ["site"]),
        (("--limit", "1"), ["brief-1"]),
        (("--limit", "0"), ["brief-1", "krant-2018", "site"]),
    ],
)
def test_sources_are_narrowed_ordered_and_limited(
    argv: tuple[str, ...], ids: list[str], run: Run
) -> None:
    assert list_ids(run, "sources", *argv) == ids


def test_sources_count_the_facts_that_were_asked_for(run: Run) -> None:
    answer = json.loads(run("sources", "--topic", "officers", "-n", "1", "--json").out)
    assert (answer["count"], answer["total"]) == (1, 2)
    assert answer["query"] == {"command": "sources", "topic": ["officers"], "limit": 1}
    assert answer["sources"][0]["facts"] == 1


def test_sources_of_a_publisher_are_narrowed_too(run: Run) -> None:
    assert list_ids(run, "sources", "De Krant", "--topic", "events") == ["krant-2018"]
    nothing = run("sources", "De Krant", "--topic", "officers")
    assert (nothing.code, nothing.out) == (1, "")
    assert nothing.err.startswith("minusma: nothing found")


def test_the_facts_of_one_source_are_narrowed_ordered_and_limited(run: Run) -> None:
    found = run("sources", "site", "--topic", "officers", "--json").out
    assert [fact["id"] for fact in json.loads(found)["facts"]] == ["adviser-de-vries"]
    in_order = list_ids(run, "sources", "brief-1", "--sort", "-id")
    assert in_order == sorted(list_ids(run, "sources", "brief-1"), reverse=True)
    assert list_ids(run, "sources", "brief-1", "--sort", "-id", "--limit", "1") == in_order[:1]


def test_an_order_that_sources_have_not_is_told(run: Run, small: FactBase) -> None:
    assert (
        run("sources", "--sort", "topic").err
        == "minusma: --sort cannot be 'topic'; one of id, date, facts, publisher\n"
    )
    with pytest.raises(Unknown, match="topic"):
        small.source_list(sort="topic")


def test_options_of_sources_may_stand_before_the_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    argv = ["--facts", MISSION, "--sort", "-id", "--limit", "1", "sources", "--fields", "id"]
    assert main(argv) == 0
    first = capsys.readouterr().out
    assert main(["--facts", MISSION, "sources", "--fields", "id"]) == 0
    assert capsys.readouterr().out.split()[-1] == first.strip()


# -- topics


@pytest.mark.parametrize(
    ("argv", "ids"),
    [
        ((), ["strength", "officers", "events"]),
        (("--sort", "-file"), ["events", "officers", "strength"]),
        (("--sort", "id"), ["events", "officers", "strength"]),
        (("--sort", "title", "--lang", "nl"), ["events", "officers", "strength"]),
        (("--sort", "-facts", "--limit", "1"), ["officers"]),
    ],
)
def test_topics_are_ordered_and_limited(argv: tuple[str, ...], ids: list[str], run: Run) -> None:
    assert list_ids(run, "topics", *argv) == ids


def test_topics_tell_how_many_there_are(run: Run) -> None:
    answer = json.loads(run("topics", "--limit", "2", "--json").out)
    assert (answer["count"], answer["total"]) == (2, 3)


def test_the_page_of_a_topic_is_limited_and_ordered(run: Run) -> None:
    assert list_ids(run, "topics", "strength", "--limit", "1", "--sort", "id") == [
        "contingent-2016"
    ]


def test_an_order_that_topics_have_not_is_told(run: Run, small: FactBase) -> None:
    assert (
        run("topics", "--sort", "date").err
        == "minusma: --sort cannot be 'date'; one of file, id, title, facts\n"
    )
    with pytest.raises(Unknown, match="date"):
        small.topic_list(sort="date")


# -- questions


def test_questions_are_limited(run: Run) -> None:
    answer = json.loads(run("questions", "--limit", "5", "--json", facts=MISSION).out)
    assert (answer["count"], answer["total"]) == (5, 7)
    assert answer["query"]["limit"] == 5
    assert len(list_ids(run, "questions", "--limit", "0", facts=MISSION)) == 7
    assert len(list_ids(run, "questions", "--limit", "20", facts=MISSION)) == 7


# -- on the screen


def show(monkeypatch: pytest.MonkeyPatch, *argv: str) -> str:
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    main([*argv, "--facts", MISSION, "--pager", "never", "--color", "never", "--lang", "en"])
    return screen.getvalue()


@pytest.mark.parametrize("command", ["sources", "topics", "questions"])
def test_a_limited_list_says_how_to_see_the_rest(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "2 of " in show(monkeypatch, command, "--limit", "2")
    assert "--limit 0" not in show(monkeypatch, command, "--limit", "0")


def test_a_limit_shows_as_many_questions_of_a_topic_as_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert show(monkeypatch, "questions").count("· ") == 7
    assert show(monkeypatch, "questions", "--limit", "4").count("· ") == 5  # and the line below
    assert "minusma questions strength" in show(monkeypatch, "questions")
    assert "minusma questions strength" not in show(monkeypatch, "questions", "--limit", "0")

"""What the base can answer, and what it cannot."""

import json

import pytest
from conftest import MISSION, Run


def test_questions_stand_under_the_topic_of_their_best_answer(run: Run) -> None:
    rows = json.loads(run("questions", "--json", facts=MISSION).out)["questions"]
    assert [(row["topic"], row["id"]) for row in rows] == [
        ("strength", "strength-2017"),
        ("strength", "strength-2014"),
        ("strength", "strength-2015"),
        ("strength", "ceiling-when"),
        ("dead", "our-dead"),
        ("dead", "why-crash"),
        (None, "cooks"),
    ]


def test_the_questions_of_one_topic(run: Run) -> None:
    assert run("questions", "omgekomen", facts=MISSION).out.splitlines() == [
        "our-dead\tdead\tHoeveel van onze militairen kwamen om?",
        "why-crash\tdead\tWaarom stortte de helikopter neer?",
    ]
    assert run("questions", "aid", facts=MISSION).code == 1


def test_questions_as_a_table_for_programs(run: Run) -> None:
    lines = run("questions", "--format", "csv", facts=MISSION).out.splitlines()
    assert lines[0] == "id,topic,nl,en,answers,unknown.nl,unknown.en,unknown.looked"
    assert lines[-1].startswith("cooks,,Wie kookte er")
    assert len(run("questions", facts=MISSION).out.splitlines()) == 7


@pytest.mark.parametrize(
    ("argv", "out"),
    [
        (["fire", "--print"], "https://example.org/brief-1.html#:~:text=een%20militair\n"),
        (["contingent-2017", "--source", "2", "--print"], "290%20soldiers\n"),
        (["blad", "--print"], "https://example.org/blad\n"),
    ],
)
def test_where_a_source_can_be_opened(run: Run, argv: list[str], out: str) -> None:
    said = run("open", *argv, facts=MISSION)
    assert (said.code, said.out.endswith(out)) == (0, True)


def test_a_source_is_opened_in_the_browser(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    said = run("open", "blad", "--json", facts=MISSION)
    assert opened == ["https://example.org/blad"]
    assert run("open", "blad", "--format", "csv", facts=MISSION).out.splitlines()[0] == (
        "id,link,archive"
    )
    assert json.loads(said.out)["links"] == [
        {
            "id": "blad",
            "link": "https://example.org/blad",
            "archive": "https://web.archive.org/web/20160504/https://example.org/blad",
        }
    ]
    assert run("open", "blad", "--format", "table", facts=MISSION).out.split() == [
        "https://example.org/blad",
        "https://web.archive.org/web/20160504/https://example.org/blad",
    ]


def test_a_source_that_a_fact_has_not(run: Run) -> None:
    assert run("open", "fire", "--source", "3", facts=MISSION).err == (
        "minusma: fire has 1 sources; there is no number 3\n"
    )
    assert run("open", "fir", facts=MISSION).code == 2


def test_a_topic_is_a_command_by_its_names(run: Run) -> None:
    by_id = json.loads(run("aid", "--json", facts=MISSION).out)["facts"]
    assert [fact["id"] for fact in by_id] == ["farmers-trained", "cost"]
    assert json.loads(run("hulp", "--json", facts=MISSION).out)["facts"] == by_id
    assert run("hulpe", facts=MISSION).code == 2

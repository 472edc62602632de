"""Contradictions side by side."""

from collections.abc import Sequence

import pytest
from conftest import MISSION
from points import STOCK, TOPIC, make_point

from minusma_cli import load
from minusma_cli.answers import conflict_groups
from minusma_cli.answers.conflict_groups import StoredConflicts, group_conflicts
from minusma_cli.answers.conflicts import Conflict
from minusma_cli.factfile.contradictions import mark_contested
from minusma_cli.model import Fact, Text


def test_disputes_about_different_questions_stand_apart() -> None:
    middle = make_point("2014", 1)._replace(id="middle", figures=(), disputes=("left", "right"))
    facts = mark_contested(
        [
            middle,
            make_point("2014", 2)._replace(id="left", figures=()),
            make_point("2014", 3)._replace(id="right", figures=()),
        ]
    )
    assert [[fact.id for fact in one.facts] for one in group_conflicts(facts, [TOPIC])] == [
        ["left", "middle"],
        ["middle", "right"],
    ]


def test_three_that_all_contest_each_other_are_one_contradiction() -> None:
    ids = ("one", "three", "two")
    facts = mark_contested(
        [
            make_point("2014", at)._replace(
                id=name, figures=(), disputes=tuple(other for other in ids if other != name)
            )
            for at, name in enumerate(ids)
        ]
    )
    assert [[fact.id for fact in one.facts] for one in group_conflicts(facts, [TOPIC])] == [
        ["one", "three", "two"]
    ]


def test_two_that_contest_the_same_facts_and_not_each_other_stand_apart() -> None:
    disputes = {"a": ("b", "left", "right"), "b": ("left", "right"), "left": (), "right": ()}
    facts = mark_contested(
        make_point("2014", at)._replace(id=name, figures=(), disputes=others)
        for at, (name, others) in enumerate(disputes.items())
    )
    assert [[fact.id for fact in one.facts] for one in group_conflicts(facts, [TOPIC])] == [
        ["a", "b", "right"],
        ["a", "b", "left"],
    ]


def test_contradictions_of_the_headline_come_first_and_words_last() -> None:
    other = STOCK._replace(id="t")
    topic = TOPIC._replace(series=(STOCK, other))
    words = [
        make_point("2014", 0)._replace(id="captain", figures=(), disputes=("major",)),
        make_point("2014", 0)._replace(id="major", figures=()),
    ]
    unjudged = [
        make_point("2015", 1, series="t", source="a"),
        make_point("2015", 2, series="t", source="b"),
    ]
    judged = [
        make_point("2016", 3, series="t", source="a")._replace(preferred=Text("a", "a")),
        make_point("2016", 4, series="t", source="b"),
    ]
    headline = [make_point("2017", 5, source="a"), make_point("2017", 6, source="b")]
    facts = mark_contested([*words, *unjudged, *judged, *headline])
    conflicts = group_conflicts(facts, [topic])
    assert [
        (one.facts[0].id, [figure.value for figure in one.list_figures()]) for one in conflicts
    ] == [
        ("2017-5-a", [5, 6]),
        ("2016-3-a", [3, 4]),
        ("2015-1-a", [1, 2]),
        ("captain", []),
    ]
    assert [one.preferred and one.preferred.id for one in conflicts] == [
        None,
        "2016-3-a",
        None,
        None,
    ]


@pytest.mark.parametrize("most", [0, 3, 1000])
def test_contradictions_that_are_read_in_parts_are_the_same(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = load(MISSION)
    whole = base.conflicts()
    assert isinstance(whole.conflicts, tuple)
    monkeypatch.setattr(conflict_groups, "MOST_KEPT", most)
    parts = base.conflicts()
    assert isinstance(parts.conflicts, StoredConflicts) == (most < 1000)
    assert len(parts.conflicts) == len(whole.conflicts) > 3
    assert parts.to_dict() == whole.to_dict()
    assert list(parts.rows()) == list(whole.rows())
    assert parts.count_rows() == whole.count_rows() == len(list(whole.rows()))
    assert parts.conflicts[-1] == whole.conflicts[-1]
    assert parts.conflicts[1:3] == whole.conflicts[1:3]
    assert (parts.is_found, bool(parts.conflicts)) == (True, True)


def test_a_fact_that_is_in_two_contradictions_is_whole_in_both() -> None:
    middle = make_point("2014", 1)._replace(id="middle", figures=(), disputes=("left", "right"))
    others = [make_point("2014", 2)._replace(id=name, figures=()) for name in ("left", "right")]
    facts = {fact.id: fact for fact in mark_contested([middle, *others])}
    outlines = group_conflicts(tuple(facts.values()), [TOPIC])
    asked: list[list[str]] = []

    def read_facts(ids: Sequence[str]) -> list[Fact]:
        asked.append(list(ids))
        return [facts[name] for name in ids]

    conflicts = conflict_groups.fill_conflicts(outlines, read_facts)
    assert conflicts == tuple(outlines)
    assert asked == [["left", "middle", "right"]]


def test_of_very_many_contradictions_so_many_facts_are_read_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    facts: dict[str, Fact] = {}
    for at in range(4):
        left = make_point("2014", 1)._replace(id=f"left-{at}", disputes=(f"right-{at}",))
        facts |= {left.id: left, f"right-{at}": left._replace(id=f"right-{at}", disputes=())}
    sides = list(facts.values())
    outlines = [Conflict(None, TOPIC, tuple(sides[at : at + 2])) for at in range(0, 8, 2)]
    asked: list[int] = []

    def read_facts(ids: Sequence[str]) -> list[Fact]:
        asked.append(len(ids))
        return [facts[name] for name in ids]

    monkeypatch.setattr(conflict_groups, "MOST_KEPT", 3)
    assert list(conflict_groups.fill_conflicts(outlines, read_facts)) == outlines
    assert asked == [4, 4]


def test_rows_and_lines_are_numbered_from_one() -> None:
    conflicts = load(MISSION).conflicts()
    numbers = [row["conflict"] for row in conflicts.rows()]
    assert list(dict.fromkeys(numbers)) == list(range(1, len(conflicts.conflicts) + 1))
    assert [int(line.split("\t")[0]) for line in conflicts.plain_lines()] == numbers

"""Contradictions side by side."""

from points import TOPIC, make_point

from minusma_cli.answers.conflicts import group_conflicts
from minusma_cli.factfile.contradictions import mark_contested


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
        ["middle", "left"],
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

"""What differs between facts that contradict each other."""

from points import STOCK, TOPIC, make_point

from minusma_cli.answers.conflicts import Conflict
from minusma_cli.model import Fact, Figure


def make_side(name: str, *figures: Figure) -> Fact:
    return make_point("2014", 0)._replace(id=name, figures=figures)


def list_values(conflict: Conflict) -> list[float]:
    return [figure.value for figure in conflict.list_figures()]


def test_without_a_series_the_first_figure_of_each_fact_is_what_differs() -> None:
    sides = (
        make_side("a", Figure(None, 4, "dead"), Figure(None, 11, "dead")),
        make_side("b", Figure("s", 9, "dead"), Figure(None, 12, "dead")),
    )
    assert list_values(Conflict(None, TOPIC, sides)) == [4, 9]


def test_with_a_series_its_figures_are_what_differs_wherever_they_stand() -> None:
    sides = (
        make_side("a", Figure(None, 4, "dead"), Figure("s", 11, "military")),
        make_side("b", Figure("s", 12, "military"), Figure("other", 13, "military")),
    )
    assert list_values(Conflict(STOCK, TOPIC, sides)) == [11, 12]


def test_one_value_or_two_units_are_no_difference_that_can_be_told() -> None:
    one = make_side("a", Figure(None, 4, "dead"))
    assert list_values(Conflict(None, TOPIC, (one, make_side("b", Figure("s", 4, "dead"))))) == []
    assert list_values(Conflict(None, TOPIC, (one, make_side("b", Figure(None, 5, "eur"))))) == []


def test_a_plan_and_a_count_of_one_value_do_not_differ() -> None:
    sides = (
        make_side("a", Figure(None, 4, "dead", status="planned")),
        make_side("b", Figure(None, 4, "dead")),
    )
    assert list_values(Conflict(None, TOPIC, sides)) == []

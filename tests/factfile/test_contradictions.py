"""Which facts cannot both be true."""

import pytest
from points import make_point

from minusma_cli.factfile.contradictions import find_range, mark_contested
from minusma_cli.model import Fact, Figure


@pytest.mark.parametrize(
    ("one", "other", "contested"),
    [
        (make_point("2014", 368), make_point("2014", 450, source="b"), True),
        (make_point("2014", 368), make_point("2014-05-01", 450, source="b"), True),
        (make_point("2014", 368), make_point("2015", 450, source="b"), False),
        (make_point("2014", 368), make_point("2014", 450), False),
        (make_point("2014", 368), make_point("2014", 450, source="b", series="t"), False),
        (make_point("2014/2015-01-01", 368), make_point("2015/2016", 450, source="b"), False),
        (make_point("2014/..", 368), make_point("2020", 450, source="b"), True),
        (
            make_point("2014-01-01/2014-01-08", 368),
            make_point("2014-01-06/2014-02-28", 450, source="b"),
            False,  # three days of eight
        ),
        (
            make_point("2014-01-01/2014-01-08", 368),
            make_point("2014-01-05/2014-02-28", 450, source="b"),
            True,  # four days of eight
        ),
        (make_point(None, 368), make_point("2014", 450, source="b"), False),
        (make_point("2013-06/2014-06", 368), make_point("2014-06-30/2016", 450, source="b"), False),
        (make_point("2014-07-01/2016", 450, source="b"), make_point("2013-06/2014-06", 368), False),
    ],
)
def test_a_series_contradicts_itself_when_two_sources_differ_on_the_same_time(
    one: Fact, other: Fact, contested: bool
) -> None:
    first, second = mark_contested([one, other])
    assert (first.contested, second.contested) == (
        ((other.id,), (one.id,)) if contested else ((), ())
    )


def test_a_stated_dispute_counts_for_both_sides() -> None:
    one, other = make_point("2014", 1), make_point("2016", 2)
    first, second = mark_contested([one._replace(disputes=(other.id,)), other])
    assert (first.contested, second.contested) == ((other.id,), (one.id,))


def test_what_contests_a_fact_may_be_no_fact_of_these() -> None:
    (marked,) = mark_contested([make_point("2017", 1)._replace(disputes=("gone",))])
    assert (marked.contested, marked.rival) == (("gone",), None)


def test_the_first_rival_is_one_with_another_figure() -> None:
    one = make_point("2014", 1)._replace(id="one", disputes=("a", "b"))
    wordless = make_point("2014", 1)._replace(id="a", figures=())
    other = make_point("2016", 2)._replace(id="b")
    first, *_others = mark_contested([one, wordless, other])
    assert first.rival
    assert (first.rival.id, first.contested) == ("b", ("a", "b"))


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ((450, "about"), (450, "exactly"), True),
        ((450, "about"), (440, "exactly"), True),
        ((450, "about"), (400, "exactly"), False),
        ((450, "exactly"), (400, "exactly"), False),
        ((250, "at-most"), (240, "exactly"), True),
        ((250, "at-most"), (260, "exactly"), False),
        ((250, "at-most"), (300, "at-most"), False),
        ((250, "at-most"), (250, "at-most"), True),
        ((250, "at-least"), (300, "exactly"), True),
        ((250, "at-least"), (200, "at-most"), False),
        ((250, "more-than"), (250, "exactly"), False),
        ((250, "more-than"), (251, "exactly"), True),
    ],
)
def test_which_figures_can_both_be_true(
    one: tuple[float, str],
    other: tuple[float, str],
    agrees: bool,
) -> None:
    facts = [make_point("2017", *one), make_point("2017", *other, source="b")]
    first, second = mark_contested(facts)
    assert (not first.contested) is (not second.contested) is agrees


def test_a_range_is_what_a_figure_can_mean() -> None:
    assert find_range(Figure(None, 100, "x", "about")) == (95, 105)
    assert find_range(Figure(None, -100, "x", "about")) == (-105, -95)
    assert find_range(Figure(None, 100, "x", "at-least")) == (100, float("inf"))


def test_a_maximum_whose_time_is_over_contests_no_later_one() -> None:
    facts = [
        make_point("2014", 250, "at-most")._replace(id="old"),
        make_point("2016", 300, "at-most", source="b")._replace(id="new"),
        make_point("2016", 200, "at-most", source="c")._replace(id="other"),
    ]
    old, new, other = mark_contested(facts)
    assert (old.contested, new.contested, other.contested) == ((), ("other",), ("new",))


def test_of_several_the_nearest_values_are_looked_at_first() -> None:
    points = [make_point("2014", value, source=f"s{value}") for value in (10, 20, 30)]
    facts = mark_contested([point._replace(id=f"f{number}") for number, point in enumerate(points)])
    assert [fact.contested for fact in facts] == [("f1", "f2"), ("f0", "f2"), ("f0", "f1")]

"""What is of a day, of its month, and what runs over it."""

import pytest
from tiny import make_fact, make_index

from minusma_cli.index.filters import FactFilter
from minusma_cli.search.query import parse_query
from minusma_cli.search.searcher import search_index


def find_ids(typed: str) -> list[str]:
    index = make_index(
        make_fact("over", "Het kamp was open.", when="2014/2019"),
        make_fact("month", "In de maand was het heet.", when="2016-07"),
        make_fact("same-month", "Later die maand.", when="2016-07-20"),
        make_fact("day", "Het ongeluk.", when="2016-07-06"),
        make_fact("before", "Een maand eerder.", when="2016-06-06"),
        make_fact("other", "Een jaar later.", when="2017-07-06"),
        make_fact("undated", "Ooit."),
    )
    found = search_index(index, parse_query(typed), FactFilter(), None)
    return [fact.id for fact in index.facts([one.fact_number for one in found.ranked])]


def test_a_day_alone_gives_that_day_then_its_month_then_what_runs_over_it() -> None:
    assert find_ids("6 juli 2016") == ["day", "same-month", "month", "over"]


def test_of_a_day_alone_there_is_no_word_to_tell_of() -> None:
    index = make_index(make_fact("day", "Het ongeluk.", when="2016-07-06"))
    found = search_index(index, parse_query("6 juli 2016"), FactFilter(), None)
    assert (found.unmet, found.apart, found.nearest, found.corrections) == ((), (), (), {})


def test_a_month_alone_gives_what_lies_within_it_first() -> None:
    assert find_ids("juli 2016") == ["day", "same-month", "month", "over"]


def test_what_is_excluded_stays_out_of_a_date_too() -> None:
    assert find_ids("6 juli 2016 -ongeluk") == ["same-month", "month", "over"]


def find_beside_fillers(typed: str) -> str:
    """The first of ten facts: `zon` is in most of them, `kamp` in one."""
    fillers = [
        make_fact(f"filler-{day}", "De zon scheen.", when=f"2015-03-{day}") for day in range(11, 19)
    ]
    index = make_index(
        *fillers,
        make_fact("camp", "In dat jaar was het kamp open.", when="2016"),
        make_fact("day", "Het ongeluk.", when="2016-07-06"),
    )
    found = search_index(index, parse_query(typed), FactFilter(), None)
    return index.facts([found.ranked[0].fact_number])[0].id


def test_a_day_with_a_word_that_many_facts_have_gives_that_day() -> None:
    assert find_beside_fillers("zon 6 juli 2016") == "day"
    assert find_beside_fillers("kamp 6 juli 2016") == "camp"


def test_a_month_with_a_word_that_no_fact_of_it_has_is_about_the_word() -> None:
    assert find_beside_fillers("zon juli 2016").startswith("filler")
    assert find_beside_fillers("zon ongeluk juli 2016") == "day"


def test_who_or_how_many_on_a_day_is_not_asked_for_the_day() -> None:
    assert find_beside_fillers("wie zon 6 juli 2016").startswith("filler")
    assert find_beside_fillers("hoeveel zon 6 juli 2016").startswith("filler")


def test_a_date_that_no_fact_shown_is_of_was_not_met() -> None:
    index = make_index(
        make_fact("camp", "Het kamp was open.", when="2014/2019"), make_fact("open", "Het kamp.")
    )
    for typed, unmet in (("kamp 1995", ("1995",)), ("kamp 2016", ()), ("kamp", ())):
        assert search_index(index, parse_query(typed), FactFilter(), None).unmet == unmet


@pytest.mark.parametrize(
    ("last", "unmet", "apart"),
    [("qqqq", ("qqqq",), ()), ("boot", (), ("boot",)), ("rivier", (), ())],
)
def test_a_word_that_only_other_facts_have_is_told_apart_from_one_that_none_has(
    last: str, unmet: tuple[str, ...], apart: tuple[str, ...]
) -> None:
    texts = [make_fact(f"rest-{at}", "De zon scheen.") for at in range(9)]
    index = make_index(
        make_fact("camp", "Het kamp van de verkenners bij de rivier."),
        make_fact("boat", "Een boot."),
        *texts,
    )
    asked = parse_query(f"kamp verkenners rivier {last}")
    found = search_index(index, asked, FactFilter(), None)
    shown = index.facts([one.fact_number for one in found.ranked])
    assert [fact.id for fact in shown] == ["camp"]
    assert (found.unmet, found.apart) == (unmet, apart)


def test_beside_a_day_what_is_of_it_comes_first_unless_it_meets_nothing() -> None:
    index = make_index(
        make_fact("decided", "De raad besloot.", when="2016-07-06/2017-06-30"),
        make_fact("heard", "De raad kwam samen.", when="2016-07-06"),
        make_fact("over", "Besluit van de raad over het mandaat.", when="2015/2019"),
    )
    typed = "raad kwam 6 juli 2016"
    found = search_index(index, parse_query(typed), FactFilter(), None)
    shown = [fact.id for fact in index.facts([one.fact_number for one in found.ranked])]
    assert shown == ["heard", "decided", "over"]
    assert found.ranked[0].match
    typed = "mandaat 6 juli 2016"
    found = search_index(index, parse_query(typed), FactFilter(), None)
    shown = [fact.id for fact in index.facts([one.fact_number for one in found.ranked])]
    assert shown == ["over"]

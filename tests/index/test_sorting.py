"""Facts in an order, by what the index knows of them."""

import pytest
from tiny import make_fact, make_index

from minusma_cli.answers.listing import order_by
from minusma_cli.index.filters import FactFilter
from minusma_cli.index.sorting import ORDERS, order_numbers

DATES = ("2017", None, "../2016", "2015-03/..", "2017-01-01", "2015-03-01", None, "2016~")


@pytest.mark.parametrize("sort", [*ORDERS, *(f"-{order}" for order in ORDERS)])
def test_an_order_is_that_of_the_facts_themselves(sort: str) -> None:
    index = make_index(
        *(make_fact(f"f{at * 5 % 8}", "x", when=when) for at, when in enumerate(DATES))
    )
    numbers = index.fact_numbers(FactFilter())[::-1]
    facts = index.facts(numbers)
    assert [fact.when is None for fact in facts].count(True) == 2
    assert order_numbers(index, numbers, sort) == [numbers[at] for at in order_by(facts, sort)]

"""Sources in an order."""

import pytest
from tiny import SOURCE

from minusma_cli.answers.sources import sort_sources
from minusma_cli.errors import Unknown

PAIRS = [
    (SOURCE._replace(id="b", publisher="Krant", published="2016"), 2),
    (SOURCE._replace(id="a", publisher="krant", published=None), 2),
    (SOURCE._replace(id="d", publisher="Actueel", published="2014"), 10),
    (SOURCE._replace(id="c", publisher="Zeitung", published="2016"), 1),
]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("id", "abcd"),
        ("-id", "dcba"),
        ("facts", "dabc"),
        ("-facts", "cabd"),
        ("publisher", "dabc"),
        ("-publisher", "cabd"),
        ("date", "dbca"),
        ("-date", "bcda"),
    ],
)
def test_sources_that_are_equal_stand_by_their_id(sort: str, order: str) -> None:
    assert "".join(source.id for source, _facts in sort_sources(PAIRS, sort)) == order


def test_an_order_that_there_is_not_is_told() -> None:
    with pytest.raises(Unknown):
        sort_sources(PAIRS, "size")

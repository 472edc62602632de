"""What the welcome says of the base."""

import pytest

from minusma_cli.factbase import FactBase


@pytest.mark.parametrize(
    ("lang", "subject"),
    [("nl", "Feiten, elk met zijn bron."), ("en", "Facts, each with its source.")],
)
def test_a_base_that_tells_no_subject_is_welcomed_without(
    small: FactBase, lang: str, subject: str
) -> None:
    overview = small.overview()._replace(lang=lang, about=None)
    assert overview.subject_line() == subject


def test_the_fields_of_a_welcome_are_those_of_its_row(small: FactBase) -> None:
    overview = small.overview()
    assert tuple(overview.rows()[0]) == tuple(overview.fields)

"""A whole base as an answer."""

from conftest import MISSION

from minusma_cli import load


def test_a_whole_base_is_the_same_at_once_and_as_it_is_written() -> None:
    base = load(MISSION)
    whole = base.whole()
    assert whole.to_dict() == {**whole.envelope(), "facts": list(whole.members())}
    assert whole.envelope()["facts"] == []
    assert whole.count_rows() == len(base) == whole.envelope()["count"]

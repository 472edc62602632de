"""Names as the base spells them, and the nearest ones for a misspelt one."""

import pytest

from minusma_cli.errors import Unknown
from minusma_cli.model import Text, Topic
from minusma_cli.suggest import nearest_names, resolve_name, resolve_topic


def make_topic(name: str, *aliases: str) -> Topic:
    return Topic(name, Text(name.title(), name.title()), aliases, {}, (), "none", 0)


def test_nearest_names_come_first() -> None:
    assert nearest_names("trops", ["troops", "ministers", "camps"]) == ["troops"]
    assert nearest_names("xyzzy", ["troops", "ministers"]) == []


def test_a_name_is_known_in_any_case() -> None:
    assert resolve_name("fact", "CRASH", ["crash", "cost"]) == "crash"


def test_an_unknown_name_carries_the_nearest() -> None:
    with pytest.raises(Unknown, match=r"no fact called 'crsh'; did you mean crash\?") as caught:
        resolve_name("fact", "crsh", ["crash", "cost"])
    assert caught.value.nearest == ("crash",)


def test_a_fact_that_nothing_is_near_is_to_be_searched_for() -> None:
    with pytest.raises(
        Unknown, match="no fact called 'foo bar'; to search: minusma search foo bar"
    ):
        resolve_name("fact", "foo bar", ["crash"])


def test_a_topic_is_known_by_id_title_and_alias_with_or_without_hyphens() -> None:
    topics = [make_topic("peace-process", "vrede"), make_topic("aid")]
    for name in ("peace-process", "Peace Process", "VREDE"):
        assert resolve_topic(name, topics).id == "peace-process"


def test_an_id_goes_before_the_alias_of_another_topic() -> None:
    topics = [make_topic("units", "troops"), make_topic("troops")]
    assert resolve_topic("troops", topics).id == "troops"


def test_an_unknown_topic_names_the_ids_of_the_nearest_once() -> None:
    topics = [make_topic("camps", "camp"), make_topic("aid")]
    with pytest.raises(Unknown, match=r"no topic called 'campz'; did you mean camps\?"):
        resolve_topic("campz", topics)

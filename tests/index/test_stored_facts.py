"""Many facts are read block by block, and are the same facts in the same order."""

import io
import json

import pytest
import yaml
from tiny import make_fact, make_index

from minusma_cli.answers.listing import FactList
from minusma_cli.factbase import FactBase
from minusma_cli.formats import json as json_format
from minusma_cli.formats.writer import write_answer
from minusma_cli.index import stored_facts

NAMES = [f"fact-{number:02}" for number in range(25)]


@pytest.fixture
def base(monkeypatch: pytest.MonkeyPatch) -> FactBase:
    monkeypatch.setattr(stored_facts, "BLOCK", 4)
    monkeypatch.setattr(json_format, "_MOST_INDENTED", 4)
    return FactBase(make_index(*(make_fact(name, "kamp", when="2017") for name in NAMES)))


def test_they_are_a_sequence_like_any_other(base: FactBase) -> None:
    facts = base.list().facts
    assert isinstance(facts, stored_facts.StoredFacts)
    assert [fact.id for fact in facts] == [fact.id for fact in facts] == NAMES
    assert (len(facts), facts[3].id, facts[-1].id) == (25, NAMES[3], NAMES[-1])
    assert [fact.id for fact in facts[2:4]] == NAMES[2:4]
    assert isinstance(facts[2:20], stored_facts.StoredFacts)
    with pytest.raises(IndexError):
        _ = facts[25]


def test_sorting_and_filters_give_the_same_as_with_few(base: FactBase) -> None:
    assert [fact.id for fact in base.list(sort="-id").facts] == NAMES[::-1]
    assert [fact.id for fact in base.list(year=2017, limit=3).facts] == NAMES[:3]
    assert base.list(sort="-id", limit=6).facts[0].id == NAMES[-1]


def write(answer: FactList, name: str) -> str:
    stream = io.StringIO()
    write_answer(answer, stream, name)
    return stream.getvalue()


def test_json_and_yaml_hold_them_all_and_of_many_each_on_a_line(base: FactBase) -> None:
    answer = base.list()
    text = write(answer, "json")
    assert json.loads(text) == answer.to_dict()
    assert len([line for line in text.splitlines() if line.startswith('    {"id"')]) == 25
    assert yaml.safe_load(write(answer, "yaml")) == answer.to_dict()


@pytest.mark.parametrize("count", [0, 1, 4, 5, 6])
def test_json_of_any_length_is_one_object(base: FactBase, count: int) -> None:
    answer = base.list()._replace(facts=base.list().facts[:count])
    assert json.loads(write(answer, "json")) == answer.to_dict()
    assert yaml.safe_load(write(answer, "yaml")) == answer.to_dict()

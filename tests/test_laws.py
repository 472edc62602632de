"""What holds of any base and any question."""

import csv
import io
import json
import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import MISSION, SMALL
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny import make_fact, make_figure, make_index

from minusma_cli import load
from minusma_cli.contents import FactFile
from minusma_cli.dates import parse_edtf
from minusma_cli.factbase import FactBase
from minusma_cli.factfile.loader import read_fact_files
from minusma_cli.factfile.validator import validate
from minusma_cli.factfile.yaml_reader import read_yaml
from minusma_cli.formats.writer import write_answer
from minusma_cli.index.reader import Index
from minusma_cli.index.writer import write_index
from minusma_cli.model import Fact

EXAMPLES = 60  # of each law; each builds an index in memory

words = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], max_codepoint=0x2FFF),
    min_size=1,
    max_size=40,
).filter(str.strip)
days = st.dates().map(str)
dates = st.one_of(
    st.none(),
    days,
    days.map(lambda day: day[:4]),
    days.map(lambda day: f"{day[:7]}~"),
    days.map(lambda day: f"{day}/.."),
    days.map(lambda day: f"../{day}"),
    st.tuples(days, days).map(lambda pair: "/".join(sorted(pair))),
)


@st.composite
def fact_lists(draw: st.DrawFn) -> list[Fact]:
    """Facts of one topic, with any words, dates and figures."""
    facts = []
    for number in range(draw(st.integers(1, 6))):
        value = draw(st.one_of(st.integers(-(10**9), 10**9), st.sampled_from([0.5, 12.000001])))
        series = draw(st.sampled_from([None, "strength"]))
        fact = make_fact(
            f"fact-{number}",
            draw(words),
            draw(words),
            when=draw(dates),
            names=tuple(draw(st.lists(words, max_size=2))),
            figures=(make_figure(value, series=series),),
        )
        facts.append(fact)
    return facts


def all_of(base: FactBase) -> list[Fact]:
    return sorted(base.list().facts, key=lambda fact: fact.id)


def write(base: FactBase, name: str) -> str:
    stream = io.StringIO()
    write_answer(base.list(), stream, name)
    return stream.getvalue()


# -- the same facts, however they are held and written


@settings(max_examples=EXAMPLES, deadline=None)
@given(fact_lists())
def test_what_is_compiled_and_read_is_the_model(facts: list[Fact]) -> None:
    assert all_of(FactBase(make_index(*facts))) == facts


@settings(max_examples=EXAMPLES, deadline=None)
@given(fact_lists())
def test_every_format_holds_the_same_facts(facts: list[Fact]) -> None:
    base = FactBase(make_index(*facts))
    whole = json.loads(write(base, "json"))
    assert whole["facts"] == [json.loads(line) for line in write(base, "jsonl").splitlines()]
    assert yaml.safe_load(write(base, "yaml")) == whole
    rows = list(csv.DictReader(io.StringIO(write(base, "csv"))))
    for row, fact in zip(rows, whole["facts"], strict=True):
        assert row["id"] == fact["id"]
        assert row["text.nl"].removeprefix("'") == fact["text"]["nl"].removeprefix("'")
        assert row["when.edtf"] == (fact["when"] or {"edtf": ""})["edtf"]
        assert float(row["figures.value"]) == fact["figures"][0]["value"]


@pytest.mark.parametrize("file", [SMALL, MISSION])
def test_a_fact_file_read_and_compiled_is_the_model_of_the_file(file: str) -> None:
    fact_file = read_fact_files([Path(file)]).fact_file
    assert fact_file
    assert all_of(load(file)) == sorted(fact_file.facts, key=lambda fact: fact.id)


# -- filters


@settings(max_examples=EXAMPLES, deadline=None)
@given(fact_lists(), days, st.integers(1900, 2100))
def test_filters_only_remove(facts: list[Fact], day: str, year: int) -> None:
    base = FactBase(make_index(*facts))
    every = [fact.id for fact in base.list().facts]
    for kept in (
        base.list(on=day),
        base.list(year=year),
        base.list(since=day),
        base.list(until=day),
        base.list(series="strength"),
        base.list(topic="troops", on=day, series="strength"),
    ):
        ids = [fact.id for fact in kept.facts]
        assert set(ids) <= set(every)
        assert len(ids) == len(set(ids)) == kept.total


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.tuples(st.dates(), st.dates()).map(sorted), st.dates())
def test_a_day_is_found_inside_an_interval_and_not_outside(span: list[Any], day: Any) -> None:
    first, last = span
    base = FactBase(make_index(make_fact("one", when=f"{first}/{last}")))
    for asked in (day, first, last):
        assert bool(base.list(on=str(asked)).facts) is (first <= asked <= last)
    for when, is_found in ((f"{first}/..", day >= first), (f"../{last}", day <= last)):
        base = FactBase(make_index(make_fact("one", when=when)))
        assert bool(base.list(on=str(day)).facts) is is_found


# -- search


def strip_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@pytest.mark.parametrize("file", [SMALL, MISSION])
def test_search_is_the_same_in_any_case_accent_and_digit_grouping(file: str) -> None:
    base = load(file)
    for fact in base.list().facts:
        for text in fact.text:
            found = search(base, text)
            assert search(base, text.upper()) == found
            assert search(base, strip_accents(text)) == found
            assert search(base, unicodedata.normalize("NFD", text)) == found


def search(base: FactBase, text: str) -> list[tuple[str, float]]:
    return [(hit.fact.id, hit.score) for hit in base.search(text.replace('"', "")).hits]


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.integers(1000, 999_999_999))
def test_a_number_is_found_however_its_digits_are_grouped(number: int) -> None:
    grouped = f"{number:,}"
    base = FactBase(make_index(make_fact("one", f"{number} mensen"), make_fact("two", "mensen")))
    forms = [str(number), *(grouped.replace(",", mark) for mark in ".,' \u00a0\u202f")]
    for form in forms:
        assert base.search(form).facts[0].id == "one"
        other = FactBase(make_index(make_fact("one", f"{form} mensen")))
        assert [fact.id for fact in other.search(str(number)).facts] == ["one"]


# -- order


def shuffle(file: str, seed: int) -> FactFile:
    """A fact file whose facts and sources stand in another order."""
    value = read_yaml(Path(file).read_text("utf-8")).value
    chance = random.Random(seed)
    for topic in value["topics"].values():
        chance.shuffle(topic["facts"])
    for section in ("sources", "units"):
        items = list(value.get(section, {}).items())
        chance.shuffle(items)
        value[section] = dict(items)
    fact_file = validate(value).fact_file
    assert fact_file
    return fact_file


def compile_file(fact_file: FactFile) -> FactBase:
    return FactBase(Index(write_index(":memory:", fact_file, fact_file.thesaurus)))


@pytest.mark.parametrize("file", [SMALL, MISSION])
@pytest.mark.parametrize("sort", ["relevance", "date", "-date", "value", "-value", "topic", "id"])
def test_order_does_not_depend_on_that_of_the_file(file: str, sort: str) -> None:
    orders = set()
    for seed in range(6):
        base = compile_file(shuffle(file, seed))
        facts = base.list(sort=sort).facts
        years = base.list(sort=sort, year="2014/2017").facts
        hits = base.search("nederlandse militairen", limit=0, sort=sort).facts
        orders.add(tuple(fact.id for fact in (*facts, *years, *hits)))
    assert len(orders) == 1


def test_equals_stand_by_id() -> None:
    facts = [make_fact(name, "x", when="2017", figures=(make_figure(1),)) for name in "cab"]
    base = FactBase(make_index(*facts))
    for sort in ("relevance", "date", "value", "topic", "id"):
        assert [fact.id for fact in base.list(sort=sort).facts] == ["a", "b", "c"]
    assert [fact.id for fact in base.search("x").facts] == ["a", "b", "c"]


# -- dates


@settings(deadline=None)
@given(dates.filter(bool))
def test_a_date_is_said_as_it_was_written(text: str) -> None:
    when = parse_edtf(text)
    assert when.edtf == text
    assert (when.first or "") <= (when.last or "~")

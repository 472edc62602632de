"""Known questions: recognised, in their order, and left alone where they are not meant."""

import json

import pytest
from conftest import MISSION, Run

from minusma_cli import load
from minusma_cli.answers.hits import SearchAnswer
from minusma_cli.factbase import FactBase
from minusma_cli.search.expansion import expand_query
from minusma_cli.search.query import parse_query
from minusma_cli.search.questions import match_questions


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load(MISSION)


def recognise(base: FactBase, typed: str) -> str | None:
    found = base.search(typed)
    return found.question and found.question.id


def find(base: FactBase, typed: str) -> SearchAnswer:
    return base.search(typed, limit=None)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("Hoeveel van onze militairen kwamen om?", "our-dead"),
        ("how many of our soldiers died", "our-dead"),
        ("hoeveel militairen van ons zijn er omgekomen", "our-dead"),
        ("did any of us get killed", "our-dead"),
        ("hoeveel militairen hadden wij in 2017", "strength-2017"),
        ("waarom is de helikopter neergestort", "why-crash"),
        ("helikopter", None),
        ("militairen 2015", None),
        ("de minister van proeven was", None),
    ],
)
def test_a_question_is_recognised_in_other_words(
    base: FactBase, typed: str, question: str | None
) -> None:
    assert recognise(base, typed) == question


def test_answers_come_first_in_their_order_and_what_is_found_follows(base: FactBase) -> None:
    found = find(base, "hoeveel van onze militairen kwamen om")
    assert [fact.id for fact in found.facts][:3] == ["dead-table", "crash", "fire"]
    assert found.answers == 3
    assert found.total > 3
    assert [hit.score for hit in found.hits] == sorted(
        (hit.score for hit in found.hits), reverse=True
    )


def test_filters_keep_answers_out_too(base: FactBase) -> None:
    found = base.search("hoeveel van onze militairen kwamen om", year=2016)
    assert found.question is not None
    assert [fact.id for fact in found.facts][: found.answers] == ["dead-table", "fire"]
    assert base.search("hoeveel van onze militairen kwamen om", topic="aid").question is None


def test_a_date_leaves_only_answers_of_that_time(base: FactBase) -> None:
    found = find(base, "hoeveel van onze militairen kwamen er om in 2016")
    assert found.question is not None
    assert [fact.id for fact in found.facts][: found.answers] == ["dead-table", "fire"]


def test_another_question_nearly_as_near_adds_its_first_answer(
    base: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "hoeveel van onze militairen kwamen er nu om"
    monkeypatch.setattr("minusma_cli.search.weights.LEAST_NEARNESS", 0.01)
    monkeypatch.setattr("minusma_cli.search.weights.NEXT_QUESTION_SHARE", 0.01)
    found = find(base, typed)
    ids = [fact.id for fact in found.facts]
    assert (ids[: found.answers], found.answers) == (["dead-table", "crash", "fire"], 3)
    assert "contingent-2017" in ids[3:5]
    monkeypatch.setattr("minusma_cli.search.weights.NEXT_QUESTION_SHARE", 2)
    assert "contingent-2017" not in [fact.id for fact in find(base, typed).facts][3:4]


def test_filters_and_a_date_both_keep_answers_out(base: FactBase) -> None:
    found = base.search("hoeveel van onze militairen kwamen er om in 2016", topic="dead")
    assert [fact.id for fact in found.facts][: found.answers] == ["dead-table", "fire"]


def test_small_words_alone_are_no_question(base: FactBase) -> None:
    assert recognise(base, "wat is dat en hoe") is None


def test_quotes_and_minus_ask_for_words_and_not_for_a_question(base: FactBase) -> None:
    assert recognise(base, 'hoeveel van onze "militairen" kwamen om') is None
    assert recognise(base, "hoeveel van onze militairen kwamen om -gao") is None


def test_what_is_unknown_is_said_and_is_an_answer(run: Run) -> None:
    said = run("search", "waarom stortte de helikopter neer", "--json", facts=MISSION)
    answer = json.loads(said.out)
    assert (said.code, answer["question"]) == (
        0,
        {
            "id": "why-crash",
            "nl": "Waarom stortte de helikopter neer?",
            "en": "Why did the helicopter crash?",
            "unknown": {
                "nl": "Geen bron noemt de oorzaak.",
                "en": "No source names the cause.",
                "looked": "2026-11",
            },
        },
    )
    assert answer["facts"][0]["id"] == "crash"
    alone = run("search", "wie kookte er voor de missie", "--json", facts=MISSION)
    assert (alone.code, json.loads(alone.out)["question"]["id"]) == (0, "cooks")


def test_without_a_known_question_there_is_none_in_the_answer(run: Run) -> None:
    assert "question" not in json.loads(run("search", "helikopter", "--json").out)


def test_a_word_that_no_fact_has_is_named(run: Run) -> None:
    said = run("search", "helikopterongeluk", "militairen", "gao", "zzzzq", facts=MISSION)
    assert said.err in (
        "minusma: niet gevonden: zzzzq\n",
        "minusma: not found: zzzzq\n",
    )


@pytest.mark.parametrize(
    ("typed", "is_another"),
    [("hoeveel duitse militairen kwamen er om", True), ("hoeveel militairen kwamen er om", False)],
)
def test_a_question_about_another_country_is_another_question(
    base: FactBase, typed: str, is_another: bool
) -> None:
    query = parse_query(typed)
    near = match_questions(base.index, query, expand_query(base.index, query))
    plain = parse_query("hoeveel van onze militairen kwamen er om")
    best = match_questions(base.index, plain, expand_query(base.index, plain))
    score = max((one.score for one in near if one.number == 0), default=0.0)
    assert (score < best[0].score * 0.9) == is_another

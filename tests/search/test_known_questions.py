"""Known questions: recognised, in their order, and left alone where they are not meant."""

import json
from array import array
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pytest
from conftest import MISSION, Run
from tiny import make_fact, make_index

from minusma_cli import load
from minusma_cli.answers.hits import SearchAnswer
from minusma_cli.contents import Question
from minusma_cli.factbase import FactBase
from minusma_cli.index.filters import FactFilter
from minusma_cli.index.layout import Posting
from minusma_cli.index.question_reader import (
    QuestionShape,
    QuestionTerm,
    find_wording,
    make_wording_key,
    read_terms,
)
from minusma_cli.model import Text
from minusma_cli.search import weights
from minusma_cli.search.asked_words import AskedWord, list_words
from minusma_cli.search.expansion import (
    COMPOUND,
    INFLECTION,
    THESAURUS,
    Expansion,
    expand_query,
)
from minusma_cli.search.known_question import looks_like_question
from minusma_cli.search.query import parse_query
from minusma_cli.search.question_traits import (
    compare_countries,
    compare_kinds,
    list_shares,
    rate_likelihood,
    share_core,
    share_facts,
)
from minusma_cli.search.questions import Comparison, compare_questions, names_elsewhere
from minusma_cli.search.scorer import score_postings
from minusma_cli.search.searcher import search_index


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


def test_answers_of_the_year_that_was_asked_for_go_before_those_of_others(
    base: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "hoeveel van onze militairen kwamen er om in 2016"
    set_weights(monkeypatch, OTHER_TIME_FACTOR=0.5)
    found = find(base, typed)
    assert found.question is not None
    assert list_ids(found)[: found.answers] == ["dead-table", "fire", "crash"]
    set_weights(monkeypatch, OTHER_TIME_FACTOR=0.0)
    found = find(base, typed)
    assert list_ids(found)[: found.answers] == ["dead-table", "fire"]


def test_what_is_asked_of_a_day_is_answered_by_what_happened_then(base: FactBase) -> None:
    assert recognise(base, "waarom stortte de helikopter neer op 17 maart 2015") == "why-crash"
    assert recognise(base, "stortte er een helikopter neer op 17 maart 2015") is None


def set_weights(monkeypatch: pytest.MonkeyPatch, **values: float) -> None:
    for name, value in values.items():
        monkeypatch.setattr(f"minusma_cli.search.weights.{name}", value)


def list_ids(found: SearchAnswer) -> list[str]:
    return [fact.id for fact in found.facts]


def compare_all(base: FactBase, typed: str) -> Comparison:
    query = parse_query(typed)
    expansions = expand_query(base.index, query)
    for expansion in expansions:
        score_postings(expansion, base.index.size)
    return compare_questions(base.index, query, expansions, {})


def compare(base: FactBase, typed: str) -> dict[int, float]:
    return {one.number: one.score for one in compare_all(base, typed).near}


def weigh_doubt(base: FactBase, typed: str) -> float:
    compared = compare_all(base, typed)
    return compared.near[0].score - compared.certainty


TYPED = "hoeveel van onze militairen kwamen er nu om"


def test_the_answers_of_other_questions_count_by_how_near_these_are(
    base: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_weights(monkeypatch, NEARNESS_SPREAD=0.01)
    found = find(base, TYPED)
    assert (list_ids(found)[:3], found.answers) == (["dead-table", "crash", "fire"], 3)
    set_weights(monkeypatch, NEARNESS_SPREAD=0.5)
    found = find(base, TYPED)
    assert list_ids(found)[:3] == ["crash", "dead-table", "fire"]  # a second one names the crash
    for hit in found.hits[:3]:
        assert "question" in hit.boosts
        assert 0 < round(sum(hit.boosts.values()), 4) <= hit.score
    set_weights(monkeypatch, VOTING_QUESTIONS=1)
    assert list_ids(find(base, TYPED))[:3] == ["dead-table", "crash", "fire"]


def test_what_hardly_anything_speaks_for_stays_where_it_was_found(
    base: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_weights(monkeypatch, NEARNESS_SPREAD=0.01, LEAST_VOTE=0.6)
    assert find(base, TYPED).answers == 2
    set_weights(monkeypatch, LEAST_VOTE=0.8)
    assert find(base, TYPED).answers == 1


def test_what_two_questions_answer_goes_before_what_one_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_weights(monkeypatch, LEAST_CERTAINTY=-1.0)
    pay = Text("Hoeveel geld kregen de soldaten?", "How much money did the soldiers get?")
    wage = Text("Hoeveel geld verdienden de soldaten?", "How much did the soldiers earn?")
    index = make_index(
        *(make_fact(name) for name in "abc"),
        questions=(
            Question("pay", pay, (), ("a", "b")),
            Question("wage", wage, (), ("c", "b")),
        ),
    )
    typed = parse_query("hoeveel geld was er voor de soldaten in het kamp")
    found = search_index(index, typed, FactFilter(), None)
    assert [fact.id for fact in index.facts([one.fact_number for one in found.ranked])] == [
        "b",
        "a",
        "c",
    ]
    assert found.question is not None
    assert (found.question.id, found.answers) == ("pay", 2)
    assert ["near_question" in one.boosts for one in found.ranked] == [False, False, True]


def test_what_is_far_from_all_questions_and_ill_found_is_not_in_this_base(
    base: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "hoe lang stond het gebouw er al"
    assert list_ids(find(base, typed)) == ["works-1"]  # so few questions cannot tell
    set_weights(monkeypatch, ELSEWHERE_QUESTIONS=0.1)
    assert list_ids(find(base, typed)) == []
    set_weights(monkeypatch, WELL_FOUND=0.1)
    assert list_ids(find(base, typed)) == ["works-1"]


@pytest.mark.parametrize(
    ("weight", "typed"),
    [
        ("STRANGE_DOUBT", "hoe hoog is het plafond van de xylofoon"),
        ("UNHELD_DOUBT", "hoe hoog is het plafond van de brand"),
        ("FOREIGN_DOUBT", "hoe hoog is het plafond van unifil"),
        ("BREVITY_DOUBT", "hoe hoog is het plafond"),
    ],
)
def test_what_speaks_against_a_question_asks_for_more_nearness(
    base: FactBase, monkeypatch: pytest.MonkeyPatch, weight: str, typed: str
) -> None:
    doubts = "STRANGE_DOUBT", "UNHELD_DOUBT", "FOREIGN_DOUBT", "BREVITY_DOUBT"
    set_weights(monkeypatch, **dict.fromkeys(doubts, 0.0))
    assert weigh_doubt(base, typed) == 0.0
    set_weights(monkeypatch, **{weight: 1.0})
    assert weigh_doubt(base, typed) > 0.0
    assert weigh_doubt(base, "hoe hoog was het plafond van de missie ooit") < weigh_doubt(
        base, typed
    )


def test_a_word_shares_what_it_reaches_but_by_a_compound() -> None:
    expansion = Expansion("kampen", "kampen")
    for name, weight, kind in (
        ("kampvuren", 0.8, COMPOUND),
        ("kampte", 0.93, INFLECTION),
        ("bases", 0.95, THESAURUS),
    ):
        posting = Posting(name, name, 1, 0, array("I"), array("H"))
        expansion.add([posting], weight, kind)
    [stems] = list_words(parse_query("kampen"), [expansion]).values()
    assert stems == {
        "kamp": 1.0,
        "kampte": 0.93,
        "bases": pytest.approx(0.95 * weights.QUESTION_SYNONYM_WEIGHT),
    }


def test_where_nothing_is_near_nothing_is_certain(base: FactBase) -> None:
    assert compare_all(base, "xylofoon") == ([], -1.0, False)


def test_the_likelihood_is_whole_where_every_wording_makes_what_was_asked() -> None:
    term = QuestionTerm(4, array("I", [0, 2]), bytes([255, 51]))
    asked = [AskedWord("kamp", 1.0, 4, {"kamp": 1.0})]

    def rate(number: int) -> float:
        shares = list_shares(asked[0], {"kamp": term}, [0, 1, 2])
        return rate_likelihood(shape(wordings=5), asked, [shares.get(number, 0.0)], 100)

    assert rate(0) == pytest.approx(1.0)
    assert rate(0) > rate(2) > 0.0 > rate(1)
    assert rate_likelihood(shape(wordings=5), [], [], 100) == 0.0


def test_filters_and_a_date_both_keep_answers_out(base: FactBase) -> None:
    found = base.search("hoeveel van onze militairen kwamen er om in 2016", topic="dead")
    assert [fact.id for fact in found.facts][: found.answers] == ["dead-table", "fire", "crash"]
    found = base.search("hoeveel van onze militairen kwamen er om in 2016", topic="aid")
    assert found.question is None


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
            "certain": True,
        },
    )
    assert answer["facts"][0]["id"] == "crash"
    alone = run("search", "wie kookte er voor de missie", "--json", facts=MISSION)
    assert (alone.code, json.loads(alone.out)["question"]["id"]) == (0, "cooks")


def test_a_question_that_is_but_the_nearest_is_said_to_be_so(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("search", "hoeveel van onze militairen kwamen er om in 2016", "--lang", "en")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(weights, "SURE_CERTAINTY", 0.0)
    sure = run(*asked, "-f", "table", facts=MISSION).out
    assert sure.index("How many of our soldiers died?") < sure.index("Also found")
    assert " answers · also found: 11 · " in sure
    monkeypatch.setattr(weights, "SURE_CERTAINTY", 2.0)
    unsure = run(*asked, "-f", "table", facts=MISSION).out
    assert "  Nearest question: How many of our soldiers died?\n" in unsure
    assert "lso found" not in unsure
    sheet = run(*asked, "-f", "md", facts=MISSION).out
    assert sheet.startswith("# Nearest question: How many of our soldiers died?\n")
    answer = json.loads(run(*asked, "--json", facts=MISSION).out)
    assert answer["question"]["certain"] is False


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
    score = compare(base, typed).get(0, 0.0)
    best = compare(base, "hoeveel van onze militairen kwamen er om")[0]
    assert (score < best * 0.9) == is_another


def shape(
    *,
    core: Mapping[str, float] = MappingProxyType({}),
    kinds: Sequence[tuple[int, float]] = (),
    countries: Sequence[tuple[str, float]] = (),
    answers: tuple[int, ...] = (),
    wordings: int = 1,
) -> QuestionShape:
    return QuestionShape(answers, wordings, core, kinds, countries)


def test_the_core_is_shared_as_far_as_it_was_asked() -> None:
    one = shape(core={"kamp": 3.0, "water": 1.0})
    assert share_core(one, {"kamp": 1.0}) == pytest.approx(0.75)
    assert share_core(one, {"water": 0.5, "boot": 1.0}) == pytest.approx(0.125)
    assert share_core(shape(), {"kamp": 1.0}) == 0.0


def test_the_best_answer_counts_and_no_more_than_whole() -> None:
    assert share_facts(shape(answers=(4, 5)), {4: 0.3, 5: 1.4, 6: 0.9}, 1.0) == 1.0
    assert share_facts(shape(answers=(4,)), {4: 1.0}, 2.0) == 0.5
    assert share_facts(shape(answers=(4,)), {}, 1.0) == 0.0
    assert share_facts(shape(), {4: 0.3}, 1.0) == 0.0


@pytest.mark.parametrize(("asked", "rated"), [(1, 0.9), (2, 0.65), (0, 0.9)])
def test_a_question_of_another_kind_is_farther(asked: int, rated: float) -> None:
    assert compare_kinds(asked, shape(kinds=[(1, 0.5), (0, 0.5)])) == pytest.approx(rated)


@pytest.mark.parametrize(
    ("typed", "named", "rated"),
    [
        ("hoeveel doden", "nederland", 1.0),
        ("onze doden", "nederland", 1.0),
        ("nederlandse doden", "", 0.8),
        ("duitse doden", "nederland", 0.6),
        ("duitse doden", "duitsland frankrijk", 1.0),
        ("hoeveel doden", "duitsland", 0.6),
    ],
)
def test_a_country_is_meant_by_its_name_by_we_or_by_none(
    typed: str, named: str, rated: float
) -> None:
    compared = compare_countries(parse_query(typed), "nederland", shape(countries=[(named, 1.0)]))
    assert compared == pytest.approx(rated)


@pytest.mark.parametrize(
    ("word", "named", "is_elsewhere"),
    [
        ("duitse", [("duitsland", 0.3)], False),
        ("duitse", [("duitsland frankrijk", 0.2), ("duitsland", 0.1)], False),
        ("duitse", [("duitsland", 0.2), ("", 0.8)], True),
        ("unifil", [], True),
        ("nederlandse", [], False),
        ("kamp", [], False),
    ],
)
def test_a_country_that_few_wordings_name_is_elsewhere(
    word: str, named: list[tuple[str, float]], is_elsewhere: bool
) -> None:
    assert names_elsewhere(word, "nederland", shape(countries=named)) == is_elsewhere


@pytest.mark.parametrize(
    ("typed", "is_question"),
    [
        ("hoeveel militairen sneuvelden", True),
        ("de militairen sneuvelden", False),
        ("militairen in het kamp", True),
        ("militairen kamp gao kidal", False),
        ("hoeveel militairen", False),
    ],
)
def test_small_words_make_a_question_and_a_word_that_asks_most(
    typed: str, is_question: bool
) -> None:
    assert looks_like_question(parse_query(typed)) == is_question


def test_keywords_are_a_question_of_just_these_words_in_any_order(base: FactBase) -> None:
    assert recognise(base, "eten") == "cooks"
    assert recognise(base, "militairen 2017") is None  # that question asks how many
    assert recognise(base, "plafond hoog") == "ceiling-when"
    assert recognise(base, "hoog plafond") == "ceiling-when"


def test_a_verb_and_its_particle_are_one_word_only_where_there_is_such_a_word() -> None:
    index = make_index(
        make_fact("one"),
        questions=(
            Question("died", Text("Wie kwamen om?", "Who died?"), ("die er omkwamen",), ("one",)),
            Question("went", Text("Wie gingen naar Mali toe?", "Who went?"), (), ("one",)),
        ),
    )
    assert read_terms(index, ["omkwam", "toemali"]).keys() == {"omkwam"}
    assert read_terms(index, ["omkwam"])["omkwam"].wordings == 2


def test_words_that_no_fact_has_together_are_taken_for_the_question_that_has_them() -> None:
    hunt = Text("Wie keurde de munitie?", "Who inspected the ammunition?")
    index = make_index(
        make_fact("bombs", "Een bedrijf zag alle granaten na."),
        make_fact("cars", "De keuring van auto's."),
        make_fact("shells", "De munitie lag buiten."),
        questions=(Question("hunt", hunt, ("keuring van munitie door wie",), ("bombs",)),),
    )

    def find_ids(typed: str) -> list[str]:
        found = search_index(index, parse_query(typed), FactFilter(), None)
        return [fact.id for fact in index.facts([one.fact_number for one in found.ranked])]

    assert find_ids("munitie keuring")[0] == "bombs"
    assert find_ids("munitie auto's")[0] != "bombs"  # which no wording has
    assert find_ids("munitie buiten")[0] == "shells"
    assert find_ids("keuring")[0] == "cars"


def test_one_word_with_one_that_asks_is_taken_for_a_question_but_for_how_many() -> None:
    index = make_index(
        make_fact("reason", "De motor was stuk."),
        make_fact("crash", "Het toestel stortte neer."),
        questions=(
            Question("why", Text("Waarom stortte het neer?", "Why did it crash?"), (), ("reason",)),
        ),
    )

    def find_first(typed: str) -> int:
        return search_index(index, parse_query(typed), FactFilter(), None).ranked[0].fact_number

    reason, crash = index.numbers_of(["reason"]) + index.numbers_of(["crash"])
    assert find_first("waarom stortte") == reason
    assert find_first("hoeveel stortte") == crash
    assert find_first("wanneer stortte") == crash  # which is another question
    assert find_first("stortte") == crash


def test_words_that_two_questions_are_made_of_tell_neither() -> None:
    index = make_index(
        make_fact("one"),
        questions=(
            Question("was", Text("Wat was de missie?", "What was it?"), (), ("one",)),
            Question("is", Text("Is de missie zo?", "Is it so?"), (), ("one",)),
            Question("camp", Text("Was dat het kamp?", "Was it so?"), (), ("one",)),
        ),
    )
    assert find_wording(index, "wat was de missie") == 0
    assert find_wording(index, make_wording_key(["missie"], 0)) is None
    assert find_wording(index, make_wording_key(["kamp"], 0)) == 2


def test_where_nothing_is_found_the_question_that_may_be_meant_is_named(
    base: FactBase, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "hoe hoog was het plafond van de kerk in parijs toen"
    set_weights(monkeypatch, LEAST_CERTAINTY=2.0, PERHAPS_CERTAINTY=-2.0)
    found = find(base, typed)
    assert (found.facts, found.question) == ((), None)
    assert found.perhaps is not None
    assert found.perhaps.id == "ceiling-when"
    said = run("search", typed, "--lang", "nl", facts=MISSION)
    meant = "minusma: misschien bedoeld: minusma search Hoe hoog was het plafond"
    assert meant in said.err.splitlines()
    set_weights(monkeypatch, PERHAPS_CERTAINTY=1.0)
    assert find(base, typed).perhaps is None
    assert find(base, "hoeveel militairen hadden we in 2017").perhaps is None

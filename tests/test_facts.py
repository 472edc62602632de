"""The real fact base: what must hold of it, whatever its prose."""

import re
from pathlib import Path

import pytest
from conftest import Run

from minusma_cli import load
from minusma_cli.factbase import FactBase
from minusma_cli.factfile.location import default_fact_file
from minusma_cli.factfile.thesaurus import general_thesaurus
from minusma_cli.model import Fact

FILE = Path(__file__).parents[1] / "facts.yaml"
TOPICS = (
    "troops", "casualties", "mandates", "ministers", "leadership", "politics", "deployment", "units", "equipment", "camps", "mission",
    "countries", "attacks", "security", "peace-process", "humanitarian", "aid", "costs", "reports", "end",
)  # fmt: skip
YEARS = range(2013, 2024)


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load()


@pytest.fixture(scope="module")
def facts(base: FactBase) -> tuple[Fact, ...]:
    return tuple(base.list().facts)


def test_the_real_facts_pass_the_check(run: Run) -> None:
    code, out, _err = run("check", str(FILE))
    assert (code, out.startswith("0 problems in ")) == (0, True)


def test_the_file_shipped_is_that_of_the_repository() -> None:
    assert default_fact_file().read_bytes() == FILE.read_bytes()


def test_there_are_enough_facts_in_topics_that_a_newcomer_guesses(base: FactBase) -> None:
    assert len(base) >= 700
    assert tuple(topic.id for topic in base.topics) == TOPICS
    assert all(topic.aliases and topic.facts >= 10 for topic in base.topics)


def test_every_fact_has_both_languages_and_a_source_with_a_handle(facts: tuple[Fact, ...]) -> None:
    for fact in facts:
        assert fact.text.nl != fact.text.en, fact.id
        assert fact.sources, fact.id
        assert all(
            reference.find and (reference.link or reference.source.paper_numbers)
            for reference in fact.sources
        ), fact.id


def test_no_claim_stands_twice(facts: tuple[Fact, ...]) -> None:
    for lang in ("nl", "en"):
        said: dict[str, str] = {}
        for fact in facts:
            words = re.sub(r"\W+", " ", fact.text.of(lang).casefold())
            assert words not in said, (fact.id, said[words])
            said[words] = fact.id


def _numbers(text: str, lang: str) -> list[str]:
    group, point = (".", ",") if lang == "nl" else (",", ".")
    found = re.findall(rf"\d+(?:\{group}\d{{3}})*(?:\{point}\d+)?", text)
    return sorted(one.replace(group, "").replace(point, ".") for one in found)


def test_both_languages_have_the_same_numbers(facts: tuple[Fact, ...]) -> None:
    assert [
        fact.id for fact in facts if _numbers(fact.text.nl, "nl") != _numbers(fact.text.en, "en")
    ] == []


def test_every_year_of_the_mission_answers(run: Run, base: FactBase) -> None:
    for year in YEARS:
        assert base.list(year=year).total >= 20, year
        assert run("on", str(year), facts=None).code == 0


def test_the_headline_table_has_no_gap_but_the_year_without_a_count(base: FactBase) -> None:
    (chart,) = base.topic_page("troops").charts
    assert chart.series.id == "dutch-contingent"
    assert [bar.year for bar in chart.bars] == list(YEARS)
    assert [bar.year for bar in chart.bars if not bar.figure] in ([], [2020])


def test_troops_of_2017_start_with_the_dutch_contingent(base: FactBase) -> None:
    first = base.list(topic="troops", year=2017).facts[0]
    assert (first.id, first.figures[0].value, first.figures[0].qualifier) == (
        "dutch-contingent-2017",
        290,
        "about",
    )


def test_one_resolution_is_in_force_on_each_day_between_the_renewals(base: FactBase) -> None:
    by_day = {
        f"{year}-01-01": [
            fact.details["resolution"]
            for fact in base.list(topic="mandates", on=f"{year}-01-01").facts
            if fact.details
        ]
        for year in range(2014, 2024)
    }
    assert [names[0] for names in by_day.values() if len(names) == 1] == [
        "2100",
        "2164",
        "2227",
        "2295",
        "2364",
        "2423",
        "2480",
        "2531",
        "2584",
        "2640",
    ]


def test_the_four_who_signed_the_letter_were_in_office_that_day(base: FactBase) -> None:
    people = {
        fact.details.get("person") for fact in base.list(topic="ministers", on="2017-09-11").facts
    }
    assert people >= {
        "Bert Koenders",
        "Jeanine Hennis-Plasschaert",
        "Lilianne Ploumen",
        "Stef Blok",
    }


def test_each_office_was_held_on_each_day(base: FactBase) -> None:
    """Foreign Affairs, Defence and the head of the government have no day without a minister from 2013 through 2023."""
    for office in ("Buitenlandse Zaken", "Defensie", "Minister-president"):
        held = [
            fact.when
            for fact in base.list(topic="ministers").facts
            if office in str(fact.details.get("office"))
            and "secretaris" not in str(fact.details)
            and fact.when
        ]
        for year in YEARS:
            for day in ("01-01", "05-01", "09-15", "12-31"):
                assert any(
                    (when.first or "") <= f"{year}-{day}" <= (when.last or "~") for when in held
                ), (office, year, day)


def test_five_dutch_dead_one_by_one(base: FactBase) -> None:
    dead = [
        figure.value
        for fact in base.list(series="dutch-deaths").facts
        for figure in fact.figures
        if figure.series == "dutch-deaths"
    ]
    assert sum(dead) == 5


def test_the_dead_of_the_mission_by_year_add_up(base: FactBase) -> None:
    told = base.list(series="un-deaths-by-year", source="un-fatalities-by-year").facts
    by_year = {
        fact.when.edtf: figure.value
        for fact in told
        for figure in fact.figures
        if fact.when and figure.series == "un-deaths-by-year"
    }
    assert list(by_year) == [str(year) for year in YEARS]
    assert sum(by_year.values()) == 311


def test_known_contradictions_stand_beside_each_other(base: FactBase) -> None:
    values = {
        frozenset(figure.value for fact in one.facts for figure in fact.figures)
        for one in base.conflicts().conflicts
    }
    for both in ({368, 400}, {90, 84}, {1140, 1440}, {15000, 13289}):
        assert any(both <= group for group in values), both
    assert base.conflicts("mortar-accident-kidal").conflicts


def test_the_thesaurus_is_large_and_says_nothing_twice() -> None:
    groups = general_thesaurus()
    assert len(groups.same) + len(groups.near) >= 300
    for part in groups:
        sets = [frozenset(word.casefold() for word in group) for group in part]
        assert len(set(sets)) == len(sets)


@pytest.mark.parametrize(
    ("typed", "fact"),
    [
        ("why did the Hercules come to Mali", "c130-reason-scarce-air-transport-2021"),
        ("waarom ging het Apache-plan van 2022 niet door", "apache-plan-circumstances-2022"),
        ("had the mission enough people who spoke French", "iob-french-interpreters-2022"),
        ("wat mochten de Nederlanders aan geweld gebruiken", "desert-falcon-tasks-mandate"),
        ("mochten Nederlandse militairen mensen arresteren", "special-forces-arrests-depots-2013"),
        ("what became of the Dutch equipment after the mission", "redeployment-team-2019"),
        ("wat raadde de IOB aan", "iob-recommendations-2022"),
        ("which countries founded ASIFU", "asifu-partner-countries"),
        ("which medal do MINUSMA veterans get", "dutch-medal-thirty-days"),
        ("wie waren de contingentscommandanten", "woudstra-contingent-commander-2015"),
        ("who visited the Dutch soldiers in Mali", "hennis-visit-mali-2014-05"),
        ("kreeg iemand een dapperheidsonderscheiding voor Mali", "first-bravery-award-mali"),
        ("hoe was het leven op Kamp Castor", "camp-castor-two-to-a-room-2018"),
        ("what did Malians think of the Dutch", "gao-welcomes-dutch-commandos-2014"),
        ("hoeveel Nederlandse vrouwen zaten er in de missie", "dutch-women-2014-02"),
        ("welke boeken zijn er over de missie", "sterk-book-wasted-money"),
        ("is er een monument voor de gevallenen van Mali", "hoving-roggeveld-boulder-2022"),
        (
            "hoe gaat het met de gezondheid van Mali-veteranen",
            "fine-dust-measured-temporary-effects",
        ),
        ("hoeveel Nederlanders sneuvelden er", "dutch-deaths-five-un-table"),
        ("helikopters", "four-apaches-three-chinooks-april-2016"),
        ("mortierongeluk", "mortar-accident-kidal"),
        ("when did the Dutch leave Mali", "dutch-contribution-ends-2019-05-01"),
        ("aantal militairen per jaar", "dutch-contingent-2014"),
    ],
)
def test_what_readers_ask_finds_its_fact_first(base: FactBase, typed: str, fact: str) -> None:
    assert base.search(typed).facts[0].id == fact


@pytest.mark.parametrize(
    "typed",
    [
        "hoeveel kostte de missie in totaal",
        "hoeveel kostte de missie in 2016",  # of which no estimate is from that year
        "what did the UN pay back to the Netherlands",
        "hoeveel Nederlanders raakten gewond in Mali",
        "how many hours did the Apaches fly",
    ],
)
def test_what_no_source_tells_is_said(base: FactBase, typed: str) -> None:
    question = base.search(typed).question
    assert question is not None
    assert question.unknown is not None


@pytest.mark.parametrize(
    ("topic", "gaps"),
    [("troops", [2020]), ("mandates", []), ("casualties", []), ("costs", [2016, 2017])],
)
def test_a_headline_series_has_a_point_a_year_or_the_gap_is_known(
    base: FactBase, topic: str, gaps: list[int]
) -> None:
    """No source gives a number of Dutch soldiers in 2020; realised costs are in no source that was read."""
    (chart,) = base.topic_page(topic).charts
    assert [bar.year for bar in chart.bars if bar.figure is None] == gaps


def test_lines_fold_at_120() -> None:
    long = [line for line in FILE.read_text("utf-8").splitlines() if len(line) > 120]
    assert [
        line for line in long if " " in line.strip() and not re.match(r"\s+(- \{?)?\w+: ", line)
    ] == []
    assert [line for line in long if not re.search(r"https?://\S+$", line)] == []


def test_the_file_stands_in_the_order_that_its_top_gives() -> None:
    text = FILE.read_text("utf-8")
    sources = re.findall(r"^  ([\w-]+):$", text[text.index("\nsources:") :], re.MULTILINE)
    assert sources == sorted(sources, key=str.casefold)

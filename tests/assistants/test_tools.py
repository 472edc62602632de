"""What an assistant is answered: short texts, every fact with its source and link."""

import pytest
from conftest import MISSION, PAPER
from tiny import make_fact

from minusma_cli import load
from minusma_cli.assistants.blocks import MOST_CHARACTERS, format_fact, join_blocks
from minusma_cli.assistants.tools import Tools
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.factbase import FactBase


@pytest.fixture
def tools(small: FactBase) -> Tools:
    return Tools(small)


@pytest.fixture
def mission() -> Tools:
    return Tools(load(MISSION))


@pytest.fixture(scope="module")
def whole() -> FactBase:
    """The fact base of the package."""
    return load()


def test_a_fact_has_its_date_id_source_and_link(tools: Tools) -> None:
    assert tools.search("verkenners") == (
        "De verkenners telden in 2017 ongeveer 175 militairen.\n"
        "  2017 · scouts-2017 · Kamerstuk 1, nr. 1, 11 sep 2017\n"
        "  https://example.org/brief-1.html#:~:text=ongeveer%20175%20militairen"
    )


def test_a_contested_fact_says_so(tools: Tools) -> None:
    assert (
        "2018 · no-helicopters · ≠ betwist: helicopters-there · Kamerstuk 1, nr. 1, 11 sep 2017"
    ) in tools.search("transporthelikopters 2018")


def test_a_fact_without_a_date_has_none() -> None:
    assert format_fact(make_fact("cost", "Veel."), "nl") == (
        "Veel.\n  cost · Letter, 2017\n  https://example.org/#:~:text=some%20words"
    ).replace("Letter, 2017", "House, 2017")


def test_a_search_answers_in_the_language_that_it_was_asked_in(tools: Tools) -> None:
    assert "numbered about 175" in tools.search("how many scouts were there")
    assert "telden in 2017" in tools.search("hoeveel verkenners waren er")


def test_a_known_question_comes_before_its_answers(tools: Tools) -> None:
    first, second = tools.search("hoeveel militairen waren er in 2017").split("\n\n")[:2]
    assert first == "Hoeveel militairen waren er in 2017?"
    assert "contingent-2017" in second


def test_what_no_source_tells_is_said(mission: Tools) -> None:
    assert mission.search("wie kookte er voor de missie").split("\n\n")[:2] == [
        "Wie kookte er voor de missie?",
        "Niet bekend: Geen bron zegt wie er kookte. (gezocht in 2026-11-24)",
    ]


def test_what_was_misspelt_or_not_met_is_said(tools: Tools) -> None:
    assert tools.search("verkeners").startswith("verkeners → verkenners\n\n")


def test_what_the_base_does_not_have_is_not_known(tools: Tools) -> None:
    assert tools.search("pannenkoekenrecept") == (
        "Niet bekend: geen feit van de basis gaat over: pannenkoekenrecept"
    )


def test_the_question_that_may_be_meant_is_named(
    mission: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    for weight, value in (("LEAST_CERTAINTY", 2.0), ("PERHAPS_CERTAINTY", -2.0)):
        monkeypatch.setattr(f"minusma_cli.search.weights.{weight}", value)
    told = mission.search("how high was the ceiling of the church in paris")
    assert "perhaps you mean: How high was the ceiling?" in told


def test_the_nearest_facts_are_named_as_such(mission: Tools) -> None:
    blocks = mission.search("onvindbaar helikopter zoekgeraakt verdwenen").split("\n\n")
    assert blocks[0].startswith("Niet bekend: ")
    assert blocks[1].startswith("niet gevonden: onvindbaar, ")
    assert blocks[2] == "het dichtst in de buurt:"
    assert "https://example.org/" in blocks[3]


@pytest.mark.parametrize(("limit", "facts"), [(1, 1), (0, 1), (-3, 1), (2, 2), (999, 6)])
def test_a_search_gives_as_many_as_asked_for_and_says_how_many_there_are(
    tools: Tools, limit: int, facts: int
) -> None:
    told = tools.search("militairen", limit=limit)
    assert told.count("https://") + told.count("http://") == facts
    assert told.endswith(f"\n\n{facts} van 6; meer met een hogere limit") is (facts < 6)


def test_a_fact_is_shown_with_every_source(mission: Tools) -> None:
    assert mission.show(["contingent-2017", "contingent-2014-press"]) == (
        "In 2017 bestond onze bijdrage uit ten hoogste 290 militairen.\n"
        "  2017 · contingent-2017\n"
        "  Cijfers: max. 290 militairen\n"
        "  Kamerstuk 1, nr. 1, 11 sep 2017: “hoogstens 290 militairen”\n"
        "  https://example.org/brief-1.html#:~:text=hoogstens%20290%20militairen\n"
        "  Register: “290 soldiers”\n"
        "  https://example.org/register#deaths:~:text=290%20soldiers\n"
        "\n"
        "Het Blad noemde voor 2014 368 militairen.\n"
        "  2014 · contingent-2014-press · ≠ betwist: contingent-2014\n"
        "  Cijfers: 368 militairen\n"
        "  Noot: 368 is het besluit; 450 is wat er stond.\n"
        "  Het Blad, 4 mei 2016: “368 militairen”\n"
        "  https://example.org/blad#:~:text=368%20militairen"
    )


def test_a_fact_without_figures_has_none(tools: Tools) -> None:
    assert tools.show(["commander-jansen"]).splitlines()[1:3] == [
        "  1 juli 2013 – 30 juni 2018 · commander-jansen",
        "  Kamerstuk 1, nr. 1, 11 sep 2017: “mevrouw Anna Jansen”",
    ]


def test_the_fact_to_go_by_says_why(mission: Tools) -> None:
    base = load(MISSION)
    preferred = [fact for fact in base.list().facts if fact.preferred]
    for fact in preferred:
        assert f"Aan te houden: {fact.preferred.nl if fact.preferred else ''}" in mission.show(
            [fact.id]
        )
    assert preferred


def test_a_day_has_what_happened_and_what_stood(mission: Tools) -> None:
    told = mission.on("2016-07-06")
    blocks = told.split("\n\n")
    assert blocks[0] == "6 juli 2016"
    assert all("\n  http" in block for block in blocks[1:])
    assert any(block.startswith("Leiding: Anna Jansen was") for block in blocks)
    assert any(block.startswith("Daarvoor: ") for block in blocks)
    assert any(block.startswith("Onze bijdrage: ca. 375 militairen. ") for block in blocks)


def test_what_is_too_old_to_stand_says_so(tools: Tools) -> None:
    assert "Laatst bekend, meer dan een jaar eerder: " in tools.on("2022")


def test_what_is_told_instead_of_a_figure_is_told(whole: FactBase) -> None:
    instead = whole.on("2020").sections[0].instead
    assert instead
    assert f" · {instead.id} · " in Tools(whole).on("2020")


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2001", "Dat is voor de tijd waar de basis over gaat."),
        ("2030", "Dat is na de tijd waar de basis over gaat."),
    ],
)
def test_a_day_outside_the_time_of_the_base_is_told(mission: Tools, date: str, told: str) -> None:
    assert mission.on(date).split("\n\n")[1] == told


def test_sources_are_cited_in_a_style(tools: Tools) -> None:
    assert tools.cite(["crash"]).startswith("De Krant, ‘De proefmissie in de krant’, maart 2018")
    assert tools.cite(["site"], style="bibtex").startswith("@online{site,\n")


def test_what_cannot_be_answered_is_an_error_of_ours(tools: Tools) -> None:
    with pytest.raises(Unknown):
        tools.show(["gone"])
    with pytest.raises(MinusmaError):
        tools.search("?")
    with pytest.raises(MinusmaError):
        tools.on("ooit")


# -- how long an answer may be


def test_no_answer_is_longer_than_agreed_and_what_is_left_out_is_counted() -> None:
    blocks = ["x" * 300] * 100
    told = join_blocks(blocks, "en")
    *kept, last = told.split("\n\n")
    assert last == f"{100 - len(kept)} more left out; ask for less."
    assert 19_000 < len(told) <= MOST_CHARACTERS


@pytest.mark.parametrize(
    "lengths", [[30_000], [30_000, 1], [1, 19_999], [19_890, 100], [9_950] * 3]
)
def test_no_answer_is_longer_than_agreed_however_long_its_parts_are(lengths: list[int]) -> None:
    told = join_blocks(["x" * length for length in lengths], "nl")
    assert len(told) <= MOST_CHARACTERS


def test_a_long_query_is_not_repeated_whole(tools: Tools) -> None:
    assert len(tools.search("pannenkoekenrecept" * 1000)) < 300


@pytest.mark.parametrize("date", ["2014", "2016", "2017-09-11", "2019"])
def test_a_page_of_the_whole_base_is_short_enough(whole: FactBase, date: str) -> None:
    assert len(Tools(whole).on(date)) <= MOST_CHARACTERS


def test_a_fact_is_some_three_hundred_characters(whole: FactBase) -> None:
    lengths = sorted(len(format_fact(fact, "en")) for fact in whole.list().facts)
    assert lengths[len(lengths) // 2] < 450


def test_a_source_on_paper_is_named_without_a_link() -> None:
    lines = Tools(load(PAPER)).show(["camp-reported"]).splitlines()
    on_paper, online, link = lines[2:]
    assert on_paper.endswith("“het kamp staat”")
    assert online.endswith("“een nieuw kamp”")
    assert link.strip().startswith("https://example.org/both#")

"""Search on the small base: how words are met, what is left out, what comes first."""

from pathlib import Path

import pytest
from conftest import SMALL, Run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny import make_fact, make_index, make_text_index

from minusma_cli import load
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.factbase import FactBase
from minusma_cli.index.filters import FactFilter
from minusma_cli.search.query import parse_query
from minusma_cli.search.searcher import search_index

fixed = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)


def ids(base: FactBase, words: str, **given: object) -> list[str]:
    return [fact.id for fact in base.search(words, **given).facts]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "first", "how"),
    [
        ("verkenners", "scouts-2017", "exact"),
        ("militair", "contingent-2017", "inflection"),
        ("gesneuveld", "crash", "thesaurus"),
        ("verkeners", "scouts-2017", "spelling"),
        ("helikopterpech", "helicopters-there", "compound"),
        ("13289", "contingent-2016", "exact"),
        ("13.289", "contingent-2016", "exact"),
        ("13,289", "contingent-2016", "exact"),
        ("jose", "adviser-de-vries", "exact"),
        ("66,5", "cost", "exact"),
        ("NH90", "no-helicopters", "exact"),
    ],
)
def test_how_a_word_is_met(small: FactBase, words: str, first: str, how: str) -> None:
    hit = small.search(words).hits[0]
    assert (hit.fact.id, hit.match) == (first, {next(iter(hit.match)): how})


def test_both_languages_and_compounds_at_once(small: FactBase) -> None:
    assert (
        set(ids(small, "helikopters"))
        == set(ids(small, "helicopter"))
        == {"helicopters-there", "no-helicopters", "crash"}
    )


@pytest.mark.parametrize(
    "words", ["pannenkoekenrecept", "best laptop 2024", "qqqqq", "elfstedentocht schaatsen"]
)
def test_nonsense_finds_nothing(small: FactBase, words: str) -> None:
    assert small.search(words).hits == ()


def test_the_answer_is_in_the_language_of_the_question(small: FactBase) -> None:
    assert small.search("verkenners").lang == "nl"
    assert small.search("scouts").lang == "en"
    assert small.search("hoeveel 290").lang == "nl"
    assert small.search("290").lang == small.lang
    assert small.search("verkenners", lang="en").lang == "en"


def test_a_guess_is_told(small: FactBase) -> None:
    (notice,) = small.search("helicoptres").notices
    assert str(notice) == "helicoptres → helicopters"
    assert small.search("helicopters").notices == ()


def test_quotes_make_a_phrase_that_must_occur(small: FactBase) -> None:
    assert ids(small, '"ongeveer 290 militairen"') == ["contingent-2017"]
    assert ids(small, '"militairen 290"') == []
    assert "contingent-2016" not in ids(small, 'militairen "400 militairen"')


def test_a_minus_excludes_a_word(small: FactBase) -> None:
    assert "crash" in ids(small, "helikopter")
    assert "crash" not in ids(small, "helikopter -gao")
    assert ids(small, 'helikopter -"twee militairen"') == ids(small, "helikopter -gao")


def test_a_year_is_a_wish_and_not_a_filter(small: FactBase) -> None:
    found = ids(small, "militairen 2017")
    assert found[0] == "contingent-2017"
    assert "contingent-2016" in found
    assert ids(small, "2019") == ["contingent-2019"]


def test_who_finds_the_office_holder_of_that_time(small: FactBase) -> None:
    assert ids(small, "wie was commandant in 2015")[0] == "commander-jansen"


def test_filters_are_applied_before_the_cut(small: FactBase) -> None:
    assert ids(small, "militairen", year=2019) == ["contingent-2019"]
    assert ids(small, "militairen", topic="events") == ["crash"]
    assert ids(small, "militairen", source="site") == ["contingent-2019"]
    assert ids(small, "militairen", series="scouts") == ["scouts-2017"]


def test_sort_by_date_keeps_the_same_hits(small: FactBase) -> None:
    best, dated = (
        small.search("militairen", limit=3),
        small.search("militairen", limit=3, sort="date"),
    )
    assert {hit.fact.id for hit in best.hits} == {hit.fact.id for hit in dated.hits}
    days = [hit.fact.when.first or "" for hit in dated.hits if hit.fact.when]
    assert days == sorted(days)


@pytest.mark.parametrize(
    "words", ["", "   ", "-", '""', "🚁", "-militairen", '"', "\x00\x1b", "---", "^.*$"]
)
def test_a_question_without_a_word_is_a_usage_error(small: FactBase, words: str) -> None:
    with pytest.raises(MinusmaError, match="nothing to search for"):
        small.search(words)


@pytest.mark.parametrize(
    "words",
    [
        "de het een",
        "waar is het",
        '"onvoltooid',
        "a AND b OR (c*)",
        "x" * 1_000_000,
        "woord " * 10_000,
        "Мали 马里 مالي",
        "'; DROP TABLE fact;--",
    ],
)
def test_any_text_is_just_words(small: FactBase, words: str) -> None:
    assert ids(small, words) == []
    assert ids(small, "scouts") == ["scouts-2017"]  # the base is as it was


@pytest.mark.parametrize(
    "words", ['"militairen', "militairen AND (x*)", "militairen " * 10_000, "^militairen$"]
)
def test_signs_and_repetition_change_nothing_of_what_a_word_finds(
    small: FactBase, words: str
) -> None:
    assert ids(small, words) == ids(small, "militairen")


def test_the_nearest_facts_are_named_when_none_is_good_enough(run: Run) -> None:
    said = run("search", "contingent", "zebrapad", "struisvogels", "pannenkoekenrecept")
    assert said.code == 1
    lines = said.err.splitlines()
    assert lines[1] == "minusma: not found: zebrapad, struisvogels, pannenkoekenrecept"
    assert lines[2] == "minusma: nearest:"
    assert lines[3].startswith("minusma: In 201")
    assert " · contingent-2017" in said.err
    assert "minusma: nearest:" not in run("search", "zebrapad", "pannenkoekenrecept").err
    assert "not found" not in run("search", "zebrapad", "pannenkoekenrecept").err


def test_what_a_word_meets_is_of_the_language_that_the_small_words_tell() -> None:
    index = make_text_index({"fire": "Er was brand in het kamp."})
    dutch = search_index(index, parse_query("waar was de brand"), FactFilter(), None)
    english = search_index(index, parse_query("where was the brand"), FactFilter(), None)
    assert ([one.fact_number for one in dutch.ranked], english.ranked) == ([0], ())


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("A.G. Koenders", ["koenders"]),
        ("U.K. koenders", ["uk", "koenders"]),
        ("A.G.", ["ag"]),
        ("NH-90 a-team", ["nh90", "ateam"]),
    ],
)
def test_initials_before_a_name_do_no_harm(typed: str, words: list[str]) -> None:
    assert [variants[0] for variants in parse_query(typed).words] == words


def test_a_misspelt_pair_that_is_one_word_is_met() -> None:
    index = make_text_index({"drone": "De ScanEagle vloog.", "other": "Een scan van de buik."})
    found = search_index(index, parse_query("scan egle"), FactFilter(), None)
    assert [one.fact_number for one in found.ranked] == [0]
    whole = search_index(index, parse_query("scan eagle"), FactFilter(), None)
    assert [one.fact_number for one in whole.ranked] == [0]
    # As one word it is known by inflection: no spelling is looked up.
    inflected = make_text_index({"army": "Er waren soldaten.", "other": "Een kamp."})
    found = search_index(inflected, parse_query("sol daat"), FactFilter(), None)
    assert [one.fact_number for one in found.ranked] == [0]
    assert found.corrections == {}
    assert search_index(index, parse_query("zzz yyy"), FactFilter(), None).ranked == ()


def test_parts_of_a_number_that_is_pasted_are_met() -> None:
    index = make_text_index({"resolution": "Resolutie 2364 verlengde de missie."})
    found = search_index(index, parse_query("S/RES/2364"), FactFilter(), None)
    assert [one.fact_number for one in found.ranked] == [0]


def test_an_unknown_language_names_ours(small: FactBase) -> None:
    with pytest.raises(Unknown, match="no language called 'de'"):
        small.search("290", lang="de")


def test_the_parts_of_a_score_are_no_more_than_the_whole(small: FactBase) -> None:
    hits = small.search("contingent 2017").hits
    assert hits[0].boosts["date"] > 0 == hits[2].boosts["date"]
    for hit in hits:
        assert hit.boosts["length"] < 0 < hit.boosts["id"]
        assert sum(hit.boosts.values()) <= hit.score


PHRASED = """      - id: board
        nl: De Onderzoeksraad voor Ongevallen deed in 2019 onderzoek naar het mortier.
        en: In 2019 the Accident Board inquired into the mortar.
        when: 2019
        sources: [{id: site, find: Accident Board}]
"""


@pytest.fixture
def phrased(tmp_path: Path) -> FactBase:
    """The small base with a fact that the thesaurus knows by an abbreviation and by a phrase."""
    file = tmp_path / "x.yaml"
    file.write_text(Path(SMALL).read_text("utf-8") + PHRASED, "utf-8")
    return load(str(file))


def test_an_abbreviation_finds_what_it_stands_for_and_the_other_way_round(
    phrased: FactBase,
) -> None:
    assert ids(phrased, "OVO") == ["board"]
    assert phrased.search("OVO").hits[0].match == {"ovo": "thesaurus"}
    assert ids(phrased, "accident board 2019")[0] == "board"
    assert ids(phrased, "rapport Onderzoeksraad voor Ongevallen")[0] == "board"


def test_a_phrase_of_the_thesaurus_whose_words_no_fact_holds_together_finds_nothing(
    small: FactBase,
) -> None:
    assert ids(small, "OVO") == []


@fixed
@given(st.data())
def test_a_facts_own_text_finds_it_first(small: FactBase, data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(small.list().facts))
    assert ids(small, fact.text.nl)[0] == fact.id
    assert ids(small, fact.text.en)[0] == fact.id


@fixed
@given(
    words=st.lists(
        st.sampled_from(
            ["militairen", "José", "helikopter", "290", "2017", "Gao", "commandant", "missie"]
        ),
        min_size=1,
        max_size=4,
    )
)
def test_case_and_accents_do_not_matter(small: FactBase, words: list[str]) -> None:
    plain = " ".join(words)
    assert ids(small, plain) == ids(small, plain.upper().replace("É", "e"))


@fixed
@given(limit=st.integers(1, 12))
def test_the_limit_is_obeyed_and_the_order_stable(small: FactBase, limit: int) -> None:
    every = ids(small, "militairen missie 2017", limit=0)
    assert ids(small, "militairen missie 2017", limit=limit) == every[:limit]


@fixed
@given(st.text(max_size=60))
def test_any_question_is_answered_or_refused(small: FactBase, words: str) -> None:
    try:
        results = small.search(words)
    except MinusmaError:
        return
    assert all(0 < hit.score <= 1 for hit in results.hits)
    scores = [hit.score for hit in results.hits]
    assert scores == sorted(scores, reverse=True)


def test_a_particle_at_the_end_belongs_to_the_verb(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    fact = PHRASED.replace(
        "deed in 2019 onderzoek naar het mortier", "werd in 2019 opgestapt"
    ).replace("inquired into the mortar", "stepped down")
    file.write_text(Path(SMALL).read_text("utf-8") + fact, "utf-8")
    hit = load(str(file)).search("wie stapte er op").hits[0]
    assert (hit.fact.id, hit.match) == ("board", {"stapte": "inflection"})


def test_a_question_for_a_number_a_day_or_a_reason_prefers_a_fact_that_has_one(
    small: FactBase,
) -> None:
    assert ids(small, "hoeveel militairen")[0].startswith("contingent")
    assert ids(small, "wanneer militairen")[0] in {"crash", "contingent-2017-press"}
    assert parse_query("waarom geen helikopters").intents == {"why"}


def test_a_name_of_a_topic_with_a_year_leads_to_its_figures(small: FactBase) -> None:
    assert ids(small, "troops 2017")[0] == "contingent-2017"
    assert ids(small, "leiding 2015")[0] == "commander-jansen"


def test_of_an_unknown_compound_both_parts_count(small: FactBase) -> None:
    assert ids(small, "helikoptermissie")[0] in {"helicopters-there", "no-helicopters", "crash"}
    assert ids(small, "koekenbakkersmissie") == []


def test_more_facts_than_are_looked_at_twice_are_all_answers() -> None:
    index = make_text_index({f"fact-{number}": "kamp" for number in range(100)})
    found = search_index(index, parse_query("kamp"), FactFilter(), None)
    assert found.total == len(found.ranked) == 100
    assert all(ranked.highlights == {"kamp"} for ranked in found.ranked)


def test_the_year_that_is_asked_counts_for_an_id_as_a_word_does() -> None:
    index = make_index(
        make_fact("camp-2017", "Het kamp was open."), make_fact("camp-2016", "Het kamp was open.")
    )
    found = search_index(index, parse_query("kamp 2017"), FactFilter(), None)
    facts = index.facts([one.fact_number for one in found.ranked])
    assert [fact.id for fact in facts] == ["camp-2017", "camp-2016"]
    assert found.ranked[0].boosts["id"] > found.ranked[1].boosts["id"] == 0

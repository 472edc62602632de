"""What a base says of itself: its languages, its country."""

from pathlib import Path

import pytest
from conftest import Run

from minusma_cli import load
from minusma_cli.factfile.loader import read_fact_files

DUTCH = """format: 1
about:
  title: {nl: Stad}
  subject: {nl: de stad}
  languages: [nl]
units:
  people: {nl: mensen, one: {nl: mens}}
topics:
  people:
    title: {nl: Inwoners}
    series: {all: {nl: Inwoners, unit: people}}
    columns: {place: {nl: Plaats}}
    facts:
      - id: people-2020
        nl: In 2020 telde de stad 10 inwoners.
        when: 2020
        figures: [{series: all, value: 10}]
        details: {place: {nl: Hier}}
        note: {nl: Geteld.}
        sources: [{id: site, find: tien inwoners}]
questions:
  how-many: {nl: Hoeveel inwoners?, answers: [people-2020], unknown: {nl: Meer niet.}, looked: 2026}
sources:
  site: {title: Stad, publisher: Stad, kind: government, language: nl, url: 'https://example.org/'}
"""


@pytest.fixture
def dutch(tmp_path: Path) -> str:
    """A base in Dutch only."""
    file = tmp_path / "stad.yaml"
    file.write_text(DUTCH, "utf-8")
    return str(file)


def problems_of(text: str, tmp_path: Path) -> list[str]:
    file = tmp_path / "x.yaml"
    file.write_text(text, "utf-8")
    return [str(problem.message) for problem in read_fact_files([file]).problems]


def test_a_base_in_one_language_needs_only_that(dutch: str, run: Run) -> None:
    assert run("check", dutch) == (0, "0 problems in 1 fact\n", "")


def test_the_words_of_one_language_stand_for_both(dutch: str) -> None:
    (fact,) = load(dutch).list().facts
    assert fact.text.en == fact.text.nl == "In 2020 telde de stad 10 inwoners."
    assert fact.note
    assert fact.note.en == "Geteld."


def test_english_is_spoken_around_dutch_facts(dutch: str, run: Run) -> None:
    said = run("show", "people-2020", "--lang", "en", "-f", "table", facts=dutch)
    assert "Figures  10 mensen" in said.out
    assert said.out.count("In 2020 telde") == 1
    assert run("search", "hoeveel inwoners", "--lang", "en", facts=dutch).code == 0


def test_the_language_that_is_named_is_needed(tmp_path: Path) -> None:
    text = DUTCH.replace("languages: [nl]", "languages: [en]")
    assert problems_of(text, tmp_path).count("misses 'en'") == 12
    assert "misses 'en'" in problems_of(DUTCH.replace("  languages: [nl]\n", ""), tmp_path)
    assert "misses 'en'" in problems_of(DUTCH.replace("[nl]\nunits", "[nl, en]\nunits"), tmp_path)


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        ("[de]", "unknown language 'de'; one of en, nl"),
        ("[]", "is empty"),
        ("nl", "must be a list, not text"),
    ],
)
def test_languages_are_those_of_the_program(languages: str, told: str, tmp_path: Path) -> None:
    text = DUTCH.replace("languages: [nl]", f"languages: {languages}")
    assert told in problems_of(text, tmp_path)


def test_the_about_of_a_file_says_what_its_own_texts_need(dutch: str, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    part = "format: 1\n{}topics: {{more: {{title: {{nl: Meer}}, facts: []}}}}\n"
    other.write_text(part.format(""), "utf-8")
    assert read_fact_files([Path(dutch), other]).problems == ()
    own = "about: {title: {nl: a, en: a}, subject: {nl: a, en: a}}\n"
    other.write_text(part.format(own), "utf-8")
    (problem,) = read_fact_files([Path(dutch), other]).problems
    assert str(problem.message) == "misses 'en'"


@pytest.mark.parametrize("about", ["5", "[a]"])
def test_an_about_that_is_none_is_told(about: str, tmp_path: Path) -> None:
    messages = problems_of(f"format: 1\nabout: {about}\ntopics: {{}}\nsources: {{}}\n", tmp_path)
    assert messages[0].startswith("must be a mapping")


def test_the_country_is_one_that_search_knows(tmp_path: Path) -> None:
    told = problems_of(DUTCH.replace("  languages", "  country: Nederlnd\n  languages"), tmp_path)
    assert told == ["unknown country 'Nederlnd'; did you mean 'Nederland'?"]


@pytest.mark.parametrize(
    ("firsts", "told"),
    [
        ("[{nl: Wie, question: hoe}]", "unknown question 'hoe'"),
        ("[{question: hoe-lang}]", "misses 'nl'"),
        ("[{nl: Wie}]", "misses 'question'"),
        ("[hoe-lang]", "must be a mapping, not text"),
    ],
)
def test_first_questions_are_questions_of_the_base(firsts: str, told: str, tmp_path: Path) -> None:
    asked = "questions: {hoe-lang: {nl: Hoe lang?, answers: [brug]}}\n"
    text = DUTCH.replace("  languages", f"  first_questions: {firsts}\n  languages")
    assert any(told in one for one in problems_of(text + asked, tmp_path))


@pytest.mark.parametrize("name", ["Frankrijk", "France"])
def test_the_country_goes_first_where_none_is_named(name: str, tmp_path: Path) -> None:
    facts = "".join(
        f"      - {{id: {country.lower()}, nl: Een brug., en: A bridge., actor: {country},"
        f" names: [{country}], sources: [{{id: site, find: een brug}}]}}\n"
        for country in ("België", "Duitsland", "Frankrijk", "Zweden")
    ).replace("id: belgië", "id: belgie")
    file = tmp_path / "x.yaml"
    file.write_text(
        f"format: 1\nabout: {{title: {{nl: a, en: a}}, subject: {{nl: a, en: a}}, country: {name}}}\n"
        f"topics:\n  t:\n    title: {{nl: t, en: t}}\n    facts:\n{facts}"
        "sources:\n  site: {title: a, publisher: b, kind: news, language: nl, url: 'https://example.org/'}\n",
        "utf-8",
    )
    base = load(str(file))
    assert base.search("brug").facts[0].id == "frankrijk"
    assert base.search("brug zweden").facts[0].id == "zweden"

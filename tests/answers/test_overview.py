"""What the welcome says of the base."""

from pathlib import Path

import pytest
from conftest import MISSION

from minusma_cli import load
from minusma_cli.factbase import FactBase


@pytest.mark.parametrize(
    ("lang", "subject"),
    [("nl", "Feiten, elk met zijn bron."), ("en", "Facts, each with its source.")],
)
def test_a_base_that_tells_no_subject_is_welcomed_without(
    small: FactBase, lang: str, subject: str
) -> None:
    overview = small.overview()._replace(lang=lang, about=None)
    assert overview.subject_line() == subject


def test_one_is_not_many(small: FactBase) -> None:
    overview = small.overview()._replace(facts=1, sources=1, topics=1)
    assert overview.count_line() == "1 feit · 1 bron · 1 thema · 2013–2019"


def test_what_to_try_is_what_the_base_has(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("format: 1\ntopics: {}\nsources: {}\n", "utf-8")
    assert load(str(file)).overview().list_commands() == ["minusma topics", "minusma conflicts"]
    file.write_text(
        "format: 1\ntopics: {t: {title: {nl: t, en: t}, facts: "
        "[{id: f, nl: x, en: x, sources: [{id: s, find: a b}]}]}}\n"
        "sources: {s: {title: s, publisher: s, kind: news, language: nl, url: 'http://a.example'}}\n",
        "utf-8",
    )
    assert load(str(file)).overview().list_commands() == [
        "minusma topics",
        "minusma t",
        "minusma conflicts",
        "minusma show f",
    ]


def test_a_base_names_what_to_ask_first_and_who_asks_it() -> None:
    overview = load(MISSION).overview()._replace(lang="en")
    assert overview.list_questions() == [
        ("Journalist", "minusma search How many of our soldiers died"),
        ("Family", "minusma search Why did the helicopter crash"),
        ("Researcher", "minusma search How many soldiers did we have in 2017"),
    ]
    assert overview.list_commands()[0] == "minusma questions"
    assert "minusma search Why did the helicopter crash" in list(overview.plain_lines())


def test_without_that_it_is_a_question_of_each_of_the_first_topics(tmp_path: Path) -> None:
    text = Path(MISSION).read_text("utf-8")
    start, end = text.index("  first_questions:"), text.index("\nsources:")
    file = tmp_path / "x.yaml"
    file.write_text(text[:start] + text[end:], "utf-8")
    overview = load(str(file)).overview()._replace(lang="en")
    assert overview.list_questions() == [
        ("Try", "minusma search How many soldiers did we have in 2017"),
        ("", "minusma search Why did the helicopter crash"),
    ]


def test_the_fields_of_a_welcome_are_those_of_its_row(small: FactBase) -> None:
    overview = small.overview()
    assert tuple(overview.rows()[0]) == tuple(overview.fields)

"""What the welcome says of the base."""

from pathlib import Path

import pytest

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
    assert load(str(file)).overview().list_examples() == ["minusma topics", "minusma conflicts"]
    file.write_text(
        "format: 1\ntopics: {t: {title: {nl: t, en: t}, facts: "
        "[{id: f, nl: x, en: x, sources: [{id: s, find: a b}]}]}}\n"
        "sources: {s: {title: s, publisher: s, kind: news, language: nl, url: 'http://a.example'}}\n",
        "utf-8",
    )
    assert load(str(file)).overview().list_examples() == [
        "minusma topics",
        "minusma t",
        "minusma conflicts",
        "minusma show f",
    ]


def test_the_fields_of_a_welcome_are_those_of_its_row(small: FactBase) -> None:
    overview = small.overview()
    assert tuple(overview.rows()[0]) == tuple(overview.fields)

"""The page of a topic in short: of a long table only what tells the topic."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Terminal

from minusma_cli.cli.main import main

Show = Callable[..., str]

HEAD = """\
format: 1
units: {eur: {nl: euro, en: euros}}
topics:
  long:
    title: {nl: Lang, en: Long}
    columns: {office: {nl: Functie, en: Office}, person: {nl: Naam, en: Name}}
    snapshot: %s
    series: {costs: {nl: Kosten, en: Costs, unit: eur}, others: {nl: Ander, en: Other, unit: eur}}
    lead: [fact-3, fact-5]
    facts:
"""
FACT = """\
      - id: fact-%(number)d
        nl: Feit %(number)d kostte %(number)d euro.
        en: Fact %(number)d cost %(number)d euros.
        when: 20%(number)02d
        figures: [{series: %(series)s, value: %(number)d}]
        details: {office: {nl: Post %(office)d, en: Office %(office)d}, person: Person %(number)d}
        sources: [{id: book, find: kostte zoveel}]
"""
FOOT = """\
sources:
  book: {title: Book, publisher: House, published: 2017, kind: report, language: en, url: "https://example.org/"}
"""


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Show:
    def call(
        count: int,
        snapshot: str,
        *argv: str,
        headline: int = 0,
        width: int = 80,
        person: str = "Person",
    ) -> str:
        facts = []
        for number in range(1, count + 1):
            series = "costs" if number <= headline else "others"
            fact = FACT % {"number": number, "series": series, "office": number % 4}
            facts.append(fact.replace("person: Person", f"person: {person}"))
        file = tmp_path / "long.yaml"
        file.write_text(HEAD % snapshot + "".join(facts) + FOOT, "utf-8")
        screen = Terminal()
        monkeypatch.setattr("sys.stdout", screen)
        monkeypatch.setenv("COLUMNS", str(width))
        options = ["--facts", str(file), "--lang", "en", "--pager", "never", "--color", "never"]
        assert main(["long", *options, *argv]) == 0
        return screen.getvalue()

    return call


def list_people(page: str) -> list[int]:
    return sorted(int(part.split()[0]) for part in page.split("Person ")[1:])


def test_a_table_of_a_few_rows_is_whole(show: Show) -> None:
    assert list_people(show(12, "none")) == list(range(1, 13))


def test_a_long_table_holds_what_tells_the_topic(show: Show) -> None:
    page = show(13, "none")
    assert list_people(page) == [3, 5]
    assert "13 facts · all with --limit 0" in page
    assert list_people(show(13, "none", "--limit", "0")) == list(range(1, 14))


def test_of_an_office_a_long_table_holds_everyone(show: Show) -> None:
    assert list_people(show(13, "in-force")) == [1, 3, 5, 7, 9, 11, 13]


def test_another_series_is_drawn_only_where_the_headline_has_no_figure(show: Show) -> None:
    assert "Other · euros" in show(6, "none", "--from", "2001")
    assert "· euros" not in show(6, "none", "--from", "2001", headline=2)
    assert "Costs · euros" in show(6, "none", "--from", "2001", headline=3)


def test_letters_of_two_columns_keep_source_and_id_beside_their_row(show: Show) -> None:
    rows = show(5, "none", width=140, person="漢字").splitlines()
    row = next(line for line in rows if "漢字 1" in line)
    assert "House, 2017 · fact-1" in row

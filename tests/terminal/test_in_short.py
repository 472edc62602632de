"""The page of a topic in short is a screen and a half long, however high the screen."""

import io
from pathlib import Path

import pytest

from minusma_cli import load
from minusma_cli.factbase import FactBase
from minusma_cli.terminal.show import show_answer

BASE = """\
format: 1
topics:
  units:
    title: {nl: Eenheden, en: Units}
    columns: {unit: {nl: Eenheid, en: Unit}, place: {nl: Plaats, en: Place}, head: {nl: Hoofd, en: Head}}
    lead: [told-1, told-2, told-3]
    facts:
"""
TOLD = """\
      - id: told-%(number)d
        nl: De eenheden deden %(number)d dingen.
        en: The units did %(number)d things.
        sources: [{id: book, find: de eenheden deden}]
"""
FACT = """\
      - id: unit-%(number)d
        nl: Eenheid %(number)d deed iets.
        en: Unit %(number)d did something.
        when: %(year)d
        details: {unit: Eenheid-%(number)d, place: Gao%(more)s}
        sources: [{id: book, find: deed iets}]
"""
MORE = """\
  dead:
    title: {nl: Doden, en: Dead}
    columns: {place: {nl: Plaats, en: Place}, count: {nl: Doden, en: Dead, total: true}}
    series: {deaths: {nl: Omgekomen, en: Died, unit: deaths, type: flow}}
    lead: [dead-1]
    facts: %s
  rules:
    title: {nl: Regels, en: Rules}
    columns: {rule: {nl: Regel, en: Rule}, votes: {nl: Stemmen, en: Votes}}
    series: {ceiling: {nl: Plafond, en: Ceiling, unit: deaths}}
    snapshot: in-force
    lead: [rule-1]
    facts: %s
  offices:
    title: {nl: Ambten, en: Offices}
    columns: {office: {nl: Ambt, en: Office}, person: {nl: Naam, en: Name}}
    snapshot: in-force
    lead: [office-1, office-2]
    facts: %s
units: {deaths: {nl: doden, en: deaths}}
"""
ROW = """
      - id: %(name)s-%(number)d
        nl: Het getal was %(number)d.
        en: The number was %(number)d.
        when: 201%(number)d
        %(figures)s
        details: {%(details)s}
        sources: [{id: book, find: het getal}]"""
FOOT = """\
sources:
  book: {title: Book, publisher: House, kind: report, language: en, url: "https://example.org/"}
"""
KINDS = (
    ("dead", "place: Gao-%d, count: %d", "deaths"),
    ("rule", "rule: Regel-%d, votes: Stem-%d", "ceiling"),
    ("office", "office: Ambt-%d, person: Jan-%d", ""),
)


def draw(base: FactBase, topic: str, height: int, width: int = 80) -> list[str]:
    base.lang = "nl"
    stream = io.StringIO()
    answer = base.topic_page(topic)
    show_answer(answer, stream, lang="nl", color=False, width=width, height=height)
    return stream.getvalue().splitlines()


@pytest.fixture
def units(tmp_path: Path) -> FactBase:
    facts = [TOLD % {"number": number} for number in (1, 2, 3)]
    for number in range(1, 15):
        more = ", head: Jan" if number % 3 == 0 else ""
        facts.append(FACT % {"number": number, "year": 2031 - number, "more": more})
    file = tmp_path / "units.yaml"
    topics: list[str] = []
    for name, details, series in KINDS:
        figures = f"figures: [{{series: {series}, value: 5}}]" if series else "names: []"
        parts = {"name": name, "figures": figures}
        rows = []
        for number in range(1, 7):
            rows.append(
                ROW % {**parts, "number": number, "details": details % (number % 3, number)}
            )
        topics.append("".join(rows))
    file.write_text(BASE + "".join(facts) + MORE % tuple(topics) + FOOT, "utf-8")
    return load(str(file))


def list_units(lines: list[str]) -> list[int]:
    return [int(line.split()[0].split("-")[1]) for line in lines if line.startswith("  Eenheid-")]


def test_of_a_long_table_the_rows_that_are_filled_best_are_shown_by_date(units: FactBase) -> None:
    lines = draw(units, "units", 60)
    assert list_units(lines) == [14, 13, 12, 11, 10, 9, 8, 7, 6, 3]
    assert "  17 feiten · alles met --limit 0" in lines


@pytest.mark.parametrize("height", [12, 16, 19])
def test_a_page_is_a_screen_and_a_half_long(units: FactBase, height: int) -> None:
    lines = draw(units, "units", height)
    assert height < len(lines) <= height * 3 // 2 + 1
    assert any("--limit 0" in line for line in lines)
    told = [at for at, line in enumerate(lines) if "De eenheden deden" in line]
    head = next(at for at, line in enumerate(lines) if line.startswith("  Eenheid "))
    assert max(told) < head


def test_where_room_is_short_the_rows_give_way_and_then_the_facts(units: FactBase) -> None:
    counts = {}
    for height in (14, 12, 10, 8, 4):
        lines = draw(units, "units", height)
        told = sum(1 for line in lines if "De eenheden deden" in line)
        counts[height] = told, len(list_units(lines))
    assert counts == {14: (2, 5), 12: (1, 5), 10: (2, 0), 8: (1, 0), 4: (0, 0)}


@pytest.mark.parametrize("topic", ["units", "dead", "rules", "offices"])
@pytest.mark.parametrize("height", [12, 20, 30])
def test_no_page_is_longer_on_a_narrow_screen(units: FactBase, topic: str, height: int) -> None:
    assert len(draw(units, topic, height, 40)) <= height * 3 // 2


def test_rows_one_below_the_other_have_air_and_short_values_share_a_line(units: FactBase) -> None:
    lines = draw(units, "units", 60, 40)
    first = next(at for at, line in enumerate(lines) if "Eenheid-12" in line)
    assert lines[first + 1] == "    Plaats: Gao · Hoofd: Jan"
    assert "" in lines[first + 2 : first + 5]


def test_beside_a_flow_its_chart_is_shown_where_there_is_room(units: FactBase) -> None:
    assert any("█" in line for line in draw(units, "dead", 40))
    assert not any("█" in line for line in draw(units, "dead", 10))


def test_a_flow_of_more_rows_than_fit_begins_with_its_chart(units: FactBase) -> None:
    lines = draw(units, "dead", 12, 40)
    assert "█" in lines[3]
    assert "  Gao-1" not in lines
    assert "  Gao-1" in draw(units, "dead", 30, 40)


def test_a_flow_that_has_no_table_begins_with_its_chart(
    units: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minusma_cli.terminal.in_short.draw_flow_table", lambda *_given: set())
    assert any("█" in line for line in draw(units, "dead", 10))


def test_of_offices_one_is_shown_on_every_screen_with_all_who_held_it(units: FactBase) -> None:
    assert sum(1 for line in draw(units, "offices", 40) if "Jan-" in line) == 6
    lines = draw(units, "offices", 4)
    assert [line.split()[0] for line in lines if "Jan-" in line] == ["Jan-1", "Jan-4"]


def test_on_a_narrow_screen_no_rows_come_after_a_chart_that_fills_it(units: FactBase) -> None:
    assert any("Stem-1" in line for line in draw(units, "rules", 60, 40))
    assert not any("Stem-1" in line for line in draw(units, "rules", 4, 40))

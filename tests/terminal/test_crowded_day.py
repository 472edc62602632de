"""A day on the screen where a base has much to say of it."""

import io
from pathlib import Path

import pytest
from conftest import Run

from minusma_cli import load
from minusma_cli.terminal.show import show_answer

HEAD = """format: 1
units: {people: {nl: mensen, en: people}}
sources:
  site: {title: Site, publisher: Site, kind: reference, language: nl, url: 'https://example.org/'}
topics:
"""


def make_fact(name: str, rest: str) -> str:
    return (
        f"      - {{id: {name}, nl: X., en: X., when: 2010/2020, {rest},"
        " sources: [{id: site, find: een plaats}]}\n"
    )


@pytest.fixture
def parliament(tmp_path: Path) -> str:
    """A base with a prime minister, 20 ministers and 150 members, and 30 quantities."""
    facts = [make_fact("premier", "details: {office: Premier, person: P}")]
    for count, office in ((20, "minister"), (150, "member")):
        for number in range(count):
            rest = f"details: {{office: {office}, person: {office} {number}}}"
            facts.append(make_fact(f"{office}-{number}", rest))
    series = [f"s{number}" for number in range(30)]
    labels = [f"      {one}: {{nl: {one}, en: {one}, unit: people}}\n" for one in series]
    points = [make_fact(one, f"figures: [{{series: {one}, value: 1}}]") for one in series]
    file = tmp_path / "parliament.yaml"
    file.write_text(
        f"{HEAD}  seats:\n    title: {{nl: Zetels, en: Seats}}\n    snapshot: in-force\n"
        "    columns: {office: {nl: Ambt, en: Office}, person: {nl: Naam, en: Name}}\n"
        f"    facts:\n{''.join(facts)}"
        "  counts:\n    title: {nl: Cijfers, en: Counts}\n    snapshot: latest\n"
        f"    series:\n{''.join(labels)}    facts:\n{''.join(points)}",
        "utf-8",
    )
    return str(file)


def draw(facts: str, date: str, height: int, width: int = 80) -> list[str]:
    stream = io.StringIO()
    page = load(facts).on(date)
    show_answer(page, stream, lang="en", color=False, width=width, height=height)
    return stream.getvalue().splitlines()


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("height", [12, 24, 50])
def test_a_page_is_a_screen_and_a_half_long(parliament: str, height: int, width: int) -> None:
    lines = draw(parliament, "2015", height, width)
    assert height < len(lines) <= height * 3 // 2
    assert "  201 facts · all with --limit 0" in lines


def test_one_thing_is_shown_on_every_screen(parliament: str) -> None:
    assert sum(1 for line in draw(parliament, "2015", 2) if "Site · " in line) == 1


def test_all_of_it_is_shown_where_it_was_asked_for(parliament: str, run: Run) -> None:
    out = run("on", "2015", "--limit", "0", "--format", "table", facts=parliament).out
    assert out.count(", member\n") == 150
    assert "--limit 0" not in out


def test_so_much_of_it_is_shown_as_was_asked_for(parliament: str, run: Run) -> None:
    out = run("on", "2015", "--limit", "3", "--format", "table", facts=parliament).out
    assert out.count("Site · ") == 3
    assert "201 facts · all with --limit 0" in out
    found = run("on", "2015", "--limit", "3", "--json", facts=parliament).out
    assert '"limit": 3' in found
    assert '"count": 3,' in found
    rows = run("on", "2015", "--limit", "3", "--format", "jsonl", facts=parliament).out
    assert len(rows.splitlines()) == 3


def test_each_office_has_its_first_holders(parliament: str) -> None:
    lines = draw(parliament, "2015", 24)
    assert any("P, Premier" in line for line in lines)
    members = sum(1 for line in lines if line.endswith(", member"))
    ministers = sum(1 for line in lines if line.endswith(", minister"))
    assert members
    assert abs(members - ministers) <= 1


def test_what_is_too_old_comes_last(parliament: str) -> None:
    Path(parliament).write_text(
        Path(parliament)
        .read_text("utf-8")
        .replace("when: 2010/2020, figures", "when: 2001, figures"),
        "utf-8",
    )
    assert "  Last known, more than a year before" not in draw(parliament, "2015", 24)
    assert "  Last known, more than a year before" in draw(parliament, "2015", 1000)


def test_what_happened_that_day_comes_first_and_how_things_stood_is_told() -> None:
    for width, events in ((80, 2), (40, 1)):
        stream = io.StringIO()
        page = load().on("2017-09-11")
        show_answer(page, stream, lang="en", color=False, width=width, height=24)
        shown = stream.getvalue()
        assert sum(1 for fact in page.around.then if fact.id in shown) == events
        assert shown.index("That day") < shown.index("How things stood")
        assert "Before" not in shown


def test_where_nothing_happened_what_happened_around_it_is_told() -> None:
    stream = io.StringIO()
    show_answer(load().on("2017-09-12"), stream, lang="en", color=False, width=80, height=24)
    shown = stream.getvalue()
    assert shown.index("Before") < shown.index("After") < shown.index("How things stood")


def test_a_topic_that_nothing_tells_in_short_is_not_all_there_is(parliament: str, run: Run) -> None:
    for words, count in ((["seats"], 30), (["seats", "--limit", "0"], 171)):
        out = run("list", *words, "--format", "table", facts=parliament).out
        assert out.count("Site · ") == count
        assert ("30 of 171 · all with --limit 0" in out) == (count == 30)


def test_a_program_gets_all_of_it(parliament: str, run: Run) -> None:
    assert '"total": 201' in run("on", "2015", "--json", facts=parliament).out

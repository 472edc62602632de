"""A day on the screen where a base has much to say of it."""

from pathlib import Path

import pytest
from conftest import Run

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


def test_a_topic_is_at_most_a_screen(parliament: str, run: Run) -> None:
    out = run("on", "2015", "--format", "table", facts=parliament).out
    assert len(out.splitlines()) < 2 * 40  # for two topics
    assert "and more: 159 · minusma list seats --on 2015" in out
    assert "and more: 18 · minusma list counts --to 2015" in out


def test_each_office_has_its_first_holders(parliament: str, run: Run) -> None:
    out = run("on", "2015", "--format", "table", facts=parliament).out
    assert "P, Premier" in out
    assert out.count(", member\n") == 6
    assert out.count(", minister\n") == 5


def test_what_is_too_old_is_cut_too(parliament: str, run: Run) -> None:
    Path(parliament).write_text(
        Path(parliament)
        .read_text("utf-8")
        .replace("when: 2010/2020, figures", "when: 2001, figures"),
        "utf-8",
    )
    out = run("on", "2015", "--format", "table", facts=parliament).out
    assert out.index("Last known") < out.index("and more: 18 · minusma list counts --to 2015")


def test_a_topic_that_nothing_tells_in_short_is_not_all_there_is(parliament: str, run: Run) -> None:
    for words, count in ((["seats"], 30), (["seats", "--limit", "0"], 171)):
        out = run("list", *words, "--format", "table", facts=parliament).out
        assert out.count("Site · ") == count
        assert ("30 of 171 · all with --limit 0" in out) == (count == 30)


def test_a_program_gets_all_of_it(parliament: str, run: Run) -> None:
    assert '"total": 201' in run("on", "2015", "--json", facts=parliament).out

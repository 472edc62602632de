"""What a person sees: every view as golden files, at three widths, in both languages, with colour and without."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from conftest import DATA, Golden

from minusma_cli import load
from minusma_cli.base import Facts
from minusma_cli.errors import Problem, Report
from minusma_cli.model import Bar, Chart, Explained, Figure, OneSource, Series, Sources, Text, TopicPage, Topics

MISSION = str(DATA / "mission.yaml")


def _search(base: Facts) -> Any:
    return base.search("helicoptres gao 2015", lang=base.lang)


def _page(topic: str, **more: Any) -> Callable[[Facts], Any]:
    return lambda base: base.page(base.select(topic=topic), topic, **more)


def _series(base: Facts) -> Any:
    return base.page(base.select(series="contingent,ceiling"), series="contingent,ceiling")


def _one_source(base: Facts) -> Any:
    return OneSource(base.source("blad")[0], base.select(source="blad"))


def _report(_base: Facts) -> Any:
    return Report((Problem("my.yaml", 3, 7, "crash", "no source"), Problem("my.yaml", 0, 0, "", "is empty")), 12)


VIEWS: dict[str, Callable[[Facts], Any]] = {
    "search": _search,
    "search-limited": lambda base: base.search("militairen", limit=2, lang=base.lang),
    "explain": lambda base: Explained(_search(base)),
    "strength": _page("strength"),
    "strength-charts": _page("strength", charts=True),
    "strength-no-chart": _page("strength", charts=False),
    "series": _series,
    "mandates": _page("mandates"),
    "officers": _page("officers"),
    "dead": _page("dead"),
    "aid": _page("aid"),
    "terms": _page("terms"),
    "works": _page("works"),
    "show": lambda base: base.pages(base.show("contingent-2014", "crash", "cost", "fire")),
    "on-day": lambda base: base.on("2017-09-11"),
    "on-month": lambda base: base.on("2016-07"),
    "on-year": lambda base: base.on("2015"),
    "on-before": lambda base: base.on("2001-01-01"),
    "on-after": lambda base: base.on("2030-01-01"),
    "timeline": lambda base: base.timeline(),
    "timeline-limited": lambda base: base.timeline(limit=1),
    "timeline-counts": lambda base: base.timeline(every="year"),
    "timeline-none": lambda base: base.timeline(every="year", year=1999, topic="events"),
    "conflicts": lambda base: base.conflicts(),
    "topics": lambda base: Topics(base.topics),
    "sources": lambda base: Sources(tuple(base.sources())),
    "source": _one_source,
    "cite": lambda base: base.cited("contingent-2017", accessed="2026-11-24"),
    "cite-bibtex": lambda base: base.cited("contingent-2017", "resolution", "blad", style="bibtex", accessed="2026-11-24"),
    "welcome": lambda base: base.welcome(),
    "report": _report,
    "report-clean": lambda _base: Report((), 12),
}


def seen(name: str, lang: str, width: int, *, color: bool = False, encoding: str | None = None) -> str:
    return written(VIEWS[name](load_in(lang)), lang, width, color=color, encoding=encoding)


def written(view: Any, lang: str, width: int, *, color: bool = False, encoding: str | None = None) -> str:
    from minusma_cli import terminal

    stream = io.StringIO()
    terminal.write(view, stream, lang=lang, color=color, width=width, encoding=encoding)
    return re.sub(r"8;id=\d+;", "8;;", stream.getvalue())  # rich numbers links by chance


def load_in(lang: str) -> Facts:
    base = load(MISSION)
    base.lang = lang
    return base


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", VIEWS)
def test_a_view_looks_as_agreed(name: str, lang: str, width: int, golden: Golden) -> None:
    golden(f"{name}.{lang}.{width}.txt", seen(name, lang, width))
    golden(f"{name}.{lang}.{width}.color.txt", seen(name, lang, width, color=True))


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "show" and not name.startswith(("cite", "source", "report"))])
def test_no_line_is_wider_than_the_screen(name: str) -> None:
    for width in (40, 80, 140):
        assert max(len(line.rstrip()) for line in seen(name, "nl", width).splitlines()) <= width


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "timeline-none"])
def test_a_screen_of_ten_columns_and_one_without_box_characters_get_an_answer(name: str) -> None:
    assert seen(name, "nl", 10).strip()
    assert seen(name, "en", 80, encoding="ascii").isascii()


def test_a_screen_shows_the_letters_that_it_has() -> None:
    drawn = seen("officers", "nl", 80, encoding="latin-1") + seen("dead", "nl", 80, encoding="latin-1")
    assert "José" in drawn
    assert "kwam op 6 juli 2016 een militair" in " ".join(seen("timeline", "nl", 140, encoding="ascii").split())
    drawn.encode("latin-1")


def test_text_of_a_base_is_never_styling() -> None:
    results = load(MISSION).select(topic="aid")
    fact = results.facts[0]
    markup = fact._replace(text=fact.text._replace(nl="[bold red]x[/] :smile: [link=http://a]"))
    assert "[bold red]x[/] :smile: [link=http://a]" in written(results._replace(facts=(markup,), total=1, lang="nl"), "nl", 80, color=True)


def test_charts_too_many_for_letters_are_all_shown() -> None:
    base = load(MISSION)
    charts = tuple(Chart(Series(f"s{n}", "t", Text("", f"Series {n}"), "military"), (Bar(2017, Figure(None, n, "military")),)) for n in range(1, 10))
    shown = written(TopicPage(None, base.select(topic="aid"), charts, base.units), "en", 80)
    assert [line for n in range(1, 10) for line in shown.splitlines() if f"Series {n}" in line] == [f"  Series {n} · military personnel" for n in range(1, 10)]


def test_two_places_in_one_source_are_one_source() -> None:
    results = load(MISSION).select(source="brief", topic="terms", limit=1)
    assert "2017 · bakker-minister" in " ".join(written(results, "nl", 140).split())


def test_sources_are_links_only_where_there_is_colour() -> None:
    assert "\x1b]8;" in seen("search", "nl", 80, color=True)
    assert "\x1b" not in seen("search", "nl", 80)


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("gao", ["gao"]),
        ("helikopters", ["helikopterongeluk"]),
        ("helicoptres", ["helikopterongeluk"]),
        ("66,5", ["66,5"]),
    ],
)
def test_the_words_of_the_text_that_matched_are_marked_not_those_typed(words: str, marked: list[str]) -> None:
    from minusma_cli import terminal

    base = load(MISSION)
    hit = base.search(words).hits[0]
    sentence = hit.fact.text.nl
    assert [sentence[span.start : span.end].lower() for span in terminal.marked(sentence, hit.marks).spans] == marked

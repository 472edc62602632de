"""What a person sees: one golden file a view, with its widths and languages as sections."""

import io
import re
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from conftest import GOLDEN, MISSION, PAPER, Golden

from minusma_cli import load
from minusma_cli.answers.answer import Answer
from minusma_cli.answers.charts import Bar, Chart
from minusma_cli.answers.check import CheckReport
from minusma_cli.answers.citations import build_citations
from minusma_cli.answers.points import Spread
from minusma_cli.answers.series import FollowedSeries, SeriesList
from minusma_cli.answers.sources import SourceList
from minusma_cli.answers.topic import TopicPage
from minusma_cli.answers.topics import TopicList
from minusma_cli.dates import parse_edtf
from minusma_cli.errors import Problem
from minusma_cli.factbase import FactBase
from minusma_cli.formats.cells import make_cells
from minusma_cli.messages import Message
from minusma_cli.model import Figure, Series, Text
from minusma_cli.terminal.fact_line import highlight_words
from minusma_cli.terminal.figures import mark_spread
from minusma_cli.terminal.screen import _NO_BREAK, Screen
from minusma_cli.terminal.show import show_answer

MakeAnswer = Callable[[FactBase], Answer]
PROBLEMS = (
    Problem("my.yaml", 3, 7, "crash", Message("no_sources")),
    Problem("my.yaml", 0, 0, "", Message("is_empty")),
)


def make_topic(topic: str, **more: Any) -> MakeAnswer:
    return lambda base: base.topic_page(topic, **more)


def search(base: FactBase, **more: Any) -> Answer:
    return base.search("helicoptres gao 2015", lang=base.lang, **more)


def make_bibtex(base: FactBase) -> Answer:
    names = ("contingent-2017", "resolution", "blad")
    return base.cite(*names, style="bibtex", accessed="2026-11-24")


VIEWS: dict[str, MakeAnswer] = {
    "search": search,
    "search-limited": lambda base: base.search("militairen", limit=2, lang=base.lang),
    "explain": lambda base: search(base, explain=True),
    "list": lambda base: base.list(topic="aid"),
    "chance": lambda base: base.random(series="tents", year=2015),
    "strength": make_topic("strength"),
    "strength-whole": make_topic("strength", limit=0),
    "strength-charts": make_topic("strength", charts=True),
    "strength-no-chart": make_topic("strength", charts=False),
    "series": lambda base: base.series_page(series="contingent,ceiling"),
    "series-list": lambda base: base.series_list(),
    "series-measured": lambda base: base.measured_series("contingent", "deaths", "guards"),
    "series-yearly": lambda base: base.yearly_series("contingent", "ceiling", "allowed"),
    "mandates": make_topic("mandates"),
    "officers": make_topic("officers"),
    "dead": make_topic("dead"),
    "dead-whole": make_topic("dead", limit=0),
    "aid": make_topic("aid"),
    "terms": make_topic("terms"),
    "works": make_topic("works", limit=0),
    "works-in-short": make_topic("works"),
    "show": lambda base: base.fact_pages("contingent-2014", "crash", "cost", "fire"),
    "on-day": lambda base: base.on("2017-09-11"),
    "on-day-whole": lambda base: base.on("2017-09-11", limit=0),
    "on-month": lambda base: base.on("2016-07"),
    "on-year": lambda base: base.on("2015"),
    "on-before": lambda base: base.on("2001-01-01"),
    "on-after": lambda base: base.on("2030-01-01"),
    "search-question": lambda base: base.search(
        "waarom stortte de helikopter neer", limit=1, lang=base.lang
    ),
    "search-answers": lambda base: base.search(
        "hoeveel van onze militairen kwamen om", limit=2, lang=base.lang
    ),
    "questions": lambda base: base.question_list(),
    "questions-topic": lambda base: base.question_list("dead"),
    "timeline": lambda base: base.timeline(),
    "timeline-limited": lambda base: base.timeline(limit=1),
    "timeline-counts": lambda base: base.timeline(every="year"),
    "timeline-none": lambda base: base.timeline(every="year", year=1999, topic="events"),
    "on-gap": lambda base: base.on("2016-12-01"),
    "timeline-window": lambda base: base.timeline(year=2016),
    "timeline-months": lambda base: base.timeline(every="month", topic="guards,works,dead"),
    "conflicts": lambda base: base.conflicts(),
    "conflicts-sides": lambda base: base.conflicts("contingent-2014", "dead-paper", "fire"),
    "topics": lambda base: TopicList(base.topics, base.lang),
    "sources": lambda base: SourceList(tuple(base.sources()), base.lang),
    "source": lambda base: base.source_page("blad"),
    "cite": lambda base: base.cite("contingent-2017", accessed="2026-11-24"),
    "cite-bibtex": make_bibtex,
    "welcome": lambda base: base.overview(),
    "report": lambda base: CheckReport(PROBLEMS, 12, base.lang),
    "report-clean": lambda base: CheckReport((), 12, base.lang),
}
# These show addresses and code in one piece, however long.
UNBROKEN = ("show", "source", "sources", "cite", "cite-bibtex", "report", "welcome")


def open_mission(lang: str) -> FactBase:
    base = load(MISSION)
    base.lang = lang
    return base


def draw(
    answer: Answer, lang: str, width: int, *, color: bool = False, encoding: str | None = None
) -> str:
    stream = io.StringIO()
    show_answer(answer, stream, lang=lang, color=color, width=width, encoding=encoding)
    return stream.getvalue()


def draw_fields(paths: str, lang: str, width: int, **more: Any) -> str:
    """Fields of the topic `dead`, as a table."""
    answer = open_mission(lang).list(topic="dead")
    table = list(make_cells(answer, paths.split(",")))
    stream = io.StringIO()
    show_answer(answer, stream, lang=lang, color=False, width=width, table=table, **more)
    return stream.getvalue()


def draw_view(
    name: str, lang: str, width: int, *, color: bool = False, encoding: str | None = None
) -> str:
    return draw(VIEWS[name](open_mission(lang)), lang, width, color=color, encoding=encoding)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_looks_as_agreed(name: str, golden: Golden) -> None:
    sections = [
        f"=== {lang}, {width} columns\n{draw_view(name, lang, width)}"
        for lang, width in product(("nl", "en"), (40, 80, 140))
    ]
    sections.append(f"=== nl, 80 columns, in colour\n{draw_view(name, 'nl', 80, color=True)}")
    golden(f"{name}.txt", "".join(sections))


def test_fields_are_a_table_or_stacked_where_that_is_too_wide(golden: Golden) -> None:
    sections = [
        f"=== {width} columns\n{draw_fields('id,text.nl,figures.value', 'nl', width)}"
        for width in (40, 80, 140)
    ]
    golden("fields.txt", "".join(sections))
    assert draw_fields("id,text.en", "en", 80, encoding="ascii").isascii()


@pytest.mark.parametrize("name", [name for name in VIEWS if name not in UNBROKEN])
def test_no_line_is_wider_than_the_screen(name: str) -> None:
    for width in (40, 80, 140):
        for line in draw_view(name, "nl", width).splitlines():
            is_command = line.startswith("  minusma ")  # which stands in one piece
            assert len(line.rstrip()) <= width or is_command


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_command_is_broken(lang: str) -> None:
    for name in VIEWS:
        told = re.findall(r"minusma [a-z].*?(?= · |$)", draw_view(name, lang, 140), re.MULTILINE)
        narrow = draw_view(name, lang, 40).splitlines()
        for command in told:
            assert any(line.endswith(command) or f"{command} · " in line for line in narrow)


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "timeline-none"])
def test_a_screen_of_ten_columns_and_one_without_box_characters_get_an_answer(name: str) -> None:
    assert draw_view(name, "nl", 10).strip()
    assert draw_view(name, "en", 80, encoding="ascii").isascii()


def test_a_screen_shows_the_letters_that_it_has() -> None:
    drawn = draw_view("officers", "nl", 80, encoding="latin-1")
    drawn += draw_view("dead", "nl", 80, encoding="latin-1")
    assert "José" in drawn
    drawn.encode("latin-1")
    timeline = " ".join(draw_view("timeline", "nl", 140, encoding="ascii").split())
    assert "kwam op 6 juli 2016 een militair" in timeline


def test_text_of_a_base_is_never_styling() -> None:
    listing = load(MISSION).list(topic="aid")
    fact = listing.facts[0]
    markup = "[bold red]x[/] :smile: [link=http://a]"
    changed = fact._replace(text=fact.text._replace(nl=markup))
    listing = listing._replace(facts=(changed,), total=1, lang="nl")
    assert markup in draw(listing, "nl", 80, color=True)


def test_charts_too_many_for_letters_are_all_shown() -> None:
    base = load(MISSION)
    charts = []
    for number in range(1, 10):
        series = Series(f"s{number}", "t", Text("", f"Series {number}"), "military")
        charts.append(Chart(series, (Bar(2017, Figure(None, number, "military")),)))
    page = TopicPage(base.list(topic="aid"), None, tuple(charts), base.units)
    shown = draw(page, "en", 80)
    headings = [line for line in shown.splitlines() if "Series" in line]
    assert headings == [f"  Series {number} · military personnel" for number in range(1, 10)]


def test_bars_of_negative_values_stay_within_the_width() -> None:
    series = Series("s", "t", Text("", "Winters"), "degrees")
    values = (-540, 0, 900, -3)
    bars = [Bar(2000 + at, Figure(None, value, "degrees")) for at, value in enumerate(values)]
    base = load(MISSION)
    page = TopicPage(base.list(topic="aid"), None, (Chart(series, tuple(bars)),), base.units)
    lines = draw(page, "en", 80).splitlines()
    lengths = {}
    for line in lines:
        if line.startswith("  20"):
            lengths[line.split()[0]] = line.count("█")
    assert max(len(line) for line in lines) <= 80
    assert lengths["2002"] > lengths["2000"] > lengths["2003"]


def test_two_places_in_one_source_are_one_source() -> None:
    listing = load(MISSION).list(source="brief", topic="terms", limit=1)
    assert "2017 · bakker-minister" in " ".join(draw(listing, "nl", 140).split())


def test_addresses_are_shown_once_below_where_they_are_asked_for() -> None:
    base = open_mission("nl")
    stream = io.StringIO()
    show_answer(base.on("2017-09-11"), stream, lang="nl", color=False, width=80, shows_links=True)
    page, *addresses = re.split(r"^  \[\d+\] ", stream.getvalue(), flags=re.MULTILINE)
    assert len(addresses) == len(set(addresses)) > 1
    assert all(address.startswith("https://example.org/") for address in addresses)
    assert f"[{len(addresses)}]" in page.replace("\n", " ")
    assert f"[{len(addresses) + 1}]" not in page


def test_a_text_without_an_address_is_no_link() -> None:
    screen = Screen(io.StringIO(), "nl", color=True, width=80, shows_links=True)
    assert screen.link("a book", None).spans == []


def test_an_address_has_one_number_however_often_it_is_shown() -> None:
    screen = Screen(io.StringIO(), "nl", color=False, width=80, shows_links=True)
    first, second = (screen.link(text, "https://example.org/") for text in ("a", "b"))
    assert (first.plain[1:], second.plain[1:]) == (f"{_NO_BREAK}[1]",) * 2


def test_no_fact_by_chance_has_no_topic_to_see_more_of() -> None:
    assert "minusma" not in draw(load(MISSION).random(series="tents", year=1900), "nl", 80)


def test_another_fact_by_chance_is_asked_for_with_the_same_filters() -> None:
    page = draw(load(MISSION).random(series=["tents"], since="1 mei 2010"), "en", 100)
    assert "another: minusma random --series tents --from '1 mei 2010'" in page


def test_a_page_without_sources_has_no_list_of_addresses() -> None:
    base = open_mission("nl")
    stream = io.StringIO()
    answer = TopicList(base.topics, "nl")
    show_answer(answer, stream, lang="nl", color=False, width=80, shows_links=True)
    assert "[1]" not in stream.getvalue()


def test_prose_is_at_most_100_columns_wide() -> None:
    for name in ("search", "timeline", "on-year", "conflicts-sides", "show"):
        lines = draw_view(name, "nl", 200).splitlines()
        sentences = [line.split("  ")[-1] for line in lines if "http" not in line]
        assert max(len(sentence) for sentence in sentences) <= 100


def test_sources_are_links_only_where_there_is_colour() -> None:
    assert "\x1b]8;" in draw_view("search", "nl", 80, color=True)
    assert "\x1b" not in draw_view("search", "nl", 80)


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("gao", ["gao"]),
        ("helikopters", ["helikopterongeluk"]),
        ("helicoptres", ["helikopterongeluk"]),
        ("66,5", ["66,5"]),
    ],
)
def test_the_words_of_the_text_that_matched_are_marked_not_those_typed(
    words: str, marked: list[str]
) -> None:
    hit = load(MISSION).search(words).hits[0]
    sentence = hit.fact.text.nl
    spans = highlight_words(sentence, hit.highlights).spans
    assert [sentence[span.start : span.end].lower() for span in spans] == marked


def test_what_differs_without_a_range_is_marked_all_the_same() -> None:
    series = Series("s", "t", Text("", "Deaths"), "deaths", "flow")
    bar = Bar(2015, Figure(None, 3, "deaths"), Spread(is_contested=True))
    base = load(MISSION)
    page = TopicPage(base.list(topic="aid"), None, (Chart(series, (bar,)),), base.units)
    line = next(line for line in draw(page, "en", 80).splitlines() if "2015" in line)
    assert line.endswith("3  ≠ contested")


def test_undated_sides_of_a_contradiction_have_no_date_in_the_heading() -> None:
    conflicts = load(MISSION).conflicts()
    conflict = conflicts.conflicts[0]
    facts = tuple(fact._replace(when=None) for fact in conflict.facts)
    undated = conflicts._replace(conflicts=(conflict._replace(facts=facts),))
    assert "," not in draw(undated, "en", 80).splitlines()[1].split("  ")[1]
    side_by_side = undated._replace(is_index=False)
    assert "," not in draw(side_by_side, "en", 80).splitlines()[1].split("  ")[1]


def test_what_is_in_force_may_be_a_person_alone_or_have_no_end() -> None:
    page = load(MISSION).on("2017-09-11")
    section = next(one for one in page.sections if "person" in one.topic.columns)
    fact = section.in_force[0]
    key = next(key for key in section.topic.columns if key != "person")
    alone = fact._replace(details={"person": "Jan"}, contested=())
    endless = fact._replace(details={key: "x"}, when=parse_edtf("2013/.."), contested=())
    page.sections = (section._replace(in_force=(alone, endless), standing=()),)
    lines = draw(page, "en", 80).splitlines()
    label = section.topic.columns[key].label.en
    assert any(line.endswith("  Jan") for line in lines)
    assert any(line.endswith(f"{label} x") for line in lines)


def test_a_series_without_points_has_no_dates_and_no_lines() -> None:
    base = open_mission("en")
    empty = FollowedSeries(base.series["dogs"], ())
    shown = draw(SeriesList((empty,), {}, base.units, "en"), "en", 80)
    assert "  0 measurements · dogs" in shown.splitlines()
    measured = base.measured_series("contingent", "dogs", year=2014)
    assert "Dogs" not in draw(measured, "en", 80)


def test_a_range_of_two_other_numbers_stands_behind_the_mark() -> None:
    spread = Spread(is_contested=True, low=368, high=450)
    for encoding, said in (("utf-8", "≠ 368–450"), ("ascii", "≠ 368-450")):
        screen = Screen(io.StringIO(), "nl", color=False, width=80, encoding=encoding)
        assert mark_spread(screen, spread, 400).plain.replace(_NO_BREAK, " ") == f"  {said}"


def test_a_single_figure_makes_no_bar() -> None:
    page = load(MISSION).series_page(series="tents", charts=True)
    lines = draw(page, "en", 80).splitlines()
    assert "  2015  40  (1 Aug)" in lines


def test_a_unit_that_the_base_does_not_name_is_shown_by_its_id() -> None:
    page = load(MISSION).series_page(series="tents", charts=True)
    page.units = {}
    assert "  Tents · tents" in draw(page, "en", 80).splitlines()


def test_papers_of_parliament_are_sentences_too() -> None:
    (brief,) = load(MISSION).cite("brief").citations
    told = brief._replace(number="Kamerstuk 29 521, nr. 349", section="Slot")
    style = {"style": "kamerstuk", "accessed": "2026-11-24", "lang": "nl"}
    assert draw(build_citations((told, brief), **style), "nl", 80) == (
        "\n  Kamerstukken II 2016/17, 29 521, nr. 349, onder ‘Slot’.\n\n"
        "  Tweede Kamer der Staten-Generaal, ‘Artikel 100-brief over de proefmissie\n"
        "  (Kamerstuk 1, nr. 1)’, 11 september 2017.\n"
        "  https://example.org/brief-1.html\n"
        "  geraadpleegd op 24 november 2026\n\n"
    )


def test_paper_has_its_numbers_in_place_of_an_address() -> None:
    base = load(PAPER)
    shown = draw(base.fact_pages("camp-built"), "nl", 80)
    assert (
        "  Blauwe baretten\n"
        "    Uitgeverij Mars · 2014 · naslag · ISBN 978-90-12-34567-5\n"
        "    p. 12 · zoek: in 1994 gebouwd\n\n"
        "  Peacekeeping studied\n"
        "    Institute of Peace · ca. 2019 · rapport · doi:10.1000/peace(2019)<1>\n"
        "    zoek: built in 1994\n"
        "    https://doi.org/10.1000/peace(2019)%3C1%3E\n"
    ) in shown
    assert "    § Slot · zoek: het kamp staat" in draw(base.fact_pages("camp-reported"), "nl", 80)
    page = draw(base.source_page("dispatch"), "nl", 80)
    assert "http" not in page
    assert "Nationaal Archief, 2.05.401, inv.nr. 12 · 1 feit · dispatch" in page
    assert "https://doi.org" in draw(base.source_page("study"), "nl", 80)
    cited = draw(base.cite("camp-built", accessed="2026-11-24"), "nl", 80)
    assert cited == (
        "\n  Uitgeverij Mars, ‘Blauwe baretten’, 2014, p. 12, ISBN 978-90-12-34567-5.\n\n"
        "  Institute of Peace, ‘Peacekeeping studied’, ca. 2019.\n"
        "  https://doi.org/10.1000/peace(2019)%3C1%3E\n"
        "  geraadpleegd op 24 november 2026\n\n"
    )
    assert draw(base.source_link("book"), "nl", 80) == "\n"
    lone = draw(base.source_link("study"), "nl", 80)
    assert lone == "\n  https://doi.org/10.1000/peace(2019)%3C1%3E\n\n"


def test_a_long_timeline_tells_how_to_see_less(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "korter" not in draw_view("timeline", "nl", 80)
    monkeypatch.setattr("minusma_cli.terminal.timeline._MANY_FACTS", 3)
    assert "korter: --year 2015 · --every year" in draw_view("timeline", "nl", 80)
    assert "korter" not in draw_view("timeline-window", "nl", 80)


@pytest.mark.parametrize("width", [20, 40, 80, 140])
def test_no_command_of_the_welcome_is_broken(width: int) -> None:
    lines = [line.strip() for line in draw_view("welcome", "nl", width).splitlines()]
    answer = open_mission("nl").overview()
    commands = [*(command for _label, command in answer.list_questions()), *answer.list_commands()]
    assert all(any(line.endswith(command) for line in lines) for command in commands)


def test_what_differs_is_said_where_it_is_marked_and_on_the_same_line() -> None:
    for name in VIEWS:
        for line in (GOLDEN / f"{name}.txt").read_text("utf-8").splitlines():
            assert not re.search(r"≠(\s*$|\s{2})", line)


@pytest.mark.parametrize("term", ["screen", "xterm-256color"])
def test_colours_are_seen_on_a_light_and_on_a_dark_ground(
    term: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM", raising=False)
    drawn = draw_view("search", "nl", 80, color=True) + draw_view("strength", "nl", 80, color=True)
    colours = set(re.findall(r"\x1b\[([\d;]+)m", drawn))
    # Of eight colours magenta is seen on both; white and yellow are not, and red is for errors.
    few = {"1;35", "39"} if term == "screen" else {"1;38;5;166", "38;5;67"}
    assert colours - {"0", "1", "2", "2;4"} == few


def test_a_chart_says_what_its_dot_means_and_of_when_a_figure_is() -> None:
    series = Series("s", "t", Text("Doden", "Deaths"), "deaths")
    sept = parse_edtf("2023-09")
    bars = (
        Bar(2021, Figure(None, 3, "x")),
        Bar(2022, None),
        Bar(2023, Figure(None, 1, "x"), when=sept),
    )
    base = load(MISSION)
    page = TopicPage(base.list(topic="aid"), None, (Chart(series, bars),), base.units)
    wide = draw(page, "nl", 80)
    assert " 1  (sep)\n" in wide
    assert "  · geen cijfer\n" in wide
    assert " 1  (sep)\n" in draw(page, "nl", 40)
    assert "  . no figure\n" in draw(page, "en", 80, encoding="ascii")


def test_the_index_of_contradictions_has_links_and_air() -> None:
    answer = open_mission("nl").conflicts()
    stream = io.StringIO()
    show_answer(answer, stream, lang="nl", color=False, width=80, shows_links=True)
    lines = stream.getvalue().splitlines()
    sources = [at for at, line in enumerate(lines) if line.startswith("    ")]
    assert len(sources) == len(answer.conflicts)
    assert all(re.search(r"\[\d+\]", lines[at]) and not lines[at + 1] for at in sources)
    assert any(line.startswith("  [1] https://") for line in lines)


def test_a_day_has_one_text_column_and_a_source_at_each_row() -> None:
    lines = draw_view("on-day", "nl", 80).splitlines()
    starts = set()
    for line in lines[3:]:
        text = re.match(r"  (?:\S.*?\S)?\s{2,}(?=\S)", line)
        if text:
            starts.add(text.end())
    assert len(starts) == 1
    stood = lines[lines.index("  Zo stond het") + 2 :]
    assert sum(1 for line in stood if "Kamerstuk 1, nr. 1" in line or "Blad" in line) > 5


def test_on_a_low_screen_a_day_shows_fewer_things() -> None:
    base = open_mission("nl")
    lengths = []
    for height in (4, 40):
        stream = io.StringIO()
        show_answer(base.on("2015"), stream, lang="nl", color=False, width=80, height=height)
        lengths.append(stream.getvalue().count("\n"))
    assert lengths[0] < lengths[1]


def test_on_a_narrow_screen_an_id_stands_whole_on_a_line() -> None:
    answer = open_mission("nl").list(topic="aid")
    lines = [line.strip() for line in draw(answer, "nl", 40).splitlines()]
    assert all(any(line.startswith(fact.id) for line in lines) for fact in answer.facts)


def test_there_is_one_blank_line_between_things() -> None:
    for name in VIEWS:
        assert "\n\n\n" not in (GOLDEN / f"{name}.txt").read_text("utf-8").replace("\n\n===", "")

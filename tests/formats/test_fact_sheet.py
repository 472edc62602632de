"""Fact sheets: what Markdown gives of a topic, a day and a search."""

import re

import pytest
from conftest import MISSION, PAPER, Run
from points import STOCK, make_point

from minusma_cli.answers.charts import build_chart
from minusma_cli.answers.points import Spread
from minusma_cli.answers.sheet import Note, Sheet, SheetBuilder
from minusma_cli.model import Figure

NOTE = re.compile(r"\[\^(\d+)\]")


def read_sheet(run: Run, *argv: str, facts: str | None = None) -> list[str]:
    """The lines of a sheet in English; every note that is named stands at its end, once."""
    given = [*argv, "-f", "md", "--lang", "en"]
    said = run(*given, facts=facts) if facts else run(*given)
    assert (said.code, said.err) == (0, "")
    body, *notes = re.split(r"\n\[\^\d+\]: ", said.out)
    named = {int(number) for number in NOTE.findall(body)}
    assert named == set(range(1, len(notes) + 1))
    return said.out.splitlines()


def test_a_topic_has_its_headline_in_a_table_and_its_facts_under_headings(run: Run) -> None:
    lines = read_sheet(run, "strength")
    assert lines[:11] == [
        "# Strength",
        "",
        "5 facts",
        "",
        "## Our contingent · military personnel",
        "",
        "| Year | Figure | Remark |",
        "| --- | ---: | --- |",
        "| 2016 | 13,289 | [^1] |",
        "| 2017 | about 290 | [^2] |",
        "| 2018 | not known |  |",
    ]
    heads = [line for line in lines if line.startswith("## ")]
    assert heads[1:] == ["## Our contingent", "## Scouts"]
    at = lines.index(
        "- According to De Krant there were 400 military personnel in 2017. [^5]"
        " `contingent-2017-press`"
    )
    assert lines[at + 1] == "  - The newspaper counts the staff too."
    assert (
        "[^5]: De Krant, ‘De proefmissie in de krant’, March 2018."
        " <https://example.org/krant?id=1#:~:text=400%20militairen>"
    ) in lines


def test_a_part_of_a_topic_says_which(run: Run) -> None:
    assert read_sheet(run, "strength", "--year", "2017", "--limit", "1")[2] == (
        "1 of 3 facts · --year 2017"
    )
    since = read_sheet(run, "strength", "--from", "2017", "--to", "2018")
    assert since[2] == "3 facts · --from 2017 --to 2018"
    assert read_sheet(run, "strength", "--kind", "news")[2] == "2 facts · --kind news"


def test_what_tells_a_topic_in_short_comes_first_and_once(run: Run) -> None:
    lines = read_sheet(run, "dead", facts=MISSION)
    heads = [line for line in lines if line.startswith("## ")]
    assert heads == ["## In short", "## Our dead", "## Dead guests", "## Further"]
    ids = [line.split("`")[1] for line in lines if line.startswith("- ")]
    assert ids[:3] == ["crash", "dead-table", "fire-16-july"]
    assert len(ids) == len(set(ids))
    assert any("*≠ " in line for line in lines)


def test_what_added_up_has_the_sources_of_its_parts(run: Run) -> None:
    lines = read_sheet(run, "list", "--series", "dead", "--chart")
    assert lines[:3] == ["# Deaths", "", "1 fact · --series dead"]
    assert "| 2015 | 2 | [^1] |" in lines
    assert "## Facts" in lines


def test_charts_of_no_one_topic_are_the_title_together(run: Run) -> None:
    given = ("list", "--series", "contingent", "--series", "ceiling", "--chart")
    lines = read_sheet(run, *given, facts=MISSION)
    assert lines[0] == "# Our contingent, Ceiling"


def test_a_series_without_a_chart_has_no_other_title(run: Run) -> None:
    assert read_sheet(run, "list", "--series", "dead", "--no-chart")[0] == "# Facts"


def test_a_day_has_how_things_stood_in_a_table(run: Run) -> None:
    lines = read_sheet(run, "on", "2016-06", facts=MISSION)
    assert lines[:3] == ["# June 2016", "", "The trial mission"]
    assert "## How things stood" in lines
    assert "| What | Figure | Date | Remark |" in lines
    old = read_sheet(run, "on", "2021-01-01")
    assert "## Last known, more than a year before" in old


def test_what_happened_that_day_comes_first(run: Run) -> None:
    lines = read_sheet(run, "on", "2016-07-06", facts=MISSION)
    heads = [line for line in lines if line.startswith("## ")]
    assert heads[0] == "## That day"
    assert heads.index("## That day") < heads.index("## How things stood")
    first = next(line for line in lines if line.startswith("- "))
    assert "`fire`" in first


def test_a_day_outside_the_mission_says_so(run: Run) -> None:
    said = run("on", "2030", "-f", "md", "--lang", "en", facts=MISSION)
    assert said.out.splitlines()[2] == "The trial mission: had ended by 30 June 2018."


def test_a_search_has_the_question_as_its_title(run: Run) -> None:
    lines = read_sheet(run, "search", "why did the helicopter crash", facts=MISSION)
    assert lines[:3] == ["# Why did the helicopter crash?", "", "No source names the cause."]
    assert "## Answers" in lines
    plain = read_sheet(run, "search", "scouts")
    assert plain[0] == "# scouts"
    assert "## Facts" in plain


def test_what_is_known_to_be_unknown_is_a_sheet_without_facts(run: Run) -> None:
    lines = read_sheet(run, "search", "who cooked for the mission", facts=MISSION)
    assert lines[2] == "No source says who cooked."


def test_where_nothing_is_found_there_is_no_sheet(run: Run) -> None:
    said = run("strength", "--year", "1990", "-f", "md")
    assert (said.code, said.out) == (1, "")


def test_a_source_on_paper_has_a_note_without_a_link(run: Run) -> None:
    lines = read_sheet(run, "list", "camps", facts=PAPER)
    notes = [line for line in lines if line.startswith("[^")]
    assert any("<http" not in note for note in notes)


@pytest.mark.parametrize("link", ["https://example.org/<b>", None])
def test_no_address_and_no_title_is_a_mark(link: str | None) -> None:
    import io

    from minusma_cli.formats.fact_sheet import write_sheet

    stream = io.StringIO()
    write_sheet(Sheet("*a*", ("[b]",), (), (Note("‘c_d_’", link),)), stream)
    said = stream.getvalue()
    assert said.startswith("# \\*a\\*\n\n\\[b\\]\n\n[^1]: ‘c\\_d\\_’.")
    assert "<b>" not in said


def test_a_contested_figure_says_what_others_say(run: Run) -> None:
    lines = read_sheet(run, "list", "strength", "--chart", facts=MISSION)
    assert "| 2014 | 450 | ≠ 368 [^1] |" in lines
    figure = Figure(None, 4, "deaths")
    assert SheetBuilder("nl").describe_rest(figure, Spread(is_contested=True)) == ["≠ betwist"]
    between = Spread(is_contested=True, low=3, high=5)
    assert SheetBuilder("en").describe_rest(figure, between) == ["≠ 3–5"]


def test_a_figure_that_is_not_of_a_whole_year_says_of_when_it_is() -> None:
    facts = [make_point("2014-05", 400), make_point("2015", 300, status="planned")]
    builder = SheetBuilder("nl")
    builder.add_chart(build_chart(STOCK, facts), {}, facts)
    (part,) = builder.parts
    assert (part.heading, part.head) == ("Sterkte · military", ("Jaar", "Cijfer", "Toelichting"))
    assert [row.cells for row in part.rows] == [
        ("2014", "400", "mei 2014"),
        ("2015", "300", "gepland"),
    ]


def test_a_search_has_the_figures_of_series_in_a_table(run: Run) -> None:
    lines = read_sheet(run, "search", "how many soldiers in 2017", facts=MISSION)
    head = lines.index("| What | Figure | Date | Remark |")
    assert lines[head - 2] == "## Figures"
    assert lines[head + 1] == "| --- | ---: | --- | --- |"
    assert "military personnel" in lines[head + 2]
    assert "## Figures" not in read_sheet(
        run, "search", "who cooked for the mission", facts=MISSION
    )


def test_figures_of_no_series_of_the_base_make_no_table() -> None:
    builder = SheetBuilder("nl")
    builder.add_figures([make_point("2015", 300)], {}, {})
    assert builder.parts == []

"""What a notebook shows of an answer."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from conftest import SMALL
from tiny import make_fact

from minusma_cli import answers, load
from minusma_cli.answers.check import CheckReport
from minusma_cli.answers.listing import FactList
from minusma_cli.answers.notebook import MOST_ROWS, format_html
from minusma_cli.answers.sources import SourceList
from minusma_cli.answers.topics import TopicList
from minusma_cli.factbase import FactBase

ROOMS = sorted(file.stem for file in Path(answers.__file__).parent.glob("[!_]*.py"))
ANSWERS: dict[str, Callable[[FactBase], Any]] = {
    "search": lambda base: base.search("verkenners"),
    "list": lambda base: base.list(topic="strength"),
    "topic": lambda base: base.topic_page("strength"),
    "series": lambda base: base.series_page(series="dead"),
    "which series": lambda base: base.series_list(),
    "measured": lambda base: base.measured_series("dead"),
    "yearly": lambda base: base.yearly_series("dead"),
    "show": lambda base: base.fact_pages("crash"),
    "day": lambda base: base.on("2017"),
    "timeline": lambda base: base.timeline(every="year"),
    "conflicts": lambda base: base.conflicts(),
    "source": lambda base: base.source_page("site"),
    "sources": lambda base: SourceList(tuple(base.sources()), base.lang),
    "topics": lambda base: TopicList(base.topics, base.lang),
    "questions": lambda base: base.question_list(),
    "cite": lambda base: base.cite("site"),
    "link": lambda base: base.source_link("crash"),
    "overview": lambda base: base.overview(),
    "check": lambda _base: CheckReport((), 3, "en"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_is_a_table_in_a_notebook(small: FactBase, name: str) -> None:
    answer = ANSWERS[name](small)
    shown = answer._repr_html_()
    assert shown.startswith("<table>\n<tr><td>")
    assert shown.endswith("</td></tr>\n</table>")
    assert shown.count("<tr>") == len(list(answer.plain_lines()))


@pytest.mark.parametrize("room", ROOMS)
def test_no_kind_of_answer_was_forgotten(room: str) -> None:
    module = import_module(f"minusma_cli.answers.{room}")
    for kind in vars(module).values():
        is_answer = isinstance(kind, type) and hasattr(kind, "plain_lines")
        if is_answer and not getattr(kind, "_is_protocol", False):
            assert hasattr(kind, "_repr_html_"), kind


def test_a_row_has_the_cells_of_its_line_and_links_to_its_source(small: FactBase) -> None:
    assert format_html(small.show("crash")) == (
        "<table>\n<tr><td>crash</td><td>2015-03-17</td>"
        "<td>Bij een helikopterongeluk in Gao kwamen op 17 maart 2015 twee militairen om.</td>"
        '<td><a href="https://example.org/krant?id=1#:~:text=twee%20militairen%20kwamen%20om">'
        "https://example.org/krant?id=1#:~:text=twee%20militairen%20kwamen%20om</a></td></tr>\n"
        "</table>"
    )


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x>', "javascript:alert(1)", "a & b"]
)
def test_text_is_never_markup(text: str) -> None:
    shown = format_html(FactList((make_fact("x", text),), 1, {}, "nl"))
    for mark in ("<script", "<img", 'href="javascript', "a & b"):
        assert mark not in shown


def test_a_text_that_only_begins_as_an_address_is_no_link() -> None:
    fact = make_fact("x", "https://example.org/ is een adres.")
    assert format_html(FactList((fact,), 1, {}, "nl")).count("<a href") == 1


@pytest.mark.parametrize(("lang", "more"), [("nl", "en nog 1"), ("en", "and more: 1")])
def test_at_most_fifty_rows_are_shown_and_how_many_more(lang: str, more: str) -> None:
    facts = tuple(make_fact(f"fact-{number}", "Een feit.") for number in range(MOST_ROWS + 1))
    shown = format_html(FactList(facts, len(facts), {}, lang))
    assert shown.count("<tr>") == MOST_ROWS
    assert shown.endswith(f"<p>{more}</p>")


def test_an_answer_as_a_dictionary_is_its_json(small: FactBase) -> None:
    answer = load(SMALL).list(series="dead").to_dict()
    assert (answer["schema"], answer["count"]) == (1, 1)
    assert answer["facts"][0] == next(iter(small.show("crash").rows()))

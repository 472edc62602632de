"""Rows as lines of one's own."""

import pytest

from minusma_cli.errors import MinusmaError
from minusma_cli.factbase import FactBase
from minusma_cli.formats.template import fill_template, parse_template


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("{id}: {figures[0].value}", "contingent-2017: 290\n"),
        ("{ id }", "contingent-2017\n"),
        ("{{{id}}} }}{{", "{contingent-2017} }{\n"),
        ("{sources.id} / {sources[1].id} / {sources[2].id}", "brief-1 | krant-2018 / krant-2018 / \n"),
        ("{details.person.nl}{note.nl}", "\n"),
        ("{when.edtf}\t{figures[0].qualifier}", "2017\tabout\n"),
        ("{sources[999999999].id}", "\n"),
        ("no field", "no field\n"),
    ],
)  # fmt: skip
def test_a_template_has_the_values_of_a_row(template: str, line: str, small: FactBase) -> None:
    listing = small.show("contingent-2017")
    parts = parse_template(template, listing)
    assert fill_template(parts, next(iter(listing.rows())), "en") == line


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("nl", "Adviseur / José de Vries / office: Adviseur | person: José de Vries | staff: 3\n"),
        ("en", "Adviser / José de Vries / office: Adviser | person: José de Vries | staff: 3\n"),
    ],
)  # fmt: skip
def test_what_is_in_two_languages_stands_in_the_one_asked_for(
    lang: str, line: str, small: FactBase
) -> None:
    listing = small.show("adviser-de-vries")
    parts = parse_template("{details.office} / {details.person} / {details}", listing)
    row = next(iter(listing.rows()))
    assert fill_template(parts, row, lang) == line
    text = fill_template(parse_template("{text}", listing), row, lang)
    assert text == f"{listing.facts[0].text.of(lang)}\n"


def test_so_it_is_in_a_list(small: FactBase) -> None:
    from minusma_cli.answers.topics import TopicList

    answer = TopicList(small.topics, "nl")
    row = answer.rows()[0]
    assert fill_template(parse_template("{series.label}", answer), row, "nl") == (
        "Onze bijdrage | Verkenners\n"
    )
    assert "label: Our contingent" in fill_template(parse_template("{series}", answer), row, "en")


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{id", "character 1: { without }; write {{ for a brace"),
        ("ab}", "character 3: } without {; write }} for a brace"),
        ("{id}{{}", "character 7: } without {; write }} for a brace"),
        ("{id} {txt.nl}", "character 6: no field called 'txt.nl'; did you mean text.nl or text.en?"),
        ("{}", "character 1: '' is no field; write {id} or {figures[0].value}, for example"),
        ("{id.__class__}", "character 1: no field called 'id.__class__'"),
        ("{id!r}", "character 1: no field called 'id!r'"),
        ("{id:>9}", "character 1: no field called 'id:>9'"),
        ("{figures[-1]}", "character 1: 'figures[-1]' is no field; write {id} or"),
        ("{figures[x]}", "character 1: 'figures[x]' is no field; write {id} or"),
        ("{figures[0}", "character 1: 'figures[0' is no field; write {id} or"),
        ("{figures..value}", "character 1: 'figures..value' is no field; write {id} or"),
        ("{figures[99999999999].value}", "character 1: 'figures[99999999999].value' is no field"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(template: str, told: str, small: FactBase) -> None:
    with pytest.raises(MinusmaError) as raised:
        parse_template(template, small.list())
    assert str(raised.value).startswith(f"--template, {told}")


def test_nothing_of_a_fact_is_read_as_a_template(small: FactBase) -> None:
    listing = small.list(limit=1)
    fact = listing.facts[0]
    text = fact.text._replace(nl="{id} {{ }")
    changed = listing._replace(facts=(fact._replace(text=text),))
    assert (
        fill_template(parse_template("{text.nl}", changed), next(iter(changed.rows())), "nl")
        == "{id} {{ }\n"
    )

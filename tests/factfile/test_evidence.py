"""Handles and figures looked up in source texts."""

import pytest

from minusma_cli.contents import FactFile, Thesaurus
from minusma_cli.factfile.evidence import find_missing_evidence
from minusma_cli.model import Fact, Figure, Reference, Source, Text

SOURCE = Source("letter", "Letter", "House", None, "parliamentary", "nl", "https://example.org/")
PATHS = {"fact": ("topics", "topic", "facts", 0)}
OTHER = SOURCE._replace(id="paper")


def find_messages(
    text: str,
    *,
    find: str = "het handvat",
    value: float = 0,
    unit: str = "military",
    sources: tuple[Source, ...] = (SOURCE,),
    before: str | None = None,
    after: str | None = None,
) -> list[str]:
    """What is said of one fact when only the letter's text is at hand."""
    figures = (Figure(None, value, unit),) if value else ()
    references = tuple(Reference(source, None, find, before, after) for source in sources)
    fact = Fact("fact", "topic", Text("nl", "en"), None, figures, {}, (), references, (), None)
    fact_file = FactFile(sources, Thesaurus(), {}, (), (fact,))
    texts = {"letter": text}
    return [str(fault.message) for fault in find_missing_evidence(fact_file, PATHS, texts.get)]


@pytest.mark.parametrize(
    ("text", "find"),
    [
        ("er staat: het handvat.", "het handvat"),
        ("het\n  handvat", "het handvat"),
        ("het hand-\nvat", "het handvat"),
        ("de NH-\n90 helikopter", "NH-90 helikopter"),
        ("de “missie” is ’t", "“missie” is"),
        ('de "missie" is', "“missie” is"),
        ("zo'n man", "zo’n man"),
    ],
)
def test_a_handle_is_found_whatever_breaks_it(text: str, find: str) -> None:
    assert find_messages(text, find=find) == []


def test_a_handle_that_is_not_there_is_named() -> None:
    assert find_messages("iets anders", find="het handvat") == [
        "'het handvat' is not in source 'letter'"
    ]


@pytest.mark.parametrize(
    ("text", "find"),
    [
        ("De missieleiding zei ja.", "leiding zei"),
        ("de leiding zeilde", "leiding zei"),
    ],
)
def test_a_handle_inside_a_word_is_no_handle(text: str, find: str) -> None:
    assert find_messages(text, find=find) == [
        f"{find!r} begins or ends inside a word of source 'letter'"
    ]


def test_a_handle_over_two_paragraphs_is_no_handle() -> None:
    assert find_messages("Sterkte\n \n290 militairen", find="Sterkte 290") == [
        "'Sterkte 290' runs over two paragraphs of source 'letter'"
    ]


TWICE = "In 2016 waren het er 290. In 2017 waren het er 290 in Gao."


@pytest.mark.parametrize(
    ("before", "after", "trouble"),
    [
        (None, None, "stands 2 times in source 'letter'; before or after must tell which"),
        (None, "in Gao", ""),
        ("in 2017", None, ""),
        ("in 2018", None, "does not stand between its words before and after in source 'letter'"),
    ],
)
def test_a_handle_that_stands_twice_needs_the_words_around_it(
    before: str | None, after: str | None, trouble: str
) -> None:
    expected = [f"'waren het er 290' {trouble}"] if trouble else []
    found = find_messages(TWICE, find="waren het er 290", before=before, after=after)
    assert found == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("13289", 13289), ("13.289", 13289), ("13,289", 13289), ("13 289", 13289), ("vijf", 5), ("twelve", 12), ("eenentwintig", 21), ("tweeëndertig", 32),
        ("twenty-one", 21), ("thirty", 30), ("honderd", 100), ("a hundred", 100), ("driehonderd", 300), ("three hundred", 300), ("3,8 miljoen", 3_800_000),
        ("3.8 million", 3_800_000), ("2 miljard", 2_000_000_000), ("12 duizend", 12_000), ("66,5", 66.5), ("(290)", 290), ("zeventig", 70),
    ],
)  # fmt: skip
def test_a_figure_stands_in_any_form(text: str, value: float) -> None:
    assert find_messages(f"het handvat: {text} militairen", value=value) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1290", 290),
        ("2905", 290),
        ("290.5", 290),
        ("29", 290),
        ("honderdtien", 111),
        ("vijfde", 1234),
    ],
)
def test_another_number_is_not_the_figure(text: str, value: float) -> None:
    assert find_messages(f"het handvat: {text} militairen", value=value) == [
        f"the figure {value} is in none of the fact's sources"
    ]


def test_a_source_whose_text_is_not_at_hand_is_passed_over() -> None:
    assert find_messages("iets", sources=(OTHER,), value=290) == []
    assert find_messages("het handvat", sources=(SOURCE, OTHER), value=290) == []

"""A tiny index, made by hand for tests of single steps of search."""

from collections.abc import Mapping

from minusma_cli.contents import FactFile, Question, Thesaurus
from minusma_cli.dates import parse_edtf
from minusma_cli.index.reader import Index
from minusma_cli.index.writer import write_index
from minusma_cli.model import Fact, Figure, Reference, Series, Source, Text, Topic, Unit

SOURCE = Source("letter", "Letter", "House", "2017", "parliamentary", "nl", "https://example.org/")
UNITS = {"soldiers": Unit("militairen", "soldiers"), "eur": Unit("euro", "euros")}
STRENGTH = Series("strength", "troops", Text("Sterkte", "Strength"), "soldiers")


def make_fact(name: str, dutch: str = "", english: str = "", **more: object) -> Fact:
    """A fact of the topic `troops`, with one source."""
    fact = Fact(
        id=name,
        topic="troops",
        text=Text(dutch, english),
        when=None,
        figures=(),
        details={},
        names=(),
        sources=(Reference(SOURCE, None, "some words"),),
        disputes=(),
        note=None,
    )
    when = more.pop("when", None)
    if isinstance(when, str):
        fact = fact._replace(when=parse_edtf(when))
    return fact._replace(**more)  # type: ignore[arg-type]


def make_index(
    *facts: Fact,
    same: tuple[tuple[str, ...], ...] = (),
    near: tuple[tuple[str, ...], ...] = (),
    snapshot: str = "latest",
    questions: tuple[Question, ...] = (),
) -> Index:
    """An index of these facts and known questions in memory, facts numbered in their order."""
    topic = Topic(
        "troops",
        Text("Troepen", "Forces"),
        ("soldaten",),
        {},
        (STRENGTH,),
        snapshot,
        len(facts),
    )
    fact_file = FactFile((SOURCE,), Thesaurus(), UNITS, (topic,), facts, questions=questions)
    return Index(write_index(":memory:", fact_file, Thesaurus(same, near)))


def make_figure(value: float, *, unit: str = "soldiers", series: str | None = None) -> Figure:
    """A figure, of a series where one is named."""
    return Figure(series, value, unit)


def make_text_index(texts: Mapping[str, str], **more: tuple[tuple[str, ...], ...]) -> Index:
    """An index of facts with these Dutch texts, by id."""
    facts = [make_fact(name, text) for name, text in texts.items()]
    return make_index(*facts, **more)  # type: ignore[arg-type]

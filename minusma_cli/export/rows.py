"""The rows of each table, out of a whole base."""

from collections.abc import Callable, Iterator

from minusma_cli import __version__
from minusma_cli.answers.answer import SCHEMA
from minusma_cli.answers.charts import build_chart
from minusma_cli.answers.whole import WholeBase
from minusma_cli.formats.fields import join_values
from minusma_cli.model import DetailValue, Text

Value = str | int | float | bool | None
Row = tuple[Value, ...]
_NO_TEXT = (None, None)
_PARTS_OF_YEAR = 7  # beside the series and the year


def list_rows(table: str, whole: WholeBase) -> Iterator[Row]:
    """The rows of a table of this name, in a fixed order."""
    return _ROWS[table](whole)


def _list_about(whole: WholeBase) -> Iterator[Row]:
    if whole.about:
        yield "title_nl", whole.about.title.nl
        yield "title_en", whole.about.title.en
        yield "subject_nl", whole.about.subject.nl
        yield "subject_en", whole.about.subject.en
        yield "period", whole.about.period and whole.about.period.edtf
    yield "data_version", whole.data_version
    yield "data_date", whole.data_date
    yield "program", f"minusma {__version__}"
    yield "schema", str(SCHEMA)


def _list_topics(whole: WholeBase) -> Iterator[Row]:
    for position, topic in enumerate(whole.topics, 1):
        aliases = join_values(topic.aliases)
        yield topic.id, position, *topic.title, aliases, topic.snapshot


def _list_topic_columns(whole: WholeBase) -> Iterator[Row]:
    for topic in whole.topics:
        for position, (name, column) in enumerate(topic.columns.items(), 1):
            yield topic.id, name, position, *column.label, column.total


def _list_units(whole: WholeBase) -> Iterator[Row]:
    for name, unit in whole.units.items():
        yield name, unit.nl, unit.en, *(unit.one or _NO_TEXT)


def _list_series(whole: WholeBase) -> Iterator[Row]:
    for topic in whole.topics:
        for position, series in enumerate(topic.series, 1):
            measure = series.unit, series.type, series.total
            yield series.id, topic.id, position, *series.label, *measure


def _list_sources(whole: WholeBase) -> Iterator[Row]:
    for source, _facts in whole.sources:
        yield (
            source.id,
            source.title,
            source.publisher,
            source.published,
            source.kind,
            source.language,
            source.number,
            source.url,
            source.accessed,
            source.archived,
            source.archive,
            source.isbn,
            source.doi,
            source.archive_number,
        )


def _list_facts(whole: WholeBase) -> Iterator[Row]:
    leads: dict[str, int] = {}
    for topic in whole.topics:
        leads.update((fact, place) for place, fact in enumerate(topic.lead, 1))
    for position, fact in enumerate(whole.listing.facts, 1):
        when: Row = (None, None, None)
        if fact.when:
            when = fact.when.edtf, fact.when.first, fact.when.last
        remarks = *(fact.preferred or _NO_TEXT), *(fact.note or _NO_TEXT)
        lead = leads.get(fact.id)
        yield fact.id, fact.topic, position, *fact.text, *when, fact.actor, *remarks, lead


def _list_figures(whole: WholeBase) -> Iterator[Row]:
    for fact in whole.listing.facts:
        for position, figure in enumerate(fact.figures, 1):
            kind = figure.unit, figure.qualifier, figure.status
            yield fact.id, position, figure.series, figure.value, *kind


def _list_details(whole: WholeBase) -> Iterator[Row]:
    for fact in whole.listing.facts:
        for name, value in fact.details.items():
            yield fact.id, name, *_split_detail(value)


def _split_detail(value: DetailValue) -> Row:
    """A value in Dutch and in English, and as a number where it is one."""
    if isinstance(value, Text):
        return *value, None
    if isinstance(value, str):
        return value, value, None
    return str(value), str(value), value


def _list_names(whole: WholeBase) -> Iterator[Row]:
    for fact in whole.listing.facts:
        for position, name in enumerate(fact.names, 1):
            yield fact.id, position, name


def _list_fact_sources(whole: WholeBase) -> Iterator[Row]:
    for fact in whole.listing.facts:
        for position, place in enumerate(fact.sources, 1):
            words = place.section, place.find, place.before, place.after
            yield fact.id, position, place.source.id, *words, place.link


def _list_contradictions(whole: WholeBase) -> Iterator[Row]:
    for fact in whole.listing.facts:
        for other in fact.contested:
            yield fact.id, other, other in fact.disputes


def _list_years(whole: WholeBase) -> Iterator[Row]:
    for topic in whole.topics:
        facts = [fact for fact in whole.listing.facts if fact.topic == topic.id]
        for series in topic.series:
            for bar in build_chart(series, facts).bars:
                told: Row = (None,) * _PARTS_OF_YEAR
                if bar.figure:
                    figure = bar.figure
                    spread = bar.spread.is_contested, bar.spread.low, bar.spread.high
                    told = figure.value, figure.qualifier, figure.status, *spread, bar.fact
                yield series.id, bar.year, *told


def _list_questions(whole: WholeBase) -> Iterator[Row]:
    topics = {fact.id: fact.topic for fact in whole.listing.facts}
    for position, question in enumerate(whole.questions, 1):
        topic = topics[question.answers[0]] if question.answers else None
        also = join_values(question.also)
        unknown = *(question.unknown or _NO_TEXT), question.looked
        yield question.id, position, topic, *question.text, also, *unknown


def _list_answers(whole: WholeBase) -> Iterator[Row]:
    for question in whole.questions:
        for position, fact in enumerate(question.answers, 1):
            yield question.id, position, fact


_ROWS: dict[str, Callable[[WholeBase], Iterator[Row]]] = {
    "about": _list_about,
    "topics": _list_topics,
    "topic_columns": _list_topic_columns,
    "units": _list_units,
    "series": _list_series,
    "sources": _list_sources,
    "facts": _list_facts,
    "figures": _list_figures,
    "details": _list_details,
    "names": _list_names,
    "fact_sources": _list_fact_sources,
    "contradictions": _list_contradictions,
    "years": _list_years,
    "questions": _list_questions,
    "answers": _list_answers,
}

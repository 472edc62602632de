"""The model as JSON, both ways, by field name: one codec for the index and for what we print.

Values of the model go in and plain dictionaries come out, in a fixed order of keys; or the other
way round. The index keeps the same records as we print, but for the sources of a fact: there it
keeps only their ids, since many facts share a source.
"""

from collections.abc import Mapping
from typing import Any

from minusma_cli.dates import DateRange
from minusma_cli.model import (
    Column,
    DetailValue,
    Fact,
    Figure,
    Reference,
    Series,
    Source,
    Text,
    Topic,
    Unit,
)

Record = dict[str, Any]


# -- texts and dates


def text_to_record(text: Text | None) -> Record | None:
    """Both languages of a text."""
    if text is None:
        return None
    return {"nl": text.nl, "en": text.en}


def text_from_record(record: Mapping[str, str]) -> Text:
    """A text from its two languages."""
    return Text(record["nl"], record["en"])


def optional_text_from_record(record: Mapping[str, str] | None) -> Text | None:
    """A text, or None where there is none."""
    if record is None:
        return None
    return text_from_record(record)


def date_to_record(when: DateRange | None) -> Record | None:
    """A date as written, with its first and last day (ISO); null where it is open."""
    if when is None:
        return None
    return {"edtf": when.edtf, "from": when.first, "to": when.last}


def date_from_record(record: Mapping[str, Any] | None) -> DateRange | None:
    """A date from what `date_to_record` made of it."""
    if record is None:
        return None
    return DateRange(record["edtf"], record["from"], record["to"])


# -- sources


def source_to_record(source: Source) -> Record:
    """A document, with all that is known of it."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "kind": source.kind,
        "language": source.language,
        "number": source.number,
        "url": source.url,
        "accessed": source.accessed,
        "archived": source.archived,
    }


def source_from_record(record: Mapping[str, Any]) -> Source:
    """A document from what `source_to_record` made of it."""
    return Source(**record)


def reference_to_record(reference: Reference) -> Record:
    """A place in a document, with the document whole and the link that opens it there."""
    return {
        **source_to_record(reference.source),
        "section": reference.section,
        "find": reference.find,
        "before": reference.before,
        "after": reference.after,
        "link": reference.link,
        "archive": reference.source.archive,
    }


def _reference_to_key(reference: Reference) -> Record:
    """A place in a document that is kept elsewhere."""
    return {
        "id": reference.source.id,
        "section": reference.section,
        "find": reference.find,
        "before": reference.before,
        "after": reference.after,
    }


def _reference_from_key(key: Record, sources: Mapping[str, Source]) -> Reference:
    return Reference(sources[key["id"]], key["section"], key["find"], key["before"], key["after"])


# -- facts


def fact_to_record(fact: Fact) -> Record:
    """A fact as we print it, its sources whole."""
    record = fact_to_index_record(fact)
    record["sources"] = [reference_to_record(reference) for reference in fact.sources]
    return record


def fact_to_index_record(fact: Fact) -> Record:
    """A fact as the index keeps it, its sources by id."""
    return {
        "id": fact.id,
        "topic": fact.topic,
        "text": text_to_record(fact.text),
        "when": date_to_record(fact.when),
        "actor": fact.actor,
        "figures": [figure_to_record(figure) for figure in fact.figures],
        "details": {key: _detail_to_record(value) for key, value in fact.details.items()},
        "names": list(fact.names),
        "sources": [_reference_to_key(reference) for reference in fact.sources],
        "disputes": list(fact.disputes),
        "contested": list(fact.contested),
        "preferred": text_to_record(fact.preferred),
        "note": text_to_record(fact.note),
    }


def fact_from_index_record(record: Mapping[str, Any], sources: Mapping[str, Source]) -> Fact:
    """A fact from what `fact_to_index_record` made of it, and its sources by id."""
    return Fact(
        id=record["id"],
        topic=record["topic"],
        text=text_from_record(record["text"]),
        when=date_from_record(record["when"]),
        figures=tuple(Figure(**figure) for figure in record["figures"]),
        details={key: _detail_from_record(value) for key, value in record["details"].items()},
        names=tuple(record["names"]),
        sources=tuple(_reference_from_key(key, sources) for key in record["sources"]),
        disputes=tuple(record["disputes"]),
        note=optional_text_from_record(record["note"]),
        contested=tuple(record["contested"]),
        actor=record["actor"],
        preferred=optional_text_from_record(record["preferred"]),
    )


def figure_to_record(figure: Figure) -> Record:
    """A number with what it counts."""
    return {
        "series": figure.series,
        "value": figure.value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "status": figure.status,
    }


def _detail_to_record(value: DetailValue) -> Record | str | float | None:
    if isinstance(value, Text):
        return text_to_record(value)
    return value


def _detail_from_record(value: Any) -> DetailValue:
    if isinstance(value, dict):
        return text_from_record(value)
    return value  # type: ignore[no-any-return]  # text or a number, as it was written


# -- topics and units


def topic_to_record(topic: Topic) -> Record:
    """A topic with its columns and series."""
    return {
        "id": topic.id,
        "title": text_to_record(topic.title),
        "aliases": list(topic.aliases),
        "facts": topic.facts,
        "columns": {key: text_to_record(column.label) for key, column in topic.columns.items()},
        "series": [series_to_record(series) for series in topic.series],
        "snapshot": topic.snapshot,
        "lead": list(topic.lead),
    }


def topic_to_index_record(topic: Topic) -> Record:
    """A topic as the index keeps it: also which columns add up."""
    totals = [key for key, column in topic.columns.items() if column.total]
    return {**topic_to_record(topic), "totals": totals}


def topic_from_index_record(record: Mapping[str, Any]) -> Topic:
    """A topic from what `topic_to_index_record` made of it."""
    columns = {}
    for key, label in record["columns"].items():
        columns[key] = Column(text_from_record(label), key in record["totals"])
    return Topic(
        id=record["id"],
        title=text_from_record(record["title"]),
        aliases=tuple(record["aliases"]),
        columns=columns,
        series=tuple(_series_from_record(record["id"], series) for series in record["series"]),
        snapshot=record["snapshot"],
        facts=record["facts"],
        lead=tuple(record["lead"]),
    )


def series_to_record(series: Series) -> Record:
    """A quantity followed through time."""
    return {
        "id": series.id,
        "label": text_to_record(series.label),
        "unit": series.unit,
        "type": series.type,
    }


def _series_from_record(topic: str, record: Mapping[str, Any]) -> Series:
    label = text_from_record(record["label"])
    return Series(record["id"], topic, label, record["unit"], record["type"])


def unit_to_record(unit: Unit) -> Record:
    """What figures count: the word for many in both languages, and for one where it differs."""
    return {"nl": unit.nl, "en": unit.en, "one": text_to_record(unit.one)}


def unit_from_record(record: Mapping[str, Any]) -> Unit:
    """A unit from what `unit_to_record` made of it."""
    one = text_from_record(record["one"]) if record["one"] else None
    return Unit(record["nl"], record["en"], one)

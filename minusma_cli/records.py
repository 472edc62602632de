"""The model as JSON, both ways, by field name: one codec for the index and for what we print.

Values of the model go in and plain dictionaries come out, in a fixed order of keys; or the other
way round. The index keeps the records that we print, but of a fact's sources only their ids.
"""

from collections.abc import Mapping
from sys import intern
from typing import Any

from minusma_cli.dates import DateRange
from minusma_cli.model import (
    DetailValue,
    Fact,
    Figure,
    Reference,
    Rival,
    Source,
    Text,
)

Record = dict[str, Any]

_NO_TEXT = Text("", "")


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
        "isbn": source.isbn,
        "doi": source.doi,
        "archive_number": source.archive_number,
    }


def source_from_record(record: Mapping[str, Any]) -> Source:
    """A document from what `source_to_record` made of it."""
    return Source(**record)


def reference_to_record(reference: Reference) -> Record:
    """A place in a document, with the document whole and the link that opens it there.

    The link is null for a document on paper that has no address.
    """
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
    del record["rival"]  # who reads `contested` can look it up
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
        "rival": _rival_to_record(fact.rival),
    }


def fact_from_index_record(record: Mapping[str, Any], sources: Mapping[str, Source]) -> Fact:
    """A fact from what `fact_to_index_record` made of it, and its sources by id."""
    return Fact(
        id=intern(record["id"]),  # many thousand facts may name each other
        topic=record["topic"],
        text=text_from_record(record["text"]),
        when=date_from_record(record["when"]),
        figures=tuple(map(_figure_from_record, record["figures"])),
        details={key: _detail_from_record(value) for key, value in record["details"].items()},
        names=tuple(record["names"]),
        sources=tuple(_reference_from_key(key, sources) for key in record["sources"]),
        disputes=tuple(record["disputes"]),
        note=optional_text_from_record(record["note"]),
        contested=tuple(map(intern, record["contested"])),
        actor=record["actor"],
        preferred=optional_text_from_record(record["preferred"]),
        rival=_rival_from_record(record["rival"]),
    )


def outline_from_index_record(record: Mapping[str, Any]) -> Fact:
    """Of a fact what tells how it contradicts others: no words, details, names, sources or note."""
    return Fact(
        id=intern(record["id"]),
        topic=record["topic"],
        text=_NO_TEXT,
        when=date_from_record(record["when"]),
        figures=tuple(map(_figure_from_record, record["figures"])),
        details={},
        names=(),
        sources=(),
        disputes=(),
        note=None,
        contested=tuple(map(intern, record["contested"])),
        preferred=optional_text_from_record(record["preferred"]),
    )


def _rival_to_record(rival: Rival | None) -> Record | None:
    if rival is None:
        return None
    figure = rival.figure and figure_to_record(rival.figure)
    return {"id": rival.id, "speaker": rival.speaker, "figure": figure}


def _rival_from_record(record: Mapping[str, Any] | None) -> Rival | None:
    if record is None:
        return None
    figure = record["figure"] and _figure_from_record(record["figure"])
    return Rival(record["id"], record["speaker"], figure)


def _figure_from_record(record: Mapping[str, Any]) -> Figure:
    # By place, because a list of 100,000 facts makes two hundred thousand of them.
    return Figure(
        record["series"], record["value"], record["unit"], record["qualifier"], record["status"]
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

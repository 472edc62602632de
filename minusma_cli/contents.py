"""What a fact file holds as a whole: its facts, the questions that they answer, its subject.

All are plain immutable values. Here is also the JSON of what is beside the facts: questions, the
subject, topics and units; that of facts is in `records`.
"""

from collections.abc import Mapping
from typing import Any

from minusma_cli.dates import DateRange, parse_edtf
from minusma_cli.model import LANGUAGES, Column, Fact, Series, Source, Text, Topic, Unit
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import (
    Record,
    optional_text_from_record,
    text_from_record,
    text_to_record,
)

Synonyms = tuple[tuple[str, ...], ...]


class Thesaurus(NamedTuple):
    """Groups of words that mean the same (`same`) or nearly so (`near`)."""

    same: Synonyms = ()
    near: Synonyms = ()


class FirstQuestion(NamedTuple):
    """A question to begin with, by its id, and the kind of reader who asks it."""

    reader: Text
    question: str


class About(NamedTuple):
    """What a base is on: its title, its subject in words that fit `what is known about ...`.

    `period` is the time that it is about, None where that is not said. `languages` are those that
    its texts have; where one is missing, the words of the other stand in its place. `country` is
    its own, which `we` and `our` mean in a question; None where it is about none. The base itself
    is cited by `authors`, `version`, `published` (EDTF) and `url`. `first_questions` are what the
    welcome proposes to ask.
    """

    title: Text
    subject: Text
    period: DateRange | None = None
    authors: tuple[str, ...] = ()
    version: str | None = None
    published: str | None = None
    url: str | None = None
    languages: tuple[str, ...] = LANGUAGES
    country: str | None = None
    first_questions: tuple[FirstQuestion, ...] = ()


class Question(NamedTuple):
    """What people ask, in their words, and the ids of the facts that answer it, best first.

    `also` are other wordings. `unknown` says what no source tells, and `looked` (EDTF) when it was
    last looked for; both are None where the facts answer all of it.
    """

    id: str
    text: Text
    also: tuple[str, ...]
    answers: tuple[str, ...]
    unknown: Text | None = None
    looked: str | None = None


class FactFile(NamedTuple):
    """A whole fact file as read, valid, its facts in the file's order.

    `digest` is the SHA-256 of its content, by which a version of the data is known.
    """

    sources: tuple[Source, ...]
    thesaurus: Thesaurus
    units: Mapping[str, Unit]
    topics: tuple[Topic, ...]
    facts: tuple[Fact, ...]
    about: About | None = None
    questions: tuple[Question, ...] = ()
    digest: str = ""


# -- as JSON


def question_to_record(question: Question) -> Record:
    """A known question with its wordings and the ids of its answers."""
    return {
        "id": question.id,
        "nl": question.text.nl,
        "en": question.text.en,
        "also": list(question.also),
        "answers": list(question.answers),
        "unknown": unknown_to_record(question),
    }


def unknown_to_record(question: Question) -> Record | None:
    """What no source tells of a question, and when it was looked for; None where nothing is."""
    if question.unknown is None:
        return None
    return {"nl": question.unknown.nl, "en": question.unknown.en, "looked": question.looked}


def question_from_record(record: Mapping[str, Any]) -> Question:
    """A known question from what `question_to_record` made of it."""
    unknown = record["unknown"]
    return Question(
        id=record["id"],
        text=text_from_record(record),
        also=tuple(record["also"]),
        answers=tuple(record["answers"]),
        unknown=optional_text_from_record(unknown),
        looked=unknown and unknown["looked"],
    )


def about_to_record(about: About | None) -> Record | None:
    """What a base is on."""
    if about is None:
        return None
    return {
        "title": text_to_record(about.title),
        "subject": text_to_record(about.subject),
        "period": about.period and about.period.edtf,
        "languages": list(about.languages),
        "country": about.country,
        "first_questions": [_first_to_record(first) for first in about.first_questions],
        "authors": list(about.authors),
        "version": about.version,
        "published": about.published,
        "url": about.url,
    }


def _first_to_record(first: FirstQuestion) -> Record:
    reader = first.reader
    return {"nl": reader.nl, "en": reader.en, "question": first.question}


def about_from_record(record: Mapping[str, Any] | None) -> About | None:
    """What a base is on, from what `about_to_record` made of it."""
    if record is None:
        return None
    period = record["period"]
    return About(
        title=text_from_record(record["title"]),
        subject=text_from_record(record["subject"]),
        period=period and parse_edtf(period),
        languages=tuple(record["languages"]),
        country=record["country"],
        first_questions=tuple(
            FirstQuestion(text_from_record(first), first["question"])
            for first in record["first_questions"]
        ),
        authors=tuple(record["authors"]),
        version=record["version"],
        published=record["published"],
        url=record["url"],
    )


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
        "total": series.total,
    }


def _series_from_record(topic: str, record: Mapping[str, Any]) -> Series:
    label = text_from_record(record["label"])
    return Series(record["id"], topic, label, record["unit"], record["type"], record["total"])


def unit_to_record(unit: Unit) -> Record:
    """What figures count: the word for many in both languages, and for one where it differs."""
    return {"nl": unit.nl, "en": unit.en, "one": text_to_record(unit.one)}


def unit_from_record(record: Mapping[str, Any]) -> Unit:
    """A unit from what `unit_to_record` made of it."""
    one = text_from_record(record["one"]) if record["one"] else None
    return Unit(record["nl"], record["en"], one)

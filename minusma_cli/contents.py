"""What a fact file holds as a whole: its facts, the questions that they answer, its subject.

All are plain immutable values; questions and the subject have their JSON here too.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from minusma_cli.dates import DateRange, parse_edtf
from minusma_cli.model import Fact, Source, Text, Topic, Unit
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


class About(NamedTuple):
    """What a base is on: its title, its subject in words that fit `what is known about ...`.

    `period` is the time that it is about, None where that is not said.
    """

    title: Text
    subject: Text
    period: DateRange | None = None


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
    """A whole fact file as read, valid, its facts in the file's order."""

    sources: tuple[Source, ...]
    thesaurus: Thesaurus
    units: Mapping[str, Unit]
    topics: tuple[Topic, ...]
    facts: tuple[Fact, ...]
    about: About | None = None
    questions: tuple[Question, ...] = ()


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
    }


def about_from_record(record: Mapping[str, Any] | None) -> About | None:
    """What a base is on, from what `about_to_record` made of it."""
    if record is None:
        return None
    period = record["period"]
    return About(
        text_from_record(record["title"]),
        text_from_record(record["subject"]),
        period and parse_edtf(period),
    )

"""The known questions of a base, wording by wording, so that a typed one can be compared with them.

There is a row for each question (its record), a row for each stem (the numbers of the wordings that
hold it), and one row with what is known of every wording: its question, its length as a vector of
idf weights, the kinds of answer that it asks for as bits, and the countries that it names.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from math import log, sqrt
from typing import NamedTuple

from minusma_cli.analysis.analyzer import fold_question
from minusma_cli.analysis.countries import find_countries
from minusma_cli.analysis.intents import find_kinds, join_particles
from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.contents import Question, question_to_record

TABLES = """
CREATE TABLE question (n INTEGER PRIMARY KEY, id TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE question_wording (text TEXT PRIMARY KEY, question INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE question_term (stem TEXT PRIMARY KEY, wordings BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE wording (questions BLOB NOT NULL, lengths BLOB NOT NULL, kinds BLOB NOT NULL,
    countries TEXT NOT NULL);
"""


class Wordings(NamedTuple):
    """For each wording of a base its question, length as a vector, kinds, and countries named."""

    questions: "array[int]"
    lengths: "array[float]"
    kinds: "array[int]"
    countries: list[str]


def weigh_stem(frequency: float, count: int) -> float:
    """The idf of a stem that so many of the wordings hold."""
    return log(1 + count / (frequency + 0.5))


def list_question_stems(words: Sequence[str]) -> list[str]:
    """The stems of what a question is about, each once; of small words alone all.

    A verb and the particle right behind it are also one: `kwamen om` is `omkwamen` too.
    """
    content = [word for word in words if word not in STOPWORDS] or list(words)
    content += join_particles(words)
    return list(dict.fromkeys(stem(word) for word in content))


def write_wordings(connection: sqlite3.Connection, questions: Sequence[Question]) -> None:
    """Write the tables of known questions."""
    numbers = array("I")
    kinds = array("B")
    countries: list[str] = []
    holding: dict[str, array[int]] = {}
    stems_by_wording: list[list[str]] = []
    for position, question in enumerate(questions):
        record = json.dumps(question_to_record(question), ensure_ascii=False)
        connection.execute("INSERT INTO question VALUES (?, ?, ?)", (position, question.id, record))
        for text in dict.fromkeys((*question.text, *question.also)):
            folded = fold_question(text)
            connection.execute(
                "INSERT OR IGNORE INTO question_wording VALUES (?, ?)", (folded, position)
            )
            words = folded.split()
            stems = list_question_stems(words)
            for one in stems:
                holding.setdefault(one, array("I")).append(len(numbers))
            numbers.append(position)
            kinds.append(find_kinds(words))
            countries.append(" ".join(sorted(find_countries(words))))
            stems_by_wording.append(stems)
    lengths = array("f", _measure_lengths(stems_by_wording, holding))
    rows = [(one, wordings.tobytes()) for one, wordings in sorted(holding.items())]
    connection.executemany("INSERT INTO question_term VALUES (?, ?)", rows)
    connection.execute(
        "INSERT INTO wording VALUES (?, ?, ?, ?)",
        (numbers.tobytes(), lengths.tobytes(), kinds.tobytes(), "\n".join(countries)),
    )


def _measure_lengths(
    stems_by_wording: Sequence[Sequence[str]], holding: "dict[str, array[int]]"
) -> Iterable[float]:
    count = len(stems_by_wording)
    for stems in stems_by_wording:
        weights = [weigh_stem(len(holding[one]), count) for one in stems]
        yield sqrt(sum(weight * weight for weight in weights))


def unpack_wordings(row: tuple[bytes, bytes, bytes, str]) -> Wordings:
    """Wordings out of their row."""
    questions, lengths, kinds, countries = row
    return Wordings(
        array("I", questions), array("f", lengths), array("B", kinds), countries.split("\n")
    )

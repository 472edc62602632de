"""The known questions of a base, as the index holds them, so that a typed one can be compared.

question          one row a question: its answers as fact numbers, how many wordings it has, what
                  it is about (its core: the terms that most of its wordings hold, with weights),
                  the share of its wordings that ask for each kind of answer and name each set of
                  countries, and its record
question_wording  which question has just this wording, or just these words, by their hash
question_term     one row a stem or small word: how many wordings hold it, the questions that
                  they are of, and for each the share of its wordings that hold it
"""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from minusma_cli.analysis.analyzer import fold_question
from minusma_cli.analysis.countries import find_countries
from minusma_cli.analysis.intents import find_kinds, join_particles
from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.contents import Question, question_to_record
from minusma_cli.index.question_reader import (
    WHOLE_SHARE,
    hash_wording,
    make_wording_key,
    weigh_term,
)
from minusma_cli.named_tuple import NamedTuple

TABLES = """
CREATE TABLE question (
    n INTEGER PRIMARY KEY, answers BLOB NOT NULL, shape TEXT NOT NULL, record TEXT NOT NULL
);
CREATE TABLE question_wording (key INTEGER PRIMARY KEY, question INTEGER NOT NULL);
CREATE TABLE question_term (
    term TEXT PRIMARY KEY, wordings INTEGER NOT NULL, questions BLOB NOT NULL, shares BLOB NOT NULL
) WITHOUT ROWID;
"""
_CORE_POWER = 1.5  # of the share of its wordings, in the weight of a term of the core
_CORE_TERMS = 24


_Key = TypeVar("_Key", int, str)


class _Row(NamedTuple):
    """A question as it is written: its wordings, and how many of them hold each term."""

    question: Question
    wordings: tuple[str, ...]
    counts: Mapping[str, int]


def list_question_stems(words: Sequence[str], known: Collection[str]) -> list[str]:
    """The stems of what a question is about, each once; of small words alone all.

    A verb and the particle right behind it are also one, where its stem is among the known ones:
    `kwamen om` is `omkwamen` too, but `naar Mali toe` has no word `toemali`.
    """
    content = [word for word in words if word not in STOPWORDS] or list(words)
    stems = [stem(word) for word in content]
    stems += [joined for joined in map(stem, join_particles(words)) if joined in known]
    return list(dict.fromkeys(stems))


def write_questions(
    connection: sqlite3.Connection, questions: Sequence[Question], fact_numbers: Mapping[str, int]
) -> None:
    """Write the tables of known questions, and into `meta` how many wordings there are.

    The terms of facts are there already.
    """
    known = {row[0] for row in connection.execute("SELECT DISTINCT stem FROM term")}
    wordings = [_list_wordings(question) for question in questions]
    for wording in chain.from_iterable(wordings):
        known.update(map(stem, wording.split()))
    rows = []
    for question, own in zip(questions, wordings, strict=True):
        rows.append(_Row(question, own, _count_terms(own, known)))
    frequencies: Counter[str] = Counter()
    for row in rows:
        frequencies.update(row.counts)
    wording_count = sum(len(row.wordings) for row in rows)
    for position, row in enumerate(rows):
        core = _find_core(row, frequencies, wording_count)
        _write_question(connection, position, row, core, fact_numbers)
    _write_keys(connection, rows)
    _write_terms(connection, rows, frequencies)
    connection.execute("INSERT INTO meta VALUES ('wordings', ?)", (str(wording_count),))
    connection.execute("INSERT INTO meta VALUES ('questions', ?)", (str(len(rows)),))


def _write_keys(connection: sqlite3.Connection, rows: Sequence[_Row]) -> None:
    """Write what each question is known by; what two are known by tells neither."""
    known: dict[int, int] = {}
    shared: set[int] = set()
    for position, row in enumerate(rows):
        for key in map(hash_wording, _list_keys(row.wordings)):
            if known.setdefault(key, position) != position:
                shared.add(key)
    connection.executemany(
        "INSERT INTO question_wording VALUES (?, ?)",
        [(key, position) for key, position in known.items() if key not in shared],
    )


def _write_terms(
    connection: sqlite3.Connection, rows: Sequence[_Row], frequencies: Mapping[str, int]
) -> None:
    """Write each term with the questions that hold it, and their shares."""
    holding: dict[str, array[int]] = {}
    shares: dict[str, bytearray] = {}
    for position, row in enumerate(rows):
        for term, count in row.counts.items():
            share = round(WHOLE_SHARE * count / len(row.wordings))
            holding.setdefault(term, array("I")).append(position)
            shares.setdefault(term, bytearray()).append(max(share, 1))
    for term in sorted(holding):
        packed = holding[term].tobytes(), bytes(shares[term])
        connection.execute(
            "INSERT INTO question_term VALUES (?, ?, ?, ?)", (term, frequencies[term], *packed)
        )


def _list_wordings(question: Question) -> tuple[str, ...]:
    texts = (*question.text, *question.also)
    return tuple(dict.fromkeys(fold_question(text) for text in texts))


def _count_terms(wordings: Sequence[str], known: Collection[str]) -> Counter[str]:
    """How many wordings hold each term."""
    counts: Counter[str] = Counter()
    for wording in wordings:
        words = wording.split()
        small = [word for word in words if word in STOPWORDS]
        counts.update(dict.fromkeys([*list_question_stems(words, known), *small], 1))
    return counts


def _list_keys(wordings: Sequence[str]) -> Iterator[str]:
    """What a question is known by: each wording, and the key of its words."""
    for wording in wordings:
        yield wording
        words = wording.split()
        content = [word for word in words if word not in STOPWORDS]
        if content:
            yield make_wording_key(content, find_kinds(words))


def _find_core(row: _Row, frequencies: Mapping[str, int], wording_count: int) -> dict[str, float]:
    """What a question is about: terms with weights, the heaviest first.

    A term weighs the more, the rarer it is and the more of the question's wordings hold it.
    """
    core: list[tuple[str, float]] = []
    for term, count in row.counts.items():
        if term not in STOPWORDS:
            share = count / len(row.wordings)
            weight = weigh_term(frequencies[term], wording_count) * share**_CORE_POWER
            core.append((term, round(weight, 2)))
    core.sort(key=lambda pair: (-pair[1], pair[0]))
    return dict(core[:_CORE_TERMS])


def _write_question(
    connection: sqlite3.Connection,
    position: int,
    row: _Row,
    core: Mapping[str, float],
    fact_numbers: Mapping[str, int],
) -> None:
    kinds: Counter[int] = Counter()
    countries: Counter[str] = Counter()
    for wording in row.wordings:
        words = wording.split()
        kinds[find_kinds(words)] += 1
        countries[" ".join(sorted(find_countries(words)))] += 1
    answers = array("I", [fact_numbers[name] for name in row.question.answers])
    parts = len(row.wordings), core, _share_out(kinds), _share_out(countries)
    shape = json.dumps(parts, ensure_ascii=False)
    record = json.dumps(question_to_record(row.question), ensure_ascii=False)
    connection.execute(
        "INSERT INTO question VALUES (?, ?, ?, ?)", (position, answers.tobytes(), shape, record)
    )


def _share_out(counts: Mapping[_Key, int]) -> list[tuple[_Key, float]]:
    """What was counted, each with its share of all."""
    whole = sum(counts.values())
    return [(what, round(count / whole, 3)) for what, count in counts.items()]

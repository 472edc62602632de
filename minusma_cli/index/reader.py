"""A compiled base, open for reading: postings and facts out of it, and nothing more than asked."""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Any

from minusma_cli.analysis.analyzer import words_containing
from minusma_cli.analysis.stemmer import stem
from minusma_cli.contents import (
    About,
    about_from_record,
    topic_from_index_record,
    unit_from_record,
)
from minusma_cli.index import layout
from minusma_cli.index.filters import FactFilter, filter_to_sql
from minusma_cli.index.layout import Candidate, Posting
from minusma_cli.model import Fact, Source, Topic, Unit
from minusma_cli.records import Record, fact_from_index_record, source_from_record

_MOST_PARAMETERS = 500  # of one statement; SQLite takes 999 or more

_POSTING = "SELECT term, stem, nl, en, postings FROM term"
_CANDIDATE = "SELECT n, id, topic, first, last, traits, words, actor FROM fact"
_IDS = {kind: f"SELECT id FROM {kind} ORDER BY id" for kind in ("fact", "source")}  # noqa: S608

Name = tuple[int, list[str]]  # how a name of the thesaurus leads on, and its words


class Index:
    """A compiled base.

    `rebuild` makes a new database when the one at hand turns out to be damaged; without it
    sqlite3.DatabaseError is raised.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        rebuild: Callable[[], sqlite3.Connection] | None = None,
    ) -> None:
        self._connection = connection
        self._rebuild = rebuild
        self._sources: dict[str, Source] = {}
        self._meta: dict[str, str] = dict(self.rows("SELECT key, value FROM meta"))

    # -- what there is

    @property
    def size(self) -> int:
        """The number of facts."""
        return int(self._meta["facts"])

    @property
    def about(self) -> About | None:
        """What the base is on, where it says so."""
        return about_from_record(json.loads(self._meta["about"]))

    @property
    def home(self) -> str:
        """The country that the base is about; empty where it is about none."""
        return self._meta["home"]

    @property
    def digest(self) -> str:
        """The SHA-256 of the fact file."""
        return self._meta["digest"]

    @property
    def last_look(self) -> str | None:
        """When sources were last opened or looked through (EDTF), as far as the file tells."""
        return self._meta["last_look"] or None

    @property
    def question_count(self) -> int:
        """The number of known questions."""
        return int(self._meta["questions"])

    @property
    def wording_count(self) -> int:
        """The number of wordings that the known questions have together."""
        return int(self._meta["wordings"])

    @property
    def longest_phrase(self) -> int:
        """The number of words of the longest name of the thesaurus or of a topic."""
        return int(self._meta["longest_phrase"])

    @cached_property
    def units(self) -> dict[str, Unit]:
        """What figures count, by id."""
        records: dict[str, Record] = json.loads(self._meta["units"])
        return {key: unit_from_record(record) for key, record in records.items()}

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in the file's order."""
        records = json.loads(self._meta["topics"])
        return tuple(topic_from_index_record(record) for record in records)

    @property
    def years(self) -> tuple[str, str]:
        """The first and the last year that a fact is about; empty where no fact has a date."""
        rows = self.rows(
            "SELECT min(substr(first, 1, 4)), max(substr(first, 1, 4)) FROM fact WHERE first > ''"
        )
        first, last = rows[0]
        return first or "", last or ""

    def ids(self, kind: str) -> list[str]:
        """All ids of a `fact` or a `source`, sorted; KeyError for another kind."""
        return [row[0] for row in self.rows(_IDS[kind])]

    def sources(self, ids: Iterable[str] | None = None) -> list[tuple[Source, int]]:
        """Sources with the number of facts that rest on each: those asked for, or all, by id."""
        if ids is None:
            rows = self.rows("SELECT record, facts FROM source ORDER BY id")
        else:
            rows = self.rows_of("SELECT record, facts FROM source", "id", list(ids))
        return [(source_from_record(json.loads(record)), facts) for record, facts in rows]

    # -- facts

    def fact_numbers(self, fact_filter: FactFilter) -> list[int]:
        """The facts that satisfy a filter, as numbers in listing order."""
        where, values = filter_to_sql(fact_filter)
        return [row[0] for row in self.rows(f"SELECT n FROM fact{where} ORDER BY n", values)]  # noqa: S608

    def numbers_of(self, ids: Sequence[str]) -> list[int]:
        """The numbers of those of these facts that the base has, in no order."""
        return [row[0] for row in self.rows_of("SELECT n FROM fact", "id", ids)]

    def facts(self, numbers: Sequence[int]) -> list[Fact]:
        """The facts of these numbers, in the order asked for."""
        rows = self.rows_of("SELECT n, record FROM fact", "n", numbers)
        records = {number: json.loads(record) for number, record in rows}
        self._load_sources(records.values())
        return [fact_from_index_record(records[number], self._sources) for number in numbers]

    def _load_sources(self, records: Iterable[Record]) -> None:
        missing: set[str] = set()
        for record in records:
            missing.update(key["id"] for key in record["sources"])
        missing -= self._sources.keys()
        if missing:
            self._sources.update((one.id, one) for one, _count in self.sources(missing))

    # -- for search

    def postings(self, terms: Iterable[str]) -> list[Posting]:
        """The postings of those of these terms that the base knows."""
        return _read_postings(self.rows_of(_POSTING, "term", sorted(set(terms))))

    def postings_by_stem(self, stems: Iterable[str]) -> list[Posting]:
        """The postings of every term with one of these stems."""
        return _read_postings(self.rows_of(_POSTING, "stem", sorted(set(stems))))

    def known_terms(self, terms: Iterable[str], *, in_facts: bool = False) -> set[str]:
        """Which of these terms, or terms with their stem, the base has.

        With `in_facts` only those that a fact holds count, not those of the thesaurus.
        """
        stems = {term: stem(term) for term in terms}
        query = "SELECT DISTINCT stem FROM term"
        wanted = sorted(set(stems.values()))
        condition = " AND length(postings) > 0" if in_facts else ""
        known = {row[0] for row in self.rows_of(query, "stem", wanted, condition)}
        return {term for term, its_stem in stems.items() if its_stem in known}

    def terms_containing(self, part: str) -> list[str]:
        """The terms that are longer than this part of a word and hold it."""
        found: list[str] = []
        for letters, terms in self._terms:
            if letters > len(part):
                found += words_containing(terms, part, layout.WORD_SEPARATOR)
        return found

    def terms_by_length(self, least: int, most: int) -> list[str]:
        """The terms of so many letters."""
        found: list[str] = []
        for letters, terms in self._terms:
            if least <= letters <= most:
                found += terms.strip(layout.WORD_SEPARATOR).split(layout.WORD_SEPARATOR)
        return found

    @cached_property
    def _terms(self) -> list[tuple[int, str]]:
        """The terms of each length as one text; each word of a query asks for them."""
        return self.rows("SELECT letters, terms FROM length ORDER BY letters")

    def synonyms(self, keys: Iterable[str]) -> dict[str, list[Name]]:
        """For each key (stems of a word or phrase) what it may also be called."""
        rows = self.rows_of("SELECT key, names FROM synonym", "key", sorted(set(keys)))
        return {key: _read_names(names) for key, names in rows}

    def facts_with_figures(self, topics: Iterable[str]) -> "array[int]":
        """The facts of these topics that give a figure of a series, or tell who held an office."""
        traits = layout.HEADLINE | layout.SERIES | layout.OFFICE_HOLDER
        condition = f" AND traits & {traits}"
        rows = self.rows_of("SELECT n FROM fact", "topic", sorted(topics), condition)
        return array("I", sorted(row[0] for row in rows))

    def candidates(self, numbers: Sequence[int]) -> list[Candidate]:
        """What a second look at facts needs to know."""
        return [Candidate(*row) for row in self.rows_of(_CANDIDATE, "n", numbers)]

    # -- asking

    def rows_of(
        self, query: str, column: str, values: Sequence[str | int], condition: str = ""
    ) -> list[Any]:
        """The rows in which a column has one of many values, and that satisfy a condition."""
        rows: list[Any] = []
        for start in range(0, len(values), _MOST_PARAMETERS):
            part = values[start : start + _MOST_PARAMETERS]
            marks = ",".join("?" * len(part))
            rows += self.rows(f"{query} WHERE {column} IN ({marks}){condition}", part)
        return rows

    def rows(self, query: str, values: Sequence[str | int] = ()) -> list[Any]:
        """The rows of a query; from a new copy when the one at hand is damaged."""
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            if self._rebuild is None:
                raise
            self._connection = self._rebuild()
            self._rebuild = None
            return self._connection.execute(query, values).fetchall()


def _read_postings(rows: Iterable[tuple[str, str, int, int, bytes]]) -> list[Posting]:
    postings = []
    for term, its_stem, dutch, english, packed in rows:
        postings.append(Posting(term, its_stem, dutch, english, *layout.unpack_postings(packed)))
    return postings


def _read_names(lines: str) -> list[Name]:
    names: list[Name] = []
    for line in lines.split("\n"):
        strength, name = line.split(" ", 1)
        names.append((int(strength), name.split(" ")))
    return names

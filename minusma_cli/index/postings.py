"""The terms of a base while it is compiled: for each its facts and fields."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

from minusma_cli.analysis.analyzer import analyze_text
from minusma_cli.analysis.stemmer import stem
from minusma_cli.dates import MONTHS, DateRange
from minusma_cli.index import layout
from minusma_cli.model import LANGUAGES, Fact, Text, Topic, Unit

_MASK_BITS = 16
_MASK = (1 << _MASK_BITS) - 1
_LONGEST_SPAN = 20  # years: of a longer span only the ends are terms


class PostingsBuilder:
    """Collects the terms of facts, and writes them."""

    def __init__(self) -> None:
        # Of each term the facts, as their number and in the lowest bits their mask: of two arrays a
        # term, the arrays themselves would take 25 MB more at 100,000 facts.
        self._entries: dict[str, array[int]] = {}
        self._topic_terms: dict[str, list[str]] = {}

    def add_fact(self, number: int, fact: Fact, topic: Topic, units: Mapping[str, Unit]) -> str:
        """Note every term of a fact; returns the words of its texts, Dutch | English."""
        dutch = analyze_text(fact.text.nl)
        english = analyze_text(fact.text.en)
        terms_by_field = (
            (layout.NL, dutch),
            (layout.EN, english),
            (layout.NAMES, _analyze_all(fact.names)),
            (layout.DETAILS, _analyze_all(_detail_texts(fact))),
            (layout.UNIT, _analyze_all(_unit_texts(fact, units))),
            (layout.ID, analyze_text(fact.id.replace("-", " "))),
            (layout.DATES, _date_terms(fact.when)),
            (layout.TOPIC, self._terms_of_topic(topic)),
        )
        masks: dict[str, int] = {}
        for field, terms in terms_by_field:
            for term in terms:
                masks[term] = masks.get(term, 0) | field
        for term, mask in masks.items():
            if term not in self._entries:
                self.add_terms([term])
            self._entries[term].append(number << _MASK_BITS | mask)
        return f" {' '.join(dutch)} | {' '.join(english)} "

    def add_terms(self, terms: Iterable[str]) -> None:
        """Note terms that no fact need hold, as those of the thesaurus: spelling knows them."""
        for term in terms:
            self._entries.setdefault(term, array("Q"))

    def write_terms(self, connection: sqlite3.Connection) -> None:
        """Write the tables `term` and `length`."""
        terms = sorted(self._entries)
        connection.executemany(
            "INSERT INTO term VALUES (?, ?, ?, ?, ?)", (self._row(term) for term in terms)
        )
        connection.executemany("INSERT INTO length VALUES (?, ?)", _rows_by_length(terms))

    def _row(self, term: str) -> tuple[str, str, int, int, bytes]:
        entries = self._entries[term]
        numbers = array("I", [entry >> _MASK_BITS for entry in entries])
        masks = array("H", [entry & _MASK for entry in entries])
        dutch = sum(1 for mask in masks if mask & layout.NL)
        english = sum(1 for mask in masks if mask & layout.EN)
        packed = layout.pack_postings(numbers, masks)
        return term, stem(term), dutch, english, packed

    def _terms_of_topic(self, topic: Topic) -> list[str]:
        if topic.id not in self._topic_terms:
            self._topic_terms[topic.id] = _analyze_all(topic.names)
        return self._topic_terms[topic.id]


def _rows_by_length(terms: Iterable[str]) -> Iterator[tuple[int, str]]:
    by_length: dict[int, list[str]] = {}
    for term in terms:
        by_length.setdefault(len(term), []).append(term)
    for length, same in by_length.items():
        yield length, layout.WORD_SEPARATOR.join(("", *same, ""))


def _analyze_all(texts: Sequence[str]) -> list[str]:
    if not texts:
        return []
    return analyze_text(" | ".join(texts))


def _detail_texts(fact: Fact) -> list[str]:
    texts: list[str] = []
    for value in fact.details.values():
        if isinstance(value, Text):
            texts += value
        else:
            texts.append(str(value))
    return texts


def _unit_texts(fact: Fact, units: Mapping[str, Unit]) -> list[str]:
    texts: list[str] = []
    for figure in fact.figures:
        unit = units[figure.unit]
        texts += (unit.nl, unit.en)
    return texts


def _date_terms(when: DateRange | None) -> list[str]:
    """Every year that a date covers (of a long span only the ends), and its months as words."""
    if not when:
        return []
    years = [int(day[:4]) for day in (when.first, when.last) if day]
    if years[-1] - years[0] <= _LONGEST_SPAN:
        years = list(range(years[0], years[-1] + 1))
    terms = [str(year) for year in years]
    for part in when.edtf.replace("~", "").split("/"):
        pieces = part.split("-")
        if len(pieces) > 1:
            month = int(pieces[1]) - 1
            terms += [MONTHS[lang][month].casefold() for lang in LANGUAGES]
    return terms

"""Whatever is wrong in a fact file, wherever it is, is told at its own place and nowhere else."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from minusma_cli.factfile.about_validator import ABOUT_KEYS, FIRST_QUESTION_KEYS
from minusma_cli.factfile.checks import LONGEST_TEXT, TEXT_KEYS
from minusma_cli.factfile.fact_validator import FACT_KEYS, FIGURE_KEYS, REFERENCE_KEYS
from minusma_cli.factfile.faults import FaultPath
from minusma_cli.factfile.question_validator import QUESTION_KEYS
from minusma_cli.factfile.source_validator import SOURCE_KEYS
from minusma_cli.factfile.thesaurus import THESAURUS_KEYS
from minusma_cli.factfile.topic_validator import COLUMN_KEYS, SERIES_KEYS, TOPIC_KEYS
from minusma_cli.factfile.validator import TOP_KEYS, UNIT_KEYS, validate

# Every key of the format.
WHOLE: dict[str, Any] = yaml.load(
    """
format: '1'
about:
  title: {nl: Kosten, en: Costs}
  subject: {nl: kosten, en: costs}
  period: 2013/2023
  languages: [nl, en]
  country: Duitsland
  first_questions: [{nl: Kamerlid, en: MP, question: how-much}]
  authors: [A. Author]
  version: '1.0'
  published: '2026-11'
  url: https://example.org/base
thesaurus:
  same: [[geld, poen]]
  near: [[geld, kosten]]
units:
  eur: {nl: euro, en: euros, one: {nl: euro, en: euro}}
topics:
  costs:
    title: {nl: Kosten, en: Costs}
    aliases: [uitgaven]
    snapshot: latest
    lead: [cost]
    columns:
      place: {nl: Plaats, en: Place}
      sum: {nl: Som, en: Sum, total: 'true'}
    series:
      all-costs: {nl: Kosten, en: Costs, unit: eur, type: flow, total: cost}
    facts:
    - id: cost
      nl: Het kostte 5 euro.
      en: It cost 5 euros.
      when: '2017'
      actor: Nederland
      figures: [{value: '5', unit: eur, series: all-costs, qualifier: about, status: estimated}]
      details: {place: {nl: Hier, en: Here}, sum: '5'}
      names: [Nederland]
      sources:
      - {id: letter, section: p. 2, find: vijf euro, before: het kostte, after: per jaar}
      note: {nl: Geschat., en: Estimated.}
      disputes: [other]
      preferred: {nl: Nieuwer., en: Newer.}
    - id: other
      nl: Het kostte 6 euro.
      en: It cost 6 euros.
      sources: [{id: letter, find: zes euro}]
questions:
  how-much:
    nl: Hoeveel?
    en: How much?
    also: [wat kostte het]
    answers: [cost]
    unknown: {nl: Niemand zegt het., en: Nobody says.}
    looked: '2026-11'
sources:
  letter:
    title: Letter
    publisher: House
    published: '2018-03-01'
    kind: news
    language: nl
    number: '12'
    url: https://example.org/
    accessed: '2026-11-29'
    archived: https://example.org/kept
    isbn: 978-90-12-34567-5
    doi: 10.1000/182
    archive_number: Archive, 12
""",
    yaml.BaseLoader,  # noqa: S506  # it makes nothing but texts
)
COST = ("topics", "costs", "facts", 0)
LETTER = ("sources", "letter")
# Where each kind of mapping stands, and the keys that it may have (True: must).
MAPPINGS: tuple[tuple[FaultPath, dict[str, bool]], ...] = (
    ((), dict(TOP_KEYS)),
    (("about",), ABOUT_KEYS),
    (("about", "title"), dict(TEXT_KEYS)),
    (("about", "first_questions", 0), FIRST_QUESTION_KEYS),
    (("units", "eur"), UNIT_KEYS),
    (("topics", "costs"), TOPIC_KEYS),
    (("topics", "costs", "columns", "sum"), COLUMN_KEYS),
    (("topics", "costs", "series", "all-costs"), SERIES_KEYS),
    (COST, FACT_KEYS),
    (("thesaurus",), THESAURUS_KEYS),
    ((*COST, "figures", 0), FIGURE_KEYS),
    ((*COST, "sources", 0), REFERENCE_KEYS),
    (("questions", "how-much"), QUESTION_KEYS),
    (LETTER, SOURCE_KEYS),
)
# Where a word must be one of a few, and where it is the name of something else in the file.
CHOICES: tuple[FaultPath, ...] = (
    ("about", "languages", 1),
    ("about", "country"),
    ("about", "first_questions", 0, "question"),
    ("topics", "costs", "snapshot"),
    ("topics", "costs", "lead", 0),
    ("topics", "costs", "columns", "sum", "total"),
    ("topics", "costs", "series", "all-costs", "unit"),
    ("topics", "costs", "series", "all-costs", "type"),
    ("topics", "costs", "series", "all-costs", "total"),
    (*COST, "actor"),
    (*COST, "figures", 0, "unit"),
    (*COST, "figures", 0, "series"),
    (*COST, "figures", 0, "qualifier"),
    (*COST, "figures", 0, "status"),
    (*COST, "sources", 0, "id"),
    (*COST, "disputes", 0),
    ("questions", "how-much", "answers", 0),
    (*LETTER, "kind"),
)
DATES: tuple[FaultPath, ...] = (
    ("about", "period"),
    ("about", "published"),
    (*COST, "when"),
    ("questions", "how-much", "looked"),
    (*LETTER, "published"),
    (*LETTER, "accessed"),
)
NAMED: tuple[FaultPath, ...] = (  # mappings whose keys are names that the author gives
    ("units", "eur"),
    ("topics", "costs"),
    ("topics", "costs", "columns", "place"),
    ("topics", "costs", "series", "all-costs"),
    ("questions", "how-much"),
    LETTER,
)


def list_places(value: Any, path: FaultPath = ()) -> Iterator[tuple[FaultPath, Any]]:
    """Every value inside a value, with its path."""
    entries: Any = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for key, inside in entries:
        yield (*path, key), inside
        yield from list_places(inside, (*path, key))


PLACES = dict(list_places(WHOLE))
TEXTS = [path for path, value in PLACES.items() if isinstance(value, str) and path != ("format",)]


def name_place(path: FaultPath) -> str:
    return ".".join(map(str, path)) or "top"


def put_in(path: FaultPath, value: Any) -> Any:
    """The whole file with one value put in or, where it is None, taken away."""
    whole = copy.deepcopy(WHOLE)
    place: Any = whole
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return whole


def faults_with(path: FaultPath, value: Any) -> list[tuple[FaultPath, str, bool]]:
    """What is told of the file with one value put in or, where it is None, taken away.

    Each fault as its path, the key of its sentence, and whether it is at the key of the path.
    """
    found = validate(put_in(path, value)).faults
    assert all(fault.path[0] == 0 for fault in found)
    return [(fault.path[1:], fault.message.key, fault.is_key) for fault in found]


def test_the_whole_file_is_right_and_has_every_key() -> None:
    result = validate(WHOLE)
    assert (result.faults, result.doubts) == ((), ())
    for path, keys in MAPPINGS:
        assert set(PLACES[path] if path else WHOLE) == set(keys)


@pytest.mark.parametrize("path", PLACES, ids=name_place)
def test_what_is_of_the_wrong_kind_is_told_at_its_place(path: FaultPath) -> None:
    if path == ("format",):
        assert faults_with(path, ["x"]) == [(path, "wrong_format", False)]
        return
    wrong: Any = ["x"] if isinstance(PLACES[path], (str, dict)) else "x"
    assert (path, "must_be", False) in faults_with(path, wrong)


@pytest.mark.parametrize("path", TEXTS, ids=name_place)
def test_an_empty_text_is_told_at_its_place(path: FaultPath) -> None:
    assert (path, "is_empty", False) in faults_with(path, " ")


@pytest.mark.parametrize("path", TEXTS, ids=name_place)
def test_a_long_text_is_told_at_its_place(path: FaultPath) -> None:
    if path[-1] in ("url", "archived"):
        assert faults_with(path, "https://example.org/".ljust(2000, "x")) == []
        assert faults_with(path, "https://example.org/".ljust(2001, "x")) == [
            (path, "too_long", False)
        ]
    else:
        assert (path, "too_long", False) in faults_with(path, "x" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize(("path", "keys"), MAPPINGS, ids=[name_place(path) for path, _ in MAPPINGS])
def test_a_key_too_many_is_told_at_the_key_and_one_too_few_where_it_should_be(
    path: FaultPath, keys: dict[str, bool]
) -> None:
    place = (*path, "never")
    assert faults_with(place, "x") == [(place, "unknown_name", True)]
    for key, is_needed in keys.items():
        is_told = (path, "misses_key", False) in faults_with((*path, key), None)
        assert is_told == is_needed


@pytest.mark.parametrize("path", CHOICES, ids=name_place)
def test_a_name_that_is_none_is_told_at_its_place(path: FaultPath) -> None:
    assert (path, "unknown_name", False) in faults_with(path, "xyzzy")


@pytest.mark.parametrize("path", DATES, ids=name_place)
def test_what_is_no_date_is_told_at_its_place(path: FaultPath) -> None:
    assert faults_with(path, "soon") == [(path, "no_edtf_date", False)]


@pytest.mark.parametrize("path", NAMED, ids=name_place)
def test_a_name_that_is_not_in_kebab_case_is_told_at_its_key(path: FaultPath) -> None:
    place = (*path[:-1], "two words")
    assert (place, "no_kebab_case", True) in faults_with(place, PLACES[path])


# What can stand in most places, and nowhere else in the file.
MARKS = ("Xyzzy plugh", "2001-02-03", "https://xyzzy.example/", "98765")
KEPT = [(path, mark) for path in TEXTS for mark in MARKS if not faults_with(path, mark)]


def test_most_texts_can_be_others() -> None:
    assert len({path for path, _mark in KEPT}) > len(TEXTS) / 2


@pytest.mark.parametrize(("path", "mark"), KEPT)
def test_what_the_file_says_is_kept(path: FaultPath, mark: str) -> None:
    assert mark in repr(validate(put_in(path, mark)).fact_file)

"""The JSON Schema that editors check a fact file with says what the validator says."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import MISSION, PAPER, SMALL

import minusma_cli
from minusma_cli.factfile.location import default_fact_file
from minusma_cli.factfile.validator import validate
from minusma_cli.factfile.yaml_reader import read_yaml
from minusma_cli.model import KINDS, QUALIFIERS, SERIES_TYPES, SNAPSHOTS, STATUSES

SCHEMA = json.loads(
    (Path(minusma_cli.__file__).parent / "factfile" / "facts.schema.json").read_text("utf-8")
)
CHECKER = jsonschema.Draft202012Validator(SCHEMA)


class PlainLoader(yaml.SafeLoader):
    """YAML as an editor reads it, but for dates: these stay as they are written."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_valid(text: str) -> bool:
    return bool(CHECKER.is_valid(yaml.load(text, PlainLoader)))  # noqa: S506  # a safe loader's child


@pytest.mark.parametrize("file", [SMALL, MISSION, PAPER, str(default_fact_file())])
def test_what_the_validator_takes_the_schema_takes(file: str) -> None:
    text = Path(file).read_text("utf-8")
    assert [error.message for error in CHECKER.iter_errors(yaml.load(text, PlainLoader))] == []  # noqa: S506


def test_the_schema_itself_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


WHOLE: dict[str, Any] = {
    "format": 1,
    "units": {"eur": {"nl": "euro", "en": "euros"}},
    "topics": {
        "costs": {
            "title": {"nl": "Kosten", "en": "Costs"},
            "facts": [
                {
                    "id": "cost",
                    "nl": "Het kostte 5 euro.",
                    "en": "It cost 5 euros.",
                    "when": "2017",
                    "actor": "Nederland",
                    "figures": [{"value": 5, "unit": "eur", "status": "estimated"}],
                    "names": ["Nederland"],
                    "sources": [
                        {"id": "letter", "find": "vijf euro", "before": "kost", "after": "per jaar"}
                    ],
                }
            ],
            "lead": ["cost"],
        }
    },
    "about": {
        "title": {"nl": "Kosten", "en": "Costs"},
        "subject": {"nl": "kosten", "en": "costs"},
        "period": "2013/2023",
        "authors": ["A. Author"],
        "version": "1.0",
        "published": "2026-11",
        "url": "https://example.org/base",
        "first_questions": [{"nl": "Kamerlid", "en": "MP", "question": "how-much"}],
    },
    "questions": {
        "how-much": {
            "nl": "Hoeveel?",
            "en": "How much?",
            "also": ["wat kostte het"],
            "answers": ["cost"],
            "unknown": {"nl": "Niemand zegt het.", "en": "Nobody says."},
            "looked": "2026-11",
        }
    },
    "sources": {
        "letter": {
            "title": "Letter",
            "publisher": "House",
            "kind": "news",
            "language": "nl",
            "url": "https://example.org/",
            "accessed": "2026-11-29",
            "archived": "https://example.org/kept",
            "isbn": "978-90-12-34567-5",
            "doi": "10.1000/182",
            "archive_number": "Archive, 12",
        }
    },
}


def change(*steps: str | int, value: Any) -> str:
    """The whole file as YAML, with one value changed, or left out when it is None."""
    whole: Any = json.loads(json.dumps(WHOLE))
    place: Any = whole
    for step in steps[:-1]:
        place = place[step]
    if value is None:
        del place[steps[-1]]
    else:
        place[steps[-1]] = value
    return json.dumps(whole)


FACT = ("topics", "costs", "facts", 0)


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        (("format",), 2),
        (("format",), None),
        (("colour",), "red"),
        (("topics", "costs", "title"), None),
        (("topics", "costs", "snapshot"), "sometimes"),
        ((*FACT, "id"), "Two Words"),
        ((*FACT, "nl"), None),
        ((*FACT, "nl"), "x" * 301),
        ((*FACT, "when"), "last year"),
        ((*FACT, "sources"), []),
        ((*FACT, "figures", 0, "value"), "many"),
        ((*FACT, "figures", 0, "value"), 1e15),
        ((*FACT, "figures", 0, "value"), 12345678901234567),
        ((*FACT, "figures", 0, "value"), "12345678901234567"),
        ((*FACT, "figures", 0, "value"), "0.1234567"),
        ((*FACT, "figures", 0, "unit"), None),
        ((*FACT, "figures", 0, "qualifier"), "roughly"),
        ((*FACT, "sources", 0, "find"), None),
        (("sources", "letter", "kind"), "gossip"),
        (("sources", "letter", "url"), "ftp://example.org/"),
        (("sources", "letter", "language"), "Dutch"),
        (("sources", "letter", "published"), "soon"),
        (("sources", "letter", "accessed"), "soon"),
        (("sources", "letter", "archived"), "ftp://example.org/"),
        ((*FACT, "actor"), []),
        ((*FACT, "preferred"), "because"),
        ((*FACT, "figures", 0, "status"), "hoped"),
        ((*FACT, "sources", 0, "before"), []),
        (("topics", "costs", "lead"), "cost"),
        (("about", "title"), None),
        (("about", "period"), "long ago"),
        (("about", "authors"), "A. Author"),
        (("about", "first_questions"), ["how-much"]),
        (("about", "version"), []),
        (("about", "published"), "soon"),
        (("about", "url"), "example.org"),
        (("sources", "letter", "isbn"), "123"),
        (("sources", "letter", "isbn"), "978-90-12-34567-XX"),
        (("sources", "letter", "doi"), "https://doi.org/10.1000/182"),
        (("sources", "letter", "doi"), "10.1000/{182}"),
        (("sources", "letter", "archive_number"), ""),
        (("questions", "how-much", "looked"), None),
        (("questions", "how-much", "nl"), None),
        (("questions", "how-much", "answers"), "cost"),
    ],
)
def test_what_the_validator_refuses_the_schema_refuses(
    steps: tuple[str | int, ...], value: Any
) -> None:
    text = change(*steps, value=value)
    assert not is_valid(text)
    assert validate(read_yaml(text).value).faults


@pytest.mark.parametrize("key", ["url", "isbn", "doi", "archive_number"])
def test_both_take_a_source_that_can_be_found_in_one_way(key: str) -> None:
    whole: Any = json.loads(json.dumps(WHOLE))
    letter = whole["sources"]["letter"]
    for other in {"url", "isbn", "doi", "archive_number"} - {key}:
        del letter[other]
    assert is_valid(json.dumps(whole))
    assert validate(read_yaml(json.dumps(whole)).value).faults == ()
    del letter[key]
    assert not is_valid(json.dumps(whole))
    (fault,) = validate(read_yaml(json.dumps(whole)).value).faults
    assert fault.message.of("en") == "needs a url or, on paper, an isbn, a doi or an archive_number"


@pytest.mark.parametrize(
    "value", [1e-06, 1000.5, 999999999999999, "1e-06", "1E+3", "0013", "2.50000000"]
)
def test_both_take_a_number_however_it_is_written(value: float | str) -> None:
    text = change(*FACT, "figures", 0, "value", value=value)
    assert is_valid(text)
    assert validate(read_yaml(text).value).faults == ()


def test_both_take_the_whole_file() -> None:
    text = json.dumps(WHOLE)
    assert is_valid(text)
    assert validate(read_yaml(text).value).faults == ()


def test_a_base_in_one_language_needs_only_that() -> None:
    whole = json.loads(json.dumps(WHOLE))
    for text in (json.dumps(whole), without_english(whole)):
        assert is_valid(text)
        assert validate(read_yaml(text).value).faults == ()


def without_english(value: Any) -> str:
    """The whole file in Dutch only, as it says of itself."""
    value["about"]["languages"] = ["nl"]
    return re.sub(r', "en": "[^"]*"', "", json.dumps(value))


def test_choices_are_those_of_the_model() -> None:
    definitions = SCHEMA["$defs"]
    assert tuple(definitions["source"]["properties"]["kind"]["enum"]) == KINDS
    assert tuple(definitions["figure"]["properties"]["qualifier"]["enum"]) == QUALIFIERS
    assert tuple(definitions["figure"]["properties"]["status"]["enum"]) == STATUSES
    assert tuple(definitions["series"]["properties"]["type"]["enum"]) == SERIES_TYPES
    assert tuple(definitions["topic"]["properties"]["snapshot"]["enum"]) == SNAPSHOTS

"""The JSON Schemas that the program prints, and the promise that they are."""

import json

import jsonschema
import pytest
from conftest import MISSION, Golden, Run
from output_schema import check_output, list_fields, make_validator

from minusma_cli.answers.answer import SCHEMA
from minusma_cli.errors import Unknown
from minusma_cli.model import KINDS, QUALIFIERS, SNAPSHOTS, STATUSES
from minusma_cli.schemas import NAMES, read_schema

OUTPUT = json.loads(read_schema("output"))["$defs"]


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_and_tells_what_it_is_of(name: str) -> None:
    schema = json.loads(read_schema(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    assert schema["description"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", [[], ["--json"], ["--format", "table"], ["-f", "jsonl"]])
def test_a_schema_is_printed_as_json(run: Run, name: str, form: list[str]) -> None:
    code, out, err = run("schema", name, *form, facts=None)
    assert (code, err) == (0, "")
    assert json.loads(out) == json.loads(read_schema(name))


@pytest.mark.parametrize(
    ("options", "format_name"),
    [
        (("-f", "csv"), "csv"),
        (("-f", "tsv"), "tsv"),
        (("-f", "md"), "md"),
        (("-o", "s.csv"), "csv"),
    ],
)
def test_a_schema_has_no_rows(options: tuple[str, str], format_name: str, run: Run) -> None:
    told = f"minusma schema cannot give {format_name}; it can give"
    assert run("schema", "output", *options, "--lang", "en", facts=None) == (
        2,
        "",
        f"minusma: {told} table, plain, json, jsonl, yaml\n",
    )


def test_an_unknown_schema_is_told(run: Run) -> None:
    assert run("schema", "input", "--lang", "nl", facts=None) == (
        2,
        "",
        "minusma: geen schema met de naam 'input'; misschien facts of output?\n",
    )
    with pytest.raises(Unknown):
        read_schema("input")


# -- the promise


def test_the_schema_number_is_the_first() -> None:
    assert SCHEMA == OUTPUT["schemaNumber"]["const"] == 1


def test_no_field_that_was_promised_is_gone(golden: Golden) -> None:
    """Removing one breaks the promise; adding one is meant to be seen: --write-golden."""
    golden("output-fields.txt", "".join(f"{field}\n" for field in list_fields()))


def test_choices_are_those_of_the_model() -> None:
    assert tuple(OUTPUT["qualifier"]["enum"]) == QUALIFIERS
    assert tuple(OUTPUT["status"]["enum"]) == STATUSES
    assert tuple(OUTPUT["sourceFields"]["properties"]["kind"]["enum"]) == KINDS
    assert tuple(OUTPUT["topic"]["properties"]["snapshot"]["enum"]) == SNAPSHOTS


# -- what is held against it


@pytest.mark.parametrize(
    "words",
    [
        ["search", "militairen"],
        ["search", "hoeveel militairen hadden we in 2017"],
        ["search", "wat kostte de missie in totaal"],
        ["search", "pannenkoekenrecept"],
        ["list", "strength"],
        ["list", "--series", "contingent"],
        ["show", "contingent-2017"],
        ["random"],
        ["on", "2016-07-06"],
        ["on", "2001"],
        ["timeline"],
        ["timeline", "--every", "month"],
        ["conflicts"],
        ["conflicts", "contingent-2014"],
        ["topics"],
        ["sources"],
        ["sources", "brief"],
        ["questions"],
        ["cite"],
        ["cite", "brief", "--style", "csl-json"],
        ["open", "brief", "--print"],
        ["check", MISSION],
        ["welcome"],
        ["list", "--fields", "id,sources.link"],
    ],
)
def test_every_command_prints_what_the_schema_tells(run: Run, words: list[str]) -> None:
    printed = run(*words, "--json", facts=MISSION)  # run holds it against the schema
    assert printed.code in (0, 1)
    assert make_validator(is_picked=True).is_valid(json.loads(printed.out))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": 2},
        {"count": "1"},
        {"colour": "red"},
        {"facts": [{"id": "x"}]},
        {"query": {}},
    ],
)
def test_what_the_schema_does_not_tell_is_found(run: Run, change: dict[str, object]) -> None:
    answer = json.loads(run("list", "--json").out)
    with pytest.raises(AssertionError):
        check_output(["list", "--json"], json.dumps({**answer, **change}))


def test_a_field_that_is_missing_or_new_is_found(run: Run) -> None:
    answer = json.loads(run("show", "crash", "--json").out)
    fact = answer["facts"][0]
    without = {name: value for name, value in fact.items() if name != "note"}
    for changed in (without, {**fact, "colour": "red"}):
        with pytest.raises(AssertionError):
            check_output(["show", "--json"], json.dumps({**answer, "facts": [changed]}))

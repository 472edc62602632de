"""Numbers of a fact file, as YAML and JSON may write them."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import SMALL

from minusma_cli import load
from minusma_cli.factfile.json_reader import read_json
from minusma_cli.factfile.numbers import NumberError, parse_number
from minusma_cli.factfile.validator import validate
from minusma_cli.factfile.yaml_reader import read_yaml


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13289", 13289),
        ("-3.8", -3.8),
        ("3.0", 3.0),
        ("1e-06", 0.000001),
        ("1E3", 1000),
        ("1.5e+2", 150),
        ("2.50e1", 25),
        ("25e-1", 2.5),
        ("1.50000000", 1.5),
        ("999999999999999", 999999999999999),
        ("9.99999999999999e14", 999999999999999),
        ("00000000000000000007", 7),
        ("0e9999", 0),
    ],
)
def test_a_number_is_what_it_says(text: str, number: float) -> None:
    parsed = parse_number(text)
    assert parsed == number
    assert type(parsed) is type(number)


@pytest.mark.parametrize("text", ["many", "1,5", "0x1F", "NaN", "-", "1e", ".5", "٣"])
def test_what_is_no_number_is_none(text: str) -> None:
    with pytest.raises(NumberError) as raised:
        parse_number(text)
    assert raised.value.key == "no_number"


@pytest.mark.parametrize(
    "text", ["12345678901234567", "1e15", "1e+22", "1e-07", "1e999999999", "0.1234567", "9" * 9999]
)
def test_a_number_with_too_many_digits_is_called_so(text: str) -> None:
    with pytest.raises(NumberError) as raised:
        parse_number(text)
    assert raised.value.key == "too_many_digits"


def put_value(written: str) -> str:
    """The small base as JSON, with this in the place of one of its figures."""
    whole: Any = read_yaml(Path(SMALL).read_text("utf-8")).value
    for fact in whole["topics"]["strength"]["facts"]:
        if fact["id"] == "contingent-2017":
            fact["figures"][0]["value"] = "HERE"
    return json.dumps(whole).replace('"HERE"', written)


def test_a_json_file_may_write_any_number(tmp_path: Path) -> None:
    file = tmp_path / "base.json"
    file.write_text(put_value("1e-06"), "utf-8")
    (fact,) = load(str(file)).show("contingent-2017").facts
    assert fact.figures[0].value == 0.000001


def test_what_is_wrong_with_a_number_is_said_in_both_languages() -> None:
    (fault,) = validate(read_json(put_value("12345678901234567")).value).faults
    assert fault.message.of("en") == (
        "'12345678901234567' has too many digits: 15 may stand before the point and 6 behind it"
    )
    assert fault.message.of("nl") == (
        "'12345678901234567' heeft te veel cijfers: er mogen er 15 voor de punt staan en 6 erachter"
    )

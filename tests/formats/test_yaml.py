"""Rows as YAML: letter for letter what PyYAML writes."""

from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from minusma_cli.formats.yaml import encode_yaml, make_text_test
from minusma_cli.formats.yaml_rows import WIDTH, NotPlainError, RowWriter

SAFE = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
MARKS = ["#", "'", '"', ":", ": ", " #", "-", "- ", "?", "...", "---", "|", "[", "{", "!", "&", "*"]
WORDS = [
    "yes",
    "No",
    "null",
    "~",
    "2017",
    "2017-09-11",
    "1.5",
    "0x1F",
    "12:30",
    "=",
    "<<",
    "a",
    "é",
]
texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=4).map("".join),
    st.lists(st.sampled_from(WORDS + MARKS), max_size=60).map(" ".join),
)
values = st.recursive(
    st.one_of(texts, st.none(), st.booleans(), st.integers(), st.floats()),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3), st.dictionaries(st.text() | texts, inside, max_size=3)
    ),
)


def write_row(row: dict[Any, Any]) -> str:
    return RowWriter(make_text_test()).format_row(row)


def write_with_pyyaml(row: Any, dumper: Any) -> str:
    text: str = yaml.dump([row], Dumper=dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text


@given(st.dictionaries(texts, values, min_size=1, max_size=3))
def test_what_is_written_here_is_what_pyyaml_writes(row: dict[str, Any]) -> None:
    try:
        written = write_row(row)
    except NotPlainError:
        return
    assert written == write_with_pyyaml(row, yaml.SafeDumper) == write_with_pyyaml(row, SAFE)
    assert written == encode_yaml([row])


@pytest.mark.parametrize(
    "value",
    [
        "plain words",
        "it's: so",
        "2017-09-11",
        "no",
        "ends in:",
        "≠ 4 volgens NOS – café",
        " ".join(f"word{at}" for at in range(60)),
        " ".join(f"it's{at}" for at in range(60)),
        "x" * 300 + " y",
        ["a b " * 40 + "c"],
        [{"a": [], "b": {}}, {}, None, True, False, -3],
        {"a": {"b": {"c": "words " * 30 + "end"}}},
    ],
)
def test_a_row_of_plain_values_is_written_here(value: object) -> None:
    row = {"id": "x", "value": value, "k" * 100: deepcopy(value)}
    assert write_row(row) == write_with_pyyaml(row, yaml.SafeDumper) == encode_yaml([row])


@pytest.mark.parametrize(
    "row",
    [
        {"a": "two\nlines"},
        {"a": ""},
        {"a": "two  blanks"},
        {"a": " before"},
        {"a": "\x85"},
        {"a": "\u202e"},
        {"a": "😀"},
        {"a": 1.5},
        {"a": (1,)},
        {"a": [["b"]]},
        {"k" * 101: "a"},
        {1: "a"},
        {"a\n": "b"},
    ],
)
def test_a_row_with_anything_else_is_left_to_pyyaml(row: dict[Any, Any]) -> None:
    with pytest.raises(NotPlainError):
        write_row(row)
    assert yaml.safe_load(encode_yaml([row])) == [
        {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}
    ]


def test_very_many_different_texts_are_written_all_the_same() -> None:
    texts = [f"t{number}" for number in range(20_001)]
    assert yaml.safe_load(write_row({"texts": texts})) == [{"texts": texts}]

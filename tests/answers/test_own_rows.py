"""Answers whose one row is about a file: its fields are its columns."""

import pytest

from minusma_cli.answers.answer import Answer
from minusma_cli.answers.example import NewFactFile
from minusma_cli.answers.export import Exported
from minusma_cli.answers.schema import SchemaText
from minusma_cli.schemas import read_schema


@pytest.mark.parametrize(
    "answer",
    [
        NewFactFile("my.yaml", "", "nl"),
        Exported("facts.db", "db", 3, 2, "nl"),
        SchemaText(read_schema("facts"), "nl"),
    ],
)
def test_the_fields_of_the_row_are_its_columns(answer: Answer) -> None:
    assert tuple(answer.fields) == tuple(answer.columns)
    [row] = answer.rows()
    assert set(answer.fields) <= set(row)


def test_a_new_file_is_named_and_one_that_is_only_printed_has_its_text() -> None:
    [written] = NewFactFile("my.yaml", "", "nl").rows()
    assert (written["file"], written["text"]) == ("my.yaml", None)
    [printed] = NewFactFile("", "format: 1", "nl").rows()
    assert (printed["file"], printed["text"]) == (None, "format: 1")

"""A JSON Schema of the package."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, cast

from minusma_cli.answers.answer import show_in_notebooks
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record


@show_in_notebooks
class SchemaText(NamedTuple):
    """A schema as its file has it, and the language to speak."""

    text: str
    lang: str

    @property
    def row_name(self) -> str:
        """Its one row is the schema."""
        return "schema"

    @property
    def columns(self) -> Sequence[str]:
        """What tells which it is."""
        return ("title", "description")

    @property
    def fields(self) -> Sequence[str]:
        """What tells which it is."""
        return self.columns

    @property
    def is_found(self) -> bool:
        """A schema is always there."""
        return True

    def to_dict(self) -> Record:
        """The schema itself, without an envelope, so that validators take it as it is."""
        return cast("dict[str, Any]", json.loads(self.text))

    def rows(self) -> list[Record]:
        """One row."""
        return [self.to_dict()]

    def plain_lines(self) -> Iterator[str]:
        """The lines of its file, which are JSON."""
        yield from self.text.splitlines()

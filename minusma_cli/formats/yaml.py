"""YAML: the same object as JSON."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.json import UNPRINTABLE, list_parts
from minusma_cli.formats.yaml_rows import WIDTH, NotPlainError, RowWriter


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer as one document, its rows as they are read."""
    rows = RowWriter(make_text_test())
    for key, value in list_parts(answer, fields):
        if not isinstance(value, Iterator):
            stream.write(encode_yaml({key: value}))
            continue
        before = f"{key}:\n"
        for row in value:
            stream.write(before)
            stream.write(_encode_row(row, rows))
            before = ""
        if before:
            stream.write(encode_yaml({key: []}))


def make_text_test() -> Callable[[str], bool]:
    """What tells whether YAML reads a text, which is not empty, as a text when it has no quotes."""
    import yaml  # 20 ms, for this format only

    resolvers = yaml.SafeDumper.yaml_implicit_resolvers

    def is_text(text: str) -> bool:
        found = resolvers.get(text[0])  # by the first letter: most have none
        return found is None or not any(pattern.match(text) for _tag, pattern in found)

    return is_text


def encode_yaml(value: Any) -> str:
    """A value as YAML, written by PyYAML; the letters that no terminal should get are escaped."""
    text = _dump(value, is_ascii=False)
    if re.search(UNPRINTABLE, text):
        text = _dump(value, is_ascii=True)
    return text


def _encode_row(row: Any, rows: RowWriter) -> str:
    """A row as an item of a list: the same text that PyYAML makes, six times as fast."""
    try:
        return rows.format_row(row)
    except NotPlainError:
        return encode_yaml([row])


def _dump(value: Any, *, is_ascii: bool) -> str:
    """A value as YAML, with `is_ascii` every other letter escaped."""
    import yaml  # as above

    text: str = yaml.dump(
        value,
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=not is_ascii,
        sort_keys=False,
        width=WIDTH,
    )
    return text

"""YAML: the same object as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.json import UNPRINTABLE, list_parts

_WIDTH = 120


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer as one document, its rows as they are read."""
    for key, value in list_parts(answer, fields):
        if not isinstance(value, Iterator):
            _dump({key: value}, stream)
            continue
        before = f"{key}:\n"
        for row in value:
            stream.write(before)
            _dump([row], stream)
            before = ""
        if before:
            _dump({key: []}, stream)


def _dump(value: Any, stream: TextIO) -> None:
    text = _encode_yaml(value, is_ascii=False)
    if UNPRINTABLE.search(text):
        text = _encode_yaml(value, is_ascii=True)
    stream.write(text)


def _encode_yaml(value: Any, *, is_ascii: bool) -> str:
    """A value as YAML, with `is_ascii` every other letter escaped."""
    import yaml  # 20 ms, for this format only

    text: str = yaml.dump(
        value,
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=not is_ascii,
        sort_keys=False,
        width=_WIDTH,
    )
    return text

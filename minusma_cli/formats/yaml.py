"""YAML: the same object as JSON."""

from collections.abc import Sequence
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.formats.json import pick_from_answer

_WIDTH = 120


def write(answer: Answer, stream: TextIO, fields: Sequence[str]) -> None:
    """Write an answer as one document."""
    import yaml  # 20 ms, for this format only

    yaml.dump(
        pick_from_answer(answer, fields),
        stream,
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
    )

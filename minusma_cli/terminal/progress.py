"""Progress of long work, on one line of standard error.

Steps go in as they are done. Nothing is shown in the first moments.
"""

import time
from typing import Self, TextIO

from minusma_cli.messages import Message
from minusma_cli.wording import format_number

_PATIENCE = 0.6  # seconds before the first sign
_STEP = 0.1  # seconds between two


class ProgressLine:
    """A line that counts on a terminal and leaves nothing behind."""

    def __init__(self, stream: TextIO, lang: str, *, patience: float = _PATIENCE) -> None:
        self._stream = stream
        self._lang = lang
        self._next = time.monotonic() + patience
        self._width = 0

    def __call__(self, step: str, done: int) -> None:
        """Tell that so much of a step (`reading` lines, `compiling` facts) is done."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _STEP
        so_far = format_number(done, self._lang)
        line = f"minusma: {Message(step).of(self._lang)} {so_far}"
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()
        self._width = len(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        """Wipe the line."""
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()

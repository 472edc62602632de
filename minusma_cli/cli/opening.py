"""Open the fact base that a command asks, while a terminal sees the progress."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from minusma_cli.cli.language import user_language
from minusma_cli.factbase import FactBase


def open_base(facts: Sequence[str] = (), lang: str = "") -> FactBase:
    """Open a fact base (names of files, or none: the one in use); a terminal sees the progress."""
    from minusma_cli.index.cache import open_index

    lang = lang or user_language()
    with show_progress(lang) as progress:
        return FactBase(open_index(facts, progress), lang)


@contextmanager
def show_progress(lang: str) -> Iterator[Callable[[str, int], None] | None]:
    """What long work tells its progress to: a line on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from minusma_cli.terminal.progress import ProgressLine  # only a person waits

    with ProgressLine(sys.stderr, lang) as progress:
        yield progress

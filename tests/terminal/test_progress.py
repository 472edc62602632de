"""Progress of long work on one line."""

import io

from minusma_cli.terminal.progress import ProgressLine


def test_progress_counts_on_one_line_and_leaves_nothing_behind() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, "en", patience=0) as progress:
        progress("reading", 1200)
        progress("reading", 1300)  # too soon after the first to be shown
    assert stream.getvalue() == "\rminusma: reading the fact file, line 1,200\r" + " " * 42 + "\r"


def test_short_work_shows_no_progress() -> None:
    stream = io.StringIO()
    with ProgressLine(stream, "en") as progress:
        progress("compiling", 1)
    assert stream.getvalue() == ""

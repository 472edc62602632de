"""Write an answer where it was asked for: standard output, a terminal, or a file."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from minusma_cli.answers.answer import Answer
from minusma_cli.cli.request import CommandResult
from minusma_cli.errors import EXIT_BAD_FACTS, EXIT_FOUND, CannotWrite
from minusma_cli.formats.writer import write_answer

Write = Callable[[TextIO], None]


def write_result(result: CommandResult, write: Write) -> int:
    """Write what a command answers, and return the exit code."""
    answer, display = result.answer, result.display
    if display.output:
        with report_file_faults(display.output), open_whole(display.output) as file:
            write(file)
    else:
        with report_write_faults():
            write(sys.stdout)
            sys.stdout.flush()
    if answer.is_found or display.is_help_on_fields:
        return EXIT_FOUND
    return result.failure_code


# -- what is written


def choose_writer(result: CommandResult) -> Write:
    """What writes an answer to a stream; raises MinusmaError for a field that there is not."""
    answer, display = result.answer, result.display
    if display.is_help_on_fields:
        return lambda stream: write_field_names(answer, stream)
    if display.template:
        from minusma_cli.formats.template import parse_template, write_lines

        template = parse_template(display.template, answer)
        return lambda stream: write_lines(answer, use_utf8(stream), template)
    fields: tuple[str, ...] = ()
    if display.fields:
        from minusma_cli.formats.fields import parse_fields  # only where fields are picked

        fields = parse_fields(display.fields, answer)

    def write(stream: TextIO) -> None:
        format_name = display.choose_format(is_terminal=stream.isatty())
        if format_name != "table":
            write_answer(answer, use_utf8(stream), format_name, fields)
        elif answer.is_found or result.failure_code == EXIT_BAD_FACTS:
            show_to_person(result, stream, fields)

    return write


def write_field_names(answer: Answer, stream: TextIO) -> None:
    """Write the names that `--fields` and `--template` take, one a line."""
    from minusma_cli.formats.fields import list_fields

    stream.writelines(f"{name}\n" for name in list_fields(answer))


def show_to_person(result: CommandResult, stream: TextIO, fields: tuple[str, ...]) -> None:
    """Show an answer to a person; through the pager when it is longer than the screen."""
    from minusma_cli.terminal import pager  # rich takes 45 ms, and only a person needs it
    from minusma_cli.terminal.show import show_answer

    answer, display = result.answer, result.display
    table: list[list[str]] = []
    if fields:
        from minusma_cli.formats.cells import make_cells

        table = list(make_cells(answer, fields))
    color = use_color(display.color, stream)

    def draw(page: TextIO) -> None:
        show_answer(
            answer,
            page,
            lang=answer.lang,
            color=color,
            encoding=stream.encoding,
            shows_links=display.links,
            table=table,
        )

    if not stream.isatty() or display.pager == "never":
        draw(stream)
        return
    page = io.StringIO()
    draw(page)
    lines = [make_printable(notice.of(answer.lang)) for notice in result.notices]
    notices = "".join(f"\n  {line}" for line in lines)
    pager.show_page(page.getvalue(), stream, f"{notices}\n" if notices else "")


def make_printable(text: str) -> str:
    """A text without control characters, as a message may repeat what was typed."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def use_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour: as asked, else by NO_COLOR, FORCE_COLOR and TERM, else on a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


# -- where it is written


def use_utf8(stream: TextIO) -> TextIO:
    """The stream, which is UTF-8 from now on: what programs read is so, whatever the locale."""
    is_utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
    if isinstance(stream, io.TextIOWrapper) and not is_utf8:
        stream.reconfigure(encoding="utf-8")
    return stream


@contextmanager
def report_write_faults() -> Iterator[None]:
    """Say when standard output cannot be written to, as on a full disk."""
    try:
        yield
    except BrokenPipeError:  # that a reader has gone is no fault
        raise
    except OSError as error:
        raise make_write_error("cannot_write", error) from None


@contextmanager
def keep_broken_pipes() -> Iterator[None]:
    """Let a reader that has gone be what it is: Typer itself would leave with 1 for one."""
    try:
        yield
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):
            raise leaving.__context__ from None
        raise


@contextmanager
def report_file_faults(name: str) -> Iterator[None]:
    """Say when a file cannot be written, as in a folder that is not there."""
    try:
        yield
    except BrokenPipeError:  # as above, where the file is a pipe
        raise
    except OSError as error:
        raise make_write_error("cannot_write_file", error, file=name) from None


def make_write_error(key: str, error: OSError, **parts: object) -> CannotWrite:
    """That something cannot be written, with why, in the reader's language."""
    from minusma_cli.whole_files import describe_fault  # only for a fault

    return CannotWrite(key, reason=describe_fault(error), **parts)


@contextmanager
def open_whole(name: str) -> Iterator[TextIO]:
    """A file to write to that is seen under its name only when it is whole.

    It is written beside and moved into place; what goes wrong leaves what was there. A device or a
    pipe is written to as it is, a link stays a link, and `~` at the start is the user's home.
    Raises OSError where that cannot be.
    """
    path = Path(os.path.expanduser(name))  # noqa: PTH111  # pathlib raises without a home
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", errors="replace") as stream:
            yield stream
        return
    from minusma_cli.whole_files import replace_whole  # few answers go to a file

    with replace_whole(path) as part, part.open("w", encoding="utf-8", errors="replace") as stream:
        yield stream

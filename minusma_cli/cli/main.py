"""Run one command: parse, answer, write, and return an exit code.

The only room that picks streams, prints errors and decides on colour. Results go to standard
output, everything else to standard error.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import typer

from minusma_cli.cli.group import build_application
from minusma_cli.cli.language import message_language
from minusma_cli.cli.request import CommandResult
from minusma_cli.cli.usage import describe_usage_error
from minusma_cli.errors import (
    EXIT_BAD_FACTS,
    EXIT_FOUND,
    EXIT_INTERRUPTED,
    EXIT_USAGE,
    CannotWrite,
    MinusmaError,
)
from minusma_cli.formats.writer import write_answer
from minusma_cli.messages import Message

_WIDEST = 10_000  # columns or lines that a terminal may say that it has


def main(argv: list[str] | None = None) -> int:
    """Run one command, given its words (None: those of the process), and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    tidy_environment()
    try:
        return run_command(words)
    except MinusmaError as error:
        print_message(error.message, message_language(words))
        return error.exit_code
    except typer.TyperException as error:
        print_message(describe_usage_error(error), message_language(words))
        return EXIT_USAGE
    except (KeyboardInterrupt, typer.Abort):
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # What reads our output has gone, as in `minusma list | head`: that is not an error.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return EXIT_FOUND


def tidy_environment() -> None:
    """Leave out of the environment what libraries stumble over, and let any letter be printed."""
    for name in ("COLUMNS", "LINES", "TERMINAL_WIDTH"):
        value = os.environ.get(name, "1")
        if not (value.isascii() and value.isdigit() and int(value) <= _WIDEST):
            del os.environ[name]
    if "_MINUSMA_COMPLETE" in os.environ:
        os.environ.setdefault("COMP_WORDS", "minusma")
        os.environ.setdefault("COMP_CWORD", "0")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def run_command(words: list[str]) -> int:
    """Run a command and write what it answers."""
    with report_write_faults():
        result = build_application()(args=words, prog_name="minusma", standalone_mode=False)
        sys.stdout.flush()
    if isinstance(result, CommandResult):
        return write_result(result)
    return int(result or EXIT_FOUND)


def print_message(message: Message, lang: str) -> None:
    """Print one message to standard error, free of control characters."""
    printable = [letter if letter.isprintable() else " " for letter in message.of(lang)]
    sys.stderr.write(f"minusma: {''.join(printable)}\n")


# -- writing


def write_result(result: CommandResult) -> int:
    """Write what a command answers, and return the exit code."""
    answer, display, stream = result.answer, result.display, sys.stdout
    fields: tuple[str, ...] = ()
    if display.fields:
        from minusma_cli.formats.fields import parse_fields  # only where fields are picked

        fields = parse_fields(display.fields, result.detail_keys)
    format_name = display.format_name
    if not format_name:
        is_for_person = stream.isatty() and not fields
        format_name = "table" if is_for_person else "plain"
    for notice in result.notices:
        print_message(notice, answer.lang)
    with report_write_faults():
        if format_name != "table":
            use_utf8(stream)
            write_answer(answer, stream, format_name, fields)
        elif fields:
            use_utf8(stream)
            write_answer(answer, stream, "tsv", fields)
        elif answer.is_found or result.failure_code == EXIT_BAD_FACTS:
            show_to_person(result, stream)
        stream.flush()
    if answer.is_found:
        return EXIT_FOUND
    return result.failure_code


@contextmanager
def report_write_faults() -> Iterator[None]:
    """Say when standard output cannot be written to, as on a full disk."""
    try:
        yield
    except BrokenPipeError:  # that a reader has gone is no fault
        raise
    except OSError as error:
        raise CannotWrite("cannot_write", reason=error.strerror) from None


def show_to_person(result: CommandResult, stream: TextIO) -> None:
    """Show an answer to a person; through the pager when it is longer than the screen."""
    from minusma_cli.terminal import pager  # rich takes 45 ms, and only a person needs it
    from minusma_cli.terminal.show import show_answer

    answer = result.answer
    display = result.display
    is_paged = stream.isatty() and display.pager != "never"
    page = io.StringIO()
    show_answer(
        answer,
        page if is_paged else stream,
        lang=answer.lang,
        color=use_color(display.color, stream),
        encoding=stream.encoding,
        shows_links=display.links,
    )
    if is_paged:
        pager.show_page(page.getvalue(), stream)


def use_utf8(stream: TextIO) -> None:
    """What programs read is UTF-8, whatever the locale."""
    is_utf8 = (stream.encoding or "").lower().replace("-", "") == "utf8"
    if isinstance(stream, io.TextIOWrapper) and not is_utf8:
        stream.reconfigure(encoding="utf-8")


def use_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour: as asked, else by NO_COLOR, FORCE_COLOR and TERM, else on a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()

"""Run one command: parse, answer, write, and return an exit code.

The only room that prints messages. Results go to standard output or to a file, everything else to
standard error.
"""

import io
import os
import sys
from contextlib import suppress

import typer

from minusma_cli.cli.group import build_application
from minusma_cli.cli.language import message_language
from minusma_cli.cli.output import (
    choose_writer,
    keep_broken_pipes,
    make_printable,
    report_write_faults,
    write_result,
)
from minusma_cli.cli.request import CommandResult
from minusma_cli.errors import (
    EXIT_BAD_FACTS,
    EXIT_FOUND,
    EXIT_INTERRUPTED,
    EXIT_USAGE,
    MinusmaError,
)
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
        from minusma_cli.cli.usage import describe_usage_error

        print_message(describe_usage_error(error), message_language(words))
        return EXIT_USAGE
    except (KeyboardInterrupt, typer.Abort):
        return EXIT_INTERRUPTED
    except (TypeError, ValueError, LookupError, AttributeError):
        from minusma_cli.index.hashing import remove_damaged_files

        if not remove_damaged_files():
            raise
        print_message(Message("damaged_copy"), message_language(words))
        return EXIT_BAD_FACTS
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
    if isinstance(sys.stdout, io.TextIOWrapper):  # an answer goes out in blocks, to a terminal too
        sys.stdout.reconfigure(line_buffering=False, write_through=False)


def run_command(words: list[str]) -> int:
    """Run a command and write what it answers."""
    with report_write_faults(), keep_broken_pipes():
        result = build_application()(args=words, prog_name="minusma", standalone_mode=False)
        sys.stdout.flush()
    if isinstance(result, CommandResult):
        write = choose_writer(result)
        for notice in result.notices:
            print_message(notice, result.answer.lang)
        return write_result(result, write)
    return int(result or EXIT_FOUND)


def print_message(message: Message, lang: str) -> None:
    """Print one message to standard error, free of control characters; on a terminal wrapped.

    Where it cannot be written, the answer and the exit code still tell what they have to.
    """
    text = f"minusma: {make_printable(message.of(lang))}"
    with suppress(OSError):
        if sys.stderr.isatty():
            from minusma_cli.cli.message_lines import lay_out  # a pipe does without

            text = lay_out(text, message, sys.stderr)
        sys.stderr.write(f"{text}\n")

"""The manual page minusma(1), made of the same texts as `--help`.

`python -m minusma_cli.cli.manual > man/minusma.1` writes it anew; a test holds that it is true.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from minusma_cli import __version__
from minusma_cli.cli.group import COMMANDS, build_command, start
from minusma_cli.cli.options import SHARED_NAMES

_EXAMPLES = "Examples:"
_BETWEEN_EXAMPLES = " · "

_EXIT_STATUS = (
    ("0", "Found."),
    ("1", "Nothing found."),
    ("2", "A wrong use of the command line."),
    ("3", "The fact base is invalid or cannot be read, or the answer cannot be written."),
    ("130", "Interrupted."),
)
_ENVIRONMENT = (
    ("MINUSMA_FACTS", "The fact file, where --facts names none."),
    ("MINUSMA_LANG", "The language, nl or en, where --lang names none; else the locale tells."),
    ("MINUSMA_PAGER, PAGER", "What shows an answer that is longer than the screen."),
    ("NO_COLOR, FORCE_COLOR", "Whether to colour, where --color does not say."),
)


class CommandHelp(NamedTuple):
    """What help says of a command: its arguments, its paragraphs, examples and own options.

    Arguments and options are pairs of how one writes it and what it means.
    """

    arguments: tuple[tuple[str, str], ...]
    paragraphs: tuple[str, ...]
    examples: tuple[str, ...]
    options: tuple[tuple[str, str], ...]


def write_manual() -> str:
    """The page, as roff with the macros of man."""
    about = read_paragraphs(start.__doc__ or "")
    lines = [
        f'.TH MINUSMA 1 "" "minusma {__version__}" "User Commands"',
        ".SH NAME",
        f"minusma \\- {escape_roff(about[0].rstrip('.'))}",
        ".SH SYNOPSIS",
        r".B minusma",
        r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]",
        ".SH COMMANDS",
    ]
    for name in COMMANDS:
        lines += format_command(name, read_help(name))
    lines += format_section(
        "OPTIONS OF COMMANDS THAT LIST FACTS", list_options("list", shared=True)
    )
    lines += format_section("EXIT STATUS", _EXIT_STATUS)
    lines += format_section("ENVIRONMENT", _ENVIRONMENT)
    return "\n".join(lines) + "\n"


# -- what help says


def read_help(name: str) -> CommandHelp:
    """What help says of a command: all that the page knows of it."""
    command = build_command(name)
    arguments = []
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            arguments.append((str(parameter.metavar), get_help(parameter)))
    *paragraphs, examples = read_paragraphs(command.help or "")
    told = examples.removeprefix(_EXAMPLES).strip().split(_BETWEEN_EXAMPLES)
    options = list_options(name, shared=False)
    return CommandHelp(tuple(arguments), tuple(paragraphs), tuple(told), tuple(options))


def list_options(name: str, *, shared: bool) -> Iterator[tuple[str, str]]:
    """The options that a command shares with others, or its own: how one writes them, and why."""
    for parameter in build_command(name).params:
        is_option = parameter.param_type_name == "option" and not getattr(
            parameter, "hidden", False
        )
        if is_option and (parameter.name in SHARED_NAMES) == shared:
            yield write_option(parameter), get_help(parameter)


def write_option(parameter: Any) -> str:
    """An option with its short form and the name of its value, as in `--limit, -n LIMIT`."""
    flags = ", ".join(parameter.opts)
    if not parameter.is_flag:
        return f"{flags} {parameter.metavar or parameter.name.upper()}"
    if parameter.default is None:  # neither it nor its opposite is the rule
        return ", ".join([flags, *parameter.secondary_opts])
    return flags


def get_help(parameter: Any) -> str:
    """What help says of an argument or option."""
    return str(parameter.help)


def read_paragraphs(text: str) -> list[str]:
    """The paragraphs of a docstring, each in one line."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


# -- as roff


def format_command(name: str, told: CommandHelp) -> Iterator[str]:
    """A command under a heading of its own: what it does, its options, examples."""
    words = " ".join([f"minusma {name}", *(argument for argument, _help in told.arguments)])
    yield f".SS {escape_roff(words)}"
    for paragraph in told.paragraphs:
        yield escape_roff(paragraph)
        yield ".PP"
    yield from format_pairs((*told.arguments, *told.options))
    yield ".PP"
    yield "Examples:"
    yield ".nf"
    for example in told.examples:
        yield f"  {escape_roff(example)}"
    yield ".fi"


def format_section(title: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A section of things with what they mean."""
    yield f'.SH "{title}"'
    yield from format_pairs(pairs)


def format_pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Things, each in bold, with what they mean indented under them."""
    for thing, meaning in pairs:
        yield ".TP"
        yield f".B {escape_roff(thing)}"
        yield escape_roff(meaning)


def escape_roff(text: str) -> str:
    """A text in which nothing is a command of roff, and hyphens can be copied."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    if escaped.startswith((".", "'")):
        return f"\\&{escaped}"
    return escaped


if __name__ == "__main__":
    sys.stdout.write(write_manual())

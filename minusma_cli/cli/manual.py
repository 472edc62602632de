"""The manual page minusma(1), made of the same texts as `--help`.

`python -m minusma_cli.cli.manual > minusma_cli/cli/minusma.1` writes it anew; a test holds that it
is true.
"""

import re
import sys
from collections.abc import Iterable, Iterator

from typer._click.core import Parameter
from typer.core import TyperCommand

from minusma_cli import __version__
from minusma_cli.cli.group import COMMANDS, build_command, start
from minusma_cli.cli.help import HelpEntry, list_arguments, list_sections, split_docstring
from minusma_cli.cli.help_pages import HELP_PAGES
from minusma_cli.cli.options import SHARED_NAMES

_LANG = "en"
# A line of a page of help that explains something: two blanks, the thing, its meaning.
_EXPLANATION = re.compile(r"  (\S.*?) {2,}(\S.*)")


def write_manual() -> str:
    """The page, as roff with the macros of man."""
    about, _examples = split_docstring(start.__doc__ or "")
    lines = [
        f'.TH MINUSMA 1 "" "minusma {__version__}" "User Commands"',
        ".SH NAME",
        f"minusma \\- {escape_roff(about.rstrip('.'))}",
        ".SH SYNOPSIS",
        r".B minusma",
        r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]",
        ".SH COMMANDS",
    ]
    for name in COMMANDS:
        lines += format_command(name, build_command(name))
    shared = [one for one in build_command("list").params if one.name in SHARED_NAMES]
    lines += format_part("OPTIONS OF COMMANDS THAT LIST FACTS", list_entries(shared))
    lines += format_part("EXIT STATUS", list_explanations("exit-codes"))
    lines += format_part("ENVIRONMENT", list_explanations("environment"))
    return "\n".join(lines) + "\n"


# -- what help says


def list_entries(parameters: Iterable[Parameter]) -> Iterator[HelpEntry]:
    """Arguments and options as help has them, arguments first."""
    for section in list_sections(list(parameters), _LANG):
        yield from section.entries


def list_explanations(subject: str) -> Iterator[HelpEntry]:
    """What the page of help on a subject explains, line by line."""
    for line in HELP_PAGES[subject].of(_LANG).splitlines():
        explained = _EXPLANATION.fullmatch(line)
        if explained:
            yield HelpEntry(explained[1], explained[2])


# -- as roff


def format_command(name: str, command: TyperCommand) -> Iterator[str]:
    """A command under a heading of its own: what it does, its options, examples."""
    summary, examples = split_docstring(command.help or "")
    own = [one for one in command.params if one.name not in SHARED_NAMES]
    words = ["minusma", name, *list_arguments(own)]
    yield f".SS {escape_roff(' '.join(words))}"
    yield escape_roff(summary)
    yield ".PP"
    yield from entries_to_roff(list_entries(own))
    yield ".PP"
    yield "Examples:"
    yield ".nf"
    for example in examples:
        yield f"  {escape_roff(example)}"
    yield ".fi"


def format_part(title: str, entries: Iterable[HelpEntry]) -> Iterator[str]:
    """A part of the page: things with what they mean."""
    yield f'.SH "{title}"'
    yield from entries_to_roff(entries)


def entries_to_roff(entries: Iterable[HelpEntry]) -> Iterator[str]:
    """Things, each in bold, with what they mean indented under them."""
    for thing, meaning in entries:
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

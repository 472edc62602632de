"""The commands for other programs: schemas, the whole base as a file, assistants.

Each returns the answer with how to show it.
"""

import sys
from pathlib import PurePath
from typing import Annotated

import typer

from minusma_cli.answers.schema import SchemaText
from minusma_cli.cli.completion import complete_choice
from minusma_cli.cli.language import user_language
from minusma_cli.cli.opening import show_progress
from minusma_cli.cli.output import use_utf8
from minusma_cli.cli.request import (
    DISPLAY_NAMES,
    NO_LISTING,
    CommandResult,
    Request,
    with_options,
)
from minusma_cli.errors import MinusmaError
from minusma_cli.export.writer import export_base, write_whole
from minusma_cli.formats.writer import EXTENSIONS as FORMAT_EXTENSIONS
from minusma_cli.formats.writer import FORMATS
from minusma_cli.schemas import NAMES as SCHEMA_NAMES
from minusma_cli.schemas import read_schema

_STANDARD_OUTPUT = "-"
_FORMATS_OF_ROWS = ("csv", "tsv", "md")  # a schema has none

ForceOption = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]
PathArgument = Annotated[
    str,
    typer.Argument(
        help=(
            "A file, whose ending tells its form; or a folder of tables, with / at its end."
            " Without it, or as -, standard output, in the form of --format."
        ),
        metavar="[PATH]",
    ),
]
SchemaArgument = Annotated[
    str,
    typer.Argument(
        help="facts (a fact file) or output (every answer in JSON).",
        metavar="facts|output",
        autocompletion=complete_choice(SCHEMA_NAMES),
    ),
]


@with_options(*NO_LISTING, "fields", "template", "output", "links")
def export(
    request: Request, path: PathArgument = "", force: ForceOption = False
) -> CommandResult | None:
    """Write the whole base to a file, or to a folder of tables, for other programs.

    Examples: minusma export facts.db · minusma export facts.csv · minusma export tables/ ·
    minusma export sources.bib · minusma export --format json
    """
    if path in ("", _STANDARD_OUTPUT):
        if request.display.format_name in ("", "table"):
            raise MinusmaError("no_export_path")
        write_whole(request.open_base().whole(), use_utf8(sys.stdout), request.display.format_name)
        return None
    refuse_other_format(path, request.display.format_name)
    base = request.open_base()
    with show_progress(base.lang) as progress:
        answer = export_base(base, path, force=force, progress=progress)
    return CommandResult(answer, request.display)


def refuse_other_format(path: str, format_name: str) -> None:
    """Raise MinusmaError for a format that is not the one which the ending of a path tells.

    Of a database or a folder a format is that of what is said of it.
    """
    ending = PurePath(path).suffix.casefold()
    told = FORMAT_EXTENSIONS.get(ending)
    if format_name and told and told != format_name:
        raise MinusmaError("contradicting_options", one=path, other=f"--format {format_name}")


@with_options(*NO_LISTING, "fields", "template", "facts", "links")
def schema(request: Request, name: SchemaArgument) -> CommandResult:
    """Print a JSON Schema: of a fact file, or of every answer in JSON.

    Examples: minusma schema output · minusma schema facts
    """
    if request.display.format_name in _FORMATS_OF_ROWS:
        known = ", ".join(name for name in FORMATS if name not in _FORMATS_OF_ROWS)
        told = request.display.format_name
        raise MinusmaError("cannot_give_format", command="schema", format=told, known=known)
    answer = SchemaText(read_schema(name), request.lang or user_language())
    return CommandResult(answer, request.display)


@with_options(*NO_LISTING, *DISPLAY_NAMES)
def mcp(request: Request) -> None:
    """Answer an assistant over the Model Context Protocol; needs pip install 'minusma[mcp]'.

    Examples: minusma mcp · minusma mcp --lang nl
    """
    from minusma_cli.assistants.server import serve  # for this command only

    serve(request.open_base())

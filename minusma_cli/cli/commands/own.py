"""The command that starts a fact base of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from minusma_cli.cli.language import user_language
from minusma_cli.cli.request import NO_LISTING, CommandResult, Request, with_options
from minusma_cli.errors import escape_unprintable

_STANDARD_OUTPUT = "-"

FileArgument = Annotated[
    str, typer.Argument(help="The file to write; - prints it instead.", metavar="FILE")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]


@with_options(*NO_LISTING, "facts", "fields", "template", "output")
def init(request: Request, file: FileArgument, force: ForceOption = False) -> CommandResult:
    """Write a small fact file to start from, with what each part means.

    Examples: minusma init my-facts.yaml · minusma init -
    """
    from minusma_cli.answers.example import NewFactFile
    from minusma_cli.factfile.example import read_example, write_example

    lang = request.lang or user_language()
    if file == _STANDARD_OUTPUT:
        return CommandResult(NewFactFile("", read_example(lang), lang), request.display)
    write_example(Path(file), lang, force=force)
    return CommandResult(NewFactFile(escape_unprintable(file), "", lang), request.display)

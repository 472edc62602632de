"""The commands for other programs: schemas, the whole base as a file, assistants.

Each returns the answer with how to show it.
"""

from typing import Annotated

import typer

from minusma_cli.answers.schema import SchemaText
from minusma_cli.cli.options import complete_choice
from minusma_cli.cli.request import (
    NO_LISTING,
    CommandResult,
    Request,
    user_language,
    with_options,
)
from minusma_cli.schemas import NAMES as SCHEMA_NAMES
from minusma_cli.schemas import read_schema

SchemaArgument = Annotated[
    str,
    typer.Argument(
        help="facts (a fact file) or output (every answer in JSON).",
        metavar="facts|output",
        autocompletion=complete_choice(SCHEMA_NAMES),
    ),
]


@with_options(*NO_LISTING, "fields", "facts")
def schema(request: Request, name: SchemaArgument) -> CommandResult:
    """Print a JSON Schema: of a fact file, or of every answer in JSON.

    Fields may be added to answers within a schema number; none is renamed or removed.

    Examples: minusma schema output · minusma schema facts
    """
    answer = SchemaText(read_schema(name), request.lang or user_language())
    return CommandResult(answer, request.display)

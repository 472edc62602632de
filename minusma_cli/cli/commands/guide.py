"""The command that explains the others."""

from typing import Annotated

import typer
from typer.core import TyperGroup

from minusma_cli.cli.completion import complete_choice
from minusma_cli.cli.help import draw_help, draw_subject
from minusma_cli.cli.help_pages import HELP_PAGES
from minusma_cli.cli.language import LANGUAGE_KEY
from minusma_cli.model import LANGUAGES
from minusma_cli.suggest import resolve_name

SubjectArgument = Annotated[
    str,
    typer.Argument(
        help="A command or a subject of help; without one, all commands.",
        metavar="[NAME]",
        autocompletion=complete_choice(HELP_PAGES),
    ),
]
LangOption = Annotated[str, typer.Option(help="In this language.", metavar="|".join(LANGUAGES))]


def show_help(
    ctx: typer.Context,
    name: SubjectArgument = "",
    lang: LangOption = "",  # noqa: ARG001  # the group has read it
) -> None:
    """Show help: of a command, or on formats, exit-codes, environment, dates or search.

    Examples: minusma help troops · minusma help formats · minusma help search
    """
    root = ctx.find_root()
    group = root.command
    assert isinstance(group, TyperGroup)  # noqa: S101  # it holds this command
    if not name:
        typer.echo(draw_help(root))
        return
    commands = group.list_commands(root)
    found = resolve_name("command", name, [*commands, *HELP_PAGES])
    if found in commands:
        command = group.get_command(root, found)
        assert command is not None  # noqa: S101  # it is on the list
        with command.make_context(found, [], parent=root, resilient_parsing=True) as inner:
            typer.echo(draw_help(inner))
    if found in HELP_PAGES:
        typer.echo(draw_subject(found, ctx.meta[LANGUAGE_KEY]))

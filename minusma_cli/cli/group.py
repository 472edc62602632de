"""The program as Typer sees it: a group that makes only the command that was asked for.

Declaring all commands would cost as much as an answer. The shared options may stand before the
command; the group keeps them for it.
"""

import sys
from importlib import import_module
from typing import Annotated, Any, cast

import typer
from typer._click.core import Context
from typer._click.shell_completion import CompletionItem
from typer.core import TyperCommand, TyperGroup, TyperOption

from minusma_cli import __version__
from minusma_cli.cli.command import (
    HELP_OPTIONS,
    SearchCommand,
    StrictCommand,
    check_given_options,
    page_help,
)
from minusma_cli.cli.language import LANGUAGE_KEY, message_language
from minusma_cli.cli.options import SHARED_NAMES
from minusma_cli.cli.request import (
    Command,
    CommandResult,
    leading_options,
    take_leading_options,
)
from minusma_cli.selection import TOPIC_COMMANDS

# In which room of `commands` the function of each command stands, and its name there.
COMMANDS = {
    "search": ("facts", "search"),
    "troops": ("facts", "troops"),
    "casualties": ("facts", "casualties"),
    "mandates": ("facts", "mandates"),
    "ministers": ("facts", "ministers"),
    "list": ("facts", "list_facts"),
    "show": ("facts", "show"),
    "on": ("views", "on"),
    "timeline": ("views", "timeline"),
    "series": ("views", "series"),
    "conflicts": ("views", "conflicts"),
    "browse": ("guide", "browse_facts"),
    "cite": ("catalogue", "cite"),
    "random": ("facts", "random"),
    "questions": ("inventory", "questions"),
    "open": ("catalogue", "open_source"),
    "topics": ("inventory", "topics"),
    "sources": ("inventory", "sources"),
    "check": ("catalogue", "check"),
    "init": ("own", "init"),
    "export": ("programs", "export"),
    "schema": ("programs", "schema"),
    "mcp": ("programs", "mcp"),
    "welcome": ("catalogue", "welcome"),
    "help": ("guide", "show_help"),
}


class RootGroup(TyperGroup):
    """All commands, each made when it is asked for."""

    def get_help(self, ctx: Context) -> str:
        """The help of the program, in the language in use."""
        from minusma_cli.cli.help import draw_help

        return draw_help(ctx)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """The option for help, which is paged as a long answer is."""
        option = super().get_help_option(ctx)
        return option and page_help(option)

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002
        """The names of all commands, as help and completion show them."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: Context,  # noqa: ARG002
        cmd_name: str,
    ) -> TyperCommand | None:
        """One command, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        return build_command(cmd_name)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Commands with what they do, topics of the base, which are commands too, and options."""
        from minusma_cli.cli.completion import complete_topics
        from minusma_cli.cli.help import summarize

        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        words = dict(complete_topics(cast("typer.Context", ctx), incomplete))
        for name in self.list_commands(ctx):
            if name.startswith(incomplete):
                words[name] = summarize(build_command(name), ctx.meta[LANGUAGE_KEY])
        return [CompletionItem(name, help=what) for name, what in words.items()]

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read what stands before the command; only then are the shared options declared."""
        ctx.meta[LANGUAGE_KEY] = message_language(args)
        if args and args[0].startswith("-"):
            shared = [one for one in build_command("list").params if one.name in SHARED_NAMES]
            self.params = [*self.params, *shared]
            check_given_options(self.make_parser(ctx), args)
        rest = super().parse_args(ctx, args)
        take_leading_options(ctx)
        return rest

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """The command that the first word names, or what a topic, an id or a date asks for.

        Raises MinusmaError with the nearest otherwise.
        """
        has_words = len(args) > 1 and not args[1].startswith("-")
        if args[0] in TOPIC_COMMANDS and has_words:
            from minusma_cli.cli.meant_line import find_topic_line

            args = find_topic_line(ctx, args) or args
        if args[0] not in COMMANDS:
            from minusma_cli.cli.meant_line import complete_line

            args = complete_line(ctx, args, list(COMMANDS))
            if not args:  # a shell that completes hears nothing
                return None, None, []
        return super().resolve_command(ctx, args)


def load_command(name: str) -> Command:
    """The function of a command."""
    room, function = COMMANDS[name]
    command: Command = getattr(import_module(f"minusma_cli.cli.commands.{room}"), function)
    return command


def build_command(name: str) -> TyperCommand:
    """One command, with its options."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    kind = SearchCommand if name == "search" else StrictCommand
    app.command(name, cls=kind, context_settings=HELP_OPTIONS)(load_command(name))
    command = typer.main.get_command(app)
    assert isinstance(command, TyperCommand)  # noqa: S101  # one command is never a group
    return command


def show_version(ctx: typer.Context) -> CommandResult:
    """The version in one line; in a format for programs, with what the base has."""
    options = leading_options(ctx)
    if "json" in options or "format_name" in options:
        return answer_alone(ctx)
    sys.stdout.write(f"minusma {__version__}\n")
    raise typer.Exit


def answer_alone(ctx: typer.Context) -> CommandResult:
    """What `minusma` alone answers."""
    command = build_command("welcome")
    with command.make_context("welcome", [], parent=ctx) as inner:
        result: CommandResult = command.invoke(inner)
    return result


def start(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", help="Show the version; with --json also what the base has."
        ),
    ] = False,
) -> CommandResult | None:
    """Facts on the Dutch part in MINUSMA, the UN mission in Mali (2013-2023), each with its source.

    Examples: minusma search helikopters · minusma troops --year 2017 ·
    minusma show dutch-contingent-2017
    """
    if version:
        return show_version(ctx)
    if ctx.invoked_subcommand is not None:
        return None
    return answer_alone(ctx)


def build_application() -> typer.Typer:
    """The Typer application."""
    app = typer.Typer(
        cls=RootGroup,
        add_completion=True,
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        context_settings=HELP_OPTIONS,
    )
    app.callback(invoke_without_command=True)(start)
    return app

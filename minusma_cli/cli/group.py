"""The program as Typer sees it: a group that makes only the command that was asked for.

Declaring all commands would cost as much as an answer. The shared options may stand before the
command; the group keeps them for it.
"""

import re
import sys
from importlib import import_module
from itertools import takewhile
from typing import Annotated, Any

import typer
from typer._click.core import Context
from typer._click.parser import (  # Typer's own copy of click has no public parser
    _OptionParser,
    _ParsingState,
)
from typer.core import TyperCommand, TyperGroup

from minusma_cli import __version__
from minusma_cli.cli.options import SHARED_NAMES
from minusma_cli.cli.request import (
    Command,
    CommandResult,
    leading_options,
    open_base,
    take_leading_options,
)
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.formats.writer import FORMATS
from minusma_cli.messages import Message

HELP_OPTIONS = {"help_option_names": ["-h", "--help"]}

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
    "conflicts": ("views", "conflicts"),
    "cite": ("catalogue", "cite"),
    "random": ("facts", "random"),
    "questions": ("catalogue", "questions"),
    "open": ("catalogue", "open_source"),
    "topics": ("catalogue", "topics"),
    "sources": ("catalogue", "sources"),
    "check": ("catalogue", "check"),
    "export": ("programs", "export"),
    "schema": ("programs", "schema"),
    "mcp": ("programs", "mcp"),
    "welcome": ("catalogue", "welcome"),
}

# A word that must not occur: a minus, a letter, and more; `-n5` is a limit.
_EXCLUSION = re.compile(r"-(?!n\d)[^\W\d_]\S+")
_SHORT_FORMATS = tuple(f"-f{name}" for name in FORMATS)


class ExclusionParser(_OptionParser):
    """A parser that takes `-word` for a word of the query and not for several short options."""

    def _match_short_opt(self, arg: str, state: _ParsingState) -> None:
        if _EXCLUSION.fullmatch(arg) and arg not in _SHORT_FORMATS:
            state.largs.append(arg)
            return
        super()._match_short_opt(arg, state)


class StrictCommand(TyperCommand):
    """A command that refuses an option that is given twice, where the last would win silently."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read options and arguments."""
        _values, _rest, order = self.make_parser(ctx).parse_args(list(args))
        seen: set[str] = set()
        for parameter in order:
            if parameter.param_type_name == "option" and not parameter.multiple:
                if parameter.name in seen:
                    raise MinusmaError("given_twice", option=parameter.opts[0])
                seen.add(str(parameter.name))
        return super().parse_args(ctx, args)


class SearchCommand(StrictCommand):
    """The command `search`, whose words may be excluded by a minus."""

    def make_parser(self, ctx: Context) -> _OptionParser:
        """A parser for its options and words."""
        parser = ExclusionParser(ctx)
        for parameter in self.get_params(ctx):
            parameter.add_to_parser(parser, ctx)
        return parser


class RootGroup(TyperGroup):
    """All commands, each made when it is asked for."""

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

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read what stands before the command; only then are the shared options declared."""
        if args and args[0].startswith("-"):
            shared = [one for one in build_command("list").params if one.name in SHARED_NAMES]
            self.params = [*self.params, *shared]
        rest = super().parse_args(ctx, args)
        take_leading_options(ctx)
        return rest

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """The command that the first word names, or the page of the topic that it names.

        Raises MinusmaError with the nearest otherwise.
        """
        if args[0] not in COMMANDS:
            args = ["list", find_topic(args, leading_options(ctx).get("facts")), *args[1:]]
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


def find_topic(words: list[str], facts: str | None) -> str:
    """The topic that the first word names by id, title or alias, where it is no command.

    Raises MinusmaError otherwise, with the nearest command, or with a search for several words.
    """
    from minusma_cli.suggest import nearest_names, resolve_topic
    from minusma_cli.wording import shorten

    word = words[0]
    try:
        return resolve_topic(word, open_base(facts).topics).id
    except Unknown:
        near = nearest_names(word, COMMANDS)
        plain = takewhile(lambda one: not one.startswith("-"), words)
        way_out = Message("way_to_search", {"words": shorten(" ".join(plain))})
        if near:
            way_out = Message("way_to_command", {"name": near[0]})
        name = repr(shorten(word))
        raise MinusmaError("no_command_or_topic", name=name, way_out=way_out) from None


def show_version(ctx: typer.Context) -> CommandResult:
    """The version in one line; in a format for programs, with what the base has."""
    options = leading_options(ctx)
    if "json" in options or "format_name" in options:
        return welcome(ctx)
    sys.stdout.write(f"minusma {__version__}\n")
    raise typer.Exit


def welcome(ctx: typer.Context) -> CommandResult:
    """What `minusma` alone answers."""
    command = build_command("welcome")
    with command.make_context("welcome", [], parent=ctx) as inner:
        result: CommandResult = command.invoke(inner)
    return result


def start(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version; with --json also what the base has."),
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
    return welcome(ctx)


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

"""A command as Typer sees it: strict on options given twice, and with help of our own."""

import re
import sys

import typer
from typer._click.core import Context, Parameter
from typer._click.parser import (  # Typer's own copy of click has no public parser
    _OptionParser,
    _ParsingState,
)
from typer.core import TyperCommand, TyperOption

from minusma_cli.errors import MinusmaError
from minusma_cli.formats.writer import FORMATS

HELP_OPTIONS = {"help_option_names": ["-h", "--help"]}

# A word that must not occur: a minus, a letter, and more; `-n5` is a limit.
_EXCLUSION = r"-(?!n\d)[^\W\d_]\S+"  # compiled where it is needed
_SHORT_FORMATS = tuple(f"-f{name}" for name in FORMATS)


class ExclusionParser(_OptionParser):
    """A parser that takes `-word` for a word of the query and not for several short options."""

    def _match_short_opt(self, arg: str, state: _ParsingState) -> None:
        if re.fullmatch(_EXCLUSION, arg) and arg not in _SHORT_FORMATS:
            state.largs.append(arg)
            return
        super()._match_short_opt(arg, state)


class StrictCommand(TyperCommand):
    """A command that refuses an option that is given twice, where the last would win silently."""

    def get_help(self, ctx: Context) -> str:
        """Its help, in the language in use."""
        from minusma_cli.cli.help import draw_help  # only who asks for help waits for it

        return draw_help(ctx)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """The option for help, which is paged as a long answer is."""
        option = super().get_help_option(ctx)
        return option and page_help(option)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read options and arguments."""
        check_given_options(self.make_parser(ctx), args)
        return super().parse_args(ctx, args)


def page_help(option: TyperOption) -> TyperOption:
    """The option for help, so that help longer than the screen begins at its top."""

    def show(ctx: Context, _option: Parameter, is_asked: bool) -> None:  # noqa: FBT001  # as called
        if is_asked and not ctx.resilient_parsing:
            print_help(ctx.get_help())
            ctx.exit()

    option.callback = show
    return option


def print_help(text: str) -> None:
    """Print help; on a terminal through the pager, where it is longer than the screen."""
    from minusma_cli.terminal.pager import show_page  # only who asks for help waits for it

    if sys.stdout.isatty():
        show_page(f"{text}\n", sys.stdout)
    else:
        typer.echo(text)


def check_given_options(parser: _OptionParser, args: list[str]) -> None:
    """Raise MinusmaError for an option that is given twice and takes one value, or an empty one."""
    values, _rest, order = parser.parse_args(list(args))
    seen: set[str] = set()
    for parameter in order:
        if parameter.param_type_name != "option":
            continue
        name = str(parameter.name)
        if name in seen and not parameter.multiple:
            raise MinusmaError("given_twice", option=parameter.opts[0])
        seen.add(name)
        given = values[name]
        if given == "" or (isinstance(given, list) and "" in given):
            raise MinusmaError("empty_value", option=parameter.opts[0])


class SearchCommand(StrictCommand):
    """The command `search`, whose words may be excluded by a minus."""

    def make_parser(self, ctx: Context) -> _OptionParser:
        """A parser for its options and words."""
        parser = ExclusionParser(ctx)
        for parameter in self.get_params(ctx):
            parameter.add_to_parser(parser, ctx)
        return parser

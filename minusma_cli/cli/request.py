"""What a command asks for, and how it gets it from the options that commands share.

A command is a plain function that takes a `Request` and what is its own. `with_options` gives it
the shared options and makes the `Request` of what was given; they may stand before the command too.
"""

import inspect
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Any, cast

import typer
from typer._click.core import Context

from minusma_cli.answers.answer import Answer
from minusma_cli.cli.display import Display, build_display
from minusma_cli.cli.language import BASE_KEY, NOTICE_KEY, is_language_chosen, user_language
from minusma_cli.cli.opening import open_base
from minusma_cli.cli.options import (
    COLORS,
    FILTER_NAMES,
    PAGERS,
    SHARED_NAMES,
    SHARED_OPTIONS,
    SORTS,
    check_choice,
    sort_option,
)
from minusma_cli.errors import EXIT_NOTHING, MinusmaError
from minusma_cli.factbase import FactBase
from minusma_cli.formats.writer import FORMATS
from minusma_cli.messages import Message
from minusma_cli.model import LANGUAGES
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.selection import Filters

_FLAGS = {"since": "from", "until": "to", "format_name": "format"}  # where they differ from names
_DEFAULTS = {parameter.name: parameter.default for parameter in SHARED_OPTIONS}


class Request(NamedTuple):
    """What the shared options of a command ask for."""

    filters: Filters
    limit: int | None
    sort: str
    lang: str
    facts: tuple[str, ...]
    display: Display
    opened: FactBase | None = None  # where the words of the line had to be looked up in it

    def add_filters(self, more: Filters) -> "Request":
        """The request with these filters too; raises MinusmaError for a time given twice."""
        filters = {**self.filters, **more}
        for name in ("year", "on"):
            if name in self.filters and name in more:
                raise MinusmaError("given_twice", option=f"--{name}")
        if "topic" in self.filters and "topic" in more:
            both = self.filters["topic"], more["topic"]
            filters["topic"] = [name for names in both for name in cast("list[str]", names)]
        return self._replace(filters=cast("Filters", filters))

    @property
    def is_listing(self) -> bool:
        """Whether it asks for a list of facts: by filters, a limit or an order."""
        return bool(self.filters) or self.limit is not None or self.sort != SORTS[0]

    def open_base(self, topic_name: str = "") -> FactBase:
        """The fact base that was asked for, open.

        It speaks the language of the name of a topic, if that tells and the user does not say.
        """
        base = self.opened
        if base is None:
            base = open_base(self.facts, self.lang)
        base.lang = self.lang or user_language()
        if topic_name and not is_language_chosen(self.lang):
            base.lang = base.topic_language(topic_name) or base.lang
        return base


class CommandResult(NamedTuple):
    """What a command gives to be written: the answer, how to show it, and what to say beside it.

    `failure_code` is the exit code when nothing was found.
    """

    answer: Answer
    display: Display
    notices: tuple[Message, ...] = ()
    failure_code: int = EXIT_NOTHING


NOTHING_FOUND = Message("nothing_found")

Command = Callable[..., CommandResult | None]  # None where the command itself talks


# -- how a command gets them


def with_options(
    *without: str, own_extensions: Collection[str] = (), sorts: tuple[str, ...] = ()
) -> Callable[[Command], Command]:
    """Give a command the shared options, less some; it gets them as `request`.

    What `own_extensions` of the name of `--output` ask for, the command itself knows. `sorts` are
    the orders of what it lists, where that is no facts; without `--sort` it then gets "".
    """
    shared = [parameter for parameter in SHARED_OPTIONS if parameter.name not in without]
    if sorts:
        shared = [sort_option(sorts) if one.name == "sort" else one for one in shared]

    def decorate(command: Command) -> Command:
        signature = inspect.signature(command)
        own = [one for one in signature.parameters.values() if one.name != "request"]
        own_names = [parameter.name for parameter in own]

        @wraps(command)
        def run(ctx: typer.Context, **given: Any) -> CommandResult | None:
            mine = {name: given.pop(name) for name in own_names}
            merged = merge_leading_options(ctx, given)
            request = build_request(merged, own_extensions, sorts or SORTS)
            request = request._replace(opened=ctx.meta.get(BASE_KEY))
            return add_notice(ctx, command(request=request, **mine))

        context = inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
        parameters = [
            parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            for parameter in (context, *own, *shared)
        ]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {one.name: one.annotation for one in parameters}
        return run

    return decorate


def add_notice(ctx: Context, result: CommandResult | None) -> CommandResult | None:
    """A result with what the group has to say of the words that led to it."""
    if result is None or NOTICE_KEY not in ctx.meta:
        return result
    return result._replace(notices=(ctx.meta[NOTICE_KEY], *result.notices))


def merge_leading_options(ctx: typer.Context, given: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a command together with those that stood before it.

    Lists add up. Raises MinusmaError when the command does not take one, or it is given twice.
    """
    merged = dict(given)
    for name, value in leading_options(ctx).items():
        flag = f"--{_FLAGS.get(name, name)}"
        if name not in given:
            raise MinusmaError("takes_no", command=ctx.info_name, option=flag)
        if isinstance(value, list | tuple):
            merged[name] = [*value, *given[name]]
            continue
        if _is_given(ctx, name):
            raise MinusmaError("given_twice", option=flag)
        merged[name] = value
    return merged


def leading_options(ctx: Context) -> dict[str, Any]:
    """The shared options that stood before the command, by name."""
    return cast("dict[str, Any]", ctx.obj or {})


def _is_given(ctx: Context, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def take_leading_options(ctx: Context) -> None:
    """Keep what shared options were given before the command, for the command to find."""
    taken: dict[str, Any] = {}
    for name in SHARED_NAMES:
        if name in ctx.params:
            value = ctx.params.pop(name)
            if _is_given(ctx, name):
                taken[name] = value
    ctx.obj = taken


def build_request(
    given: Mapping[str, Any],
    own_extensions: Collection[str] = (),
    sorts: tuple[str, ...] = SORTS,
) -> Request:
    """The request that options make; raises MinusmaError for a value that an option cannot have."""
    given = {**_DEFAULTS, **given}
    check_choice("--color", given["color"], COLORS)
    check_choice("--pager", given["pager"], PAGERS)
    if given["format_name"] not in ("", *FORMATS):
        from minusma_cli.cli.cited_names import refuse_style_as_format  # only for a wrong one

        refuse_style_as_format(given["format_name"])
    check_choice("--format", given["format_name"] or "plain", FORMATS)
    if given["sort"] or sorts == SORTS:
        check_choice("--sort", given["sort"].removeprefix("-"), sorts)
    if given["lang"]:
        check_choice("--lang", given["lang"], LANGUAGES)
    filters = {name: given[name] for name in FILTER_NAMES if given[name]}
    return Request(
        filters=cast("Filters", filters),
        limit=given["limit"],
        sort=given["sort"],
        lang=given["lang"],
        facts=tuple(given["facts"]),
        display=build_display(given, own_extensions),
    )


# What the commands that answer a question of their own do without, and those that show nothing.
DISPLAY_NAMES = (
    "format_name",
    "json",
    "fields",
    "template",
    "output",
    "color",
    "pager",
    "links",
)
NO_FILTERS = FILTER_NAMES
NO_LISTING = (*FILTER_NAMES, "limit", "sort")


def show_facts(
    answer: Answer, request: Request, *, notices: tuple[Message, ...] = ()
) -> CommandResult:
    """The result that shows facts; says so when there are none."""
    if not answer.is_found and not notices:
        notices = (describe_nothing(request),)
    return CommandResult(answer, request.display, notices)


def describe_nothing(request: Request) -> Message:
    """What to say where nothing was found: filters are only blamed where there are any."""
    return NOTHING_FOUND if request.filters else Message("nothing_there")

"""The options that commands share, as Typer wants to see them.

Each is a parameter of a function; `request.with_options` puts them into the signature of a command.
"""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from minusma_cli.cli.completion import complete_choice, complete_date, complete_id
from minusma_cli.errors import MinusmaError
from minusma_cli.formats.writer import FORMATS
from minusma_cli.messages import hint_at_names
from minusma_cli.model import KINDS, LANGUAGES

COLORS = ("auto", "always", "never")
PAGERS = ("auto", "never")
SORTS = ("relevance", "date", "id", "topic", "value")
FEW_CHOICES = 9  # so many are listed when a wrong one was given

FILTER_NAMES = ("topic", "year", "since", "until", "on", "series", "source", "kind")


def id_argument(
    kind: str,
    help: str,  # noqa: A002  # Typer's own word
    metavar: str,
    *others: str,
) -> Any:
    """An argument that takes ids of a kind, and of others too, and completes them."""
    return typer.Argument(help=help, metavar=metavar, autocompletion=complete_id(kind, *others))


# -- the options themselves


def shared_option(  # noqa: PLR0913  # what an option is
    name: str,
    kind: Any,
    *flags: str,
    default: Any,
    help: str,  # noqa: A002  # Typer's own word
    metavar: str | None = None,
    complete: Callable[..., Any] | None = None,
    **more: Any,
) -> inspect.Parameter:
    """An option as a parameter of a function that Typer reads."""
    panel = "How to show them"
    if name in FILTER_NAMES:
        panel = "Which facts"
    declared = typer.Option(
        *flags,
        help=help,
        metavar=metavar,
        autocompletion=complete,
        rich_help_panel=panel,
        **more,
    )
    annotation = Annotated[kind, declared]
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation
    )


def sort_option(
    sorts: tuple[str, ...],
    default: str = "",
    help: str = "In this order, without it the first; a minus in front turns it round.",  # noqa: A002
) -> inspect.Parameter:
    """The option for the order of what a command lists."""
    return shared_option(
        "sort",
        str,
        default=default,
        help=help,
        metavar="|".join(sorts),
        complete=complete_choice(sorts),
    )


SHARED_OPTIONS = (
    shared_option(
        "topic",
        list[str],
        default=[],
        help="Facts of this topic (id, title or alias).",
        metavar="TOPIC",
        complete=complete_id("topic"),
    ),
    shared_option(
        "year",
        str,
        default="",
        help="Facts whose date overlaps this year, or years 2014/2016.",
        metavar="YEAR",
        complete=complete_date,
    ),
    shared_option(
        "since",
        str,
        "--from",
        default="",
        help="Facts from this date on.",
        metavar="DATE",
        complete=complete_date,
    ),
    shared_option(
        "until",
        str,
        "--to",
        default="",
        help="Facts up to this date.",
        metavar="DATE",
        complete=complete_date,
    ),
    shared_option(
        "on",
        str,
        default="",
        help="Facts that hold on this day (or month, or year).",
        metavar="DATE",
        complete=complete_date,
    ),
    shared_option(
        "series",
        list[str],
        default=[],
        help="Facts with a figure of this series.",
        metavar="SERIES",
        complete=complete_id("series"),
    ),
    shared_option(
        "source",
        list[str],
        default=[],
        help="Facts that rest on this source.",
        metavar="SOURCE",
        complete=complete_id("source"),
    ),
    shared_option(
        "kind",
        list[str],
        default=[],
        help="Facts that rest on a source of this kind.",
        metavar="|".join(KINDS),
        complete=complete_choice(KINDS),
    ),
    shared_option(
        "limit",
        int | None,
        "--limit",
        "-n",
        default=None,
        help="At most so many; 0 is all.",
        metavar="N",
        min=0,
    ),
    sort_option(SORTS, SORTS[0], "In this order; a minus in front turns it round."),
    shared_option(
        "format_name",
        str,
        "--format",
        "-f",
        default="",
        help="In this format; without it a terminal gets table, a pipe plain.",
        metavar="|".join(FORMATS),
        complete=complete_choice(FORMATS),
    ),
    shared_option("json", bool, "--json", default=False, help="The same as --format json."),
    shared_option(
        "fields",
        str,
        default="",
        help="Only these fields, as in id,text.nl,figures.value; help lists them.",
        metavar="A,B.C",
    ),
    shared_option(
        "template",
        str,
        default="",
        help="A line for each row, as in '{id}: {figures[0].value}'.",
        metavar="TEXT",
    ),
    shared_option(
        "output",
        str,
        "--output",
        "-o",
        default="",
        help="Write to a file, in the format of its extension.",
        metavar="FILE",
    ),
    shared_option(
        "lang",
        str,
        default="",
        help="In this language; without it, that of the question, MINUSMA_LANG or the locale.",
        metavar="|".join(LANGUAGES),
        complete=complete_choice(LANGUAGES),
    ),
    shared_option(
        "facts",
        list[str],
        default=[],
        help="Your own fact file, else MINUSMA_FACTS; of several one base is made.",
        metavar="FILE",
    ),
    shared_option(
        "color",
        str,
        default="auto",
        help="Whether to use colour.",
        metavar="|".join(COLORS),
        complete=complete_choice(COLORS),
    ),
    shared_option(
        "links",
        bool,
        "--links",
        default=False,
        help="Show the addresses of sources, for a terminal where they cannot be clicked.",
    ),
    shared_option(
        "pager",
        str,
        default="auto",
        help="Whether a page longer than the screen goes through a pager.",
        metavar="|".join(PAGERS),
        complete=complete_choice(PAGERS),
    ),
)
SHARED_NAMES = tuple(parameter.name for parameter in SHARED_OPTIONS)


def check_choice(option: str, value: str, choices: tuple[str, ...]) -> None:
    """Raise MinusmaError, with the nearest or all choices, when a value is none of them."""
    if value in choices:
        return
    from minusma_cli.suggest import nearest_names

    begun = [choice for choice in choices if value and choice.startswith(value)]
    hint = hint_at_names(begun[:1] or nearest_names(value, choices, 1), choices)
    raise MinusmaError("no_such_choice", option=option, value=repr(value), hint=hint)

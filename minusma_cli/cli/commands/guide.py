"""The commands that lead to others: help, and browsing."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.core import TyperGroup

from minusma_cli.cli.command import print_help
from minusma_cli.cli.commands.facts import describe_miss
from minusma_cli.cli.completion import complete_choice
from minusma_cli.cli.help import draw_help, draw_options, draw_subject
from minusma_cli.cli.help_pages import HELP_PAGES
from minusma_cli.cli.language import LANGUAGE_KEY, user_language
from minusma_cli.cli.meaning import find_topic
from minusma_cli.cli.opening import open_base
from minusma_cli.cli.options import SHARED_NAMES
from minusma_cli.cli.other_names import translate_command
from minusma_cli.cli.request import (
    DISPLAY_NAMES,
    NO_LISTING,
    CommandResult,
    Request,
    leading_options,
    with_options,
)
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.factbase import DEFAULT_HITS
from minusma_cli.messages import Message
from minusma_cli.model import LANGUAGES
from minusma_cli.suggest import name_topics, nearest_names, quote_for_shell

_OPTIONS = "options"  # a subject of help that no text tells, but the options themselves


def complete_subject(ctx: typer.Context, incomplete: str) -> list[str]:
    """The subjects of help and the commands that begin so."""
    group = ctx.find_root().command
    assert isinstance(group, TyperGroup)  # noqa: S101  # it holds the command
    names = [*group.list_commands(ctx), *HELP_PAGES, _OPTIONS]
    return complete_choice(dict.fromkeys(names))(incomplete)


BeginningArgument = Annotated[
    list[str], typer.Argument(help="Words to begin with.", metavar="[QUERY...]")
]
LangOption = Annotated[str, typer.Option(help="In this language.", metavar="|".join(LANGUAGES))]
SubjectArgument = Annotated[
    str,
    typer.Argument(
        help="A command or a subject of help; without one, all commands.",
        metavar="[NAME]",
        autocompletion=complete_subject,
    ),
]


def show_help(
    ctx: typer.Context,
    name: SubjectArgument = "",
    lang: LangOption = "",  # noqa: ARG001  # the group has read it
) -> None:
    """Show help: of a command, or on options, formats, exit-codes, environment, dates or search.

    Examples: minusma help troops · minusma help formats · minusma help search
    """
    root = ctx.find_root()
    group = root.command
    assert isinstance(group, TyperGroup)  # noqa: S101  # it holds this command
    if not name:
        print_help(draw_help(root))
        return
    commands = group.list_commands(root)
    found = find_subject(name, [*commands, *HELP_PAGES, _OPTIONS], ctx)
    if found in commands:
        command = group.get_command(root, found)
        assert command is not None  # noqa: S101  # it is on the list
        with command.make_context(found, [], parent=root, resilient_parsing=True) as inner:
            print_help(draw_help(inner))
    if found == _OPTIONS:
        listing = group.get_command(root, "list")
        assert listing is not None  # noqa: S101  # it is on the list
        shared = [one for one in listing.params if one.name in SHARED_NAMES]
        print_help(draw_options([*group.params, *shared], ctx.meta[LANGUAGE_KEY]))
    if found in HELP_PAGES:
        print_help(draw_subject(found, ctx.meta[LANGUAGE_KEY]))


def find_subject(name: str, known: Sequence[str], ctx: typer.Context) -> str:
    """The command or subject that a name stands for.

    Raises MinusmaError otherwise: of a topic with its command, of a word of the base with a search
    for it, else with the nearest name.
    """
    near = translate_command(name) or name
    if near.casefold() in known:
        return near.casefold()
    base = open_base(leading_options(ctx).get("facts", ()))
    topic = find_topic(name, base)
    if topic:
        raise MinusmaError("help_on_topic", name=name, topic=topic if " " in name else name)
    topics = [one for one in name_topics(base.topics) if " " not in one]
    nearest = nearest_names(name, [*known, *topics], 1)
    way_out = None
    if not nearest and base.knows_words(name):
        way_out = Message("way_to_search", {"words": quote_for_shell(name)})
    raise Unknown("command", name, nearest, (), way_out)


@with_options(*NO_LISTING, *DISPLAY_NAMES)
def browse_facts(request: Request, words: BeginningArgument = []) -> CommandResult | None:
    """Browse with fzf: search at every key, the fact beside the list; without it a search.

    Examples: minusma browse · minusma browse helikopters
    """
    from minusma_cli.terminal.browser import browse  # for this command only

    lang = request.lang or user_language()
    options = ["--lang", lang]
    for file in request.facts:
        options += ["--facts", file]
    try:
        if not sys.stdout.isatty():
            raise MinusmaError("no_terminal")  # noqa: TRY301  # as where fzf is missing
        browse(options, " ".join(words), lang)
    except MinusmaError as error:
        return show_instead(error.message, " ".join(words), request)
    return None


def show_instead(reason: Message, words: str, request: Request) -> CommandResult:
    """What there is without fzf: what a search for the words finds, else the first facts."""
    base = request.open_base()
    command = "search" if words else "list"
    notice = Message("browse_instead", {"reason": reason, "command": command})
    if not words:
        return CommandResult(base.list(limit=DEFAULT_HITS), request.display, (notice,))
    answer = base.search(words, lang=request.lang or None)
    notices = answer.notices if answer.is_found else describe_miss(answer, words)
    return CommandResult(answer, request.display, (notice, *notices))

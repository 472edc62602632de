"""The line that is meant by words that begin with no command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from typer._click.core import Context

from minusma_cli.cli import meaning
from minusma_cli.cli.language import BASE_KEY, NOTICE_KEY, TOPIC_KEY, find_values
from minusma_cli.cli.opening import open_base
from minusma_cli.cli.other_names import WELCOME, translate_command
from minusma_cli.cli.request import leading_options
from minusma_cli.factbase import FactBase
from minusma_cli.messages import Message
from minusma_cli.selection import TOPIC_COMMANDS

if TYPE_CHECKING:
    import typer


def complete_line(ctx: Context, args: list[str], commands: Sequence[str]) -> list[str]:
    """The line that is meant by words that begin with no command; for completion maybe nothing.

    Raises MinusmaError, with the nearest command or a search, where they mean nothing.
    """
    base = find_base(ctx, args)
    if base is None:
        return []
    line = find_meant_line(ctx, args, base, commands)
    if line or ctx.resilient_parsing:
        return line
    if meaning.is_search(args, base, commands):
        return ["search", *args]
    raise meaning.make_error(args, base, commands)


def find_meant_line(
    ctx: Context, args: list[str], base: FactBase, commands: Sequence[str]
) -> list[str]:
    """The line that is meant by a topic, another name of a command, an id or a date; else none."""
    line = find_topic_line(ctx, args)
    if line:
        return line
    topic = meaning.find_topic(args[0], base)
    translated = translate_command(args[0])
    if topic:
        ctx.meta[TOPIC_KEY] = topic
        if translated:
            parts = {"name": args[0], "command": translated}
            ctx.meta[NOTICE_KEY] = Message("topic_and_command", parts)
        return ["list", *args]  # the word as it was typed tells the language
    if translated == WELCOME and args[1:] and not args[1].startswith("-"):
        rest = args[1:]  # what is to be told in short
        return rest if rest[0] in commands else complete_line(ctx, rest, commands)
    command = translated or meaning.find_command(args, base)
    if translated:
        args = args[1:]
    return [command, *args] if command else []


def find_topic_line(ctx: Context, args: list[str]) -> list[str]:
    """The line that is meant by the name of a topic and more words; none for any other words.

    That is its figures year by year, its page of a time, or a search that begins with its name.
    """
    base = find_base(ctx, args)
    topic = meaning.find_topic(args[0], base) if base else ""
    if base is None or not topic:
        return []
    line = meaning.find_yearly_line(args, base)
    if line:
        ctx.meta[NOTICE_KEY] = meaning.describe_taken(args, line)
        return line
    line = meaning.find_line_of_time(args)
    if line:
        ctx.meta[NOTICE_KEY] = meaning.describe_taken(args, line)
        ctx.meta[TOPIC_KEY] = topic
        return line if line[0] in TOPIC_COMMANDS else ["list", *line]
    return ["search", *args] if meaning.continues_as_search(args, base) else []


def find_base(ctx: Context, args: list[str]) -> FactBase | None:
    """The base that is asked for anywhere on the line, as the command will open it.

    For completion its compiled copy, None where it has none.
    """
    facts = [*leading_options(ctx).get("facts", ()), *find_values("--facts", args)]
    if not ctx.resilient_parsing:
        # The command asks the same one: a pipe is read only once.
        if BASE_KEY not in ctx.meta:
            ctx.meta[BASE_KEY] = open_base(facts)
        return cast("FactBase", ctx.meta[BASE_KEY])
    from minusma_cli.cli.completion import open_compiled_base

    return open_compiled_base(cast("typer.Context", ctx), facts)

"""What to say of a wrong use of the command line: what is wrong, and the way out.

The errors are Typer's own, which speak English only; what they carry is put into our sentences.
"""

import re

import typer
from typer._click.core import Context
from typer._click.exceptions import (  # Typer's own copy of click
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoSuchOption,
)

from minusma_cli.formats.writer import EXTENSIONS, FORMATS
from minusma_cli.messages import Message, hint_at_names
from minusma_cli.model import Text

_EXTRA_ARGUMENT = re.compile(r"unexpected extra argument\S* \((.*)\)")
_REFUSED_VALUE = re.compile(r"^'?(.*?)'? is not ")
# Options by what else they are called, most of it in Dutch.
_OTHER_NAMES = {
    "aantal": "--limit",
    "bron": "--source",
    "dutch": "--lang nl",
    "engels": "--lang en",
    "english": "--lang en",
    "jaar": "--year",
    "kleur": "--color",
    "nederlands": "--lang nl",
    "op": "--on",
    "reeks": "--series",
    "soort": "--kind",
    "taal": "--lang",
    "thema": "--topic",
    "tot": "--to",
    "uitvoer": "--output",
    "van": "--from",
    "vanaf": "--from",
    "velden": "--fields",
    "volgorde": "--sort",
    "vorm": "--format",
}


def describe_usage_error(error: typer.TyperException) -> Message:
    """The sentence for an error of Typer."""
    context: Context | None = getattr(error, "ctx", None)
    way_out = point_to_help(context)
    if isinstance(error, NoSuchOption):
        hint = hint_at_option(error.option_name, context)
        return Message("no_such_option", {"option": error.option_name, "hint": hint})
    if isinstance(error, MissingParameter):
        name = name_in_languages(str(getattr(error.param, "metavar", None)))
        return Message("missing_argument", {"name": name, "way_out": way_out})
    if isinstance(error, BadOptionUsage):
        needs_value = "requires" in error.message
        key = "option_needs_value" if needs_value else "option_takes_no_value"
        return Message(key, {"option": error.option_name, "way_out": way_out})
    if isinstance(error, BadParameter) and error.param is not None:
        return describe_refused_number(error, error.param.opts[0])
    message = getattr(error, "message", str(error))
    extra = _EXTRA_ARGUMENT.search(message)
    if extra and context:
        from minusma_cli.cli.extra_words import describe_extra_word  # few give one too many

        return describe_extra_word(extra[1], context)
    return Message("usage", {"text": message.rstrip("."), "way_out": way_out})


def name_in_languages(metavar: str) -> Text:
    """What is to be filled in, in both languages."""
    from minusma_cli.cli.help import name_place  # only where it is missing

    return Text(name_place(metavar, "nl"), metavar)


def point_to_help(context: Context | None) -> Message:
    """Where the help of a command is."""
    command = context.command_path if context else "minusma"
    return Message("way_to_help", {"command": command})


def hint_at_option(name: str, context: Context | None) -> Message:
    """What may have been meant by an option that there is not.

    That is an option by another name, the value of an option (`--csv`, `--bibtex`), or the
    nearest; the name of a kind of file leads to the formats that there are.
    """
    bare = name.lstrip("-").casefold()
    meant = _OTHER_NAMES.get(bare, "")
    if meant and takes_option(context, meant.split()[0]):
        return hint_at_names([meant])
    chosen = find_choice(EXTENSIONS.get(f".{bare}", bare), context)
    if chosen:
        return hint_at_names([chosen])
    import mimetypes  # few options are misspelt

    if mimetypes.guess_type(f"x.{bare}")[0] and takes_option(context, "--format"):
        return Message("hint_formats", {"names": ", ".join(FORMATS)})
    near = nearest_options(name, context)
    if near:
        return hint_at_names(near)
    return Message("hint_way_out", {"way_out": point_to_help(context)})


def find_choice(value: str, context: Context | None) -> str:
    """The option of a command that can have this value, with it; nothing where none can."""
    for parameter in context.command.get_params(context) if context else ():
        choices = str(getattr(parameter, "metavar", "")).split("|")
        if value in choices and len(choices) > 1 and parameter.opts[0][:1] == "-":
            return f"{parameter.opts[0]} {value}"
    return ""


def takes_option(context: Context | None, option: str) -> bool:
    """Whether the command takes an option; before a command any may stand."""
    if context is None or context.parent is None:
        return True
    return any(option in one.opts for one in context.command.get_params(context))


def nearest_options(name: str, context: Context | None) -> list[str]:
    """The options of a command that a misspelt one may have meant, nearest first."""
    from minusma_cli.suggest import nearest_names

    known: list[str] = []
    for parameter in context.command.get_params(context) if context else ():
        known += [option[2:] for option in parameter.opts if option.startswith("--")]
    return [f"--{near}" for near in nearest_names(name.lstrip("-"), known, 1)]


def describe_refused_number(error: BadParameter, option: str) -> Message:
    """A value that an option cannot have; ours only take whole numbers so."""
    least = getattr(error.param and error.param.type, "min", 0)
    refused = _REFUSED_VALUE.match(error.message)
    value = refused[1] if refused else error.message
    key = "not_a_number" if least else "not_a_limit"
    return Message(key, {"option": option, "least": least, "value": repr(value)})

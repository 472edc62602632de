"""How an answer is to be shown: what the options for that say together."""

from collections.abc import Collection, Mapping
from pathlib import PurePath
from typing import Any

from minusma_cli.errors import MinusmaError
from minusma_cli.formats.writer import EXTENSIONS
from minusma_cli.named_tuple import NamedTuple

_FIELDS_HELP = "help"  # in the place of fields: which there are
_STANDARD_OUTPUT = "-"  # as the name of a file


class Display(NamedTuple):
    """How to show an answer; `format_name` is empty where the stream decides.

    `output` is the name of a file, or empty for standard output.
    """

    format_name: str
    fields: str
    template: str
    output: str
    color: str
    pager: str
    links: bool = False

    @property
    def is_help_on_fields(self) -> bool:
        """Whether it was asked which fields there are."""
        return self.fields == _FIELDS_HELP

    def is_drawn(self, *, is_terminal: bool) -> bool:
        """Whether a person sees the page itself, and no rows of it."""
        if self.fields or self.template:
            return False
        return self.choose_format(is_terminal=is_terminal and not self.output) == "table"

    def choose_format(self, *, is_terminal: bool) -> str:
        """The format that was asked for, else what the stream gets."""
        return self.format_name or ("table" if is_terminal else "plain")


def build_display(given: Mapping[str, Any], own_extensions: Collection[str] = ()) -> Display:
    """How to show an answer, from the options that a command takes.

    What `own_extensions` of a file's name ask for the command itself knows. Raises MinusmaError
    when they contradict each other, or the name of a file tells no format.
    """
    fields, template = given.get("fields", ""), given.get("template", "")
    output, is_json = given.get("output", ""), bool(given.get("json"))
    format_name = _read_format(given.get("format_name", ""), is_json=is_json)
    if template:
        _refuse_beside_template(format_name, is_json=is_json, fields=fields)
        format_name = "plain"
    if output == _STANDARD_OUTPUT:
        output = ""
    if not format_name and find_extension(output) not in own_extensions:
        format_name = find_format_by_extension(output)
    color, pager = given.get("color", "auto"), given.get("pager", "auto")
    links = bool(given.get("links"))
    return Display(format_name, fields, template, output, color, pager, links=links)


def _read_format(name: str, *, is_json: bool) -> str:
    if not is_json:
        return name
    if name not in ("", "json"):
        raise MinusmaError("contradicting_options", one="--json", other=f"--format {name}")
    return "json"


def _refuse_beside_template(format_name: str, *, is_json: bool, fields: str) -> None:
    other = ""
    if is_json:
        other = "--json"
    elif format_name not in ("", "plain"):
        other = f"--format {format_name}"
    elif fields:
        other = "--fields"
    if other:
        raise MinusmaError("contradicting_options", one="--template", other=other)


def find_extension(name: str) -> str:
    """The extension of a file's name, as `.json`; empty where it has none."""
    return PurePath(name).suffix.casefold()


def find_format_by_extension(name: str) -> str:
    """The format that the extension of a file's name asks for; empty where it has none."""
    extension = find_extension(name)
    if not extension:
        return ""
    format_name = EXTENSIONS.get(extension)
    if format_name is None:
        extension = PurePath(name).suffix
        known = ", ".join(EXTENSIONS)
        raise MinusmaError("no_such_extension", name=name, extension=extension, known=known)
    return format_name

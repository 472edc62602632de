"""Help as a person reads it: what a command does, examples to copy, arguments and options.

A Typer command and a language go in, text comes out. English stands where a command or an option is
declared; `help_dutch` has the Dutch for each of its sentences.
"""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from typer._click.core import Context, Parameter
from typer.core import TyperArgument, TyperCommand, TyperGroup

from minusma_cli.cli.help_dutch import DUTCH, PLACEHOLDERS
from minusma_cli.cli.help_overview import MORE_HELP, OVERVIEW
from minusma_cli.cli.help_pages import HELP_PAGES
from minusma_cli.cli.language import LANGUAGE_KEY
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.wording import LABELS

_WIDEST = 100  # columns of prose, however wide the terminal
_NARROWEST = 20
_NARROW = 60  # below so many columns a name stands above its text
_NAME_COLUMN = 24  # columns; a longer name has a line of its own
_SHORT_COLUMN = 17  # columns; of commands that stand with a few words each
_INDENT = "  "
_PLACE = re.compile("[A-Z]+")
_OWN_OPTIONS = "Options"
_SECTIONS = ["Arguments", _OWN_OPTIONS, "Which facts", "How to show them"]


class HelpEntry(NamedTuple):
    """A name as it is typed (`-n, --limit N`, `troops`), and what it means."""

    name: str
    text: str


class HelpSection(NamedTuple):
    """Entries under a title; the columns of their names."""

    title: str
    entries: tuple[HelpEntry, ...]
    name_column: int = _NAME_COLUMN


class HelpPage(NamedTuple):
    """The help of a command: what it does, examples, how it is called, its parts.

    Of the program itself `sections` are its commands in groups without a title, a few words each.
    """

    summary: str
    examples: tuple[str, ...]
    usage: str
    sections: tuple[HelpSection, ...]


def translate(sentence: str, lang: str) -> str:
    """A sentence of help in a language."""
    if lang == "nl":
        return DUTCH.get(sentence, sentence)
    return sentence


# -- what there is to say


def build_page(context: Context, lang: str) -> HelpPage:
    """The help of the command of a context."""
    command = context.command
    summary, examples = split_docstring(command.help or "")
    parameters = command.get_params(context)
    if isinstance(command, TyperGroup):
        sections = list_commands(lang)
        arguments = [translate("COMMAND", lang)]
    else:
        sections = list_sections(parameters, lang)
        arguments = [name_place(one, lang) for one in list_arguments(parameters)]
    options = translate("[OPTIONS]", lang)
    usage = " ".join([context.command_path, options, *arguments])
    return HelpPage(translate(summary, lang), examples, usage, tuple(sections))


def list_arguments(parameters: Iterable[Parameter]) -> list[str]:
    """The arguments of a command, as one writes them after its name."""
    return [str(one.metavar) for one in parameters if isinstance(one, TyperArgument)]


def split_docstring(text: str) -> tuple[str, tuple[str, ...]]:
    """The summary of a command, and its examples."""
    summary, _mark, told = " ".join(text.split()).partition("Examples: ")
    return summary.strip(), tuple(told.split(" · ")) if told else ()


def name_place(metavar: str, lang: str) -> str:
    """What stands where something is to be filled in (`[TOPIC]`, `QUERY...`), in a language."""
    if lang == "nl":
        return _PLACE.sub(lambda found: PLACEHOLDERS.get(found[0], found[0]), metavar)
    return metavar


def summarize(command: TyperCommand, lang: str) -> str:
    """What a command does, in a sentence."""
    summary, _examples = split_docstring(command.help or "")
    return translate(summary, lang)


def list_commands(lang: str) -> list[HelpSection]:
    """Every command with what it does in a few words, in groups."""
    sections = []
    for group in OVERVIEW:
        entries = [HelpEntry(", ".join(names), words.of(lang)) for names, words in group]
        sections.append(HelpSection("", tuple(entries), _SHORT_COLUMN))
    more = [HelpEntry(name, words.of(lang)) for name, words in MORE_HELP.items()]
    return [*sections, HelpSection("", tuple(more))]


def list_sections(parameters: Sequence[Parameter], lang: str) -> list[HelpSection]:
    """The arguments and options of a command, in their sections."""
    by_title: dict[str, list[HelpEntry]] = {}
    for parameter in parameters:
        title = getattr(parameter, "rich_help_panel", None) or _OWN_OPTIONS
        if isinstance(parameter, TyperArgument):
            title = "Arguments"
        if not getattr(parameter, "hidden", False):
            by_title.setdefault(title, []).append(describe_parameter(parameter, lang))
    ordered = sorted(by_title, key=_SECTIONS.index)
    return [HelpSection(translate(title, lang), tuple(by_title[title])) for title in ordered]


def describe_parameter(parameter: Parameter, lang: str) -> HelpEntry:
    """An argument or option, as it is typed, with what it means and what it is without."""
    text = translate(getattr(parameter, "help", None) or "", lang)
    if isinstance(parameter, TyperArgument):
        return HelpEntry(name_place(str(parameter.metavar), lang), text)
    names = sorted(parameter.opts, key=len)
    name = ", ".join([*names, *parameter.secondary_opts])
    if not getattr(parameter, "is_flag", False):
        name = f"{name} {name_place(str(parameter.metavar), lang)}"
        default = parameter.default
        if default and isinstance(default, str | int):
            text = f"{text} {LABELS['default'].of(lang)}: {default}."
    return HelpEntry(name, text)


# -- how it looks


def help_width() -> int:
    """The columns that help may take."""
    columns = shutil.get_terminal_size().columns
    return max(_NARROWEST, min(columns, _WIDEST))


def format_page(page: HelpPage, width: int, lang: str) -> str:
    """A page as text of at most so many columns; an example is never broken."""
    lines = ["", *fold(page.summary, width), ""]
    lines += [f"{_INDENT}{example}" for example in page.examples]
    lines += ["", *fold(f"{LABELS['usage'].of(lang)}: {page.usage}", width)]
    for section in page.sections:
        lines += ["", section.title] if section.title else [""]
        lines += format_entries(section.entries, width, section.name_column)
    return "\n".join([*lines, ""])


def format_entries(
    entries: Iterable[HelpEntry], width: int, name_column: int = _NAME_COLUMN
) -> Iterator[str]:
    """Entries in two columns; one under the other where there is no room for two."""
    for name, text in entries:
        is_above = width < _NARROW or len(name) > name_column - len(_INDENT)
        if is_above:
            yield from fold_name(name, width)
        column = _INDENT * 3 if width < _NARROW else _INDENT + " " * name_column
        first = column if is_above else f"{_INDENT}{name}".ljust(len(column))
        yield from wrap(text, width, initial_indent=first, subsequent_indent=column)


def fold_name(name: str, width: int) -> Iterator[str]:
    """A name in lines of at most so many columns, which break between its choices."""
    parts = name.replace("|", "| ")
    for line in wrap(parts, width, initial_indent=_INDENT, subsequent_indent=_INDENT * 3):
        yield line.replace("| ", "|")


def fold(text: str, width: int) -> list[str]:
    """A text in lines of at most so many columns."""
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def fold_paragraphs(text: str, width: int) -> str:
    """A text whose paragraphs are folded, and whose lines that begin with blanks are not."""
    lines: list[str] = []
    paragraph: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line and not line.startswith(" "):
            paragraph.append(line)
            continue
        lines += fold(" ".join(paragraph), width)
        paragraph = []
        lines.append(line)
    return "\n".join(lines)


def draw_help(context: Context) -> str:
    """The help of the command of a context, for the terminal and in the language in use."""
    lang = context.meta.get(LANGUAGE_KEY, "en")
    return format_page(build_page(context, lang), help_width(), lang)


def draw_options(parameters: Sequence[Parameter], lang: str) -> str:
    """The options that commands share, and those of the program itself, in their sections."""
    width = help_width()
    lines = ["", *fold(LABELS["shared_options"].of(lang), width)]
    for section in list_sections(parameters, lang):
        lines += ["", section.title, *format_entries(section.entries, width)]
    return "\n".join([*lines, ""])


def draw_subject(name: str, lang: str) -> str:
    """What there is to tell of a subject of help."""
    return "\n" + fold_paragraphs(HELP_PAGES[name].of(lang), help_width())

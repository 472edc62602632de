"""The commands that lead to sources and judge a base: welcome, open, citations, the check.

Each opens the base, asks it, and returns the answer with how to show it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from minusma_cli.citing.styles import EXTENSIONS, STYLES
from minusma_cli.cli.cited_names import refuse_styles
from minusma_cli.cli.completion import complete_choice
from minusma_cli.cli.display import Display, find_extension
from minusma_cli.cli.language import user_language
from minusma_cli.cli.meaning import take_filters
from minusma_cli.cli.opening import show_progress
from minusma_cli.cli.options import check_choice, id_argument
from minusma_cli.cli.request import (
    NO_LISTING,
    CommandResult,
    Request,
    describe_nothing,
    with_options,
)
from minusma_cli.errors import EXIT_BAD_FACTS, MinusmaError
from minusma_cli.factbase import DEFAULT_HITS, FactBase
from minusma_cli.formats.writer import EXTENSIONS as FORMAT_EXTENSIONS
from minusma_cli.messages import Message
from minusma_cli.model import Fact

AccessedOption = Annotated[
    str, typer.Option(help="The day of access; without it, today.", metavar="DATE")
]
CitedArgument = Annotated[
    list[str],
    id_argument(
        "fact",
        "Facts, sources or topics; without any, the fact base itself.",
        "[ID...]",
        "source",
        "topic",
    ),
]
FilesArgument = Annotated[
    list[str],
    typer.Argument(
        help="Fact files, as one base; without one, the base in use.", metavar="[FILE...]"
    ),
]
NumberOption = Annotated[
    int, typer.Option(help="Which of its sources, counted from 1.", min=1, metavar="N")
]
OpenedArgument = Annotated[str, id_argument("fact", "A fact or a source.", "ID", "source")]
PrintOption = Annotated[
    bool, typer.Option("--print", help="Only print the address, as --fields and --template do.")
]
SearchedOption = Annotated[
    str,
    typer.Option(
        "--search", help="Cite what the best facts for these words rest on.", metavar="WORDS"
    ),
]
StyleOption = Annotated[
    str,
    typer.Option(
        help="In this style; without it, that of the extension of --output, else text.",
        metavar="|".join(STYLES),
        autocompletion=complete_choice(STYLES),
    ),
]
TextsOption = Annotated[
    str,
    typer.Option(
        help="A folder of source texts, ID.txt: look up each handle and figure in them.",
        metavar="DIR",
    ),
]


@with_options(*NO_LISTING, "fields", "template")
def welcome(request: Request) -> CommandResult:
    """Show what there is: what `minusma` alone answers.

    Examples: minusma · minusma --lang nl
    """
    return CommandResult(request.open_base().overview(), request.display)


@with_options(*NO_LISTING)
def open_source(
    request: Request,
    fact_id: OpenedArgument,
    source: NumberOption = 1,
    only_print: PrintOption = False,
) -> CommandResult:
    """Open the source of a fact, or a source, in the browser, at the place.

    Examples: minusma open dutch-contingent-2017 · minusma open mortar-accident-kidal --source 2 ·
    minusma open kst-29521-AB --print
    """
    answer = request.open_base().source_link(fact_id, source)
    if answer.address is None:
        numbers = ", ".join(answer.paper_numbers)
        notice = Message("on_paper", {"numbers": numbers})
        return CommandResult(answer, request.display, (notice,))
    if not (only_print or request.display.fields or request.display.template):
        import webbrowser  # for this command only

        webbrowser.open(answer.address)
    return CommandResult(answer, request.display)


@with_options(own_extensions=EXTENSIONS)
def cite(
    request: Request,
    ids: CitedArgument = [],
    search: SearchedOption = "",
    style: StyleOption = "",
    accessed: AccessedOption = "",
) -> CommandResult:
    """Cite what facts rest on: by id, by filters or by a search; or sources, or the base itself.

    Examples: minusma cite dutch-contingent-2017 · minusma cite kst-29521-AB --style kamerstuk ·
    minusma cite --topic costs --year 2014 --style ris · minusma cite --search helikopters
    """
    check_choice("--style", style or STYLES[0], STYLES)
    refuse_style_of_rows(style, request.display)
    style, display = choose_style(style, request.display)
    base = request.open_base()
    refuse_styles(ids, base)
    more = take_filters(ids, base)
    if more:
        ids, request = [], request.add_filters(more)
    if not (search or request.is_listing):
        return CommandResult(base.cite(*ids, style=style, accessed=accessed), display)
    if ids:
        raise MinusmaError("ids_and_filters")
    facts, notices = find_facts(base, request, search)
    answer = base.cite_facts(facts, style=style, accessed=accessed)
    if not answer.is_found:
        notices = (describe_nothing(request),)
    return CommandResult(answer, display, notices)


def refuse_style_of_rows(style: str, display: Display) -> None:
    """Raise MinusmaError for a style beside what shows rows, which have none but text.

    Rows as JSON are CSL-JSON.
    """
    if style in ("", STYLES[0]):
        return
    format_name = display.format_name
    told = FORMAT_EXTENSIONS.get(find_extension(display.output), "")
    if style == "csl-json" and "json" in (format_name, told):
        told = format_name = ""
    other = ""
    if display.fields or display.template:
        other = "--fields" if display.fields else "--template"
    elif display.output and told == (format_name or told) and told not in ("", "plain"):
        other = f"--output {display.output}"
    elif format_name not in ("", "plain", "table"):
        other = f"--format {format_name}"
    if other:
        raise MinusmaError("contradicting_options", one=f"--style {style}", other=other)


def choose_style(style: str, display: Display) -> tuple[str, Display]:
    """The style of citations, and how to show them: the name of a file tells what is not said.

    Where fields are picked, or another style was asked for than the extension tells, that is the
    extension of a format, if it is one.
    """
    extension = find_extension(display.output)
    told = EXTENSIONS.get(extension, "")
    if display.format_name or not told:
        return style or STYLES[0], display
    chosen = style or told
    if display.fields or chosen != told:
        return chosen, display._replace(format_name=FORMAT_EXTENSIONS.get(extension, ""))
    return chosen, display


def find_facts(
    base: FactBase, request: Request, words: str
) -> tuple[Sequence[Fact], tuple[Message, ...]]:
    """The facts that filters let pass, or that a search finds among them, and what it notices."""
    if not words:
        return base.list(limit=request.limit, sort=request.sort, **request.filters).facts, ()
    limit = DEFAULT_HITS if request.limit is None else request.limit
    found = base.search(words, limit=limit, sort=request.sort, **request.filters)
    return found.facts, found.notices


@with_options(*NO_LISTING)
def check(request: Request, files: FilesArgument = [], sources: TextsOption = "") -> CommandResult:
    """Check fact files: every problem at once, as file:line:column: message.

    Examples: minusma check · minusma check my-facts.yaml · minusma check mine.yaml more.json ·
    minusma check --sources texts/ --format json
    """
    from minusma_cli.answers.check import CheckReport
    from minusma_cli.factfile.loader import read_fact_files
    from minusma_cli.factfile.location import locate_fact_files

    source_text = None
    if sources:
        source_text = open_texts(sources)
    lang = request.lang or user_language()
    with show_progress(lang) as progress:
        paths = locate_fact_files(files or request.facts)
        reading = read_fact_files(paths, source_text, progress, is_thorough=True)
    report = CheckReport(reading.problems, reading.fact_count, lang, reading.more)
    return CommandResult(report, request.display, failure_code=EXIT_BAD_FACTS)


def open_texts(folder: str) -> Callable[[str], str | None]:
    """A look-up of a source's text by its id in a folder; raises MinusmaError if there is none."""
    if not Path(folder).is_dir():
        raise MinusmaError("no_folder_of_texts", folder=repr(folder))

    def read_text(source: str) -> str | None:
        file = Path(folder, f"{source}.txt")
        if not file.is_file():
            return None
        return file.read_text("utf-8", errors="replace")

    return read_text

"""Commands and options, and the only module that imports typer.

A command loads, asks, and returns its view; `main` writes it, and alone picks streams, prints errors and returns the code.
Only the command that was named is given to Typer: declaring all of them would cost as much as the answer.
"""

import inspect
import io
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TextIO

import typer

from minusma_cli import __version__, output
from minusma_cli.base import HITS, Facts
from minusma_cli.errors import MinusmaError, Report, Unknown
from minusma_cli.model import LANGUAGES, Explained, OneSource, Results, Sources, Topics
from minusma_cli.output import FORMATS, fields_named

NOTHING, USAGE, BAD, INTERRUPTED = 1, 2, 3, 130
COLORS = ("auto", "always", "never")
PAGERS = ("auto", "never")


class Ask(NamedTuple):
    """The options that every listing command shares."""

    filters: dict[str, Any]
    limit: int | None
    sort: str
    form: str
    fields: str
    lang: str | None
    facts: str | None
    color: str
    pager: str

    def base(self) -> Facts:
        """The fact base that was asked for, open."""
        return _opened(self.facts, self.lang)


class Answer(NamedTuple):
    """What a command gives `main` to write: the view, whether anything was found, and how to write it."""

    view: Any
    found: bool
    ask: Ask
    lang: str
    details: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


# -- options


def _complete(kind: str) -> Callable[[str], list[str]]:
    def values(incomplete: str) -> list[str]:
        base = _opened(None)
        known = {
            "topic": lambda: [t.id for t in base.topics],
            "series": lambda: list(base.series),
            "source": lambda: base.ids("source"),
            "fact": lambda: base.ids("fact"),
        }
        return [name for name in known[kind]() if name.startswith(incomplete)]

    return values


def _of(values: tuple[str, ...]) -> Callable[[str], list[str]]:
    return lambda incomplete: [value for value in values if value.startswith(incomplete)]


_Filter = {"rich_help_panel": "Which facts"}
_Shape = {"rich_help_panel": "How to show them"}


def _shared(  # noqa: PLR0913, PLR0917  # a list of options
    topic: Annotated[list[str], typer.Option(help="Facts of this topic (id, title or alias).", autocompletion=_complete("topic"), **_Filter)] = [],
    year: Annotated[str, typer.Option(help="Facts whose date overlaps this year, or years 2014/2016.", metavar="YEAR", **_Filter)] = "",
    since: Annotated[str, typer.Option("--from", help="Facts from this date on.", metavar="DATE", **_Filter)] = "",
    until: Annotated[str, typer.Option("--to", help="Facts up to this date.", metavar="DATE", **_Filter)] = "",
    on: Annotated[str, typer.Option(help="Facts that hold on this day (or month, or year).", metavar="DATE", **_Filter)] = "",
    series: Annotated[list[str], typer.Option(help="Facts with a figure of this series.", autocompletion=_complete("series"), **_Filter)] = [],
    source: Annotated[list[str], typer.Option(help="Facts that rest on this source.", autocompletion=_complete("source"), **_Filter)] = [],
    limit: Annotated[int | None, typer.Option("--limit", "-n", help="At most so many facts; 0 is all.", min=0, **_Shape)] = None,
    sort: Annotated[
        str,
        typer.Option(
            help="relevance, date, id, topic or value; -date is the other way round.",
            autocompletion=_of(("relevance", "date", "id", "topic", "value")),
            **_Shape,
        ),
    ] = "relevance",
    form: Annotated[
        str, typer.Option("--format", "-f", help=f"{', '.join(FORMATS)}. A terminal gets table, a pipe plain.", autocompletion=_of(FORMATS), **_Shape)
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.", **_Shape)] = False,
    fields: Annotated[str, typer.Option(help="Only these fields, as in id,text.nl,figures.value.", metavar="A,B.C", **_Shape)] = "",
    lang: Annotated[str, typer.Option(help="nl or en.", autocompletion=_of(LANGUAGES), **_Shape)] = "",
    facts: Annotated[str, typer.Option(help="Your own fact file.", metavar="FILE", envvar="MINUSMA_FACTS", **_Shape)] = "",
    color: Annotated[str, typer.Option(help="auto, always or never.", autocompletion=_of(COLORS), **_Shape)] = "auto",
    pager: Annotated[str, typer.Option(help="auto (more than a screen, on a terminal) or never.", autocompletion=_of(PAGERS), **_Shape)] = "auto",
) -> Ask:
    _one_of("--color", color, COLORS)
    _one_of("--pager", pager, PAGERS)
    _one_of("--format", form or "plain", FORMATS)
    if lang:
        _one_of("--lang", lang, LANGUAGES)
    given = {"topic": topic, "year": year, "since": since, "until": until, "on": on, "series": series, "source": source}
    filters = {key: value for key, value in given.items() if value}
    return Ask(filters, limit, sort, "json" if json else form, fields, lang or None, facts or None, color, pager)


def _one_of(option: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        from minusma_cli.query import nearest

        near = nearest(value, known)
        message = f"{option} cannot be {value!r}; " + (f"did you mean {near[0]}?" if near else f"one of {', '.join(known)}")
        raise MinusmaError(message)


def _listing(*without: str) -> Callable[[Callable[..., Answer]], Callable[..., Answer]]:
    """Give a command the shared options, less some; it gets them as `ask`."""

    def decorate(command: Callable[..., Answer]) -> Callable[..., Answer]:
        own = [p for p in inspect.signature(command).parameters.values() if p.name != "ask"]
        shared = [p for p in inspect.signature(_shared).parameters.values() if p.name not in without]

        @wraps(command)
        def run(**given: Any) -> Answer:
            mine = {p.name: given.pop(p.name) for p in own}
            return command(**mine, ask=_shared(**given))

        parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in (*own, *shared)]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        return run

    return decorate


def _opened(facts: str | None, lang: str | None = None) -> Facts:
    from minusma_cli.store import opened

    with _progress() as tick:
        return Facts(opened(facts, tick), lang or _locale())


def _progress() -> AbstractContextManager[Callable[[str, int], None] | None]:
    """What long work tells its progress to: a line on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        return nullcontext()
    from minusma_cli.progress import Progress  # only a person waits

    return Progress(sys.stderr)


# -- commands

_Words = Annotated[list[str], typer.Argument(help='Words in Dutch or English; "in quotes" must occur, -word must not.', metavar="QUERY...")]
_Ids = Annotated[list[str], typer.Argument(help="Ids of facts.", metavar="ID...", autocompletion=_complete("fact"))]
_Topic = Annotated[str, typer.Argument(help="A topic; without one, every fact.", metavar="[TOPIC]", autocompletion=_complete("topic"))]
_Source = Annotated[str, typer.Argument(help="A source; without one, all of them.", metavar="[ID]", autocompletion=_complete("source"))]
_Chart = Annotated[
    bool | None, typer.Option("--chart/--no-chart", help="Charts of all its series, or none; without it, of the headline series.", **_Shape)
]
_File = Annotated[str, typer.Argument(help="A fact file; without one, the fact base in use.", metavar="[FILE]")]


@_listing()
def search(
    words: _Words, ask: Ask, explain: Annotated[bool, typer.Option("--explain", help="Show how each word was met.", **_Shape)] = False
) -> Answer:  # how Typer declares a switch
    """Find the best facts for some words, best first.

    Examples: minusma search helikopters · minusma search how many soldiers 2017 · minusma search '"Kamp Castor"' -Duitsland
    """
    base = ask.base()
    question = " ".join(words)
    results = base.search(question, limit=HITS if ask.limit is None else ask.limit, sort=ask.sort, lang=ask.lang, **ask.filters)
    view = Explained(results) if explain else results
    return _facts(base, results, ask, view, notices=results.notices if results.total else (_missed(base, question),))


def _missed(base: Facts, question: str) -> str:
    near = base.suggestions(question)
    hint = f"did you mean {' or '.join(near)}?" if near else "topics: minusma topics"
    return f"nothing found for {_shown(question)}; {hint}"


def _topic_page(name: str, ask: Ask, command: str, *, chart: bool | None) -> Answer:
    base = ask.base()
    filters = {**ask.filters, "topic": name}
    results = base.select(limit=ask.limit, sort=ask.sort, command=command, **filters)
    return _facts(base, results, ask, base.page(results, name, ask.filters.get("series"), charts=chart))


@_listing("topic")
def troops(ask: Ask, chart: _Chart = None) -> Answer:
    """Show how many soldiers the Netherlands had in the mission.

    Examples: minusma troops · minusma troops --year 2017 · minusma troops --year 2017 --json | jq '.facts[0].figures[0].value'
    """
    return _topic_page("troops", ask, "troops", chart=chart)


@_listing("topic")
def casualties(ask: Ask, chart: _Chart = None) -> Answer:
    """Show who died or was wounded: the Dutch one by one, the UN by year.

    Examples: minusma casualties · minusma casualties --series dutch-deaths
    """
    return _topic_page("casualties", ask, "casualties", chart=chart)


@_listing("topic")
def mandates(ask: Ask, chart: _Chart = None) -> Answer:
    """Show the resolutions of the Security Council, and what they allowed.

    Examples: minusma mandates · minusma mandates --on 2018-01-01
    """
    return _topic_page("mandates", ask, "mandates", chart=chart)


@_listing("topic")
def ministers(ask: Ask, chart: _Chart = None) -> Answer:
    """Show the Dutch ministers responsible, with their terms of office.

    Examples: minusma ministers · minusma ministers --on 2017-09-11
    """
    return _topic_page("ministers", ask, "ministers", chart=chart)


@_listing()
def list_facts(ask: Ask, topic_name: _Topic = "", chart: _Chart = None) -> Answer:
    """List the facts of any topic, or every fact.

    Examples: minusma list equipment · minusma list --year 2014 --sort date · minusma list --source kst-29521-AB
    """
    if topic_name:
        return _topic_page(topic_name, ask, "list", chart=chart)
    base = ask.base()
    results = base.select(limit=ask.limit, sort=ask.sort, **ask.filters)
    return _facts(base, results, ask, base.page(results, series=ask.filters["series"], charts=chart) if "series" in ask.filters else results)


@_listing("sort")
def timeline(
    ask: Ask,
    every: Annotated[str, typer.Option(help="Count instead: year or month.", autocompletion=_of(("year", "month")))] = "",
) -> Answer:
    """Show dated facts in order.

    Examples: minusma timeline --year 2014 · minusma timeline --topic attacks · minusma timeline --every year
    """
    base = ask.base()
    view = base.timeline(every=every, limit=ask.limit, **ask.filters)
    return _facts(base, view.results, ask, view)


@_listing("sort", "fields")
def conflicts(
    ask: Ask,
    ids: Annotated[
        list[str], typer.Argument(help="Facts; without any, every contradiction.", metavar="[ID...]", autocompletion=_complete("fact"))
    ] = [],
) -> Answer:
    """Show where sources contradict each other, side by side.

    Examples: minusma conflicts · minusma conflicts --series dutch-contingent · minusma conflicts dutch-contingent-2014
    """
    base = ask.base()
    view = base.conflicts(*ids, limit=ask.limit, **ask.filters)
    notices = () if view.conflicts else ("no contradictions found",)
    return Answer(view, bool(view.conflicts), ask, base.lang, notices=notices)


@_listing("sort", "limit")
def random(ask: Ask) -> Answer:
    """Show one fact by chance.

    Examples: minusma random · minusma random --topic equipment
    """
    base = ask.base()
    results = base.random(**ask.filters)
    return _facts(base, results, ask, results)


_ONLY_SHAPE = ("topic", "year", "since", "until", "on", "series", "source", "limit", "sort")


@_listing(*_ONLY_SHAPE)
def show(ids: _Ids, ask: Ask) -> Answer:
    """Show facts whole: both languages, figures, every source, what contradicts them.

    Examples: minusma show dutch-contingent-2017 · minusma show resolution-2364 --lang nl
    """
    base = ask.base()
    results = base.show(*ids)
    return _facts(base, results, ask, base.pages(results))


@_listing(*_ONLY_SHAPE)
def on(
    ask: Ask,
    date: Annotated[list[str], typer.Argument(help="A day, a month or a year; today too.", metavar="DATE")],
    today: Annotated[str, typer.Option(help="The day that today stands for.", hidden=True)] = "",
) -> Answer:
    """Show the state of things on a day: mandate, strength, ministers, mission leaders, dead so far, what happened.

    Examples: minusma on 2017-09-11 · minusma on 11 september 2017 · minusma on 2014-06 · minusma on today
    """
    base = ask.base()
    view = base.on(" ".join(date), today=today)
    return _facts(base, view.results, ask, view, found=bool(view.results.total or view.before or view.after))


@_listing(*_ONLY_SHAPE, "fields")
def cite(
    ask: Ask,
    ids: Annotated[
        list[str], typer.Argument(help="Facts or sources; without any, the fact base itself.", metavar="[ID...]", autocompletion=_complete("fact"))
    ] = [],
    style: Annotated[str, typer.Option(help="text, bibtex or csl-json.", autocompletion=_of(("text", "bibtex", "csl-json")))] = "text",
    accessed: Annotated[str, typer.Option(help="The day of access; without it, today.", metavar="DATE")] = "",
) -> Answer:
    """Cite the sources of facts, or sources, or the fact base itself.

    Examples: minusma cite dutch-contingent-2017 · minusma cite kst-29521-AB --style bibtex · minusma cite --style csl-json
    """
    base = ask.base()
    return Answer(base.cited(*ids, style=style, accessed=accessed), found=True, ask=ask, lang=base.lang)


@_listing(*_ONLY_SHAPE, "fields")
def welcome(ask: Ask) -> Answer:
    """Show what there is: what `minusma` alone answers.

    Examples: minusma · minusma --lang nl
    """
    base = ask.base()
    return Answer(base.welcome(), found=True, ask=ask, lang=base.lang)


@_listing(*_ONLY_SHAPE, "fields")
def topics(ask: Ask) -> Answer:
    """Show what topics there are.

    Examples: minusma topics · minusma topics --json
    """
    base = ask.base()
    return Answer(Topics(base.topics), bool(base.topics), ask, base.lang)


@_listing(*_ONLY_SHAPE)
def sources(ask: Ask, source_id: _Source = "") -> Answer:
    """Show the sources, or everything that rests on one of them.

    Examples: minusma sources · minusma sources kst-29521-AB
    """
    base = ask.base()
    if not source_id:
        return Answer(Sources(tuple(base.sources())), found=True, ask=ask, lang=base.lang)
    source, _count = base.source(source_id)
    results = base.select(source=source.id, command="sources")
    return _facts(base, results, ask, OneSource(source, results))


@_listing(*_ONLY_SHAPE, "fields", "facts")
def check(
    ask: Ask,
    file: _File = "",
    sources: Annotated[str, typer.Option(help="A folder of source texts, ID.txt: look up each handle and figure in them.", metavar="DIR")] = "",
) -> Answer:
    """Check a fact file: every problem at once, as file:line:column: message.

    Examples: minusma check · minusma check my-facts.yaml · minusma check --sources texts/ --format json
    """
    from minusma_cli.store import located, read

    with _progress() as tick:
        report = read(located(file or None), _texts(sources) if sources else None, tick).report
    return Answer(report, not report.problems, ask, ask.lang or "en")


def _texts(folder: str) -> Callable[[str], str | None]:
    if not Path(folder).is_dir():
        message = f"no folder {folder!r}; --sources takes one with texts named after sources, as in kst-29521-AB.txt"
        raise MinusmaError(message)

    def text_of(source: str) -> str | None:
        file = Path(folder, f"{source}.txt")
        return file.read_text("utf-8", errors="replace") if file.is_file() else None

    return text_of


def _facts(  # noqa: PLR0913
    base: Facts, results: Results, ask: Ask, view: Any, *, notices: tuple[str, ...] = (), found: bool | None = None
) -> Answer:
    """The answer that shows these facts; whether anything was found is told by their number, where it is not told otherwise."""
    found = bool(results.total) if found is None else found
    columns = tuple(key for topic in base.topics for key in topic.columns) if ask.fields else ()
    none = () if found or notices else ("nothing found; with fewer or wider filters there may be more",)
    return Answer(view, found, ask, results.lang, columns, (*notices, *none))


COMMANDS: dict[str, Callable[..., Answer]] = {
    "search": search,
    "troops": troops,
    "casualties": casualties,
    "mandates": mandates,
    "ministers": ministers,
    "list": list_facts,
    "show": show,
    "on": on,
    "timeline": timeline,
    "conflicts": conflicts,
    "cite": cite,
    "random": random,
    "topics": topics,
    "sources": sources,
    "check": check,
    "welcome": welcome,
}
ROOT_OPTIONS = ("-h", "--help", "--version", "--install-completion", "--show-completion")


def _version(wanted: bool) -> None:  # noqa: FBT001  # how Typer calls it
    if wanted:
        with _told_of_faults():
            sys.stdout.write(f"minusma {__version__}\n")
            sys.stdout.flush()
        raise typer.Exit


def _root(version: Annotated[bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)] = False) -> None:
    """Facts on the Dutch part in MINUSMA, the UN mission in Mali (2013-2023), each with its source.

    Examples: minusma search helikopters · minusma troops --year 2017 · minusma show dutch-contingent-2017
    """


def application(argv: list[str]) -> typer.Typer:
    """The Typer application with the command that `argv` names, or with all of them when it names none."""
    app = typer.Typer(add_completion=True, pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]})
    app.callback()(_root)
    named = next((word for word in argv if not word.startswith("-")), "")
    for name in [named] if named in COMMANDS else COMMANDS:
        app.command(name)(COMMANDS[name])
    return app


# -- main


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 found, 1 nothing found, 2 usage error, 3 bad facts."""
    words = sys.argv[1:] if argv is None else argv
    try:
        return _answered(words)
    except MinusmaError as error:
        return _told(str(error), error.exit_code)
    except typer.TyperException as error:
        return _told(_usage(error, words), USAGE)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        # What reads our output has gone, as in `minusma list | head`: that is not an error.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return 0


def _answered(words: list[str]) -> int:
    """Run a command and write its answer; once more when the compiled copy, too large to be checked at each question, was damaged."""
    try:
        return _ran(words)
    except sqlite3.DatabaseError:
        from minusma_cli.store import forget

        forget()
        return _ran(words)


def _ran(words: list[str]) -> int:
    answer = application(_completing() or words)(args=_with_command(words), prog_name="minusma", standalone_mode=False)
    return _written(answer) if isinstance(answer, Answer) else int(answer or 0)


def _completing() -> list[str]:
    """The words of the line that a shell asks to complete; none when no shell asks."""
    if "_MINUSMA_COMPLETE" not in os.environ:
        return []
    return (os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or "").split()[1:]


def _with_command(words: list[str]) -> list[str]:
    """Without a command, only options: the welcome."""
    if "_MINUSMA_COMPLETE" not in os.environ and (not words or (words[0] not in ROOT_OPTIONS and all(word.startswith("-") for word in words[::2]))):
        return ["welcome", *words]
    return _with_exclusions(words)


_EXCLUSION = re.compile(r"-(?!n\d)[^\W\d_]\S+")
_SHORT_FORMATS = tuple(f"-f{form}" for form in FORMATS)


def _with_exclusions(words: list[str]) -> list[str]:
    """`search helikopters -apache` excludes a word: what looks like several short options, but is none, goes last as a word."""
    if words[:1] != ["search"] or "--" in words:
        return words
    unwanted = [word for word in words[1:] if _EXCLUSION.fullmatch(word) and word not in _SHORT_FORMATS]
    return [*(word for word in words if word not in unwanted), "--", *unwanted] if unwanted else words


def _usage(error: typer.TyperException, words: list[str]) -> str:
    message = error.format_message().rstrip(".").replace("\n", " ")
    if message.startswith("No such command"):
        return _no_command(next(word for word in words if not word.startswith("-")))
    command = next((word for word in words if word in COMMANDS), "")
    return f"{message[:1].lower()}{message[1:]}; see minusma {command + ' ' if command else ''}--help"


def _no_command(word: str) -> str:
    """What to say of a command that there is not: the topic that it may be, else the nearest command."""
    from minusma_cli.query import nearest, topic_named

    with suppress(MinusmaError):
        return f"no command {_shown(word)!r}; it is a topic: minusma list {topic_named(word, _opened(None).topics).id}"
    near = nearest(word, COMMANDS)
    return f"no command {_shown(word)!r}; {f'did you mean minusma {near[0]}?' if near else 'see minusma --help'}"


def _told(message: str, code: int) -> int:
    """One message to standard error, free of control characters; a stream that has gone is no matter."""
    sys.stderr.write(f"minusma: {''.join(letter if letter.isprintable() else ' ' for letter in message)}\n")
    return code


def _shown(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."  # noqa: PLR2004


def _written(answer: Answer) -> int:
    ask, stream = answer.ask, sys.stdout
    fields = fields_named(ask.fields, answer.details) if ask.fields else ()
    form = ask.form or ("table" if stream.isatty() and not fields else "plain")
    for notice in answer.notices:
        _told(notice, 0)
    checked = isinstance(answer.view, Report)
    with _told_of_faults():
        if form != "table" or fields:
            _in_utf8(stream)
            output.write(answer.view, stream, "tsv" if form == "table" else form, fields)
        elif answer.found or checked:
            _shown_whole(answer, stream)
        stream.flush()
    return 0 if answer.found else BAD if checked else NOTHING


@contextmanager
def _told_of_faults() -> Iterator[None]:
    """Say when standard output cannot be written to, as on a full disk; that a reader has gone is no fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        message = f"cannot write the answer: {error.strerror}"
        raise MinusmaError(message) from None


def _shown_whole(answer: Answer, stream: TextIO) -> None:
    """Show an answer to a person; through the pager when it is longer than the screen."""
    from minusma_cli import pager, terminal  # rich takes 45 ms, and only a person needs it

    color = _colored(answer.ask.color, stream)
    if not stream.isatty() or answer.ask.pager == "never":
        terminal.write(answer.view, stream, lang=answer.lang, color=color)
        return
    page = io.StringIO()
    terminal.write(answer.view, page, lang=answer.lang, color=color, encoding=stream.encoding)
    pager.show(page.getvalue(), stream)


def _in_utf8(stream: TextIO) -> None:
    if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
        stream.reconfigure(encoding="utf-8")


def _colored(choice: str, stream: TextIO) -> bool:
    """Whether to colour: as asked, else by NO_COLOR, FORCE_COLOR and TERM, else on a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def _locale() -> str:
    """The language of MINUSMA_LANG or else the locale; English when these say nothing of ours."""
    for name in ("MINUSMA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            if name == "MINUSMA_LANG" and value not in LANGUAGES:
                raise Unknown("language", value, LANGUAGES)
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"

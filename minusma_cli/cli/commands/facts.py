"""The commands that list facts: search, topics, lists, single facts.

Each opens the base, asks it, and returns the answer with how to show it.
"""

from typing import Annotated

import typer

from minusma_cli.answers.hits import SearchAnswer
from minusma_cli.cli.options import id_argument
from minusma_cli.cli.request import NO_LISTING, CommandResult, Request, show_facts, with_options
from minusma_cli.errors import MinusmaError
from minusma_cli.factbase import DEFAULT_HITS, FactBase
from minusma_cli.messages import Message
from minusma_cli.model import Text
from minusma_cli.suggest import quote_for_shell
from minusma_cli.wording import shorten

ChartOption = Annotated[
    bool | None,
    typer.Option(
        "--chart/--no-chart",
        help="Charts of all its series, or none; without it, of the headline series.",
        rich_help_panel="How to show them",
    ),
]
ExplainOption = Annotated[
    bool,
    typer.Option(
        "--explain",
        help="Show how each word was met and what else counted.",
        rich_help_panel="How to show them",
    ),
]
IdsArgument = Annotated[list[str], id_argument("fact", "Ids of facts.", "ID...", "source", "topic")]
TopicArgument = Annotated[
    str, id_argument("topic", "A topic, instead of --topic; without one, every fact.", "[TOPIC]")
]
WordsArgument = Annotated[
    list[str],
    typer.Argument(
        help='Words in Dutch or English; "in quotes" must occur, -word must not.',
        metavar="QUERY...",
    ),
]


@with_options()
def search(request: Request, words: WordsArgument, explain: ExplainOption = False) -> CommandResult:
    """Find the best facts for some words, best first.

    Examples: minusma search helikopters · minusma search how many soldiers 2017 ·
    minusma search '"Kamp Castor"' -Duitsland
    """
    base = request.open_base()
    query = " ".join(words)
    limit = DEFAULT_HITS if request.limit is None else request.limit
    answer = base.search(
        query,
        limit=limit,
        sort=request.sort,
        lang=request.lang or None,
        explain=explain,
        **request.filters,
    )
    notices = answer.notices if answer.is_found else describe_miss(answer, query)
    if notices:  # it was met as another word, or not at all
        from minusma_cli.cli.other_names import translate_command

        command = translate_command(query)
        if command:
            notices = (*notices, Message("named_command", {"name": query, "command": command}))
    return show_facts(answer, request, notices=notices)


def describe_question(question: Text) -> Message:
    """How to ask a known question that was perhaps meant."""
    asked = (f"minusma search {quote_for_shell(text)}" for text in question)
    return Message("perhaps_asked", {"question": Text(*asked)})


def describe_miss(answer: SearchAnswer, query: str) -> tuple[Message, ...]:
    """What to say when nothing was found for a query: why, where to look, what comes nearest."""
    notices = [Message("nothing_found_for", {"words": shorten(query)}), *answer.notices]
    if answer.perhaps:
        notices.append(describe_question(answer.perhaps.text))
    if answer.nearest:
        notices.append(Message("nearest"))
    for fact in answer.nearest:
        notices.append(Message("named_fact", {"id": fact.id, "sentence": fact.text}))
    return tuple(notices)


def show_topic(name: str, request: Request, command: str, *, chart: bool | None) -> CommandResult:
    """The result that shows one topic; a word that is no command says in which language."""
    base = request.open_base(name if name != command else "")
    page = base.topic_page(
        name,
        charts=chart,
        limit=request.limit,
        sort=request.sort,
        command=command,
        **request.filters,
    )
    return show_facts(page, request)


@with_options("topic")
def troops(request: Request, chart: ChartOption = None) -> CommandResult:
    """Show how many soldiers the Netherlands had in the mission.

    Examples: minusma troops · minusma troops --year 2017 ·
    minusma troops --year 2017 --json | jq '.facts[0].figures[0].value'
    """
    return show_topic("troops", request, "troops", chart=chart)


@with_options("topic")
def casualties(request: Request, chart: ChartOption = None) -> CommandResult:
    """Show who died or was wounded: the Dutch one by one, the UN by year.

    Examples: minusma casualties · minusma casualties --series dutch-deaths
    """
    return show_topic("casualties", request, "casualties", chart=chart)


@with_options("topic")
def mandates(request: Request, chart: ChartOption = None) -> CommandResult:
    """Show the resolutions of the Security Council, and what they allowed.

    Examples: minusma mandates · minusma mandates --on 2018-01-01
    """
    return show_topic("mandates", request, "mandates", chart=chart)


@with_options("topic")
def ministers(request: Request, chart: ChartOption = None) -> CommandResult:
    """Show the Dutch ministers responsible, with their terms of office.

    Examples: minusma ministers · minusma ministers --on 2017-09-11
    """
    return show_topic("ministers", request, "ministers", chart=chart)


@with_options()
def list_facts(
    request: Request, topic_name: TopicArgument = "", chart: ChartOption = None
) -> CommandResult:
    """List the facts of any topic, or every fact.

    Examples: minusma list equipment · minusma list --year 2014 --sort date ·
    minusma list ministers --fields id,details.person.nl
    """
    if topic_name and "topic" in request.filters:
        raise MinusmaError("contradicting_options", one=topic_name, other="--topic")
    if topic_name:
        from minusma_cli.cli.meaning import refuse_time_for_topic

        with refuse_time_for_topic(topic_name, "list"):
            return show_topic(topic_name, request, "list", chart=chart)
    base = request.open_base()
    if "series" in request.filters:
        page = base.series_page(
            charts=chart, limit=request.limit, sort=request.sort, **request.filters
        )
        return show_facts(page, request)
    facts = base.list(limit=request.limit, sort=request.sort, **request.filters)
    return show_facts(facts, request)


@with_options("sort", "limit")
def random(request: Request) -> CommandResult:
    """Show one fact by chance.

    Examples: minusma random · minusma random --topic equipment
    """
    base = request.open_base()
    return show_facts(base.random(**request.filters), request)


@with_options(*NO_LISTING)
def show(request: Request, ids: IdsArgument) -> CommandResult:
    """Show facts whole: both languages, figures, every source, what contradicts them.

    Examples: minusma show dutch-contingent-2017 · minusma show resolution-2364 --lang nl
    """
    base = request.open_base()
    if len(ids) == 1 and ids[0] in base.ids("source"):
        notices = (Message("shown_source", {"name": ids[0]}),)
        return show_facts(base.source_page(ids[0]), request, notices=notices)
    if not any(name in base.ids() for name in ids):
        page = show_named_topic(ids, request, base)
        if page:
            return page
    return show_facts(base.fact_pages(*ids), request)


def show_named_topic(ids: list[str], request: Request, base: FactBase) -> CommandResult | None:
    """The page of the topic that names stand for, of a year where one is among them; else None.

    Raises MinusmaError for a time alone.
    """
    from minusma_cli.cli.meaning import (
        find_topic,
        join_topics,
        refuse_time,
        take_filters,
        take_topics,
    )

    filters = take_filters(ids, base)
    topics = [name for name in ids if find_topic(name, base)]
    if len(topics) > 1 and filters and "on" not in filters:
        message = join_topics(topics, take_topics(topics, base), filters.get("year", ""))
        raise MinusmaError(message.key, **message.parts)
    if len(topics) == 1 and filters:
        filters.pop("topic")
        named = Message("shown_topic", {"name": topics[0]})
        page = base.topic_page(topics[0], command="list", **filters)
        return show_facts(page, request, notices=(named,))
    refuse_time(" ".join(ids))
    return None

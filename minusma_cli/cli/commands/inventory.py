"""The commands that list what there is beside facts: topics, questions, sources.

Each opens the base, asks it, and returns the answer with how to show it.
"""

from typing import Annotated

from minusma_cli.answers.sources import SOURCE_SORTS
from minusma_cli.answers.topics import TOPIC_SORTS
from minusma_cli.cli.meaning import refuse_time_for_topic, take_topics
from minusma_cli.cli.options import FILTER_NAMES, SORTS, id_argument
from minusma_cli.cli.request import (
    NOTHING_FOUND,
    CommandResult,
    Request,
    show_facts,
    with_options,
)
from minusma_cli.factbase import FactBase
from minusma_cli.messages import Message

_OF_SOURCES = ("topic", "kind")  # the filters that a list of sources takes

SourceArgument = Annotated[
    str, id_argument("source", "A source, or a publisher; without one, all of them.", "[ID]")
]
TopicArgument = Annotated[
    str, id_argument("topic", "A topic; without one, all of them.", "[TOPIC]")
]


@with_options(*FILTER_NAMES, sorts=TOPIC_SORTS)
def topics(request: Request, topic_name: TopicArgument = "") -> CommandResult:
    """Show what topics there are, or the page of one.

    Examples: minusma topics · minusma topics --sort facts --limit 5 · minusma topics costs
    """
    with refuse_time_for_topic(topic_name):
        base = request.open_base(topic_name)
        if topic_name:
            sort = request.sort or SORTS[0]
            page = base.topic_page(topic_name, limit=request.limit, sort=sort, command="list")
            return show_facts(page, request)
    answer = base.topic_list(limit=request.limit, sort=request.sort or TOPIC_SORTS[0])
    return CommandResult(answer, request.display)


@with_options(*FILTER_NAMES, "sort")
def questions(request: Request, topic_name: TopicArgument = "") -> CommandResult:
    """Show what people ask and the base can answer, and what it cannot.

    Examples: minusma questions · minusma questions costs · minusma questions --limit 20
    """
    with refuse_time_for_topic(topic_name):
        answer = request.open_base(topic_name).question_list(topic_name, limit=request.limit)
    notices = () if answer.is_found else (Message("no_questions"),)
    return CommandResult(answer, request.display, notices)


@with_options(*(name for name in FILTER_NAMES if name not in _OF_SOURCES), sorts=SOURCE_SORTS)
def sources(request: Request, source_id: SourceArgument = "") -> CommandResult:
    """Show the sources, or everything that rests on one of them.

    Examples: minusma sources · minusma sources --kind news --topic costs --sort facts --limit 5 ·
    minusma sources kst-29521-AB · minusma sources NOS
    """
    base = request.open_base()
    if source_id and base.has_source(source_id):
        sort = request.sort or SORTS[0]
        page = base.source_page(source_id, limit=request.limit, sort=sort, **request.filters)
        return show_facts(page, request)
    if not source_id:
        return list_sources(base, request)
    if base.source_list(source_id).is_found:
        notice = Message("shown_publisher", {"name": source_id})
        return list_sources(base, request, source_id, notice)
    topics = take_topics([source_id], base)
    if topics:
        notice = Message("shown_topic", {"name": source_id})
        return list_sources(base, request.add_filters({"topic": topics}), "", notice)
    return show_facts(base.source_page(source_id), request)  # an error that names the nearest


def list_sources(
    base: FactBase, request: Request, publisher: str = "", notice: Message | None = None
) -> CommandResult:
    """The result that shows sources, and what is to be said of them where there are any."""
    sort = request.sort or SOURCE_SORTS[0]
    listed = base.source_list(publisher, limit=request.limit, sort=sort, **request.filters)
    if not listed.is_found:
        notice = NOTHING_FOUND
    return CommandResult(listed, request.display, (notice,) if notice else ())

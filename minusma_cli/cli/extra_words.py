"""What to say of a word too many: what it may be there, and the way to that."""

from typer._click.core import Context

from minusma_cli.cli.language import TOPIC_KEY
from minusma_cli.cli.meaning import (
    describe_taken,
    find_time,
    find_topic,
    find_yearly_line,
    join_topics,
    take_topics,
)
from minusma_cli.cli.opening import open_base
from minusma_cli.cli.request import leading_options
from minusma_cli.cli.usage import point_to_help, takes_option
from minusma_cli.errors import MinusmaError
from minusma_cli.messages import Message
from minusma_cli.selection import TOPIC_COMMANDS

_OF_TOPICS = ("list", "topics")  # commands that show the page of a topic


def describe_extra_word(word: str, context: Context) -> Message:
    """A word too many: a time or a topic is a filter, on a topic's page it is searched for.

    With the word before it, it may make a time (`mei 2016`) or be one of several topics.
    """
    name = str(context.info_name)
    topic = context.meta.get(TOPIC_KEY) or name
    is_topic_page = topic in TOPIC_COMMANDS or TOPIC_KEY in context.meta
    given = "" if is_topic_page else find_given(context)
    together = describe_together(f"{given} {word}", name, context) if given else None
    if together:
        return together
    names = [topic if is_topic_page else given, *word.split()]
    if is_topic_page or name in _OF_TOPICS:
        message = describe_topics(names, context)
        if message:
            return message
    if name == "topics":
        name, topic = "list", "list"  # which takes filters, and shows the same page
    command = " ".join(part for part in ("minusma", topic, given) if part)
    time = find_time(word, command) if takes_option(context, "--on") or name in _OF_TOPICS else None
    if time:
        way_out = time
    elif is_topic_page:
        way_out = Message("way_to_search_topic", {"word": word, "topic": topic})
    elif takes_option(context, "--topic") and not given and " " not in word:
        way_out = Message("way_to_topic", {"command": command, "topic": word})
    else:
        way_out = point_to_help(context)
    return Message("extra_argument", {"word": word, "way_out": way_out})


def find_given(context: Context) -> str:
    """The word that a command with one argument has before the one too many."""
    for parameter in context.command.params:
        if parameter.param_type_name == "argument":
            return str(context.params.get(str(parameter.name)) or "")
    return ""


def describe_together(words: str, name: str, context: Context) -> Message | None:
    """The time that words make together, and how to ask for it; None where they make none."""
    way_out = find_time(words, f"minusma {name}")
    if way_out is None:
        return None
    if not takes_option(context, "--on"):
        way_out = Message("way_to_day", {"date": words})
    return Message("time_for_name", {"name": words, "way_out": way_out})


def describe_topics(names: list[str], context: Context) -> Message | None:
    """How to have several topics together, or the years of one; None for other names."""
    facts = [*leading_options(context).get("facts", ()), *(context.params.get("facts") or ())]
    try:
        base = open_base(facts)
    except MinusmaError:  # a base that cannot be read has no topics
        return None
    topics = take_topics(names, base)
    if topics:
        return join_topics(names, topics)
    line = find_yearly_line(names, base) if find_topic(names[0], base) else []
    return describe_taken(names, line) if line else None

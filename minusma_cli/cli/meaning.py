"""What words mean that begin with no command: a topic, an id, a date."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import takewhile

from minusma_cli.cli.other_names import OTHER_NAMES
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.factbase import FactBase
from minusma_cli.formats.writer import FORMATS
from minusma_cli.index.filters import parse_day
from minusma_cli.messages import Message
from minusma_cli.selection import Filters
from minusma_cli.suggest import make_topic_key, name_topics, nearest_names, quote_for_shell
from minusma_cli.wording import shorten

_OPTIONS_ALONE = ("version",)  # what other programs have as a command
_SENTENCE = 4  # words
_LONG_NAME = 8  # letters
_MOST_BY_YEAR = 2  # series, so that their years are seen at once
# What asks for the years of a topic, one by one.
_BY_YEAR = r"(by|per|each|every|a) year|(per|elk|ieder) jaar|yearly|annually|jaarlijks"
# A resolution may have a later number.
_YEARS = r"(?:1[0-9]|20)[0-9]{2}(?:(?:-|/|\.\.)(?:1[0-9]|20)[0-9]{2})?"
_PLAIN_DATE = r"[0-9-]+"  # of a month or a day
# What shows a thing of each kind, where its id alone was typed.
_COMMANDS_BY_KIND = {"fact": "show", "source": "show", "series": "series"}


def find_topic(word: str, base: FactBase) -> str:
    """The id of the topic that a word names by id, title or alias; nothing where it names none."""
    topic = name_topics(base.topics).get(make_topic_key(word))
    return topic.id if topic else ""


def take_topics(names: Sequence[str], base: FactBase) -> list[str]:
    """The topics that names stand for where ids are wanted; none where one names no topic."""
    topics = [find_topic(name, base) for name in names]
    return topics if all(topics) else []


def join_topics(names: Sequence[str], topics: Sequence[str], year: str | int = "") -> Message:
    """That names are those of topics, and how to have their facts together."""
    command = f"minusma list --topic {','.join(topics)}"
    if year:
        command = f"{command} --year {year}"
    return Message("several_topics", {"names": ", ".join(names), "command": command})


def take_filters(names: Sequence[str], base: FactBase) -> Filters:
    """The filters that topics and a time stand for where ids are wanted.

    None at all where a name is neither, or there are several times.
    """
    topics = [name for name in names if find_topic(name, base)]
    filters: Filters = {"topic": take_topics(topics, base)} if topics else {}
    time = " ".join(name for name in names if name not in topics)
    if not time:
        return filters
    of_time = read_time(time)
    return {**filters, **of_time} if of_time else {}


def read_time(words: str) -> Filters:
    """The filter that words stand for as a time: `year`, or `on` (EDTF); none where they do not."""
    if re.fullmatch(_YEARS, words):
        return {"year": words}
    if words.isdigit():
        return {}
    try:
        return {"on": parse_day(words).edtf}
    except MinusmaError:
        return {}


def find_time(word: str, command: str) -> Message | None:
    """How a command is given the time that a word stands for; None where it is no time."""
    time = read_time(word)
    if not time:
        return None
    if "year" in time:
        return Message("way_to_year", {"command": command, "year": word})
    date = time["on"]
    if not re.fullmatch(_PLAIN_DATE, date):
        date = f'"{word}"'
    return Message("way_to_on", {"command": command, "date": date})


def refuse_time(word: str, command: str = "") -> None:
    """Raise MinusmaError, with the way out, for a time where a name of something else is wanted.

    The way out is an option of the `command`; without one what the base tells of the time.
    """
    way_out = find_time(word, f"minusma {command}")
    if way_out and not command:
        way_out = Message("way_to_day", {"date": quote_for_shell(word)})
    if way_out:
        raise MinusmaError("time_for_name", name=word, way_out=way_out)


@contextmanager
def refuse_time_for_topic(word: str, command: str = "") -> Iterator[None]:
    """Refuse a time in the place of a topic, where the base has no topic of that name."""
    try:
        yield
    except Unknown as error:
        if error.kind == "topic" and error.name == word:
            refuse_time(word, command)
        raise


def find_yearly_line(words: Sequence[str], base: FactBase) -> list[str]:
    """The line that gives the years of a topic one by one, where words behind its name ask so.

    They are those of its headline; where that adds up, as deaths do, of the next that does too.
    A format behind that (`costs by year csv`) is the one to give them in, a year a filter; with
    other words it is no such line.
    """
    rest = list(take_plain_words(words[1:]))
    asked = next((n for n in (1, 2) if re.fullmatch(_BY_YEAR, " ".join(rest[:n]).casefold())), 0)
    topic = name_topics(base.topics)[make_topic_key(words[0])]
    years = [word for word in rest[asked:] if re.fullmatch(_YEARS, word)]
    formats = [word for word in rest[asked:] if word in FORMATS]
    is_understood = len(years) + len(formats) == len(rest) - asked and len(formats) <= 1
    if not asked or not topic.series or not is_understood:
        return []
    headline = topic.series[0]
    ids = [headline.id]
    if headline.type == "flow":
        ids = [series.id for series in topic.series if series.type == "flow"][:_MOST_BY_YEAR]
    how = ["--format", *formats] if formats else []
    return ["series", *ids, "--every", "year", *years, *how, *words[1 + len(rest) :]]


def find_line_of_time(words: Sequence[str]) -> list[str]:
    """The line that gives a topic at the time that the words behind its name are; else none."""
    rest = list(take_plain_words(words[1:]))
    given: list[str] = []
    for key, value in read_time(" ".join(rest)).items():
        given += [f"--{key}", str(value)]
    return [words[0], *given, *words[1 + len(rest) :]] if given else []


def describe_taken(words: Sequence[str], line: Sequence[str]) -> Message:
    """What words were taken for."""
    typed = " ".join(take_plain_words(words))
    return Message("taken_for", {"typed": typed, "taken": f"minusma {' '.join(line)}"})


def continues_as_search(words: Sequence[str], base: FactBase) -> bool:
    """Whether words behind the name of a topic make it the beginning of a search, and no page."""
    rest = list(take_plain_words(words[1:]))
    if not rest or take_topics(rest, base):
        return False
    return base.knows_words(" ".join(rest))


def find_command(words: Sequence[str], base: FactBase) -> str:
    """The command that is meant by an id or a date; nothing where the words are neither.

    Raises MinusmaError for a day that no calendar has.
    """
    for kind, command in _COMMANDS_BY_KIND.items():
        if words[0].casefold() in map(str.casefold, base.ids(kind)):
            return command
    try:
        parse_day(" ".join(take_plain_words(words)))
    except MinusmaError as error:
        key = getattr(error.message.parts["text"], "key", "")
        if key in {"no_calendar_date", "month_first"}:
            raise
        return ""
    return "on"


def is_search(words: Sequence[str], base: FactBase, commands: Sequence[str]) -> bool:
    """Whether words that begin with no command ask for a search.

    They do not where the first, or the only one, is nearly the name of a command or a topic; else
    the base must know one that is no small word, or find something for them all the same.
    """
    plain = list(take_plain_words(words))
    if not plain:
        return False
    knows_first = base.knows_words(" ".join(plain))
    is_alone = len(plain) == 1
    if (is_alone or not knows_first) and len(plain) < _SENTENCE:
        names = [*commands, *OTHER_NAMES, *name_topics(base.topics)]
        is_nearly_id = is_alone and "-" in plain[0] and nearest_names(plain[0], base.ids(), 1)
        if is_nearly_id or _is_nearly_one_of(plain[0], names):
            return False
    if knows_first or any(base.knows_words(word) for word in plain[1:]):
        return True
    return base.finds_words(" ".join(plain))


def _is_nearly_one_of(word: str, names: Sequence[str]) -> bool:
    """Whether a word is a name that is misspelt: within one edit, or two from eight letters."""
    from rapidfuzz.distance import OSA  # only for a word that begins with no command

    most = 2 if len(word) >= _LONG_NAME else 1
    low = word.casefold()
    return any(OSA.distance(low, name, score_cutoff=most) <= most for name in names)


def take_plain_words(words: Sequence[str]) -> Iterator[str]:
    """The words before the first option."""
    return takewhile(lambda one: not one.startswith("-"), words)


def make_error(words: Sequence[str], base: FactBase, commands: Sequence[str]) -> MinusmaError:
    """What to say of words that mean nothing: the nearest command, topic or fact, else a search."""
    word = words[0]
    asked = quote_for_shell(" ".join(take_plain_words(words)) or word)
    way_out = Message("way_to_search_or_help", {"words": asked})
    topics = [name for name in name_topics(base.topics) if " " not in name]
    near = nearest_names(word, [*commands, *OTHER_NAMES, *topics], 1)
    if word.casefold() in _OPTIONS_ALONE:
        near = [f"--{word.casefold()}"]
    if not near and "-" in word:
        near = [f"show {name}" for name in nearest_names(word, base.ids(), 1)]
    if near:
        key = "way_to_command_or_search" if " " in asked else "way_to_command"
        way_out = Message(key, {"name": near[0], "words": asked})
    return MinusmaError("no_command_or_topic", name=repr(shorten(word)), way_out=way_out)

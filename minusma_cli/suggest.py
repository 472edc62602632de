"""The nearest names for a misspelt one, and names as the base spells them.

A name that a person typed and the known ones go in; the known one comes out, or `Unknown` with the
nearest is raised.
"""

import re
from collections.abc import Iterable, Sequence

from minusma_cli.errors import Unknown
from minusma_cli.messages import Message
from minusma_cli.model import Topic

MOST_NAMES = 3
_LIKENESS = 65  # of 100, as rapidfuzz counts it: below it a name only confuses
_LONGEST_NAME = 200  # characters of a name that are compared
_SHELL_SIGNS = r"[^\w\s.,:+=@%/-]|^-"
_DOUBLE_QUOTE_SIGNS = r"[\"$`\\!]"  # these mean something in double quotes too


def nearest_names(name: str, known: Iterable[str], limit: int = MOST_NAMES) -> list[str]:
    """The names that a misspelt one may have meant, nearest first; none when nothing is near."""
    from rapidfuzz import fuzz, process  # 16 ms, only for what was misspelt

    candidates: Sequence[str] = sorted(set(known))
    found = process.extract(
        name[:_LONGEST_NAME].casefold(),
        candidates,
        scorer=fuzz.ratio,
        processor=str.casefold,
        limit=limit,
        score_cutoff=_LIKENESS,
    )
    return [candidate for candidate, _score, _position in found]


def resolve_name(kind: str, name: str, known: Iterable[str], choices: Sequence[str] = ()) -> str:
    """The id as the base spells it, whatever its case; raises Unknown otherwise.

    `choices` are told then where no name is near; of a fact, how to search for it.
    """
    by_key = {one.casefold(): one for one in known}
    key = name.casefold()
    if key in by_key:
        return by_key[key]
    nearest = [by_key[near] for near in nearest_names(key, by_key)]
    way_out = None
    if kind == "fact" and not nearest:
        way_out = Message("way_to_search", {"words": quote_for_shell(name)})
    raise Unknown(kind, name, nearest, choices, way_out)


def resolve_topic(name: str, topics: Sequence[Topic]) -> Topic:
    """The topic with this id, title or alias, whatever its case; raises Unknown otherwise."""
    by_name = name_topics(topics)
    key = make_topic_key(name)
    if key in by_name:
        return by_name[key]
    near = dict.fromkeys(by_name[one].id for one in nearest_names(key, by_name))
    raise Unknown("topic", name, tuple(near)[:MOST_NAMES])


def name_topics(topics: Sequence[Topic]) -> dict[str, Topic]:
    """Topics by all that they may be called, as `make_topic_key` gives it."""
    by_name: dict[str, Topic] = {}
    for topic in topics:
        for known in topic.names:
            by_name.setdefault(make_topic_key(known), topic)
    for topic in topics:  # an id goes before another topic's alias
        by_name[make_topic_key(topic.id)] = topic
    return by_name


def make_topic_key(name: str) -> str:
    """A name of a topic whatever its case, hyphens and blanks."""
    return " ".join(name.casefold().replace("-", " ").split())


def quote_for_shell(words: str) -> str:
    """Words as they can be pasted into a shell: in quotes where it would read more into them.

    A question mark at the end goes: it says nothing, and a shell takes it for a pattern.
    """
    plain = words.rstrip("?")
    if not re.search(_SHELL_SIGNS, plain):
        return plain
    if re.search(_DOUBLE_QUOTE_SIGNS, plain):
        import shlex  # few questions need it

        return shlex.quote(plain)
    return f'"{plain}"'

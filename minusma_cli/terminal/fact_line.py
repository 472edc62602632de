"""A fact on the screen: the sentence, and the quiet line that explains it."""

from collections.abc import Sequence

from rich.text import Text as StyledText

from minusma_cli.dates import format_date
from minusma_cli.model import Fact
from minusma_cli.terminal.hints import draw_hints, name_all
from minusma_cli.terminal.screen import (
    CONTESTED_MARK,
    CONTESTED_STYLE,
    MATCH_STYLE,
    QUIET_STYLE,
    Screen,
    keep_together,
)
from minusma_cli.wording import (
    count_things,
    format_number,
    format_qualified,
    format_source_date,
)


def draw_fact(screen: Screen, fact: Fact, highlights: frozenset[str] = frozenset()) -> None:
    """The sentence of a fact, with what matched marked, and its quiet line."""
    screen.line(highlight_words(fact.text.of(screen.lang), highlights))
    date = keep_together(format_date(fact.when, screen.lang)) if fact.when else ""
    screen.line(describe_source_and_id(screen, fact, date))


def highlight_words(sentence: str, highlights: frozenset[str]) -> StyledText:
    """A sentence with the words that matched marked."""
    styled = StyledText(sentence)
    if not highlights:
        return styled
    from minusma_cli.analysis.analyzer import tokenize_with_offsets  # only for what was searched

    for token in tokenize_with_offsets(sentence):
        if not highlights.isdisjoint(token.variants):
            styled.stylize(MATCH_STYLE, token.start, token.end)
    return styled


def describe_source_and_id(
    screen: Screen, fact: Fact, date: str = "", *, counts_others: bool = True
) -> StyledText:
    """A quiet line: a date, the first source and the id, and what contests it."""
    parts = [StyledText(date)] if date else []
    parts.append(name_sources(screen, fact, counts_others=counts_others))
    line = end_with_id(screen, parts, fact.id)
    line.stylize(QUIET_STYLE)
    return line.append(mark_rival(screen, fact)) if fact.contested else line


def end_with_id(screen: Screen, parts: Sequence[StyledText], name: str) -> StyledText:
    """What is told of a thing, and its id behind it; on a narrow screen on a line of its own."""
    line = StyledText()
    for number, part in enumerate(parts):
        line.append(" · " if number else "").append(part)
    return line.append("\n" if screen.is_narrow else " · ").append(name)


def mark_rival(screen: Screen, fact: Fact) -> StyledText:
    """The mark of a contested fact, with what the first other says."""
    words = screen.label("contested")
    if fact.rival and fact.rival.figure:
        said = format_qualified(fact.rival.figure, screen.lang)
        words = f"{keep_together(said)} {screen.label('by')} {fact.rival.speaker}"
    return StyledText(f"  {keep_together(f'{CONTESTED_MARK} ')}{words}", CONTESTED_STYLE)


def name_sources(screen: Screen, fact: Fact, *, counts_others: bool = True) -> StyledText:
    """The first source of a fact, linked to its place, and how many others there are."""
    first = fact.sources[0]
    published = keep_together(format_source_date(first.source.published, screen.lang))
    named = ", ".join(part for part in (first.source.label, published) if part)
    line = screen.link(named, first.link)
    others = len({reference.source.id for reference in fact.sources}) - 1
    if others and counts_others:
        word = screen.label("other" if others == 1 else "others")
        line.append(f", {screen.label('and')} {others} {word}")
    return line


def count_facts(screen: Screen, facts: int) -> str:
    """How many facts, in words of the language."""
    return count_things(facts, "fact", screen.lang)


def draw_rest(screen: Screen, shown: int, total: int) -> None:
    """How many of how many are shown, and how to see all; nothing when all are."""
    if shown < total:
        count = format_number(total, screen.lang)
        draw_hints(screen, [f"{shown} {screen.label('of')} {count}", name_all(screen)])
        screen.line()

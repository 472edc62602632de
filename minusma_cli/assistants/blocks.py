"""Facts as short texts: the sentence, and under it date, source, id and link."""

from collections.abc import Iterable, Iterator, Mapping

from minusma_cli.dates import format_date
from minusma_cli.messages import Message
from minusma_cli.model import Fact, Reference, Unit
from minusma_cli.wording import LABELS, format_figure, format_source_date

MOST_CHARACTERS = 20_000  # of one answer: more would crowd out what an assistant was told before

_ROOM_FOR_REST = 100  # characters, to say how many are left out


def format_fact(fact: Fact, lang: str) -> str:
    """A fact in three lines, with its first source and the facts that contest it."""
    place = fact.sources[0]
    quiet = " · ".join([*list_marks(fact, lang), name_source(place, lang)])
    return f"{fact.text.of(lang)}\n  {quiet}\n  {place.link}"


def format_whole_fact(fact: Fact, units: Mapping[str, Unit], lang: str) -> str:
    """A fact with its figures, its note, and every source that it rests on."""
    lines = [fact.text.of(lang), " · ".join(list_marks(fact, lang))]
    if fact.figures:
        figures = [format_figure(figure, units, lang) for figure in fact.figures]
        lines.append(f"{LABELS['figures'].of(lang)}: {', '.join(figures)}")
    if fact.note:
        lines.append(f"{LABELS['note'].of(lang)}: {fact.note.of(lang)}")
    if fact.preferred:
        lines.append(f"{LABELS['go_by'].of(lang)}: {fact.preferred.of(lang)}")
    for place in fact.sources:
        lines.append(f"{name_source(place, lang)}: “{place.find}”")
        if place.link:
            lines.append(place.link)
    return "\n  ".join(lines)


def list_marks(fact: Fact, lang: str) -> Iterator[str]:
    """The date of a fact, its id, and which others contest it."""
    if fact.when:
        yield format_date(fact.when, lang)
    yield fact.id
    if fact.contested:
        yield f"≠ {LABELS['contested'].of(lang)}: {', '.join(fact.contested)}"


def name_source(place: Reference, lang: str) -> str:
    """A source by the name that people know, with its date."""
    date = format_source_date(place.source.published, lang)
    return ", ".join(part for part in (place.source.label, date) if part)


def join_blocks(blocks: Iterable[str], lang: str, *, between: str = "\n\n") -> str:
    """As many texts as one answer may hold, and how many are left out."""
    kept: list[str] = []
    left_out, room = 0, MOST_CHARACTERS - _ROOM_FOR_REST
    for block in blocks:
        room -= len(block) + len(between)
        if room < 0 and kept:
            left_out += 1
        else:
            kept.append(block[: MOST_CHARACTERS - _ROOM_FOR_REST])
    if left_out:
        kept.append(Message("left_out", {"count": left_out}).of(lang))
    return between.join(kept)

"""The state of things on a day, on the screen: what happened, then what stood."""

from collections.abc import Sequence

from minusma_cli.answers.day import DayPage
from minusma_cli.dates import format_date
from minusma_cli.terminal.day_entries import (
    EVENTS,
    LAST_KNOWN,
    NEAR,
    PARTS,
    STOOD,
    Entry,
    list_entries,
)
from minusma_cli.terminal.fact_line import count_facts
from minusma_cli.terminal.hints import draw_hints, name_all
from minusma_cli.terminal.screen import LABEL_WIDTH, Screen, keep_together

_FIRST_EVENTS = 2  # that are chosen before how things stood; one where each takes many lines
_AROUND_PAGE = 1  # the empty line before it; that after it belongs to its last part
_HEADINGS = {STOOD: "stood", LAST_KNOWN: "last_known"}


def draw(screen: Screen, answer: DayPage) -> None:
    """The day, what happened then, before and after, and how things stood.

    Where no limit was asked for, what tells most of it, a screen and a half long.
    """
    entries = list_entries(answer, screen.lang)
    shown = entries[: answer.limit or None]
    if answer.limit is None:
        shown = _choose_entries(screen, answer, entries)
    _draw_page(screen, answer, shown, is_whole=len(shown) == len(entries))


def _draw_page(
    screen: Screen, answer: DayPage, entries: Sequence[Entry], *, is_whole: bool
) -> None:
    """Things under the headings of their parts, each label once."""
    screen.title(format_date(answer.when, screen.lang))
    _draw_outside(screen, answer)
    least = max((min(len(entry.label), LABEL_WIDTH) for entry in entries), default=0)
    for part in PARTS:
        rows = []
        last = ""
        for entry in entries:
            if entry.part == part:
                rows.append(("" if entry.label == last else entry.label, entry.describe(screen)))
                last = entry.label
        if rows and part in _HEADINGS:
            screen.title(screen.label(_HEADINGS[part]))
        has_air = screen.is_narrow or part in (EVENTS, NEAR)
        screen.pairs(rows, least=least, has_air=has_air)  # one text column
        screen.line()
    if not is_whole:
        draw_hints(screen, [count_facts(screen, answer.listing.total), name_all(screen)])
        screen.line()


def _draw_outside(screen: Screen, answer: DayPage) -> None:
    """Say so when the day lies before or after the time that the base is about."""
    said = answer.describe_outside()
    if said:
        *words, date = said
        screen.line(f"{' '.join(words)} {keep_together(date)}.")
        screen.line()


# -- in short


def _choose_entries(screen: Screen, answer: DayPage, entries: list[Entry]) -> list[Entry]:
    """What fits on a page in short, the most telling first chosen, in the order of the page."""
    first_events = 0
    if any(entry.part == EVENTS for entry in entries):
        first_events = 1 if screen.is_narrow else _FIRST_EVENTS
    ranks = [_rank_entry(entry, first_events) for entry in entries]
    order = sorted(range(len(entries)), key=lambda at: ranks[at])

    def choose(count: int) -> list[Entry]:
        return [entries[at] for at in sorted(order[:count])]

    def measure(count: int) -> int:
        is_whole = count == len(entries)
        chosen = choose(count)
        return screen.count_lines(lambda one: _draw_page(one, answer, chosen, is_whole=is_whole))

    room = screen.page_length - _AROUND_PAGE
    fits, too_many = 1, len(entries) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if measure(middle) <= room:
            fits = middle
        else:
            too_many = middle
    return choose(fits)


def _rank_entry(entry: Entry, first_events: int) -> tuple[int, int]:
    """How early a thing is chosen: so many events, how each thing stood, then more of each.

    Where nothing happened that day, what happened just before and after goes first.
    """
    is_first = entry.place == 0
    if entry.part == EVENTS:
        tier = 0 if entry.place < first_events else 3
    elif entry.part == NEAR and is_first:
        tier = 2 if first_events else 0
    elif entry.part == STOOD:
        tier = 1 if is_first else 3
    else:
        tier = 4 + entry.part
    return tier, entry.place

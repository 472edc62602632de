"""Dated facts in order, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.charts import Bar
from minusma_cli.answers.timeline import Timeline
from minusma_cli.dates import LENGTH_OF_YEAR, OPEN, parse_edtf
from minusma_cli.model import Fact, Figure
from minusma_cli.terminal.chart import LabelledBar, draw_bars
from minusma_cli.terminal.fact_line import count_facts, describe_source_and_id, draw_rest
from minusma_cli.terminal.figures import format_day
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen, keep_together

_DATE_WIDTH = 17  # columns, for a date up to 15 long
_MANY_FACTS = 100  # from here on a timeline tells how to see fewer
_PERIODS = frozenset(["year", "on", "since", "until"])  # what a request may ask for


def draw(screen: Screen, answer: Timeline) -> None:
    """Facts under the year in which they begin; or how many begin in each period, as bars."""
    if answer.counts is not None:
        _draw_counts(screen, answer)
        return
    if answer.listing.total > _MANY_FACTS and not _PERIODS & answer.listing.query.keys():
        _point_to_shorter(screen, answer)
    if answer.running:
        running = f"{screen.label('running')}: {count_facts(screen, answer.running)}"
        screen.line(StyledText(running, QUIET_STYLE))
        screen.line()
    year = ""
    for fact in answer.listing.facts:
        if fact.sort_day[:LENGTH_OF_YEAR] != year:
            year = fact.sort_day[:LENGTH_OF_YEAR]
            screen.line()
            screen.title(year)
        _draw_event(screen, fact)
    screen.line()
    draw_rest(screen, len(answer.listing.facts), answer.listing.total)


def _point_to_shorter(screen: Screen, answer: Timeline) -> None:
    """How many facts there are of all years, and how to see fewer."""
    all_of_them = count_facts(screen, answer.listing.total)
    facts = answer.listing.facts
    year = facts[len(facts) // 2].sort_day[:LENGTH_OF_YEAR]
    ways = f"{screen.label('shorter')}: --year {year} · --every year"
    screen.line(StyledText(f"{all_of_them} · {ways}", QUIET_STYLE))


def _draw_counts(screen: Screen, answer: Timeline) -> None:
    """Bars of how many facts begin in each year or month, and what is counted."""
    if not answer.counts:
        return
    screen.title(f"{screen.label('begun')}, {screen.label(f'each_{answer.every}')}")
    rows = []
    for period, count in answer.counts:
        rows.append(LabelledBar(period, Bar(0, Figure(None, count, ""))))
    draw_bars(screen, rows)
    if answer.without_month:
        missing = f"{screen.label('without_month')}: {answer.without_month}"
        screen.line(StyledText(missing, QUIET_STYLE))
        screen.line()


def _draw_event(screen: Screen, fact: Fact) -> None:
    """A fact beside the day on which it begins, or under it where there is no room."""
    first, until = _split_dates(screen, fact)
    line = StyledText(f"{fact.text.of(screen.lang)}\n")
    line.append(describe_source_and_id(screen, fact, until))
    if screen.is_narrow or len(first) > _DATE_WIDTH - GAP:
        screen.line(StyledText(first, QUIET_STYLE))
        screen.line(line, indent=GAP)
    else:
        screen.hang(StyledText(first.ljust(_DATE_WIDTH), QUIET_STYLE), line)
    screen.line()


def _split_dates(screen: Screen, fact: Fact) -> tuple[str, str]:
    """When a fact begins, and until when it runs, where that is another day."""
    start, slash, end = fact.edtf.partition("/")
    if start == OPEN:
        return format_day(screen, fact.when), ""
    first = format_day(screen, parse_edtf(start))
    if len(start) == LENGTH_OF_YEAR:  # which is no month of the year that it stands under
        first = keep_together(f"{screen.label('since' if slash else 'in')} {first}")
    if end in ("", OPEN):
        return first, ""
    last = format_day(screen, parse_edtf(end))
    return first, keep_together(f"{screen.label('until')} {last}")

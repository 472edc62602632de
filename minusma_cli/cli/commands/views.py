"""The commands that put facts together: a day, a period, series, contradictions.

Each opens the base, asks it, and returns the answer with how to show it.
"""

import sys
from typing import Annotated

import typer

from minusma_cli.cli.completion import complete_choice, complete_date
from minusma_cli.cli.meaning import take_filters
from minusma_cli.cli.options import check_choice, id_argument
from minusma_cli.cli.request import NO_FILTERS, CommandResult, Request, show_facts, with_options
from minusma_cli.dates import format_date
from minusma_cli.messages import Message
from minusma_cli.typed_dates import find_month_first

_PERIODS = ("year", "month")
_STEPS = ("year",)

ConflictsArgument = Annotated[
    list[str],
    id_argument("fact", "Facts, or topics; without any, every contradiction.", "[ID...]", "topic"),
]
DateArgument = Annotated[
    list[str],
    typer.Argument(
        help="A day, a month or a year; today too.", metavar="DATE", autocompletion=complete_date
    ),
]
EveryOption = Annotated[
    str,
    typer.Option(
        help="Count instead.",
        metavar="|".join(_PERIODS),
        autocompletion=complete_choice(_PERIODS),
    ),
]
SeriesArgument = Annotated[
    list[str], id_argument("series", "Series; without any, which there are.", "[ID...]")
]
StepOption = Annotated[
    str,
    typer.Option(
        help="The figure that stands for each year, gaps included: year.",
        metavar="|".join(_STEPS),
        autocompletion=complete_choice(_STEPS),
    ),
]
TodayOption = Annotated[str, typer.Option(help="The day that today stands for.", hidden=True)]


@with_options(*NO_FILTERS, "sort")
def on(request: Request, date: DateArgument, today: TodayOption = "") -> CommandResult:
    """Show the state of things on a day: what happened, strength, mandate, ministers, dead so far.

    Examples: minusma on 2017-09-11 · minusma on 11 september 2017 · minusma on 2014-06 ·
    minusma on today
    """
    page = request.open_base().on(" ".join(date), today=today, limit=request.limit)
    notices: tuple[Message, ...] = ()
    if not page.is_found:
        notices = (Message("nothing_of_time", {"date": " ".join(date)}),)
    if page.outside and not request.display.is_drawn(is_terminal=sys.stdout.isatty()):
        notices = (Message("plain", {"text": " ".join(page.describe_outside())}),)
    other = find_month_first(" ".join(date))
    if other:
        said = {"date": format_date(page.when, page.lang), "other": other}
        notices = (*notices, Message("read_day_first", said))
    return show_facts(page, request, notices=notices)


@with_options("sort")
def timeline(request: Request, every: EveryOption = "") -> CommandResult:
    """Show dated facts in order.

    Examples: minusma timeline --year 2014 · minusma timeline --topic attacks ·
    minusma timeline --every year
    """
    if every:
        check_choice("--every", every, _PERIODS)
    base = request.open_base()
    answer = base.timeline(every=every, limit=request.limit, **request.filters)
    return show_facts(answer, request)


@with_options("series", "limit", "sort")
def series(request: Request, ids: SeriesArgument = [], every: StepOption = "") -> CommandResult:
    """Show quantities followed through time: which there are, as they were measured, or by year.

    Examples: minusma series · minusma series dutch-contingent ·
    minusma series dutch-contingent --every year -f csv
    """
    base = request.open_base()
    more = take_filters([name for name in ids if name not in base.series], base)
    if more:
        ids = [name for name in ids if name in base.series]
        request = request.add_filters(more)
    if every:
        check_choice("--every", every, _STEPS)
        return show_facts(base.yearly_series(*ids, **request.filters), request)
    if ids:
        return show_facts(base.measured_series(*ids, **request.filters), request)
    return show_facts(base.series_list(**request.filters), request)


@with_options("sort")
def conflicts(request: Request, ids: ConflictsArgument = []) -> CommandResult:
    """Show where sources contradict each other, side by side.

    Examples: minusma conflicts · minusma conflicts --series dutch-contingent ·
    minusma conflicts dutch-contingent-2014
    """
    base = request.open_base()
    more = take_filters(ids, base)
    if more:
        ids, request = [], request.add_filters(more)
    answer = base.conflicts(*ids, limit=request.limit, **request.filters)
    notices = () if answer.is_found else (Message("no_contradictions"),)
    return CommandResult(answer, request.display, notices)

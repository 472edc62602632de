"""The page of a topic in short: its answer, what tells it, as much of a table as fits, the rest.

It is at most a screen and a half long. Where that is too little for the answer, two of the facts
that tell the topic and three rows of its table, the rows give way and then the facts.
"""

from collections.abc import Callable, Sequence

from minusma_cli.answers.topic import TopicPage
from minusma_cli.model import Fact, Topic
from minusma_cli.terminal.chart import draw_charts
from minusma_cli.terminal.fact_line import count_facts, draw_fact
from minusma_cli.terminal.hints import draw_hints, name_all, name_command
from minusma_cli.terminal.screen import Screen
from minusma_cli.terminal.table import draw_flow_table, draw_tables, list_tabular

Block = Callable[[Screen], set[str]]  # draws a part of the page; returns the ids of its facts
Groups = list[list[Fact]]  # rows that are shown together or not at all

_MOST_ROWS = 12  # of a table that is shown whole
_MOST_BEST_ROWS = 10  # of a longer one of which nothing tells which rows matter
_FEWEST_ROWS = 3
_AROUND_PAGE = 1  # the empty line before it; that after it belongs to its last part
# The fewest facts and rows to show, as far as they fit; the last where nothing fits.
_FEWEST = ((2, _FEWEST_ROWS), (1, _FEWEST_ROWS), (1, 0), (0, 0))


def draw_in_short(screen: Screen, answer: TopicPage, topic: Topic) -> None:
    """The answer first, then what tells the topic, then its table or chart, and how to see all."""
    rest = _make_rest(answer, topic)
    room = screen.page_length - _AROUND_PAGE - _measure(screen, rest)[0]
    blocks: list[Block] = []
    for fewest_lead, fewest_rows in _FEWEST:
        blocks = _choose_blocks(screen, answer, topic, room, (fewest_lead, fewest_rows))
        if sum(_measure(screen, block)[0] for block in blocks) <= room:
            break
    for block in (*blocks, rest):
        block(screen)


def _choose_blocks(
    screen: Screen, answer: TopicPage, topic: Topic, room: int, fewest: tuple[int, int]
) -> list[Block]:
    """What fits in so many lines; at least the answer, so many facts, and so many rows."""
    fewest_lead, fewest_rows = fewest
    least = _measure(screen, _make_lead(answer.lead[:fewest_lead]))[0]
    head, groups = _choose_head(screen, answer, topic, room, least)
    lines, told = _measure(screen, head)
    room -= lines
    lead = [fact for fact in answer.lead if fact.id not in told]
    least = _measure(screen, _make_lead(lead[:fewest_lead]))[0]
    further = _choose_further(screen, answer, topic, groups, room - least)
    lines, told = _measure(screen, further)
    if lines > room - least and not fewest_rows:
        further, lines, told = _draw_nothing, 0, set()
    lead = [fact for fact in lead if fact.id not in told]
    count = len(lead)
    while count > fewest_lead and _measure(screen, _make_lead(lead[:count]))[0] > room - lines:
        count -= 1
    return [head, _make_lead(lead[:count]), further]


def _measure(screen: Screen, block: Block) -> tuple[int, set[str]]:
    """How many lines a block takes, and the ids of its facts."""
    told: set[str] = set()
    return screen.count_lines(lambda one: told.update(block(one))), told


# -- what the page is made of


def _choose_head(
    screen: Screen, answer: TopicPage, topic: Topic, room: int, least: int
) -> tuple[Block, Groups]:
    """What answers at once: a flow as a table, a chart, or who held an office; else the title.

    Also the rows of a table that may come further down. At `least` so many lines of the room are
    for the facts; a flow, which is shown whole or not at all, may take these too.
    """
    facts = answer.listing.facts
    groups = _choose_rows(topic, facts)
    if topic.series and topic.series[0].type == "flow":
        flow = topic.series[0]
        groups = []
        flow_table: Block = lambda one: draw_flow_table(one, topic, flow, facts)  # noqa: E731
        lines, told = _measure(screen, flow_table)
        if told and (lines <= room or not answer.charts):
            return flow_table, groups
    if answer.charts:
        return _make_charts(answer), groups
    if len(groups) > 1 and topic.snapshot == "in-force":
        return _make_table(topic, _fit_rows(screen, topic, groups, room - least)), []
    title = topic.title.of(screen.lang)
    return _make_title(title), groups


def _choose_further(
    screen: Screen, answer: TopicPage, topic: Topic, groups: Groups, room: int
) -> Block:
    """What comes after what tells the topic: rows of its table, or the chart beside a flow."""
    if groups:
        return _make_table(topic, _fit_rows(screen, topic, groups, room))
    charts = _make_charts(answer)
    is_flow = bool(topic.series) and topic.series[0].type == "flow"
    if is_flow and _measure(screen, charts)[0] <= room:
        return charts
    return _draw_nothing


def _choose_rows(topic: Topic, facts: Sequence[Fact]) -> Groups:
    """The rows of a topic's table, the most telling first; none for a list of what happened.

    Of offices those that tell the topic, each with all who held it, so that nobody seems to be
    missing between two. Of other long tables what tells the topic, else the rows filled best.
    """
    tabular = list_tabular(topic, facts)
    if topic.snapshot == "events" and not topic.series:
        return []
    groups: dict[object, list[Fact]] = {}
    for fact in tabular:
        office = fact.details.get(next(iter(topic.columns)))
        groups.setdefault(office if topic.snapshot == "in-force" else fact.id, []).append(fact)
    places = {name: place for place, name in enumerate(topic.lead)}

    def rank_group(group: list[Fact]) -> tuple[int, int]:
        place = min(places.get(fact.id, len(places)) for fact in group)
        return place, -max(len(fact.details) for fact in group)

    ranked = sorted(groups.values(), key=rank_group)
    if len(tabular) <= _MOST_ROWS:
        return ranked
    telling = [group for group in ranked if rank_group(group)[0] < len(places)]
    return telling if len(telling) > 1 else ranked[:_MOST_BEST_ROWS]


def _fit_rows(screen: Screen, topic: Topic, groups: Groups, room: int) -> list[Fact]:
    """The rows of the most telling groups that fit in so many lines, by date."""
    count = len(groups)
    while True:
        rows = [fact for group in groups[:count] for fact in group]
        rows.sort(key=lambda fact: fact.sort_day)
        is_least = count == 1 or len(rows) <= _FEWEST_ROWS
        if is_least or _measure(screen, _make_table(topic, rows))[0] <= room:
            return rows
        count -= 1


# -- blocks


def _draw_nothing(_screen: Screen) -> set[str]:
    return set()


def _make_table(topic: Topic, rows: Sequence[Fact]) -> Block:
    return lambda screen: draw_tables(screen, topic, rows)


def _make_charts(answer: TopicPage) -> Block:
    def draw(screen: Screen) -> set[str]:
        draw_charts(screen, answer.charts, answer.units)
        return set()

    return draw


def _make_title(title: str) -> Block:
    def draw(screen: Screen) -> set[str]:
        screen.title(title)
        return set()

    return draw


def _make_lead(lead: Sequence[Fact]) -> Block:
    """What tells the topic in short, but for what stands elsewhere on the page."""

    def draw(screen: Screen) -> set[str]:
        if lead:
            screen.title(screen.label("in_short"))
        for fact in lead:
            draw_fact(screen, fact)
            screen.line()
        return {fact.id for fact in lead}

    return draw


def _make_rest(answer: TopicPage, topic: Topic) -> Block:
    """How many facts there are, how to see all, and how to have the headline as data."""

    def draw(screen: Screen) -> set[str]:
        parts = [count_facts(screen, answer.listing.total), name_all(screen)]
        shown = [chart.series.id for chart in answer.charts]
        for name in [*shown, *(series.id for series in topic.series)][:1]:
            parts.append(name_command(f"minusma series {name}", screen.label("as_data")))
        draw_hints(screen, parts)
        screen.line()
        return set()

    return draw

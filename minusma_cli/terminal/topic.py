"""The page of a topic on the screen: in short, or all its facts under their series."""

from collections.abc import Mapping, Sequence

from rich.text import Text as StyledText

from minusma_cli.answers.topic import TopicPage
from minusma_cli.model import Fact, Topic
from minusma_cli.terminal.chart import draw_charts
from minusma_cli.terminal.fact_line import count_facts, draw_fact, draw_rest
from minusma_cli.terminal.screen import QUIET_STYLE, Screen, keep_together
from minusma_cli.terminal.table import draw_flow_table, draw_tables, list_tabular

MOST_FACTS = 30  # of a topic that nothing tells in short
MOST_ROWS = 12  # of the table of a page in short


def draw(screen: Screen, answer: TopicPage) -> None:
    """In short where nothing special was asked, else every fact that there is."""
    if answer.topic and answer.lead:
        _draw_in_short(screen, answer, answer.topic)
    else:
        _draw_whole(screen, answer)


def _draw_in_short(screen: Screen, answer: TopicPage, topic: Topic) -> None:
    """The headline as a table or chart, what tells the topic in short, and the way to the rest."""
    facts = answer.listing.facts
    drawn: set[str] = set()
    has_headline_flow = bool(topic.series) and topic.series[0].type == "flow"
    if has_headline_flow:
        drawn = draw_flow_table(screen, topic, topic.series[0], facts)
    draw_charts(screen, answer.charts, answer.units)
    if not has_headline_flow and _begins_with_table(topic):
        drawn = draw_tables(screen, topic, _choose_rows(topic, facts))
    if not answer.charts and not drawn:
        screen.title(topic.title.of(screen.lang))
    lead = [fact for fact in answer.lead if fact.id not in drawn]
    if lead:
        screen.title(screen.label("in_short"))
    for fact in lead:
        draw_fact(screen, fact)
        screen.line()
    parts = [f"{count_facts(screen, answer.listing.total)}", f"{screen.label('all')} --limit 0"]
    shown = [chart.series.id for chart in answer.charts]
    for name in [*shown, *(series.id for series in topic.series)][:1]:
        parts.append(f"{keep_together(screen.label('as_data'))}: minusma series {name}")
    screen.line(StyledText(" · ".join(parts), QUIET_STYLE))
    screen.line()


def _choose_rows(topic: Topic, facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts for the table of a page in short: of a long one only what tells the topic.

    Of offices that are all who held the same, so that nobody seems to be missing between two.
    """
    tabular = list_tabular(topic, facts)
    if len(tabular) <= MOST_ROWS:
        return facts
    if topic.snapshot != "in-force":
        return [fact for fact in tabular if fact.id in topic.lead]
    first = next(iter(topic.columns))
    offices = [fact.details.get(first) for fact in tabular if fact.id in topic.lead]
    return [fact for fact in tabular if fact.details.get(first) in offices]


def _begins_with_table(topic: Topic) -> bool:
    """Whether its table is the answer: offices and what is followed through time; not a list."""
    return bool(topic.series) or topic.snapshot == "in-force"


def _draw_whole(screen: Screen, answer: TopicPage) -> None:
    """Charts first, then tables, then the facts that are in neither."""
    topic, facts = answer.topic, answer.listing.facts
    if answer.is_short:
        facts = facts[:MOST_FACTS]
    if topic and not answer.charts:
        screen.title(topic.title.of(screen.lang))
    draw_charts(screen, answer.charts, answer.units)
    drawn: set[str] = set()
    labels: dict[str, str] = {}
    if topic:
        drawn = draw_tables(screen, topic, facts)
        labels = {series.id: series.label.of(screen.lang) for series in topic.series}
    _draw_by_series(screen, labels, [fact for fact in facts if fact.id not in drawn])
    draw_rest(screen, len(facts), answer.listing.total)


def _draw_by_series(screen: Screen, labels: Mapping[str, str], facts: Sequence[Fact]) -> None:
    """Facts under the name of their series; those of none under a heading of their own."""
    last = ""
    for fact in facts:
        label = _find_label(fact, labels)
        if label != last:
            screen.title(label or screen.label("further"))
        last = label
        draw_fact(screen, fact)
        screen.line()


def _find_label(fact: Fact, labels: Mapping[str, str]) -> str:
    """The name of the first series of the topic that a fact has a figure of, or nothing."""
    own = {figure.series for figure in fact.figures}
    return next((label for series, label in labels.items() if series in own), "")

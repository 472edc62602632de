"""The page of a topic on the screen: in short, or all its facts under their series."""

from collections.abc import Mapping, Sequence

from minusma_cli.answers.topic import TopicPage, find_series_label
from minusma_cli.model import Fact
from minusma_cli.terminal.chart import draw_charts
from minusma_cli.terminal.fact_line import draw_fact, draw_rest
from minusma_cli.terminal.in_short import draw_in_short
from minusma_cli.terminal.screen import Screen
from minusma_cli.terminal.table import draw_tables

MOST_FACTS = 30  # of a topic that nothing tells in short


def draw(screen: Screen, answer: TopicPage) -> None:
    """In short where nothing special was asked, else every fact that there is."""
    if answer.topic and answer.lead:
        draw_in_short(screen, answer, answer.topic)
    else:
        _draw_whole(screen, answer)


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
        label = find_series_label(fact, labels)
        if label != last:
            screen.title(label or screen.label("further"))
        last = label
        draw_fact(screen, fact)
        screen.line()

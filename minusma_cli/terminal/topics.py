"""The topics on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.topics import TopicList
from minusma_cli.terminal.fact_line import count_facts, draw_rest
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen


def draw(screen: Screen, answer: TopicList) -> None:
    """Each topic: id, title, and how many facts it has."""
    titles = [topic.title.of(screen.lang) for topic in answer.topics]
    width = max(len(title) for title in titles) + GAP
    rows = []
    for topic, title in zip(answer.topics, titles, strict=True):
        count = count_facts(screen, topic.facts)
        column = f"{title} · " if screen.is_narrow else title.ljust(width)
        rows.append((topic.id, StyledText.assemble(column, (count, QUIET_STYLE))))
    screen.pairs(rows)
    if len(answer.topics) < answer.count_all():
        screen.line()
    draw_rest(screen, len(answer.topics), answer.count_all())

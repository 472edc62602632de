"""Listing order: topics as the file has them, and inside each what is read first."""

from collections.abc import Callable, Sequence

from minusma_cli.model import Fact, Topic

_AFTER_HEADLINE = 0.5  # where facts of no series stand among those of series 0, 1, 2
_AFTER_COUNTS = 0.25  # where a plan, an estimate or a ceiling stands among those of its series

ListingKey = Callable[[Fact], tuple[int, float]]


def listing_order(topics: Sequence[Topic]) -> ListingKey:
    """A key that sorts facts as they are listed.

    Topics stand as the file has them; inside each the headline series comes first, what was counted
    before what was only planned, then facts of no series, then the other series.
    """
    topic_rank: dict[str, int] = {}
    series_rank: dict[str, dict[str, int]] = {}
    for position, topic in enumerate(topics):
        topic_rank[topic.id] = position
        series_rank[topic.id] = {one.id: rank for rank, one in enumerate(topic.series)}

    def key(fact: Fact) -> tuple[int, float]:
        ranks = series_rank[fact.topic]
        own = []
        for figure in fact.figures:
            if figure.series in ranks:
                delay = 0 if figure.is_count else _AFTER_COUNTS
                own.append(ranks[figure.series] + delay)
        return topic_rank[fact.topic], min(own, default=_AFTER_HEADLINE)

    return key

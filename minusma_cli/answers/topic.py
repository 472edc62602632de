"""The page of a topic, or of series: its facts, with charts of what is followed through time."""

from collections.abc import Mapping, Sequence

from minusma_cli.answers.charts import Chart, build_chart
from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.model import Fact, Series, Topic, Unit
from minusma_cli.records import Record

_FEWEST_POINTS = 3  # of a chart that nobody asked for


class TopicPage(ListingAnswer):
    """Facts of a topic (None: of series named), the charts to show with them, and the units.

    `lead` are the facts that tell the topic in short, where nothing more special was asked: a
    person then sees these, with charts and tables, and how to see the rest.
    """

    def __init__(
        self,
        listing: FactList,
        topic: Topic | None,
        charts: tuple[Chart, ...],
        units: Mapping[str, Unit],
        lead: tuple[Fact, ...] = (),
    ) -> None:
        super().__init__(listing)
        self.topic = topic
        self.charts = charts
        self.units = units
        self.lead = lead

    def envelope(self) -> Record:
        """The envelope without its facts."""
        return self.listing.envelope()


def choose_charts(
    topic: Topic | None,
    named_series: Sequence[Series],
    facts: Sequence[Fact],
    *,
    wanted: bool | None,
) -> tuple[Chart, ...]:
    """The charts of a page: of the series named, else of the topic's headline.

    `wanted`: True draws all series of the topic, False none.
    """
    if wanted is False:
        return ()
    series: Sequence[Series] = named_series
    if not named_series and topic:
        series = topic.series
    fewest = 1 if wanted else _FEWEST_POINTS
    charts = [build_chart(one, facts) for one in series]
    telling = tuple(chart for chart in charts if chart.count_points() >= fewest)
    if named_series or wanted:
        return telling
    return telling[:1]

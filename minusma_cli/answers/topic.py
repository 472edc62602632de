"""The page of a topic, or of series: its facts, with charts of what is followed through time."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from minusma_cli.answers.charts import Chart, build_chart
from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.model import Fact, Series, Topic, Unit
from minusma_cli.records import Record

_FEWEST_POINTS = 3  # of a chart that nobody asked for


class TopicPage(ListingAnswer):
    """Facts of a topic (None: of series named), the charts to show with them, and the units.

    Where nothing more special was asked (`is_short`), a person sees `lead`, the facts that tell the
    topic in short, with charts and tables, or of a topic without these the first facts; and how to
    see the rest.
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
        self.is_short = False

    def envelope(self) -> Record:
        """The envelope without its facts."""
        return self.listing.envelope()

    def members(self) -> Iterable[Record]:
        """Its JSON holds its rows."""
        return self.listing.members()

    def count_rows(self) -> int:
        """The number of facts."""
        return self.listing.count_rows()


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
    charts = (build_chart(one, facts) for one in series)
    telling = (chart for chart in charts if chart.count_points() >= fewest)
    if named_series or wanted:
        return tuple(telling)
    return tuple(islice(telling, 1))  # of a topic with hundreds of series no more is built

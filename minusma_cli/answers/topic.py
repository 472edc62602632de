"""The page of a topic, or of series: its facts, with charts of what is followed through time."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from minusma_cli.answers.charts import Chart, build_chart
from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.model import Fact, Series, Topic, Unit
from minusma_cli.records import Record

if TYPE_CHECKING:  # a sheet is made where Markdown is asked for
    from minusma_cli.answers.sheet import Sheet, SheetBuilder

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

    def make_sheet(self) -> "Sheet":
        """The page as a fact sheet: charts as tables, what tells it in short, the other facts."""
        from minusma_cli.answers.sheet import SheetBuilder, describe_extent

        facts = self.listing.facts
        sheet = SheetBuilder(self.lang)
        for chart in self.charts:
            sheet.add_chart(chart, self.units, facts)
        sheet.add_facts(sheet.label("in_short"), self.lead)
        self._add_by_series(sheet)
        titles = [chart.series.label.of(self.lang) for chart in self.charts]
        title = self.topic.title.of(self.lang) if self.topic else ", ".join(titles)
        extent = describe_extent(len(facts), self.listing.total, self.listing.query, self.lang)
        return sheet.build(title or sheet.label("facts"), extent)

    def _add_by_series(self, sheet: "SheetBuilder") -> None:
        """Add the facts that do not stand in short, under the series that they have a figure of."""
        told = {fact.id for fact in self.lead}
        labels: dict[str, str] = {}
        if self.topic:
            labels = {series.id: series.label.of(self.lang) for series in self.topic.series}
        groups: dict[str, list[Fact]] = {label: [] for label in labels.values()}
        rest = sheet.label("further" if labels else "facts")
        for fact in self.listing.facts:
            label = find_series_label(fact, labels) or rest
            if fact.id not in told:
                groups.setdefault(label, []).append(fact)
        for label, group in groups.items():
            sheet.add_facts(label, group)


def find_series_label(fact: Fact, labels: Mapping[str, str]) -> str:
    """The label of the first of these series that a fact has a figure of; empty where it has none.

    `labels` are those of series, by id.
    """
    own = {figure.series for figure in fact.figures}
    return next((label for series, label in labels.items() if series in own), "")


def choose_charts(
    topic: Topic | None,
    named_series: Sequence[Series],
    facts: Sequence[Fact],
    *,
    wanted: bool | None,
    is_narrowed: bool = False,
) -> tuple[Chart, ...]:
    """The charts of a page: of the series named, else of the first that can be drawn.

    Where filters narrow the facts (`is_narrowed`), too few figures of the headline are no reason
    to open with another series. `wanted`: True draws all series of the topic, False none.
    """
    if wanted is False:
        return ()
    series: Sequence[Series] = named_series
    if not named_series and topic:
        series = topic.series
    fewest = 1 if wanted else _FEWEST_POINTS
    charts = (build_chart(one, facts) for one in series)
    if named_series or wanted:
        return tuple(chart for chart in charts if chart.count_points() >= fewest)
    # Of a topic with hundreds of series no more are built.
    least = 1 if is_narrowed else fewest
    first = islice((chart for chart in charts if chart.count_points() >= least), 1)
    return tuple(chart for chart in first if chart.count_points() >= fewest)

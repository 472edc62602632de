"""Series year by year, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.yearly import YearlySeries
from minusma_cli.terminal.chart import draw_charts
from minusma_cli.terminal.screen import QUIET_STYLE, Screen


def draw(screen: Screen, answer: YearlySeries) -> None:
    """A chart of each series, or of all on one scale; and where its facts are told."""
    charts = [chart for chart in answer.charts if chart.bars]
    draw_charts(screen, charts, answer.units)
    names = " ".join(chart.series.id for chart in charts)
    told = f"{screen.label('as_measured')}: minusma series {names}"
    screen.line(StyledText(told, QUIET_STYLE))
    screen.line()

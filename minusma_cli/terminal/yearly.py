"""Series year by year, on the screen."""

from minusma_cli.answers.yearly import YearlySeries
from minusma_cli.terminal.chart import draw_charts
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import Screen


def draw(screen: Screen, answer: YearlySeries) -> None:
    """A chart of each series, or of all on one scale; and where its facts are told."""
    charts = [chart for chart in answer.charts if chart.bars]
    draw_charts(screen, charts, answer.units)
    names = " ".join(chart.series.id for chart in charts)
    draw_hints(screen, [name_command(f"minusma series {names}", screen.label("as_measured"))])
    screen.line()

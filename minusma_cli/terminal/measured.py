"""Series as they were measured, on the screen."""

from collections.abc import Sequence

from rich.text import Text as StyledText

from minusma_cli.answers.measured import MeasuredSeries, Measurement
from minusma_cli.terminal.fact_line import describe_source_and_id, end_with_id, name_sources
from minusma_cli.terminal.figures import format_day, mark_spread, name_series, name_status
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen
from minusma_cli.wording import format_qualified


def draw(screen: Screen, answer: MeasuredSeries) -> None:
    """Each series under its name: a line a point, with the date before it."""
    for series, measurements in answer.series:
        if measurements:
            screen.title(name_series(series, answer.units, screen.lang))
            _draw_points(screen, measurements)
            command = f"minusma series {series.id} --every year"
            draw_hints(screen, [name_command(command, screen.label("each_year"))])
            screen.line()


def _draw_points(screen: Screen, measurements: Sequence[Measurement]) -> None:
    """A line a point: its date, the figure, and quietly where it is from."""
    dates = [format_day(screen, one.point.when) for one in measurements]
    figures = [_describe_figure(screen, one) for one in measurements]
    date_width = max(len(date) for date in dates) + GAP
    figure_width = max(figure.cell_len for figure in figures) + GAP
    for date, figure, one in zip(dates, figures, measurements, strict=True):
        about = _describe_origin(screen, one)
        if screen.is_narrow:
            screen.line(StyledText.assemble((f"{date}  ", QUIET_STYLE), figure))
            screen.line(about, indent=GAP)
            screen.line()
        else:
            figure.align("left", figure_width)
            label = StyledText(date.ljust(date_width), QUIET_STYLE)
            screen.hang(label, StyledText.assemble(figure, about))
    screen.line()


def _describe_figure(screen: Screen, measurement: Measurement) -> StyledText:
    """The figure, what it is if no count, and what others in its series say."""
    figure = measurement.point.figure
    line = StyledText(format_qualified(figure, screen.lang))
    line.append(name_status(screen, figure))
    line.append(mark_spread(screen, measurement.spread, figure.value))
    return line


def _describe_origin(screen: Screen, measurement: Measurement) -> StyledText:
    """The first source and the id, and what contests it where no figure of the series does."""
    fact = measurement.point.fact
    if not measurement.spread.is_contested:
        return describe_source_and_id(screen, fact)
    line = end_with_id(screen, [name_sources(screen, fact)], fact.id)
    line.stylize(QUIET_STYLE)
    return line

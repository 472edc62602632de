"""The quantities followed through time, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.series import FollowedSeries, SeriesList
from minusma_cli.dates import find_known_ends, format_date, parse_edtf
from minusma_cli.terminal.fact_line import end_with_id
from minusma_cli.terminal.figures import name_series
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import QUIET_STYLE, Screen, keep_together
from minusma_cli.wording import count_things


def draw(screen: Screen, answer: SeriesList) -> None:
    """Each series in two lines: what it counts; how often and when it was measured, and its id."""
    for followed in answer.series:
        screen.line(name_series(followed.series, answer.units, screen.lang))
        about = end_with_id(screen, _describe_points(screen, followed), followed.series.id)
        screen.line(StyledText(about.plain, QUIET_STYLE))
        screen.line()
    each_year = name_command("minusma series ID --every year", screen.label("each_year"))
    draw_hints(screen, [name_command("minusma series ID"), each_year])
    screen.line()


def _describe_points(screen: Screen, followed: FollowedSeries) -> list[StyledText]:
    """How many points, and from when to when."""
    parts = [count_things(len(followed.points), "point", screen.lang)]
    if followed.first and followed.last:
        span = parse_edtf(join_dates(followed.first, followed.last))
        parts.append(keep_together(format_date(span, screen.lang, short=True)))
    return [StyledText(part) for part in parts]


def join_dates(first: str, last: str) -> str:
    """From the start of one date to the end of another, an open one as its other side (EDTF)."""
    start, _ = find_known_ends(first)
    _, end = find_known_ends(last)
    return start if start == end else f"{start}/{end}"

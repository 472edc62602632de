"""The welcome on the screen."""

from collections.abc import Sequence
from itertools import zip_longest

from rich.text import Text as StyledText

from minusma_cli.answers.overview import Overview
from minusma_cli.terminal.screen import GAP, MARGIN, QUIET_STYLE, STRONG_STYLE, Screen


def draw(screen: Screen, answer: Overview) -> None:
    """What this is, how much there is, and what to try."""
    screen.line(StyledText.assemble(("minusma", STRONG_STYLE), f" {answer.version}"))
    screen.line(answer.subject_line())
    screen.line(StyledText(answer.count_line(), QUIET_STYLE))
    screen.line()
    questions = answer.list_questions()
    rows = []
    ways = ["all_questions", "further"] if questions else ["try"]
    for label, command in zip_longest(ways, answer.list_commands(), fillvalue=""):
        rows.append((screen.label(label) if label else "", command))
    rows.append((screen.label("help"), "minusma --help"))
    _draw_commands(screen, questions, rows)


def _draw_commands(
    screen: Screen, questions: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]]
) -> None:
    """Commands beside their labels, or under them where they do not fit: none is ever broken.

    The terminal breaks what is longer than itself, and copying does not.
    """
    column = max(len(label) for label, _command in [*questions, *others]) + GAP
    for rows in (questions, others):
        longest = max((len(command) for _label, command in rows), default=0)
        is_under = screen.is_narrow or column + longest > screen.width
        for label, command in rows:
            if is_under and label:
                screen.line(StyledText(label, QUIET_STYLE))
            label_width = GAP if is_under else column
            beside = StyledText("" if is_under else label, QUIET_STYLE)
            beside.pad_right(label_width - beside.cell_len)
            screen.put(StyledText.assemble(" " * MARGIN, beside, command))
        screen.line()

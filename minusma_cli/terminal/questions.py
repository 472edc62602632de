"""The known questions on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.questions import QuestionGroup, QuestionList
from minusma_cli.terminal.fact_line import draw_rest
from minusma_cli.terminal.hints import draw_hints, name_command
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen
from minusma_cli.wording import format_number

_FEW = 3  # questions of a topic among many


def draw(screen: Screen, answer: QuestionList) -> None:
    """Each topic with its questions; of many topics the first few, and the way to the rest."""
    is_short = len(answer.groups) > 1 and answer.is_short
    for group in answer.groups:
        _draw_group(screen, group, is_short=is_short)
    draw_rest(screen, sum(len(group.questions) for group in answer.groups), answer.total)
    told, _colon, command = screen.label("ask").partition(": ")
    draw_hints(screen, [name_command(command, told)])


def _draw_group(screen: Screen, group: QuestionGroup, *, is_short: bool) -> None:
    title, name = screen.label("without_answer"), ""
    if group.topic:
        title, name = group.topic.title.of(screen.lang), group.topic.id
    screen.title(title)
    shown = group.questions[:_FEW] if is_short and name else group.questions
    for question in shown:
        line = StyledText(question.text.of(screen.lang))
        if question.unknown:
            word = "partly_known" if question.answers else "unknown"
            line.append(f"  {screen.label(word)}", QUIET_STYLE)
        screen.hang(StyledText("· ", QUIET_STYLE), line)
    if len(shown) < len(group.questions):
        count = format_number(len(group.questions), screen.lang)
        told = f"{count} {screen.label('questions')}"
        draw_hints(screen, [told, name_command(f"minusma questions {name}")], indent=GAP)
    screen.line()

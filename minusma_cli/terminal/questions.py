"""The known questions on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.questions import QuestionGroup, QuestionList
from minusma_cli.terminal.screen import GAP, QUIET_STYLE, Screen
from minusma_cli.wording import format_number


def draw(screen: Screen, answer: QuestionList) -> None:
    """Each topic with its questions; of many topics the first few, and the way to the rest."""
    for group in answer.groups:
        _draw_group(screen, group, is_alone=len(answer.groups) == 1)
    screen.line(StyledText(screen.label("ask"), QUIET_STYLE))


def _draw_group(screen: Screen, group: QuestionGroup, *, is_alone: bool) -> None:
    title, name = screen.label("without_answer"), ""
    if group.topic:
        title, name = group.topic.title.of(screen.lang), group.topic.id
    screen.title(title)
    shown = group.questions if is_alone or not name else group.questions[:_FEW]
    for question in shown:
        line = StyledText(question.text.of(screen.lang))
        if question.unknown:
            line.append(f"  {screen.label('unknown')}", QUIET_STYLE)
        screen.hang(StyledText("· ", QUIET_STYLE), line)
    if len(shown) < len(group.questions):
        count = format_number(len(group.questions), screen.lang)
        told = f"{count} {screen.label('questions')} · minusma questions {name}"
        screen.line(StyledText(told, QUIET_STYLE), indent=GAP)
    screen.line()


_FEW = 3  # questions of a topic among many

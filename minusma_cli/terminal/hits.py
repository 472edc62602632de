"""What a search found, on the screen."""

from rich.text import Text as StyledText

from minusma_cli.answers.hits import Hit, SearchAnswer
from minusma_cli.contents import Question
from minusma_cli.dates import format_date, parse_edtf
from minusma_cli.terminal.fact_line import draw_fact, draw_rest
from minusma_cli.terminal.hints import draw_hints, name_all
from minusma_cli.terminal.screen import QUIET_STYLE, Screen
from minusma_cli.wording import format_number


def draw(screen: Screen, answer: SearchAnswer) -> None:
    """Each hit with what matched marked; first the known question that was recognised."""
    if answer.question:
        _draw_question(screen, answer, answer.question)
    for place, hit in enumerate(answer.hits):
        if answer.is_sure and place == answer.answers > 0:
            screen.line(StyledText(screen.label("also_found").capitalize(), QUIET_STYLE))
            screen.line()
        _draw_hit(screen, hit, is_explained=answer.is_explained)
    if answer.question and answer.is_sure:
        _draw_totals(screen, answer)
    else:
        draw_rest(screen, len(answer.hits), answer.total)


def _draw_question(screen: Screen, answer: SearchAnswer, question: Question) -> None:
    """The question, and what no source tells of it."""
    screen.line(StyledText(answer.name_question(question), QUIET_STYLE))
    screen.line()
    if question.unknown and question.looked:
        looked = format_date(parse_edtf(question.looked), screen.lang)
        line = StyledText(question.unknown.of(screen.lang))
        line.append(f"  ({screen.label('looked')} {looked})", QUIET_STYLE)
        screen.line(line)
        screen.line()


def _draw_hit(screen: Screen, hit: Hit, *, is_explained: bool) -> None:
    draw_fact(screen, hit.fact, hit.highlights)
    if is_explained:
        screen.line(StyledText(hit.explain(screen.lang), QUIET_STYLE))
    screen.line()


def _draw_totals(screen: Screen, answer: SearchAnswer) -> None:
    """How many facts answer the question, how many more were found, and how to see all."""
    word = screen.label("answer" if answer.answers == 1 else "answers")
    parts = [f"{answer.answers} {word}"]
    others = answer.total - answer.answers
    if others:
        parts.append(f"{screen.label('also_found')}: {format_number(others, screen.lang)}")
    if len(answer.hits) < answer.total:
        parts.append(name_all(screen))
    draw_hints(screen, parts)
    screen.line()

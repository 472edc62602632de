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
        _draw_question(screen, answer.question)
    for hit in answer.hits:
        _draw_hit(screen, hit, is_explained=answer.is_explained)
    if answer.question:
        _draw_totals(screen, answer)
    else:
        draw_rest(screen, len(answer.hits), answer.total)


def _draw_question(screen: Screen, question: Question) -> None:
    """The question, and what no source tells of it."""
    screen.line(StyledText(question.text.of(screen.lang), QUIET_STYLE))
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
    others = format_number(answer.total - answer.answers, screen.lang)
    parts.append(f"{screen.label('also_found')}: {others}")
    if len(answer.hits) < answer.total:
        parts.append(name_all(screen))
    draw_hints(screen, parts)
    screen.line()

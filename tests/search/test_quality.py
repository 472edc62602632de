"""How well search finds on the real base may not sink unseen: floors a little under what was measured when they were last set."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
import quality

from minusma_cli import load

ASKED = Path(__file__).with_name("asked.yaml")


@pytest.fixture(scope="module")
def asked() -> tuple[list[quality.Question], list[list[int]], list[str]]:
    base, questions = load(), quality.questions()
    return questions, quality.ours(base)([one.words for one in questions]), quality.texts(base)


def test_the_questions_are_many_of_all_kinds_and_half_of_them_unseen() -> None:
    questions = quality.questions()
    kinds = {one.kind for one in questions}
    assert len(questions) >= 300
    assert len(kinds) == 15
    assert len(quality.questions(part="held")) >= 150
    assert {one.kind for one in quality.questions(part="held")} == kinds
    assert len({one.words.casefold() for one in questions}) == len(questions)


def test_every_question_has_a_right_answer_in_the_base_and_nonsense_has_none(
    asked: tuple[list[quality.Question], list[list[int]], list[str]],
) -> None:
    questions, _ranked, texts = asked
    assert [
        one.words for one in questions if bool(one.answer) != any(one.right(text) for text in texts)
    ] == []


@pytest.mark.parametrize(
    ("part", "first", "three", "mrr", "nothing"),
    [("tuned", 0.83, 0.88, 0.87, 0.86), ("held", 0.79, 0.87, 0.84, 0.7)],
)
def test_right_answers_stand_first(  # noqa: PLR0917
    part: str,
    first: float,
    three: float,
    mrr: float,
    nothing: float,
    asked: tuple[list[quality.Question], list[list[int]], list[str]],
) -> None:
    pairs = [
        (one, found)
        for one, found in zip(asked[0], asked[1], strict=True)
        if one.held == (part == "held")
    ]
    questions, ranked = [one for one, _found in pairs], [found for _one, found in pairs]
    measures = quality.measured(questions, ranked, asked[2])
    assert (measures.first >= first, measures.three >= three, measures.mrr >= mrr) == (
        True,
        True,
        True,
    )
    assert quality.nothing(questions, ranked) >= nothing


def test_what_strangers_asked_is_answered_first() -> None:
    base = load()
    questions = quality.questions(ASKED)
    ranked = quality.ours(base)([one.words for one in questions])
    measures = quality.measured(questions, ranked, quality.texts(base))
    assert measures.first >= 0.75
    assert measures.three >= 0.86
    assert quality.nothing(questions, ranked) >= 0.83

"""The questions of a fact file: what people ask, and the facts that answer."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from minusma_cli.analysis.analyzer import fold_question
from minusma_cli.contents import Question
from minusma_cli.factfile.checks import TEXT_KEYS, Checker
from minusma_cli.factfile.faults import FaultPath, OtherPlace, quote_value
from minusma_cli.factfile.joining import Entry

QUESTION_KEYS = {
    **TEXT_KEYS,
    "also": False,
    "answers": False,
    "unknown": False,
    "looked": False,
}


def validate_questions(
    entries: Iterable[Entry], fact_ids: Collection[str], checker: Checker
) -> tuple[Question, ...]:
    """The known questions; each has answers among these facts, or says what is unknown."""
    questions = []
    paths: dict[str, FaultPath] = {}
    for name, value, path in entries:
        if name in paths:
            place = OtherPlace(paths[name], is_key=True)
            checker.add_fault(path, "duplicate_id", name=repr(name), place=place, is_key=True)
        paths.setdefault(name, path)
        questions.append(_validate_question(name, value, path, fact_ids, checker))
    _check_wordings(questions, paths, checker)
    return tuple(questions)


def _check_wordings(
    questions: Iterable[Question], paths: Mapping[str, FaultPath], checker: Checker
) -> None:
    """No two questions may have one wording: a person who types it must find the one meant."""
    seen: dict[str, str] = {}
    for question in questions:
        for text in (*question.text, *question.also):
            other = seen.setdefault(fold_question(text), question.id)
            if other != question.id:
                path = paths[question.id]
                wording = quote_value(text)
                checker.add_fault(path, "shared_wording", wording=wording, other=repr(other))


def _validate_question(
    name: str, value: Any, path: FaultPath, fact_ids: Collection[str], checker: Checker
) -> Question:
    checker.check_id(name, path, is_key=True)
    given = checker.check_mapping(value, path, QUESTION_KEYS)
    answers = checker.check_texts(given.get("answers"), (*path, "answers"))
    seen: set[str] = set()
    for position, answer in enumerate(answers):
        place = (*path, "answers", position)
        if answer and answer not in fact_ids:
            checker.add_unknown(place, "fact", answer, fact_ids)
        if answer in seen:
            checker.add_fault(place, "answer_twice", name=repr(answer))
        seen.add(answer)
    unknown = None
    if given.get("unknown") is not None:
        unknown = checker.check_both(given["unknown"], (*path, "unknown"))
    looked = given.get("looked")
    if looked is not None:
        checker.check_date(looked, (*path, "looked"))
    if unknown and looked is None:
        checker.add_fault(path, "no_looked")
    if given and not answers and unknown is None:
        checker.add_fault(path, "no_answers")
    return Question(
        id=name,
        text=checker.read_both(given, path),
        also=checker.check_texts(given.get("also"), (*path, "also")),
        answers=answers,
        unknown=unknown,
        looked=looked if isinstance(looked, str) else None,
    )

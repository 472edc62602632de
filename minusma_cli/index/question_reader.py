"""The known questions out of a compiled base."""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import source_hash
from math import log

from minusma_cli.analysis.stemmer import stem
from minusma_cli.contents import Question, question_from_record
from minusma_cli.index.reader import Index
from minusma_cli.named_tuple import NamedTuple

WHOLE_SHARE = 255  # how a share of all wordings of a question is written, in one byte


class QuestionTerm(NamedTuple):
    """A stem or small word of the known questions: how many wordings hold it, and which questions.

    `shares` gives, for each question, the share of its wordings that hold it, in 255 parts.
    """

    wordings: int
    questions: "array[int]"
    shares: bytes


class QuestionShape(NamedTuple):
    """What a typed question is compared with, beside the terms.

    The facts that answer it by their numbers, best first; how many wordings it has; what it is
    about, as terms with weights; the share of its wordings that ask for each kind of answer (bits,
    as `find_kinds` gives them), and that name each set of countries (one text, a blank between
    them).
    """

    answers: tuple[int, ...]
    wordings: int
    core: Mapping[str, float]
    kinds: Sequence[tuple[int, float]]
    countries: Sequence[tuple[str, float]]


def weigh_term(frequency: float, count: int) -> float:
    """The idf of a term that so many of all wordings hold."""
    return log(1 + count / (frequency + 0.5))


def make_wording_key(words: Iterable[str], kinds: int) -> str:
    """What wordings of the same words have in common, in whatever order: stems, and the kinds.

    No wording as `fold_question` writes it begins so.
    """
    return f"= {kinds} {' '.join(sorted({stem(word) for word in words}))}"


def hash_wording(wording: str) -> int:
    """A wording, or the key of one, in eight bytes: all of them as text take two megabytes."""
    return int.from_bytes(source_hash(wording.encode("utf-8", "surrogatepass")), signed=True)


def read_questions(index: Index) -> tuple[Question, ...]:
    """Every known question, in the file's order."""
    rows = index.rows("SELECT record FROM question ORDER BY n")
    return tuple(question_from_record(json.loads(record)) for (record,) in rows)


def read_question(index: Index, number: int) -> Question:
    """The known question of this number."""
    rows = index.rows("SELECT record FROM question WHERE n = ?", (number,))
    return question_from_record(json.loads(rows[0][0]))


def find_wording(index: Index, wording: str) -> int | None:
    """The question that has just this wording (folded), or the key of one; None for none."""
    query = "SELECT question FROM question_wording WHERE key = ?"
    rows = index.rows(query, (hash_wording(wording),))
    if not rows:
        return None
    return int(rows[0][0])


def read_terms(index: Index, terms: Iterable[str]) -> dict[str, QuestionTerm]:
    """Those of these stems and small words that known questions hold."""
    query = "SELECT term, wordings, questions, shares FROM question_term"
    found: dict[str, QuestionTerm] = {}
    for term, wordings, questions, shares in index.rows_of(query, "term", sorted(set(terms))):
        found[term] = QuestionTerm(wordings, array("I", questions), shares)
    return found


def read_shapes(index: Index, numbers: Sequence[int]) -> dict[int, QuestionShape]:
    """What the known questions of these numbers are like."""
    query = "SELECT n, answers, shape FROM question"
    rows = index.rows_of(query, "n", numbers)
    shapes = json.loads(f"[{','.join(shape for _number, _answers, shape in rows)}]")
    found: dict[int, QuestionShape] = {}
    for (number, answers, _shape), parts in zip(rows, shapes, strict=True):
        found[number] = QuestionShape(tuple(array("I", answers)), *parts)
    return found

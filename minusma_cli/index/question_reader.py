"""The known questions out of a compiled base."""

import json
from array import array
from collections.abc import Iterable

from minusma_cli.contents import Question, question_from_record
from minusma_cli.index.reader import Index
from minusma_cli.index.wordings import Wordings, unpack_wordings


def read_questions(index: Index) -> tuple[Question, ...]:
    """Every known question, in the file's order."""
    rows = index.rows("SELECT record FROM question ORDER BY n")
    return tuple(question_from_record(json.loads(record)) for (record,) in rows)


def read_question(index: Index, number: int) -> Question:
    """The known question of this number."""
    rows = index.rows("SELECT record FROM question WHERE n = ?", (number,))
    return question_from_record(json.loads(rows[0][0]))


def number_answers(index: Index, number: int) -> list[int]:
    """The facts that answer a known question, as numbers, best first."""
    ids = list(read_question(index, number).answers)
    rows = dict(index.rows_of("SELECT id, n FROM fact", "id", ids))
    return [rows[name] for name in ids]


def find_wording(index: Index, folded: str) -> int | None:
    """The question that has just this wording, as `fold_question` writes it; None for none."""
    rows = index.rows("SELECT question FROM question_wording WHERE text = ?", (folded,))
    if not rows:
        return None
    return int(rows[0][0])


def read_wordings(index: Index) -> Wordings:
    """Every wording of the known questions."""
    rows = index.rows("SELECT questions, lengths, kinds, countries FROM wording")
    return unpack_wordings(rows[0])


def wordings_by_stem(index: Index, stems: Iterable[str]) -> "dict[str, array[int]]":
    """For each of these stems the numbers of the wordings that hold it."""
    query = "SELECT stem, wordings FROM question_term"
    rows = index.rows_of(query, "stem", sorted(set(stems)))
    return {one: array("I", packed) for one, packed in rows}

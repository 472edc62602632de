"""What a check found, and how much of it is told."""

import pytest

from minusma_cli.answers.check import CheckReport
from minusma_cli.errors import Problem
from minusma_cli.messages import Message

PROBLEMS = (
    Problem("my.yaml", 3, 7, "crash", Message("no_sources")),
    Problem("my.yaml", 0, 0, "", Message("is_empty")),
)


@pytest.mark.parametrize(
    ("lang", "more", "said"),
    [
        ("en", 0, "2 problems in 12 facts"),
        ("en", 1500, "1,502 problems in 12 facts; the first 2 stand above"),
        ("nl", 0, "2 problemen in 12 feiten"),
        ("nl", 1500, "1.502 problemen in 12 feiten; de eerste 2 staan hierboven"),
    ],
)
def test_what_is_not_told_is_counted(lang: str, more: int, said: str) -> None:
    report = CheckReport(PROBLEMS, 12, lang, more)
    assert list(report.plain_lines())[2:] == [said]
    counts = {key: report.to_dict()[key] for key in ("count", "total", "facts")}
    assert counts == {"count": 2, "total": 2 + more, "facts": 12}
    assert not report.is_found


def test_a_row_says_where_and_in_both_languages_what() -> None:
    first, second = CheckReport(PROBLEMS, 12, "nl").rows()
    assert (first["file"], first["line"], first["column"]) == ("my.yaml", 3, 7)
    assert (first["fact"], second["fact"]) == ("crash", None)
    message = PROBLEMS[0].message
    assert first["message"] == first["text"]["en"] == message.of("en")
    assert first["text"]["nl"] == message.of("nl")

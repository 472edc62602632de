"""What is told of an export."""

import pytest

from minusma_cli.answers.export import Exported


@pytest.mark.parametrize(
    ("facts", "sources", "lang", "line"),
    [
        (1318, 1, "nl", "1.318 feiten · 1 bron"),
        (1, 204, "en", "1 fact · 204 sources"),
    ],
)
def test_how_much_was_written_is_told_in_the_language_of_the_reader(
    facts: int, sources: int, lang: str, line: str
) -> None:
    assert Exported("base.db", "db", facts, sources, lang).count_line() == line


def test_its_row_and_its_line_say_where_what_and_how_much() -> None:
    written = Exported("base.db", "db", 12, 3, "nl")
    row = {"path": "base.db", "format": "db", "facts": 12, "sources": 3}
    assert written.rows() == [row]
    assert tuple(row) == written.columns == written.fields
    assert list(written.plain_lines()) == ["base.db\tdb\t12\t3"]
    assert written.to_dict() == {"schema": 1, "count": 1, "exports": [row]}
    assert (written.row_name, written.is_found) == ("exports", True)

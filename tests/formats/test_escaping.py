"""Texts of which Markdown makes nothing but text."""

import pytest

from minusma_cli.formats.escaping import escape_markdown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("- x", "\\- x"),
        (" - x", "\\- x"),
        ("      code", "code"),
        (" 1. x", "1\\. x"),
        (" # x ", "\\# x"),
        ("a@b.example", "a\\@b.example"),
        ("mailto:x ftp://b", "mailto\\:x ftp\\://b"),
        ("om 12:30: klaar", "om 12:30: klaar"),
    ],
)
def test_no_mark_is_left(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped

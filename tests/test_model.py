"""What the model's values tell of themselves."""

import pytest

from minusma_cli.model import Figure, Reference, Source

SOURCE = Source("letter", "Letter", "House", "2017-09-11", "news", "nl", "https://example.org/a")


@pytest.mark.parametrize(
    ("before", "after", "fragment"),
    [
        (None, None, "ongeveer%20290"),
        ("uit", None, "uit-,ongeveer%20290"),
        (None, "in Gao, Mali", "ongeveer%20290,-in%20Gao%2C%20Mali"),
        ("a-b", "c", "a%2Db-,ongeveer%20290,-c"),
    ],
)
def test_a_link_opens_the_page_at_the_handle(
    before: str | None, after: str | None, fragment: str
) -> None:
    link = Reference(SOURCE, None, "ongeveer 290", before, after).link
    assert link == f"https://example.org/a#:~:text={fragment}"


def test_an_address_with_a_fragment_of_its_own_keeps_it() -> None:
    source = SOURCE._replace(url="https://example.org/#top")
    assert Reference(source, None, "x y").link == "https://example.org/#top:~:text=x%20y"


@pytest.mark.parametrize(
    ("published", "accessed", "archived", "address"),
    [
        ("2017-09-11", None, None, "https://web.archive.org/web/20170911/https://example.org/a"),
        ("2017", "2026-11", None, "https://web.archive.org/web/202611/https://example.org/a"),
        (None, None, None, "https://web.archive.org/web/*/https://example.org/a"),
        ("2014/2016", None, None, "https://web.archive.org/web/2014/https://example.org/a"),
        ("2017", None, "https://example.org/kept", "https://example.org/kept"),
    ],
)
def test_a_copy_is_looked_for_near_the_day_that_it_was_seen(
    published: str | None, accessed: str | None, archived: str | None, address: str
) -> None:
    source = SOURCE._replace(published=published, accessed=accessed, archived=archived)
    assert source.archive == address


def test_only_what_was_counted_is_a_count() -> None:
    figure = Figure(None, 250, "military")
    assert figure.is_count
    assert not figure._replace(status="planned").is_count

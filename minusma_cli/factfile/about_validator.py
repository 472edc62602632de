"""What a fact file says of itself."""

from typing import Any

from minusma_cli.contents import About
from minusma_cli.factfile.checks import Checker
from minusma_cli.factfile.source_validator import check_optional_url, check_written_date

_KEYS = {
    "title": True,
    "subject": True,
    "period": False,
    "authors": False,
    "version": False,
    "published": False,
    "url": False,
}


def validate_about(value: Any, checker: Checker) -> About | None:
    """The `about` of a fact file; None where it has none."""
    if value is None:
        return None
    given = checker.check_mapping(value, ("about",), _KEYS)
    return About(
        title=checker.check_both(given.get("title"), ("about", "title")),
        subject=checker.check_both(given.get("subject"), ("about", "subject")),
        period=checker.check_date(given.get("period"), ("about", "period")),
        authors=checker.check_texts(given.get("authors"), ("about", "authors")),
        version=checker.check_optional_text(given.get("version"), ("about", "version")),
        published=check_written_date(given.get("published"), ("about", "published"), checker),
        url=check_optional_url(given.get("url"), ("about", "url"), checker),
    )

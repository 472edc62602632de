"""The filters of a question as the options that ask for them again: `--year 2017`."""

from collections.abc import Iterator, Mapping
from typing import Any

# The option of each filter, in the order in which they are told; a test holds that none is missing.
OPTIONS = {
    "topic": "--topic",
    "series": "--series",
    "source": "--source",
    "kind": "--kind",
    "year": "--year",
    "since": "--from",
    "until": "--to",
    "on": "--on",
}


def list_filter_options(query: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The options of the filters that a question has, each with its value."""
    for name, option in OPTIONS.items():
        given = query.get(name)
        if given is not None:
            values = [given] if isinstance(given, str | int) else given
            for value in values:
                yield option, str(value)

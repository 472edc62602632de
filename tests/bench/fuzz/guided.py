"""Coverage-guided fuzzing of what reads text, with atheris (`pip install -e '.[fuzz]'`).

    python tests/bench/fuzz/guided.py check|date|query [-max_total_time=SECONDS] [CORPUS...]

It runs until something breaks or the time is over; what it finds becomes a test with a name.
"""

import sys
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["minusma_cli"]):
    from minusma_cli.dates import DateError, format_date, parse_edtf
    from minusma_cli.factfile.loader import read_fact_files
    from minusma_cli.search.query import parse_query
    from minusma_cli.typed_dates import parse_user_date

X = Path("x.yaml")


def check(data: bytes) -> None:
    """A fact file is read or refused, and each problem can be said."""
    reading = read_fact_files([X], is_thorough=True, contents={X: data})
    for problem in reading.problems:
        assert problem.of("nl").isprintable()


def date(data: bytes) -> None:
    """A text is a date that can be said, or none."""
    text = data.decode(errors="replace")
    for parse in (parse_edtf, parse_user_date):
        with suppress(DateError):
            assert format_date(parse(text), "nl")


def query(data: bytes) -> None:
    """A text is a query."""
    parse_query(data.decode(errors="surrogateescape"))


TARGETS = {"check": check, "date": date, "query": query}


def main() -> None:
    """Try one target."""
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()

"""What an export has written."""

from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record
from minusma_cli.wording import count_things


@show_in_notebooks
class Exported(NamedTuple):
    """Where a base was written, as what, and how many facts and sources it has."""

    path: str
    format: str
    facts: int
    sources: int
    lang: str

    @property
    def row_name(self) -> str:
        """Its one row is what was written."""
        return "exports"

    @property
    def columns(self) -> Sequence[str]:
        """Those of its row."""
        return ("path", "format", "facts", "sources")

    @property
    def fields(self) -> Sequence[str]:
        """Those of its row."""
        return self.columns

    @property
    def is_found(self) -> bool:
        """It was written, or an error said why not."""
        return True

    def to_dict(self) -> Record:
        """What was written."""
        return {"schema": SCHEMA, "count": 1, "exports": self.rows()}

    def rows(self) -> list[Record]:
        """One row."""
        return [
            {
                "path": self.path,
                "format": self.format,
                "facts": self.facts,
                "sources": self.sources,
            }
        ]

    def count_line(self) -> str:
        """How many facts and sources."""
        facts = count_things(self.facts, "fact", self.lang)
        sources = count_things(self.sources, "source", self.lang)
        return f"{facts} · {sources}"

    def plain_lines(self) -> Iterator[str]:
        """One line: path, format, facts, sources."""
        yield "\t".join(str(value) for value in self.rows()[0].values())

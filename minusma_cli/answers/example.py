"""A fact file that was written to start from, and what to do next."""

import shlex
from collections.abc import Iterator, Sequence

from minusma_cli.answers.answer import SCHEMA, show_in_notebooks
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record

GUIDE = "https://github.com/minusma/minusma/blob/main/minusma_cli/factfile/your-own-base.md"


@show_in_notebooks
class NewFactFile(NamedTuple):
    """A new fact file: its name, or its text where that is only printed."""

    file: str
    text: str
    lang: str

    @property
    def row_name(self) -> str:
        """Its one row is the file."""
        return "files"

    @property
    def columns(self) -> Sequence[str]:
        """Those of its row."""
        return ("file", "text", "next")

    @property
    def fields(self) -> Sequence[str]:
        """Those of its row."""
        return self.columns

    @property
    def is_found(self) -> bool:
        """A file that could not be written is an error."""
        return True

    def to_dict(self) -> Record:
        """The file and what to do next."""
        return {"schema": SCHEMA, "files": self.rows()}

    def rows(self) -> list[Record]:
        """One row."""
        steps = list(self.list_steps().values())
        return [{"file": self.file or None, "text": self.text or None, "next": steps}]

    def list_steps(self) -> dict[str, str]:
        """The commands that come next, by the label of each; none for a text."""
        if not self.file:
            return {}
        name = shlex.quote(self.file)
        return {
            "see_it": f"minusma --facts {name}",
            "check_it": f"minusma check {name}",
            "keep_it": f"export MINUSMA_FACTS={name}",
        }

    def plain_lines(self) -> Iterator[str]:
        """The text, or the file's name and the commands that come next."""
        if self.text:
            yield from self.text.splitlines()
            return
        yield self.file
        yield from self.list_steps().values()

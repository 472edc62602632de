"""minusma: a fact explorer on the Dutch part in MINUSMA, the UN mission in Mali (2013-2023).

From Python:

    from minusma_cli import load

    base = load()
    for hit in base.search("helikopters", year=2017).hits:
        print(hit.score, hit.fact.text.nl, hit.fact.sources[0].link)
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minusma_cli.factbase import FactBase

__all__ = ["load"]
__version__ = "0.1.0"


def load(path: "str | Sequence[str] | None" = None) -> "FactBase":
    """Open a fact base.

    It is the file at `path`, or several joined, else what MINUSMA_FACTS names, else the shipped
    one. Raises BadFacts (of `minusma_cli.errors`) with every problem when a file is invalid or
    unreadable.
    """
    from minusma_cli.factbase import FactBase  # importing the package stays free
    from minusma_cli.index.cache import open_index

    names = [path] if isinstance(path, str) else path
    return FactBase(open_index(names or ()))

"""Documents with texts that would break out of a citation if they could."""

from hypothesis import strategies as st

from minusma_cli.citing.citation import Citation, cite_source
from minusma_cli.factfile.checks import Checker
from minusma_cli.model import Source

SPECIAL = "\\{}$&#%_~^@\"'`,=<>[]()|*-;: \u00a0é“’"
PIECES = (
    "TY  - ",
    "ER  - ",
    "\\end{document}",
    "}, url = {x}",
    "@book{x,",
    " and ",
    "$\\lbrace$",
    "=1+1",
    "% ",
)


def is_valid(text: str) -> bool:
    """Whether a fact file may hold it."""
    checker = Checker()
    checker.check_text(text, ())
    return not checker.log.faults and text == text.strip()


TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(SPECIAL, max_size=4), st.text(max_size=4)), min_size=1, max_size=6).map("".join).filter(is_valid)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> Citation:
    """A document with hostile texts in every field that takes any text."""
    source = Source(
        id="id-1",
        title=draw(TEXTS),
        publisher=draw(TEXTS),
        published="2017",
        kind=draw(st.sampled_from(("parliamentary", "un", "government", "report", "news"))),
        language="nl",
        url=draw(st.sampled_from((None, "https://example.org/a_b%20c#:~:text=d%2De"))),
        number=draw(st.none() | TEXTS),
        doi="10.1000/a<b>%c_d;e",
        archive_number=draw(st.none() | TEXTS),
    )
    return cite_source(source)

"""Facts with one point of a series, made by hand for tests."""

from minusma_cli.dates import parse_edtf
from minusma_cli.model import Fact, Figure, Reference, Series, Source, Text, Topic

TOPIC = Topic("strength", Text("Sterkte", "Strength"), (), {}, (), "latest", 0)
STOCK = Series("s", "strength", Text("Sterkte", "Strength"), "military")
FLOW = STOCK._replace(type="flow")


def make_point(
    when: str | None,
    value: float,
    qualifier: str = "exactly",
    *,
    source: str = "a",
    series: str = "s",
    kind: str = "news",
    status: str = "counted",
) -> Fact:
    """A fact with one point of a series, named after what it says."""
    one = Source(source, source, source, None, kind, "nl", "https://example.org/")
    return Fact(
        f"{when}-{value}-{source}", "strength", Text("", ""), parse_edtf(when) if when else None, (Figure(series, value, "military", qualifier, status),),
        {}, (), (Reference(one, None, "x y"),), (), None,
    )  # fmt: skip

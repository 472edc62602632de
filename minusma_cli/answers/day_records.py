"""What a page on a day holds as programs get it: events near it, sections, and rows."""

from minusma_cli.answers.standing import Section, Standing
from minusma_cli.model import Fact
from minusma_cli.named_tuple import NamedTuple
from minusma_cli.records import Record, date_to_record, fact_to_record

# What a row has beside its fact: what the fact is on the page, how many days away it happened, and
# the quantity that stands by it.
PLACE_COLUMNS = (
    "kind",
    "days",
    "standing.series",
    "standing.value",
    "standing.unit",
    "standing.qualifier",
    "standing.status",
    "standing.when.edtf",
    "standing.when.from",
    "standing.when.to",
    "standing.contested",
    "standing.low",
    "standing.high",
    "standing.fact",
    "standing.added_up",
)


class NearEvent(NamedTuple):
    """Something that happened before or after, and how many days away."""

    fact: Fact
    days: int


def make_row(
    kind: str, fact: Fact, *, days: int | None = None, standing: Standing | None = None
) -> Record:
    """A row: a fact, what it is on the page, and the quantity that stands by it."""
    quantity = standing and _standing_to_record(standing)
    return {**fact_to_record(fact), "kind": kind, "days": days, "standing": quantity}


def section_to_record(section: Section) -> Record:
    """What a topic has to say, by ids of facts and quantities."""
    return {
        "topic": section.topic.id,
        "in_force": [fact.id for fact in section.in_force],
        "standing": [_standing_to_record(standing) for standing in section.standing],
        "last_known": [_standing_to_record(standing) for standing in section.last_known],
        "instead": section.instead and section.instead.id,
    }


def _standing_to_record(standing: Standing) -> Record:
    return {
        "series": standing.series.id,
        "value": standing.figure.value,
        "unit": standing.figure.unit,
        "qualifier": standing.figure.qualifier,
        "status": standing.figure.status,
        "when": date_to_record(standing.fact.when),
        "contested": standing.spread.is_contested,
        "low": standing.spread.low,
        "high": standing.spread.high,
        "fact": standing.fact.id,
        "added_up": list(standing.added_up),
    }


def near_to_record(event: NearEvent) -> Record:
    """Something that happened before or after."""
    return {"fact": fact_to_record(event.fact), "days": event.days}

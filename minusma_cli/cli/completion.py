"""What a shell offers when someone presses Tab: choices, ids with their words, years and months.

Nothing is written and nothing is compiled for it: where a fact base has no compiled copy yet, there
is nothing to offer.
"""

from collections.abc import Callable, Iterable

import typer

from minusma_cli.cli.language import TOPIC_KEY, user_language
from minusma_cli.dates import LENGTH_OF_YEAR
from minusma_cli.errors import MinusmaError
from minusma_cli.factbase import FactBase
from minusma_cli.wording import shorten

Offers = list[tuple[str, str]]  # what may be typed, and what it means

_MOST_EXPLAINED = 100  # facts: reading the sentences of more would be felt
_MONTHS = 12


def complete_choice(choices: Iterable[str]) -> Callable[[str], list[str]]:
    """A completion from a fixed set of words."""

    def complete(incomplete: str) -> list[str]:
        return [choice for choice in choices if choice.startswith(incomplete)]

    return complete


def complete_id(*kinds: str) -> Callable[[typer.Context, str], Offers]:
    """A completion from the ids of the base: of a `topic`, `series`, `source` or `fact`."""

    def complete(ctx: typer.Context, incomplete: str) -> Offers:
        base = open_compiled_base(ctx)
        if base is None:
            return []
        offers: Offers = []
        for kind in kinds:
            offers += offer_ids(kind, ctx, base, incomplete)
        return offers

    return complete


def offer_ids(kind: str, ctx: typer.Context, base: FactBase, incomplete: str) -> Offers:
    """The ids of a kind that begin so, each with what it stands for."""
    ids = [name for name in base.ids(kind) if name.startswith(incomplete)]
    if kind == "series":
        ids = keep_series_of_topic(ids, ctx, base)
    words = explain_ids(base, kind, ids)
    return [(name, shorten(words.get(name, ""))) for name in ids]


def complete_date(ctx: typer.Context, incomplete: str) -> list[str]:
    """The years that the base is about; after a year and a hyphen its months."""
    base = open_compiled_base(ctx)
    if base is None:
        return []
    year, hyphen, _month = incomplete.partition("-")
    if hyphen and len(year) == LENGTH_OF_YEAR:
        dates = [f"{year}-{month:02}" for month in range(1, _MONTHS + 1)]
    else:
        first, last = base.index.years
        dates = [str(one) for one in range(int(first or 0), int(last or 0) + 1)]
    return [date for date in dates if date.startswith(incomplete)]


def complete_topics(ctx: typer.Context, incomplete: str) -> Offers:
    """The topics of the base, which are commands too."""
    return complete_id("topic")(ctx, incomplete)


# -- the base


def open_compiled_base(ctx: typer.Context, named: Iterable[str] = ()) -> FactBase | None:
    """The fact base of the line that is being typed; None where it has no compiled copy.

    `named` are files that stand on the line and are not parsed yet.
    """
    from minusma_cli.index.cache import open_compiled

    leading = ctx.obj or {}
    facts = list(named) or leading.get("facts") or ctx.params.get("facts")
    try:
        index = open_compiled(facts or ())
        if index is None:
            return None
        return FactBase(index, user_language())
    except MinusmaError:
        return None


def keep_series_of_topic(ids: list[str], ctx: typer.Context, base: FactBase) -> list[str]:
    """The series of the topic that is asked for; all of them where none is."""
    typed = [ctx.meta.get(TOPIC_KEY), ctx.info_name, *(ctx.parent.args if ctx.parent else ())]
    topics = [word for word in typed if word in base.ids("topic")]
    if not topics:
        return ids
    return [name for name in ids if base.series[name].topic == topics[0]]


def explain_ids(base: FactBase, kind: str, ids: list[str]) -> dict[str, str]:
    """What ids stand for, in words; of too many facts nothing."""
    lang = base.lang
    if kind == "topic":
        return {topic.id: topic.title.of(lang) for topic in base.topics}
    if kind == "series":
        return {series.id: series.label.of(lang) for series in base.series.values()}
    if kind == "source":
        return {source.id: source.title for source, _facts in base.index.sources(ids)}
    if len(ids) > _MOST_EXPLAINED:
        return {}
    return {fact.id: fact.text.of(lang) for fact in base.facts(ids)}

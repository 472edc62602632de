"""What the program itself says, in Dutch and in English: labels, numbers, figures, dates of sources.

Values and a language (`nl` or `en`) go in, words come out.
"""

from collections.abc import Mapping

from minusma_cli.model import Figure, Text, Unit, Welcome
from minusma_cli.when import parse, said

_SAID = {
    "exactly": Text("", ""), "about": Text("ca. ", "about "), "at-most": Text("max. ", "at most "),
    "at-least": Text("ten minste ", "at least "), "more-than": Text("meer dan ", "more than "),
}  # fmt: skip
LABELS = {
    "more": Text("en nog", "and more:"), "further": Text("Verder", "Further"), "events": Text("Die dag", "That day"), "then": Text("Toen", "Then"), "previous": Text("Daarvoor", "Before"), "next": Text("Daarna", "After"),
    "days": Text("dagen", "days"), "day": Text("dag", "day"), "until": Text("tot en met", "through"),
    "starts": Text("De missie begint pas op", "The mission only begins on"), "ended": Text("De missie was al afgelopen op", "The mission had ended by"), "primary": Text("primair", "primary"),
    "conflict_sources": Text("bronnen", "sources"), "conflict_source": Text("bron", "source"), "try": Text("Probeer", "Try"), "help": Text("Alle opdrachten", "All commands"), "topics": Text("thema's", "topics"),
    "welcome": Text("Wat bekend is over de Nederlandse deelname aan MINUSMA, met bij elk feit de bron.", "What is known about the Dutch part in MINUSMA, with the source of every fact."),
    "contested": Text("betwist", "contested"), "and": Text("en", "and"), "other": Text("andere bron", "other source"), "others": Text("andere bronnen", "other sources"),
    "of": Text("van", "of"), "all": Text("alles met", "all with"), "date": Text("Datum", "Date"), "period": Text("Periode", "Period"), "figures": Text("Cijfers", "Figures"),
    "names": Text("Namen", "Names"), "note": Text("Noot", "Note"), "sources": Text("Bronnen", "Sources"), "topic": Text("Thema", "Topic"),
    "total": Text("Totaal", "Total"), "facts": Text("feiten", "facts"), "fact": Text("feit", "fact"), "undated": Text("ongedateerd", "undated"), "find": Text("zoek", "find"),
    "before": Text("ervoor", "before"), "after": Text("erna", "after"), "id": Text("Id", "Id"),
}  # fmt: skip
KIND = {
    "parliamentary": Text("Kamerstuk", "parliamentary paper"), "un": Text("VN", "UN"), "government": Text("overheid", "government"),
    "report": Text("rapport", "report"), "news": Text("pers", "press"), "reference": Text("naslag", "reference"),
}  # fmt: skip
MET = {
    "exact": Text("letterlijk", "exact"), "inflection": Text("verbogen", "inflection"), "compound": Text("samenstelling", "compound"),
    "thesaurus": Text("verwant", "thesaurus"), "spelling": Text("spelling", "spelling"),
}  # fmt: skip
_MILLION, _BILLION = 1_000_000, 1_000_000_000


def number(value: float, lang: str) -> str:
    """A number in the language's form: `13.289` or `13,289`, `3,8` or `3.8`; from a million up in millions."""
    for scale, name in ((_BILLION, Text("miljard", "billion")), (_MILLION, Text("miljoen", "million"))):
        if abs(value) >= scale and round(value / scale, 3) == value / scale:
            return f"{number(value / scale, lang)} {name.of(lang)}"
    plain = f"{value:,.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return plain.translate(str.maketrans(",.", ".,")) if lang == "nl" else plain


def figure(given: Figure, units: Mapping[str, Unit], lang: str) -> str:
    """A figure as people say it: `ca. 290 militairen`, `at most 250 military personnel`, `1 dode`."""
    unit = units.get(given.unit)
    return f"{qualified(given, lang)} {unit.of(lang, given.value) if unit else given.unit}"


def qualified(given: Figure, lang: str) -> str:
    """A figure without its unit: `ca. 290`."""
    return _SAID[given.qualifier].of(lang) + number(given.value, lang)


def day(published: str | None, lang: str) -> str:
    """The date of a source in words, or nothing."""
    return said(parse(published), lang, short=True) if published else ""


EXAMPLES = (
    "minusma search helikopters",
    "minusma troops",
    "minusma on 2017-09-11",
    "minusma conflicts",
    "minusma show dutch-contingent-2017",
)


def counts(view: Welcome, lang: str) -> str:
    """What there is, in one line: facts, sources, topics and years."""
    parts = ((view.facts, "facts"), (view.sources, "conflict_sources"), (view.topics, "topics"))
    counted = [f"{number(count, lang)} {LABELS[name].of(lang)}" for count, name in parts]
    return " · ".join([*counted, "–".join(year for year in view.years if year)])

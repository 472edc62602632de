"""What the program itself says, in Dutch and English: labels, numbers, figures, dates.

Values and a language (`nl` or `en`) go in, words come out.
"""

from collections.abc import Mapping

from minusma_cli.dates import format_date, parse_edtf
from minusma_cli.model import DetailValue, Figure, Text, Unit

LABELS = {
    "accessed_in": Text("geraadpleegd in", "accessed"),
    "accessed_on": Text("geraadpleegd op", "accessed"),
    "after": Text("erna", "after"),
    "shorter": Text("korter", "shorter"),
    "as_data": Text("als data", "as data"),
    "as_measured": Text("zoals gemeten", "as measured"),
    "point": Text("meting", "measurement"),
    "points": Text("metingen", "measurements"),
    "all_questions": Text("Alle vragen", "All questions"),
    "all": Text("alles met", "all with"),
    "and": Text("en", "and"),
    "by": Text("volgens", "by"),
    "browse_keys": Text(
        "enter toont · ctrl-o opent de bron · ctrl-t citeert · ctrl-x tegenspraak · ctrl-s terug",
        "enter shows · ctrl-o opens the source · ctrl-t cites · ctrl-x conflicts · ctrl-s back",
    ),
    "begun": Text("Feiten die begonnen", "Facts that began"),
    "each_month": Text("per maand", "by month"),
    "each_year": Text("per jaar", "by year"),
    "running": Text("Liep toen al", "Already going on"),
    "without_month": Text("Alleen met een jaar bekend", "Known by the year only"),
    "go_by": Text("Aan te houden", "To go by"),
    "side_by_side": Text("naast elkaar", "side by side"),
    "contradiction": Text("tegenspraak", "contradiction"),
    "contradictions": Text("tegenspraken", "contradictions"),
    "added_up": Text("opgeteld, het laatst", "added up, the latest"),
    "another": Text("nog een", "another"),
    "answer": Text("antwoord", "answer"),
    "answers": Text("antwoorden", "answers"),
    "also_found": Text("ook gevonden", "also found"),
    "ask": Text("Stel er een met: minusma search VRAAG", "Ask one with: minusma search QUESTION"),
    "looked": Text("gezocht in", "looked for in"),
    "nearest_question": Text("Lijkt op de vraag", "Nearest question"),
    "questions": Text("vragen", "questions"),
    "unknown": Text("niet bekend", "not known"),
    "partly_known": Text("deels bekend", "partly known"),
    "without_answer": Text("Zonder antwoord", "Without an answer"),
    "blank": Text("onbekend", "unknown"),
    "before": Text("ervoor", "before"),
    "contested": Text("betwist", "contested"),
    "in": Text("in", "in"),
    "since": Text("sinds", "since"),
    "in_short": Text("In het kort", "In short"),
    "date": Text("Datum", "Date"),
    "default": Text("Standaard", "Default"),
    "check_it": Text("Kijk het na", "Check it"),
    "see_it": Text("Bekijk het", "See it"),
    "keep_it": Text("Voortaan", "From now on"),
    "guide": Text("Uitleg", "Guide"),
    "written": Text("Geschreven", "Written"),
    "day": Text("dag", "day"),
    "days": Text("dagen", "days"),
    "ended": Text("was al afgelopen op", "had ended by"),
    "events": Text("Die dag", "That day"),
    "fact": Text("feit", "fact"),
    "fact_base": Text("feitenbestand", "fact base"),
    "facts": Text("feiten", "facts"),
    "figure": Text("Cijfer", "Figure"),
    "figures": Text("Cijfers", "Figures"),
    "find": Text("zoek", "find"),
    "stood": Text("Zo stond het", "How things stood"),
    "last_known": Text(
        "Laatst bekend, meer dan een jaar eerder", "Last known, more than a year before"
    ),
    "further": Text("Verder", "Further"),
    "help": Text("Alle opdrachten", "All commands"),
    "id": Text("Id", "Id"),
    "more": Text("en nog", "and more:"),
    "more_on": Text("Meer over", "More on"),
    "shared_options": Text(
        "Opties die opdrachten delen; voor de opdracht of erna.",
        "Options that commands share; before the command or after it.",
    ),
    "names": Text("Namen", "Names"),
    "next": Text("Daarna", "After"),
    "no_figure": Text("geen cijfer", "no figure"),
    "no_date": Text("z.d.", "n.d."),
    "note": Text("Noot", "Note"),
    "of": Text("van", "of"),
    "other": Text("andere bron", "other source"),
    "others": Text("andere bronnen", "other sources"),
    "period": Text("Periode", "Period"),
    "quantity": Text("Wat", "What"),
    "remark": Text("Toelichting", "Remark"),
    "problem": Text("probleem", "problem"),
    "problems": Text("problemen", "problems"),
    "previous": Text("Daarvoor", "Before"),
    "primary": Text("primair", "primary"),
    "source": Text("bron", "source"),
    "sources_differ": Text("bronnen verschillen", "sources differ"),
    "sources": Text("bronnen", "sources"),
    "sources_title": Text("Bronnen", "Sources"),
    "starts": Text("begint op", "begins on"),
    "then": Text("Toen", "Then"),
    "topic": Text("Thema", "Topic"),
    "topics": Text("thema's", "topics"),
    "total": Text("Totaal", "Total"),
    "try": Text("Probeer", "Try"),
    "usage": Text("Gebruik", "Usage"),
    "undated": Text("ongedateerd", "undated"),
    "under": Text("onder", "under"),
    "until": Text("tot en met", "through"),
    "year": Text("Jaar", "Year"),
    "version": Text("versie", "version"),
    "welcome": Text("Feiten, elk met zijn bron.", "Facts, each with its source."),
    "welcome_on": Text(
        "Wat bekend is over {}, met bij elk feit de bron.",
        "What is known about {}, with the source of every fact.",
    ),
}
KIND_LABELS = {
    "parliamentary": Text("Kamerstuk", "parliamentary paper"),
    "un": Text("VN", "UN"),
    "government": Text("overheid", "government"),
    "report": Text("rapport", "report"),
    "news": Text("pers", "press"),
    "reference": Text("naslag", "reference"),
}
STATUS_LABELS = {
    "counted": Text("geteld", "counted"),
    "planned": Text("gepland", "planned"),
    "estimated": Text("geraamd", "estimated"),
    "authorised": Text("toegestaan", "authorised"),
}
MATCH_LABELS = {
    "exact": Text("letterlijk", "exact"),
    "inflection": Text("verbogen", "inflection"),
    "compound": Text("samenstelling", "compound"),
    "thesaurus": Text("verwant", "thesaurus"),
    "spelling": Text("spelling", "spelling"),
}
BOOST_LABELS = {
    "question": Text("antwoordt op de vraag", "answers the question"),
    "near_question": Text("antwoordt op een vraag die erop lijkt", "answers a question like it"),
    "phrase": Text("woorden staan bijeen", "words stand together"),
    "intent": Text("geeft wat gevraagd is", "gives what is asked for"),
    "cue_word": Text("noemt oorzaak of uiterste", "names a cause or an extreme"),
    "date": Text("datum", "date"),
    "headline": Text("hoofdcijfer", "headline figure"),
    "id": Text("id", "id"),
    "source": Text("bronnen", "sources"),
    "actor": Text("land", "country"),
    "lead": Text("vat het onderwerp samen", "tells its topic in short"),
    "length": Text("lengte", "length"),
}

_QUALIFIERS = {
    "exactly": Text("", ""),
    "about": Text("ca. ", "about "),
    "nearly": Text("bijna ", "nearly "),
    "at-most": Text("max. ", "at most "),
    "at-least": Text("ten minste ", "at least "),
    "more-than": Text("meer dan ", "more than "),
}
_SCALES = (
    (1_000_000_000, Text("miljard", "billion")),
    (1_000_000, Text("miljoen", "million")),
)
_SCALED_DIGITS = 3  # decimals that a number of millions may have
_DECIMALS = 6
_LONGEST_QUOTE = 60  # characters of what was typed that a message repeats


def format_number(value: float, lang: str) -> str:
    """A number in the language's form: `13.289`, `3,8`; from a million up in millions."""
    for scale, name in _SCALES:
        scaled = value / scale
        if abs(value) >= scale and round(scaled, _SCALED_DIGITS) == scaled:
            return f"{format_number(scaled, lang)} {name.of(lang)}"
    plain = f"{value:,}"
    if isinstance(value, float):
        plain = f"{value:,.{_DECIMALS}f}".rstrip("0").rstrip(".")
    if lang == "nl":
        return plain.translate(str.maketrans(",.", ".,"))
    return plain


def format_scalar(value: str | float | None) -> str:
    """A value of JSON as programs read it in a cell: nothing for null, `true` and `false`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format_decimal(value)
    return str(value)


def format_decimal(value: float) -> str:
    """A number as programs read it, without an exponent: `0.000001`."""
    text = repr(value)
    if "e" in text:
        from decimal import Decimal  # few numbers are so great or small

        return f"{Decimal(text):f}"
    return text


def format_figure(figure: Figure, units: Mapping[str, Unit], lang: str) -> str:
    """A figure as people say it: `ca. 290 militairen`, `at most 250 military personnel`."""
    unit = units.get(figure.unit)
    word = unit.of(lang, figure.value) if unit else figure.unit
    return f"{format_qualified(figure, lang)} {word}"


def format_qualified(figure: Figure, lang: str) -> str:
    """A figure without its unit: `ca. 290`."""
    return _QUALIFIERS[figure.qualifier].of(lang) + format_number(figure.value, lang)


def format_detail(value: DetailValue | None, lang: str) -> str:
    """The value of a topic's column in words of the language; nothing for one that is missing."""
    if isinstance(value, Text):
        return value.of(lang)
    if isinstance(value, int | float):
        return format_number(value, lang)
    return value or ""


def format_source_date(published: str | None, lang: str) -> str:
    """The date of a source in words, or nothing."""
    if not published:
        return ""
    return format_date(parse_edtf(published), lang, short=True)


def count_things(count: int, name: str, lang: str) -> str:
    """So many of what LABELS has a word for, of one and of many: `1 fact`, `1.318 feiten`."""
    label = LABELS[name if count == 1 else f"{name}s"]
    return f"{format_number(count, lang)} {label.of(lang)}"


def shorten(text: str) -> str:
    """What was typed, as a message may repeat it."""
    if len(text) <= _LONGEST_QUOTE:
        return text
    return text[: _LONGEST_QUOTE - 3] + "..."

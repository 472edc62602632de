"""The rich writer and the charts: what a person sees.

A view and a stream go in. One visual language for all commands: two spaces of margin, the sentence first, everything that
explains it in one quiet line; one accent for what matched, one for charts, red for what is contested. Text of a fact base is
data: it is never read as markup, and `schema` lets no control character through. Below 60 columns what stands at
the right goes under the line.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text as Styled

from minusma_cli import model
from minusma_cli.errors import Report
from minusma_cli.model import Bar, Chart, Fact, FactPage, FactPages, Figure, OneSource, Results, Series, Source, Sources, Text, TopicPage, Topics
from minusma_cli.when import parse, said

MARGIN = 2
NARROW = 60
# Orange and steel blue keep their contrast on light and dark grounds; what they say is also said in words or by weight.
MATCH, BAR, CONTESTED, QUIET, STRONG = "bold color(166)", "color(67)", "red", "dim", "bold"

_SAID = {
    "exactly": Text("", ""), "about": Text("ca. ", "about "), "at-most": Text("max. ", "at most "),
    "at-least": Text("ten minste ", "at least "), "more-than": Text("meer dan ", "more than "),
}  # fmt: skip
_LABELS = {
    "contested": Text("betwist", "contested"), "and": Text("en", "and"), "other": Text("andere bron", "other source"), "others": Text("andere bronnen", "other sources"),
    "of": Text("van", "of"), "all": Text("alles met", "all with"), "date": Text("Datum", "Date"), "period": Text("Periode", "Period"), "figures": Text("Cijfers", "Figures"),
    "names": Text("Namen", "Names"), "note": Text("Noot", "Note"), "sources": Text("Bronnen", "Sources"), "topic": Text("Thema", "Topic"), "series": Text("Reeks", "Series"),
    "total": Text("Totaal", "Total"), "facts": Text("feiten", "facts"), "fact": Text("feit", "fact"), "undated": Text("ongedateerd", "undated"), "kind": Text("Soort", "Kind"),
    "published": Text("Datum", "Date"), "language": Text("Taal", "Language"), "source": Text("Bron", "Source"), "find": Text("zoek", "find"),
    "before": Text("ervoor", "before"), "after": Text("erna", "after"), "id": Text("Id", "Id"), "number": Text("Nummer", "Number"), "address": Text("Adres", "Address"),
}  # fmt: skip
_KIND = {
    "parliamentary": Text("Kamerstuk", "parliamentary paper"), "un": Text("VN", "UN"), "government": Text("overheid", "government"),
    "report": Text("rapport", "report"), "news": Text("pers", "press"), "reference": Text("naslag", "reference"),
}  # fmt: skip
_MILLION, _BILLION = 1_000_000, 1_000_000_000


# -- words of the language


def number(value: float, lang: str) -> str:
    """A number in the language's form: `13.289` or `13,289`, `3,8` or `3.8`; from a million up in millions."""
    for scale, name in ((_BILLION, Text("miljard", "billion")), (_MILLION, Text("miljoen", "million"))):
        if abs(value) >= scale and round(value / scale, 3) == value / scale:
            return f"{number(value / scale, lang)} {name.of(lang)}"
    plain = f"{value:,.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"
    return plain.translate(str.maketrans(",.", ".,")) if lang == "nl" else plain


def figure(given: Figure, units: Mapping[str, Text], lang: str) -> str:
    """A figure as people say it: `ca. 290 militairen`, `at most 250 military personnel`."""
    unit = units.get(given.unit)
    return f"{qualified(given, lang)} {unit.of(lang) if unit else given.unit}"


def qualified(given: Figure, lang: str) -> str:
    """A figure without its unit: `ca. 290`."""
    return _SAID[given.qualifier].of(lang) + number(given.value, lang)


def day(published: str | None, lang: str) -> str:
    """The date of a source in words, or nothing."""
    return said(parse(published), lang, short=True) if published else ""


# -- the screen


class Screen:
    """A console with a margin, in one language."""

    def __init__(self, stream: TextIO, lang: str, *, color: bool, width: int | None = None) -> None:
        self.lang = lang
        self.console = Console(
            file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False, legacy_windows=False,
            force_terminal=color, color_system="auto" if color else None, no_color=None if color else True,
        )  # fmt: skip
        self.width = max(self.console.width - MARGIN, 8)
        self.ascii = not _can(stream, "█–≠·")

    def label(self, name: str) -> str:
        """A word of the program in the language of the answer."""
        return _LABELS[name].of(self.lang)

    def line(self, text: Styled | str = "", *, indent: int = 0, hang: int = 0) -> None:
        """One paragraph inside the margin, wrapped between words; `hang` indents its later lines."""
        styled = Styled(text) if isinstance(text, str) else text
        if not styled.plain:
            self.console.print()
            return
        for at, part in enumerate(styled.wrap(self.console, max(self.width - indent - hang, 8), overflow="fold")):
            part.rstrip()
            self.console.print(Styled(" " * (MARGIN + indent + hang * (at > 0))) + part, soft_wrap=True)

    def whole(self, link: str, *, indent: int = 0) -> None:
        """An address in one piece, however long: the terminal breaks it, and copying does not."""
        self.console.print(Styled(" " * (MARGIN + indent)) + Styled(link, Style.parse(QUIET) + Style(link=link)), soft_wrap=True)

    def title(self, text: str) -> None:
        """A heading with air around it."""
        self.line(Styled(text, STRONG))
        self.line()

    def pairs(self, rows: Iterable[tuple[str, Styled]], *, indent: int = 0) -> None:
        """Labels with what they label; on a narrow screen one below the other."""
        listed = [(label, value) for label, value in rows if value.plain]
        wide = max((len(label) for label, _value in listed), default=0) + 2
        for label, value in listed:
            if self.width < NARROW - MARGIN:
                if label:
                    self.line(Styled(label, QUIET), indent=indent)
                self.line(value, indent=indent + 2)
            else:
                self.line(Styled.assemble((label.ljust(wide), QUIET), value), indent=indent, hang=wide)


def _can(stream: TextIO, text: str) -> bool:
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def write(view: Any, stream: TextIO, *, lang: str, color: bool, width: int | None = None) -> None:
    """Write an answer for a person."""
    screen = Screen(stream, lang, color=color, width=width)
    screen.line()
    _WRITERS[type(view)](screen, view)
    screen.line()


# -- facts


def _results(screen: Screen, results: Results) -> None:
    marks = {hit.fact.id: hit.marks for hit in results.hits}
    for fact in results.facts:
        _fact(screen, fact, marks.get(fact.id, frozenset()))
        screen.line()
    _rest(screen, results)


def _rest(screen: Screen, results: Results) -> None:
    shown = len(results.facts)
    if shown < results.total:
        screen.line(Styled(f"{shown} {screen.label('of')} {results.total} · {screen.label('all')} --limit 0", QUIET))
        screen.line()


def _fact(screen: Screen, fact: Fact, marks: frozenset[str] = frozenset()) -> None:
    screen.line(marked(fact.text.of(screen.lang), marks))
    screen.line(_quiet(screen, fact))


def marked(sentence: str, marks: frozenset[str]) -> Styled:
    """A sentence with the words that matched marked."""
    styled = Styled(sentence)
    if marks:
        from minusma_cli import text  # noqa: PLC0415  # only what was searched for is marked

        for word in text.located(sentence):
            if not marks.isdisjoint(word.forms):
                styled.stylize(MATCH, word.start, word.end)
    return styled


def _quiet(screen: Screen, fact: Fact) -> Styled:
    """The line that explains a fact: date, source, id, and whether it is contested."""
    parts = [Styled(said(fact.when, screen.lang))] if fact.when else []
    line = Styled(" · ").join([*parts, _cited(screen, fact), Styled(fact.id)])
    line.stylize(QUIET)
    if fact.contested:
        line.append(f"  ≠ {screen.label('contested')}", CONTESTED)
    return line


def _cited(screen: Screen, fact: Fact) -> Styled:
    first, others = fact.sources[0], len(fact.sources) - 1
    line = Styled(", ").join(Styled(part) for part in (first.source.label, day(first.source.published, screen.lang)) if part)
    line.stylize(Style(link=first.link))
    if others:
        line.append(f", {screen.label('and')} {others} {screen.label('other' if others == 1 else 'others')}")
    return line


# -- a topic


def _topic(screen: Screen, page: TopicPage) -> None:
    if not page.charts:
        screen.title(page.topic.title.of(screen.lang))
    for chart in page.charts:
        _chart(screen, chart, page.units)
    tabled = [fact for fact in page.results.facts if fact.details] if page.topic.columns else []
    if len(tabled) > 1:
        _table(screen, page.topic, tabled)
    shown = {fact.id for fact in tabled} if len(tabled) > 1 else set()
    _by_series(screen, page.topic, [fact for fact in page.results.facts if fact.id not in shown])
    _rest(screen, page.results)


def _by_series(screen: Screen, topic: model.Topic, facts: Sequence[Fact]) -> None:
    labels = {series.id: series.label.of(screen.lang) for series in topic.series}
    last = ""
    for fact in facts:
        label = next((labels[given.series] for given in fact.figures if given.series in labels), "")
        if label and label != last:
            screen.title(label)
        last = label
        _fact(screen, fact)
        screen.line()


def _table(screen: Screen, topic: model.Topic, facts: Sequence[Fact]) -> None:
    """The topic's own table; on a narrow screen each row under its first cell."""
    columns = [key for key in topic.columns if any(key in fact.details for fact in facts)]
    if screen.width < NARROW - MARGIN:
        for fact in facts:
            cells = [_value(fact.details.get(key), screen.lang) for key in columns]
            screen.line(Styled(cells[0] or next(filter(None, cells), "")))
            rest = [cell for cell in cells[1:] if cell]
            screen.line(Styled(" · ".join([*rest, *([said(fact.when, screen.lang, short=True)] if fact.when else [])]), QUIET), indent=2)
        screen.line()
        return
    _wide_table(screen, topic, facts, columns)


def _wide_table(screen: Screen, topic: model.Topic, facts: Sequence[Fact], columns: Sequence[str]) -> None:
    from rich.box import SIMPLE_HEAD, ASCII2  # noqa: PLC0415, I001  # 8 ms, for tables only
    from rich.padding import Padding  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=ASCII2 if screen.ascii else SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style=QUIET, border_style=QUIET, padding=(0, 2, 0, 0))
    totals = [sum(_amount(fact.details.get(key)) for fact in facts) if topic.columns[key].total else None for key in columns]
    table.show_footer = any(total is not None for total in totals)
    for key, total in zip(columns, totals, strict=True):
        footer = number(total, screen.lang) if total is not None else ""
        table.add_column(topic.columns[key].label.of(screen.lang), footer=footer, justify="right" if total is not None else "left", overflow="fold")
    table.add_column(screen.label("period"), style=QUIET, overflow="fold")
    ids = screen.width >= 110  # noqa: PLR2004  # a column that the eye may skip
    if ids:
        table.add_column(screen.label("id"), style=QUIET, no_wrap=True)
    for fact in facts:
        cells: list[Any] = [Styled(_value(fact.details.get(key), screen.lang)) for key in columns]
        when = Styled(said(fact.when, screen.lang, short=True) if fact.when else "")
        if fact.contested:
            when.append("  ≠", CONTESTED)
        table.add_row(*cells, when, *([Styled(fact.id)] if ids else []))
    screen.console.print(Padding(table, (0, 0, 1, MARGIN)))


def _value(value: object, lang: str) -> str:
    if isinstance(value, Text):
        return value.of(lang)
    return number(value, lang) if isinstance(value, int | float) else str(value or "")


def _amount(value: object) -> float:
    return value if isinstance(value, int | float) else 0


# -- charts


def _chart(screen: Screen, chart: Chart, units: Mapping[str, Text]) -> None:
    """Bars by year with the figures beside them; a year without a figure is a gap."""
    series = chart.series
    unit = units.get(series.unit)
    screen.title(" · ".join((series.label.of(screen.lang), unit.of(screen.lang) if unit else series.unit)))
    greatest = max(float(bar.figure.value) for bar in chart.bars if bar.figure) or 1.0
    words = [_bar_words(screen, bar) for bar in chart.bars]
    room = max(screen.width - 6 - max(len(line.plain) for line in words) - 1, 8)
    room = min(room, 60)
    for bar, line in zip(chart.bars, words, strict=True):
        drawn = _drawn(float(bar.figure.value) / greatest * room, ascii_only=screen.ascii) if bar.figure else ""
        screen.line(Styled.assemble((str(bar.year), QUIET), "  ", (drawn, BAR), " " if drawn else "", line))
    screen.line()


def _bar_words(screen: Screen, bar: Bar) -> Styled:
    if not bar.figure:
        return Styled("." if screen.ascii else "·", QUIET)
    line = Styled(qualified(bar.figure, screen.lang))
    if bar.contested and bar.low is not None and bar.high is not None and bar.low != bar.high:
        line.append(f"   {number(bar.low, screen.lang)}{'-' if screen.ascii else '–'}{number(bar.high, screen.lang)}", QUIET)  # noqa: RUF001
    if bar.contested:
        line.append(" ≠", CONTESTED)
    return line


def _drawn(length: float, *, ascii_only: bool) -> str:
    """A bar of so many columns, to the half; what is more than nothing is seen."""
    whole = int(length)
    if ascii_only:
        return "#" * max(whole, 1)
    half = "▌" if length - whole >= 0.5 or not whole else ""  # noqa: PLR2004
    return "█" * whole + half


# -- one fact


def _pages(screen: Screen, view: FactPages) -> None:
    for page in view.pages:
        _page(screen, page, view.units)


def _page(screen: Screen, page: FactPage, units: Mapping[str, Text]) -> None:
    fact, lang = page.fact, screen.lang
    other = "en" if lang == "nl" else "nl"
    screen.line(Styled(fact.text.of(lang), STRONG))
    screen.line(Styled(fact.text.of(other), QUIET))
    screen.line()
    labels = {key: column.label.of(lang) for key, column in page.topic.columns.items()}
    screen.pairs([
        (screen.label("id"), Styled(fact.id)),
        (screen.label("topic"), Styled(page.topic.title.of(lang))),
        (screen.label("date"), Styled(said(fact.when, lang) if fact.when else screen.label("undated"))),
        (screen.label("figures"), Styled(", ".join(figure(one, units, lang) for one in fact.figures))),
        *((labels[key], Styled(_value(value, lang))) for key, value in fact.details.items()),
        (screen.label("names"), Styled(", ".join(fact.names))),
        (screen.label("note"), Styled(fact.note.of(lang) if fact.note else "")),
    ])  # fmt: skip
    screen.line()
    _references(screen, fact)
    if page.contested:
        screen.line(Styled(f"≠ {screen.label('contested')}", CONTESTED))
        screen.line()
        for one in page.contested:
            _fact(screen, one)
            screen.line()
    for series, before, after in page.neighbours:
        _around(screen, series, before, after, units)


def _references(screen: Screen, fact: Fact) -> None:
    screen.line(Styled(screen.label("sources"), STRONG))
    for reference in fact.sources:
        source = reference.source
        screen.line(Styled(source.title, Style(link=reference.link)))
        about = [source.number or "", source.publisher, day(source.published, screen.lang), _KIND[source.kind].of(screen.lang)]
        screen.line(Styled(" · ".join(part for part in about if part), QUIET), indent=2)
        section = f"§ {reference.section} · " if reference.section else ""
        screen.line(Styled(f"{section}{screen.label('find')}: {reference.find}", QUIET), indent=2)
        screen.whole(reference.link, indent=2)
        screen.line()


def _around(screen: Screen, series: Series, before: Fact | None, after: Fact | None, units: Mapping[str, Text]) -> None:
    screen.line(Styled(series.label.of(screen.lang), STRONG))
    rows = []
    for name, fact in (("before", before), ("after", after)):
        if fact and fact.when:
            given = next(one for one in fact.figures if one.series == series.id)
            rows.append((screen.label(name), Styled(f"{said(fact.when, screen.lang)} · {figure(given, units, screen.lang)} · {fact.id}")))
    screen.pairs(rows)
    screen.line()


# -- topics, sources, problems


def _topics(screen: Screen, view: Topics) -> None:
    wide = max(len(topic.id) for topic in view.topics)
    for topic in view.topics:
        count = f"{number(topic.facts, screen.lang)} {screen.label('fact' if topic.facts == 1 else 'facts')}"
        screen.pairs([(topic.id.ljust(wide), Styled.assemble(topic.title.of(screen.lang), (f"  {count}", QUIET)))])


def _sources(screen: Screen, view: Sources) -> None:
    for source, facts in view.sources:
        _source(screen, source, facts)
        screen.line()


def _source(screen: Screen, source: Source, facts: int) -> None:
    screen.line(Styled(source.title, Style(link=source.url)))
    about = (source.number or "", source.publisher, day(source.published, screen.lang), _KIND[source.kind].of(screen.lang))
    count = f"{number(facts, screen.lang)} {screen.label('fact' if facts == 1 else 'facts')}"
    screen.line(Styled(" · ".join([*(part for part in about if part), count, source.id]), QUIET))


def _one_source(screen: Screen, view: OneSource) -> None:
    _source(screen, view.source, view.results.total)
    screen.whole(view.source.url)
    screen.line()
    _results(screen, view.results)


def _report(screen: Screen, view: Report) -> None:
    for problem in view.problems:
        screen.line(str(problem), hang=2)
    if view.problems:
        screen.line()
    count = len(view.problems)
    line = f"{count} problem{'s' * (count != 1)} in {view.facts} facts"
    screen.line(Styled(line, CONTESTED if count else STRONG))


_WRITERS: dict[type, Any] = {
    Results: _results,
    TopicPage: _topic,
    FactPages: _pages,
    Topics: _topics,
    Sources: _sources,
    OneSource: _one_source,
    Report: _report,
}

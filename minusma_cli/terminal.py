"""The rich writer and the charts: what a person sees.

A view and a stream go in. One visual language for all commands: two spaces of margin, the sentence first, everything that
explains it in one quiet line; one accent for what matched, one for charts, red for what is contested. Text of a fact base is
data: it is never read as markup, and `schema` lets no control character through. Below 60 columns what stands at
the right goes under the line.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from rich.console import Console, RenderableType
from rich.style import Style
from rich.text import Text as Styled

from minusma_cli import model
from minusma_cli.errors import Report
from minusma_cli.labels import EXAMPLES, KIND, LABELS, counts, day, figure, number, qualified
from minusma_cli.model import (
    Bar,
    Chart,
    Cited,
    Conflict,
    Conflicts,
    Day,
    Explained,
    Fact,
    FactPage,
    FactPages,
    Figure,
    OneSource,
    Results,
    Section,
    Series,
    Source,
    Sources,
    Text,
    Timeline,
    TopicPage,
    Topics,
    Welcome,
)
from minusma_cli.when import parse, said

MARGIN = 2
NARROW = 60
MOST_EVENTS = 6
# Orange and steel blue keep their contrast on light and dark grounds; what they say is also said in words or by weight.
MATCH, BAR, OTHER_BAR, CONTESTED, QUIET, STRONG = "bold color(166)", "color(67)", "color(108)", "red", "dim", "bold"

# -- the screen


class Screen:
    """A console with a margin, in one language."""

    def __init__(self, stream: TextIO, lang: str, *, color: bool, width: int | None = None, encoding: str | None = None) -> None:
        self.lang = lang
        self.console = Console(
            file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False, legacy_windows=False,
            force_terminal=color, color_system="auto" if color else None, no_color=None if color else True,
        )  # fmt: skip
        self.width = max(self.console.width - MARGIN, 8)
        self._air = 0
        self.ascii = not _can(encoding or getattr(stream, "encoding", None), "█–≠·")

    def label(self, name: str) -> str:
        """A word of the program in the language of the answer."""
        return LABELS[name].of(self.lang)

    def line(self, text: Styled | str = "", *, indent: int = 0) -> None:
        """One paragraph inside the margin, wrapped between words."""
        self.hung(Styled(), text, indent=indent)

    def hung(self, label: Styled, text: Styled | str, *, indent: int = 0) -> None:
        """A paragraph that hangs beside its label; without a label just a paragraph."""
        styled = Styled(text) if isinstance(text, str) else text
        if not styled.plain:
            self._air += 1
            return
        room = max(self.width - indent - label.cell_len, 8)
        for at, part in enumerate(styled.wrap(self.console, room, overflow="fold")):
            part.rstrip()
            beside = label if at == 0 else Styled(" " * label.cell_len)
            self.put(Styled(" " * (MARGIN + indent)) + beside + part)

    def put(self, shown: RenderableType, *, wrapped: bool = False) -> None:
        """Print something after the air that is due before it: at most two empty lines, and none at the end."""
        for _line in range(min(self._air, 2)):
            self.console.print()
        self._air = 0
        self.console.print(shown, soft_wrap=not wrapped)

    def whole(self, link: str, *, indent: int = 0) -> None:
        """An address in one piece, however long: the terminal breaks it, and copying does not."""
        self.put(Styled(" " * (MARGIN + indent)) + Styled(link, Style.parse(QUIET) + Style(link=link)))

    def verbatim(self, line: str) -> None:
        """A line for other programs, with nothing before, in or after it."""
        self.put(Styled(line))

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
                self.hung(Styled(label.ljust(wide), QUIET), value, indent=indent)


def _can(encoding: str | None, text: str) -> bool:
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def write(view: Any, stream: TextIO, *, lang: str, color: bool, width: int | None = None, encoding: str | None = None) -> None:  # noqa: PLR0913  # what a screen is
    """Write an answer for a person; `encoding` is that of the screen, where it is not the stream's own."""
    screen = Screen(stream, lang, color=color, width=width, encoding=encoding)
    screen.line()
    _WRITERS[type(view)](screen, view)
    screen.console.print()


# -- facts


def _results(screen: Screen, results: Results) -> None:
    marks = {hit.fact.id: hit.marks for hit in results.hits}
    for fact in results.facts:
        _fact(screen, fact, marks.get(fact.id, frozenset()))
        screen.line()
    _rest(screen, results)


def _explained(screen: Screen, view: Explained) -> None:
    from minusma_cli.output import met  # for this option only

    for hit in view.results.hits:
        _fact(screen, hit.fact, hit.marks)
        screen.line(Styled(met(hit, screen.lang), QUIET))
        screen.line()
    _rest(screen, view.results)


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
        from minusma_cli import text  # only what was searched for is marked

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
    if page.topic and not page.charts:
        screen.title(page.topic.title.of(screen.lang))
    _charts(screen, page.charts, page.units)
    shown = {fact.id for fact in _tables(screen, page.topic, page.results.facts)} if page.topic else set()
    labels = {series.id: series.label.of(screen.lang) for series in page.topic.series} if page.topic else {}
    _by_series(screen, labels, [fact for fact in page.results.facts if fact.id not in shown])
    _rest(screen, page.results)


def _by_series(screen: Screen, labels: Mapping[str, str], facts: Sequence[Fact]) -> None:
    """Facts under the name of their series; after those of series the others, under a short rule of air."""
    last = ""
    for fact in facts:
        label = next((labels[given.series] for given in fact.figures if given.series and given.series in labels), "")
        if label != last:
            screen.title(label or screen.label("further"))
        last = label
        _fact(screen, fact)
        screen.line()


def _tables(screen: Screen, topic: model.Topic, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that fill the topic's columns as tables: each flow, which adds up, by itself; which facts these are comes back."""
    full = len(topic.columns) - (len(topic.columns) > 2)  # noqa: PLR2004  # one cell of three or more may be empty
    tabled = [fact for fact in facts if topic.columns and len(fact.details) >= full]
    flows = {series.id: series for series in topic.series if series.type == "flow"}
    shown: list[Fact] = []
    for flow in flows.values():
        part = [fact for fact in tabled if any(given.series == flow.id for given in fact.figures)]
        if len(part) > 1:
            screen.title(flow.label.of(screen.lang))
            _table(screen, topic, part, total=True)
            shown += part
    rest = [fact for fact in tabled if fact not in shown]
    if len(rest) > 1:
        if shown:
            screen.title(screen.label("further"))
        _table(screen, topic, rest, total=not flows)
        shown += rest
    return shown


def _table(screen: Screen, topic: model.Topic, facts: Sequence[Fact], *, total: bool) -> None:
    """The topic's own table; on a narrow screen each row under its first cell."""
    columns = [key for key in topic.columns if any(key in fact.details for fact in facts)]
    if screen.width < NARROW - MARGIN:
        for fact in facts:
            cells = [_said_cell(topic.columns[key], fact.details.get(key), screen.lang) for key in columns]
            screen.line(Styled(cells[0] or next(filter(None, cells), "")))
            rest = [cell for cell in cells[1:] if cell]
            screen.line(Styled(" · ".join([*rest, *([said(fact.when, screen.lang, short=True)] if fact.when else [])]), QUIET), indent=2)
        screen.line()
        return
    _wide_table(screen, topic, facts, columns, total=total)


def _wide_table(screen: Screen, topic: model.Topic, facts: Sequence[Fact], columns: Sequence[str], *, total: bool) -> None:
    from rich.box import SIMPLE_HEAD, ASCII2  # noqa: I001  # 8 ms, for tables only
    from rich.padding import Padding
    from rich.table import Table

    table = Table(
        box=ASCII2 if screen.ascii else SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style=QUIET, border_style=QUIET, padding=(0, 2, 0, 0)
    )
    adds = {key: topic.columns[key].total for key in columns}
    table.show_footer = total and any(adds.values())
    for key in columns:
        footer = (
            number(sum(_amount(fact.details.get(key)) for fact in facts), screen.lang)
            if adds[key]
            else screen.label("total")
            if key == columns[0]
            else ""
        )
        table.add_column(topic.columns[key].label.of(screen.lang), footer=footer, justify="right" if adds[key] else "left", overflow="fold")
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
    screen.put(Padding(table, (0, 0, 0, MARGIN)), wrapped=True)
    screen.line()


def _said_cell(column: model.Column, value: object, lang: str) -> str:
    """A cell without its column over it: a number says what it counts."""
    said_so = _value(value, lang)
    return f"{column.label.of(lang).lower()} {said_so}" if said_so and isinstance(value, int | float) else said_so


def _value(value: object, lang: str) -> str:
    if isinstance(value, Text):
        return value.of(lang)
    return number(value, lang) if isinstance(value, int | float) else str(value or "")


def _amount(value: object) -> float:
    return value if isinstance(value, int | float) else 0


# -- charts


def _charts(screen: Screen, charts: Sequence[Chart], units: Mapping[str, Text]) -> None:
    """Bars by year with the figures beside them; several series of one unit stand together, year by year, on one scale."""
    if len({chart.series.unit for chart in charts}) == 1 and len(charts) > 1:
        _together(screen, charts, units)
        return
    for chart in charts:
        screen.title(" · ".join((chart.series.label.of(screen.lang), _unit(chart.series, units, screen.lang))))
        _bars(screen, [(str(bar.year), bar, BAR) for bar in chart.bars])


def _together(screen: Screen, charts: Sequence[Chart], units: Mapping[str, Text]) -> None:
    screen.line(Styled(_unit(charts[0].series, units, screen.lang), STRONG))
    names = "ABCDEFGH"[: len(charts)]
    for name, chart in zip(names, charts, strict=False):
        screen.line(Styled.assemble((f"{name} ", QUIET), chart.series.label.of(screen.lang)))
    screen.line()
    by_year = [{bar.year: bar for bar in chart.bars} for chart in charts]
    years = sorted({year for bars in by_year for year in bars})
    rows = [
        (f"{year if not at else '    '} {name}", bars.get(year, Bar(year, None)), BAR if at % 2 == 0 else OTHER_BAR)
        for year in range(years[0], years[-1] + 1)
        for at, (name, bars) in enumerate(zip(names, by_year, strict=False))
    ]
    _bars(screen, rows)


def _bars(screen: Screen, rows: Sequence[tuple[str, Bar, str]]) -> None:
    greatest = max(float(bar.figure.value) for _label, bar, _style in rows if bar.figure) or 1.0
    words = [_bar_words(screen, bar) for _label, bar, _style in rows]
    label = max(len(label) for label, _bar, _style in rows)
    room = min(max(screen.width - label - 4 - max(len(line.plain) for line in words), 4), 60)
    for (name, bar, style), line in zip(rows, words, strict=True):
        drawn = _drawn(float(bar.figure.value) / greatest * room, ascii_only=screen.ascii) if bar.figure else ""
        screen.line(Styled.assemble((name, QUIET), "  ", (drawn, style), " " if drawn else "", line))
    screen.line()


def _unit(series: Series, units: Mapping[str, Text], lang: str) -> str:
    unit = units.get(series.unit)
    return unit.of(lang) if unit else series.unit


def _bar_words(screen: Screen, bar: Bar) -> Styled:
    if not bar.figure:
        return Styled("." if screen.ascii else "·", QUIET)
    line = Styled(qualified(bar.figure, screen.lang))
    if bar.contested and bar.low is not None and bar.high is not None and bar.low != bar.high:
        line.append(f"   {number(bar.low, screen.lang)}{'-' if screen.ascii else '–'}{number(bar.high, screen.lang)}", QUIET)
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
        about = [source.number or "", source.publisher, day(source.published, screen.lang), KIND[source.kind].of(screen.lang)]
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
    lang = screen.lang
    wide = max((len(topic.title.of(lang)) for topic in view.topics), default=0) + 2
    rows = []
    for topic in view.topics:
        count = f"{number(topic.facts, lang)} {screen.label('fact' if topic.facts == 1 else 'facts')}"
        rows.append((topic.id, Styled.assemble(topic.title.of(lang).ljust(wide), (count, QUIET))))
    screen.pairs(rows)


def _sources(screen: Screen, view: Sources) -> None:
    for source, facts in view.sources:
        _source(screen, source, facts)
        screen.line()


def _source(screen: Screen, source: Source, facts: int) -> None:
    screen.line(Styled(source.title, Style(link=source.url)))
    about = (source.number or "", source.publisher, day(source.published, screen.lang), KIND[source.kind].of(screen.lang))
    count = f"{number(facts, screen.lang)} {screen.label('fact' if facts == 1 else 'facts')}"
    screen.line(Styled(" · ".join([*(part for part in about if part), count, source.id]), QUIET))


def _one_source(screen: Screen, view: OneSource) -> None:
    _source(screen, view.source, view.results.total)
    screen.whole(view.source.url)
    screen.line()
    _results(screen, view.results)


def _report(screen: Screen, view: Report) -> None:
    for problem in view.problems:
        screen.line(str(problem))
    if view.problems:
        screen.line()
    count = len(view.problems)
    screen.line(Styled(f"{count} problems in {view.facts} facts", CONTESTED if count else STRONG))


# -- a day


def _day(screen: Screen, view: Day) -> None:
    screen.title(said(view.when, screen.lang))
    first, last = view.span
    if first and view.when.last and view.when.last < first:
        screen.line(f"{screen.label('starts')} {said(parse(first), screen.lang)}.")
        screen.line()
    if last and view.when.first and view.when.first > last:
        screen.line(f"{screen.label('ended')} {said(parse(last), screen.lang)}.")
        screen.line()
    screen.pairs(row for section in view.sections for row in _section(screen, section, view))
    screen.line()
    rows = [*_events(screen, "events" if view.when.first == view.when.last else "then", view.events)]
    rows += _distant(screen, "previous", view.before)
    rows += _distant(screen, "next", view.after)
    screen.pairs(rows)


def _section(screen: Screen, section: Section, view: Day) -> list[tuple[str, Styled]]:
    lang = screen.lang
    title = section.topic.title.of(lang)
    rows = [("", _in_force(screen, fact, section.topic)) for fact in section.in_force]
    for standing in section.standing:
        label, unit = standing.series.label.of(lang), _unit(standing.series, view.units, lang)
        said_so = qualified(standing.figure, lang) if unit.casefold() in label.casefold() else figure(standing.figure, view.units, lang)
        line = Styled(f"{label}: {said_so}")
        if standing.fact.when and not section.in_force:
            line.append(f"  {said(standing.fact.when, lang, short=True)}", QUIET)
        if standing.contested:
            line.append(" ≠", CONTESTED)
        rows.append(("", line))
    return [(title if at == 0 else "", line) for at, (_none, line) in enumerate(rows)]


def _in_force(screen: Screen, fact: Fact, topic: model.Topic) -> Styled:
    """What holds on a day, by the first columns of its topic, a person first; and until when."""
    lang = screen.lang
    values = {key: _value(fact.details.get(key), lang) for key in topic.columns}
    person = values.pop("person", "")
    first = next((value for value in values.values() if value), "")
    label = next((column.label.of(lang) for key, column in topic.columns.items() if values.get(key) == first), "")
    line = Styled(f"{person} ({first})" if person and first else person or f"{label} {first}")
    if fact.when and fact.when.last and not person:
        line.append(f", {screen.label('until')} {said(parse(fact.when.last), lang)}")
    if fact.contested:
        line.append(" ≠", CONTESTED)
    return line


def _events(screen: Screen, label: str, facts: Sequence[Fact]) -> Iterator[tuple[str, Styled]]:
    for at, fact in enumerate(facts[:MOST_EVENTS]):
        yield screen.label(label) if at == 0 else "", Styled.assemble(fact.text.of(screen.lang), (f"  {fact.id}", QUIET))
    if len(facts) > MOST_EVENTS:
        yield "", Styled(f"{screen.label('more')} {len(facts) - MOST_EVENTS}", QUIET)


def _distant(screen: Screen, label: str, events: Sequence[tuple[Fact, int]]) -> Iterator[tuple[str, Styled]]:
    for at, (fact, days) in enumerate(events):
        date = said(fact.when, screen.lang, short=True) if fact.when else ""
        far = f"{date} · {number(days, screen.lang)} {screen.label('day' if days == 1 else 'days')}"
        yield screen.label(label) if at == 0 else "", Styled.assemble(fact.text.of(screen.lang), (f"  {far}", QUIET))


# -- timeline and conflicts


def _timeline(screen: Screen, view: Timeline) -> None:
    if view.counts is not None:
        rows = [(name, Bar(0, Figure(None, count, "", "exactly")), BAR) for name, count in view.counts]
        if rows:
            _bars(screen, rows)
        return
    year = ""
    for fact in view.results.facts:
        if fact.when is None:  # pragma: no cover  # a timeline has dated facts only
            continue
        here = (fact.when.first or fact.when.last or "")[:4]
        if here != year:
            screen.line()
            screen.title(here)
            year = here
        date = said(fact.when, screen.lang, short=True)
        line = Styled.assemble(fact.text.of(screen.lang), (f"  {fact.id}", QUIET))
        if fact.contested:
            line.append(" ≠", CONTESTED)
        wide = 14 if len(date) <= 12 else len(date) + 2  # noqa: PLR2004
        if screen.width < NARROW - MARGIN or wide > 28:  # noqa: PLR2004
            screen.line(Styled(date, QUIET))
            screen.line(line, indent=2)
        else:
            screen.hung(Styled(date.ljust(wide), QUIET), line)
    screen.line()
    _rest(screen, view.results)


def _conflicts(screen: Screen, view: Conflicts) -> None:
    for conflict in view.conflicts:
        _conflict(screen, conflict, view.units)


def _conflict(screen: Screen, conflict: Conflict, units: Mapping[str, Text]) -> None:
    lang = screen.lang
    series = conflict.series
    dated = [fact.when for fact in conflict.facts if fact.when]
    head = series.label.of(lang) if series else conflict.topic.title.of(lang)
    date = min((when for when in dated), key=lambda when: len(when.edtf.split("/")[0]), default=None)
    count = len({reference.source.id for fact in conflict.facts for reference in fact.sources})
    title = Styled(f"{head}, {said(date, lang)}" if date else head, STRONG)
    title.append(f"  {count} {screen.label('conflict_source' if count == 1 else 'conflict_sources')}", QUIET)
    screen.line(title)
    screen.line()
    figures = [_figure_of(fact, series) for fact in conflict.facts]
    wide = max((len(qualified(one, lang)) for one in figures if one), default=0)
    for fact, one in zip(conflict.facts, figures, strict=True):
        _side(screen, fact, one, units, wide)
    notes = list(dict.fromkeys(fact.note.of(lang) for fact in conflict.facts if fact.note))
    if series and notes:
        screen.line()
    for note in notes:
        screen.line(note)
    screen.line()
    if notes:
        screen.line()


def _figure_of(fact: Fact, series: Series | None) -> Figure | None:
    return next((one for one in fact.figures if series and one.series == series.id), None)


def _side(screen: Screen, fact: Fact, mine: Figure | None, units: Mapping[str, Text], wide: int) -> None:
    """One side of a contradiction: the figure, or the sentence where it is not about one, and who says so."""
    lang = screen.lang
    first = fact.sources[0].source
    kind = screen.label("primary") if first.kind in model.PRIMARY else KIND[first.kind].of(lang)
    who = [first.label, day(first.published, lang), kind, fact.id]
    line = Styled(" · ".join(part for part in who if part))
    line.stylize(Style(link=fact.sources[0].link), 0, len(first.label))
    if mine and screen.width >= NARROW - MARGIN:
        when = said(fact.when, lang, short=True) if fact.when else ""
        line.stylize(QUIET)
        screen.hung(Styled(f"{qualified(mine, lang):>{wide}}  ", STRONG), Styled(f"{when} · ", QUIET) + line)
    elif mine:
        screen.line(Styled(figure(mine, units, lang), STRONG))
        screen.line(Styled(line.plain, QUIET), indent=2)
    else:
        screen.line(fact.text.of(lang), indent=2)
        line.stylize(QUIET)
        screen.line(line, indent=2)
        screen.line()


# -- citations and welcome


def _citations(screen: Screen, view: Cited) -> None:
    from minusma_cli.cite import written  # for this command only

    for line in written(view).splitlines():
        if view.style == "text":
            screen.line(line)
            screen.line()
        else:
            screen.verbatim(line)


def _welcome(screen: Screen, view: Welcome) -> None:
    lang = screen.lang
    screen.line(Styled.assemble(("minusma", STRONG), f" {view.version}"))
    screen.line(screen.label("welcome"))
    screen.line(Styled(counts(view, lang), QUIET))
    screen.line()
    screen.pairs(
        [
            *((screen.label("try") if not at else "", Styled(example)) for at, example in enumerate(EXAMPLES)),
            (screen.label("help"), Styled("minusma --help")),
        ]
    )


_WRITERS: dict[type, Any] = {
    Results: _results,
    Explained: _explained,
    TopicPage: _topic,
    FactPages: _pages,
    Topics: _topics,
    Sources: _sources,
    OneSource: _one_source,
    Report: _report,
    Day: _day,
    Timeline: _timeline,
    Conflicts: _conflicts,
    Cited: _citations,
    Welcome: _welcome,
}

"""What a person sees: each answer in one visual language.

A view and a stream go in. The sentence first, everything that explains it in one quiet line; text of a fact base is data: it is never read
as markup, and `schema` lets no control character through. Below 60 columns what stands at the right goes under the line. This room, `screen`
and `tables` are the only ones that import rich, and none of them is loaded unless a person looks.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from rich.style import Style
from rich.text import Text as Styled

from minusma_cli import model
from minusma_cli.errors import Report
from minusma_cli.labels import EXAMPLES, KIND, counts, day, figure, number, qualified
from minusma_cli.model import (
    Bar,
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
    Timeline,
    TopicPage,
    Topics,
    Unit,
    Welcome,
)
from minusma_cli.screen import BAR, CONTESTED, MARGIN, MATCH, NARROW, QUIET, STRONG, Screen
from minusma_cli.tables import draw_bars, draw_charts, draw_tables, unit_of, value_of
from minusma_cli.when import parse, said

MOST_EVENTS = 6


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
    first, others = fact.sources[0], len({reference.source.id for reference in fact.sources}) - 1
    line = Styled(", ").join(Styled(part) for part in (first.source.label, day(first.source.published, screen.lang)) if part)
    line.stylize(Style(link=first.link))
    if others:
        line.append(f", {screen.label('and')} {others} {screen.label('other' if others == 1 else 'others')}")
    return line


# -- a topic


def _topic(screen: Screen, page: TopicPage) -> None:
    if page.topic and not page.charts:
        screen.title(page.topic.title.of(screen.lang))
    draw_charts(screen, page.charts, page.units)
    shown = draw_tables(screen, page.topic, page.results.facts) if page.topic else set()
    labels = {series.id: series.label.of(screen.lang) for series in page.topic.series} if page.topic else {}
    _by_series(screen, labels, [fact for fact in page.results.facts if fact.id not in shown])
    _rest(screen, page.results)


def _by_series(screen: Screen, labels: Mapping[str, str], facts: Sequence[Fact]) -> None:
    """Facts under the name of their series; after those of series the others, under a short rule of air."""
    last = ""
    for fact in facts:
        mine = {given.series for given in fact.figures}
        label = next((label for series, label in labels.items() if series in mine), "")
        if label != last:
            screen.title(label or screen.label("further"))
        last = label
        _fact(screen, fact)
        screen.line()


# -- one fact


def _pages(screen: Screen, view: FactPages) -> None:
    for page in view.pages:
        _page(screen, page, view.units)


def _page(screen: Screen, page: FactPage, units: Mapping[str, Unit]) -> None:
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
        *((labels[key], Styled(value_of(value, lang))) for key, value in fact.details.items()),
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
        screen.line(Styled(" · ".join(_about(screen, source)), QUIET), indent=2)
        section = f"§ {reference.section} · " if reference.section else ""
        screen.line(Styled(f"{section}{screen.label('find')}: {reference.find}", QUIET), indent=2)
        screen.whole(reference.link, indent=2)
        screen.line()


def _around(screen: Screen, series: Series, before: Fact | None, after: Fact | None, units: Mapping[str, Unit]) -> None:
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
    screen.pairs((topic.id, Styled.assemble(topic.title.of(lang).ljust(wide), (_count(screen, topic.facts), QUIET))) for topic in view.topics)


def _sources(screen: Screen, view: Sources) -> None:
    for source, facts in view.sources:
        _source(screen, source, facts)
        screen.line()


def _source(screen: Screen, source: Source, facts: int) -> None:
    screen.line(Styled(source.title, Style(link=source.url)))
    screen.line(Styled(" · ".join([*_about(screen, source), _count(screen, facts), source.id]), QUIET))


def _about(screen: Screen, source: Source) -> list[str]:
    """What there is to say of a document beside its title: its number, publisher, date and kind."""
    about = (source.number, source.publisher, day(source.published, screen.lang), KIND[source.kind].of(screen.lang))
    return [part for part in about if part]


def _count(screen: Screen, facts: int) -> str:
    return f"{number(facts, screen.lang)} {screen.label('fact' if facts == 1 else 'facts')}"


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
        label, unit = standing.series.label.of(lang), unit_of(standing.series, view.units, lang)
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
    values = {key: value_of(fact.details.get(key), lang) for key in topic.columns}
    person = values.pop("person", "")
    first = next((value for value in values.values() if value), "")
    label = next((column.label.of(lang) for key, column in topic.columns.items() if values.get(key) == first), "")
    line = Styled.assemble(person, (f", {first}", QUIET) if first else "") if person else Styled(f"{label} {first}")
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
            draw_bars(screen, rows)
        return
    year = ""
    for fact in view.results.facts:
        if fact.when is None:  # pragma: no cover  # a timeline has dated facts only
            continue
        here = fact.since[:4]
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


def _conflict(screen: Screen, conflict: Conflict, units: Mapping[str, Unit]) -> None:
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


def _side(screen: Screen, fact: Fact, mine: Figure | None, units: Mapping[str, Unit], wide: int) -> None:
    """One side of a contradiction: the figure, or the sentence where it is not about one, and who says so."""
    lang = screen.lang
    first = fact.sources[0].source
    kind = screen.label("primary") if first.kind in model.PRIMARY else KIND[first.kind].of(lang)
    published = day(first.published, lang)
    when = said(fact.when, lang, short=True) if fact.when else ""
    dated = [Styled(when)] if mine and when not in ("", published) else []
    who = Styled(first.label, Style(link=fact.sources[0].link))
    line = Styled(" · ").join([*dated, who, *(Styled(part) for part in (published, kind, fact.id) if part)])
    line.stylize(QUIET)
    if mine and screen.width >= NARROW - MARGIN:
        screen.hung(Styled(f"{qualified(mine, lang):>{wide}}  ", STRONG), line)
        return
    screen.line(Styled(figure(mine, units, lang), STRONG) if mine else fact.text.of(lang), indent=0 if mine else 2)
    screen.line(line, indent=2)
    if not mine:
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

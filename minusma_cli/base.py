"""An open fact base: ask it things, get results.

This is the interface for Python, and what the commands use: `load()` gives a `Facts`, and its methods take what
the commands' options take and return the model. A name that the base does not have raises `Unknown`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from minusma_cli import query, question, search
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.index import Filter, Index
from minusma_cli.model import (
    LANGUAGES,
    Cited,
    Conflicts,
    Day,
    Fact,
    FactPage,
    FactPages,
    Hit,
    Results,
    Series,
    Source,
    Timeline,
    Topic,
    TopicPage,
    Welcome,
)

Names = str | Iterable[str] | None
HITS = 10


class Facts:
    """A fact base that is open for questions.

    Every method takes the same filters: `topic`, `series` and `source` (ids; of topics also titles and aliases; one or several), `year` (2017 or "2014/2016"),
    `on`, `since`, `until` (dates as EDTF or as people type them); `limit` (None or 0: all) and `sort`
    (`relevance`, `date`, `id`, `topic`, `value`, with `-` in front for the other way round). `lang` (`nl` or `en`) is the language to show; a search answers in the one that it was asked in.
    """

    def __init__(self, index: Index, lang: str = "nl") -> None:
        self._index, self.lang = index, lang

    # -- what there is

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in the file's order."""
        return self._index.topics

    @property
    def series(self) -> dict[str, Series]:
        """The quantities followed through time, by id."""
        return {series.id: series for topic in self.topics for series in topic.series}

    @property
    def units(self) -> dict[str, Any]:
        """What figures count, in both languages, by id."""
        return self._index.units

    def __len__(self) -> int:
        return self._index.size

    def sources(self) -> list[tuple[Source, int]]:
        """Every source with the number of facts that rest on it, by id."""
        return self._index.sources()

    def ids(self, kind: str = "fact") -> list[str]:
        """All ids of facts, or of sources (`source`)."""
        return self._index.ids(kind)

    def source(self, name: str) -> tuple[Source, int]:
        """One source and the number of facts that rest on it."""
        return self._index.sources([query.named("source", name, self.ids("source"))])[0]

    # -- questions

    def search(self, words: str, *, limit: int | None = HITS, sort: str = "relevance", lang: str | None = None, **given: Any) -> Results:
        """The facts that answer a question in Dutch or English, best first; MinusmaError when it holds no word."""
        asked_for = question.question(words)
        if asked_for.empty:
            message = "nothing to search for; give a word, a name or a number"
            raise MinusmaError(message)
        answer = search.search(self._index, asked_for, self._filter(**given), limit or None)
        facts = self._index.facts([found.number for found in answer.found])
        hits = [Hit(fact, found.score, found.match, found.marks) for fact, found in zip(facts, answer.found, strict=True)]
        order = {fact.id: at for at, fact in enumerate(query.sorted_by(facts, sort))}
        hits.sort(key=lambda hit: order[hit.fact.id])
        asked = {"command": "search", "words": words, **_asked(given, limit, sort)}
        notices = tuple(f"{typed} → {taken}" for typed, taken in answer.spelled.items()) if hits else ()
        language = _language(lang) or answer.lang or self.lang
        return Results(tuple(hit.fact for hit in hits), answer.total, asked, language, tuple(hits), notices)

    def suggestions(self, words: str) -> list[str]:
        """Up to three words of the base or topics that a question without an answer may have meant."""
        from minusma_cli.text import STOPWORDS, nearest, terms

        wanted = [forms[0] for forms in terms(words[:200]) if forms[0] not in STOPWORDS]
        near: dict[str, str] = {}
        names = [name for topic in self.topics for name in topic.names]
        for word in wanted[:5]:
            near.update((name.casefold(), name) for name in nearest(word, [*names, *self._index.of_length(max(len(word) - 2, 4), len(word) + 2)]))
        return list(near.values())[:3]

    def select(self, *, limit: int | None = None, sort: str = "relevance", lang: str | None = None, command: str = "list", **given: Any) -> Results:
        """The facts that satisfy the filters, headline series first, then by date."""
        wanted = self._filter(**given)
        chosen = self._index.numbers(wanted)
        plain = sort == "relevance" and not wanted.periods
        facts = self._index.facts(chosen[: limit or None] if plain else chosen)
        ordered = query.sorted_by(query.in_order(facts, wanted, self.topics), sort)
        asked = {"command": command, **_asked(given, limit, sort)}
        return Results(tuple(ordered[: limit or None]), len(chosen), asked, _language(lang) or self.lang)

    def show(self, *names: str, lang: str | None = None) -> Results:
        """Facts by id, in the order asked for."""
        known = self.ids()
        wanted = [query.named("fact", name, known) for name in names]
        facts = {fact.id: fact for fact in self._index.facts(self._index.numbers(Filter(ids=tuple(wanted))))}
        return Results(tuple(facts[name] for name in wanted), len(wanted), {"command": "show", "ids": list(names)}, _language(lang) or self.lang)

    def page(self, results: Results, topic: str = "", series: Names = None, *, charts: bool | None = None) -> TopicPage:
        """A topic's own page: its facts with a chart of its headline series, or of the series named; `charts`: of all its series, or none."""
        one = query.topic_named(topic, self.topics) if topic else None
        named = [self.series[query.named("series", name, self.series)] for name in _names(series)]
        wanted = [] if charts is False else named or list(one.series if one else ())
        drawn = [query.chart(series, results.facts) for series in wanted]
        telling = tuple(chart for chart in drawn if sum(bar.figure is not None for bar in chart.bars) > (0 if charts else 2))
        return TopicPage(one, results, telling if named or charts else telling[:1], self.units)

    def timeline(self, *, every: str = "", **given: Any) -> Timeline:
        """Dated facts in order; with `every` (`year` or `month`) also how many there are in each."""
        limit = given.pop("limit", None)
        found = self.select(sort="date", command="timeline", **given)
        dated = [fact for fact in found.facts if fact.when]
        counts = query.counted(dated, every) if every else None
        results = found._replace(facts=tuple(dated[: limit or None]), total=len(dated))
        return Timeline(results, counts)

    def conflicts(self, *names: str, **given: Any) -> Conflicts:
        """Where facts contradict each other: all, or those that the facts named are part of."""
        wanted = {query.named("fact", name, self.ids()) for name in names}
        limit = given.pop("limit", None)
        every = self.select().facts
        inside = {fact.id for fact in (self.select(**given).facts if given else every)}
        found = query.conflicts(every, self.topics)
        kept = [one for one in found if any(fact.id in inside and (not wanted or fact.id in wanted) for fact in one.facts)]
        asked = {"command": "conflicts", **({"ids": sorted(wanted)} if wanted else {}), **_asked(given, limit, "relevance")}
        return Conflicts(tuple(kept[: limit or None]), asked, self.units, self.lang)

    def on(self, date: str, *, today: str = "", around: int = 3) -> Day:
        """The state of things on a day, in a month or in a year; MinusmaError when the date is not understood."""
        when = query.day(date, today)
        by_topic: dict[str, list[Fact]] = {topic.id: [] for topic in self.topics}
        for fact in self.select().facts:
            by_topic[fact.topic].append(fact)
        sections = [query.section(topic, by_topic[topic.id], when) for topic in self.topics if topic.snapshot in ("in-force", "latest")]
        kept = tuple(section for section in sections if section.in_force or section.standing)
        events = [fact for topic in self.topics for fact in by_topic[topic.id] if query.is_event(fact, topic)]
        then, before, after = query.around(events, when, around)
        shown = dict.fromkeys(fact.id for one in kept for fact in (*one.in_force, *(standing.fact for standing in one.standing)))
        shown.update(dict.fromkeys(fact.id for fact in then))
        every = {fact.id: fact for facts in by_topic.values() for fact in facts}
        results = Results(tuple(every[name] for name in shown), len(shown), {"command": "on", "date": when.edtf}, self.lang)
        return Day(when, kept, then, before, after, query.span((topic, by_topic[topic.id]) for topic in self.topics), results, self.units)

    def cited(self, *names: str, style: str = "text", accessed: str = "") -> Cited:
        """The sources of facts, or sources themselves, to cite; without a name the fact base itself."""
        from minusma_cli import __version__, cite  # for this command only

        if style not in cite.STYLES:
            raise Unknown("style", style, cite.STYLES)
        known = {source.id: source for source, _facts in self.sources()}
        wanted: dict[str, Source] = {}
        for name in names:
            wanted.update(self._cited(name, known))
        newest = max((source.published for source in known.values() if source.published), default=None)
        found = tuple(wanted.values()) if names else (cite.itself(__version__, newest),)
        return Cited(found, style, query.day("today", accessed).edtf, self.lang)

    def _cited(self, name: str, known: dict[str, Source]) -> dict[str, Source]:
        if name in known:
            return {name: known[name]}
        wanted = query.named("fact or source", name, [*self.ids(), *known])
        if wanted in known:
            return {wanted: known[wanted]}
        return {reference.source.id: reference.source for reference in self.facts([wanted])[0].sources}

    def random(self, **given: Any) -> Results:
        """One fact by chance, among those that satisfy the filters."""
        import random  # for this command only

        chosen = self._index.numbers(self._filter(**given))
        facts = self._index.facts([random.choice(chosen)] if chosen else [])  # noqa: S311  # nothing depends on it
        return Results(tuple(facts), len(facts), {"command": "random", **_asked(given, None, "relevance")}, self.lang)

    def welcome(self) -> Welcome:
        """What there is."""
        from minusma_cli import __version__

        first, last = self._index.years
        return Welcome(__version__, len(self), len(self.ids("source")), len(self.topics), (first, last), self.lang)

    def pages(self, results: Results) -> FactPages:
        """Each fact whole, with what contests it and its neighbours in its series."""
        topics = {topic.id: topic for topic in self.topics}
        pages = (FactPage(fact, topics[fact.topic], tuple(self.facts(fact.contested)), tuple(self._neighbours(fact))) for fact in results.facts)
        return FactPages(results, tuple(pages), self.units)

    def _neighbours(self, fact: Fact) -> Iterator[tuple[Series, Fact | None, Fact | None]]:
        for name in dict.fromkeys(figure.series for figure in fact.figures if figure.series):
            points = [one for one in self.select(series=name, sort="date").facts if one.when]
            ids = [one.id for one in points]
            if fact.id in ids:
                at = ids.index(fact.id)
                yield self.series[name], points[at - 1] if at else None, points[at + 1] if at + 1 < len(points) else None

    def facts(self, names: Sequence[str]) -> list[Fact]:
        """Facts by ids that the base is known to have."""
        return list(self.show(*names).facts) if names else []

    def _filter(  # noqa: PLR0913  # the filters that there are
        self, *, topic: Names = None, series: Names = None, source: Names = None,
        year: str | int | None = None, on: str | None = None, since: str | None = None, until: str | None = None,
    ) -> Filter:  # fmt: skip
        return Filter(
            topics=tuple(query.topic_named(name, self.topics).id for name in _names(topic)),
            series=tuple(query.named("series", name, self.series) for name in _names(series)),
            sources=tuple(query.named("source", name, self.ids("source")) for name in _names(source)),
            periods=query.periods(year=year, on=on, since=since, until=until),
        )


def _names(given: Names) -> list[str]:
    """One name, several, or several in one text with commas between."""
    listed = [given] if isinstance(given, str) else list(given or ())
    return [name.strip() for text in listed for name in text.split(",") if name.strip()]


def _asked(given: dict[str, Any], limit: int | None, sort: str) -> dict[str, Any]:
    """The filters of a question as its answer repeats them: only those that were given."""
    kept = {key: value if isinstance(value, str | int) else list(value) for key, value in given.items() if value}
    return {**kept, **({"limit": limit} if limit else {}), **({"sort": sort} if sort != "relevance" else {})}


def _language(lang: str | None) -> str | None:
    if lang is not None and lang not in LANGUAGES:
        raise Unknown("language", lang, LANGUAGES)
    return lang

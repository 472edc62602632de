"""An open fact base: ask it things, get results.

This is the interface for Python, and what the commands use: `load()` gives a `Facts`, and its methods take what
the commands' options take and return the model. A name that the base does not have raises `Unknown`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from minusma_cli import query, search
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.index import Filter, Index
from minusma_cli.model import LANGUAGES, Fact, FactPage, FactPages, Hit, Results, Series, Source, Topic, TopicPage

Names = str | Iterable[str] | None
HITS = 10


class Facts:
    """A fact base that is open for questions.

    Every method takes the same filters: `topic`, `series` and `source` (ids; of topics also titles and aliases; one or several), `year` (2017 or "2014/2016"),
    `on`, `since`, `until` (dates as EDTF or as people type them), `ids`; `limit` (None or 0: all) and `sort`
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
        asked_for = search.question(words)
        if asked_for.empty:
            message = "nothing to search for; give a word, a name or a number"
            raise MinusmaError(message)
        answer = search.search(self._index, asked_for, self._filter(**given))
        shown = answer.found[: limit or None]
        facts = self._index.facts([found.number for found in shown])
        hits = [Hit(fact, found.score, found.match, found.marks) for fact, found in zip(facts, shown, strict=True)]
        order = {fact.id: at for at, fact in enumerate(query.sorted_by(facts, sort))}
        hits.sort(key=lambda hit: order[hit.fact.id])
        asked = {"command": "search", "words": words, **_asked(given, limit, sort)}
        notices = tuple(f"{typed} → {taken}" for typed, taken in answer.spelled.items()) if shown else ()
        language = _language(lang) or answer.lang or self.lang
        return Results(tuple(hit.fact for hit in hits), len(answer.found), asked, language, tuple(hits), notices)

    def suggestions(self, words: str) -> list[str]:
        """Up to three words of the base or topics that a question without an answer may have meant."""
        from minusma_cli.text import STOPWORDS, nearest, terms  # noqa: PLC0415

        wanted = [forms[0] for forms in terms(words[:200]) if forms[0] not in STOPWORDS]
        near: dict[str, None] = {}
        for word in wanted[:5]:
            names = [name for topic in self.topics for name in (topic.id, *topic.title, *topic.aliases)]
            near.update(dict.fromkeys(nearest(word, [*names, *self._index.of_length(max(len(word) - 2, 4), len(word) + 2)])))
        return list(near)[:3]

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

    def page(self, results: Results, topic: str, series: Names = None) -> TopicPage:
        """A topic's own page: its facts with a chart of its headline series, or of the series named."""
        one = query.topic_named(topic, self.topics)
        named = [self.series[query.named("series", name, self.series)] for name in _names(series)]
        charts = (query.chart(series, results.facts) for series in named or one.series[:1])
        return TopicPage(one, results, tuple(chart for chart in charts if sum(bar.figure is not None for bar in chart.bars) > 2), self.units)  # noqa: PLR2004

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

    def _filter(
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


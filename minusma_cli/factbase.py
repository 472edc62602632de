"""An open fact base: ask it things, get answers.

This is the interface for Python, and what the commands use: `load()` gives a `FactBase`. A name
that the base does not have raises `Unknown`, a date that is not understood `MinusmaError` (both of
`minusma_cli.errors`).
"""

from typing import TYPE_CHECKING, Unpack

from minusma_cli.answers.listing import FactList, sort_facts
from minusma_cli.catalogue import Catalogue
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.index.filters import parse_day
from minusma_cli.messages import Message
from minusma_cli.model import LANGUAGES, Fact, Source, Topic
from minusma_cli.selection import Filters, build_filter, describe_request
from minusma_cli.suggest import resolve_name, resolve_topic

if TYPE_CHECKING:  # each kind of answer is loaded by the method that gives it
    from collections.abc import Sequence

    from minusma_cli.answers.citations import Citations
    from minusma_cli.answers.conflicts import Conflicts
    from minusma_cli.answers.day import DayPage
    from minusma_cli.answers.fact import FactPages
    from minusma_cli.answers.hits import SearchAnswer
    from minusma_cli.answers.source import SourcePage
    from minusma_cli.answers.timeline import Timeline
    from minusma_cli.answers.topic import TopicPage

DEFAULT_HITS = 10
_EVENTS_AROUND = 3  # events before and after a day


class FactBase(Catalogue):
    """A fact base that is open for questions."""

    def search(  # what a search takes
        self,
        words: str,
        *,
        limit: int | None = DEFAULT_HITS,
        sort: str = "relevance",
        lang: str | None = None,
        explain: bool = False,
        **filters: Unpack[Filters],
    ) -> "SearchAnswer":
        """The facts that answer a question in Dutch or English, best first.

        Without `lang` it answers in the language that it was asked in. Raises MinusmaError when
        the question holds no word.
        """
        from minusma_cli.answers.hits import Hit, SearchAnswer
        from minusma_cli.search.query import parse_query
        from minusma_cli.search.searcher import search_index

        words = words.encode("utf-8", "replace").decode()  # bytes that were no UTF-8
        query = parse_query(words)
        if query.is_empty:
            raise MinusmaError("nothing_to_search")
        fact_filter = build_filter(filters, self.index)
        found = search_index(self.index, query, fact_filter, limit or None)
        facts = self.index.facts([ranked.fact_number for ranked in found.ranked])
        hits = {}
        for fact, ranked in zip(facts, found.ranked, strict=True):
            how = ranked.match, ranked.highlights, ranked.boosts
            hits[fact.id] = Hit(fact, ranked.score, *how)
        in_order = sort_facts(facts, sort, fact_filter.series)
        nearest: tuple[Fact, ...] = ()
        if not hits:
            nearest = tuple(self.index.facts(found.nearest))
        answer_lang = _check_language(lang) or found.lang or self.lang
        notices = [
            Message("taken_for", {"typed": typed, "taken": taken})
            for typed, taken in found.corrections.items()
        ]
        if found.unmet and not found.question:
            notices.append(Message("not_met", {"words": ", ".join(found.unmet)}))
        asked = {"command": "search", "words": words}
        return SearchAnswer(
            hits=tuple(hits[fact.id] for fact in in_order),
            total=found.total,
            query={**asked, **describe_request(filters, limit, sort)},
            lang=answer_lang,
            notices=tuple(notices) if hits else (),
            is_explained=explain,
            question=found.question,
            answers=found.answers,
            nearest=nearest,
        )

    def fact_pages(self, *names: str) -> "FactPages":
        """Facts whole, each with what contests it and its neighbours in its series."""
        from minusma_cli.answers.fact import FactPages, build_fact_page

        listing = self.show(*names)
        topics = {topic.id: topic for topic in self.topics}
        pages = []
        for fact in listing.facts:
            dated: dict[str, Sequence[Fact]] = {}
            for figure in fact.figures:
                if figure.series:
                    dated[figure.series] = self.list(series=figure.series, sort="date").facts
            contested = self.facts(fact.contested)
            pages.append(build_fact_page(fact, topics[fact.topic], contested, dated, self.series))
        return FactPages(listing, tuple(pages), self.units)

    # -- pages

    def topic_page(
        self,
        name: str,
        /,
        *,
        charts: bool | None = None,
        limit: int | None = None,
        sort: str = "relevance",
        command: str = "list",
        **filters: Unpack[Filters],
    ) -> "TopicPage":
        """The facts of a topic, with charts of it or of the series of a filter.

        `charts`: True draws all series of the topic, False none, None what tells most.
        """
        topic = resolve_topic(name, self.topics)
        is_plain = limit is None and not filters and sort == "relevance"
        filters["topic"] = name
        listing = self.list(limit=limit, sort=sort, command=command, **filters)
        page = self._make_page(topic, listing, filters, charts=charts)
        if is_plain:
            page.lead = tuple(self.facts(topic.lead))
        return page

    def series_page(
        self,
        *,
        charts: bool | None = None,
        limit: int | None = None,
        sort: str = "relevance",
        **filters: Unpack[Filters],
    ) -> "TopicPage":
        """The facts of the series of a filter, with charts of these."""
        listing = self.list(limit=limit, sort=sort, **filters)
        return self._make_page(None, listing, filters, charts=charts)

    def _make_page(
        self, topic: Topic | None, listing: FactList, filters: Filters, *, charts: bool | None
    ) -> "TopicPage":
        from minusma_cli.answers.topic import TopicPage, choose_charts

        names = build_filter(filters, self.index).series
        named = [self.series[name] for name in names]
        drawn = choose_charts(topic, named, listing.facts, wanted=charts)
        return TopicPage(listing, topic, drawn, self.units)

    def source_page(self, name: str) -> "SourcePage":
        """One source and everything that rests on it."""
        from minusma_cli.answers.source import SourcePage

        source_id = resolve_name("source", name, self.ids("source"))
        source, _count = self.index.sources([source_id])[0]
        return SourcePage(self.list(source=source_id, command="sources"), source)

    def timeline(
        self, *, every: str = "", limit: int | None = None, **filters: Unpack[Filters]
    ) -> "Timeline":
        """What began in a period, in order; with `every` (`year` or `month`) how much in each."""
        from minusma_cli.answers.timeline import Timeline, count_by_period, has_begun_in

        listing = self.list(sort="date", command="timeline", **filters)
        periods = build_filter(filters, self.index).periods
        dated = [fact for fact in listing.facts if fact.when]
        begun = [fact for fact in dated if has_begun_in(fact, periods)]
        counts = None
        if every:
            counts = count_by_period(begun, every)
        shown = tuple(begun[: limit or None])
        listing = listing._replace(facts=shown, total=len(begun))
        return Timeline(listing, counts, every=every, running=len(dated) - len(begun))

    def conflicts(
        self, *names: str, limit: int | None = None, **filters: Unpack[Filters]
    ) -> "Conflicts":
        """Where facts contradict each other: all, or those that the facts named are part of."""
        from minusma_cli.answers.conflicts import Conflicts, group_conflicts

        wanted = {resolve_name("fact", name, self.ids()) for name in names}
        every = tuple(self.list().facts)
        passing = self.list(**filters).facts if filters else every
        allowed = {fact.id for fact in passing}
        if wanted:
            allowed &= wanted
        kept = [
            conflict
            for conflict in group_conflicts(every, self.topics)
            if conflict.has_any(allowed)
        ]
        query = {"command": "conflicts"}
        ids = {"ids": sorted(wanted)} if wanted else {}
        described = {**query, **ids, **describe_request(filters, limit)}
        return Conflicts(
            tuple(kept[: limit or None]),
            len(kept),
            described,
            self.units,
            self.lang,
            is_index=not names and not filters,
        )

    def on(self, date: str, *, today: str = "", around: int = _EVENTS_AROUND) -> "DayPage":
        """The state of things on a day, in a month or in a year."""
        from minusma_cli.answers.day import build_day

        return build_day(
            parse_day(date, today),
            self.list().facts,
            self.topics,
            about=self.about,
            units=self.units,
            lang=self.lang,
            around=around,
        )

    def cite(self, *names: str, style: str = "text", accessed: str = "") -> "Citations":
        """The sources of facts, or sources themselves, to cite; without names the base itself."""
        from minusma_cli import __version__
        from minusma_cli.answers.citations import STYLES, Citations, cite_project

        if style not in STYLES:
            raise Unknown("style", style, STYLES)
        day = parse_day(accessed or "today").edtf
        if "/" in day or "~" in day:
            raise MinusmaError("no_single_date", text=day)
        sources = self.sources_by_id()
        if not names:
            newest = max((one.published for one in sources.values() if one.published), default=None)
            return Citations((cite_project(__version__, newest),), style, day, self.lang)
        wanted: dict[str, Source] = {}
        for name in names:
            wanted.update(self.find_sources(name, sources))
        return Citations(tuple(wanted.values()), style, day, self.lang)


def _check_language(lang: str | None) -> str | None:
    if lang is not None and lang not in LANGUAGES:
        raise Unknown("language", lang, LANGUAGES)
    return lang

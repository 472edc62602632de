"""An open fact base as pages: facts put together by fact, topic, series, time or day."""

from typing import TYPE_CHECKING, Unpack

from minusma_cli.answers.listing import FactList
from minusma_cli.dates import LENGTH_OF_YEAR
from minusma_cli.index.filters import parse_day
from minusma_cli.inventory import Inventory
from minusma_cli.model import Fact, Topic
from minusma_cli.selection import TOPIC_COMMANDS, Filters, build_filter, describe_request
from minusma_cli.suggest import resolve_name, resolve_topic

if TYPE_CHECKING:  # each kind of answer is loaded by the method that gives it
    from collections.abc import Sequence

    from minusma_cli.answers.conflicts import Conflicts
    from minusma_cli.answers.day import DayPage
    from minusma_cli.answers.fact import FactPages
    from minusma_cli.answers.overview import Overview
    from minusma_cli.answers.timeline import Timeline
    from minusma_cli.answers.topic import TopicPage

_EVENTS_AROUND = 3  # events before and after a day


class Pages(Inventory):
    """What a base tells of a fact, a topic, a period or a day."""

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

    def topic_page(
        self,
        name: str,
        /,
        *,
        charts: bool | None = None,
        limit: int | None = None,
        sort: str = "relevance",
        command: str = "",
        **filters: Unpack[Filters],
    ) -> "TopicPage":
        """The facts of a topic, with charts of it or of the series of a filter.

        `charts`: True draws all series of the topic, False none, None what tells most. `command`
        is what the answer says that was asked; without it the topic's own, else `list`.
        """
        topic = resolve_topic(name, self.topics)
        is_plain = limit is None and not filters and sort == "relevance"
        filters["topic"] = name
        asked = command or (name if name in TOPIC_COMMANDS else "list")
        listing = self.list(limit=limit, sort=sort, command=asked, **filters)
        listing = listing._replace(query={**listing.query, "topic": name})
        page = self._make_page(topic, listing, filters, charts=charts)
        if is_plain:
            page.is_short = True
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
        is_narrowed = bool(filters.keys() - {"topic"})
        drawn = choose_charts(topic, named, listing.facts, wanted=charts, is_narrowed=is_narrowed)
        return TopicPage(listing, topic, drawn, self.units)

    def timeline(
        self, *, every: str = "", limit: int | None = None, **filters: Unpack[Filters]
    ) -> "Timeline":
        """What began in a period, in order; with `every` (`year` or `month`) how much in each."""
        from minusma_cli.answers.timeline import Timeline, count_by_period, has_begun_in
        from minusma_cli.index.sorting import order_numbers, read_beginnings
        from minusma_cli.index.stored_facts import read_facts

        fact_filter = build_filter(filters, self.index)
        beginnings = read_beginnings(self.index, self.index.fact_numbers(fact_filter))
        dated = order_numbers(self.index, list(beginnings), "date")
        begun = [one for one in dated if has_begun_in(beginnings[one], fact_filter.periods)]
        counts = None
        if every:
            counts = count_by_period(read_facts(self.index, begun), every)
        shown = read_facts(self.index, begun[: limit or None])
        query = {"command": "timeline", **describe_request(filters, sort="date")}
        listing = FactList(shown, len(begun), query, self.lang, self.detail_keys)
        return Timeline(listing, counts, every=every, running=len(dated) - len(begun))

    def conflicts(
        self, *names: str, limit: int | None = None, **filters: Unpack[Filters]
    ) -> "Conflicts":
        """Where facts contradict each other: all, or those that the facts named are part of."""
        from minusma_cli.answers.conflict_groups import fill_conflicts, group_conflicts
        from minusma_cli.answers.conflicts import Conflicts
        from minusma_cli.index.contested import read_contested

        wanted = {resolve_name("fact", name, self.ids()) for name in names}
        fact_filter = build_filter(filters, self.index)._replace(ids=tuple(sorted(wanted)))
        numbers = self.index.fact_numbers(fact_filter)
        outlines = read_contested(self.index, numbers)
        allowed = {outlines[number].id for number in numbers if number in outlines}
        kept = [
            conflict
            for conflict in group_conflicts(tuple(outlines.values()), self.topics)
            if conflict.has_any(allowed)
        ]
        query = {"command": "conflicts"}
        ids = {"ids": sorted(wanted)} if wanted else {}
        described = {**query, **ids, **describe_request(filters, limit)}
        shown = kept[: limit or None]
        return Conflicts(
            fill_conflicts(shown, self.facts),
            len(kept),
            sum(len(conflict.facts) for conflict in shown),
            described,
            self.units,
            self.lang,
            is_index=not names and not filters,
            detail_keys=self.detail_keys,
        )

    def on(
        self,
        date: str,
        *,
        today: str = "",
        around: int = _EVENTS_AROUND,
        limit: int | None = None,
    ) -> "DayPage":
        """The state of things on a day, in a month or in a year; with `limit` so much of it."""
        from minusma_cli.answers.day import build_day
        from minusma_cli.index.days import read_day_facts

        when = parse_day(date, today)
        return build_day(
            when,
            read_day_facts(self.index, when, around),
            self.topics,
            about=self.about,
            units=self.units,
            lang=self.lang,
            around=around,
            limit=limit,
        )

    # -- what there is

    def overview(self) -> "Overview":
        """What there is."""
        from minusma_cli import __version__
        from minusma_cli.answers.overview import Overview, choose_questions

        sources = len(self.ids("source"))
        questions = self.questions
        readers, chosen = choose_questions(self.about, self.topics, questions)
        years = self.index.years
        if self.about and self.about.period:
            period = self.about.period
            years = (period.first or "")[:LENGTH_OF_YEAR], (period.last or "")[:LENGTH_OF_YEAR]
        return Overview(
            __version__,
            len(self),
            sources,
            len(self.topics),
            years,
            self.lang,
            about=self.about,
            questions=chosen,
            readers=readers,
            topic=next((topic.id for topic in self.topics), ""),
            leading=self._find_leading_fact(),
            question_count=len(questions),
            data_version=self.index.digest,
            data_date=self.index.last_look,
        )

    def _find_leading_fact(self) -> Fact | None:
        """The first fact that tells the first topic in short, else the first of all."""
        for topic in self.topics[:1]:
            if topic.lead:
                return self.facts(topic.lead[:1])[0]
        return next(iter(self.list(limit=1).facts), None)

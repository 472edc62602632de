"""An open fact base as a catalogue: what there is by name, and facts by filter."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Unpack

from minusma_cli.answers.listing import FactList, order_by, order_facts
from minusma_cli.contents import About, Question
from minusma_cli.errors import MinusmaError
from minusma_cli.index.filters import FactFilter
from minusma_cli.index.reader import Index
from minusma_cli.index.stored_facts import read_facts
from minusma_cli.model import Fact, Series, Source, Topic, Unit
from minusma_cli.selection import Filters, build_filter, describe_request, list_series
from minusma_cli.suggest import resolve_name, resolve_topic

if TYPE_CHECKING:  # each kind of answer is loaded by the method that gives it
    from minusma_cli.answers.link import SourceLink
    from minusma_cli.answers.overview import Overview
    from minusma_cli.answers.questions import QuestionList


_LENGTH_OF_YEAR = 4
_FEW_TOPICS = 5  # whose questions a welcome shows


class Catalogue:
    """The names and the facts of an open base.

    `lang` (`nl` or `en`) is the language to show. Methods take `limit` (None or 0: all) and `sort`
    (`relevance`, `date`, `id`, `topic`, `value`, with `-` in front for the other way round).
    """

    def __init__(self, index: Index, lang: str = "nl") -> None:
        self.index = index
        self.lang = lang

    # -- what there is

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in the file's order."""
        return self.index.topics

    @property
    def about(self) -> About | None:
        """What the base is on, where it says so."""
        return self.index.about

    @property
    def questions(self) -> tuple[Question, ...]:
        """What people ask, and the facts that answer, in the file's order."""
        from minusma_cli.index.question_reader import read_questions

        return read_questions(self.index)

    @property
    def series(self) -> dict[str, Series]:
        """The quantities followed through time, by id."""
        return list_series(self.topics)

    @property
    def units(self) -> dict[str, Unit]:
        """What figures count, in both languages, by id."""
        return self.index.units

    def __len__(self) -> int:
        return self.index.size

    def sources(self) -> list[tuple[Source, int]]:
        """Every source with the number of facts that rest on it, by id."""
        return self.index.sources()

    def ids(self, kind: str = "fact") -> list[str]:
        """All ids of a kind: `fact`, `source`, `topic` or `series`."""
        if kind == "topic":
            return [topic.id for topic in self.topics]
        if kind == "series":
            return list(self.series)
        return self.index.ids(kind)

    def facts(self, names: Sequence[str]) -> list[Fact]:
        """Facts by ids that the base is known to have, in the order asked for."""
        numbers = self.index.fact_numbers(FactFilter(ids=tuple(names))) if names else []
        by_id = {fact.id: fact for fact in self.index.facts(numbers)}
        return [by_id[name] for name in names]

    def list(
        self,
        *,
        limit: int | None = None,
        sort: str = "relevance",
        command: str = "list",
        **filters: Unpack[Filters],
    ) -> FactList:
        """The facts that satisfy the filters, headline series first, then by date."""
        fact_filter = build_filter(filters, self.index)
        numbers = self.index.fact_numbers(fact_filter)
        total = len(numbers)
        if fact_filter.periods:
            facts = read_facts(self.index, numbers)
            numbers = [numbers[at] for at in order_facts(facts, fact_filter, self.topics)]
        if sort != "relevance":
            facts = read_facts(self.index, numbers)
            numbers = [numbers[at] for at in order_by(facts, sort, fact_filter.series)]
        shown = read_facts(self.index, numbers[: limit or None])
        query = {"command": command, **describe_request(filters, limit, sort)}
        return FactList(shown, total, query, self.lang)

    def show(self, *names: str) -> FactList:
        """Facts by id, in the order asked for."""
        known = self.ids()
        wanted = [resolve_name("fact", name, known) for name in names]
        query = {"command": "show", "ids": list(names)}
        return FactList(tuple(self.facts(wanted)), len(wanted), query, self.lang)

    def random(self, **filters: Unpack[Filters]) -> FactList:
        """One fact by chance, among those that satisfy the filters."""
        import random  # for this command only

        numbers = self.index.fact_numbers(build_filter(filters, self.index))
        chosen = [random.choice(numbers)] if numbers else []  # noqa: S311  # nothing depends on it
        facts = tuple(self.index.facts(chosen))
        query = {"command": "random", **describe_request(filters)}
        return FactList(facts, len(facts), query, self.lang)

    def question_list(self, topic: str = "") -> "QuestionList":
        """What people ask, by topic; with `topic` what its facts answer."""
        from minusma_cli.answers.questions import QuestionList, group_questions

        topics = self.topics
        if topic:
            topics = (resolve_topic(topic, self.topics),)
        asked = self.questions
        named: set[str] = set()
        for question in asked:
            named.update(question.answers[:1])
        topic_by_fact = {fact.id: fact.topic for fact in self.facts(sorted(named))}
        groups = group_questions(asked, topics, topic_by_fact, is_whole=not topic)
        return QuestionList(groups, {"command": "questions", "topic": topic or None}, self.lang)

    def overview(self) -> "Overview":
        """What there is."""
        from minusma_cli import __version__
        from minusma_cli.answers.overview import Overview

        sources = len(self.ids("source"))
        years = self.index.years
        if self.about and self.about.period:
            period = self.about.period
            years = (period.first or "")[:_LENGTH_OF_YEAR], (period.last or "")[:_LENGTH_OF_YEAR]
        return Overview(
            __version__,
            len(self),
            sources,
            len(self.topics),
            years,
            self.lang,
            about=self.about,
            questions=self._choose_questions(),
        )

    def _choose_questions(self) -> tuple[Question, ...]:
        """One question of each of the first few topics: one that its leading facts answer."""
        questions = self.questions
        chosen = []
        for topic in self.topics[:_FEW_TOPICS]:
            for question in questions:
                if question.answers[:1] == topic.lead[:1] and topic.lead:
                    chosen.append(question)
                    break
        return tuple(chosen)

    def sources_by_id(self) -> dict[str, Source]:
        """Every source by its id."""
        return {source.id: source for source, _facts in self.sources()}

    def _resolve_fact_or_source(self, name: str, sources: Mapping[str, Source]) -> str:
        """The id of a fact or a source; raises Unknown for a name that is neither."""
        if name in sources:
            return name
        return resolve_name("fact or source", name, [*self.ids(), *sources])

    def find_sources(self, name: str, sources: Mapping[str, Source]) -> dict[str, Source]:
        """The source of this id, or the sources of the fact."""
        found = self._resolve_fact_or_source(name, sources)
        if found in sources:
            return {found: sources[found]}
        fact = self.facts([found])[0]
        return {reference.source.id: reference.source for reference in fact.sources}

    def source_link(self, name: str, number: int = 1) -> "SourceLink":
        """Where a source of a fact (counted from 1), or a source itself, can be opened.

        Raises Unknown for a name that is neither, MinusmaError for a source that the fact has not.
        """
        from minusma_cli.answers.link import SourceLink

        sources = self.sources_by_id()
        found = self._resolve_fact_or_source(name, sources)
        if found in sources:
            source = sources[found]
            return SourceLink(found, source.url, source.archive, self.lang)
        references = self.facts([found])[0].sources
        if number > len(references):
            count = len(references)
            raise MinusmaError("no_such_source_number", fact=found, count=count, number=number)
        reference = references[number - 1]
        return SourceLink(found, reference.link, reference.source.archive, self.lang)

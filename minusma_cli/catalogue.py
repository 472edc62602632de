"""An open fact base as a catalogue: what there is by name, and facts by filter."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Unpack

from minusma_cli.answers.answer import list_detail_keys
from minusma_cli.answers.listing import FactList, order_by, order_facts
from minusma_cli.contents import About, Question
from minusma_cli.errors import MinusmaError
from minusma_cli.index.reader import Index
from minusma_cli.index.stored_facts import read_facts
from minusma_cli.model import KINDS, LANGUAGES, Fact, Reference, Series, Source, Topic, Unit
from minusma_cli.selection import Filters, build_filter, describe_request, list_series
from minusma_cli.suggest import make_topic_key, resolve_name, resolve_topic

if TYPE_CHECKING:  # each kind of answer is loaded by the method that gives it
    from minusma_cli.answers.chance import ChanceFact
    from minusma_cli.answers.link import SourceLink
    from minusma_cli.answers.whole import WholeBase


_BLOCK = 1000  # facts between two signs of progress


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
    def detail_keys(self) -> tuple[str, ...]:
        """The keys of the columns of all topics, each once, in the file's order."""
        return list_detail_keys(self.topics)

    @property
    def units(self) -> dict[str, Unit]:
        """What figures count, in both languages, by id."""
        return self.index.units

    def topic_language(self, name: str) -> str:
        """The language of a name of a topic: `nl`, `en`, or "" where it may be of both.

        Its title in one language is of that one; of another name the texts of the base tell. An id
        is of none: hints in any language have it.
        Raises Unknown where it names no topic.
        """
        from minusma_cli.index.word_language import find_word_language

        topic = resolve_topic(name, self.topics)
        if make_topic_key(name) == topic.id:
            return ""
        keys = [make_topic_key(title) for title in topic.title]
        if keys.count(make_topic_key(name)) == 1:
            return LANGUAGES[keys.index(make_topic_key(name))]
        if len(set(keys)) == 1:
            return ""  # a base in one language, or a topic that both call the same
        return find_word_language(self.index, name)

    def __len__(self) -> int:
        return self.index.size

    def sources(self, **filters: Unpack[Filters]) -> "list[tuple[Source, int]]":
        """Every source with the number of facts that rest on it, by id.

        With filters only what facts that satisfy them rest on, and how many of these do; with
        `kind` and `source` only such sources.
        """
        if not filters:
            return self.index.sources()
        from minusma_cli.index.source_counts import count_facts_by_source

        fact_filter = build_filter(filters, self.index)
        counts = count_facts_by_source(self.index, fact_filter)
        wanted = fact_filter.sources or sorted(counts)
        kinds = fact_filter.kinds or KINDS
        found = self.index.sources([name for name in wanted if name in counts])
        return [(one, counts[one.id]) for one, _count in found if one.kind in kinds]

    def ids(self, kind: str = "fact") -> list[str]:
        """All ids of a kind: `fact`, `source`, `topic` or `series`; KeyError for another."""
        if kind == "topic":
            return [topic.id for topic in self.topics]
        if kind == "series":
            return list(self.series)
        return self.index.ids(kind)

    def facts(self, names: Sequence[str]) -> list[Fact]:
        """Facts by ids that the base is known to have, in the order asked for."""
        by_id = {fact.id: fact for fact in self.index.facts(self.index.numbers_of(names))}
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
        numbers: Sequence[int] = self.index.fact_numbers(fact_filter)
        total = len(numbers)
        if fact_filter.periods:
            facts = read_facts(self.index, numbers)
            country = self.about.country if self.about else None
            order = order_facts(facts, fact_filter, self.topics, country)
            numbers = [numbers[at] for at in order]
        if sort != "relevance":
            numbers = self._sort_numbers(numbers, sort, fact_filter.series)
        shown = read_facts(self.index, numbers[: limit or None])
        query = {"command": command, **describe_request(filters, limit, sort)}
        return FactList(shown, total, query, self.lang, self.detail_keys)

    def _sort_numbers(
        self, numbers: Sequence[int], sort: str, series: Sequence[str]
    ) -> Sequence[int]:
        """Facts in an order, by their numbers; none is read where the index knows it."""
        from minusma_cli.index.sorting import ORDERS, order_numbers  # few ask for an order

        if sort.removeprefix("-") in ORDERS:
            return order_numbers(self.index, numbers, sort)
        facts = read_facts(self.index, numbers)
        return [numbers[at] for at in order_by(facts, sort, series)]

    def show(self, *names: str) -> FactList:
        """Facts by id, in the order asked for."""
        known = self.ids()
        wanted = [resolve_name("fact", name, known) for name in names]
        query = {"command": "show", "ids": list(names)}
        facts = tuple(self.facts(wanted))
        return FactList(facts, len(facts), query, self.lang, self.detail_keys)

    def random(self, **filters: Unpack[Filters]) -> "ChanceFact":
        """One fact by chance, among those that satisfy the filters."""
        import random  # for this command only

        from minusma_cli.answers.chance import ChanceFact

        numbers = self.index.fact_numbers(build_filter(filters, self.index))
        chosen = [random.choice(numbers)] if numbers else []  # noqa: S311  # nothing depends on it
        facts = tuple(self.index.facts(chosen))
        query = {"command": "random", **describe_request(filters)}
        topic = None
        if facts:
            topic = resolve_topic(facts[0].topic, self.topics)
        listing = FactList(facts, len(facts), query, self.lang, self.detail_keys)
        return ChanceFact(listing, topic)

    def whole(self, progress: Callable[[str, int], None] | None = None) -> "WholeBase":
        """All that the base holds; `progress` hears how many facts have been read."""
        from minusma_cli.answers.whole import WholeBase

        facts: list[Fact] = []
        for start in range(0, len(self), _BLOCK):
            facts += self.index.facts(range(start, min(start + _BLOCK, len(self))))
            if progress:
                progress("gathering", len(facts))
        query = {"command": "export"}
        return WholeBase(
            FactList(tuple(facts), len(facts), query, self.lang, self.detail_keys),
            about=self.about,
            units=self.units,
            topics=self.topics,
            questions=self.questions,
            sources=tuple(self.sources()),
            data_version=self.index.digest,
            data_date=self.index.last_look,
        )

    def sources_by_id(self) -> dict[str, Source]:
        """Every source by its id."""
        return {source.id: source for source, _facts in self.sources()}

    def _resolve_fact_or_source(self, name: str, sources: Mapping[str, Source]) -> str:
        """The id of a fact or a source; raises Unknown for a name that is neither."""
        if name in sources:
            return name
        return resolve_name("fact or source", name, [*self.ids(), *sources])

    def find_works(self, names: Iterable[str]) -> Iterator[Source | Reference]:
        """The sources of these ids, and what facts of these ids rest on, in their order."""
        sources = self.sources_by_id()
        for name in names:
            found = self._resolve_fact_or_source(name, sources)
            if found in sources:
                yield sources[found]
            else:
                yield from self.facts([found])[0].sources

    def source_link(self, name: str, number: int = 1) -> "SourceLink":
        """Where a source of a fact (counted from 1), or a source itself, can be opened.

        Raises Unknown for a name that is neither, MinusmaError for a source that the fact has not.
        """
        from minusma_cli.answers.link import SourceLink

        sources = self.sources_by_id()
        found = self._resolve_fact_or_source(name, sources)
        if found in sources:
            source = sources[found]
            return SourceLink(
                found, source.address, source.archive, source.paper_numbers, self.lang
            )
        references = self.facts([found])[0].sources
        if number > len(references):
            count = len(references)
            raise MinusmaError("no_such_source_number", fact=found, count=count, number=number)
        reference = references[number - 1]
        source = reference.source
        return SourceLink(found, reference.link, source.archive, source.paper_numbers, self.lang)

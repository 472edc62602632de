"""An open fact base as an inventory: its topics, sources and questions, as lists."""

from typing import TYPE_CHECKING, Unpack

from minusma_cli.quantities import Quantities
from minusma_cli.selection import Filters, describe_request
from minusma_cli.suggest import resolve_name, resolve_topic

if TYPE_CHECKING:  # each kind of answer is loaded by the method that gives it
    from minusma_cli.answers.questions import QuestionList
    from minusma_cli.answers.source import SourcePage
    from minusma_cli.answers.sources import SourceList
    from minusma_cli.answers.topics import TopicList


class Inventory(Quantities):
    """What there is in a base, and what rests on each source."""

    def topic_list(self, *, limit: int | None = None, sort: str = "file") -> "TopicList":
        """The topics, in the file's order, or by `id`, `title` or `facts`."""
        from minusma_cli.answers.topics import TopicList, sort_topics

        in_order = sort_topics(self.topics, sort, self.lang)
        return TopicList(tuple(in_order[: limit or None]), self.lang, len(in_order))

    def has_source(self, name: str) -> bool:
        """Whether a name is the id of a source, whatever its case."""
        return name.casefold() in map(str.casefold, self.ids("source"))

    def source_list(
        self,
        publisher: str = "",
        *,
        limit: int | None = None,
        sort: str = "id",
        **filters: Unpack[Filters],
    ) -> "SourceList":
        """The sources; with `publisher` those by it, else those whose publisher holds that name.

        With filters only what facts that satisfy them rest on, and how many of these do. `sort` is
        `id`, `date`, `facts` or `publisher`.
        """
        from minusma_cli.answers.sources import SourceList, choose_by_publisher, sort_sources

        sources = self.sources(**filters)
        if publisher:
            sources = choose_by_publisher(sources, publisher)
        shown = tuple(sort_sources(sources, sort)[: limit or None])
        query: dict[str, object] = {"command": "sources"}
        if publisher:
            query["publisher"] = publisher
        order = sort if sort != "id" else "relevance"
        query |= describe_request(filters, limit, order)
        return SourceList(shown, self.lang, query, len(sources))

    def source_page(
        self,
        name: str,
        *,
        limit: int | None = None,
        sort: str = "relevance",
        **filters: Unpack[Filters],
    ) -> "SourcePage":
        """One source and everything that rests on it, or what of that satisfies the filters."""
        from minusma_cli.answers.source import SourcePage

        source_id = resolve_name("source", name, self.ids("source"))
        source, _count = self.index.sources([source_id])[0]
        filters["source"] = source_id
        listing = self.list(limit=limit, sort=sort, command="sources", **filters)
        listing = listing._replace(query={**listing.query, "source": source_id})
        return SourcePage(listing, source)

    def question_list(self, topic: str = "", *, limit: int | None = None) -> "QuestionList":
        """What people ask, by topic; with `topic` what its facts answer."""
        from minusma_cli.answers.questions import QuestionList, group_questions, limit_questions

        topics = self.topics
        if topic:
            topics = (resolve_topic(topic, self.topics),)
        asked = self.questions
        named: set[str] = set()
        for question in asked:
            named.update(question.answers[:1])
        topic_by_fact = {fact.id: fact.topic for fact in self.facts(sorted(named))}
        groups = group_questions(asked, topics, topic_by_fact, is_whole=not topic)
        total = sum(len(group.questions) for group in groups)
        query = {"command": "questions", "topic": topic or None, **describe_request({}, limit)}
        shown = limit_questions(groups, limit)
        return QuestionList(shown, query, self.lang, total, is_short=limit is None)

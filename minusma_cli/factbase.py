"""An open fact base: ask it things, get answers.

This is the interface for Python, and what the commands use: `load()` gives a `FactBase`. A name
that the base does not have raises `Unknown`, a date that is not understood `MinusmaError` (both of
`minusma_cli.errors`).
"""

from typing import TYPE_CHECKING, Unpack

from minusma_cli.answers.listing import sort_facts
from minusma_cli.errors import MinusmaError, Unknown
from minusma_cli.messages import Message
from minusma_cli.model import LANGUAGES, Fact
from minusma_cli.pages import Pages
from minusma_cli.selection import Filters, build_filter, describe_request

if TYPE_CHECKING:  # each kind of answer is loaded by the method that gives it
    from collections.abc import Iterable

    from minusma_cli.answers.citations import Citations
    from minusma_cli.answers.hits import SearchAnswer
    from minusma_cli.search.searcher import SearchResult

DEFAULT_HITS = 10


class FactBase(Pages):
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
        asked = {"command": "search", "words": words}
        return SearchAnswer(
            hits=tuple(hits[fact.id] for fact in in_order),
            total=found.total,
            query={**asked, **describe_request(filters, limit, sort)},
            lang=answer_lang,
            notices=_list_notices(found),
            is_explained=explain,
            question=found.question,
            answers=found.answers,
            is_sure=found.is_sure,
            nearest=nearest,
            perhaps=found.perhaps,
            detail_keys=self.detail_keys,
            series=self.series,
            units=self.units,
        )

    def knows_words(self, words: str) -> bool:
        """Whether some fact has the first of these words, small ones aside, in any inflection."""
        from minusma_cli.search.query import parse_query

        first = [variants[0] for variants in parse_query(words).words[:1]]
        return bool(self.index.known_terms(first, in_facts=True))

    def finds_words(self, words: str) -> bool:
        """Whether a search for words, not small ones alone, finds something."""
        from minusma_cli.search.query import parse_query

        query = parse_query(words)
        says_something = any(variants[0] not in query.stopwords for variants in query.words)
        return says_something and self.search(words, limit=1).is_found

    def cite(self, *names: str, style: str = "text", accessed: str = "") -> "Citations":
        """Sources, and what facts rest on, to cite; without names the base itself, by its title."""
        from minusma_cli.answers.citations import build_citations
        from minusma_cli.citing.citation import cite_base, gather_citations

        if names:
            cited = gather_citations(self.find_works(names))
        elif self.about:
            cited = (cite_base(self.about, self.lang),)
        else:
            raise MinusmaError("no_title")
        return build_citations(cited, style=style, accessed=accessed, lang=self.lang)

    def cite_facts(
        self, facts: "Iterable[Fact]", *, style: str = "text", accessed: str = ""
    ) -> "Citations":
        """What facts rest on, to cite; each source once, in the order of the facts."""
        from minusma_cli.answers.citations import build_citations
        from minusma_cli.citing.citation import gather_citations, list_references

        cited = gather_citations(list_references(facts))
        return build_citations(cited, style=style, accessed=accessed, lang=self.lang)


def _list_notices(found: "SearchResult") -> tuple[Message, ...]:
    """What misspelt words were taken for, and which words were not met.

    Where nothing was found, only the words that no fact has, if there are others.
    """
    unmet = Message("not_met", {"words": ", ".join(found.unmet)})
    if not found.ranked:
        is_partly_known = found.unmet and found.apart and not found.question
        return (unmet,) if is_partly_known else ()
    notices = [
        Message("taken_for", {"typed": typed, "taken": taken})
        for typed, taken in found.corrections.items()
    ]
    is_recognised = found.question is not None and found.is_sure
    if found.unmet and not is_recognised:
        notices.append(unmet)
    if found.apart and not is_recognised:
        notices.append(Message("met_elsewhere", {"words": ", ".join(found.apart)}))
    return tuple(notices)


def _check_language(lang: str | None) -> str | None:
    if lang is not None and lang not in LANGUAGES:
        raise Unknown("language", lang, LANGUAGES)
    return lang

"""The tools of an assistant, each a question to the base that is answered by a short text.

Assistants read the descriptions of the methods of `Tools` to know what they may ask.
"""

from collections.abc import Iterator, Sequence

from minusma_cli.answers.day import AFTER, BEFORE, DayPage
from minusma_cli.answers.standing import Section, Standing
from minusma_cli.assistants.blocks import format_fact, format_whole_fact, join_blocks
from minusma_cli.dates import format_date
from minusma_cli.factbase import FactBase
from minusma_cli.messages import Message
from minusma_cli.model import Fact
from minusma_cli.wording import LABELS, format_figure, shorten

_MOST_HITS = 25
_OUTSIDE = {BEFORE: Message("day_before"), AFTER: Message("day_after")}
_MOST_EVENTS = 5  # that happened on a day, in a month or in a year


class Tools:
    """What may be asked of a base."""

    def __init__(self, base: FactBase) -> None:
        self._base = base

    def search(self, query: str, limit: int = 5) -> str:
        """Search the fact base with a plain question or words, in Dutch or in English.

        Gives the best facts first, each with its date, id, source and link, in the language of the
        query. `limit` is how many facts at most (1 to 25). When nothing is found, or it says that
        something is not known, the fact base does not know it.
        """
        found = self._base.search(query, limit=min(max(limit, 1), _MOST_HITS))
        lang = found.lang
        blocks = []
        if found.question:
            blocks.append(found.question.text.of(lang))
        if found.question and found.question.unknown:
            told = found.question.unknown.of(lang)
            looked = f"{LABELS['looked'].of(lang)} {found.question.looked}"
            blocks.append(f"{LABELS['unknown'].of(lang).capitalize()}: {told} ({looked})")
        if not found.is_found:
            blocks.append(Message("not_in_base", {"words": shorten(query)}).of(lang))
        blocks += [notice.of(lang) for notice in found.notices]
        blocks += [format_fact(fact, lang) for fact in found.facts]
        if found.perhaps:
            blocks.append(Message("perhaps_asked", {"question": found.perhaps.text}).of(lang))
        if found.nearest:
            blocks.append(Message("nearest").of(lang))
        blocks += [format_fact(fact, lang) for fact in found.nearest]
        if found.total > len(found.hits):
            counts = {"shown": len(found.hits), "total": found.total}
            blocks.append(Message("shown_of_total", counts).of(lang))
        return join_blocks(blocks, lang)

    def show(self, ids: list[str]) -> str:
        """Show facts whole, by their ids: figures, notes, every source with link, contradictions.

        Ids are those that the other tools give, as in dutch-contingent-2017.
        """
        lang = self._base.lang
        facts = self._base.show(*ids).facts
        return join_blocks(
            (format_whole_fact(fact, self._base.units, lang) for fact in facts), lang
        )

    def on(self, date: str) -> str:
        """Tell the state of things on a day, in a month or in a year.

        First what happened then, then what stood: strength, mandate, ministers, losses so far, and
        the nearest events before and after. `date` is as in 2017-09-11, 2017-09 or 2017.
        """
        page = self._base.on(date)
        return join_blocks(self._describe_day(page), page.lang)

    def cite(self, ids: Sequence[str] = (), style: str = "text") -> str:
        """Cite the sources of facts, or sources, by their ids; without ids the fact base itself.

        `style` is `text`, or one for reference managers such as `bibtex` or `csl-json`.
        """
        citations = self._base.cite(*ids, style=style)
        return join_blocks(citations.plain_lines(), citations.lang, between="\n")

    # -- a day

    def _describe_day(self, page: DayPage) -> Iterator[str]:
        lang = page.lang
        yield format_date(page.when, lang)
        if page.outside:
            yield _OUTSIDE[page.outside].of(lang)
        for fact in page.around.weightiest[:_MOST_EVENTS]:
            yield self._label("then", fact)
        for section in page.sections:
            yield from self._describe_section(section)
        for event in page.around.before:
            yield self._label("previous", event.fact)
        for event in page.around.after:
            yield self._label("next", event.fact)

    def _describe_section(self, section: Section) -> Iterator[str]:
        title = section.topic.title.of(self._base.lang)
        instead = [section.instead] if section.instead else []
        for fact in (*section.in_force, *instead):
            yield f"{title}: {format_fact(fact, self._base.lang)}"
        for standing in section.standing:
            yield self._describe_standing(standing)
        for standing in section.last_known:
            known = LABELS["last_known"].of(self._base.lang)
            yield f"{known}: {self._describe_standing(standing)}"

    def _describe_standing(self, standing: Standing) -> str:
        """How a quantity stood, and the fact that says so."""
        lang = self._base.lang
        figure = format_figure(standing.figure, self._base.units, lang)
        return f"{standing.series.label.of(lang)}: {figure}. {format_fact(standing.fact, lang)}"

    def _label(self, name: str, fact: Fact) -> str:
        lang = self._base.lang
        return f"{LABELS[name].of(lang)}: {format_fact(fact, lang)}"

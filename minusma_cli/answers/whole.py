"""A whole base: every fact, with the topics, units, questions and sources around them."""

from collections.abc import Iterable, Mapping

from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.answers.sources import SourceList
from minusma_cli.contents import (
    About,
    Question,
    about_to_record,
    question_to_record,
    topic_to_record,
    unit_to_record,
)
from minusma_cli.model import Source, Topic, Unit
from minusma_cli.records import Record


class WholeBase(ListingAnswer):
    """All that a base holds; its rows are its facts.

    `sources` have the number of facts that rest on each. `data_version` and `data_date` are those
    of an overview.
    """

    def __init__(  # noqa: PLR0913  # what a base has
        self,
        listing: FactList,
        *,
        about: About | None,
        units: Mapping[str, Unit],
        topics: tuple[Topic, ...],
        questions: tuple[Question, ...],
        sources: tuple[tuple[Source, int], ...],
        data_version: str,
        data_date: str | None,
    ) -> None:
        super().__init__(listing)
        self.about = about
        self.units = units
        self.topics = topics
        self.questions = questions
        self.sources = sources
        self.data_version = data_version
        self.data_date = data_date

    def to_dict(self) -> Record:
        """The facts, and what is around them."""
        return {**self.envelope(), "facts": list(self.rows())}

    def envelope(self) -> Record:
        """The same without the facts, which may be too many to hold at once."""
        return {
            **self.listing.envelope(),
            "about": about_to_record(self.about),
            "units": {key: unit_to_record(unit) for key, unit in self.units.items()},
            "topics": [topic_to_record(topic) for topic in self.topics],
            "questions": [question_to_record(question) for question in self.questions],
            "sources": SourceList(self.sources, self.lang).rows(),
        }

    def members(self) -> Iterable[Record]:
        """Its facts as JSON has them."""
        return self.listing.rows()

    def count_rows(self) -> int:
        """The number of facts."""
        return self.listing.count_rows()

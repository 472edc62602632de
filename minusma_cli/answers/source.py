"""One source, and everything that rests on it."""

from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.model import Source
from minusma_cli.records import Record, source_to_record


class SourcePage(ListingAnswer):
    """A source and the facts that rest on it."""

    def __init__(self, listing: FactList, source: Source) -> None:
        super().__init__(listing)
        self.source = source

    def to_dict(self) -> Record:
        """The envelope with its facts, and the source."""
        return {**self.listing.to_dict(), "source": source_to_record(self.source)}

"""A fact by chance, and the topic that has more of it."""

from minusma_cli.answers.listing import FactList, ListingAnswer
from minusma_cli.model import Topic


class ChanceFact(ListingAnswer):
    """One fact of a topic; none (and no topic) where no fact satisfies the filters."""

    def __init__(self, listing: FactList, topic: Topic | None) -> None:
        super().__init__(listing)
        self.topic = topic

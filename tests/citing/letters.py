"""A letter that is cited: what every style has to say of it."""

from minusma_cli.model import Source

LETTER = Source(
    "letter-1",
    "Brief",
    "Tweede Kamer, via kopie.org",
    "2017-09-11",
    "parliamentary",
    "nl",
    "https://example.org/a",
    "nr. 1",
)

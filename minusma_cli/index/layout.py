"""What the index holds, and the marks that its rows carry.

    fact      one row a fact: days for filters, traits and words for a second look, its record
    term      one row a term: stem, in how many Dutch and English texts, and postings: fact
              numbers (array "I"), and for each the fields that hold the term (array "H")
    length    the terms of one length as one text, for compounds and spelling
    synonym   one row a name of the thesaurus or of a topic, under the stems of its words: on each
              line a strength and what it may also be called, or the topic that it names
    source    one row a source: its kind, how many facts rest on it, its record
    meta      what the base says of itself, by name: its topics, units, counts, digest
    fact_source, fact_series    which facts rest on a source, and which have a series

The tables of known questions are in `question_writer`.

Facts are numbered in listing order: topic by topic, the headline series first, counts before
plans, then by date.
"""

from array import array
from collections.abc import Iterable

from minusma_cli.dates import AFTER_ALL, DateRange
from minusma_cli.named_tuple import NamedTuple

# Part of the copy's name. Raise it when a row changes its form, or what stands in it: the fields of
# a fact, its traits, stems, stop words, countries. Else copies of before go on being used.
FORMAT = "35"

# The fields that hold a term, as bits of a posting's mask.
NL = 1
EN = 2
NAMES = 4
DETAILS = 8
DATES = 16
TOPIC = 32
UNIT = 64
ID = 128

# What a second look asks of a fact, as bits of its traits.
FIGURE = 1
DATED = 2
PERSON = 4
HEADLINE = 8
OFFICE_HOLDER = 16
SERIES = 32
PRIMARY = 64
MULTIPLE_SOURCES = 128
LEAD = 256  # tells a topic in short

# How a name of the thesaurus leads on.
SYNONYM = 0
RELATED = 1
TOPIC_NAME = 2

WORD_SEPARATOR = "\n"  # between and around the terms of a row of `length`

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fact (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, topic TEXT NOT NULL, first TEXT, last TEXT,
    traits INTEGER NOT NULL, words TEXT NOT NULL, actor TEXT NOT NULL, record TEXT NOT NULL
);
CREATE TABLE source (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL, facts INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE fact_source (
    source TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (source, n)
) WITHOUT ROWID;
CREATE TABLE fact_series (
    series TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (series, n)
) WITHOUT ROWID;
CREATE TABLE term (
    term TEXT PRIMARY KEY, stem TEXT NOT NULL, nl INTEGER NOT NULL, en INTEGER NOT NULL,
    postings BLOB NOT NULL
);
CREATE TABLE length (letters INTEGER PRIMARY KEY, terms TEXT NOT NULL);
CREATE TABLE synonym (key TEXT PRIMARY KEY, names TEXT NOT NULL) WITHOUT ROWID;
"""
KEYS = """
CREATE UNIQUE INDEX fact_id ON fact (id);
CREATE INDEX fact_topic ON fact (topic, n);
CREATE INDEX fact_days ON fact (first, last);
CREATE INDEX term_stem ON term (stem);
"""

_NUMBER_BYTES = 4  # of an array "I"
_MASK_BYTES = 2  # of an array "H"


class Posting(NamedTuple):
    """The facts that hold a term, and for each the fields that hold it.

    `nl_count` and `en_count` are how many Dutch and English texts have the term.
    """

    term: str
    stem: str
    nl_count: int
    en_count: int
    fact_numbers: "array[int]"
    field_masks: "array[int]"


class Candidate(NamedTuple):
    """A fact as a second look sees it.

    Its days (`` and `~` where open, None without a date), its traits, words (Dutch | English), and
    the country whose doing or loss it is, empty where it is none.
    """

    fact_number: int
    id: str
    topic: str
    first: str | None
    last: str | None
    traits: int
    words: str
    actor: str = ""

    def overlaps(self, when: DateRange) -> bool:
        """Whether there is a day that it and a date can both mean."""
        if self.first is None or self.last is None:
            return False
        return self.first <= (when.last or AFTER_ALL) and (when.first or "") <= self.last


def weigh_languages(postings: Iterable[Posting]) -> float:
    """From -1 (only English texts have them) to 1 (only Dutch ones); 0 where no text has any."""
    dutch = english = 0
    for posting in postings:
        dutch += posting.nl_count
        english += posting.en_count
    return (dutch - english) / ((dutch + english) or 1)


def count_facts(postings: Iterable[Posting]) -> int:
    """How many facts hold these terms; one that holds two counts twice."""
    return sum(len(posting.fact_numbers) for posting in postings)


def pack_postings(fact_numbers: "array[int]", field_masks: "array[int]") -> bytes:
    """Fact numbers and masks as one row holds them."""
    return fact_numbers.tobytes() + field_masks.tobytes()


def unpack_postings(packed: bytes) -> "tuple[array[int], array[int]]":
    """Fact numbers and masks out of a row."""
    end = len(packed) // (_NUMBER_BYTES + _MASK_BYTES) * _NUMBER_BYTES
    return array("I", packed[:end]), array("H", packed[end:])

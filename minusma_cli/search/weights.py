"""Every tuned number of search, with its name and what it is worth.

The comment behind a weight says how much s@1 (the share of questions whose first answer is right)
and MRR change on the tuned questions when it is switched off or made neutral, as
`python tests/bench/ablation.py` prints it.
"""

from minusma_cli.index import layout

# -- how surely a word of the query meets a term of the base (1 is the word itself)

EXACT_WEIGHT = 1.0
INFLECTION_WEIGHT = 0.93
CONJUGATION_WEIGHT = 0.9  # another form of a weak Dutch verb
COMPOUND_WEIGHT = 0.8  # a compound that begins or ends with the word
INNER_COMPOUND_WEIGHT = 0.55  # a compound that holds it inside
COMPOUND_LETTER_PENALTY = 0.012  # for each letter that a compound adds
STRENGTH_WEIGHTS = {layout.SYNONYM: 0.95, layout.RELATED: 0.7}  # by the thesaurus
TOPIC_FACT_WEIGHT = 0.9  # the figures and office holders of a topic that is named

EDIT_WEIGHTS = (1.0, 0.85, 0.7)  # spelling: by none, one or two edits
FIRST_LETTER_WEIGHT = 0.9  # a slip in the first letter is rare

RARER_PART_WEIGHT = 0.62  # an unknown compound by the rarer of its parts
OTHER_PART_WEIGHT = 0.5
BOTH_PARTS_WEIGHT = 0.85
KNOWN_SHARE = {1: 0.5, 2: 0.75}  # of its letters that must be known, in one part or in two

# -- from which length on

SHORTEST_STEM = 4  # letters of a stem that compounds are looked up by
SHORT_STEM = 6  # below it what stands beside must be a letter longer
SHORTEST_REST = 3  # letters beside a stem that can be a part of a compound
SHORTEST_MISSPELT = 5  # letters of a word that may be misspelt
LONG_WORD = 8  # letters: two edits are allowed, and an unknown word says more
MAX_COMPOUNDS = 60  # the shortest compounds of a word

# -- where a term stands in a fact

FIELD_BOOSTS = {
    layout.NAMES: 1.15,
    layout.NL: 1.0,
    layout.EN: 1.0,
    layout.DETAILS: 0.85,
    layout.UNIT: 0.85,
    layout.ID: 0.8,
    layout.DATES: 0.7,
    layout.TOPIC: 0.3,
}
LARGEST_FIELD_BOOST = 1.15

# -- how much a word says, beside its rarity

PROPER_NAME_IMPORTANCE = 1.5
LOW_IMPORTANCE = 0.2  # a word that a question needs more than its answer
UNKNOWN_IMPORTANCE = 1.75  # a long word of which no fact holds even a part

# -- the cut

MIN_COVERAGE = 0.48  # of the weight of the query that a fact must hold
MIN_OF_BEST = 0.35  # of the best score that a fact must reach
PREFERRED_YEAR_SHARE = 0.5  # how much the year of a date adds to what is kept

# -- the second look: what a fact gains, as a share of the query's weight

RERANKED_CANDIDATES = 60
PHRASE_BOOST = 0.12  # neighbours of the query stand together
INTENT_BOOST = 0.12  # it gives a figure, a day or a person where one is asked for
COUNTED_BOOST = 0.08  # its figure counts what is asked for
CUE_WORD_BOOST = 0.15  # it has a word of cause, or a superlative, where that is asked for
ID_BOOST = 0.12  # its id is made of the words of the query
PRIMARY_BOOST = 0.015
MULTIPLE_SOURCES_BOOST = 0.015
LENGTH_PENALTY = 0.0002  # for each letter of its texts

SERIES_BOOST = 0.1  # a figure of a series or an office holder, for a topic by its name alone
HEADLINE_BOOST = 0.05  # more when it is the headline's
NAMED_TOPIC_FACTOR = 3  # times as much in a topic that was named beside a date

DATE_BOOST = 0.1  # its date overlaps the preferred one
DATE_WITHIN_BOOST = 0.06  # it lies within it
DATE_START_BOOST = 0.04  # it begins just then
IN_OFFICE_BOOST = 0.06  # its person was in office then
IN_OFFICE_SHARE_BOOST = 0.04  # the longer, the more

# -- language

STOPWORD_VOTE = 0.5  # of a stop word for its language, where a word has up to 1
MIN_VOTES = 0.25  # below it the query does not tell

"""The tuned numbers of search, with their names and what they are worth.

The numbers in brackets behind a weight say what changes on the tuned questions when it is switched
off or made neutral, in thousandths: s@1 (the share whose first answer is right), MRR, and the share
of nonsense that finds nothing. `python tests/bench/ablation.py` measures them; limits have none,
nor have the weights of known questions and of language. Weights that show no worth there serve
kinds of query that are rare among those questions.

Numbers that only one room knows stand in it: `_CORE_POWER` and `_CORE_TERMS` in
`index/question_writer`, `_MOSTLY` in `index/word_language`, `_LONGEST_SPAN` in `index/postings`,
`_COMMON_SHARE` in `questions`, `_MOST_NEIGHBOURS` in `spelling`, `_PLAINLY` in `language`.
"""

from minusma_cli.index import layout

# -- how surely a word of the query meets a term of the base (1 is the word itself)

EXACT_WEIGHT = 1.0
INFLECTION_WEIGHT = 0.93  # [-11 -9 +29]
CONJUGATION_WEIGHT = 0.9  # another form of a weak Dutch verb [0 0 +14]
COMPOUND_WEIGHT = 0.8  # a compound that begins or ends with the word [+2 +1 0]
INNER_COMPOUND_WEIGHT = 0.55  # a compound that holds it inside [0 0 0]
COMPOUND_LETTER_PENALTY = 0.012  # for each letter that a compound adds [0 0 0]
STRENGTH_WEIGHTS = {layout.SYNONYM: 0.95, layout.RELATED: 0.7}  # thesaurus [-120 -123 +29]
TOPIC_FACT_WEIGHT = 0.9  # the figures and office holders of a topic that is named [-2 -3 0]

EDIT_WEIGHTS = (1.0, 0.85, 0.7)  # spelling: by none, one or two edits [-30 -30 0]
FIRST_LETTER_WEIGHT = 0.9  # a slip in the first letter is rare [0 0 0]

RARER_PART_WEIGHT = 0.62  # an unknown compound by the rarer of its parts [0 -1 +43]
OTHER_PART_WEIGHT = 0.5  # [0 -2 0]
BOTH_PARTS_WEIGHT = 0.85  # [+2 +1 0]
KNOWN_SHARE = {1: 0.5, 2: 0.75}  # of its letters, known in one part or in two [0 +1 -101]

# -- from which length on

SHORTEST_STEM = 4  # letters of a stem that compounds are looked up by
SHORT_STEM = 6  # below it what stands beside must be a letter longer
SHORTEST_REST = 3  # letters beside a stem that can be a part of a compound
SHORTEST_MISSPELT = 5  # letters of a word that may be misspelt
LONG_WORD = 8  # letters: two edits are allowed, and an unknown word says more
MAX_COMPOUNDS = 60  # the shortest compounds of a word

# -- where a term stands in a fact

FIELD_BOOSTS = {  # [-15 -12 +14]
    layout.NAMES: 1.15,
    layout.NL: 1.0,
    layout.EN: 1.0,
    layout.DETAILS: 0.85,
    layout.UNIT: 0.85,
    layout.ID: 0.8,
    layout.DATES: 0.7,
    layout.TOPIC: 0.3,
}
LARGEST_FIELD_BOOST = max(FIELD_BOOSTS.values())

# -- how much a word says, beside its rarity

PROPER_NAME_IMPORTANCE = 1.5  # [0 -1 +14]
LOW_IMPORTANCE = 0.2  # a word that a question needs more than its answer [+7 +5 0]
UNKNOWN_IMPORTANCE = 1.75  # a long word of which no fact holds even a part [0 0 -58]

# -- the cut

MIN_COVERAGE = 0.48  # of the weight of the query that a fact must hold [-4 -1 -565]
MIN_OF_BEST = 0.35  # of the best score that a fact must reach [0 0 0]
PREFERRED_YEAR_SHARE = 0.5  # how much the year of a date adds to what is kept [-13 -12 0]

# -- the second look: what a fact gains, as a share of the query's weight

RERANKED_CANDIDATES = 60
PHRASE_BOOST = 0.12  # neighbours of the query stand together [-2 -1 0]
INTENT_BOOST = 0.12  # it gives a figure, a day or a person where one is asked for [0 0 0]
COUNTED_BOOST = 0.08  # its figure counts what is asked for [0 0 0]
CUE_WORD_BOOST = 0.15  # it has a word of cause, or a superlative, where that is asked for [0 -1 0]
ID_BOOST = 0.12  # its id is made of the words of the query [-9 -5 0]
PRIMARY_BOOST = 0.015  # [0 0 0]
MULTIPLE_SOURCES_BOOST = 0.015  # [-2 -1 0]
LENGTH_PENALTY = 0.0002  # for each letter of its texts [-9 -5 0]

ACTOR_BOOST = 0.1  # it is the doing or loss of the country that is named [-2 -1 0]
HOME_BOOST = 0.03  # of the base's own country, where none is named [-2 -1 0]
LEAD_BOOST = 0.03  # it tells its topic in short [-4 -4 0]
BROAD_FACTOR = 3  # times as much for a query of one or two words [-2 -2 0]
BROAD_QUERY = 2  # words

SERIES_BOOST = 0.1  # a figure of a series or an office holder, for a topic alone [-9 -6 0]
HEADLINE_BOOST = 0.05  # more when it is the headline's [-4 -2 0]
NAMED_TOPIC_FACTOR = 3  # times as much in a topic that was named beside a date [-9 -5 0]

DATE_BOOST = 0.1  # its date overlaps the preferred one [0 0 0]
DATE_WITHIN_BOOST = 0.06  # it lies within it [-7 -3 0]
DATE_START_BOOST = 0.04  # it begins just then [+2 +1 0]
# Beside a day or month, how well its facts must meet the words, as a share of what runs over it.
SHARE_OF_RUNNING = 0.25  # [0 0 0]
DAY_BOOST = 0.3  # it is of just the day that was asked for [0 0 0]
IN_OFFICE_BOOST = 0.06  # its person was in office then [0 0 0]
IN_OFFICE_SHARE_BOOST = 0.04  # the longer, the more [-2 -1 0]

# -- known questions

SHORTEST_QUESTION = 4  # words of what looks like a question; one that asks counts twice
COMPARED_QUESTIONS = 25  # that share the most words, and are compared as a whole
SHARE_DAMPING = 0.3  # power of the share of wordings that hold a word
QUESTION_SYNONYM_WEIGHT = 0.6  # a synonym counts for less between questions
SMOOTHING_WORDINGS = 10  # that each question is taken to have more, of the words that all have
QUESTION_TRAITS = {  # how much each trait counts, by its name
    "likelihood": 15.4,
    "core": 5.8,
    "kind": 7.3,
    "facts": 3.9,
}
ALL_QUESTION_TRAITS = sum(QUESTION_TRAITS.values())
OTHER_KIND_FACTOR = 0.5  # for a wording that asks for another kind of answer
LEAST_KIND = 0.75  # how far a question must ask for the same kind as a few words do
UNTOLD_KIND_FACTOR = 0.8  # where only one of both tells what kind it wants
UNNAMED_COUNTRY_FACTOR = 0.8  # for one that names no country, asked about the base's own
OTHER_COUNTRY_FACTOR = 0.6  # for one about another country
COUNTRY_POWER = 0.4  # of what countries leave of the nearness
UNHELD_DOUBT = 0.17  # for what neither the nearest question nor its answers hold
LEAST_NAMED = 0.3  # of the wordings of a question, for it to be about a country
STRANGE_DOUBT = 0.4  # for what no known question holds
FOREIGN_DOUBT = 1.0  # for a country that they do not hold: such a question is not meant
BREVITY_DOUBT = 0.058  # for each word fewer than many: few may be near by chance
MANY_WORDS = 8
LEAST_CERTAINTY = 0.03  # nearness less doubt, to be taken for a known question
SURE_CERTAINTY = 0.2  # from here on it is said to be that question; below it, to be like it
WELL_FOUND = 0.9  # share of the best score: below it no fact has all that was asked
ELSEWHERE_QUESTIONS = 0.25  # known questions a fact, from which on a base can tell
PERHAPS_CERTAINTY = -0.05  # from here on a question may be meant, where nothing was found
VOTING_QUESTIONS = 10  # the nearest, of which answers are shown first
NEARNESS_SPREAD = 0.08  # so much farther is e times less likely to be the question asked
PLACE_FACTOR = 0.7  # how much less a question speaks for each next of its answers
OTHER_TIME_FACTOR = 0.5  # for an answer that is not of the year that was asked for
LEAST_VOTE = 0.1  # for an answer to be shown before what is found

# -- language

STOPWORD_VOTE = 0.5  # of a stop word for its language, where a word has up to 1
MIN_VOTES = 0.25  # below it the query does not tell

"""The tables that a base is written as, with what their columns hold.

One description for the database and for the folder of CSV files. Names of columns end in `_nl` or
`_en` where they hold a text of that language.
"""

from minusma_cli.named_tuple import NamedTuple


class Field(NamedTuple):
    """A column: its name, what it holds, and of what type, in the words of Table Schema."""

    name: str
    description: str
    type: str = "string"


class Link(NamedTuple):
    """A column that holds the key of a row of another table."""

    field: str
    table: str


class Table(NamedTuple):
    """A table: its columns, which of them tell a row from others, and what it refers to."""

    name: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...] = ()


def _in_both(name: str, description: str) -> tuple[Field, Field]:
    return (
        Field(f"{name}_nl", f"{description}, in Dutch"),
        Field(f"{name}_en", f"{description}, in English"),
    )


_POSITION = Field("position", "Its place, counted from 1", "integer")
_FACT = Field("fact", "The id of the fact")
_QUALIFIER = Field("qualifier", "exactly, about, nearly, at-most, at-least or more-than")
_STATUS = Field("status", "counted, planned, estimated or authorised")
_OF_FACT = Link("fact", "facts")

# In such an order that a table refers to earlier ones only; series also to the facts of their sums.
TABLES = (
    Table(
        "about",
        "What the base is on, and which version of it this is",
        (Field("name", "What is told"), Field("value", "What is told of it")),
        ("name",),
    ),
    Table(
        "topics",
        "What the facts are about",
        (
            Field("id", "The id of the topic"),
            _POSITION,
            *_in_both("title", "Its title"),
            Field("aliases", "Its other names, with ` | ` between, in one of them `\\|`"),
            Field("snapshot", "How a page on a day picks from it"),
        ),
        ("id",),
    ),
    Table(
        "topic_columns",
        "The columns of the tables of topics, whose values are in `details`",
        (
            Field("topic", "The id of the topic"),
            Field("name", "The id of the column"),
            _POSITION,
            *_in_both("label", "What it is called"),
            Field("is_total", "Whether its values are numbers that add up", "boolean"),
        ),
        ("topic", "name"),
        (Link("topic", "topics"),),
    ),
    Table(
        "units",
        "What figures count",
        (
            Field("id", "The id of the unit"),
            *_in_both("many", "The word for many of it"),
            *_in_both("one", "The word for one of it, where that differs"),
        ),
        ("id",),
    ),
    Table(
        "series",
        "Quantities followed through time; the first of a topic is its headline",
        (
            Field("id", "The id of the series"),
            Field("topic", "The id of its topic"),
            _POSITION,
            *_in_both("label", "What it is called"),
            Field("unit", "The id of what it counts"),
            Field("type", "stock (stands at a moment) or flow (adds up)"),
            Field("total", "The id of the fact that gives the sum of a flow"),
        ),
        ("id",),
        (Link("topic", "topics"), Link("unit", "units"), Link("total", "facts")),
    ),
    Table(
        "sources",
        "The documents that facts rest on",
        (
            Field("id", "The id of the source"),
            Field("title", "Its title; in [brackets] when it is ours"),
            Field("publisher", "Who published it"),
            Field("published", "When it was published (EDTF)"),
            Field("kind", "parliamentary, un, government, report, news or reference"),
            Field("language", "Its ISO 639 code"),
            Field("number", "The document's own number"),
            Field("url", "Where it can be opened"),
            Field("accessed", "When it was last opened (EDTF)"),
            Field("archived", "Where a copy is kept, where the fact file says so"),
            Field("archive", "The address of a kept copy"),
            Field("isbn", "Of a book on paper, its number"),
            Field("doi", "Its DOI, without the address of the resolver"),
            Field("archive_number", "Where it stands in an archive"),
        ),
        ("id",),
    ),
    Table(
        "facts",
        "Claims, one sentence each, in both languages",
        (
            Field("id", "The id of the fact; never used again for another"),
            Field("topic", "The id of its topic"),
            _POSITION,
            *_in_both("text", "The claim"),
            Field("when_edtf", "When it held or happened (EDTF)"),
            Field(
                "when_from", "Its first day; empty where it has none, or the start is open", "date"
            ),
            Field("when_to", "Its last day; empty where it has none, or the end is open", "date"),
            Field("actor", "Whose doing, strength, loss or words it is"),
            *_in_both("preferred", "Why it is the one to go by among those that contest it"),
            *_in_both("note", "A caveat"),
            Field("lead", "Its place among those that tell its topic in short", "integer"),
        ),
        ("id",),
        (Link("topic", "topics"),),
    ),
    Table(
        "figures",
        "The numbers that facts give",
        (
            _FACT,
            _POSITION,
            Field("series", "The id of the series that it is a point of"),
            Field("value", "The number", "number"),
            Field("unit", "The id of what it counts"),
            _QUALIFIER,
            _STATUS,
        ),
        ("fact", "position"),
        (_OF_FACT, Link("series", "series"), Link("unit", "units")),
    ),
    Table(
        "details",
        "The values of facts for the columns of their topics",
        (
            _FACT,
            Field("name", "The id of the column"),
            *_in_both("text", "The value"),
            Field("number", "The value, where it is a number", "number"),
        ),
        ("fact", "name"),
        (_OF_FACT,),
    ),
    Table(
        "names",
        "The people, bodies and places that facts name",
        (_FACT, _POSITION, Field("name", "The name")),
        ("fact", "position"),
        (_OF_FACT,),
    ),
    Table(
        "fact_sources",
        "The places in sources that facts rest on, the primary one first",
        (
            _FACT,
            _POSITION,
            Field("source", "The id of the source"),
            Field("section", "The heading that it stands under"),
            Field("find", "Words exactly as the page has them"),
            Field("before", "The words before these, where they stand there more than once"),
            Field("after", "The words after these, where they stand there more than once"),
            Field("link", "The address that opens the page at the place"),
        ),
        ("fact", "position"),
        (_OF_FACT, Link("source", "sources")),
    ),
    Table(
        "contradictions",
        "Which facts say otherwise than a fact",
        (
            _FACT,
            Field("other", "The id of the fact that says otherwise"),
            Field(
                "is_stated", "Whether the fact says so itself; else the series shows it", "boolean"
            ),
        ),
        ("fact", "other"),
        (_OF_FACT, Link("other", "facts")),
    ),
    Table(
        "years",
        "Series year by year, from first to last, as the charts draw them; gaps are empty",
        (
            Field("series", "The id of the series"),
            Field("year", "The year", "integer"),
            Field("value", "The number that stands for it", "number"),
            _QUALIFIER,
            _STATUS,
            Field("is_contested", "Whether sources differ", "boolean"),
            Field("low", "The least that a source gives, where they differ", "number"),
            Field("high", "The most that a source gives, where they differ", "number"),
            Field("fact", "The id of the fact that says so; empty where several were added up"),
        ),
        ("series", "year"),
        (Link("series", "series"), _OF_FACT),
    ),
    Table(
        "questions",
        "What people ask",
        (
            Field("id", "The id of the question"),
            _POSITION,
            Field("topic", "The id of the topic of the fact that answers it best"),
            *_in_both("text", "The question"),
            Field("also", "Other wordings, with ` | ` between, in one of them `\\|`"),
            *_in_both("unknown", "What no source tells"),
            Field("looked", "When that was last looked for (EDTF)"),
        ),
        ("id",),
        (Link("topic", "topics"),),
    ),
    Table(
        "answers",
        "The facts that answer questions, best first",
        (Field("question", "The id of the question"), _POSITION, _FACT),
        ("question", "position"),
        (Link("question", "questions"), _OF_FACT),
    ),
)

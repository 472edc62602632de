"""The model to a database: compile a fact file."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping

from minusma_cli.analysis.analyzer import analyze_query, analyze_text
from minusma_cli.analysis.countries import find_countries
from minusma_cli.analysis.stemmer import stem
from minusma_cli.analysis.stopwords import STOPWORDS
from minusma_cli.contents import (
    About,
    FactFile,
    Thesaurus,
    about_to_record,
    topic_to_index_record,
    unit_to_record,
)
from minusma_cli.dates import AFTER_ALL, BEFORE_ALL
from minusma_cli.index import layout, question_writer
from minusma_cli.index.order import listing_order
from minusma_cli.index.postings import PostingsBuilder
from minusma_cli.model import Fact, Topic
from minusma_cli.records import fact_to_index_record, source_to_record

_TICK = 1000  # facts between two signs of progress, which are written at once
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# The database is written beside its place and moved there whole: a journal would protect nothing.
_SETTINGS = """
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
PRAGMA page_size=8192;
PRAGMA cache_size=-16000;
"""


class _Name:
    """A name of the thesaurus or of a topic: its key, how it leads on, and where to."""

    def __init__(self, key: str, strength: int, target: str) -> None:
        self.key = key
        self.line = f"{strength} {target}"


def write_index(
    path: str,
    fact_file: FactFile,
    thesaurus: Thesaurus,
    progress: Callable[[int], None] | None = None,
) -> sqlite3.Connection:
    """Compile a fact file into a new database and leave it open.

    `path` is a file that is not there yet, or `:memory:`. Facts know already what contests them.
    `progress` hears of facts done.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(f"{_SETTINGS}{layout.TABLES}{question_writer.TABLES}BEGIN;")
    place = listing_order(fact_file.topics)
    facts = sorted(fact_file.facts, key=lambda fact: (*place(fact), fact.sort_day, fact.id))
    topics = {topic.id: topic for topic in fact_file.topics}
    postings = PostingsBuilder()
    rows = _Rows()
    for number, fact in enumerate(facts):
        topic = topics[fact.topic]
        words = postings.add_fact(number, fact, topic, fact_file.units)
        rows.add(number, fact, find_traits(fact, topic), words)
        if number % _TICK == 0:
            rows.write(connection)
            if progress:
                progress(number)
    rows.write(connection)
    _write_sources(connection, fact_file)
    names = [*_thesaurus_names(thesaurus, postings), *_topic_names(fact_file.topics)]
    _write_synonyms(connection, names)
    postings.write_terms(connection)
    del postings  # at 100,000 facts questions need the memory
    numbers = {fact.id: number for number, fact in enumerate(facts)}
    question_writer.write_questions(connection, fact_file.questions, numbers)
    meta = _describe_base(fact_file, thesaurus)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
    connection.executescript(layout.KEYS)  # commits what is open first
    return connection


def find_traits(fact: Fact, topic: Topic) -> int:
    """What a second look asks of a fact, as bits."""
    headline = topic.series[0].id if topic.series else None
    has_person = "person" in fact.details
    has_day = bool(fact.when and "-" in fact.when.edtf and "/" not in fact.when.edtf)
    has_series = any(figure.series for figure in fact.figures)
    has_headline = any(headline and figure.series == headline for figure in fact.figures)
    is_holder = bool(fact.when and topic.snapshot == "in-force" and has_person)
    source_count = len({reference.source.id for reference in fact.sources})
    is_lead = fact.id in topic.lead
    traits = 0
    for trait, is_so in (
        (layout.FIGURE, bool(fact.figures)),
        (layout.DATED, has_day),
        (layout.PERSON, has_person),
        (layout.HEADLINE, has_headline),
        (layout.OFFICE_HOLDER, is_holder),
        (layout.SERIES, has_series),
        (layout.PRIMARY, fact.is_primary),
        (layout.MULTIPLE_SOURCES, source_count > 1),
        (layout.LEAD, is_lead),
    ):
        if is_so:
            traits |= trait
    return traits


def find_country(fact: Fact) -> str:
    """The country whose doing or loss a fact is; empty where its actor is none."""
    if not fact.actor:
        return ""
    return min(find_countries(analyze_text(fact.actor)), default="")


def _find_home(about: About | None) -> str:
    """The country that a base is about, as search knows it; empty where it is about none."""
    countries = find_countries(analyze_text(about.country or "")) if about else ()
    return min(countries, default="")


def find_last_look(fact_file: FactFile) -> str:
    """When a source was last opened or a question last looked for (EDTF); empty if never told."""
    looks = [source.accessed or "" for source in fact_file.sources]
    looks += [question.looked or "" for question in fact_file.questions]
    return max(looks, default="")


class _Rows:
    """The rows of facts that wait: written one by one they take twice as long."""

    def __init__(self) -> None:
        self._facts: list[tuple[int | str | None, ...]] = []
        self._sources: list[tuple[str, int]] = []
        self._series: list[tuple[str, int]] = []

    def add(self, number: int, fact: Fact, traits: int, words: str) -> None:
        """Add a fact."""
        first, last = None, None
        if fact.when:
            first = fact.when.first or BEFORE_ALL
            last = fact.when.last or AFTER_ALL
        record = _encode(fact_to_index_record(fact))
        actor = find_country(fact)
        self._facts.append((number, fact.id, fact.topic, first, last, traits, words, actor, record))
        self._sources += [(reference.source.id, number) for reference in fact.sources]
        self._series += [(figure.series, number) for figure in fact.figures if figure.series]

    def write(self, connection: sqlite3.Connection) -> None:
        """Write those that wait."""
        connection.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", self._facts)
        connection.executemany("INSERT OR IGNORE INTO fact_source VALUES (?, ?)", self._sources)
        connection.executemany("INSERT OR IGNORE INTO fact_series VALUES (?, ?)", self._series)
        for waiting in (self._facts, self._sources, self._series):
            waiting.clear()


def _write_sources(connection: sqlite3.Connection, fact_file: FactFile) -> None:
    for source in fact_file.sources:
        record = json.dumps(source_to_record(source), ensure_ascii=False)
        connection.execute(
            "INSERT INTO source SELECT ?, ?, ?, count(*) FROM fact_source WHERE source = ?",
            (source.id, source.kind, record, source.id),
        )


# -- names: the thesaurus and the topics


def _thesaurus_names(thesaurus: Thesaurus, postings: PostingsBuilder) -> Iterator[_Name]:
    """Each member of a group leads to the others; spelling knows its words too."""
    for strength, groups in (
        (layout.SYNONYM, thesaurus.same),
        (layout.RELATED, thesaurus.near),
    ):
        for group in groups:
            phrases = [content_words(phrase) for phrase in group]
            for words in phrases:
                postings.add_terms(words)
                others = [other for other in phrases if other != words]
                for other in others:
                    yield _Name(synonym_key(words), strength, " ".join(other))


def _topic_names(topics: Iterable[Topic]) -> Iterator[_Name]:
    """Each title and alias of a topic leads to the topic."""
    for topic in topics:
        for name in topic.names:
            yield _Name(synonym_key(content_words(name)), layout.TOPIC_NAME, topic.id)


def _write_synonyms(connection: sqlite3.Connection, names: Iterable[_Name]) -> None:
    lines_by_key: dict[str, dict[str, None]] = {}
    for name in names:
        lines_by_key.setdefault(name.key, {})[name.line] = None
    rows = [(key, "\n".join(lines)) for key, lines in sorted(lines_by_key.items())]
    connection.executemany("INSERT INTO synonym VALUES (?, ?)", rows)


def synonym_key(words: Iterable[str]) -> str:
    """The key under which a word or phrase stands: its stems."""
    return " ".join(stem(word) for word in words)


def content_words(phrase: str) -> list[str]:
    """The words of a name as a query gives them: hyphenated ones whole, without stop words."""
    words = [variants[0] for variants in analyze_query(phrase)]
    content = [word for word in words if word not in STOPWORDS]
    return content or words


def _describe_base(fact_file: FactFile, thesaurus: Thesaurus) -> Mapping[str, str]:
    """What the index says of itself."""
    longest = 1
    for topic in fact_file.topics:
        longest = max(longest, *(len(content_words(name)) for name in topic.names))
    for group in (*thesaurus.same, *thesaurus.near):
        longest = max(longest, *(len(content_words(phrase)) for phrase in group))
    topics = [topic_to_index_record(topic) for topic in fact_file.topics]
    units = {key: unit_to_record(unit) for key, unit in fact_file.units.items()}
    return {
        "about": json.dumps(about_to_record(fact_file.about), ensure_ascii=False),
        "topics": json.dumps(topics, ensure_ascii=False),
        "units": json.dumps(units, ensure_ascii=False),
        "facts": str(len(fact_file.facts)),
        "home": _find_home(fact_file.about),
        "digest": fact_file.digest,
        "last_look": find_last_look(fact_file),
        "longest_phrase": str(longest),
    }

"""The term table in SQLite: write it, read it.

A base goes in and becomes one database; out come the posting lists of the words that a question asks for and the rows of
the facts that are shown, nothing more. Facts are numbered in the order in which they are listed: topic by topic, the
headline series first, then by date.

    fact     one row a fact: its days for filters, its traits and folded words for a second look, its body as JSON
    term     one row a word: stem, how many Dutch and English texts hold it, and its postings: fact numbers
             (array "I") and for each the fields that hold the word (one byte)
    length   the words of one length as one text, for compounds (str.find) and spelling (only the lengths needed)
    synonym  one row a name of the thesaurus or of a topic, under the stems of its words: on each line the strength and what it may
             also be called, or the topic that it names
"""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from minusma_cli import model, text
from minusma_cli.when import MONTHS, When

FORMAT = "10"  # part of the cache's name: raise it when a row changes its form

# The fields that hold a word, as bits of a posting.
NL, EN, NAMES, DETAILS, DATES, TOPIC, UNIT, ID = 1, 2, 4, 8, 16, 32, 64, 128
SAME, NEAR, NAMED = 0, 1, 2
# What a second look asks of a fact, as bits.
FIGURE, DATED, PERSON, HEADLINE, HOLDER, SERIES, PRIMARY, WELL = 1, 2, 4, 8, 16, 32, 64, 128

_AFTER_HEADLINE = 0.5  # where facts of no series stand among those of series 0, 1, 2

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fact (n INTEGER PRIMARY KEY, id TEXT NOT NULL, topic TEXT NOT NULL, first TEXT, last TEXT, traits INTEGER NOT NULL, words TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE source (id TEXT PRIMARY KEY, body TEXT NOT NULL, facts INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE fact_source (source TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (source, n)) WITHOUT ROWID;
CREATE TABLE fact_series (series TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (series, n)) WITHOUT ROWID;
CREATE TABLE term (word TEXT PRIMARY KEY, stem TEXT NOT NULL, nl INTEGER NOT NULL, en INTEGER NOT NULL, postings BLOB NOT NULL);
CREATE TABLE length (letters INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE synonym (key TEXT PRIMARY KEY, names TEXT NOT NULL) WITHOUT ROWID;
"""
_KEYS = """
CREATE UNIQUE INDEX fact_id ON fact (id);
CREATE INDEX fact_topic ON fact (topic, n);
CREATE INDEX fact_days ON fact (first, last);
CREATE INDEX term_stem ON term (stem);
"""
_CHUNK = 500  # parameters of one statement; SQLite takes 999 or more


class Term(NamedTuple):
    """A word of the base: how many Dutch and English texts hold it, its fact numbers, and for each its fields."""

    word: str
    stem: str
    nl: int
    en: int
    numbers: "array[int]"
    fields: bytes


class Filter(NamedTuple):
    """What facts must satisfy; None and empty ask nothing. Days are ISO; a fact without a date fails any date."""

    topics: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    periods: tuple[When, ...] = ()
    ids: tuple[str, ...] = ()


class Look(NamedTuple):
    """A fact at a second look: its days (`` and ~ when open), traits, and folded words, Dutch | English."""

    n: int
    id: str
    topic: str
    first: str | None
    last: str | None
    traits: int
    words: str


# -- writing


def write(path: str, base: model.Base, meta: Mapping[str, str], tick: Callable[[int], None] | None = None) -> sqlite3.Connection:
    """Compile a base into a new database at `path` (`:memory:` is one) and leave it open; `tick` hears of facts done."""
    to = sqlite3.connect(path, isolation_level=None)
    to.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192; PRAGMA cache_size=-16000;" + _SCHEMA + "BEGIN;")
    facts = _in_order(base)
    topics = {topic.id: topic for topic in base.topics}
    postings = _Postings()
    for n, fact in enumerate(facts):
        topic = topics[fact.topic]
        _write_fact(to, n, fact, _traits(fact, topic), postings.add(n, fact, topic, base.units))
        if tick and n % 1000 == 0:
            tick(n)
    _write_sources(to, base)
    _write_synonyms(to, [*_thesaurus(base, postings), *_topic_names(base)])
    postings.write(to)
    to.executemany("INSERT INTO meta VALUES (?, ?)", {**_about(base), **meta, "complete": FORMAT}.items())
    to.executescript(_KEYS)  # commits what is open first
    return to


def _in_order(base: model.Base) -> list[model.Fact]:
    """Facts in the order of `listed`; each series by date, undated last."""
    place = listed(base.topics)
    return sorted(base.facts, key=lambda fact: (*place(fact), fact.since))


def listed(topics: Sequence[model.Topic]) -> Callable[[model.Fact], tuple[int, float]]:
    """A key for listing order: topics as the file has them; inside each the headline series first, then facts of no series, then the other series."""
    rank = {topic.id: at for at, topic in enumerate(topics)}
    series = {topic.id: {one.id: at for at, one in enumerate(topic.series)} for topic in topics}

    def place(fact: model.Fact) -> tuple[int, float]:
        own = series[fact.topic]
        return rank[fact.topic], min((own[figure.series] for figure in fact.figures if figure.series in own), default=_AFTER_HEADLINE)

    return place


def _traits(fact: model.Fact, topic: model.Topic) -> int:
    headline = topic.series[0].id if topic.series else None
    return (
        FIGURE * bool(fact.figures)
        | DATED * bool(fact.when and "-" in fact.when.edtf and "/" not in fact.when.edtf)
        | PERSON * ("person" in fact.details)
        | HEADLINE * any(figure.series == headline for figure in fact.figures if headline)
        | HOLDER * bool(fact.when and topic.snapshot == "in-force" and "person" in fact.details)
        | SERIES * any(figure.series for figure in fact.figures)
        | PRIMARY * any(reference.source.kind in model.PRIMARY for reference in fact.sources)
        | WELL * (len({reference.source.id for reference in fact.sources}) > 1)
    )


def _write_fact(to: sqlite3.Connection, n: int, fact: model.Fact, traits: int, words: str) -> None:
    when = fact.when
    first, last = (when.first or "", when.last or "~") if when else (None, None)
    to.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (n, fact.id, fact.topic, first, last, traits, words, _dumped(fact)))
    to.executemany("INSERT OR IGNORE INTO fact_source VALUES (?, ?)", [(ref.source.id, n) for ref in fact.sources])
    to.executemany("INSERT OR IGNORE INTO fact_series VALUES (?, ?)", [(f.series, n) for f in fact.figures if f.series])


def _write_sources(to: sqlite3.Connection, base: model.Base) -> None:
    to.executemany(
        "INSERT INTO source SELECT ?, ?, count(*) FROM fact_source WHERE source = ?",
        ((source.id, json.dumps(source, ensure_ascii=False), source.id) for source in base.sources),
    )


def _thesaurus(base: model.Base, postings: "_Postings") -> Iterator[tuple[str, int, str]]:
    """Each member of a group leads to the others; its words are known to spelling even where no fact has them."""
    for strength, groups in ((SAME, base.same), (NEAR, base.near)):
        for group in groups:
            phrases = [_content(phrase) for phrase in group]
            for words in phrases:
                postings.know(words)
                yield from ((phrase_key(words), strength, " ".join(other)) for other in phrases if other != words)


def _topic_names(base: model.Base) -> Iterator[tuple[str, int, str]]:
    """Each title and alias of a topic leads to the topic."""
    for topic in base.topics:
        yield from ((phrase_key(_content(name)), NAMED, topic.id) for name in topic.names)


def _write_synonyms(to: sqlite3.Connection, names: Iterable[tuple[str, int, str]]) -> None:
    by_key: dict[str, dict[str, None]] = {}
    for key, strength, name in names:
        by_key.setdefault(key, {})[f"{strength} {name}"] = None
    to.executemany("INSERT INTO synonym VALUES (?, ?)", ((key, "\n".join(lines)) for key, lines in sorted(by_key.items())))


def phrase_key(words: Iterable[str]) -> str:
    """The key under which a word or phrase is kept: its stems."""
    return " ".join(map(text.stem, words))


def _content(phrase: str) -> list[str]:
    """The words of a name as a question gives them: a hyphenated one whole, and no stop words unless there is nothing else."""
    whole = [forms[0] for forms in text.terms(phrase)]
    return [word for word in whole if word not in text.STOPWORDS] or whole


def _about(base: model.Base) -> dict[str, str]:
    names = [name for topic in base.topics for name in topic.names]
    longest = max((len(_content(phrase)) for group in (names, *base.same, *base.near) for phrase in group), default=1)
    topics, units = (json.dumps(value, ensure_ascii=False) for value in (base.topics, base.units))
    return {"topics": topics, "units": units, "facts": str(len(base.facts)), "phrase": str(longest)}


class _Postings:
    """The words of the base while it is compiled: for each its facts and fields."""

    def __init__(self) -> None:
        self.numbers: dict[str, array[int]] = {}
        self.fields: dict[str, bytearray] = {}
        self.topics: dict[str, list[str]] = {}

    def add(self, n: int, fact: model.Fact, topic: model.Topic, units: Mapping[str, model.Unit]) -> str:
        """Note every word of a fact; the folded words of its two texts come back, `|` between them."""
        nl, en = text.words(fact.text.nl), text.words(fact.text.en)
        seen: dict[str, int] = {}
        for field, words in (
            (NL, nl), (EN, en), (NAMES, text.words(" | ".join(fact.names))), (DETAILS, _detail_words(fact)),
            (UNIT, text.words(" | ".join(part for figure in fact.figures for part in units[figure.unit][:2]))),
            (ID, text.words(fact.id.replace("-", " "))), (DATES, _date_words(fact.when)), (TOPIC, self.topic_words(topic)),
        ):  # fmt: skip
            for word in words:
                seen[word] = seen.get(word, 0) | field
        for word, fields in seen.items():
            if word not in self.numbers:
                self.know([word])
            self.numbers[word].append(n)
            self.fields[word].append(fields)
        return f" {' '.join(nl)} | {' '.join(en)} "

    def know(self, words: Iterable[str]) -> None:
        for word in words:
            self.numbers.setdefault(word, array("I"))
            self.fields.setdefault(word, bytearray())

    def topic_words(self, topic: model.Topic) -> list[str]:
        if topic.id not in self.topics:
            self.topics[topic.id] = text.words(" | ".join(topic.names))
        return self.topics[topic.id]

    def write(self, to: sqlite3.Connection) -> None:
        to.executemany("INSERT INTO term VALUES (?, ?, ?, ?, ?)", (self.row(word) for word in sorted(self.numbers)))
        by_length: dict[int, list[str]] = {}
        for word in sorted(self.numbers):
            by_length.setdefault(len(word), []).append(word)
        to.executemany("INSERT INTO length VALUES (?, ?)", ((n, "\n".join(("", *words, ""))) for n, words in by_length.items()))

    def row(self, word: str) -> tuple[str, str, int, int, bytes]:
        fields = self.fields[word]
        nl, en = sum(1 for f in fields if f & NL), sum(1 for f in fields if f & EN)
        return word, text.stem(word), nl, en, self.numbers[word].tobytes() + bytes(fields)


def _date_words(when: When | None) -> list[str]:
    """Every year that a date covers (of a long span only the ends), and its months in both languages."""
    if not when:
        return []
    years = [int(day[:4]) for day in (when.first, when.last) if day]
    span = range(years[0], years[-1] + 1) if years[-1] - years[0] <= 20 else years  # noqa: PLR2004
    words = [str(year) for year in span]
    for part in when.edtf.replace("~", "").split("/"):
        pieces = part.split("-")
        if len(pieces) > 1:
            words += [MONTHS[lang][int(pieces[1]) - 1].casefold() for lang in model.LANGUAGES]
    return words


def _detail_words(fact: model.Fact) -> list[str]:
    values = [part for value in fact.details.values() for part in (value if isinstance(value, model.Text) else (str(value),))]
    return text.words(" | ".join(values))


def _dumped(fact: model.Fact) -> str:
    when = fact.when
    body = (
        fact.id, fact.topic, fact.text, when and (when.edtf, when.first, when.last), fact.figures,
        dict(fact.details), fact.names, [(ref.source.id, ref.section, ref.find) for ref in fact.sources], fact.disputes, fact.note, fact.contested,
    )  # fmt: skip
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


# -- reading


class Index:
    """A compiled base, open for reading."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._of = connection
        self._sources: dict[str, model.Source] = {}
        self._about: dict[str, str] = dict(connection.execute("SELECT key, value FROM meta"))
        self._topics: tuple[model.Topic, ...] | None = None

    @property
    def complete(self) -> bool:
        """Whether all of it was written, in this form."""
        return self._about.get("complete") == FORMAT

    @property
    def size(self) -> int:
        """The number of facts."""
        return int(self._about["facts"])

    @property
    def longest_phrase(self) -> int:
        """The number of words of the thesaurus' longest phrase."""
        return int(self._about["phrase"])

    @property
    def units(self) -> dict[str, model.Unit]:
        """What figures count, in both languages."""
        return {unit: model.Unit(nl, en, model.Text(*one) if one else None) for unit, (nl, en, one) in json.loads(self._about["units"]).items()}

    @property
    def topics(self) -> tuple[model.Topic, ...]:
        """The topics in the file's order."""
        if self._topics is None:
            self._topics = tuple(_topic(row) for row in json.loads(self._about["topics"]))
        return self._topics

    @property
    def years(self) -> tuple[str, str]:
        """The first and the last year that a fact is about."""
        first, last = self._of.execute("SELECT min(substr(first, 1, 4)), max(substr(first, 1, 4)) FROM fact WHERE first > ''").fetchone()
        return first or "", last or ""

    def sources(self, ids: Iterable[str] | None = None) -> list[tuple[model.Source, int]]:
        """Sources with the number of facts that rest on each: those asked for, or all, by id."""
        rows = (
            self._of.execute("SELECT body, facts FROM source ORDER BY id")
            if ids is None
            else self._within("SELECT body, facts FROM source WHERE id IN", list(ids))
        )
        return [(model.Source(*json.loads(body)), facts) for body, facts in rows]

    def ids(self, kind: str) -> list[str]:
        """All ids of facts (`fact`) or sources (`source`), sorted."""
        return [row[0] for row in self._of.execute("SELECT id FROM source ORDER BY id" if kind == "source" else "SELECT id FROM fact ORDER BY id")]

    def numbers(self, given: Filter) -> list[int]:
        """The facts that satisfy a filter, as numbers in listing order."""
        where, values = _where(given)
        return [row[0] for row in self._of.execute(f"SELECT n FROM fact{where} ORDER BY n", values)]  # noqa: S608  # only our own words

    def facts(self, numbers: Sequence[int]) -> list[model.Fact]:
        """The facts of these numbers, in the order asked for."""
        if len(numbers) > self.size // 2:
            wanted = set(numbers)
            rows: Iterator[Any] = (row for row in self._of.execute("SELECT n, body FROM fact") if row[0] in wanted)
        else:
            rows = iter(self._within("SELECT n, body FROM fact WHERE n IN", numbers))
        bodies = {n: json.loads(body) for n, body in rows}
        self._fetch({ref[0] for body in bodies.values() for ref in body[7]})
        return [_fact(bodies[n], self._sources) for n in numbers]

    def _fetch(self, ids: set[str]) -> None:
        missing = ids - self._sources.keys()
        if missing:
            self._sources.update((source.id, source) for source, _count in self.sources(missing))

    def _within(self, query: str, values: Sequence[Any]) -> list[Any]:
        rows: list[Any] = []
        for start in range(0, len(values), _CHUNK):
            part = values[start : start + _CHUNK]
            rows += self._of.execute(f"{query} ({','.join('?' * len(part))})", part)
        return rows

    # -- for search

    def terms(self, words: Iterable[str]) -> list[Term]:
        """The terms among these words that the base knows."""
        return [_term(row) for row in self._within("SELECT word, stem, nl, en, postings FROM term WHERE word IN", sorted(set(words)))]

    def inflections(self, stems: Iterable[str]) -> list[Term]:
        """Every term with one of these stems."""
        return [_term(row) for row in self._within("SELECT word, stem, nl, en, postings FROM term WHERE stem IN", sorted(set(stems)))]

    def known(self, words: Iterable[str], *, met: bool = False) -> set[str]:
        """Which of these words, or words with their stem, the base has; with `met` only those that stand in a fact, not just in the thesaurus."""
        given = {word: text.stem(word) for word in words}
        held = "length(postings) > 0 AND " if met else ""
        query = f"SELECT DISTINCT stem FROM term WHERE {held}stem IN"  # noqa: S608  # only our own words
        stems = {row[0] for row in self._within(query, sorted(set(given.values())))}
        return {word for word, stem in given.items() if stem in stems}

    def holding(self, part: str) -> list[str]:
        """The words that are longer than this part of a word and hold it."""
        rows = self._of.execute("SELECT words FROM length WHERE letters > ?", (len(part),))
        return [word for (words,) in rows for word in text.holding(words, part, "\n")]

    def of_length(self, least: int, most: int) -> list[str]:
        """The words of so many letters."""
        rows = self._of.execute("SELECT words FROM length WHERE letters BETWEEN ? AND ? ORDER BY letters", (least, most))
        return [word for (words,) in rows for word in words.split("\n") if word]

    def synonyms(self, keys: Iterable[str]) -> dict[str, list[tuple[int, list[str]]]]:
        """For each key (stems of a word or phrase) what it may also be called: strength and words."""
        rows = self._within("SELECT key, names FROM synonym WHERE key IN", sorted(set(keys)))
        return {key: [(int(name[0]), name[2:].split(" ")) for name in names.split("\n")] for key, names in rows}

    def telling(self, topics: Iterable[str]) -> "array[int]":
        """The facts of these topics that give a figure of a series, or tell who held an office."""
        query = f"SELECT n FROM fact WHERE traits & {HEADLINE | SERIES | HOLDER} AND topic IN"  # noqa: S608  # only our own words
        return array("I", sorted(n for (n,) in self._within(query, sorted(topics))))

    def looks(self, numbers: Sequence[int]) -> list["Look"]:
        """What a second look at facts needs to know."""
        return [Look(*row) for row in self._within("SELECT n, id, topic, first, last, traits, words FROM fact WHERE n IN", numbers)]


def _where(given: Filter) -> tuple[str, list[str]]:
    clauses: list[str] = []
    values: list[str] = []
    for clause, wanted in (
        ("topic IN ({})", given.topics),
        ("id IN ({})", given.ids),
        ("n IN (SELECT n FROM fact_series WHERE series IN ({}))", given.series),
        ("n IN (SELECT n FROM fact_source WHERE source IN ({}))", given.sources),
    ):
        if wanted:
            clauses.append(clause.format(",".join("?" * len(wanted))))
            values += wanted
    for period in given.periods:
        clauses.append("first <= ? AND last >= ?")
        values += [period.last or "~", period.first or ""]
    return (" WHERE " + " AND ".join(clauses) if clauses else ""), values


def _term(row: tuple[str, str, int, int, bytes]) -> Term:
    word, stem, nl, en, packed = row
    count = len(packed) // 5
    return Term(word, stem, nl, en, array("I", packed[: count * 4]), packed[count * 4 :])


def _topic(row: list[Any]) -> model.Topic:
    name, title, aliases, columns, series, snapshot, facts = row
    return model.Topic(
        name, model.Text(*title), tuple(aliases),
        {key: model.Column(model.Text(*label), total) for key, (label, total) in columns.items()},
        tuple(model.Series(sid, topic, model.Text(*label), unit, measure) for sid, topic, label, unit, measure in series),
        snapshot, facts,
    )  # fmt: skip


def _fact(body: list[Any], sources: Mapping[str, model.Source]) -> model.Fact:
    name, topic, both, when, figures, details, names, references, disputes, note, contested = body
    return model.Fact(
        name, topic, model.Text(*both), When(*when) if when else None, tuple(model.Figure(*figure) for figure in figures),
        {key: model.Text(*value) if isinstance(value, list) else value for key, value in details.items()},
        tuple(names), tuple(model.Reference(sources[sid], section, find) for sid, section, find in references),
        tuple(disputes), model.Text(*note) if note else None, tuple(contested),
    )  # fmt: skip

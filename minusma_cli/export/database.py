"""A whole base as a SQLite database: tables, full-text search, and views of what people look up."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from minusma_cli.answers.answer import SCHEMA
from minusma_cli.answers.whole import WholeBase
from minusma_cli.export.progress import count_rows
from minusma_cli.export.rows import list_rows
from minusma_cli.export.tables import TABLES, Table
from minusma_cli.model import Series, Topic

Progress = Callable[[str, int], None]

_TYPES = {
    "string": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "NUMERIC",
}
# The file is written beside its place and moved there whole: a journal would protect nothing.
_SETTINGS = f"""
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
PRAGMA page_size=4096;
PRAGMA foreign_keys=ON;
PRAGMA user_version={SCHEMA};
BEGIN;
"""
# One table for both languages, without the accents; it holds no copy of the texts.
_SEARCH = """
CREATE VIRTUAL TABLE facts_fts USING fts5(
    text_nl, text_en, content="facts", tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO facts_fts (facts_fts) VALUES ('rebuild');
"""


def write_database(whole: WholeBase, path: Path, progress: Progress | None = None) -> None:
    """Write a base to a new database file; raises sqlite3.Error where that cannot be done.

    Every reference of a table to another is checked.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(_SETTINGS)
        for table in TABLES:
            connection.execute(create_table(table))
        for table in TABLES:
            places = ", ".join("?" for _ in table.fields)
            rows = count_rows(list_rows(table.name, whole), progress)
            connection.executemany(f"INSERT INTO {quote(table.name)} VALUES ({places})", rows)  # noqa: S608
            for link in table.links:
                connection.execute(create_key(table.name, link.field))
        for view in create_views(whole.topics):
            connection.execute(view)
        connection.execute("COMMIT")  # now the references are checked
        connection.executescript(_SEARCH)
    finally:
        connection.close()


def create_table(table: Table) -> str:
    """The statement that makes a table; references may be to rows that come later."""
    lines = [f"{quote(field.name)} {_TYPES[field.type]}" for field in table.fields]
    lines.append(f"PRIMARY KEY ({list_names(table.key)})")
    for link in table.links:
        target = f"REFERENCES {quote(link.table)} (id) DEFERRABLE INITIALLY DEFERRED"
        lines.append(f"FOREIGN KEY ({quote(link.field)}) {target}")
    return f"CREATE TABLE {quote(table.name)} ({', '.join(lines)})"


def create_key(table: str, field: str) -> str:
    """The statement that makes a reference quick to follow back."""
    return f"CREATE INDEX {quote(f'{table}_{field}')} ON {quote(table)} ({quote(field)})"


def create_views(topics: Iterable[Topic]) -> Iterator[str]:
    """Statements for the headline of each topic by year, and for the tables of topics."""
    for topic in topics:
        for headline in topic.series[:1]:
            yield create_year_view(headline)
        if topic.columns:
            yield create_topic_view(topic)


def create_year_view(series: Series) -> str:
    """A view of a series by year, as in `dutch_contingent_by_year`."""
    return (
        f"CREATE VIEW {quote(name_view(series.id, 'by_year'))} AS"  # noqa: S608  # names are quoted
        " SELECT year, value, qualifier, status, is_contested, low, high, fact"
        f" FROM years WHERE series = {quote_text(series.id)} ORDER BY year"
    )


def create_topic_view(topic: Topic) -> str:
    """A view of the table of a topic, as in `ministers_table`: one row a fact that has details."""
    columns = ["facts.id", "when_edtf", "when_from", "when_to"]
    for name, column in topic.columns.items():
        value = f"FROM details WHERE fact = facts.id AND name = {quote_text(name)})"
        if column.total:
            columns.append(f"(SELECT number {value} AS {quote(name)}")
            continue
        for lang in ("nl", "en"):
            columns.append(f"(SELECT text_{lang} {value} AS {quote(f'{name}_{lang}')}")
    return (
        f"CREATE VIEW {quote(name_view(topic.id, 'table'))} AS SELECT {', '.join(columns)}"  # noqa: S608
        f" FROM facts WHERE topic = {quote_text(topic.id)}"
        " AND id IN (SELECT fact FROM details) ORDER BY position"
    )


def name_view(name: str, ending: str) -> str:
    """The name of a view, which can be written without quotes."""
    return f"{name.replace('-', '_')}_{ending}"


def list_names(names: Iterable[str]) -> str:
    """Names with commas between."""
    return ", ".join(quote(name) for name in names)


def quote(name: str) -> str:
    """A name as SQL has it."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def quote_text(text: str) -> str:
    """A text as SQL has it."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"

"""A whole base as a SQLite database, as those open it who know nothing of us."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlite_utils
from conftest import MISSION, SMALL

from minusma_cli import load
from minusma_cli.export.database import create_topic_view, quote, quote_text
from minusma_cli.export.tables import TABLES
from minusma_cli.export.writer import export_base
from minusma_cli.model import Column, Text, Topic

DATASETTE = str(Path(sys.executable).with_name("datasette"))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "mission.db"
    export_base(load(MISSION), str(path))
    return path


@pytest.fixture
def database(file: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(file)
    yield connection
    connection.close()


def test_every_table_is_there_with_its_rows(database: sqlite3.Connection) -> None:
    base = load(MISSION)
    facts = base.list().facts
    counts = {}
    for table in TABLES:
        counts[table.name] = database.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]  # noqa: S608
    assert counts["facts"] == len(base) == len(facts)
    assert counts["sources"] == len(base.sources())
    assert counts["figures"] == sum(len(fact.figures) for fact in facts)
    assert counts["fact_sources"] == sum(len(fact.sources) for fact in facts)
    assert counts["names"] == sum(len(fact.names) for fact in facts)
    assert counts["details"] == sum(len(fact.details) for fact in facts)
    assert counts["contradictions"] == sum(len(fact.contested) for fact in facts)
    assert counts["topics"] == len(base.topics)
    assert counts["series"] == len(base.series)
    assert counts["units"] == len(base.units)
    assert counts["questions"] == len(base.questions)
    assert counts["answers"] == sum(len(question.answers) for question in base.questions)


def test_every_reference_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    keys = database.execute("PRAGMA foreign_key_list(figures)").fetchall()
    assert {(key[2], key[3]) for key in keys} == {
        ("facts", "fact"),
        ("series", "series"),
        ("units", "unit"),
    }


def test_a_fact_is_whole(database: sqlite3.Connection) -> None:
    database.row_factory = sqlite3.Row
    fact = dict(database.execute("SELECT * FROM facts WHERE id = 'contingent-2014'").fetchone())
    assert fact == {
        "id": "contingent-2014",
        "topic": "strength",
        "position": 1,
        "text_nl": "In 2014 telde onze bijdrage 450 militairen.",
        "text_en": "In 2014 our contribution numbered 450 military personnel.",
        "when_edtf": "2014",
        "when_from": "2014-01-01",
        "when_to": "2014-12-31",
        "actor": None,
        "preferred_nl": None,
        "preferred_en": None,
        "note_nl": None,
        "note_en": None,
        "lead": None,
    }
    figure = dict(
        database.execute("SELECT * FROM figures WHERE fact = 'contingent-2017'").fetchone()
    )
    assert figure == {
        "fact": "contingent-2017",
        "position": 1,
        "series": "contingent",
        "value": 290,
        "unit": "military",
        "qualifier": "at-most",
        "status": "counted",
    }


def test_what_the_base_is_on_and_which_version_it_is(database: sqlite3.Connection) -> None:
    about = dict(database.execute("SELECT name, value FROM about").fetchall())
    assert about["title_en"] == "The trial mission"
    assert about["period"] == "2015-06-20/2018-06-30"
    assert about["data_version"] == load(MISSION).overview().data_version


def test_the_headline_of_a_topic_is_a_view_by_year_with_its_gaps(
    database: sqlite3.Connection,
) -> None:
    rows = database.execute("SELECT year, value, fact FROM contingent_by_year").fetchall()
    assert rows == [
        (2014, 450, "contingent-2014"),
        (2015, 375, "contingent-2015"),
        (2016, None, None),
        (2017, 290, "contingent-2017"),
    ]
    gap = database.execute("SELECT is_contested, low FROM years WHERE value IS NULL").fetchone()
    assert gap == (None, None)


def test_the_table_of_a_topic_is_a_view(database: sqlite3.Connection) -> None:
    rows = database.execute(
        "SELECT id, when_from, office_nl, office_en, person_nl FROM officers_table LIMIT 1"
    ).fetchall()
    assert rows == [("commander-jansen", "2013-07-01", "Commandant", "Commander", "Anna Jansen")]


def test_columns_that_add_up_are_numbers(tmp_path: Path) -> None:
    export_base(load(SMALL), str(tmp_path / "small.db"))
    database = sqlite3.connect(tmp_path / "small.db")
    assert database.execute("SELECT sum(staff) FROM officers_table").fetchone() == (15,)
    about = dict(database.execute("SELECT name, value FROM about").fetchall())
    database.close()
    assert sorted(about) == ["data_date", "data_version", "program", "schema"]


@pytest.mark.parametrize("name", ["group", "x y", 'a"b', "it's"])
def test_names_of_a_base_are_never_read_as_sql(name: str) -> None:
    column = Column(Text("", ""), total=False)
    topic = Topic(name, Text("", ""), (), {name: column}, (), "none", 0)
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE facts (id, topic, position, when_edtf, when_from, when_to)")
    database.execute("CREATE TABLE details (fact, name, text_nl, text_en, number)")
    database.execute("INSERT INTO facts (id, topic) VALUES ('f', ?)", [name])
    database.execute("INSERT INTO details (fact, name, text_nl) VALUES ('f', ?, 'ja')", [name])
    database.execute(create_topic_view(topic))
    view = quote(f"{name}_table")
    column_name = quote(f"{name}_nl")
    rows = database.execute(f"SELECT id, {column_name} FROM {view}").fetchall()  # noqa: S608
    assert rows == [("f", "ja")]
    assert database.execute(f"SELECT {quote_text(name)}").fetchone() == (name,)
    database.close()


# -- in the hands of others


def test_sqlite_utils_knows_its_tables_and_searches_both_languages(file: Path) -> None:
    database = sqlite_utils.Database(file)
    assert {table.name for table in TABLES} <= set(database.table_names())
    facts = database.table("facts")
    assert facts.detect_fts() == "facts_fts"
    dutch = {row["id"] for row in facts.search("bijdrage")}
    english = {row["id"] for row in facts.search("contribution")}
    assert "contingent-2017" in dutch & english
    accents = {row["id"] for row in facts.search("jose")}
    assert "adviser-de-vries" in accents
    database.conn.close()


def test_datasette_serves_it_with_its_search(file: Path) -> None:
    done = subprocess.run(
        [DATASETTE, file, "--get", "/mission/facts.json?_search=commandant&_shape=array"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "commander-jansen" in {row["id"] for row in json.loads(done.stdout)}

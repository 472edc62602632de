"""A whole base as a folder of CSV files with a description: a Data Package.

Of version 2 (https://datapackage.org/standard/data-package/), its tables described as Table Schema
has it.
"""

import csv
import json
from collections.abc import Callable
from pathlib import Path

from minusma_cli.answers.whole import WholeBase
from minusma_cli.export.progress import count_rows
from minusma_cli.export.rows import Row, Value, list_rows
from minusma_cli.export.tables import TABLES, Field, Link, Table
from minusma_cli.formats.cells import escape_formula
from minusma_cli.records import Record
from minusma_cli.wording import format_scalar

Progress = Callable[[str, int], None]

DESCRIPTION_FILE = "datapackage.json"
_PROFILES = "https://datapackage.org/profiles/2.0"
_INDENT = 2


def write_package(whole: WholeBase, folder: Path, progress: Progress | None = None) -> None:
    """Write a file for each table, and the description, into a folder; raises OSError."""
    for table in TABLES:
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow([field.name for field in table.fields])
            rows = count_rows(list_rows(table.name, whole), progress)
            writer.writerows(map(format_row, rows))
    described = json.dumps(describe_package(whole), ensure_ascii=False, indent=_INDENT)
    (folder / DESCRIPTION_FILE).write_text(f"{described}\n", "utf-8")


def format_row(row: Row) -> list[str]:
    """A row as cells that no spreadsheet takes for formulas."""
    return [format_value(value) for value in row]


def format_value(value: Value) -> str:
    """A value as Table Schema reads it: nothing for what is missing, true or false."""
    if isinstance(value, str):
        return escape_formula(value)
    return format_scalar(value)


def describe_package(whole: WholeBase) -> Record:
    """The content of `datapackage.json`."""
    told: Record = {"title": "A fact base of minusma"}
    if whole.about:
        told = {"title": whole.about.title.en, "description": whole.about.subject.en}
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "facts",
        **told,
        "resources": [_describe_table(table) for table in TABLES],
    }


def _describe_table(table: Table) -> Record:
    keys: Record = {"primaryKey": list(table.key)}
    if table.links:
        keys["foreignKeys"] = [_describe_link(link) for link in table.links]
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "$schema": f"{_PROFILES}/tableschema.json",
            "fields": [_describe_field(field) for field in table.fields],
            **keys,
        },
    }


def _describe_field(field: Field) -> Record:
    return {"name": field.name, "type": field.type, "description": field.description}


def _describe_link(link: Link) -> Record:
    return {"fields": [link.field], "reference": {"resource": link.table, "fields": ["id"]}}

"""A whole base as a folder of tables, as the library of its standard reads it."""

import csv
import json
from pathlib import Path

import frictionless
import pytest
from conftest import MISSION, SMALL

from minusma_cli import load
from minusma_cli.export.datapackage import format_value
from minusma_cli.export.tables import TABLES
from minusma_cli.export.writer import export_base


@pytest.mark.parametrize("base", [SMALL, MISSION])
def test_it_is_a_valid_data_package(base: str, tmp_path: Path) -> None:
    export_base(load(base), f"{tmp_path}/tables/")
    report = frictionless.validate(str(tmp_path / "tables" / "datapackage.json"))
    assert report.flatten(["path", "rowNumber", "fieldName", "type", "note"]) == []
    assert report.stats["tasks"] == len(TABLES)


def test_a_wrong_reference_would_be_found(tmp_path: Path) -> None:
    export_base(load(SMALL), f"{tmp_path}/tables/")
    with (tmp_path / "tables" / "names.csv").open("a", encoding="utf-8") as stream:
        stream.write("no-such-fact,1,Gao\n")
    report = frictionless.validate(str(tmp_path / "tables" / "datapackage.json"))
    assert [row[0] for row in report.flatten(["type"])] == ["foreign-key"]


def test_it_tells_what_every_column_holds(tmp_path: Path) -> None:
    export_base(load(MISSION), str(tmp_path))  # a folder that is there
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["title"] == "The trial mission"
    for resource in package["resources"]:
        with (tmp_path / resource["path"]).open(encoding="utf-8", newline="") as stream:
            head = next(csv.reader(stream))
        assert [field["name"] for field in resource["schema"]["fields"]] == head
        assert all(field["description"] for field in resource["schema"]["fields"])


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (13289, "13289"),
        (0.000001, "0.000001"),
        (-3.5, "-3.5"),
        ("=1+1", "'=1+1"),
        ("-5", "-5"),
        ("José", "José"),
    ],
)
def test_a_value_is_as_table_schema_reads_it_and_no_formula(
    value: str | float | bool | None, cell: str
) -> None:
    assert format_value(value) == cell

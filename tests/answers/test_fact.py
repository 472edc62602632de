"""Facts whole, with their neighbours."""

from pathlib import Path

import pytest
from conftest import MISSION

from minusma_cli import load


def test_neighbours_of_a_fact_in_its_series() -> None:
    base = load(MISSION)
    (page,) = base.fact_pages("contingent-2015").pages
    ((series, before, after),) = page.neighbours
    assert (series.id, before and before.id, after and after.id) == (
        "contingent",
        "contingent-2014-press",
        "contingent-2017",
    )


def test_a_point_without_a_date_has_no_neighbours(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("facts") / "x.yaml"
    file.write_text(Path(MISSION).read_text("utf-8").replace("        when: 2016\n", ""), "utf-8")
    base = load(str(file))
    assert base.fact_pages("ceiling-2016").pages[0].neighbours == ()

"""What stands on forty days, on the real base: a table made by hand from the facts.

Days before the mission, at its turning points, during the gap of 2019 to 2021, and after its end.
"""

import pytest

from minusma_cli import load
from minusma_cli.factbase import FactBase

NOTHING: tuple[float, ...] = ()
# The day; the Dutch contingent with what contests it; what stands instead; the Dutch dead with what
# contests their number; the resolutions in force.
TABLE = [
    ("2013-05-01", NOTHING, None, NOTHING, ""),
    ("2013-07-01", NOTHING, None, NOTHING, "2100"),
    ("2013-10-15", NOTHING, None, NOTHING, "2100"),
    ("2013-12-31", NOTHING, None, NOTHING, "2100"),
    ("2014-03-01", (450, 500), None, NOTHING, "2100"),
    ("2014-06-15", (450, 500), None, NOTHING, "2100"),
    ("2014-12-31", (450, 500), None, NOTHING, "2164"),
    ("2015-03-16", (450,), None, NOTHING, "2164"),
    ("2015-03-17", (450,), None, (2,), "2164"),
    ("2015-06-20", (450,), None, (2,), "2164"),
    ("2015-11-28", (450,), None, (2,), "2227"),
    ("2015-11-29", (450,), None, (3,), "2227"),
    ("2016-02-12", (375, 450), None, (3,), "2227"),
    ("2016-04-15", (375, 450), None, (3,), "2227"),
    ("2016-07-05", (375, 450), None, (3,), "2295"),
    ("2016-07-06", (375, 450), None, (5, 4), "2295"),
    ("2016-12-31", (375, 450), None, (5, 4), "2295"),
    ("2017-01-15", (290, 250), None, (5, 4), "2295"),
    ("2017-09-11", (290, 250), None, (5, 4), "2364"),
    ("2018-03-15", (250, 300), None, (5, 4), "2364"),
    ("2018-11-28", (250, 300), None, (5, 4), "2423"),
    ("2018-12-31", NOTHING, None, (5, 4), "2423"),
    ("2019-04-30", (250,), None, (5, 4), "2423"),
    ("2019-05-01", (250,), None, (5, 4), "2423"),
    ("2019-05-02", NOTHING, "dutch-staff-stays-2019-05", (5, 4), "2423"),
    ("2019-10-01", NOTHING, "dutch-staff-stays-2019-05", (5, 4), "2480"),
    ("2020-01-01", NOTHING, "dutch-staff-stays-2019-05", (5, 4), "2480"),
    ("2020-06-01", NOTHING, "dutch-staff-stays-2019-05", (5, 4), "2480"),
    ("2020-12-31", NOTHING, "dutch-staff-stays-2019-05", (5, 4), "2531"),
    ("2021-06-01", NOTHING, "dutch-staff-stays-2019-05", (5, 4), "2531"),
    ("2021-10-31", NOTHING, "dutch-staff-stays-2019-05", (5, 4), "2584"),
    ("2021-11-15", (90, 84), None, (5, 4), "2584"),
    ("2022-02-01", (90, 84), None, (5, 4), "2584"),
    ("2022-05-31", (90, 84), None, (5, 4), "2584"),
    ("2022-06-15", (3,), None, (5, 4), "2584"),
    ("2022-12-31", (3,), None, (5, 4), "2640"),
    ("2023-09-30", (1,), None, (5, 4), "2690"),
    ("2023-12-31", NOTHING, None, (5, 4), "2690"),
    ("2024-01-01", NOTHING, None, NOTHING, ""),
    ("2030-01-01", NOTHING, None, NOTHING, ""),
]


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load()


@pytest.mark.parametrize(
    ("day", "contingent", "instead", "dead", "resolution"), TABLE, ids=[row[0] for row in TABLE]
)
def test_a_day_agrees_with_the_table(  # noqa: PLR0917  # a row of the table
    base: FactBase,
    day: str,
    contingent: tuple[float, ...],
    instead: str | None,
    dead: tuple[float, ...],
    resolution: str,
) -> None:
    sections = {section.topic.id: section for section in base.on(day).sections}
    standing: dict[str, tuple[float, ...]] = {}
    for section in sections.values():
        for one in section.standing:
            said = [one.figure.value, one.spread.low, one.spread.high]
            standing[one.series.id] = tuple(dict.fromkeys(value for value in said if value))
    assert standing.get("dutch-contingent", ()) == contingent
    assert standing.get("dutch-deaths", ()) == dead
    troops = sections.get("troops")
    assert (troops and troops.instead and troops.instead.id) == instead
    mandates = sections.get("mandates")
    in_force = [fact.details["resolution"] for fact in mandates.in_force] if mandates else []
    assert " ".join(str(name) for name in in_force) == resolution


def test_plans_and_ceilings_never_stand_as_counts(base: FactBase) -> None:
    for row in TABLE:
        for section in base.on(row[0]).sections:
            if section.topic.snapshot == "latest":
                assert all(one.figure.is_count for one in section.standing), row[0]


def test_the_un_table_goes_before_an_outlier_of_the_press(base: FactBase) -> None:
    casualties = next(one for one in base.on("2021-06-01").sections if one.topic.id == "casualties")
    (hostile,) = [one for one in casualties.standing if one.series.id == "un-hostile-deaths-total"]
    assert (hostile.figure.value, hostile.fact.id) == (137, "un-table-deaths-2021-01-13")

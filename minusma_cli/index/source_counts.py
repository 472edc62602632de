"""How many facts rest on each source, of those that a filter lets pass."""

from minusma_cli.index.filters import FactFilter, filter_to_sql
from minusma_cli.index.reader import Index


def count_facts_by_source(index: Index, fact_filter: FactFilter) -> dict[str, int]:
    """The sources that facts which satisfy a filter rest on, each with how many do."""
    where, values = filter_to_sql(fact_filter)
    passing = f"SELECT n FROM fact{where}"  # noqa: S608
    rows = index.rows(
        f"SELECT source, count(*) FROM fact_source WHERE n IN ({passing}) GROUP BY source",  # noqa: S608
        values,
    )
    return dict(rows)

"""What a place among authorities promises, whatever the figures: the build's own SQL is asked."""

from __future__ import annotations

from random import Random

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.store_tables import run

Figures = dict[str, float | None]

SETTINGS = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def store() -> duckdb.DuckDBPyConnection:
    """An empty store with one indicator, and nothing worked out beside it."""
    connection = duckdb.connect()
    for name in ("schema", "statistic_tables"):
        run(connection, name)
    connection.execute(
        "INSERT INTO period BY NAME SELECT '2025-03-31' AS id, '31 March 2025' AS label,"
        " 'snapshot' AS type, DATE '2025-03-31' AS start_date, DATE '2025-03-31' AS end_date,"
        " 2023 AS boundary_set"
    )
    connection.execute(
        "CREATE TEMP TABLE worked_out AS SELECT '' AS indicator_id, '' AS area_code,"
        " '' AS period_id, COLUMNS(* EXCLUDE (indicator_id, area_code, period_id, rank, rank_n,"
        " quartile, change)) FROM standing LIMIT 0"
    )
    connection.execute(
        "CREATE TEMP TABLE factor (indicator_id VARCHAR, period_id VARCHAR, england DOUBLE,"
        " overdispersion DOUBLE)"
    )
    return connection


def places(
    store: duckdb.DuckDBPyConnection, figures: Figures, polarity: str = "none"
) -> dict[str, tuple[int, int, int | None]]:
    """Give each authority's rank, of how many, and quartile."""
    store.execute("DROP TABLE IF EXISTS shown")
    store.execute("DELETE FROM series")
    store.execute("DELETE FROM standing")
    store.execute(
        "CREATE TEMP TABLE shown AS SELECT 'i' AS indicator_id, area_code,"
        " '2025-03-31' AS period_id, value, NULL::DOUBLE AS numerator,"
        " NULL::DOUBLE AS denominator, '' AS flags, 'e' AS edition_id, $polarity AS polarity,"
        " 1 AS per, 'number' AS unit, DATE '2025-03-31' AS end_date, 'snapshot' AS period_type,"
        " 'la' AS level FROM (SELECT unnest($codes) AS area_code,"
        " unnest($values::DOUBLE[]) AS value)",
        {"codes": list(figures), "values": list(figures.values()), "polarity": polarity},
    )
    run(store, "statistics")
    rows = store.execute(
        "SELECT area_code, rank, rank_n, quartile FROM standing WHERE rank IS NOT NULL"
    ).fetchall()
    return {code: (rank, of, quartile) for code, rank, of, quartile in rows}


values = st.one_of(st.none(), st.integers(0, 12).map(float))
countries = st.lists(values, min_size=1, max_size=30).map(
    lambda found: {f"A{n}": value for n, value in enumerate(found)}
)
polarities = st.sampled_from(["none", "higher", "lower"])


@SETTINGS
@given(countries, polarities)
def test_a_place_is_one_more_than_those_before(
    store: duckdb.DuckDBPyConnection, figures: Figures, polarity: str
) -> None:
    held = {code: value for code, value in figures.items() if value is not None}
    sign = 1 if polarity == "lower" else -1
    assert {code: place[:2] for code, place in places(store, figures, polarity).items()} == {
        code: (1 + sum(sign * other < sign * value for other in held.values()), len(held))
        for code, value in held.items()
    }


@SETTINGS
@given(countries, polarities, st.randoms(use_true_random=False))
def test_the_order_of_the_authorities_changes_no_place(
    store: duckdb.DuckDBPyConnection, figures: Figures, polarity: str, random: Random
) -> None:
    shuffled = list(figures.items())
    random.shuffle(shuffled)
    assert places(store, dict(shuffled), polarity) == places(store, figures, polarity)


@SETTINGS
@given(countries, polarities, st.integers(1, 10))
def test_authorities_without_a_figure_change_nobodys_place(
    store: duckdb.DuckDBPyConnection, figures: Figures, polarity: str, missing: int
) -> None:
    beside: Figures = {f"M{n}": None for n in range(missing)}
    assert places(store, figures | beside, polarity) == places(store, figures, polarity)

"""What a place among authorities promises, whatever the figures: the build's own SQL is asked."""

from __future__ import annotations

from random import Random

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.build.statements import run

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
        " rank_shared, quartile, change)) FROM standing LIMIT 0"
    )
    connection.execute(
        "CREATE TEMP TABLE factor (indicator_id VARCHAR, period_id VARCHAR, england DOUBLE,"
        " overdispersion DOUBLE)"
    )
    return connection


def work_out(
    store: duckdb.DuckDBPyConnection,
    figures: Figures,
    polarity: str = "none",
    *,
    unit: str = "rate",
    pair: tuple[str, str] | None = None,
    no_quartile: bool = False,
) -> None:
    """Give the build's statement these figures; of a pair the publisher has one together."""
    joint = {pair[0]: pair[1], pair[1]: pair[0]} if pair else {}
    store.execute("DROP TABLE IF EXISTS shown")
    store.execute("DROP TABLE IF EXISTS placeable")
    store.execute("DELETE FROM series")
    store.execute("DELETE FROM standing")
    store.execute(
        "CREATE TEMP TABLE shown AS SELECT 'i' AS indicator_id, area_code,"
        " '2025-03-31' AS period_id, value, NULL::DOUBLE AS numerator,"
        " NULL::DOUBLE AS denominator, '' AS flags, 'published' AS basis, 'e' AS edition_id,"
        " nullif(joint_with, '') AS joint_with, NULL::VARCHAR AS doubt, $polarity AS polarity,"
        " 1 AS per, $unit AS unit, $unit IN ('number', 'currency') AS is_total,"
        " $no_quartile AS no_quartile, DATE '2025-03-31' AS end_date,"
        " 'snapshot' AS period_type, 'la' AS level FROM (SELECT unnest($codes) AS area_code,"
        " unnest($values::DOUBLE[]) AS value, unnest($joint::VARCHAR[]) AS joint_with)",
        {
            "codes": list(figures),
            "values": list(figures.values()),
            "joint": [joint.get(code, "") for code in figures],
            "polarity": polarity,
            "unit": unit,
            "no_quartile": no_quartile,
        },
    )
    run(store, "statistics")


def places(
    store: duckdb.DuckDBPyConnection, figures: Figures, polarity: str = "none"
) -> dict[str, tuple[int, int, int, int | None]]:
    """Give each authority's rank, of how many, how many others share it, and quartile."""
    work_out(store, figures, polarity)
    return standing(store)


def standing(store: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int, int, int | None]]:
    """Read the places that were worked out."""
    rows = store.execute(
        "SELECT area_code, rank, rank_n, rank_shared, quartile FROM standing"
        " WHERE rank IS NOT NULL"
    ).fetchall()
    return {code: (rank, of, shared, quartile) for code, rank, of, shared, quartile in rows}


def are_all_same(figures: Figures) -> bool:
    held = [value for value in figures.values() if value is not None]
    return len(held) > 1 and len(set(held)) == 1


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
    expected = {
        code: (
            1 + sum(sign * other < sign * value for other in held.values()),
            len(held),
            sum(other == value for other in held.values()) - 1,
        )
        for code, value in held.items()
    }
    found = {code: place[:3] for code, place in places(store, figures, polarity).items()}
    assert found == ({} if are_all_same(figures) else expected)


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


@SETTINGS
@given(countries, polarities)
def test_whoever_shares_a_figure_shares_its_quarter(
    store: duckdb.DuckDBPyConnection, figures: Figures, polarity: str
) -> None:
    found = places(store, figures, polarity)
    quarters: dict[int, list[str]] = {}
    for code, (_, _, _, quarter) in found.items():
        if quarter is not None:
            quarters.setdefault(quarter, []).append(code)
    ranges = {q: {figures[code] for code in codes} for q, codes in quarters.items()}
    for quarter, own in ranges.items():
        # No more than a quarter of them, and nobody outside has a figure of theirs.
        n = len(found)
        assert len(quarters[quarter]) <= -(-n // 4)
        assert all(found[c][3] == quarter for c in found if figures[c] in own)


def test_a_quarter_is_not_told_where_its_boundary_parts_those_who_share_a_figure(
    store: duckdb.DuckDBPyConnection,
) -> None:
    # Of eight, three are fourth: places 4 to 6 lie in the second and the third quarter.
    figures: Figures = dict(zip("ABCDEFGH", [1.0, 2.0, 3.0, 4.0, 4.0, 4.0, 7.0, 8.0], strict=True))
    quarters = {code: place[3] for code, place in places(store, figures).items()}
    assert quarters == {"A": 1, "B": 1, "C": 2, "D": None, "E": None, "F": None, "G": 4, "H": 4}


def test_heavy_ties_leave_a_quarter_only_to_those_outside(
    store: duckdb.DuckDBPyConnection,
) -> None:
    figures: Figures = dict.fromkeys((f"Z{n}" for n in range(91)), 0.0)
    figures.update({f"A{n}": 1.0 + n for n in range(60)})
    found = places(store, figures, "lower")
    assert found["Z0"] == (1, 151, 90, None)
    assert found["A59"] == (151, 151, 0, 4)


def test_two_distinct_figures_have_places_and_no_quarter(
    store: duckdb.DuckDBPyConnection,
) -> None:
    figures: Figures = dict.fromkeys((f"Z{n}" for n in range(100)), 0.0)
    figures.update(dict.fromkeys((f"A{n}" for n in range(53)), 5.0))
    found = places(store, figures)
    assert found["A0"] == (1, 153, 52, None)
    assert found["Z0"] == (54, 153, 99, None)


def test_where_all_are_the_same_nobody_has_a_place(store: duckdb.DuckDBPyConnection) -> None:
    assert places(store, dict.fromkeys("ABCDEFGH", 0.0)) == {}
    assert store.execute("SELECT all_same, n FROM series").fetchall() == [(True, 8)]


def test_no_quarter_is_told_where_the_publisher_shows_none(
    store: duckdb.DuckDBPyConnection,
) -> None:
    work_out(store, {code: float(n) for n, code in enumerate("ABCDEFGH")}, no_quartile=True)
    assert {place[3] for place in standing(store).values()} == {None}


def test_a_rate_of_two_together_takes_one_place(store: duckdb.DuckDBPyConnection) -> None:
    figures: Figures = {"A": 9.0, "B": 7.0, "C": 7.0, "D": 5.0, "E": 3.0}
    work_out(store, figures, pair=("B", "C"))
    found = {code: place[:3] for code, place in standing(store).items()}
    assert found == {
        "A": (1, 4, 0), "B": (2, 4, 0), "C": (2, 4, 0), "D": (3, 4, 0), "E": (4, 4, 0)
    }  # fmt: skip


@pytest.mark.parametrize("unit", ["number", "currency"])
def test_a_total_takes_no_place(store: duckdb.DuckDBPyConnection, unit: str) -> None:
    figures: Figures = {"A": 9.0, "B": 7.0, "C": 7.0, "D": 5.0}
    work_out(store, figures, unit=unit, pair=("B", "C"))
    assert standing(store) == {}

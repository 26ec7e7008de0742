"""What we work out at build, counted again in another way from the same figures.

For every authority, core indicator and year of the shipped snapshot.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest

# What the tests share is made once, on one worker.
pytestmark = pytest.mark.xdist_group("statistics")

KEY = ["indicator_id", "area_code", "period_id"]


@pytest.fixture(scope="module")
def client(store: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(store, read_only=True)


@pytest.fixture(scope="module")
def figures(client: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Core figures of authorities in their own lifetime."""
    found = client.execute(
        "SELECT l.indicator_id, l.area_code, l.period_id, l.value, l.numerator, l.denominator,"
        " p.end_date, p.start_date, p.type, i.polarity, i.per, a.valid_from, a.valid_to"
        " FROM latest l JOIN indicator i ON i.id = l.indicator_id"
        " JOIN period p ON p.id = l.period_id"
        " JOIN area a ON a.code = l.area_code"
        " WHERE i.core AND l.breakdown = 'total' AND a.level = 'la'"
    ).df()
    began = found["valid_from"].isna() | (found["valid_from"] <= found["end_date"])
    lasts = found["valid_to"].isna() | (found["valid_to"] >= found["start_date"])
    return found[began & lasts].reset_index(drop=True)


@pytest.fixture(scope="module")
def statistics(client: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The store's statistics of core indicators, as analysts would read them."""
    ids = client.execute("SELECT id FROM indicator WHERE core ORDER BY position").fetchall()
    parts = [
        # One at a time: what is counted when asked for is then counted for that one alone.
        client.execute(
            "FROM statistic WHERE indicator_id = $indicator"
            " AND comparator IN ('all', 'previous', 'sn2021', 'sn2025')"
            " AND name IN ('mean', 'median', 'lowest', 'highest', 'pooled', 'rank', 'quartile',"
            " 'change')",
            {"indicator": indicator},
        ).df()
        for (indicator,) in ids
    ]
    return pd.concat(parts, ignore_index=True)


def named(statistics: pd.DataFrame, comparator: str, name: str) -> pd.DataFrame:
    chosen = (statistics["comparator"] == comparator) & (statistics["name"] == name)
    return statistics[chosen].set_index(KEY).sort_index()


def test_there_is_something_to_count(figures: pd.DataFrame) -> None:
    assert figures["indicator_id"].nunique() >= 15
    assert len(figures) > 20_000


@pytest.mark.parametrize("model", ["sn2021", "sn2025"])
def test_the_neighbours_mean_median_and_count(
    model: str,
    client: duckdb.DuckDBPyConnection,
    figures: pd.DataFrame,
    statistics: pd.DataFrame,
) -> None:
    pairs = client.execute(
        "SELECT area_code, neighbour_code FROM neighbour WHERE model = $model", {"model": model}
    ).df()
    wide = figures.set_index(KEY)["value"].unstack("area_code")
    for name, count in (("mean", np.nanmean), ("median", np.nanmedian)):
        found = named(statistics, model, name)
        for area, ten in pairs.groupby("area_code")["neighbour_code"]:
            own = wide.reindex(columns=list(ten))
            n = own.notna().sum(axis=1)
            enough = own[n >= 5]
            held = found.xs(area, level="area_code")
            expected = pd.Series(count(enough.to_numpy(), axis=1), index=enough.index)
            said = held["value"].dropna()
            assert set(said.index) == set(expected.index), (area, name)
            np.testing.assert_allclose(said, expected.reindex(said.index), rtol=1e-9)
            assert (held["n"] == n.reindex(held.index)).all()
            assert (held["n_of"] == len(ten)).all()


@pytest.mark.parametrize("model", ["sn2021", "sn2025"])
def test_the_neighbours_range_and_pooled_rate(
    model: str,
    client: duckdb.DuckDBPyConnection,
    figures: pd.DataFrame,
    statistics: pd.DataFrame,
) -> None:
    pairs = client.execute(
        "SELECT area_code, neighbour_code FROM neighbour WHERE model = $model", {"model": model}
    ).df()
    joined = pairs.merge(
        figures, left_on="neighbour_code", right_on="area_code", suffixes=("", "_of")
    )
    with_value = joined[joined["value"].notna()]
    by = with_value.groupby(KEY)
    for name, expected in (("lowest", by["value"].min()), ("highest", by["value"].max())):
        found = named(statistics, model, name)["value"].dropna()
        np.testing.assert_allclose(found, expected.reindex(found.index), rtol=1e-12)
        assert len(found) == len(expected)
    parts = with_value[["numerator", "denominator"]].notna().all(axis=1)
    whole = parts.groupby([with_value[k] for k in KEY]).all()
    pooled = by["numerator"].sum() / by["denominator"].sum() * by["per"].first()
    pooled = pooled[whole & (by["denominator"].sum() > 0)]
    found = named(statistics, model, "pooled")["value"].dropna()
    assert set(found.index) == set(pooled.dropna().index)
    np.testing.assert_allclose(found, pooled.reindex(found.index), rtol=1e-9)


def test_rank_quartile_and_how_many(figures: pd.DataFrame, statistics: pd.DataFrame) -> None:
    ranks, quartiles = named(statistics, "all", "rank"), named(statistics, "all", "quartile")
    shown = figures[figures["value"].notna()].set_index(KEY).sort_index()
    assert set(ranks.index) <= set(shown.index)
    for (indicator, period), rows in shown.groupby(["indicator_id", "period_id"]):
        value, n = rows["value"], len(rows)
        if n > 1 and value.nunique() == 1:
            # Where all have the same figure nobody has a place.
            assert not ranks.index.isin(rows.index).any()
            continue
        polarity = rows["polarity"].iloc[0]
        held = ranks.loc[rows.index]
        # Ties share the better rank; 1 is the highest, save where low is good.
        expected = value.rank(method="min", ascending=polarity == "lower")
        assert (held["value"] == expected).all(), (indicator, period)
        assert (held["n"] == n).all()
        if n < 4:
            continue
        # A quarter of the places each; A (1) is the best where there is a best, else the lowest.
        upward = value.rank(method="min", ascending=polarity != "higher")
        last = upward + rows.groupby("value")["value"].transform("size") - 1
        quarter, of_last = (np.floor(4 * (place - 1) / n) + 1 for place in (upward, last))
        # None where those who share a figure lie in several.
        told = quarter[quarter == of_last]
        found = quartiles["value"].reindex(rows.index).dropna()
        pd.testing.assert_series_equal(found, told, check_names=False)


def test_change_is_on_the_same_period_a_year_before(
    figures: pd.DataFrame, statistics: pd.DataFrame
) -> None:
    found = named(statistics, "previous", "change")["value"]
    found = found[found.index.isin(figures.set_index(KEY).index)]
    shown = figures[figures["value"].notna() & ~figures["type"].isin(["index", "pooled"])]
    before = shown.assign(end_date=shown["end_date"] + pd.DateOffset(years=1))
    on = ["indicator_id", "area_code", "type", "end_date"]
    both = shown.merge(before[[*on, "value"]], on=on, suffixes=("", "_before"))
    expected = both.set_index(KEY)["value"] - both.set_index(KEY)["value_before"]
    assert set(found.index) == set(expected.index)
    np.testing.assert_allclose(found, expected.reindex(found.index), rtol=1e-9, atol=1e-12)


def test_ties_do_occur(statistics: pd.DataFrame) -> None:
    """Else the test of ranks would not have tried them."""
    ranks = named(statistics, "all", "rank").reset_index()
    assert ranks.duplicated(["indicator_id", "period_id", "value"]).any()


def test_few_neighbours_with_data_do_occur(statistics: pd.DataFrame) -> None:
    means = named(statistics, "sn2025", "mean")
    assert means.loc[means["n"] < 5, "value"].isna().all()
    assert (means["n"] < 10).any()


def test_every_place_lies_among_those_that_its_interval_leaves_open(
    client: duckdb.DuckDBPyConnection,
) -> None:
    count = (
        "SELECT count(*), count(*) FILTER (rank BETWEEN rank_best AND rank_worst),"
        " count(*) FILTER (rank_worst <= rank_n) FROM standing"
        " WHERE rank IS NOT NULL AND rank_best IS NOT NULL"
    )
    row = client.execute(count).fetchone()
    assert row is not None
    every, within, possible = row
    assert every > 10_000
    assert within == possible == every

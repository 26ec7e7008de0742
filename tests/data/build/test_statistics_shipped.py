"""Facts of the shipped snapshot on which choices of method rest, worked out anew."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest
from scipy.stats import norm


@pytest.fixture(scope="module")
def client(store: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(store, read_only=True)


def authorities(client: duckdb.DuckDBPyConnection, indicator: str, period: str) -> pd.DataFrame:
    return client.execute(
        "SELECT l.area_code, l.value, l.numerator, l.denominator, e.value AS england"
        " FROM latest l JOIN area a ON a.code = l.area_code AND a.level = 'la'"
        " JOIN latest e ON e.indicator_id = l.indicator_id AND e.period_id = l.period_id"
        " AND e.area_code = 'E92000001' AND e.breakdown = 'total'"
        " WHERE l.indicator_id = $indicator AND l.period_id = $period AND l.breakdown = 'total'"
        " AND l.value IS NOT NULL AND l.denominator > 0",
        {"indicator": indicator, "period": period},
    ).df()


def kept(client: duckdb.DuckDBPyConnection, indicator: str, period: str, name: str) -> pd.DataFrame:
    return client.execute(
        "SELECT area_code, value, lower, upper FROM statistic WHERE indicator_id = $indicator"
        " AND period_id = $period AND name = $name AND comparator IN ('england', 'idaci2025')",
        {"indicator": indicator, "period": period, "name": name},
    ).df()


@pytest.mark.parametrize(("indicator", "share"), [("cp_rate", 0.64), ("cin_rate", 0.80)])
def test_limits_of_chance_alone_would_name_most_authorities(
    client: duckdb.DuckDBPyConnection, indicator: str, share: float
) -> None:
    """Why funnels are widened: these limits would say nothing of anybody they name."""
    rows = authorities(client, indicator, "2025-03-31")
    target = rows["england"] / 1e4
    width = norm.ppf(0.999) * np.sqrt(target / rows["denominator"])
    outside = ((rows["value"] / 1e4 - target).abs() > width).mean()
    assert outside == pytest.approx(share, abs=0.006)


@pytest.mark.parametrize("indicator", ["cp_rate", "cin_rate"])
def test_widened_limits_name_a_few(client: duckdb.DuckDBPyConnection, indicator: str) -> None:
    rows = authorities(client, indicator, "2025-03-31").set_index("area_code")["value"]
    limits = kept(client, indicator, "2025-03-31", "funnel998").set_index("area_code")
    limits = limits.loc[rows.index]
    beyond = (rows > limits["upper"]) | (rows < limits["lower"])
    assert 0 < beyond.sum() < 0.05 * len(rows)


def test_the_factor_in_the_store_is_that_of_the_authorities(
    client: duckdb.DuckDBPyConnection,
) -> None:
    rows = authorities(client, "cp_rate", "2025-03-31")
    target = float(rows["england"].iloc[0]) / 1e4
    scores = np.sort(
        (rows["numerator"] / rows["denominator"] - target)
        / np.sqrt(target / rows["denominator"])
    )
    ends = int(0.1 * len(scores))
    pulled = np.clip(scores, scores[ends], scores[-ends - 1])
    factor = kept(client, "cp_rate", "2025-03-31", "overdispersion")["value"].iloc[0]
    assert factor == pytest.approx(float(np.mean(pulled**2)), rel=1e-3)


@pytest.mark.parametrize(
    ("indicator", "period", "least", "most"),
    [
        ("cin_rate", "2025-03-31", 0.20, 0.30),  # about a quarter
        ("cp_rate", "2025-03-31", 0.15, 0.25),  # about a fifth
        ("referral_rate", "fy2024-25", 0.0, 0.10),  # under a tenth: nothing is expected
    ],
)
def test_deprivation_explains_as_much_as_the_pages_say(
    client: duckdb.DuckDBPyConnection, indicator: str, period: str, least: float, most: float
) -> None:
    explained = kept(client, indicator, period, "explained")["value"].iloc[0]
    assert least <= explained < most
    anything = len(kept(client, indicator, period, "expected"))
    assert (anything > 100) == (explained >= 0.1)


def test_most_authorities_lie_within_what_their_deprivation_leads_to_expect(
    client: duckdb.DuckDBPyConnection,
) -> None:
    rows = authorities(client, "cp_rate", "2025-03-31").set_index("area_code")["value"]
    found = kept(client, "cp_rate", "2025-03-31", "expected").set_index("area_code")
    figures = rows.loc[found.index]
    inside = (found["lower"] <= figures) & (figures <= found["upper"])
    assert 0.92 <= inside.mean() <= 1


def test_the_correlation_that_pages_print_is_the_root_of_what_is_explained(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from queries import ask

    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    asks = {"indicator": "cin_rate", "period": "2025-03-31"}
    model = ask("deprivation_model", **asks, comparator="idaci2025").iloc[0]
    found = ask("correlation", **asks, against="idaci_score", edition="iod2025").iloc[0]
    assert found["correlation"] ** 2 == pytest.approx(model["explained"], rel=1e-6)
    assert found["n"] == model["n"]

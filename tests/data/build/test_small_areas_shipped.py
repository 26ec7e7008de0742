"""Small areas as the project ships them: every LSOA, each figure, what is counted from them."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pytest

from data.ingest.sources.mhclg_indices.lsoas import FILES, TABLE
from data.schema import PUBLISHED
from data.snapshot import read_register

SOUTHAMPTON, SOMERSET = "E06000045", "E06000066"
N = {"iod2025": 33_755, "iod2019": 32_844, "iod2015": 32_844}
INDICES = ["imd", "imd_income", "imd_employment", "imd_education", "imd_health", "imd_crime",
           "imd_barriers", "imd_living_env"]  # fmt: skip
HELD = {
    "iod2025": {"idaci", *INDICES},
    "iod2019": {"idaci", *INDICES},
    "iod2015": {"imd"},
}


@pytest.fixture(scope="module")
def small(store: Path) -> pd.DataFrame:
    """The LSOAs' figures in the store, as an analyst reads them, with their authority of today."""
    with duckdb.connect(store, read_only=True) as connection:
        return connection.execute(
            "SELECT l.indicator_id, l.area_code, l.period_id, l.value, l.symbol, l.basis, a.la_code"
            " FROM latest l JOIN area a ON a.code = l.area_code WHERE a.level LIKE 'lsoa%'"
        ).df()


def test_every_lsoa_of_both_censuses_has_an_authority() -> None:
    lsoas = read_register(PUBLISHED).lsoas
    assert {census: len(table) for census, table in lsoas.items()} == {2011: 32_844, 2021: 33_755}
    authorities = lsoas[2021]["la_code"].value_counts()
    assert len(authorities) == 153
    assert authorities[SOUTHAMPTON] == 152
    assert authorities[SOMERSET] == 339
    # The general lookup has one LSOA of the first in the second.
    assert authorities["E06000062"] == 238
    assert authorities["E10000025"] == 428
    without = lsoas[2021].loc[lsoas[2021]["ward_code"].isna(), "area_code"]
    assert without.tolist() == ["E01027305"]


def test_every_edition_lies_on_the_authorities_of_its_day() -> None:
    table = pd.read_parquet(PUBLISHED / "ons-small-areas" / "lsoa_authorities.parquet")
    found = table.groupby("period_id").agg(
        lsoas=("area_code", "nunique"),
        districts=("district_code", "nunique"),
        las=("la_code", "nunique"),
    )
    assert found.T.to_dict("list") == {
        "iod2015": [32_844, 326, 152],
        "iod2019": [32_844, 317, 151],
        "iod2025": [33_755, 296, 153],
    }


def test_levels_of_areas(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        levels = dict(
            connection.execute("SELECT level, count(*) FROM area GROUP BY level").fetchall()
        )
        census = dict(
            connection.execute("SELECT census, count(*) FROM small_area GROUP BY census").fetchall()
        )
    # The other 31,810 of 2011 didn't change and are one line with those of 2021.
    assert (levels["lsoa21"], levels["lsoa11"]) == (33_755, 32_844 - 31_810)
    assert census == {2021: 33_755, 2011: 32_844}


@pytest.mark.parametrize("period", HELD)
def test_each_index_has_every_lsoa_its_rank_and_its_decile(
    small: pd.DataFrame, period: str
) -> None:
    figures = small[small["period_id"] == period]
    assert figures["symbol"].isna().all()
    assert set(figures["basis"]) == {"published"}
    wide = figures.pivot(index="area_code", columns="indicator_id", values="value")
    assert len(wide) == N[period]
    held = [str(column) for column in wide]
    assert {c.removesuffix("_rank") for c in held if c.endswith("_rank")} == HELD[period]
    for index in HELD[period]:
        rank, decile = wide[f"{index}_rank"], wide[f"{index}_decile"]
        assert rank.notna().all()
        # LSOAs that tie share the better rank; 1 is the most deprived.
        assert (rank == rank.rank(method="min")).all()
        assert (rank.min(), rank.max()) == (1, N[period])
        tenths = np.searchsorted(np.arange(1, 10) * N[period], 10 * rank.to_numpy()) + 1
        assert (decile == tenths).all()
        if f"{index}_score" in wide:
            ordered = wide[f"{index}_score"].loc[rank.sort_values().index]
            assert ordered.is_monotonic_decreasing


def test_southamptons_neighbourhoods(small: pd.DataFrame) -> None:
    own = small[(small["la_code"] == SOUTHAMPTON) & (small["indicator_id"] == "idaci_decile")]
    assert own["period_id"].value_counts().to_dict() == {"iod2025": 152, "iod2019": 148}
    of_2025 = own[own["period_id"] == "iod2025"]
    # As counted in the ministry's File 3.
    assert (of_2025["value"] == 1).sum() == 16


def test_published_shares_agree_with_our_count(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        found = connection.execute(
            "SELECT l.indicator_id, l.area_code, l.period_id, l.value, l.numerator, l.denominator,"
            " l.basis FROM latest l JOIN area a ON a.code = l.area_code AND a.level = 'la'"
            " WHERE l.indicator_id LIKE '%_most_deprived_tenth_pct'"
        ).df()
    counted = 100 * found["numerator"] / found["denominator"]
    # Published with four places of a proportion.
    apart = found[(found["value"] - counted).abs() > 0.00501]
    # File 10 was made before the ministry put the LSOA E01027305 right.
    assert set(apart["area_code"]) == {"E06000062"}
    assert set(apart["period_id"]) == {"iod2025"}
    by = found.groupby(["indicator_id", "period_id", "basis"]).size().to_dict()
    assert by == {
        ("idaci_most_deprived_tenth_pct", "iod2019", "derived"): 26,
        ("idaci_most_deprived_tenth_pct", "iod2019", "published"): 125,
        ("idaci_most_deprived_tenth_pct", "iod2025", "derived"): 21,
        ("idaci_most_deprived_tenth_pct", "iod2025", "published"): 132,
        ("imd_most_deprived_tenth_pct", "iod2015", "derived"): 152,
        ("imd_most_deprived_tenth_pct", "iod2019", "derived"): 26,
        ("imd_most_deprived_tenth_pct", "iod2019", "published"): 125,
        ("imd_most_deprived_tenth_pct", "iod2025", "derived"): 21,
        ("imd_most_deprived_tenth_pct", "iod2025", "published"): 132,
    }


def test_child_income_deprivation_of_2019_for_every_authority_of_its_day(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        found = connection.execute(
            "SELECT l.area_code, l.value, l.basis FROM latest l JOIN area a ON a.code = l.area_code"
            " WHERE l.indicator_id = 'idaci_score' AND l.period_id = 'iod2019'"
            " AND a.level IN ('la', 'country')"
        ).df()
    of = found.set_index("area_code")
    assert len(of) == 151 + 1
    # Seventeen per cent of children in England, as the release of 2019 says.
    assert of.loc["E92000001", "value"] == pytest.approx(17.1, abs=0.05)
    assert of.loc[SOUTHAMPTON].to_dict() == {"value": 20.5, "basis": "published"}
    assert of["basis"].value_counts().to_dict() == {"published": 125, "derived": 27}
    # Kent, Northamptonshire and Cumbria, from their districts.
    assert set(of.loc[["E10000016", "E10000021", "E10000006"], "basis"]) == {"derived"}


def test_figures_and_places_are_light() -> None:
    held = [PUBLISHED / "mhclg-iod" / f"{file.edition_id}.parquet" for file in FILES]
    assert {file.table for file in FILES} == {TABLE}
    held += list((PUBLISHED / "ons-small-areas").glob("*.parquet"))
    assert sum(path.stat().st_size for path in held) <= 3_500_000

"""Every figure of the publishers' files is in the snapshot, and no other: cell by cell."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.ingest.sources.mhclg_indices.lsoa_files import (
    FILE_3_2019,
    FILE_3_2025,
    IMD_2015,
    IMD_2019,
    IMD_2025,
    LsoaFile,
)
from data.schema import PUBLISHED

IDACI = "Income Deprivation Affecting Children Index (IDACI)"
SHORT = {
    "imd": "IMD",
    "income": "Income",
    "employment": "Employment",
    "education": "Education",
    "health": "Health",
    "crime": "Crime",
    "living_env": "Environment",
}


def read(mirror: Path, of: LsoaFile) -> pd.DataFrame:
    path = mirror / of.path
    table = pd.read_excel(path, sheet_name=1) if path.suffix == ".xlsx" else pd.read_csv(path)
    table.columns = table.columns.str.strip("\ufeff ")
    return table.set_index(of.code).sort_index()


def shipped(name: str) -> pd.DataFrame:
    return pd.read_parquet(PUBLISHED / "mhclg-iod" / f"{name}.parquet").set_index("area_code")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("of", "name", "barriers"),
    [
        (IMD_2025, "mhclg-iod-2025-lsoa-imd", "Housing_and_Services"),
        (IMD_2019, "mhclg-iod-2019-lsoa-imd", "Housing_and_Access"),
        (IMD_2015, "mhclg-iod-2015-lsoa-imd", None),
    ],
)
def test_every_rank_and_score(
    mirror: Path, of: LsoaFile, name: str, barriers: str | None
) -> None:
    published, ours = read(mirror, of), shipped(name)
    columns = {**SHORT, "barriers": barriers} if barriers else {"imd": "IMD"}
    assert ours.index.equals(published.index)
    measures = {
        f"iod.{index}.{kind}": f"{column}_{kind}"
        for index, column in columns.items()
        for kind in ("rank", "score")
        if f"{column}_{kind}" in published
    }
    assert set(ours.columns) == {"period_id", *measures}
    for measure, column in measures.items():
        assert (ours[measure] == published[column]).all(), measure


@pytest.mark.slow
@pytest.mark.parametrize(
    ("of", "name"),
    [(FILE_3_2025, "mhclg-iod-2025-lsoa-idaci"), (FILE_3_2019, "mhclg-iod-2019-lsoa-idaci")],
)
def test_every_rank_of_child_income_deprivation(mirror: Path, of: LsoaFile, name: str) -> None:
    published, ours = read(mirror, of), shipped(name)
    assert ours.index.equals(published.index)
    rank = published[f"{IDACI} Rank (where 1 is most deprived)"]
    decile = published[f"{IDACI} Decile (where 1 is most deprived 10% of LSOAs)"]
    assert (ours["iod.idaci.rank"] == rank).all()
    assert ((10 * ours["iod.idaci.rank"] + len(ours) - 1) // len(ours) == decile).all()
    # The IMD beside it is that of the other file.
    other = shipped(name.replace("idaci", "imd"))["iod.imd.rank"]
    beside = published["Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)"]
    assert (other == beside).all()


def test_every_summary_of_a_district(mirror: Path) -> None:
    # The mirror has the workbook of 2019 a second time, as a long table.
    long = pd.read_csv(mirror / "mhclg/iod2019/file10_district_summaries_long.csv")
    names = {
        "Index of Multiple Deprivation": "imd",
        "Income Deprivation Affecting Children": "idaci",
        "Living Environment": "living_env",
    }
    kinds = {
        "average_rank": "average_rank",
        "average_score": "average_score",
        "most_deprived_tenth": "proportion_bottom_decile",
    }
    ours = pd.read_parquet(PUBLISHED / "mhclg-iod" / "mhclg-iod-2019-file10.parquet")
    assert len(ours) == 317 * 10 * 3
    values = ours.set_index(["measure", "area_code"])["value"]
    newest = {"E08000016": "E08000038", "E08000019": "E08000039", "E10000002": "E06000060"}
    for name, index in names.items():
        own = long[long["index_domain"] == name]
        codes = own["lad19cd"].replace(newest)
        for kind, column in kinds.items():
            found = values[f"iod.{index}.{kind}"].loc[codes]
            assert (found.to_numpy() == own[column].to_numpy()).all(), (name, kind)

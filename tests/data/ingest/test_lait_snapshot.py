"""LAIT as the project ships it: every row of the publisher's file is loaded or accounted for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data import snapshot
from data.catalogue import FOLDER, read_catalogue
from data.ingest.sources import dfe_lait
from data.ingest.sources.dfe_lait.entries import indicator_id
from data.periods import describe
from data.schema import PUBLISHED

SHIPPED = PUBLISHED / "dfe-lait"
EDITION = "dfe-lait-2026-03"

# Of the file with the sha256 that the record keeps: rows, and what became of them.
ROWS = 453_730
LOADED = {"": 390_049, "-": 49_241, "0": 16}
LEFT_OUT = {
    ("no such area in that period", "-"): 14_209,
    ("zero where there was no such area in that period", ""): 45,
    ("no year", "-"): 170,
}


@pytest.fixture(scope="module")
def figures() -> pd.DataFrame:
    return pd.read_parquet(SHIPPED / f"{EDITION}.parquet")


@pytest.fixture(scope="module")
def counts() -> pd.DataFrame:
    return pd.read_parquet(SHIPPED / f"{EDITION}-counts.parquet")


@pytest.fixture(scope="module")
def entries() -> pd.DataFrame:
    return pd.read_parquet(SHIPPED / f"{EDITION}-entries.parquet")


def test_every_row_of_the_publisher_s_file_is_accounted_for(counts: pd.DataFrame) -> None:
    assert counts["n"].sum() == ROWS
    kept = counts["left_out"] == ""
    assert counts[kept].groupby("symbol")["n"].sum().to_dict() == LOADED
    left_out = counts[~kept].groupby(["left_out", "symbol"])["n"].sum()
    assert left_out.to_dict() == LEFT_OUT


def test_each_measure_year_and_level_has_170_areas(counts: pd.DataFrame) -> None:
    by_year = counts.groupby(["measure", "printed_year", "level"])["n"].sum().unstack()
    assert len(by_year) == 2_669
    assert by_year.index.get_level_values("printed_year").nunique() == 65
    assert (by_year == [1, 158, 9, 2]).all(axis=None)
    assert by_year.columns.tolist() == ["country", "la", "region", "subregion"]


def test_the_figures_are_as_many_as_counted_symbol_by_symbol(
    figures: pd.DataFrame, counts: pd.DataFrame
) -> None:
    areas = snapshot.read_register(PUBLISHED).areas.set_index("code")["level"]
    keys = ["measure", "period_id", "level", "symbol"]
    held = figures.assign(
        level=figures["area_code"].map(areas), symbol=figures["symbol"].fillna("")
    )
    found = held.groupby(keys).size()
    # A nought that was read as no figure is counted as what was printed, and held as a dash.
    read = counts.assign(symbol=counts["symbol"].replace("0", "-"))
    promised = read[read["left_out"] == ""].groupby(keys)["n"].sum()
    pd.testing.assert_series_equal(found, promised, check_names=False)


def test_periods_are_of_the_measure_s_year_type(
    figures: pd.DataFrame, entries: pd.DataFrame
) -> None:
    types = {
        "Academic Year": {"academic_year"},
        "Financial Year": {"financial_year", "pooled"},
        "Calendar Year": {"calendar_year", "pooled"},
        "Annual (end of Sept)": {"snapshot"},
        "Annual - January": {"month"},
    }
    year_type = entries.set_index("measure")["year_type"]
    pairs = figures[["measure", "period_id"]].drop_duplicates()
    assert len(pairs) == 2_668
    for measure, period_id in pairs.itertuples(index=False, name=None):
        assert describe(period_id).type in types[year_type[measure]], (measure, period_id)


def test_flags_are_provisional_and_revised_years_alone(figures: pd.DataFrame) -> None:
    flagged = figures.groupby("flags")["measure"].nunique()
    assert flagged.drop("").to_dict() == {"p": 4, "r": 7}


def test_every_measure_is_one_indicator(entries: pd.DataFrame, figures: pd.DataFrame) -> None:
    ids = entries["id"].tolist()
    assert len(ids) == len(set(ids)) == 310
    assert ids == [indicator_id(short) for short in entries["measure"]]
    assert set(entries["measure"]) == set(figures["measure"])
    ours = [e for e in read_catalogue() if e.fields["source_id"] == "dfe-lait"]
    assert [e.id for e in ours] == ids
    two = entries[entries["topics"].str.contains("; ")]
    assert two["measure"].tolist() == ["SusEd_All", "SusEdOverall_All"]
    assert entries["unit"].value_counts().to_dict() == {
        "percent": 204,
        "score": 62,
        "number": 18,
        "currency": 15,
        "rate": 9,
        "ratio": 2,
    }


def test_only_percentages_that_say_why_pass_100(
    figures: pd.DataFrame, entries: pd.DataFrame
) -> None:
    units = entries.set_index("measure")["unit"]
    over = figures[(figures["measure"].map(units) == "percent") & (figures["value"] > 100)]
    assert set(over["measure"]) == {"%_2yr_olds", "%_3&4yr_olds", "Sept_Guarantee", "SpecFixedEx"}
    catalogue = {e.id: e.fields for e in read_catalogue()}
    for short in over["measure"].unique():
        assert "100" in catalogue[indicator_id(short)]["caveat"]


def test_our_words_belong_to_measures_and_are_ours(entries: pd.DataFrame) -> None:
    written = tomllib.loads((FOLDER / "words" / "lait.toml").read_text(encoding="utf-8"))
    shared = {key: one for one in written.pop("shared") for key in one["ids"]}
    fields = {e.id: e.fields for e in read_catalogue()}
    assert shared.keys() | written.keys() <= set(entries["id"])
    for id_, words in (shared | written).items():
        # The store has `total` by another name.
        said = {"is_total" if k == "total" else k: v for k, v in words.items() if k != "ids"}
        assert said.items() <= fields[id_].items()
    for field in fields.values():
        if field["source_id"] == "dfe-lait":
            assert field["definition"].endswith(".")


def test_the_snapshot_of_lait_stays_small() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 2_500_000


SOUTHAMPTON, SOMERSET, ENGLAND = "E06000045", "E06000066", "E92000001"


@pytest.mark.parametrize(
    ("indicator", "area", "period", "value", "flags"),
    [
        # Looked up by eye in the publisher's file.
        ("lait_rta", "E08000038", "2014..2016", 24.94, ""),
        ("lait_hosp_adm_alc_under_18yrs", ENGLAND, "fy2021-22..fy2023-24", 22.56, ""),
        ("lait_no_of_lac_adopted", ENGLAND, "fy2015-16", 4710, ""),
        ("lait_premium", ENGLAND, "fy2025-26", 2_266_678, ""),
        ("lait_lac_over_abs", ENGLAND, "ay2019-20", None, ""),
        ("lait_work_force_vac_rate", SOUTHAMPTON, "2025-09-30", 3.8, ""),
        ("lait_sen_ehc_all_20wks", SOUTHAMPTON, "cy2024", 93.5, ""),
        ("lait_ks1_p_all", SOUTHAMPTON, "ay2024-25", 78, "p"),
        ("lait_lac_finance", SOUTHAMPTON, "fy2024-25", 1445, ""),
        ("lait_first_yjs", SOUTHAMPTON, "cy2024", 127, ""),
        ("lait_sen_ehc_all_20wks", SOMERSET, "cy2024", 33.5, ""),
        ("lait_a3a", SOMERSET, "ay2024-25", 10.81, "r"),
        ("lait_pri_fsm", SOMERSET, "2025-01", 19.5, ""),
        ("lait_ks2_r_prog_va", SOMERSET, "ay2018-19", -0.91, ""),
    ],
)
def test_figures_reach_the_store_as_printed(
    indicator: str, area: str, period: str, value: float | None, flags: str, store: Path
) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        row = connection.execute(
            "SELECT value, symbol, flags, basis FROM latest WHERE indicator_id = $indicator"
            " AND area_code = $area AND period_id = $period",
            {"indicator": indicator, "area": area, "period": period},
        ).fetchone()
    assert row == (value, "-" if value is None else None, flags, "published")


def test_the_store_dates_each_measure_by_itself(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        dated = {
            id_: (str(updated)[:7], following)
            for id_, updated, following in connection.execute(
                "SELECT id, updated, next_release FROM indicator WHERE source_id = 'dfe-lait'"
            ).fetchall()
        }
    assert dated["lait_ks1_r_expected_std"] == ("2023-10", "none: LAIT has discontinued it")
    assert dated["lait_tot_abs"] == ("2026-03", "March 2027")
    assert dated["lait_ks2_r_prog_va"] == ("2023-12", "to be confirmed")
    assert dated["lait_sen_cases_jan"] == ("None", "June 2026")


@pytest.mark.slow
def test_the_publisher_s_file_holds_what_we_ship(
    mirror: Path, figures: pd.DataFrame, counts: pd.DataFrame, entries: pd.DataFrame
) -> None:
    path = mirror / "dfe" / "lait" / "lait_measures.parquet"
    register = snapshot.read_register(PUBLISHED)
    printed = pd.read_parquet(path)
    # Without our readers: the dashes, and the numbers' sum, measure by measure.
    assert len(printed) == ROWS
    dashes = printed[printed["Values"] == "-"].groupby("Short Desc").size()
    ours = counts[counts["symbol"] == "-"].groupby("measure")["n"].sum()
    pd.testing.assert_series_equal(dashes, ours.rename_axis("Short Desc"), check_names=False)
    sums = pd.to_numeric(printed["Values"], errors="coerce").groupby(printed["Short Desc"]).sum()
    held = figures.groupby("measure")["value"].sum().rename_axis("Short Desc")
    pd.testing.assert_series_equal(sums, held, check_names=False)
    # With them: the shipped tables, row by row.
    again = dfe_lait.read_counts(path, register)
    pd.testing.assert_frame_equal(again.fillna(""), counts.fillna(""), check_dtype=False)


def test_no_sentence_of_the_publisher_s_is_in_our_words(mirror: Path) -> None:
    dictionary = pd.read_csv(
        mirror / "dfe" / "lait" / "lait_data_dictionary.csv", dtype=str, keep_default_na=False
    )
    theirs = " ".join(dictionary["Description"] + " " + dictionary["Methodology"]).lower()
    runs = _runs(theirs)
    for entry in read_catalogue():
        if entry.fields["source_id"] == "dfe-lait":
            for field in ("definition", "caveat"):
                shared = _runs((entry.fields[field] or "").lower()) & runs
                assert not shared, (entry.id, shared)


def _runs(text: str) -> set[str]:
    """Every nine words that follow one another."""
    words = re.findall(r"[a-z0-9]+", text)
    return {" ".join(words[i : i + 9]) for i in range(len(words) - 8)}

"""LAIT's figures as they are read: what is kept, what is left out and why."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data import snapshot
from data.area_register import AreaRegister
from data.ingest.figures import check_figures
from data.ingest.sources import dfe_lait
from data.schema import PUBLISHED
from tests.data.lait_files import (
    BCP,
    ENGLAND,
    INNER_LONDON,
    POOLE,
    SOUTHAMPTON,
    Row,
    measure,
    write_lait,
)


@pytest.fixture(scope="module")
def register() -> AreaRegister:
    return snapshot.read_register(PUBLISHED)


def figures_of(
    folder: Path, register: AreaRegister, rows: list[Row], *measures: dict[str, str]
) -> pd.DataFrame:
    """Read a small file and index its figures by measure, area and period."""
    path = write_lait(folder, list(measures) or [measure()], rows)
    found = check_figures(path.name, dfe_lait.read_figures(path, register))
    return found.set_index(["measure", "area_code", "period_id"])


def test_areas_are_found_by_number(register: AreaRegister, tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Passed", "2024", (933, "Somerset"), "61"),
        ("Passed", "2024", (370, "Barnsley"), "62"),
        ("Passed", "2024", (822, "Bedford Borough"), "63"),
        ("Passed", "2024", ENGLAND, "64"),
        ("Passed", "2024", (982, "Yorkshire and the Humber"), "65"),
        ("Passed", "2024", INNER_LONDON, "66"),
        ("Passed", "2024", (988, "London (Outer)"), "67"),
    ]
    found = figures_of(tmp_path, register, rows)["value"].droplevel([0, 2])
    assert found.to_dict() == {
        "E06000066": 61,
        "E08000038": 62,
        "E06000055": 63,
        "E92000001": 64,
        "E12000003": 65,
        "E13000001": 66,
        "E13000002": 67,
    }


def test_numbers_symbols_and_flags_are_kept(register: AreaRegister, tmp_path: Path) -> None:
    scores = measure("Score", y_axis_name="Average Score", chart_title="A score")
    rows: list[Row] = [
        ("Score", "2019", SOUTHAMPTON, "-7.0000000000000007E-2"),
        ("Score", "2020", SOUTHAMPTON, "-"),
        ("Score", "2021", SOUTHAMPTON, "c"),
        ("Score", "2022", SOUTHAMPTON, ".."),
        ("Score", "2023 (Rev)", SOUTHAMPTON, "0"),
        ("Score", "2024 (prov)", SOUTHAMPTON, "9.3699999999999992"),
    ]
    found = figures_of(tmp_path, register, rows, scores).reset_index()
    assert found["value"].dropna().tolist() == [-0.07, 0, 9.37]
    assert found["symbol"].dropna().tolist() == ["-", "c", "x"]
    assert found["flags"].tolist() == ["", "", "", "", "r", "p"]


def test_a_dash_for_an_area_that_was_not_there_is_counted_not_loaded(
    register: AreaRegister, tmp_path: Path
) -> None:
    rows: list[Row] = [
        ("Passed", "2018", POOLE, "60"),
        ("Passed", "2018", BCP, "-"),
        # The school year in which one made way for the other: both were there in part of it.
        ("Passed", "2019", POOLE, "-"),
        ("Passed", "2019", BCP, "61"),
        ("Passed", "2020", POOLE, "-"),
        ("Passed", "2020", BCP, "-"),
        ("Passed", "2021", POOLE, "0"),
        ("Passed", "2022", POOLE, "62"),
    ]
    path = write_lait(tmp_path, [measure()], rows)
    loaded = dfe_lait.read_figures(path, register)
    assert set(zip(loaded["area_code"], loaded["period_id"], strict=True)) == {
        ("E06000029", "ay2017-18"),
        ("E06000029", "ay2018-19"),
        ("E06000058", "ay2018-19"),
        ("E06000058", "ay2019-20"),
        # A figure that the publisher prints is kept, whoever it was about.
        ("E06000029", "ay2021-22"),
    }
    counts = dfe_lait.read_counts(path, register)
    assert counts["n"].sum() == len(rows)
    assert counts[counts["left_out"] != ""].groupby("left_out")["n"].sum().to_dict() == {
        "no such area in that period": 2,
        "zero where there was no such area in that period": 1,
    }


def test_year_0_is_counted_not_loaded(register: AreaRegister, tmp_path: Path) -> None:
    rows: list[Row] = [("Passed", "0", SOUTHAMPTON, "-"), ("Passed", "2024", SOUTHAMPTON, "5")]
    path = write_lait(tmp_path, [measure()], rows)
    assert dfe_lait.read_figures(path, register)["period_id"].tolist() == ["ay2023-24"]
    counts = dfe_lait.read_counts(path, register).set_index("printed_year")
    assert counts.loc["0", "left_out"] == "no year"


def test_a_final_figure_takes_the_place_of_a_provisional_one(
    register: AreaRegister, tmp_path: Path
) -> None:
    rows: list[Row] = [
        ("Passed", "2024 (prov)", SOUTHAMPTON, "60"),
        ("Passed", "2024", SOUTHAMPTON, "61"),
        ("Passed", "2025 (prov)", SOUTHAMPTON, "62"),
    ]
    path = write_lait(tmp_path, [measure()], rows)
    loaded = dfe_lait.read_figures(path, register)
    assert loaded[["value", "flags"]].to_numpy().tolist() == [[61, ""], [62, "p"]]
    counts = dfe_lait.read_counts(path, register)
    assert counts.loc[counts["left_out"] != "", "n"].sum() == 1


def test_a_discontinued_england_is_no_area(register: AreaRegister, tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Passed", "2024", (1000, "England (discontinued)"), "60"),
        ("Passed", "2024", ENGLAND, "61"),
    ]
    path = write_lait(tmp_path, [measure()], rows)
    assert dfe_lait.read_figures(path, register)["value"].tolist() == [61]
    assert set(dfe_lait.read_counts(path, register)["left_out"]) == {"", "not an area"}

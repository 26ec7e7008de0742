"""LAIT files that can't be used: one sentence with the place, what is there and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data import snapshot
from data.area_register import AreaRegister
from data.ingest.sources import dfe_lait
from data.problem import Problem
from data.schema import PUBLISHED
from tests.data.lait_files import (
    DICTIONARY,
    ENGLAND,
    MEASURES,
    SOUTHAMPTON,
    Row,
    measure,
    write_lait,
)

SENTENCE = re.compile(r"[^\n]+: [^\n]+; expected [^\n]+; [a-z][^\n]+\.")
FINE: Row = ("Passed", "2024", SOUTHAMPTON, "50")


@pytest.fixture(scope="module")
def register() -> AreaRegister:
    return snapshot.read_register(PUBLISHED)


def refused(path: Path, register: AreaRegister) -> str:
    """Read a spoilt file and give the sentence that refuses it."""
    with pytest.raises(Problem) as problem:
        dfe_lait.read_figures(path, register)
    assert SENTENCE.fullmatch(str(problem.value))
    return str(problem.value)


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (("Passed", "2025", SOUTHAMPTON, "fifty"), "Values", "'fifty' is there"),
        (("Passed", "2025", SOUTHAMPTON, ""), "Values", "the cell is empty"),
        (("Passed", "2025", SOUTHAMPTON, "*"), "Values", "one of the symbols"),
        (("Passed", "2025", SOUTHAMPTON, "nan"), "Values", "one of the symbols"),
        (("Passed", "2025", SOUTHAMPTON, "100.1"), "Values", "a percentage up to 100"),
        (("Passed", "2025", SOUTHAMPTON, "-1"), "Values", "below zero"),
        (("Passed", "2025", (999, "Southampton"), "50"), "LA Number", "'999' is there"),
        (("Passed", "2025", (852.5, "Southampton"), "50"), "LA Number", "'852.5' is there"),
        (("Passed", "2025", (986, "London (Inner)"), "50"), "LA and Regions", "goes with its"),
        (("Passed", "last year", SOUTHAMPTON, "50"), "Years", "Passed has 'last year'"),
        (("Passed", "2014-16", SOUTHAMPTON, "50"), "Years", "type Academic Year"),
        (("Passed", "0", SOUTHAMPTON, "50"), "Years", "the year that this figure is of"),
        (("Passed", "2024", SOUTHAMPTON, "50"), "Years", "once"),
        # The same school year in another spelling, neither of them provisional.
        (("Passed", "2023-24", SOUTHAMPTON, "51"), "Years", "once"),
        (("Passed", "2024 (Rev)", SOUTHAMPTON, "51"), "Years", "once"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(
    row: Row, column: str, words: str, register: AreaRegister, tmp_path: Path
) -> None:
    path = write_lait(tmp_path, [measure()], [FINE, ("Passed", "2024", ENGLAND, "52"), row])
    sentence = refused(path, register)
    # Two good rows under a line of headings, as a spreadsheet counts.
    assert sentence.startswith(f"{MEASURES}, row 4, column {column}: ")
    assert words in sentence


@pytest.mark.parametrize("short", ["%_2yr_olds", "Sept_Guarantee", "SpecFixedEx"])
def test_a_percentage_that_is_no_share_may_pass_100(
    short: str, register: AreaRegister, tmp_path: Path
) -> None:
    rows: list[Row] = [(short, "2024", SOUTHAMPTON, "289.5")]
    path = write_lait(tmp_path, [measure(short, dps="2.0")], rows)
    assert dfe_lait.read_figures(path, register)["value"].tolist() == [289.5]
    (entry,) = dfe_lait.read_entries(path.with_name(DICTIONARY), register).to_dict("records")
    assert "100%" in entry["caveat"]


def test_a_gap_may_be_below_zero_and_a_share_may_not(
    register: AreaRegister, tmp_path: Path
) -> None:
    gap = measure("Gap", y_axis_name="% gap")
    path = write_lait(tmp_path, [gap], [("Gap", "2024", SOUTHAMPTON, "-3.98")])
    assert dfe_lait.read_figures(path, register)["value"].tolist() == [-3.98]


@pytest.mark.parametrize("column", ["Short Desc", "Years", "Values", "LA Number"])
def test_a_missing_column_is_named(column: str, register: AreaRegister, tmp_path: Path) -> None:
    path = write_lait(tmp_path, [measure()], [FINE], drop=column)
    assert f"{MEASURES}: there is no column {column!r}" in refused(path, register)


def test_a_file_cut_off_is_refused(register: AreaRegister, tmp_path: Path) -> None:
    path = write_lait(tmp_path, [measure()], [FINE])
    path.write_bytes(path.read_bytes()[:-20])
    assert "isn't a whole Parquet file" in refused(path, register)


@pytest.mark.parametrize("name", [MEASURES, DICTIONARY])
def test_a_file_that_is_not_there_is_refused(
    name: str, register: AreaRegister, tmp_path: Path
) -> None:
    path = write_lait(tmp_path, [measure()], [FINE])
    (tmp_path / name).unlink()
    assert f"{name}: the file is missing" in refused(path, register)


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({"polarity": "Medium"}, "Polarity", "Low, High, - or nothing"),
        ({"year_type": "Lunar Year"}, "Year_Type", "one of Academic Year"),
        ({"dps": "two"}, "dps", "decimal places"),
        ({"last": "1 March 2026"}, "Last Update", "a spreadsheet's date"),
        ({"next": "soon"}, "Next Update", "TBC, TBA or Discontinued"),
        ({"chart_title": ""}, "Chart_title", "some words"),
        ({"y_axis_name": ""}, "y_axis_name", "some words"),
    ],
)
def test_a_cell_of_the_dictionary_that_cannot_be_read_is_named(
    cells: dict[str, str], column: str, words: str, register: AreaRegister, tmp_path: Path
) -> None:
    path = write_lait(tmp_path, [measure("Other"), measure(**cells)], [FINE])
    sentence = refused(path, register)
    assert sentence.startswith(f"{DICTIONARY}, row 3, column {column}: ")
    assert words in sentence


def test_two_rows_of_a_measure_that_disagree_are_refused(
    register: AreaRegister, tmp_path: Path
) -> None:
    other = measure(topic="Children with SEN", polarity="Low")
    sentence = refused(write_lait(tmp_path, [measure(), other], [FINE]), register)
    assert sentence.startswith(f"{DICTIONARY}, row 3, column Polarity: ")
    assert "'Low' here and 'High' in an earlier row" in sentence


def test_a_measure_twice_under_one_topic_is_refused(register: AreaRegister, tmp_path: Path) -> None:
    sentence = refused(write_lait(tmp_path, [measure(), measure()], [FINE]), register)
    assert f"{DICTIONARY}, row 3, column Measure_short" in sentence
    assert "once under a topic" in sentence


def test_a_dictionary_without_a_column_is_refused(register: AreaRegister, tmp_path: Path) -> None:
    path = write_lait(tmp_path, [measure()], [FINE])
    dictionary = path.with_name(DICTIONARY)
    text = dictionary.read_text(encoding="utf-8").replace("Year_Type", "YearType", 1)
    dictionary.write_text(text, encoding="utf-8")
    assert "there is no column 'Year_Type'" in refused(path, register)

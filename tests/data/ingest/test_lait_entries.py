"""LAIT's measures as catalogue entries: unit, polarity, dates, decimals and id."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data import snapshot
from data.area_register import AreaRegister
from data.ingest.sources import dfe_lait
from data.ingest.sources.dfe_lait.entries import indicator_id
from data.schema import PUBLISHED
from tests.data.lait_files import DICTIONARY, PAGE, SOUTHAMPTON, Row, measure, write_lait


@pytest.fixture(scope="module")
def register() -> AreaRegister:
    return snapshot.read_register(PUBLISHED)


def entry_of(folder: Path, register: AreaRegister, values: str = "50.5", **cells: str) -> pd.Series:
    """Compile the entry of one measure with one figure."""
    path = write_lait(folder, [measure(**cells)], [("Passed", "2025", SOUTHAMPTON, values)])
    return dfe_lait.read_entries(path.with_name(DICTIONARY), register).iloc[0]


@pytest.mark.parametrize(
    ("title", "axis", "unit", "per"),
    [
        ("Infant deaths", "Rate per 1000 live births", "rate", 1000),
        ("Entrants (rate)", "Rate per 100,000 of 10-17 population", "rate", 100_000),
        ("Pupils entered", "% entered", "percent", 100),
        ("Turnover (%)", "Turnover rate", "percent", 100),
        ("Entries (%)", "Entries", "percent", 100),
        ("Plans (num)", "Number of plans", "number", None),
        ("Something", "Widgets", "number", None),
        ("Progress", "Score per pupil", "score", None),
        ("Fostering", "Unit Cost", "currency", None),
        ("Fostering", "Spend", "currency", None),
        ("Cases for each worker", "Case Load", "ratio", None),
    ],
)
def test_units_are_read_from_title_and_axis(
    title: str, axis: str, unit: str, per: int | None, register: AreaRegister, tmp_path: Path
) -> None:
    entry = entry_of(tmp_path, register, chart_title=title, y_axis_name=axis)
    assert entry["unit"] == unit
    assert (None if pd.isna(entry["per"]) else entry["per"]) == per
    assert f"Measured as: {axis}." in entry["definition"]
    assert entry["name"] == title


@pytest.mark.parametrize(
    ("printed", "polarity", "reason"),
    [
        ("Low", "lower", "LAIT marks a low figure as good."),
        ("High", "higher", "LAIT marks a high figure as good."),
        ("-", "none", None),
        ("", "none", None),
    ],
)
def test_polarity_is_lait_s_and_says_so(
    printed: str, polarity: str, reason: str | None, register: AreaRegister, tmp_path: Path
) -> None:
    entry = entry_of(tmp_path, register, polarity=printed)
    assert (entry["polarity"], entry["polarity_reason"]) == (polarity, reason)


@pytest.mark.parametrize(
    ("last", "following", "updated", "next_release", "caveat"),
    [
        ("46082", "46327", "2026-03-01", "November 2026", None),
        ("46051", "46407", "2026-01-29", "January 2027", None),
        ("New Data", "TBC", None, "to be confirmed", None),
        ("45200", "Discontinued", "2023-10-01", "none: LAIT has discontinued it", "discontinued"),
        (
            "44501",
            "No longer published at Local Authority level",
            "2021-11-01",
            "none: no longer published for authorities",
            "No new figures are to come",
        ),
    ],
)
def test_a_spreadsheet_s_dates_are_said_in_words(
    last: str,
    following: str,
    updated: str | None,
    next_release: str,
    caveat: str | None,
    register: AreaRegister,
    tmp_path: Path,
) -> None:
    entry = entry_of(tmp_path, register, last=last, next=following)
    assert (entry["updated"], entry["next_release"]) == (updated, next_release)
    assert entry["caveat"] is None if caveat is None else caveat in entry["caveat"]


@pytest.mark.parametrize(
    ("dps", "value", "axis", "decimals"),
    [
        ("2.0", "50", "% of pupils", 2),
        ("0.0", "50", "% of pupils", 0),
        ("", "50.5", "% of pupils", 1),
        ("", "50", "% of pupils", 0),
        ("", "50.000000000000004", "% of pupils", 0),
        ("2.0", "50", "Number of plans", 0),
    ],
)
def test_decimals_are_lait_s_or_as_many_as_the_figures_have(
    dps: str, value: str, axis: str, decimals: int, register: AreaRegister, tmp_path: Path
) -> None:
    entry = entry_of(tmp_path, register, value, dps=dps, y_axis_name=axis, chart_title="Some")
    assert entry["decimals"] == decimals


def test_a_measure_under_two_topics_is_one_entry(register: AreaRegister, tmp_path: Path) -> None:
    twice = [measure(topic="Key Stage 4"), measure(topic="Children with SEN")]
    path = write_lait(tmp_path, twice, [("Passed", "2024", SOUTHAMPTON, "5")])
    entries = dfe_lait.read_entries(path.with_name(DICTIONARY), register)
    (entry,) = entries.to_dict("records")
    assert entry["topic"] == "Key Stage 4"
    assert "Key Stage 4 and Children with SEN" in entry["definition"]
    assert len(dfe_lait.read_figures(path, register)) == 1


def test_the_publisher_s_own_sentences_are_not_taken(
    register: AreaRegister, tmp_path: Path
) -> None:
    entry = entry_of(tmp_path, register)
    assert entry["page_url"] == PAGE
    assert not any("publisher says" in str(cell) for cell in entry)
    assert not any("Two lines" in str(cell) for cell in entry)


def test_a_measure_announced_without_figures_is_no_entry_yet(
    register: AreaRegister, tmp_path: Path
) -> None:
    rows: list[Row] = [("Passed", "2024", SOUTHAMPTON, "5")]
    path = write_lait(tmp_path, [measure(), measure("Coming")], rows)
    entries = dfe_lait.read_entries(path.with_name(DICTIONARY), register)
    assert entries["measure"].tolist() == ["Passed"]


@pytest.mark.parametrize(
    ("short", "found"),
    [
        ("16-17 NEET", "lait_16_17_neet"),
        ("16-17_not known_NEET", "lait_16_17_not_known_neet"),
        ("%_of LAC Adopted", "lait_pct_of_lac_adopted"),
        ("LAC%_Adopt_AppUnop", "lait_lac_pct_adopt_app_unop"),
        ("C&YPExpenditure", "lait_c_and_yp_expenditure"),
        ("Hosp_Adm_Alc_<18yrs", "lait_hosp_adm_alc_under_18yrs"),
        ("NEW_KS2_RWM_Sen_W/Osta", "lait_new_ks2_rwm_sen_without_sta"),
        ("KS1M_Expected _STD", "lait_ks1_m_expected_std"),
        ("Age19_SENwoS_L2EM", "lait_age19_sen_wos_l2_em"),
    ],
)
def test_ids_are_promises(short: str, found: str) -> None:
    assert indicator_id(short) == found

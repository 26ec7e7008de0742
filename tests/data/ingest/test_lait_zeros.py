"""A nought where there is no figure, told from a nought that is one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data.area_register import AreaRegister
from data.ingest.sources.dfe_lait.left_out import no_figures

LASTING = [f"E069000{n:02d}" for n in range(10, 40)]
ENDED, BEGUN = "E06000028", "E06000058"


@pytest.fixture
def register() -> AreaRegister:
    areas = pd.DataFrame(
        {
            "code": [*LASTING, ENDED, BEGUN],
            "dfe_number": range(200, 232),
            "valid_from": [None] * 31 + [date(2019, 4, 1)],
            "valid_to": [None] * 30 + [date(2019, 3, 31), None],
        }
    )
    changes = pd.DataFrame({"from_code": [], "to_code": [], "kind": []})
    return AreaRegister(areas, changes)


def rows(line: dict[str, dict[str, float]], others: float = 2000.0) -> pd.DataFrame:
    """Figures of one measure: those given, and of the lasting authorities about so much."""
    periods = [f"cy{year}" for year in range(2016, 2024)]
    held = [
        (code, period, others + n)
        for n, code in enumerate(LASTING)
        for period in periods
    ]  # fmt: skip
    held += [(code, period, v) for code, own in line.items() for period, v in own.items()]
    table = pd.DataFrame(held, columns=["area_code", "period_id", "value"])
    return table.assign(measure="Rate", level="la", left_out="")


def found(table: pd.DataFrame, register: AreaRegister) -> list[tuple[str, str]]:
    marked = table[no_figures(table, register)]
    return list(zip(marked["area_code"], marked["period_id"], strict=True))


def test_the_last_noughts_of_an_authority_that_ended_are_none(register: AreaRegister) -> None:
    table = rows({ENDED: {"cy2016": 3000.0, "cy2017": 0.0, "cy2018": 0.0}})
    assert found(table, register) == [(ENDED, "cy2017"), (ENDED, "cy2018")]


def test_the_first_noughts_of_a_new_authority_are_none(register: AreaRegister) -> None:
    table = rows({BEGUN: {"cy2019": 0.0, "cy2020": 0.0, "cy2021": 2500.0, "cy2022": 2400.0}})
    assert found(table, register) == [(BEGUN, "cy2019"), (BEGUN, "cy2020")]


def test_a_nought_between_figures_or_of_a_lasting_authority_is_one(
    register: AreaRegister,
) -> None:
    table = rows({BEGUN: {"cy2019": 2400.0, "cy2020": 0.0, "cy2021": 2500.0}})
    table.loc[0, "value"] = 0.0
    assert found(table, register) == []


def test_a_nought_where_others_have_small_figures_is_one(register: AreaRegister) -> None:
    table = rows({ENDED: {"cy2016": 20.0, "cy2018": 0.0}}, others=0.0)
    assert found(table, register) == []


def test_nothing_but_noughts_says_nothing_of_when_a_measure_began(
    register: AreaRegister,
) -> None:
    assert found(rows({ENDED: {"cy2017": 0.0, "cy2018": 0.0}}), register) == []


@pytest.mark.parametrize(
    ("area", "indicator", "period"),
    [
        (ENDED, "lait_chlamydia_diagnosis", "cy2018"),
        ("E10000006", "lait_chlamydia_diagnosis", "cy2022"),
        ("E06000058", "lait_age19_sen_wos", "ay2020-21"),
        ("E10000006", "lait_sen_tot_ceased_ehc_plan", "cy2023"),
    ],
)
def test_a_nought_of_an_ended_or_new_authority_is_missing(
    store: Path, area: str, indicator: str, period: str
) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        found = connection.execute(
            "SELECT value, symbol FROM latest WHERE area_code = $area"
            " AND indicator_id = $indicator AND period_id = $period AND breakdown = 'total'",
            {"area": area, "indicator": indicator, "period": period},
        ).fetchall()
    assert found == [(None, "-")]

"""Table: each figure is the store's, a missing one has its symbol, the choice is the address."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from answers.catalogue import catalogue
from answers.own_table import MOST, own_table
from answers.table import Row, Table
from answers.view import View
from queries import ask
from tests.pages.visiting import Visit

IDS = ("cp_rate", "icpc_15_days_pct", "idaci_score", "cp_group_number")
SOMERSET = View("E06000066", neighbours="sn2025", indicators=IDS)


def _table(view: View) -> Table:
    section = own_table(view).section("figures")
    assert section is not None
    assert isinstance(section.content, Table)
    return section.content


def _rows(table: Table) -> dict[str, Row]:
    return {row.cells[0].text: row for row in table.rows}


def test_each_figure_is_the_store_s() -> None:
    rows = _rows(_table(SOMERSET))
    for at, indicator in enumerate(IDS[:3], 1):
        newest = catalogue().period("E06000066", indicator, "latest")
        assert newest is not None
        asks = {"area": "E06000066", "indicator": indicator, "period": newest.id, "model": "sn2025"}
        stored = ask("compare", **asks)
        shown = stored[stored["member"] | stored["chosen"]]
        assert len(shown) == 11
        for _, one in shown.iterrows():
            cell = rows[one["name"]].cells[at]
            assert cell.value == (None if pd.isna(one["value"]) else one["value"])
            assert (cell.symbol or None) == one["symbol"]
        (beside,) = ask("comparison", **asks).to_dict("records")
        assert rows["Like areas, mean"].cells[at].value == beside["group_mean"]
        if not pd.isna(beside["england"]):
            assert rows["England"].cells[at].value == beside["england"]


def test_the_area_leads_then_what_it_is_set_beside() -> None:
    names = list(_rows(_table(SOMERSET)))
    assert names[:4] == ["Somerset", "England", "South West", "Like areas, mean"]
    assert len(names) == 14


def test_what_is_wanted_stands_under_each_figure() -> None:
    view = View("E06000066", neighbours="sn2025", indicators=IDS[:1], show=("count", "rank"))
    own = _rows(_table(view))["Somerset"].cells[1]
    assert own.fine == ("313 of 113,024", "16th lowest of 151")
    page = Visit("table", area="E06000066", indicators="cp_rate", show="rank-direction")
    assert "16th lowest of 151" in page.words
    assert "no clear direction" in page.words
    assert "313 of 113,024" not in page.words


def test_a_missing_figure_has_its_symbol_and_the_table_explains_it() -> None:
    table = _table(SOMERSET)
    assert any(cell.symbol == "c" for row in table.rows for cell in row.cells)
    assert "c: withheld because the number is small" in table.notes[0]


@pytest.mark.parametrize("area", ["E92000001", "E12000009", "E06000028", "E06000053"])
def test_any_area_has_a_table(area: str) -> None:
    page = Visit("table", area=area, indicators="-".join(IDS))
    assert "side by side" in page.words


def test_a_type_of_authority_is_a_table_of_many() -> None:
    view = View("E06000066", neighbours="type", indicators=IDS[:2])
    assert 60 < len(_table(view).rows) < MOST


def test_the_file_holds_what_the_table_shows() -> None:
    section = own_table(SOMERSET).section("figures")
    assert section is not None
    assert section.offer is not None
    file = pd.read_csv(io.BytesIO(section.offer.file.csv()), encoding="utf-8-sig")
    assert set(file["indicator_id"]) <= set(IDS)
    authorities = file[file["series"] == "authority"]
    assert authorities.groupby("indicator_id")["area_code"].nunique()["cp_rate"] == 11
    assert {"period", "edition", "licence", "symbol"} <= set(file.columns)
    assert file["edition"].notna().all()


def test_what_can_not_be_shown_is_said() -> None:
    page = Visit("table", area="E06000066", show="rank-colour")
    assert any("count, rank, direction" in one for one in page.remarks)

"""Table: each figure is the store's, a missing one has its symbol, the choice is the address."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from answers.catalogue import catalogue
from answers.own_table import MOST, own_table
from answers.table import Row, Table
from answers.view import View
from charts.drawing import Drawing
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
    assert any("count, change, rank, direction" in one for one in page.remarks)


def test_several_periods_stand_side_by_side_the_oldest_first() -> None:
    view = View("E06000066", neighbours="sn2025", indicators=IDS[:2], periods=3)
    table = _table(view)
    assert [column.unit.rpartition(", ")[2] for column in table.columns[1:4]] == [
        "31 March 2023", "31 March 2024", "31 March 2025",
    ]  # fmt: skip
    own = _rows(table)["Somerset"]
    trend = ask("trend", indicator="cp_rate", area="E06000066", model="sn2025")
    stored = trend[trend["series"] == "area"].set_index("label")["value"]
    for column, cell in zip(table.columns[1:4], own.cells[1:4], strict=True):
        assert cell.value == stored[column.unit.rpartition(", ")[2]]


def test_the_change_on_the_year_is_that_of_trend_and_none_over_a_break() -> None:
    view = View("E06000045", neighbours="sn2025", indicators=("cp_rate", "idaci_score"),
                show=("change",))  # fmt: skip
    own = _rows(_table(view))["Southampton"]
    assert own.cells[1].fine == ("+2.7 (5%) on 2024",)
    assert own.cells[2].fine == ()  # the editions of the index can't be compared


@pytest.mark.parametrize("sort", ["2", "-2"])
def test_an_address_says_by_which_column_a_table_is_sorted(sort: str) -> None:
    view = View("E06000066", neighbours="sn2025", indicators=IDS[:1], sort=sort)
    table = _table(view)
    values = [row.cells[1].value for row in table.rows if row.cells[1].value is not None]
    assert values == sorted(values, reverse=sort == "-2")
    assert len(values) > 10
    page = Visit("table", area="E06000066", indicators=IDS[0], sort=sort)
    way = "descending" if sort == "-2" else "ascending"
    assert page.html.count(f'aria-sort="{way}"') == 1


def test_a_column_that_there_is_not_sorts_nothing() -> None:
    table = _table(View("E06000066", neighbours="sn2025", indicators=IDS[:1], sort="-9"))
    assert table.sorted_by == 0
    assert table.rows[0].cells[0].text == "Somerset"


def test_more_columns_than_a_table_has_are_left_out_and_counted() -> None:
    ids = tuple(one for one in catalogue().indicators if one.endswith("_rate"))[:6]
    view = View("E06000066", neighbours="sn2025", indicators=ids, periods=10)
    answer = own_table(view)
    assert len(_table(view).columns) <= 41
    every = sum(min(10, len(catalogue().periods_of("E06000066", one))) for one in ids)
    assert every > 40
    assert f"{every - 40} more columns are left out: a table has 40." in answer.notes


def test_two_indicators_are_set_against_each_other_and_no_cause_is_claimed() -> None:
    view = View("E06000066", neighbours="sn2025", indicators=IDS[:3])
    section = own_table(view).section("pair")
    assert section is not None
    assert isinstance(section.content, Drawing)
    dots = {row["area_code"]: row for row in section.content.data["dots"].to_pylist()}
    assert len(dots) > 140
    for at, indicator in (("value", "cp_rate"), ("x", "icpc_15_days_pct")):
        newest = catalogue().period("E06000066", indicator, "latest")
        assert newest is not None
        stored = ask("compare", area="E06000066", indicator=indicator, period=newest.id,
                     model="sn2025").set_index("area_code")["value"]  # fmt: skip
        assert all(row[at] == stored[code] for code, row in dots.items())
    assert {row["role"] for row in dots.values()} == {"area", "member", "region", "other"}
    (note,) = section.notes
    assert "doesn't say that one causes the other" in str(note)


def test_any_two_of_them_can_be_chosen_and_one_alone_makes_no_pair() -> None:
    page = Visit("table", area="E06000066", indicators="cp_rate-cin_rate-idaci_score",
                 up="cin_rate", across="idaci_score")  # fmt: skip
    assert "Children in need and Children in income deprivation" in page.words
    assert own_table(View("E06000066", indicators=IDS[:1])).section("pair") is None


def test_what_can_not_be_chosen_is_said() -> None:
    page = Visit("table", area="E06000066", periods="7")
    assert page.remarks == ["A table can show 1, 3, 5, 10 of the newest periods, not “7”."]

"""The heat map: whole, printed, shaded by column, and the same for every chosen area."""

from __future__ import annotations

from answers.heat_map import heat_map
from answers.table import Cell, Table
from queries.rows import HeatMap
from tests.answers.heat_map_rows import INDEX, ROWS, cell


def laid_out(rows: list[HeatMap]) -> Table:
    return heat_map(rows, INDEX, "IMD 2025", "A caption")


def cells_of(rows: list[HeatMap]) -> list[Cell]:
    return [one for row in laid_out(rows).rows for one in row.cells[1:]]


def test_the_index_is_named_with_its_edition_and_printed_in_its_decimals() -> None:
    table = laid_out(ROWS)
    assert [(one.name, one.unit) for one in table.columns] == [
        ("Authority", ""),
        ("Sample index", "IMD 2025, score"),
        ("Column 1", "2024-25, per 10,000"),
        ("Column 2", "2024-25, per 10,000"),
    ]
    assert [(row.cells[1].shown, row.cells[1].value) for row in table.rows] == [("30.000", 30)] * 2


def test_every_authority_has_every_column_printed() -> None:
    table = laid_out(ROWS)
    assert [row.key for row in table.rows] == ["E1", "E2"]
    assert [len(row.cells) for row in table.rows] == [1 + 1 + 2] * 2
    shown = [[(one.shown, one.shade) for one in row.cells[2:]] for row in table.rows]
    assert shown == [[("10.0", 0.0), ("", None)], [("10.0", 1.0), ("20.0", 0.39)]]


def test_a_missing_figure_keeps_its_reason_and_it_is_said_beneath() -> None:
    table = laid_out(ROWS)
    gap = table.rows[0].cells[3]
    assert (gap.symbol, gap.reason, gap.value) == ("x", "not available", None)
    assert table.notes == ("x: not available.",)
    assert laid_out(ROWS[2:]).notes == ()


def test_a_figure_of_before_an_authority_began_gets_no_publishers_symbol() -> None:
    rows = [cell("E1", 1), cell("E1", 2, value=None, share=None, later=True)]
    gap = cells_of(rows)[-1]
    assert (gap.symbol, gap.reason) == ("new", "the authority didn't exist then")
    assert laid_out(rows).notes == ("new: the authority didn't exist then.",)
    # Whatever a publisher prints goes first.
    assert cells_of([*rows[:1], rows[1]._replace(symbol="x")])[-1].symbol == "x"


def test_an_authority_without_the_index_is_listed_and_says_so() -> None:
    rows = [cell("E1", 1, deprivation=None, place=None)]
    gap = cells_of(rows)[0]
    assert (gap.symbol, gap.reason) == ("none", "no IMD 2025")
    assert laid_out(rows).notes == ("none: no IMD 2025.",)


def test_a_change_carries_its_sign() -> None:
    up = cell("E1", 1, column_id="population_change", unit="percent", value=4.25)
    down = cell("E2", 1, column_id="population_change", unit="percent", value=-1.6)
    table = laid_out([up, down])
    assert [row.cells[2].shown for row in table.rows] == ["+4.3", "−1.6"]
    assert table.columns[2].unit == "2024-25, %"


def test_each_name_leads_to_its_area() -> None:
    first = laid_out(ROWS).rows[0].cells[0]
    assert first.shown == "Area <E1>"
    assert first.link is not None
    assert (first.link.text, first.link.path) == ("Area <E1>", "?area=E1")

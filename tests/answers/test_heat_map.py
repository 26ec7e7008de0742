"""The heat map: whole, printed, shaded by column, and the same for every chosen area."""

from __future__ import annotations

import re
from typing import Any

from charts.heat_map import heat_map, heat_map_css, heat_map_key, marked

from charts.palette import palette
from tests.charts.contrast import contrast
from words.measure import Measure

INDEX = Measure("Sample index of income", "Sample index", "score", None, 3)


def cell(code: str, column: int, **more: Any) -> dict[str, Any]:
    usual = {
        "area_code": code, "name": f"Area <{code}>", "type": "unitary",
        "region_name": "Sample East",
        "deprivation": 30.0, "deprivation_symbol": None, "place": 1,
        "column_id": f"column{column}", "position": column,
        "column_name": f"Column {column}", "period_label": "2024-25", "unit": "rate",
        "decimals": 1, "value": 10.0 * column, "symbol": None, "later": False, "share": 0.5,
    }  # fmt: skip
    return usual | more


ROWS = [
    cell("E1", 1, share=0.0),
    cell("E1", 2, value=None, symbol="x", share=None),
    cell("E2", 1, share=1.0),
    cell("E2", 2, column_id="column2", share=0.39),
]


def drawn(rows: list[dict[str, Any]]) -> str:
    return heat_map(rows, INDEX, "IMD 2025", "A caption")


def test_the_index_is_named_with_its_edition_and_printed_in_its_decimals() -> None:
    html = drawn(ROWS)
    assert '<th scope="col">Sample index<small>IMD 2025, score</small></th>' in html
    assert "<td>30.000</td>" in html


def test_every_authority_has_every_column_printed() -> None:
    html = drawn(ROWS)
    assert html.count("<tr") == 1 + 2
    assert html.count("<td") == 2 * (1 + 2)
    assert '<td class="s0">10.0</td>' in html
    assert '<td class="s4">10.0</td>' in html
    assert '<td class="s1">20.0</td>' in html


def test_a_missing_figure_keeps_its_reason_and_it_is_said_beneath() -> None:
    html = drawn(ROWS)
    assert '<td class="m"><abbr title="not available">x</abbr></td>' in html
    assert html.endswith('<p class="lw-notes">x: not available.</p>')
    assert "lw-notes" not in drawn(ROWS[2:])


def test_a_figure_of_before_an_authority_began_gets_no_publishers_symbol() -> None:
    rows = [cell("E1", 1), cell("E1", 2, value=None, share=None, later=True)]
    html = drawn(rows)
    assert ">new</abbr>" in html
    assert "new: the authority didn&#x27;t exist then." in html
    printed = drawn([*rows[:1], rows[1] | {"symbol": "x"}])
    assert ">x</abbr>" in printed  # whatever a publisher prints goes first


def test_an_authority_without_the_index_is_listed_and_says_so() -> None:
    html = drawn([cell("E1", 1, deprivation=None, place=None)])
    assert '<td class="m"><abbr title="no IMD 2025">none</abbr></td>' in html
    assert "none: no IMD 2025." in html


def test_a_change_carries_its_sign() -> None:
    up = cell("E1", 1, column_id="population_change", unit="percent", value=4.25)
    down = cell("E2", 1, column_id="population_change", unit="percent", value=-1.6)
    html = drawn([up, down])
    assert ">+4.3</td>" in html
    assert ">−1.6</td>" in html
    assert "2024-25, %" in html


def test_names_are_escaped_and_lead_to_their_area() -> None:
    html = drawn(ROWS)
    assert 'href="?area=E1">Area &lt;E1&gt;</a>' in html


def test_it_scrolls_in_its_own_box_and_can_be_reached_by_keyboard() -> None:
    assert drawn(ROWS).startswith(
        '<div class="lw-heat" tabindex="0" role="region" aria-label="A caption">'
    )
    assert "overflow: auto" in heat_map_css()


def test_what_marks_an_area_leaves_the_table_as_it_was() -> None:
    style = marked("E1", ["E2"], 'like "area"')
    assert style.startswith("<style>")
    assert 'tr[data-a="E1"]' in style
    assert 'content:"like area"' in style
    assert "content" not in marked("E1", [], "like area")


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def test_figures_can_be_read_on_every_shade_light_and_dark() -> None:
    shares = [int(n) / 100 for n in re.findall(r"var\(--lw-heat\) (\d+)%", heat_map_css())]
    assert shares == [0.04, 0.14, 0.25, 0.37, 0.5]
    for mode in ("light", "dark"):
        p = palette(mode)
        hue = _mixed(p.area, p.other, 0.55)
        for share in shares:
            assert contrast(p.text, _mixed(hue, p.paper, share)) >= 4.5
    assert heat_map_key().count("<i ") == 5

"""The map of neighbourhoods and its legend."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from charts.palette import Mode, palette
from charts.small_area_map import small_area_map
from charts.small_area_map.drawing import MANY
from charts.small_area_map.legend import decile_colours, decile_legend
from queries.rows import SmallAreas
from tests.charts.contrast import contrast
from tests.typed_rows import typed_row

URL = "geometry/x.topojson"
ROWS = [
    typed_row(
        SmallAreas, area_code=f"E0100000{i}", name=f"Sample 001{i}", ward_name="Old Town",
        rank=100 * i, rank_n=33_755, decile=i,
    )
    for i in (1, 1, 2, 9)
]  # fmt: skip


def _map(rows: list[SmallAreas] = ROWS, chosen: str = "", mode: Mode = "light") -> Any:
    return small_area_map(
        rows, URL, title="T", subtitle="S", alt_text="A", chosen=chosen, mode=mode
    )


def test_shapes_come_by_address_and_figures_by_table() -> None:
    drawing = _map(chosen="E01000002")
    sources = [part["data"] for part in drawing.spec["layer"]]
    assert {source["url"] for source in sources} == {URL}
    drawn = {(source["format"].get("feature"), source["format"].get("mesh")) for source in sources}
    assert drawn == {("areas", None), (None, "wards")}
    rows = drawing.data["values"].to_pylist()
    assert [row["chosen"] for row in rows] == [0, 0, 1, 0]
    assert rows[0] == {
        "area_code": "E01000001", "name": "Sample 0011", "ward": "Old Town", "rank": 100.0,
        "decile": 1, "chosen": 0,
    }  # fmt: skip


def test_ranks_beyond_a_short_number_are_exact() -> None:
    rows = [ROWS[0]._replace(rank=33_755)]
    assert _map(rows).data["values"].to_pylist()[0]["rank"] == 33_755


def test_the_specification_is_the_same_for_every_authority_of_a_size() -> None:
    specs = [_map([ROWS[0]]).spec, _map([ROWS[3]]).spec]
    assert specs[0] == specs[1]
    widths = [
        one["value"]
        for rows in (ROWS, ROWS * MANY)
        for one in _map(rows).spec["params"]
        if one["name"] == "ward_lines"
    ]
    assert widths[1] < widths[0]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_most_deprived_stand_out_most(mode: Mode) -> None:
    paper = palette(mode).paper
    against = [contrast(colour, paper) for colour in decile_colours(mode)]
    assert len(against) == 10
    assert all(one > next_ for one, next_ in pairwise(against))


def test_the_legend_counts_every_neighbourhood_in_words_too() -> None:
    html = decile_legend([row.decile for row in ROWS], "light")
    counts = [int(n) for n in re.findall(r"<span>(\d+)<span", html)]
    assert counts == [2, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    assert html.count("<li>") == 10
    assert "Most deprived tenth in England" in html

"""Words about neighbourhoods: never a difference of ranks, never a move across a new boundary."""

from __future__ import annotations

import math

import pytest

from words.small_areas import counted, moved


@pytest.mark.parametrize(
    ("then", "change", "reason", "said"),
    [
        (13.4, -9.8, None, "9.8 points more deprived"),
        (2.0, 0.7, None, "0.7 points less deprived"),
        (2.0, 0.01, None, "no change"),
        (None, None, "boundary changed", "boundary changed"),
        (13.4, -9.8, "boundary changed", "boundary changed"),
        (None, None, None, "not held"),
        (2.0, math.nan, None, "not held"),
    ],
)
def test_a_move_is_told_in_points_or_with_its_reason(
    then: float | None, change: float | None, reason: str | None, said: str
) -> None:
    assert moved(then, change, reason) == said


def test_each_edition_is_counted_on_its_own_neighbourhoods() -> None:
    rows = [
        {
            "measure": measure,
            "period_id": f"iod{year}",
            "lsoas": lsoas,
            "tenth": 10,
            "fifth": 20,
            "tenth_pct": 1000 / lsoas,
            "fifth_pct": 2000 / lsoas,
        }
        for measure, year, lsoas in (("imd", 2025, 200), ("imd", 2019, 100), ("idaci", 2025, 50))
    ]
    said = counted(list(rows), "imd", "Sampleton")
    assert "In 2025, 10 of Sampleton's 200 neighbourhoods (5.0%)" in said
    assert "In 2019, 10 of Sampleton's 100 neighbourhoods (10.0%)" in said
    assert "50" not in said

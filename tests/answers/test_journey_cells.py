"""A cell of the journey's table: its figure, or the reason that there is none."""

from __future__ import annotations

from typing import Any

import pytest

from answers.render.rows import text_rows
from tests.answers.journey_rows import VISITS, cells_of, laid_out, profile, sparklines, table
from tests.answers.parsed import lines


def test_a_missing_figure_shows_its_symbol_and_its_reason() -> None:
    missing = {"value": None, "symbol": "c", "numerator": None, "numerator_symbol": "c"}
    missing |= {"region": None, "region_symbol": "x", "england": None, "change": None, "rank": None}
    row = lines(table(profile(missing)))[0]
    cells = cells_of(row)
    assert cells["Testford"] == (
        "c withheld because the number is small 31 March 2025"
    )
    assert cells["Sample East"] == "x not available"
    assert cells["England"] == "no figure published"
    assert cells["Change"] == "no earlier figure"
    assert cells["Position"] == "no position"
    reasons = {abbr.text: abbr.attrib["title"] for abbr in row.iter("abbr")}
    assert reasons == {"c": "withheld because the number is small", "x": "not available"}


@pytest.mark.parametrize("symbol", ["c", "x", "z", "low", "u", "-", None])
def test_no_cell_is_ever_a_bare_dash_or_empty(symbol: str | None) -> None:
    missing: dict[str, Any] = {"value": None, "symbol": symbol, "numerator": None}
    missing["denominator"] = None
    missing |= {"region": None, "region_symbol": symbol, "england": None, "england_symbol": symbol}
    missing |= {"neighbours_mean": None, "neighbours_n": 0, "change": None, "rank": None}
    row = lines(table(profile({**missing, "indicator_id": VISITS})))[0]
    for said in cells_of(row).values():
        assert len(said) > 3
    _, said_of = text_rows(laid_out(profile({**missing, "indicator_id": VISITS})))
    assert all(len(said) > 3 for said in said_of)


def test_a_count_that_is_withheld_beside_a_figure_says_so() -> None:
    cells = cells_of(lines(table(profile({"numerator": None, "numerator_symbol": "c"})))[0])
    assert cells["Testford"].endswith("count withheld because the number is small")


def test_too_few_like_areas_are_counted_not_averaged() -> None:
    cells = cells_of(lines(table(profile({"neighbours_mean": None, "neighbours_n": 3})))[0])
    assert cells["Like areas, mean"] == "too few have data (3 of 10)"
    none = cells_of(lines(table(profile({"neighbours_n_of": None})))[0])
    assert none["Like areas, mean"] == "no areas to compare with"


def test_across_a_break_there_is_no_change_and_no_line() -> None:
    line = sparklines(20.0, 20.5, 43.5, breaks=(2,))
    row = lines(table(profile({"change": None, "previous_label": None}), line=line))[0]
    assert cells_of(row)["Change"] == "not comparable with 2014"
    spark = next(row.iter("svg"))
    path = next(spark.iter("path"))
    assert path.attrib["d"].count("M") == 2
    assert spark.attrib["aria-label"] == "2015: 43.5; not comparable with figures before 2015"


def test_a_year_is_not_parted_at_the_end_of_a_line() -> None:
    row = lines(table(profile({"label": "2024-25", "previous_label": "2023-24"})))[0]
    assert "2024\u201125" in cells_of(row)["Testford"]
    assert cells_of(row)["Change"] == "+2.6 (5%) on 2023\u201124"


def test_a_count_without_a_rate_is_called_a_count() -> None:
    bare = {"value": None, "symbol": "x", "numerator": 136.0, "denominator": None}
    cells = cells_of(lines(table(profile(bare)))[0])
    assert cells["Testford"] == "x not available 31 March 2025 count 136"

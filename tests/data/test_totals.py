"""Which indicators are totals: each decided one by one, for a total is compared with nothing."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from data.catalogue import read_catalogue
from data.problem import Problem
from tests.data.conftest import Tiny
from tests.data.test_catalogue import entries

AVERAGES = {
    "assessment_median_days", "icpc_median_days", "lait_lac_finance", "lait_adoption_finance",
    "lait_fostering_finance", "lait_rescare_finance", "lait_sw_finance", "lait_sen_finance",
}  # fmt: skip
"""In days, or in pounds a week for each child: of no size, so compared like any other figure."""


def test_counts_and_sums_of_money_are_totals_and_averages_are_not() -> None:
    for entry in read_catalogue():
        counted = entry.fields["unit"] in ("number", "currency")
        assert entry.fields["is_total"] == (counted and entry.id not in AVERAGES), entry.id


@pytest.mark.parametrize(("unit", "total"), [("number", True), ("currency", True), ("rate", False)])
def test_an_entry_is_a_total_by_its_unit(
    unit: str, total: bool, tiny: Tiny, tmp_path: Path
) -> None:
    (entry,) = entries(tmp_path, tiny.published, unit=f'"{unit}"')
    assert entry.fields["is_total"] is total
    if total:
        (average,) = entries(tmp_path, tiny.published, unit=f'"{unit}"', total="false")
        assert average.fields["is_total"] is False


def test_a_rate_is_no_total(tiny: Tiny, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"total is there beside the unit 'rate'.*number or currency"):
        entries(tmp_path, tiny.published, total="true")


def test_what_a_total_comes_to_for_each_child_is_the_sum_over_the_children(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        found = connection.execute(
            "SELECT count(*), count(*) FILTER (abs(per_child - value / children"
            " * CASE unit WHEN 'currency' THEN 1 ELSE 10000 END) > 1e-9)"
            " FROM per_child JOIN indicator ON id = indicator_id"
        ).fetchone()
        bedford = connection.execute(
            "SELECT per_child, value, children, children_id FROM per_child"
            " WHERE indicator_id = 'lait_youth_justice_finance' AND period_id = 'fy2023-24'"
            " AND area_code = 'E06000055'"
        ).fetchone()
    assert found is not None
    assert found[0] > 10_000
    assert found[1] == 0
    assert bedford is not None
    assert bedford[3] == "2023-06-30"
    assert bedford[0] == pytest.approx(bedford[1] / bedford[2])

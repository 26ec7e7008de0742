"""What tells a new code from a new area."""

from __future__ import annotations

import geopandas as gpd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Polygon, box

from geo.build.ground import check_lines, new_codes, overlap, same_ground
from geo.problem import BoundaryProblem
from geo.published import NewCode

boxes = st.builds(
    lambda x, y, w, h: box(x, y, x + w, y + h),
    st.integers(-50, 50),
    st.integers(-50, 50),
    st.integers(1, 60),
    st.integers(1, 60),
)


@given(boxes, boxes)
def test_overlap_is_a_share_that_does_not_mind_the_order(one: Polygon, other: Polygon) -> None:
    shared = overlap(one, other)
    assert 0 <= shared <= 1
    assert shared == pytest.approx(overlap(other, one))
    assert (shared == pytest.approx(1)) == one.equals(other)
    assert (shared > 0) == (one.intersection(other).area > 0)


@given(boxes)
def test_an_area_is_the_same_ground_as_itself(area: Polygon) -> None:
    assert overlap(area, area) == 1
    assert same_ground(area, area)
    assert not same_ground(area, area.difference(box(*area.bounds).buffer(-0.3)))


def test_a_third_in_common() -> None:
    assert overlap(box(0, 0, 2, 1), box(1, 0, 3, 1)) == pytest.approx(1 / 3)


def test_nothing_in_common_and_nothing_at_all() -> None:
    assert overlap(box(0, 0, 1, 1), box(5, 5, 6, 6)) == 0
    assert overlap(Polygon(), Polygon()) == 0


NAN = float("nan")


def history() -> gpd.GeoDataFrame:
    """A county that became a unitary, and one that lost its eastern twentieth."""
    return gpd.GeoDataFrame(
        {
            "code": ["E10000027", "E06000066", "E10000009", "E06000059"],
            "start": [NAN, 2023, NAN, 2019],
            "end": [2022, NAN, 2018, NAN],
        },
        geometry=[box(0, 0, 10, 10), box(0, 0, 10, 10), box(20, 0, 40, 10), box(20, 0, 39, 10)],
        crs=27700,
    )


def test_the_ground_says_which_code_lives_on() -> None:
    assert new_codes(history()) == [NewCode("E10000027", "E06000066", 1.0)]


def test_a_gap_of_a_year_is_no_new_code() -> None:
    areas = history().assign(start=[NAN, 2024, NAN, 2019])
    assert new_codes(areas) == []


def test_lines_that_follow_the_ground_pass() -> None:
    check_lines(history(), {"E10000027": "E06000066", "E99999999": "E06000001"}, "areas.json")


def test_a_line_that_joins_two_areas_is_refused() -> None:
    lines = {"E10000027": "E06000066", "E10000009": "E06000059"}
    with pytest.raises(BoundaryProblem, match=r"E10000009 and E06000059 .* share 95\.0%"):
        check_lines(history(), lines, "areas.json")


def test_a_line_that_breaks_off_is_refused() -> None:
    with pytest.raises(BoundaryProblem, match="E10000027 lives on as E06000066"):
        check_lines(history(), {}, "areas.json")

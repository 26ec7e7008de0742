"""The small picture of years by number of areas."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from charts.coverage import HEIGHT, STEP, axis, bars, coverage

COUNTS = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), min_size=1, max_size=20)


def _heights(path: str) -> list[tuple[int, int, int]]:
    """Read the strokes of a path: x, where it begins, and how far up it goes."""
    strokes = re.findall(r"M(\d+),(\d+)v-(\d+)", path)
    return [(int(x), int(y), int(up)) for x, y, up in strokes]


@given(COUNTS)
def test_each_year_with_a_figure_is_a_bar_within_the_picture(counts: list[tuple[int, int]]) -> None:
    years = list(range(2013, 2013 + len(counts)))
    has, lacks = zip(*counts, strict=True)
    drawn = bars(years, has, lacks, first=2013, full=153)
    known = _heights(drawn.known)
    assert [x for x, _, _ in known] == [
        (year - 2013) * STEP + STEP // 2 for year, n in zip(years, has, strict=True) if n
    ]
    assert all(0 < up <= HEIGHT and y == HEIGHT for _, y, up in known)
    for x, y, up in _heights(drawn.missing):
        below = next((u for a, _, u in known if a == x), 0)
        assert y == HEIGHT - below
        assert 0 < up <= y


def test_a_single_area_is_still_seen_and_more_than_today_end_at_the_top() -> None:
    drawn = bars([2013, 2014], [1, 158], [0, 3], first=2013, full=153)
    assert [up for _, _, up in _heights(drawn.known)] == [1, HEIGHT]
    assert drawn.missing == ""


def test_pictures_of_a_list_share_their_years() -> None:
    assert axis([[2013, 2014], [], [2019, 2026]]) == (2013, 2026)
    assert axis([]) == (0, 0)


def test_the_larger_picture_is_one_image_with_a_text() -> None:
    drawn = coverage([2013], [150], [2], "2013: <150> authorities", first=2012, last=2026, full=153)
    image = ElementTree.fromstring(drawn)
    assert image.get("role") == "img"
    assert image.get("aria-label") == "2013: <150> authorities"
    assert [text.text for text in image.iter("text")] == ["153", "2012", "2026"]

"""Names at the ends of lines never cover one another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.labels import nudge, text_width, wrap

labels = st.lists(st.tuples(st.floats(0, 400), st.floats(5, 60)), min_size=1, max_size=12)


@given(labels)
def test_no_label_overlaps_another(wishes: list[tuple[float, float]]) -> None:
    centres, heights = [c for c, _ in wishes], [h for _, h in wishes]
    placed = nudge(centres, heights, 0, 400)
    boxes = sorted((c - h / 2, c + h / 2) for c, h in zip(placed, heights, strict=True))
    assert all(a[1] <= b[0] + 1e-6 for a, b in pairwise(boxes))


@given(labels)
def test_labels_stay_inside_if_they_fit(wishes: list[tuple[float, float]]) -> None:
    centres, heights = [c for c, _ in wishes], [h for _, h in wishes]
    placed = nudge(centres, heights, 0, 400)
    assert all(c - h / 2 >= -1e-6 for c, h in zip(placed, heights, strict=True))
    if sum(heights) <= 400:
        assert all(c + h / 2 <= 400 + 1e-6 for c, h in zip(placed, heights, strict=True))


@given(labels)
def test_labels_keep_the_order_of_their_lines(wishes: list[tuple[float, float]]) -> None:
    centres = [c for c, _ in wishes]
    placed = nudge(centres, [h for _, h in wishes], 0, 400)
    order = sorted(range(len(centres)), key=lambda i: (centres[i], i))
    assert all(placed[a] < placed[b] for a, b in pairwise(order))


def test_a_label_with_room_stays_where_its_line_ends() -> None:
    assert nudge([100, 200, 300], [20, 20, 20], 0, 400) == [100, 200, 300]


def test_two_that_collide_share_the_way() -> None:
    assert nudge([200, 200], [20, 20], 0, 400) == [190, 210]


def test_none() -> None:
    assert nudge([], [], 0, 400) == []


@given(st.text(alphabet="abc XYZ mi", min_size=1, max_size=60), st.floats(30, 200))
def test_wrapping_loses_no_word_and_breaks_only_between(text: str, width: float) -> None:
    lines = wrap(text, 12, width)
    assert " ".join(lines).split() == text.split()
    assert all(text_width(line, 12) <= width or " " not in line for line in lines)


@pytest.mark.parametrize(
    ("text", "arial"),
    # Widths of Arial at 14 px, as a font of its metrics measures them.
    [("Southampton 57.3", 114), ("England 40.6", 82), ("Like areas, median 41.5", 149), ("MW", 25)],
)
def test_the_estimate_is_on_the_safe_side_and_near(text: str, arial: float) -> None:
    assert arial <= text_width(text, 14) <= arial * 1.3

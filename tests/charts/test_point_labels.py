"""Names beside points: all placed, none over another where there is room."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from charts.labels import text_width
from charts.point_labels import Anchor, Placed, place_names

WIDTH, HEIGHT = 900.0, 400.0
Box = tuple[float, float, float, float]
PLACE = st.tuples(st.floats(120, 780), st.floats(60, 340))


def boxes(points: list[Anchor], placed: list[Placed | None]) -> list[Box]:
    found = []
    for point, place in zip(points, placed, strict=True):
        if place is None:
            continue
        wide = text_width(point.name, 13)
        x = point.x + place.dx
        left = {"left": x, "right": x - wide, "center": x - wide / 2}[place.align]
        middle = point.y + place.dy
        found.append((left, middle - 6, left + wide, middle + 6))
    return found


@settings(deadline=None)
@given(st.lists(PLACE, max_size=4), st.lists(PLACE, max_size=40))
def test_a_few_names_never_cover_one_another(
    named: list[tuple[float, float]], others: list[tuple[float, float]]
) -> None:
    points = [Anchor(x, y, 5, f"Area {i}") for i, (x, y) in enumerate(named)]
    points += [Anchor(x, y, 4) for x, y in others]
    placed = place_names(points, 13, WIDTH, HEIGHT)
    assert [place is not None for place in placed] == [bool(point.name) for point in points]
    found = boxes(points, placed)
    for i, one in enumerate(found):
        for other in found[:i]:
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart


def test_a_name_at_the_edge_stays_within_the_plot() -> None:
    point = Anchor(895, 200, 5, "Far Right Borough")
    (place,) = place_names([point], 13, WIDTH, HEIGHT)
    (box,) = boxes([point], [place])
    assert box[2] <= WIDTH

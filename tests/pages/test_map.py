"""The map of a region, with the chosen area on it and without."""

from __future__ import annotations

import re

from tests.pages.visiting import Visit


def test_a_map_of_a_region_without_the_area_tells_of_the_region() -> None:
    page = Visit("map", area="E06000045", zoom="E12000007")
    said = page.html
    (title,) = re.findall("<h1[^>]*>(.*?)</h1>", said)
    assert title.startswith("London: from ")
    assert page.charts[0].startswith("Map of 33 authorities in London: ")
    (legend,) = re.findall('<div class="lw-legend">.*?</div>', said)
    assert "in London" in legend
    counts = re.findall(r'"lw-legend-count">(\d+) area', legend)
    assert sum(map(int, counts)) == 33
    assert "lw-swatch-chosen" not in legend
    assert "Southampton is not on this map of London." in legend


def test_a_map_of_a_region_with_the_area_marks_it() -> None:
    said = Visit("map", area="E09000033", zoom="E12000007").html
    assert re.search("<h1[^>]*>Westminster: ", said)
    (legend,) = re.findall('<div class="lw-legend">.*?</div>', said)
    assert "lw-swatch-chosen" in legend
    assert "is not on this map" not in legend

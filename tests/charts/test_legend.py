"""The legend: bounds, counts, reasons, all of it in words."""

from __future__ import annotations

from xml.etree import ElementTree

from charts.classes import within
from charts.legend import legend_css, map_legend
from charts.palette import css_variables
from tests.charts.samples import authorities, classed


def rows(html: str) -> list[str]:
    items = ElementTree.fromstring(html).iter("li")
    return [" ".join(text for text in item.itertext() if text) for item in items]


def legend(
    area: str | None = None, group: str | None = None, **cells: float | str | None
) -> str:
    table = authorities(cells)
    classes = classed(table, classes=2)
    return map_legend(classes, title="per 10,000 <children>", area=area, group=group)


def test_it_has_bounds_counts_and_reasons() -> None:
    html = legend(A1=10.0, A2=20.0, A3=30.0, A4="c", A5="c", A6=None)
    assert rows(html) == [
        "10.0 to 20.0 2 areas",
        "30.0 1 area",
        "Withheld because the number is small (c) 2 areas",
        "No figure published 1 area",
    ]


def test_outlines_are_explained_where_they_are_drawn() -> None:
    html = legend(area="Testford & Poole", group="Like areas (2025)", A1=10.0)
    assert rows(html)[1:] == ["Testford & Poole", "Like areas (2025)"]


def test_areas_of_a_region_are_counted_by_themselves() -> None:
    table = authorities({"A1": 10.0, "A2": 20.0, "A3": 30.0, "A4": "c", "A5": "x"})
    classes = classed(table, classes=2)
    here = within(classes, [row.symbol for row in table], [False, True, False, False, True])
    html = map_legend(here, title="%", where="in Sample East", note="Testford is elsewhere.")
    assert rows(html) == ["10.0 to 20.0 1 area", "30.0 0 areas", "Not available (x) 1 area"]
    words = " ".join(ElementTree.fromstring(html).itertext())
    assert "in Sample East" in words
    assert "Testford is elsewhere." in words


def test_a_map_without_figures_says_so() -> None:
    assert rows(legend(A1="x"))[0] == "No area has a figure"


def test_words_from_outside_are_escaped() -> None:
    assert "per 10,000 &lt;children&gt;" in legend(A1=1.0)


def test_the_style_sheet_asks_only_for_colours_that_there_are() -> None:
    used = {part.split(")")[0] for part in legend_css().split("var(")[1:]}
    assert used
    assert all(f"{name}:" in css_variables("light") for name in used)

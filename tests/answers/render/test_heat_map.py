"""The heat map as HTML: shaded, escaped, reached by keyboard, and marked by a style alone."""

from __future__ import annotations

import re

from answers.heat_map import heat_map
from answers.render.heat_map import SHADES, heat_map_html, heat_map_key, marked
from answers.render.html import table_html
from charts.palette import palette
from queries.rows import HeatMap
from tests.answers.heat_map_rows import INDEX, ROWS, cell
from tests.answers.parsed import heads, lines, parse, words
from tests.charts.contrast import contrast
from tests.conftest import ROOT


def drawn(rows: list[HeatMap]) -> str:
    return heat_map_html(heat_map(rows, INDEX, "IMD 2025", "A caption"))


def test_a_table_says_which_of_the_house_s_it_is_and_is_written_so() -> None:
    assert table_html(heat_map(ROWS, INDEX, "IMD 2025", "A caption")) == drawn(ROWS)


def test_heads_name_what_is_beneath_them_with_its_unit() -> None:
    html = drawn(ROWS)
    assert ">Sample index<small>IMD 2025, score</small></button></th>" in html
    assert "<td>30.000</td>" in html
    assert heads(parse(html))[0] == "Authority"


def test_every_figure_is_printed_in_its_shade() -> None:
    html = drawn(ROWS)
    assert html.count("<tr") == 1 + 2
    assert html.count("<td") == 2 * (1 + 2)
    assert '<td class="s0">10.0</td>' in html
    assert '<td class="s4">10.0</td>' in html
    assert '<td class="s1">20.0</td>' in html


def test_what_stands_in_a_figure_s_place_is_explained_where_it_stands_and_beneath() -> None:
    html = drawn(ROWS)
    assert '<td class="m"><abbr title="not available">x</abbr></td>' in html
    assert html.endswith('<p class="lw-notes">x: not available.</p>')
    assert "lw-notes" not in drawn(ROWS[2:])
    without = drawn([cell("E1", 1, deprivation=None, place=None)])
    assert '<td class="m"><abbr title="no IMD 2025">none</abbr></td>' in without
    later = drawn([cell("E1", 1), cell("E1", 2, value=None, share=None, later=True)])
    assert words(list(parse(later))[-1]) == "new: the authority didn't exist then."


def test_names_are_escaped_and_lead_to_their_area() -> None:
    html = drawn(ROWS)
    assert 'href="?area=E1" data-carry="">Area &lt;E1&gt;</a>' in html
    assert [words(row[0]) for row in lines(parse(html))] == ["Area <E1>", "Area <E2>"]
    assert [row.attrib["data-a"] for row in lines(parse(html))] == ["E1", "E2"]


def test_it_scrolls_in_its_own_box_and_can_be_reached_by_keyboard() -> None:
    assert drawn(ROWS).startswith(
        '<div class="lw-heat" tabindex="0" role="region" aria-label="A caption">'
    )
    assert "overflow: auto" in _css()


def _css() -> str:
    return (ROOT / "screen" / "heat_map.css").read_text(encoding="utf-8")


def test_what_marks_an_area_leaves_the_table_as_it_was() -> None:
    style = marked("E1", ["E2"], 'like "area"')
    assert style.startswith("<style>")
    assert 'tr[data-a="E1"]' in style
    assert 'content:"like area"' in style
    assert "content" not in marked("E1", [], "like area")


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def test_figures_can_be_read_on_every_shade_light_and_dark() -> None:
    shares = [int(n) / 100 for n in re.findall(r"var\(--lw-heat\) (\d+)%", _css())]
    assert shares == [0.04, 0.14, 0.25, 0.37, 0.5]
    for mode in ("light", "dark"):
        p = palette(mode)
        hue = _mixed(p.area, p.other, 0.55)
        for share in shares:
            assert contrast(p.text, _mixed(hue, p.paper, share)) >= 4.5
    assert heat_map_key().count("<i ") == SHADES == 5

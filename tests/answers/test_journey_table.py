"""The journey's table: a real table, each cell with its unit, its reason or its company."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote_plus
from xml.etree import ElementTree

from answers.render.journey import journey_html
from tests.answers.journey_rows import (
    PLANS,
    VISITS,
    cells_of,
    laid_out,
    profile,
    sparklines,
    strips_of,
    table,
)
from tests.answers.parsed import heads, lines, parse, words


def test_it_is_a_table_with_a_caption_and_heads() -> None:
    root = table(profile({}))
    caption = next(root.iter("caption"))
    assert words(caption).startswith("Main measures: the latest figures, whichever period")
    assert heads(root) == [
        "Measure",
        "Testford",
        "Over time",
        "Among all authorities",
        "Change",
        "England",
        "Sample East",
        "Like areas, mean",
        "Position",
    ]
    row = lines(root)[0]
    assert [th.attrib["scope"] for th in row.iter("th")] == ["row"]
    assert len(list(row)) == len(heads(root))


def test_a_row_says_the_figure_and_all_that_it_stands_beside() -> None:
    cells = cells_of(lines(table(profile({})))[0])
    assert cells == {
        "Testford": "57.3 31 March 2025 292 of 50,941",
        "Over time": "",
        "Among all authorities": "",
        "Change": "+2.6 (5%) on 2024",
        "England": "40.6",
        "Sample East": "37.7",
        "Like areas, mean": "42.5 (8 of 10)",
        "Position": "2nd highest of 4",
    }


def test_the_drawings_say_what_they_show() -> None:
    spark, strip = lines(table(profile({})))[0].iter("svg")
    assert spark.attrib["aria-label"] == (
        "2013 to 2015: from 50.0 to 57.3, between 50.0 and 57.3; 1 without a figure"
    )
    assert strip.attrib["aria-label"] == (
        "4 authorities from 13.8 to 99.1; Testford 57.3, England 40.6, like areas, mean 42.5; 2nd "
        "highest of 4"
    )


def test_rows_of_one_stage_stand_together() -> None:
    rows = profile(
        {"stage": "Referrals"},
        {"stage": "Conferences"},
        {"stage": "Plans"},
        {"stage": "Plans"},
    )
    root = table(rows)
    groups = [words(th) for th in root.iter("th") if th.attrib["scope"] == "rowgroup"]
    assert groups == ["Referrals", "Conferences", "Plans"]
    assert [len(lines(body)) for body in root.iter("tbody")] == [1, 1, 2]


def test_each_name_leads_to_its_trend() -> None:
    root = table(profile({}, {"indicator_id": VISITS, "short_name": "Visits"}))
    links = list(root.iter("a"))
    assert [(a.text, a.attrib["href"]) for a in links] == [
        ("Children on a sample plan", f"trend?indicator={PLANS}&period=latest"),
        ("Visits", f"trend?indicator={VISITS}&period=latest"),
    ]


def test_a_shared_rank_is_joint() -> None:
    cells = cells_of(lines(table(profile({"rank_shared": 1})))[0])
    assert cells["Position"] == "Joint 2nd highest of 4"


def test_england_has_no_columns_for_itself() -> None:
    root = table(profile({}), area="England", region=None)
    cells = cells_of(lines(root)[0])
    assert list(cells) == [
        "England",
        "Over time",
        "Among all authorities",
        "Change",
        "Like areas, mean",
        "Position",
    ]
    assert "England 40.6" not in ElementTree.tostring(root, encoding="unicode")


def test_a_region_has_neither_like_areas_nor_a_place() -> None:
    root = table(profile({}), area="South East", region=None, likes=None, ranked=False)
    assert heads(root) == [
        "Measure", "South East", "Over time", "Among all authorities", "Change", "England",
    ]  # fmt: skip
    said = ElementTree.tostring(root, encoding="unicode").lower()
    assert "like areas" not in said
    assert "no position" not in said
    assert [len(list(row)) for row in lines(root)] == [len(heads(root))]


def test_a_figure_of_an_earlier_period_is_not_set_among_those_of_today() -> None:
    root = table(profile({}), strips=strips_of(13.8, 57.3, period="2019-03-31"))
    cells = cells_of(lines(root)[0])
    assert "Among all authorities" not in cells
    assert cells["Position"] == "2nd highest of 4"
    assert "each authority" not in words(root)


def test_whatever_comes_from_outside_is_escaped() -> None:
    sly = "<script>alert('x')</script> & \"more\""
    names = dict.fromkeys(("short_name", "stage", "indicator_id", "label", "symbol"), sly)
    rows = profile({**names, "value": None})
    laid = laid_out(rows, line=sparklines(1.0), area=sly, region=sly, likes=sly)
    html = journey_html(replace(laid, caption=sly))
    assert "<script" not in html
    root = parse(html)
    link = next(root.iter("a"))
    assert (link.text, link.attrib["href"]) == (
        sly,
        f"trend?indicator={quote_plus(sly)}&period=latest",
    )
    assert words(next(root.iter("caption"))).startswith(sly)
    assert heads(root).count(sly) == 2


def test_no_rows() -> None:
    root = table(profile({})[:0])
    assert lines(root) == []
    assert list(root.iter("caption"))

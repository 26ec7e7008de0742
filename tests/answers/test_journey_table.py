"""The journey's table: a real table, each cell with its unit, its reason or its company."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pandas as pd
from charts.journey_table import journey_css, journey_table

from charts.palette import css_variables

PLANS, VISITS = "sample_rate", "sample_pct"


def profile(*changes: dict[str, Any]) -> pd.DataFrame:
    plain = {
        "indicator_id": PLANS,
        "name": "Children on a sample plan at 31 March",
        "short_name": "Children on a sample plan",
        "topic": "Plans",
        "unit": "rate",
        "per": 10000,
        "decimals": 1,
        "polarity": "none",
        "period_id": "2015-03-31",
        "label": "31 March 2025",
        "previous_label": "31 March 2024",
        "value": 57.3,
        "symbol": None,
        "numerator": 292.0,
        "numerator_symbol": None,
        "denominator": 50941.0,
        "change": 2.6,
        "change_pct": 4.75,
        "england": 40.6,
        "england_symbol": None,
        "region": 37.7,
        "region_symbol": None,
        "neighbours_mean": 42.5,
        "neighbours_n": 8,
        "neighbours_n_of": 10,
        "rank": 2,
        "rank_n": 4,
        "rank_shared": 0,
    }
    return pd.DataFrame([{**plain, **change} for change in changes])


def sparklines(*values: float | None, breaks: tuple[int, ...] = ()) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "indicator_id": PLANS,
            "period_id": [f"{2013 + i}-03-31" for i in range(len(values))],
            "end_date": [pd.Timestamp(2013 + i, 3, 31) for i in range(len(values))],
            "value": pd.Series(values, dtype=float),
            "flags": ["b" if i in breaks else "" for i in range(len(values))],
        }
    )




def strips_of(*values: float | None, period: str = "2015-03-31") -> pd.DataFrame:
    return pd.DataFrame({"indicator_id": PLANS, "period_id": period, "value": values})


STRIPS = strips_of(13.8, 40.0, 57.3, 99.1, None)


def table(
    rows: pd.DataFrame,
    *,
    hrefs: dict[str, str] | None = None,
    area: str = "Testford",
    region: str | None = "Sample East",
    strips: pd.DataFrame = STRIPS,
    line: pd.DataFrame | None = None,
    **more: Any,
) -> Element:
    line = sparklines(50.0, None, 57.3) if line is None else line
    html = journey_table(rows, line, strips, hrefs or {}, area=area, region=region, **more)
    return ElementTree.fromstring(html)


def words(element: Element) -> str:
    return " ".join(" ".join(text.split()) for text in element.itertext() if text.strip())


def rows_of(root: Element) -> list[Element]:
    return [tr for tr in root.iter("tr") if tr.find("td") is not None]


def cells_of(row: Element) -> dict[str, str]:
    """Each cell by its column's name, without that name."""
    cells = {}
    for td in row.iter("td"):
        label, body = td.find("span"), td.find("div")
        assert label is not None
        assert body is not None
        cells[words(label)] = words(body)
    return cells


def test_it_is_a_table_with_a_caption_and_heads() -> None:
    root = table(profile({}))
    caption = next(root.iter("caption"))
    assert words(caption).startswith("Main measures: the latest figures, whichever period")
    heads = [words(th) for th in root.iter("th") if th.attrib["scope"] == "col"]
    assert heads == [
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
    row = rows_of(root)[0]
    assert [th.attrib["scope"] for th in row.iter("th")] == ["row"]
    assert len(list(row)) == len(heads)


def test_a_row_says_the_figure_and_all_that_it_stands_beside() -> None:
    cells = cells_of(rows_of(table(profile({})))[0])
    assert cells == {
        "Testford": "57.3 per 10,000 children, 31 March 2025 292 of 50,941",
        "Over time": "",
        "Among all authorities": "",
        "Change": "+2.6 (5%) on 2024",
        "England": "40.6",
        "Sample East": "37.7",
        "Like areas, mean": "42.5 (8 of 10)",
        "Position": "2nd highest of 4",
    }


def test_the_drawings_say_what_they_show() -> None:
    spark, strip = rows_of(table(profile({})))[0].iter("svg")
    assert spark.attrib["aria-label"] == (
        "2013 to 2015: from 50.0 to 57.3, between 50.0 and 57.3; 1 without a figure"
    )
    assert strip.attrib["aria-label"] == (
        "4 authorities from 13.8 to 99.1; Testford 57.3, England 40.6, like areas, mean 42.5; 2nd "
        "highest of 4"
    )


def test_rows_of_one_stage_stand_together() -> None:
    rows = profile(
        {"topic": "Referrals"},
        {"topic": "Plans", "stage": "Conferences"},
        {"topic": "Plans", "stage": "Plans"},
        {"topic": "Plans", "stage": "Plans"},
    )
    root = table(rows)
    groups = [words(th) for th in root.iter("th") if th.attrib["scope"] == "rowgroup"]
    assert groups == ["Referrals", "Conferences", "Plans"]
    assert [len(rows_of(body)) for body in root.iter("tbody")] == [1, 1, 2]


def test_a_name_leads_where_it_is_told() -> None:
    root = table(profile({}, {"indicator_id": VISITS}), hrefs={PLANS: "trend?area=A&indicator=b"})
    links = list(root.iter("a"))
    assert [(a.text, a.attrib["href"]) for a in links] == [
        ("Children on a sample plan", "trend?area=A&indicator=b")
    ]
    assert len(rows_of(root)) == 2


def test_a_shared_rank_is_joint() -> None:
    cells = cells_of(rows_of(table(profile({"rank_shared": 1})))[0])
    assert cells["Position"] == "Joint 2nd highest of 4"


def test_england_has_no_columns_for_itself() -> None:
    root = table(profile({}), area="England", region=None)
    cells = cells_of(rows_of(root)[0])
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
    heads = [words(th) for th in root.iter("th") if th.attrib["scope"] == "col"]
    assert heads == [
        "Measure", "South East", "Over time", "Among all authorities", "Change", "England",
    ]  # fmt: skip
    said = ElementTree.tostring(root, encoding="unicode").lower()
    assert "like areas" not in said
    assert "no position" not in said
    assert [len(list(row)) for row in rows_of(root)] == [len(heads)]


def test_a_figure_of_an_earlier_period_is_not_set_among_those_of_today() -> None:
    root = table(profile({}), strips=strips_of(13.8, 57.3, period="2019-03-31"))
    cells = cells_of(rows_of(root)[0])
    assert "Among all authorities" not in cells
    assert cells["Position"] == "2nd highest of 4"
    assert "each authority" not in words(root)


def test_whatever_comes_from_outside_is_escaped() -> None:
    sly = "<script>alert('x')</script> & \"more\""
    rows = profile({"short_name": sly, "topic": sly, "label": sly, "symbol": sly, "value": None})
    html = journey_table(
        rows, sparklines(1.0), STRIPS, {PLANS: f"?a={sly}"}, area=sly, region=sly, caption=sly
    )
    assert "<script" not in html
    root = ElementTree.fromstring(html)
    assert next(root.iter("a")).attrib["href"] == f"?a={sly}"


def test_no_rows() -> None:
    root = table(profile({})[:0])
    assert rows_of(root) == []
    assert list(root.iter("caption"))


def test_the_style_sheet_asks_only_for_colours_that_there_are() -> None:
    used = {part.split(")")[0] for part in journey_css().split("var(")[1:]}
    assert used
    assert all(f"{name}:" in css_variables("dark") for name in used)

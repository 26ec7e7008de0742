"""The page that lists what later editions changed, and the trend's marks of it."""

from __future__ import annotations

import re

from queries import ask
from tests.pages.visiting import Visit


def _rows(page: Visit) -> int:
    return len(re.findall(r'<tr><th scope="row">', page.html))


def test_the_page_says_how_much_each_edition_changed() -> None:
    said = Visit("revisions", area="E06000045").html
    assert "of 1,815 authority figures in both, 284 have another count" in said
    assert "of 1,812 authority figures in both, 226 have another count" in said
    assert "and 11 a reason that came or went" in said


def test_the_first_hundred_are_listed_and_more_when_asked() -> None:
    page = Visit("revisions", area="E06000045")
    assert _rows(page) == 100
    page.test.button(key="revisions-more").click().run()
    assert _rows(page) > 100


def test_a_list_is_narrowed_by_area_indicator_and_edition() -> None:
    every = ask("revisions", since=None, area=None, indicator=None)
    own = every[every["area_code"] == "E06000045"]
    page = Visit("revisions", area="E06000045", indicator="cla_rate", only="area")
    assert _rows(page) == len(own)
    page.test.checkbox(key="revisions-only-indicator").check().run()
    assert _rows(page) == (own["indicator_id"] == "cla_rate").sum()
    assert page.test.query_params["only"] in ("area-indicator", ["area-indicator"])
    page = Visit("revisions", area="E06000045", edition="dfe-cin-2025")
    assert _rows(page) == min(100, (every["source_id"] == "dfe-cin").sum())


def test_an_edition_that_there_is_not_narrows_nothing() -> None:
    assert _rows(Visit("revisions", area="E06000045", edition="dfe-cla-1999")) == 100


def test_a_revised_figure_is_marked_on_the_trend_and_an_unrevised_one_is_not() -> None:
    changes = ask("revisions", since=None, area="E06000045", indicator="cla_rate")
    line = ask("trend", area="E06000045", indicator="cla_rate", model="sn2025")
    marked = line[(line["series"] == "area") & line["flags"].str.contains("r")]
    assert len(changes) > 0
    assert set(marked["period_id"]) == set(changes["period_id"])

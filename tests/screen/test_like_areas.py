"""Why there are no like areas, and where there are some."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from screen import like_areas
from screen.catalogue import Area
from screen.like_areas import no_likes_html
from screen.view import View

ENDED = Area("E10000006", "Cumbria", "la", ended=dt.date(2023, 3, 31))
BEGAN = Area("E06000063", "Cumberland", "la", began=dt.date(2023, 4, 1))


@pytest.fixture
def _listed(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    rows: list[dict[str, Any]] = [{"model": model, "n": 10} for model in request.param]
    monkeypatch.setattr(like_areas, "asked_rows", lambda *_, **__: rows)


@pytest.mark.usefixtures("_listed")
@pytest.mark.parametrize("_listed", [["region", "sn2021"]], indirect=True)
def test_an_area_that_ended_is_led_to_the_model_that_has_it() -> None:
    html = no_likes_html(ENDED, View(ENDED.code))
    assert "The 2025 model names no like areas for Cumbria, which ended in March 2023, so" in html
    assert "Compare with its 10 like areas of the 2021 model" in html
    assert "neighbours=sn2021" in html


@pytest.mark.usefixtures("_listed")
@pytest.mark.parametrize("_listed", [["sn2025"]], indirect=True)
def test_an_area_that_began_is_led_to_the_newer_model() -> None:
    html = no_likes_html(BEGAN, View(BEGAN.code, neighbours="sn2021"))
    assert "no like areas for Cumberland, which began in April 2023, so none are shown" in html
    assert "neighbours=sn2025" in html


@pytest.mark.usefixtures("_listed")
@pytest.mark.parametrize("_listed", [["region"]], indirect=True)
def test_where_no_model_has_it_nothing_is_offered() -> None:
    assert "<a " not in no_likes_html(ENDED, View(ENDED.code))


@pytest.mark.usefixtures("_listed")
@pytest.mark.parametrize("_listed", [["sn2025"]], indirect=True)
def test_nothing_is_said_where_there_are_some_or_none_are_wanted() -> None:
    assert no_likes_html(ENDED, View(ENDED.code)) == ""
    unwanted = View(ENDED.code, neighbours="sn2021", compare=("england",))
    assert no_likes_html(ENDED, unwanted) == ""
    region = Area("E12000008", "South East", "region")
    assert no_likes_html(region, View(region.code, neighbours="sn2021")) == ""

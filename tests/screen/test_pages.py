"""Each page as a reader gets it from the real store, for the usual, the missing and the wrong."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

PAGES = ("", "trend", "map", "sources")
WITH_BAR = PAGES[:3]
AREAS = {
    "E06000045": "Southampton",
    "E06000066": "Somerset",
    "E92000001": "England",
    "E12000008": "South East",
    "E13000001": "Inner London",
    "E06000028": "Bournemouth",
    "E06000058": "Bournemouth, Christchurch and Poole",
    "E06000053": "Isles of Scilly",
    "E09000001": "City of London",
}


def _script(path: str) -> None:
    from pages import front_door

    shown = {one: show for ones in front_door.SCREENS.values() for one, _, show in ones}
    front_door.frame(path, shown[path])


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    monkeypatch.delenv("LIKEWISE_HOME_AREA", raising=False)


def visit(path: str = "", **params: str) -> AppTest:
    """Open a page at an address."""
    test = AppTest.from_function(_script, args=(path,), default_timeout=30)
    for key, value in params.items():
        test.query_params[key] = value
    test.run()
    assert not test.exception, test.exception
    return test


def _elements(test: AppTest, kind: str) -> list[Any]:
    return list(test.get(kind))


def texts(test: AppTest) -> str:
    """Give all HTML of a page."""
    return "\n".join(html.proto.body for html in _elements(test, "html"))


def finder(test: AppTest, key: str) -> dict[str, Any]:
    """Give what the browser is told of a field that finds."""
    protos = [element.proto for element in _elements(test, "bidi_component")]
    sent = [json.loads(proto.json) for proto in protos if proto.json]
    (found,) = [one["finder"] for one in sent if one.get("finder", {}).get("key") == key]
    return dict(found)


def remark(test: AppTest) -> str:
    """Give the line about the address, or nothing."""
    said = [text for text in texts(test).splitlines() if 'class="lw-say"' in text]
    return said[0] if said else ""


def charts(test: AppTest) -> list[str]:
    """Give the alt texts of a page's charts."""
    return [chart.proto.alt for chart in _elements(test, "vega_lite_chart")]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("code", AREAS)
def test_every_page_is_shown_for_every_kind_of_area(path: str, code: str) -> None:
    test = visit(path, area=code)
    assert "<h1" in texts(test)
    assert remark(test) == ""
    if path in WITH_BAR:
        assert AREAS[code] in finder(test, "bar-area")["shown"]


def test_the_first_visit_is_southampton_and_answers_in_a_sentence() -> None:
    test = visit()
    said = texts(test)
    assert '<h1 id="lw-main" tabindex="-1">Southampton</h1>' in said
    assert "in every 10,000 children in Southampton were on a child protection plan" in said
    assert "in England" in said
    assert "Questions to ask" in said
    assert any(alt.startswith("Line chart") for alt in charts(test))
    assert any(alt.startswith("Map of 153 authorities") for alt in charts(test))


def test_every_page_says_whose_figures_and_boundaries_these_are() -> None:
    for path in PAGES:
        said = texts(visit(path))
        assert "licensed under the Open Government Licence v3.0" in said
        assert "contains OS data © Crown copyright and database right" in said


def test_every_head_says_how_fresh_it_is_and_where_to_report() -> None:
    for path in PAGES:
        said = re.sub("<[^>]+>", "", texts(visit(path)))
        assert "Report a fault" in said
        assert "Figures to 31 March 2025, published October 2025" in said or path == "sources"


def test_the_setting_names_the_first_area(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_HOME_AREA", "Sheffield")
    assert ">Sheffield</h1>" in texts(visit())


def test_without_a_first_area_england_is_shown_and_one_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LIKEWISE_HOME_AREA", "")
    test = visit()
    assert ">England</h1>" in texts(test)
    assert "Choose an area" in remark(test)
    assert "Choose an area" not in remark(visit(area="E06000045"))


@pytest.mark.parametrize("path", WITH_BAR)
def test_a_wrong_address_says_so_in_one_line(path: str) -> None:
    wrong = {"area": "Atlantis", "indicator": "weather", "period": "never", "compare": "Mars"}
    test = visit(path, **wrong)
    for text in wrong.values():
        assert f"“{text}”" in remark(test)
    assert "Southampton" in texts(test)


def test_text_in_an_address_never_becomes_markup() -> None:
    said = texts(visit(area="<img src=x onerror=alert(1)>"))
    assert "<img" not in said
    assert "&lt;img" in said


def test_a_district_in_the_address_leads_to_its_authority() -> None:
    test = visit("trend")
    test.query_params["area"] = "Mendip"
    test.run()
    assert test.query_params["area"] == "E06000066"
    assert "Mendip (former district) is in Somerset." in remark(test)


def test_a_period_follows_to_an_indicator_of_another_form() -> None:
    test = visit("map", indicator="cp_rate", period="2021-03-31")
    test.query_params["indicator"] = "cin_start_rate"
    test.run()
    assert test.query_params["period"] == "fy2020-21"
    assert remark(test) == ""
    assert any("151 authorities" in alt for alt in charts(test))


def test_the_slider_of_the_map_and_the_bar_are_one_period() -> None:
    test = visit("map")
    test.select_slider(key="map-period").set_value("2020-03-31").run()
    assert test.query_params["period"] == "2020-03-31"
    assert test.selectbox(key="bar-period").value == "2020-03-31"


def test_the_address_keeps_what_the_map_shows() -> None:
    test = visit("map")
    test.selectbox(key="map-zoom").select("E12000007").run()
    test.selectbox(key="map-classes").select("natural").run()
    assert test.query_params["zoom"] == "E12000007"
    assert test.query_params["classes"] == "natural"


def test_a_comparator_can_be_left_out_and_stays_out() -> None:
    test = visit("trend")
    test.checkbox(key="bar-with-neighbours").uncheck().run()
    assert test.query_params["compare"] == "england-region"
    assert "Like areas, m" not in texts(test)
    # A region has none of its own; the next authority still knows.
    test.query_params["area"] = "E12000008"
    test.run()
    test.checkbox(key="bar-with-england").uncheck().run()
    assert test.query_params["compare"] == "region"


def test_the_model_of_neighbours_is_in_the_address() -> None:
    test = visit("trend")
    test.radio(key="bar-group").set_value("sn2021").run()
    assert test.query_params["neighbours"] == "sn2021"


def test_whoever_chooses_a_group_sees_it() -> None:
    test = visit("trend", compare="england")
    assert "Same region" not in texts(test)
    test.radio(key="bar-group").set_value("region").run()
    assert test.query_params["neighbours"] == "region"
    assert test.query_params["compare"] == "england-neighbours"
    assert "Same region, mean" in texts(test)


def test_an_ended_area_shows_its_counts_and_what_the_edition_of_its_time_said() -> None:
    said = texts(visit("trend", area="E06000028"))
    assert "Ended in April 2019" in said or "not available" in said
    assert "What earlier editions said" in said
    assert "The edition of 2022 printed 37.4 per 10,000 children" in texts(visit(area="E06000028"))


def test_a_withheld_figure_says_why() -> None:
    assert "withheld because the number is small" in texts(visit("map", area="E09000001"))


def _broken(kind: str, store: Path, place: Path) -> None:
    if kind == "half-written":
        place.write_bytes(store.read_bytes()[:100_000])
    elif kind == "of another version":
        shutil.copy(store, place)
        with duckdb.connect(place) as connection:
            connection.execute("UPDATE meta SET value = '0' WHERE key = 'schema_version'")


@pytest.mark.parametrize("kind", ["missing", "half-written", "of another version"])
def test_a_store_that_cannot_be_read_gives_a_sentence(
    kind: str, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "store.duckdb"
    _broken(kind, store, place)
    monkeypatch.setenv("LIKEWISE_STORE", str(place))
    said = texts(visit())
    assert "python -m data build" in said
    assert "Likewise" in said
    assert "<h1" not in said

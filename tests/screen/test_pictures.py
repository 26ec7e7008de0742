"""Charts as files: each chart of each screen, with what it takes to stand alone."""

from __future__ import annotations

import re
import struct
from html import unescape
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from charts.labels import text_width
from screen.pictures import picture_route

CHARTS = [
    "profile/line", "profile/map", "trend/line", "compare/group", "compare/everyone",
    "compare/lines", "compare/funnel", "compare/spine", "map/chart", "deprivation/map",
    "deprivation/scatter", "deprivation/difference",
]  # fmt: skip
SOMERSET = {"area": "E06000066", "indicator": "cp_rate"}


@pytest.fixture
def client(store: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    return TestClient(Starlette(routes=[picture_route()]), base_url="http://figures.example")


def _size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    wide, tall = struct.unpack(">II", png[16:24])
    return wide, tall


@pytest.mark.parametrize("chart", CHARTS)
def test_each_chart_stands_alone(chart: str, client: TestClient) -> None:
    answer = client.get(f"/picture/{chart}.svg", params=SOMERSET)
    assert answer.headers["content-type"] == "image/svg+xml"
    named = answer.headers["content-disposition"]
    assert 'filename="likewise-somerset-E06000066-cp_rate-2025-03-31-' in named
    root = ElementTree.fromstring(answer.text)
    words = [unescape("".join(one.itertext())) for one in root.findall(".//{*}text")]
    written = " ".join(words)
    assert "Source: Department for Education" in written
    assert "Open Government Licence v3.0" in written
    assert "Likewise: http://figures.example/" in written
    assert re.search(r"& ?as_at=20\d\d-\d\d-\d\d& ?cited=[0-9a-f]{8}$", written)
    beneath = ["".join(one.itertext()) for one in root.findall("{*}text")]
    assert all(text_width(line, 12) < 900 for line in beneath)
    title, told = root[0].text or "", root[1].text or ""
    assert len(title) > 10
    assert len(told) > 40
    assert "latest" not in words[-1]


def test_a_map_has_its_legend_and_its_shapes(client: TestClient) -> None:
    svg = client.get("/picture/map/chart.svg", params=SOMERSET).text
    assert "withheld because the number is small (c) (2 areas)" in svg
    assert "Outlined: Somerset and Like areas (2025)" in svg
    assert svg.count("<path") > 153


def test_a_map_of_neighbourhoods_names_its_deciles(client: TestClient) -> None:
    svg = client.get("/picture/neighbourhoods/chart.svg", params=SOMERSET).text
    assert "1 (most deprived tenth in England) (" in svg
    assert svg.count("<path") > 339


def test_a_png_comes_in_two_sizes(client: TestClient) -> None:
    large = client.get("/picture/trend/line.png", params=SOMERSET).content
    small = client.get("/picture/trend/line.png", params={**SOMERSET, "scale": "1"}).content
    assert _size(large) == tuple(2 * side for side in _size(small))


@pytest.mark.parametrize(
    "path", ["nowhere/line.png", "trend/nothing.png", "trend/line.gif", "trend/figures.png"]
)
def test_what_is_no_chart_is_not_found(path: str, client: TestClient) -> None:
    answer = client.get(f"/picture/{path}", params=SOMERSET)
    assert (answer.status_code, answer.text) == (404, "There is no such file here.")


def test_of_a_day_before_the_first_figure_a_sentence_says_so(client: TestClient) -> None:
    answer = client.get("/picture/trend/line.svg", params={**SOMERSET, "as_at": "1999-01-01"})
    assert answer.status_code == 404
    assert "No figure kept here was published by 1 January 1999" in answer.text


@pytest.mark.slow
def test_of_a_day_it_is_what_the_page_of_that_day_shows(client: TestClient) -> None:
    then = {"area": "E06000045", "indicator": "cla_rate", "as_at": "2023-12-31"}
    svg = client.get("/picture/trend/line.svg", params=then).text
    assert "Like areas, mean" in svg  # of the model that was out then
    assert "as_at=2023-12-31" in svg
    out_later = client.get(
        "/picture/trend/line.svg", params={**then, "indicator": "lait_excess_yr6"}
    )
    assert out_later.status_code == 404
    assert "was out by 31 December 2023" in out_later.text


def test_without_a_store_the_reason_is_said(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "none.duckdb"))
    answer = client.get("/picture/trend/line.svg", params=SOMERSET)
    assert answer.status_code == 503
    assert "make it" in answer.text


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.dictionaries(st.sampled_from(["area", "indicator", "period", "scale"]), st.text()))
def test_whatever_an_address_says_it_is_a_picture(
    client: TestClient, params: dict[str, str]
) -> None:
    text = urlencode({key: f"{one}<script>" for key, one in params.items()})
    answer = client.get(f"/picture/profile/line.svg?{text}")
    assert answer.status_code in (200, 404)
    assert "<script" not in answer.text

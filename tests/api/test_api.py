"""The open API gives what the screens show, with symbols, sources and a sentence for a mistake."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from answers.trend import trend
from answers.view import View
from api.questions import FORMATS, PARAMETERS, QUESTIONS
from api.routes import api_routes
from charts.drawing import Drawing
from queries import ask
from serve.headers import Unchanged

SERIES = "/api/v1/series?area=E06000066&indicator=cp_rate"


@pytest.fixture
def client(store: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    return TestClient(
        Starlette(routes=api_routes(), middleware=[Middleware(Unchanged)]),
        base_url="http://figures.example",
    )


def _json(client: TestClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_series_has_the_figures_of_trend(client: TestClient) -> None:
    answer = _json(client, SERIES)
    rows = [row for row in answer["rows"] if row["series"] == "area"]
    stored = ask("trend", area="E06000066", indicator="cp_rate", model="sn2025")
    own = stored[stored["series"] == "area"]
    assert [row["value"] for row in rows] == list(own["value"])
    assert answer["asked"] == {"area": "E06000066", "model": "sn2025", "indicator": "cp_rate"}
    assert answer["indicator"]["publisher"] == "Department for Education"
    assert answer["licence"].startswith("Open Government Licence")
    section = trend(View("E06000066", neighbours="sn2025")).section("line")
    assert section is not None
    assert isinstance(section.content, Drawing)
    figures = section.content.figures
    assert figures is not None
    (line,) = [one for one in figures.series if one.name == "Somerset"]
    drawn = [value for value in line.values if value is not None]
    assert drawn == pytest.approx([row["value"] for row in rows if row["value"] is not None])


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.path)
def test_each_question_is_answered_in_each_of_its_forms(question: Any, client: TestClient) -> None:
    for form in question.formats:
        asked = "&".join(part for part in (question.example, f"format={form}") if part)
        answer = client.get(f"/api/v1/{question.path}?{asked}")
        assert answer.status_code == 200
        assert len(answer.content) > 200
        assert answer.headers["access-control-allow-origin"] == "*"
        again = client.get(str(answer.url), headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    wrong = set(FORMATS) - set(question.formats)
    for form in wrong:
        asked = "&".join(part for part in (question.example, f"format={form}") if part)
        assert client.get(f"/api/v1/{question.path}?{asked}").status_code == 400


def test_a_missing_figure_is_null_or_empty_with_its_symbol(client: TestClient) -> None:
    asked = "indicator=cp_rate"
    rows = _json(client, f"/api/v1/map?{asked}")["rows"]
    missing = {row["area_code"]: row["symbol"] for row in rows if row["value"] is None}
    assert "c" in missing.values()
    assert all(row["symbol"] is None for row in rows if row["value"] is not None)
    written = csv.DictReader(io.StringIO(client.get(f"/api/v1/map?{asked}&format=csv").text))
    of = {row["area_code"]: row for row in rows}
    for row in written:
        same = {key: "" if text is None else text for key, text in of[row["area_code"]].items()}
        words = {key: text for key, text in same.items() if isinstance(text, str)}
        assert {key: row[key] for key in words} == words
        assert (row["value"] == "") == (row["area_code"] in missing)
        assert row["symbol"] == missing.get(row["area_code"], "")
    cube = _json(client, f"/api/v1/map?{asked}&format=jsonstat")
    codes = cube["dimension"]["who"]["category"]["index"]
    assert {codes[int(at)]: symbol for at, symbol in cube["status"].items()} == missing
    assert all(cube["value"][codes.index(code)] is None for code in missing)


def test_json_stat_is_whole(client: TestClient) -> None:
    cube = _json(client, f"{SERIES}&format=jsonstat")
    assert cube["version"] == "2.0"
    assert cube["class"] == "dataset"
    sizes = [len(cube["dimension"][one]["category"]["index"]) for one in cube["id"]]
    assert sizes == cube["size"]
    assert len(cube["value"]) == sizes[0] * sizes[1]
    rows = [row for row in _json(client, SERIES)["rows"] if row["series"] == "england"]
    at = cube["dimension"]["who"]["category"]["index"].index("england") * sizes[1]
    assert cube["value"][at : at + sizes[1]] == [row["value"] for row in rows]


def test_what_columns_mean_is_said(client: TestClient) -> None:
    said = _json(client, f"{SERIES}&format=csvw")
    head = client.get(f"{SERIES}&format=csv").text.splitlines()[0].split(",")
    columns = said["tableSchema"]["columns"]
    assert [one["name"] for one in columns] == head
    assert {one["name"]: one["datatype"] for one in columns}["value"] == "double"
    assert said["url"].startswith("http://figures.example/api/v1/series?area=E06000066&")


@pytest.mark.slow
def test_figures_of_a_day_are_those_of_that_day(client: TestClient) -> None:
    asked = "area=E06000045&indicator=cla_rate&model=sn2021"
    now = _json(client, f"/api/v1/series?{asked}")["rows"]
    then = _json(client, f"/api/v1/series?{asked}&as_at=2023-12-31")["rows"]
    assert max(row["period_id"] for row in then) < max(row["period_id"] for row in now)
    early = client.get(f"/api/v1/series?{asked}&as_at=1999-12-31")
    assert early.status_code == 404


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("series", 400, "area is needed."),
        ("series?area=E06000045", 400, "indicator is needed."),
        ("series?area=Atlantis&indicator=cp_rate", 404, "No area is called 'Atlantis'"),
        ("series?area=E10000027&indicator=cp_rate", 404, "ask for E06000066"),
        ("series?area=E06000045&indicator=cp", 404, "No indicator is called 'cp'"),
        ("series?area=E06000045&indicator=cp_rate&model=sn1066", 404, "No group is called"),
        ("series?area=E06000045&area=E06000066&indicator=cp_rate", 400, "more than once"),
        ("series?area=E06000045&indicator=cp_rate&colour=red", 400, "'colour' can't be given"),
        ("series?area=&indicator=cp_rate", 400, "area takes this"),
        ("map?indicator=cp_rate&period=1066", 404, "has no period '1066'"),
        ("map?indicator=cp_rate&format=xml", 400, "not as 'xml'"),
        ("areas?as_at=yesterday", 400, "is no day"),
        ("atlas", 404, "'v1/atlas' can't be asked"),
        ("series?area=%27%20OR%201=1--&indicator=cp_rate", 404, "No area is called"),
        ("series?area=..%2F..%2Fetc%2Fpasswd&indicator=cp_rate", 404, "No area is called"),
        ("series?area=%00&indicator=cp_rate", 400, "area takes this"),
    ],
)
def test_a_mistake_is_a_problem_with_a_sentence(
    address: str, status: int, said: str, client: TestClient
) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    problem = answer.json()
    assert problem["status"] == status
    assert said in problem["detail"]


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)
@given(st.data())
def test_whatever_is_asked_the_answer_is_one_that_openapi_names(
    client: TestClient, data: st.DataObject
) -> None:
    question = data.draw(st.sampled_from(QUESTIONS))
    likely = st.sampled_from(
        ["E06000045", "cp_rate", "sn2025", "latest", "json", "csv", "jsonstat", "2023-12-31"]
    )
    values = st.one_of(likely, st.text(max_size=120), st.integers().map(str))
    keys = st.one_of(st.sampled_from([*PARAMETERS, "as"]), st.text(max_size=8))
    pairs = [
        (key, value)
        for key, value in data.draw(st.lists(st.tuples(keys, values), max_size=5))
        if key != "as_at"  # a store of any day takes seconds
    ]
    asked = urlencode(pairs, errors="surrogatepass")
    answer = client.get(f"/api/v1/{question.path}?{asked}")
    named = client.get("/api/v1/openapi.json").json()["paths"][f"/{question.path}"]["get"]
    assert str(answer.status_code) in named["responses"]
    if answer.status_code != 200:
        assert answer.json()["detail"].endswith((".", "?"))


def test_it_describes_itself_for_machines_and_people(client: TestClient) -> None:
    said = _json(client, "/api/v1/openapi.json")
    assert set(said["paths"]) == {f"/{one.path}" for one in QUESTIONS}
    page = client.get("/api")
    assert page.headers["content-type"].startswith("text/html")
    links = re.findall(r'href="(api/[^"]+)"', page.text)
    assert len(links) > len(QUESTIONS)
    for link in links:
        assert client.get(f"/{unescape(link)}").status_code == 200
    assert json.dumps(said)

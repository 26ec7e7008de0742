"""A short link from minutes leads to the view that it cites; a slip leads nowhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from screen.short_links import short_route
from tests.pages.visiting import Visit


@pytest.fixture
def client(store: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    app = Starlette(routes=[short_route()])
    return TestClient(app, base_url="http://figures.example", follow_redirects=False)


def test_it_leads_to_the_view_that_the_page_gave_it_for(client: TestClient) -> None:
    page = Visit("trend", area="E06000045", indicator="cp_rate")
    start = page.html.index("s/", page.html.index("For minutes on paper"))
    short = page.html[start : page.html.index("<", start)]
    answer = client.get(f"/{short}")
    assert answer.status_code == 302
    there = urlsplit(answer.headers["location"])
    assert there.path == "../trend"
    opened = Visit("trend", **dict(parse_qsl(there.query)))
    assert any(one.startswith("As cited") for one in opened.remarks)


def test_a_slip_is_said_and_nothing_opened(client: TestClient) -> None:
    answer = client.get("/s/M2ZKG-8Q8T7-FK3W3-7TM6P-4Y52Y")
    assert answer.status_code == 404
    assert "a letter that is not as it was written" in answer.text
    assert 'lang="en-GB"' in answer.text
    assert "location" not in answer.headers
    for text in ("x", "%3Cscript%3E", "0" * 25, "a" * 5000):
        assert client.get(f"/s/{text}").status_code == 404
        assert "<script>" not in client.get(f"/s/{text}").text

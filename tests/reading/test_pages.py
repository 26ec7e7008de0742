"""Pages to read: whole, small, and with the figures of the screens and of the API."""

from __future__ import annotations

import gzip
import os
import random
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from answers.catalogue import catalogue
from answers.pages_to_read import TOPS, measures, path_of, paths, places, view_of
from api.routes import api_routes
from reading.page import Site, document
from reading.pages import page_at
from reading.routes import reading_routes
from tests.pages.visiting import Visit

pytestmark = pytest.mark.usefixtures("real_store")

SITE = Site("https://figures.example/likewise/")
DRAWN = random.Random(os.environ["LIKEWISE_SEED"])
VOID = {"meta", "link", "base", "br", "img"}


class Outline(HTMLParser):
    """What a document is made of; a tag that closes another one is a fault."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def written(path: str) -> str:
    page = page_at(path)
    assert page is not None, path
    return document(page, SITE)


def some(count: int) -> list[str]:
    every = [path for path in paths() if path.count("/") == 2]
    kinds = ["", *TOPS, "places/england", "places/north-east"]
    more = ["places/isles-of-scilly/cp_rate", "places/city-of-london/imd_score"]
    return [*kinds, *more, *DRAWN.sample(every, count)]


def test_there_is_a_page_for_every_area_of_today_and_main_measure() -> None:
    areas = [one for one in catalogue().areas.values() if not one.ended]
    assert len(places()) == len(areas) == 165
    each = 1 + len(measures())
    assert len(paths()) == len(set(paths())) == len(TOPS) + each + 165 * each


def test_a_page_is_whole_small_and_has_all_that_search_engines_and_readers_ask_for() -> None:
    for path in some(12):
        html = written(path)
        outline = Outline(html)
        assert len(gzip.compress(html.encode())) < 60_000, path
        assert outline.all("html") == [{"lang": "en-GB"}]
        for once in ("h1", "main", "header", "footer", "title"):
            assert len(outline.all(once)) == 1, (path, once)
        assert len(outline.all("nav")) >= 1
        (canonical,) = (one for one in outline.all("link") if one["rel"] == "canonical")
        assert canonical["href"] == f"https://figures.example/likewise/{path}"
        named = outline.all("meta")[1:]
        meta = {one.get("name") or one.get("property"): one["content"] for one in named}
        assert len(meta["description"] or "") > 40
        assert meta["og:title"]
        assert not outline.all("script")
        assert not outline.all("button")


def test_every_link_within_leads_to_a_page_or_to_the_dashboard() -> None:
    known = {*paths(), "."}
    for path in some(6):
        for one in Outline(written(path)).all("a"):
            href = one["href"] or ""
            assert "data-view" not in one
            if href.startswith(("http", "https")) or href.endswith("#main"):
                continue
            within, _, keys = href.partition("?")
            assert within in known or "area=" in keys, (path, href)


def test_a_page_of_the_map_can_be_drawn_and_read() -> None:
    html = written("measures/cp_rate")
    assert html.count("<path") > 150
    assert "Withheld because the number is small" in html


def test_every_map_fits() -> None:
    for indicator in measures():
        assert len(gzip.compress(written(f"measures/{indicator}").encode())) < 60_000, indicator


@pytest.fixture
def server() -> TestClient:
    routes = [*reading_routes(lambda _: SITE.url), *api_routes()]
    return TestClient(Starlette(routes=routes), follow_redirects=False)


def test_addresses_written_otherwise_lead_to_the_page(server: TestClient) -> None:
    for given, meant in (
        ("Southampton", "southampton"), ("E06000045/CP_rate", "southampton/cp_rate"),
        ("southampton/", "southampton"),
    ):  # fmt: skip
        answer = server.get(f"/places/{given}")
        assert answer.status_code == 308
        assert answer.headers["location"] == f"/likewise/places/{meant}"
    gone = server.get("/places/atlantis")
    assert gone.status_code == 404
    assert "There is no such page" in gone.text


@pytest.mark.parametrize(
    "path",
    ["places/../../etc/passwd", "places/%00", "places/<script>", "measures/' OR 1=1",
     "places/a/b/c", "pictures/../x.png", f"places/{'x' * 9000}"],
    ids=range(7),
)  # fmt: skip
def test_nothing_but_pages_comes_of_any_path(server: TestClient, path: str) -> None:
    answer = server.get(f"/{path}")
    assert answer.status_code == 404
    assert "<script" not in answer.text
    assert "Traceback" not in answer.text


def _own_row(html: str) -> list[str]:
    """Read the area's figures off the page's table, as they are printed."""
    row = re.search(r'<tr class="lw-own"><th scope="row">.*?</th>(.*?)</tr>', html)
    assert row
    cells = re.findall(r"<td[^>]*>(.*?)</td>", row[1])
    return [unescape(re.sub("<[^>]+>", " ", cell)).split() or [""] for cell in cells]  # type: ignore[misc]


def _printed(row: dict[str, Any], form: Any) -> str:
    return str(row["symbol"] or "none") if row["value"] is None else str(form(row["value"]))


@pytest.mark.parametrize("count", [15, pytest.param(200, marks=pytest.mark.whole)])
def test_every_figure_of_a_page_is_that_of_the_api_and_of_the_screen(
    server: TestClient, count: int
) -> None:
    authorities = [slug for slug, area in places().items() if area.level == "la"]
    drawn = [(DRAWN.choice(authorities), DRAWN.choice(list(measures()))) for _ in range(count)]
    for slug, indicator in drawn:
        area = places()[slug]
        html = server.get(f"/places/{slug}/{indicator}").text
        asked = {"area": area.code, "indicator": indicator}
        series = server.get("/api/v1/series", params=asked).json()["rows"]
        own = {row["period_id"]: row for row in series if row["series"] == "area"}
        form = measures()[indicator].measure.shown
        periods = sorted({(row["end_date"], row["period_id"]) for row in series})
        expected = [_printed(own[one], form) if one in own else "" for _, one in periods]
        assert [cell[0] for cell in _own_row(html)] == expected, (slug, indicator)
        screen = Visit("trend", area=area.code, indicator=indicator).html
        assert _own_row(screen) == _own_row(html), (slug, indicator)


def test_the_dashboard_knows_which_page_says_the_same() -> None:
    view = view_of("E06000045", "cp_rate")
    assert path_of("trend", view.params()) == "places/southampton/cp_rate"
    assert path_of("map", view.params()) == "measures/cp_rate"
    assert path_of("trend", view.but(period="2022-03-31").params()) is None
    assert path_of("deprivation", view.params()) is None

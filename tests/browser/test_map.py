"""The map draws each authority of its year, and a list does by keyboard what a pointer does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.driving import NARROW, choose, keys, open_page, open_view, resolve_view, rest
from tests.browser.relay import relay
from tests.browser.serving import Server

MOST_BYTES = 20_000
"""What a change of the map may send over the websocket: bytes on the wire, compressed."""


def _shapes(page: Page, layer: str) -> Locator:
    """Give the drawn shapes of one layer of the map, by the name it has in the chart."""
    return page.get_by_test_id("stVegaLiteChart").first.locator(f"g.{layer}_marks > path[d]")


@pytest.mark.parametrize(("period", "authorities"), [("2025-03-31", 153), ("2020-03-31", 151)])
def test_every_authority_of_the_year_is_drawn(
    dashboard: Server, page: Page, period: str, authorities: int
) -> None:
    open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate&period={period}")
    expect(_shapes(page, "areas")).to_have_count(authorities, timeout=20_000)
    assert all(_shapes(page, "areas").evaluate_all("all => all.map(a => a.getBBox().width > 0)"))


def test_the_area_and_its_ten_neighbours_are_outlined(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate")
    expect(_shapes(page, "areas")).to_have_count(153, timeout=20_000)
    for outline, count in (("chosen", 1), ("neighbour", 10)):
        expect(_shapes(page, f"{outline}_outside")).to_have_count(count)
        expect(_shapes(page, f"{outline}_inside")).to_have_count(count)


def test_a_change_of_the_map_sends_little(dashboard: Server, page: Page) -> None:
    with relay(dashboard.url) as wire:
        open_view(page, f"{wire.url}/map?area=E06000045&indicator=cp_rate")
        expect(_shapes(page, "areas")).to_have_count(153, timeout=20_000)
        for box, typed, then in (
            ("Indicator", "Children in need at 31 March", "indicator=cin_rate"),
            ("Period", "2022", "period=2022-03-31"),
            ("Area", "Gateshead", "area=E08000037"),
        ):
            rest(page)
            wire.reset()
            choose(page, box, typed, then=then)
            rest(page)
            assert 0 < wire.total <= MOST_BYTES, f"{box}: {wire.received} in, {wire.sent} out"


def test_clicking_an_area_chooses_it(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate")
    expect(_shapes(page, "areas")).to_have_count(153, timeout=20_000)
    largest = max(
        _shapes(page, "areas").all(),
        key=lambda shape: (box := shape.bounding_box() or {"width": 0, "height": 0})["width"]
        * box["height"],
    )
    largest.click()
    page.wait_for_url(lambda url: "area=E06000045" not in url)
    resolve_view(page)
    assert keys(page)["area"].startswith("E")


def test_the_list_does_by_keyboard_what_a_click_does(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate")
    expect(_shapes(page, "areas")).to_have_count(153, timeout=20_000)
    page.get_by_role("searchbox", name="Find one of 153 authorities").focus()
    page.keyboard.type("gateshe")
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "A":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/map?*area=E08000037*")
    resolve_view(page)
    expect(page.locator("tr[aria-current]")).to_contain_text("Gateshead")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Gateshead")


def test_the_list_has_every_authority_that_is_drawn(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate&period=2020-03-31")
    expect(_shapes(page, "areas")).to_have_count(151, timeout=20_000)
    expect(page.locator(".lw-list tbody tr")).to_have_count(151)


def _box(part: Locator) -> dict[str, float]:
    """Give where a part of the page begins and ends, from the top of the window."""
    box = part.bounding_box()
    assert box is not None
    return {"y": box["y"], "bottom": box["y"] + box["height"]}


@pytest.mark.parametrize("size", [(1400, 900), (1280, 720)])
def test_england_is_seen_whole_without_scrolling(
    dashboard: Server, chromium: Browser, size: tuple[int, int]
) -> None:
    with open_page(chromium, size) as page:
        open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate")
        expect(_shapes(page, "areas")).to_have_count(153, timeout=20_000)
        resolve_view(page)
        assert max(_box(shape)["bottom"] for shape in _shapes(page, "areas").all()) <= size[1]
        assert _box(page.locator(".lw-legend"))["bottom"] <= size[1]


def test_on_a_tablet_the_map_follows_the_choices(dashboard: Server, chromium: Browser) -> None:
    with open_page(chromium, (768, 1024)) as page:
        open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate")
        expect(_shapes(page, "areas")).to_have_count(153, timeout=20_000)
        resolve_view(page)
        choices = _box(page.locator(".st-key-map-period"))
        drawn = min(_box(shape)["y"] for shape in _shapes(page, "areas").all())
        assert choices["bottom"] <= drawn <= choices["bottom"] + 60


def test_on_a_phone_the_list_comes_first_and_the_map_under_it(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate")
        expect(_shapes(page, "areas")).to_have_count(153, timeout=20_000)
        resolve_view(page)
        listed, drawn = _box(page.locator(".lw-list")), _box(page.locator(".st-key-map-chart"))
        legend = _box(page.locator(".lw-legend"))
        assert listed["y"] < 400
        assert listed["bottom"] < drawn["y"] < 1000
        assert drawn["bottom"] <= legend["y"]

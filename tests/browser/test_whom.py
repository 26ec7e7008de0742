"""Whom to compare with: chosen once, in the bar, for every screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import keys, open_view, resolve_view
from tests.browser.serving import Server

SCREENS = ("Trend", "Compare", "Map", "Deprivation", "Profile")


def test_a_group_chosen_on_one_screen_is_that_of_all(dashboard: Server, page: Page) -> None:
    open_view(page, dashboard.url)
    box = page.get_by_role("button", name="Compared with")
    box.click()
    page.get_by_text("Other South East authorities").click()
    expect(page).to_have_url(re.compile("neighbours=region"))
    resolve_view(page)
    # It is still open, for a second thought.
    expect(page.get_by_text("A group of your own")).to_be_visible()
    page.keyboard.press("Escape")
    for screen in SCREENS:
        page.locator("#lw-screens").get_by_role("link", name=screen, exact=True).click()
        expect(page.locator('nav [aria-current="page"]')).to_have_text(screen)
        resolve_view(page)
        expect(box).to_have_accessible_name("Compared with England, South East, same region")
        assert keys(page)["neighbours"] == "region"
        assert "group" not in keys(page)


def test_a_group_of_ones_own_is_gathered_by_typing(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/map")
    page.get_by_role("button", name="Compared with").click()
    page.get_by_text("A group of your own").click()
    names = page.get_by_role("combobox", name="Add an authority")
    names.fill("Portsm")
    names.press("Enter")
    expect(page).to_have_url(re.compile("neighbours=own-E06000044(&|$)"))
    resolve_view(page)
    expect(page.get_by_test_id("stMain")).to_contain_text("Areas you chose")


@pytest.mark.parametrize("group", ["sn2025", "region", "own-E06000044"])
def test_the_bar_stays_on_one_line(dashboard: Server, page: Page, group: str) -> None:
    page.set_viewport_size({"width": 1400, "height": 900})
    # The longest name of a region.
    open_view(page, f"{dashboard.url}/?area=E08000038&neighbours={group}")
    kinds = ".lw-finder input, [role=group], [data-testid=stPopoverButton]"
    boxes = page.locator(".st-key-lw-bar").locator(kinds)
    expect(boxes).to_have_count(4)
    found = [box.bounding_box() for box in boxes.all()]
    assert {round(box["y"] + box["height"]) for box in found if box} == {round(_bottom(found[0]))}
    label = page.locator(".st-key-lw-bar em").bounding_box()
    assert label is not None
    assert label["y"] + label["height"] <= min(box["y"] for box in found if box)


def _bottom(box: object) -> float:
    assert isinstance(box, dict)
    return float(box["y"] + box["height"])

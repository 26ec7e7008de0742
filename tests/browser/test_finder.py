"""What is typed into a field that finds: matches at once, the best one marked, Enter takes it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.driving import keys, open_view, resolve_view
from tests.browser.serving import Server


def field(page: Page, name: str) -> Locator:
    """Give a field that finds, by its label."""
    return page.get_by_role("combobox", name=name, exact=True)


def options(page: Page) -> Locator:
    """Give what the open list offers."""
    return page.get_by_role("option")


@pytest.mark.parametrize(
    ("name", "typed", "first", "then"),
    [
        ("Area", "SO14 7LY", "Southampton SO14", ("area", "E06000045")),
        ("Area", "eastl", "Hampshire Eastleigh, district", ("area", "E10000014")),
        ("Area", "somers", "Somerset", ("area", "E06000066")),
        ("Area", "Tees Valley", "Darlington in Tees Valley", ("area", "E06000005")),
        ("Indicator", "cin", "Children in need at 31 March", ("indicator", "cin_rate")),
        ("Indicator", "obes", "Overweight or obese in year 6", ("indicator", "lait_excess_yr6")),
    ],
)
def test_the_best_match_is_marked_and_enter_takes_it(
    server_page: Page, name: str, typed: str, first: str, then: tuple[str, str]
) -> None:
    box = field(server_page, name)
    box.click()
    box.press_sequentially(typed, delay=20)
    expect(options(server_page).first).to_contain_text(re.compile(re.escape(first)))
    expect(options(server_page).first).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    server_page.wait_for_function(
        "([key, value]) => new URLSearchParams(location.search).get(key) === value", arg=list(then)
    )
    resolve_view(server_page)


@pytest.mark.parametrize("typed", ["Nether Stowey", "ZZ99 9ZZ"])
def test_nothing_is_taken_for_what_is_not_there(server_page: Page, typed: str) -> None:
    before = keys(server_page)["area"]
    box = field(server_page, "Area")
    box.click()
    box.fill(typed)
    expect(server_page.get_by_text(f"Nothing found for “{typed}”.")).to_be_visible()
    box.press("Enter")
    box.press("Escape")
    expect(box).not_to_have_value(typed)
    assert keys(server_page)["area"] == before


def test_what_is_only_near_is_offered_and_not_taken(server_page: Page) -> None:
    before = keys(server_page)["area"]
    box = field(server_page, "Area")
    box.click()
    box.fill("wessex")
    expect(options(server_page)).to_have_text([re.compile("Essex")])
    box.press("Enter")
    assert keys(server_page)["area"] == before
    box.press("ArrowDown")
    box.press("Enter")
    server_page.wait_for_url("**area=E10000012**")


def test_enter_before_the_list_is_there_takes_its_first(server_page: Page) -> None:
    box = field(server_page, "Area")
    box.click()
    box.fill("Gateshead")
    box.press("Enter")
    server_page.wait_for_url("**area=E08000037**")


def test_a_group_takes_the_one_that_enter_means_and_shows_all(
    dashboard: Server, page: Page
) -> None:
    open_view(page, f"{dashboard.url}/compare?area=E06000045&neighbours=own-E06000044")
    page.get_by_role("button", name=re.compile("Compared with")).click()
    box = field(page, "Add an authority")
    box.click()
    box.fill("Bristol")
    expect(options(page)).to_have_text([re.compile("Bristol, City of")])
    box.press("Enter")
    page.wait_for_function("location.search.includes('own-E06000044-E06000023')")
    members = page.get_by_role("list", name="Your group").get_by_role("link")
    expect(members).to_have_count(2)
    members.first.click()
    page.wait_for_function("location.search.includes('own-E06000023')")
    expect(members).to_have_count(1)


def test_enter_in_the_list_beside_the_map_takes_the_first(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/map?area=E06000045&indicator=cp_rate")
    box = page.get_by_role("searchbox", name=re.compile("Find one of 153 authorities"))
    box.fill("wilt")
    box.press("Enter")
    page.wait_for_url("**area=E06000054**")


@pytest.fixture
def server_page(dashboard: Server, page: Page) -> Page:
    """A page with the bar."""
    open_view(page, f"{dashboard.url}/trend?area=E06000045&indicator=cp_rate&period=latest")
    page.wait_for_load_state("networkidle")
    return page

"""What a reader chooses is in the address, and the address opens the same view anywhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from pages.front_door import BAR
from screen.bar import PARTS
from tests.browser.driving import choose, keys, open_page, open_view, resolve_view, rest
from tests.browser.screens import WITH_BAR
from tests.browser.serving import Server


def _figures(page: Page) -> list[str]:
    """Give all that a page says, a line an item."""
    rest(page)
    return page.get_by_test_id("stMain").inner_text().splitlines()


# Of screens that read the address alike, two stand for the others.
_ALIKE = {"trend", "map", "deprivation", "revisions"}


@pytest.mark.parametrize(
    "screen",
    [pytest.param(s, marks=[pytest.mark.whole] if s in _ALIKE else []) for s in WITH_BAR],
)
def test_a_copied_address_opens_the_same_view_in_another_browser(
    dashboard: Server, chromium: Browser, page: Page, screen: str
) -> None:
    open_view(page, f"{dashboard.url}/{screen}")
    choose(page, "Area", "Somerset", then="area=E06000066")
    if BAR.get(screen, PARTS) == PARTS:
        choose(page, "Indicator", "Children in need at 31 March", then="indicator=cin_rate")
        choose(page, "Period", "2021", then="period=2021-03-31")
    expect(page.get_by_test_id("stMain")).to_contain_text("Somerset")
    with open_page(chromium) as another:
        open_view(another, page.url)
        assert keys(another) == keys(page)
        assert _figures(another) == _figures(page)


def test_an_address_without_keys_is_filled_in(dashboard: Server, page: Page) -> None:
    open_view(page, dashboard.url)
    page.wait_for_url("**/?*area=E06000045*")
    assert keys(page)["indicator"] == "cp_rate"
    assert keys(page)["period"] == "latest"


def test_going_back_shows_what_was_there_before(dashboard: Server, page: Page) -> None:
    open_view(page, dashboard.url)
    choose(page, "Area", "Somerset", then="area=E06000066")
    page.go_back()
    page.wait_for_url("**/?*area=E06000045*")
    resolve_view(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Southampton")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("852", "E06000045"),  # a DfE number
        ("E08000016", "E08000038"),  # Barnsley's former code
        ("Taunton", "E06000066"),  # in Somerset
    ],
)
def test_an_address_may_name_an_area_in_any_way(
    dashboard: Server, page: Page, said: str, code: str
) -> None:
    open_view(page, f"{dashboard.url}/sources?area={said}")
    page.wait_for_url(f"**/sources?*area={code}*")


def test_wrong_keys_get_a_view_and_a_sentence_each(dashboard: Server, page: Page) -> None:
    wrong = "area=Atlantis&indicator=happiness&period=1066&neighbours=sn1900&compare=mars"
    open_view(page, f"{dashboard.url}/?{wrong}")
    said = page.get_by_role("status").filter(has_text="Atlantis")
    for word in ("Atlantis", "happiness", "1066", "sn1900", "mars"):
        expect(said).to_contain_text(word)
    expect(page.get_by_test_id("stException")).to_have_count(0)

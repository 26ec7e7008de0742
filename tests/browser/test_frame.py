"""What frames every page: the navigation on a phone, the boxes of the bar, an unknown address."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import NARROW, choose, open_page, open_view, resolve_view, rest
from tests.browser.serving import Server


def test_on_a_phone_one_button_opens_the_navigation(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/?area=E06000066")
        page.wait_for_load_state("networkidle")
        screens = page.get_by_role("navigation", name="Screens")
        menu = page.get_by_role("button", name="Menu")
        expect(screens).to_be_hidden()
        expect(menu).to_have_attribute("aria-expanded", "false")
        expect(menu).to_contain_text("Profile")
        menu.focus()
        page.keyboard.press("Enter")
        expect(screens).to_be_visible()
        expect(menu).to_have_attribute("aria-expanded", "true")
        screens.get_by_role("link", name="Trend", exact=True).click()
        page.wait_for_url(lambda url: urlsplit(url).path == "/trend")
        resolve_view(page)
        assert "area=E06000066" in page.url
        # The page that was left stands beside the new one until that is there.
        expect(menu).to_have_count(1)
        expect(screens).to_be_hidden()
        expect(menu).to_contain_text("Trend")


def test_on_a_phone_the_bar_closes_after_a_choice_and_says_what_was_chosen(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/trend?area=E06000066")
        page.wait_for_load_state("networkidle")
        page.get_by_role("button", name="Change").click()
        choose(page, "Period", "2021", then="period=2021-03-31")
        resolve_view(page)
        button = page.get_by_role("button", name="Change")
        expect(button).to_contain_text("2021")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(page.get_by_role("combobox", name="Period")).to_be_hidden()


def test_on_a_phone_the_answer_is_in_the_first_600_pixels(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, dashboard.url)
        rest(page)
        box = page.locator(".lw-sentence").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 600


def test_every_screens_name_is_within_the_masthead(dashboard: Server, page: Page) -> None:
    open_view(page, dashboard.url)
    for width in (740, 768, 961, 1024, 1280, 1345, 1400):
        page.set_viewport_size({"width": width, "height": 900})
        masthead = page.locator(".lw-masthead").bounding_box()
        assert masthead is not None
        wordmark = page.locator(".lw-wordmark").bounding_box()
        assert wordmark is not None
        assert wordmark["y"] >= 8, "it touches the top of the window"
        for link in page.locator(".lw-screens a").all():
            box = link.bounding_box()
            assert box is not None
            assert box["y"] >= 0, link.text_content()
            assert box["x"] + box["width"] <= width, link.text_content()
            assert box["y"] + box["height"] <= masthead["height"], link.text_content()


def test_an_offer_of_another_area_stays_on_the_page_with_the_view(
    dashboard: Server, page: Page
) -> None:
    open_view(page, f"{dashboard.url}/map?area=Moss+Side&indicator=cin_rate")
    page.wait_for_load_state("networkidle")
    page.get_by_role("link", name="Manchester (Moss Side)").click()
    page.wait_for_url("**area=E08000003**")
    rest(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Manchester: ")
    assert urlsplit(page.url).path == "/map"
    assert "indicator=cin_rate" in page.url


def test_links_within_a_page_lead_there_at_once(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/sources")
    page.wait_for_load_state("networkidle")
    for name, heading in (("the words", "The words"), ("the symbols", "When a figure is missing")):
        page.get_by_role("link", name=name, exact=True).click()
        resolve_view(page)
        box = page.get_by_role("heading", name=heading).bounding_box()
        assert box is not None
        assert 0 <= box["y"] + 1 <= 300, name
        page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")


@pytest.mark.parametrize("address", ["nonsense", "non%20sense", "trend/2025"])
def test_an_unknown_page_is_said_in_our_words(
    dashboard: Server, page: Page, address: str
) -> None:
    open_view(page, f"{dashboard.url}/{address}?area=E06000066")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    expect(page.locator(".lw-say")).to_contain_text("Likewise has no page called")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("link", name="the first page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Somerset")


@pytest.mark.parametrize(
    ("address", "title"),
    [("Trend", "Trend"), ("profile", "Profile"), ("trend%20", "Trend"), ("%20", "Profile")],
)
def test_a_pages_name_in_other_letters_or_with_a_blank_leads_to_it(
    dashboard: Server, page: Page, address: str, title: str
) -> None:
    open_view(page, f"{dashboard.url}/{address}")
    expect(page.locator('nav [aria-current="page"]')).to_have_text(title)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_cut_choice_ends_in_dots(dashboard: Server, page: Page) -> None:
    open_view(page, dashboard.url)
    field = page.get_by_role("combobox", name="Indicator", exact=True)
    expect(field).to_have_css("text-overflow", "ellipsis")


def test_a_printed_page_has_no_controls_and_says_where_and_when_in_its_foot(
    dashboard: Server, page: Page
) -> None:
    open_view(page, f"{dashboard.url}/table?area=E06000066&indicators=cp_rate-cin_rate")
    page.emulate_media(media="print")
    for control in ("button", "combobox", "textbox", "navigation"):
        seen = [one for one in page.get_by_role(control).all() if one.is_visible()]
        # A heading that sorts is a button, and the table's heading all the same.
        assert [one for one in seen if one.locator("xpath=ancestor::th").count() == 0] == []
    expect(page.get_by_role("table").first).to_be_visible()
    foot = page.evaluate(
        """() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => rule.constructor.name === "CSSPageRule")
          .map((rule) => rule.cssText).join()"""
    )
    assert "Somerset: table" in foot
    assert "as_at=20" in foot
    assert "latest" not in foot

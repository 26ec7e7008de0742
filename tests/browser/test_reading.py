"""A page is read on a wall, by keyboard, on a phone and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import NARROW, open_page, open_view, resolve_view, rest
from tests.browser.serving import Server

PROJECTOR = (1920, 1080)
_SMALLEST = """() => Math.min(...[...document.querySelectorAll("svg.marks text")]
  .filter((text) => text.textContent && text.getBoundingClientRect().width)
  .map((text) => text.getBoundingClientRect().height))"""


_WHOLE = [pytest.param(screen, marks=pytest.mark.whole) for screen in ("", "deprivation")]


@pytest.mark.parametrize("screen", ["trend", "compare", *_WHOLE])
def test_what_is_drawn_grows_with_a_projectors_screen_and_stays_in_its_box(
    dashboard: Server, chromium: Browser, screen: str
) -> None:
    heights = {}
    for size, query in ((PROJECTOR, ""), (PROJECTOR, "&size=large"), ((1400, 900), "")):
        with open_page(chromium, size) as page:
            open_view(page, f"{dashboard.url}/{screen}?area=E06000045&indicator=cp_rate{query}")
            rest(page)
            heights[size, query] = page.evaluate(_SMALLEST)
            overlaps = page.evaluate(
                """() => [...document.querySelectorAll("svg.marks")].some((svg) => {
                  const box = svg.closest(".stElementContainer").getBoundingClientRect()
                  const drawn = svg.getBoundingClientRect()
                  return drawn.right > box.right + 2 || drawn.bottom > box.bottom + 2
                })"""
            )
            assert not overlaps
            main = page.get_by_test_id("stMain")
            assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    small, usual, wall = sorted(heights.values())
    assert heights[PROJECTOR, "&size=large"] == wall
    # 1.25 and 1.75 times as large, but for the rounding of letters to whole pixels.
    assert usual > 1.15 * small
    assert wall > 1.6 * small


def test_a_line_answers_the_pointer_where_it_is_drawn_large(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, PROJECTOR) as page:
        open_view(page, f"{dashboard.url}/trend?area=E06000045&indicator=cp_rate&size=large")
        rest(page)
        dots = page.locator("svg.marks g.dots_marks > path[d]")
        box = dots.nth(dots.count() // 2).bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2 + 1, box["y"] + box["height"] / 2 + 1)
        expect(page.locator("#vg-tooltip-element")).to_contain_text("Southampton")


def test_keys_lead_where_they_say_and_are_off_while_somebody_types(
    dashboard: Server, page: Page
) -> None:
    open_view(page, f"{dashboard.url}/?area=E06000045")
    page.keyboard.press("2")
    page.wait_for_url("**/trend?**")
    resolve_view(page)
    # Whoever comes to a screen is at its heading.
    expect(page.locator("#lw-main")).to_be_focused()
    page.keyboard.press("p")
    page.wait_for_url("**size=large**")
    resolve_view(page)
    page.keyboard.press("a")
    field = page.get_by_role("combobox", name="Area", exact=True)
    expect(field).to_be_focused()
    page.keyboard.type("p3")
    expect(field).to_have_value("p3")
    assert "/trend" in page.url
    page.keyboard.press("Escape")
    field.blur()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.get_by_label("Keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("3")
    page.wait_for_timeout(300)
    assert "/trend" in page.url


def test_the_page_has_its_landmarks(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/compare?area=E06000045")
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main").get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("banner").get_by_role("navigation")).to_have_count(1)
    expect(page.get_by_role("contentinfo")).to_contain_text("do not endorse it")


def test_on_a_phone_the_bar_closes_when_something_was_chosen(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/trend?area=E06000045&indicator=cp_rate")
        page.get_by_role("button", name="Change").click()
        field = page.get_by_role("combobox", name="Area", exact=True)
        field.fill("Somers")
        field.press("Enter")
        page.wait_for_url("**area=E06000066**")
        expect(field).to_be_hidden()
        button = page.get_by_role("button", name="Change")
        expect(button).to_have_attribute("aria-expanded", "false")


def test_on_paper_a_table_has_all_its_years_and_no_control(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/trend?area=E06000045&indicator=cp_rate")
    rest(page)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    expect(page.get_by_role("combobox", name="Area", exact=True)).to_be_hidden()
    table = page.locator(".lw-years").first
    assert table.evaluate(
        """table => [...table.querySelectorAll("thead th")].every(
          (head) => head.getBoundingClientRect().right <= window.innerWidth + 1)"""
    )
    expect(table.locator("thead th")).to_have_count(14)
    expect(page.locator(".lw-on-paper")).to_contain_text("Department for Education, Children in")
    expect(page.get_by_text("Picture:")).to_be_hidden()

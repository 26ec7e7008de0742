"""Compare and Deprivation as a browser draws them: every mark, one selection, at both widths."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.driving import NARROW, WIDE, keys, open_page, open_view, resolve_view
from tests.browser.serving import Server

SEEN = 20_000
TABLET = (768, 1024)
VIEW = "area=E06000045&indicator=cp_rate&period=2025-03-31"


def chart(page: Page, key: str) -> Locator:
    """Give the chart of a section."""
    section = page.locator(f"[class*='st-key-lw-section'][class*='-{key}']")
    return section.get_by_test_id("stVegaLiteChart")


def marks(page: Page, key: str, layer: str) -> Locator:
    """Give the drawn marks of a layer of a chart."""
    return chart(page, key).locator(f"g.{layer}_marks > path[d]:not([opacity='0'])")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: f"{size[0]}px")
def test_each_chart_of_a_comparison_has_its_marks(
    dashboard: Server, chromium: Browser, size: tuple[int, int]
) -> None:
    with open_page(chromium, size) as page:
        warnings: list[str] = []
        page.on(
            "console",
            lambda said: warnings.append(said.text) if said.type == "warning" else None,
        )
        open_view(page, f"{dashboard.url}/compare?{VIEW}")
        for key, layer, count in (
            ("compare-group", "dots", 11 + 3),
            ("compare-everyone", "dots", 151),
            ("compare-lines", "lines", 10),
            ("compare-funnel", "dots", 151),
            ("compare-spine", "area", 18),
        ):
            chart(page, key).scroll_into_view_if_needed()
            expect(marks(page, key, layer)).to_have_count(count, timeout=SEEN)
        assert [text for text in warnings if "vega" in text.lower() or "WARN" in text] == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: f"{size[0]}px")
def test_no_words_of_a_chart_are_cut_off_at_its_edge(
    dashboard: Server, chromium: Browser, size: tuple[int, int]
) -> None:
    with open_page(chromium, size) as page:
        open_view(page, f"{dashboard.url}/compare?{VIEW}")
        expect(marks(page, "compare-spine", "area")).to_have_count(18, timeout=SEEN)
        outside = page.evaluate(
            """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg')].flatMap(
              (svg) => {
                const box = svg.getBoundingClientRect()
                return [...svg.querySelectorAll('text')].filter((text) => {
                  const own = text.getBoundingClientRect()
                  return text.textContent.trim() && own.width > 0 && text.style.opacity !== '0'
                    && text.getAttribute('opacity') !== '0'
                    && (own.left < box.left - 2 || own.right > box.right + 2)
                }).map((text) => text.textContent)
              })"""
        )
        assert outside == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: f"{size[0]}px")
def test_three_maps_and_a_scatter_show_the_same_country(
    dashboard: Server, chromium: Browser, size: tuple[int, int]
) -> None:
    with open_page(chromium, size) as page:
        open_view(page, f"{dashboard.url}/deprivation?{VIEW}")
        for key in ("deprivation-map", "deprivation-rate", "deprivation-difference"):
            chart(page, key).scroll_into_view_if_needed()
            expect(marks(page, key, "areas")).to_have_count(153, timeout=SEEN)
            expect(marks(page, key, "chosen_outside")).to_have_count(1)
            expect(marks(page, key, "neighbour_outside")).to_have_count(10)
        expect(marks(page, "deprivation-scatter", "dots")).to_have_count(151, timeout=SEEN)
        one, two = (
            chart(page, key).bounding_box() for key in ("deprivation-map", "deprivation-rate")
        )
        assert one is not None
        assert two is not None
        assert (one["y"] == two["y"]) == (size == WIDE)  # side by side, or one under the other


def test_two_maps_stand_level_under_legends_of_different_length(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, TABLET) as page:
        open_view(page, f"{dashboard.url}/deprivation?{VIEW}")
        maps = [chart(page, key) for key in ("deprivation-map", "deprivation-rate")]
        legends = page.locator(".lw-legend")
        for one in maps:
            one.scroll_into_view_if_needed()
            expect(one.locator("svg")).to_be_visible(timeout=SEEN)
        left, right = (legends.nth(n).bounding_box() for n in (0, 1))
        assert left is not None
        assert right is not None
        assert left["height"] != right["height"]  # one withholds figures, with the reason
        tops = [(one.bounding_box() or {"y": -1})["y"] for one in maps]
        assert tops[0] == pytest.approx(tops[1], abs=1)


@pytest.mark.parametrize("more", ["", "&zoom=E12000007"])
def test_no_legend_lies_over_an_area(dashboard: Server, page: Page, more: str) -> None:
    open_view(page, f"{dashboard.url}/deprivation?{VIEW}{more}")
    for n, key in enumerate(("deprivation-map", "deprivation-rate", "deprivation-difference")):
        areas = chart(page, key).locator("g.areas_marks")
        areas.scroll_into_view_if_needed(timeout=SEEN)
        legend = page.locator(".lw-legend").nth(n)
        covered = legend.evaluate(
            """(legend, areas) => {
              const rows = [...legend.querySelectorAll("li > span")]
                .map(part => part.getBoundingClientRect())
              return [...areas.children].filter(area => {
                const a = area.getBoundingClientRect()
                return a.width && rows.some(b => a.left < b.right && b.left < a.right
                  && a.top < b.bottom && b.top < a.bottom)
              }).length
            }""",
            areas.element_handle(),
        )
        assert covered == 0, key


@pytest.mark.parametrize("path", ["deprivation", "map"])
def test_every_figure_of_a_list_is_in_sight_at_any_width(
    dashboard: Server, chromium: Browser, path: str
) -> None:
    with open_page(chromium, WIDE) as page:
        open_view(page, f"{dashboard.url}/{path}?{VIEW}")
        expect(page.locator(".lw-list tr[aria-current]")).to_be_visible(timeout=SEEN)
        for width in (1400, 1210, 1000, 820, 768, 700, 645, 390):
            page.set_viewport_size({"width": width, "height": 1000})
            beyond = page.locator(".lw-list .lw-scroll").evaluate(
                """box => [...box.querySelectorAll("tr")].filter(row => row.cells.length
                  && row.lastElementChild.getBoundingClientRect().right
                    > box.getBoundingClientRect().left + box.clientWidth + 1)
                  .map(row => row.textContent)"""
            )
            assert beyond == [], width


@pytest.mark.parametrize("key", ["deprivation-map", "deprivation-difference"])
def test_clicking_an_area_on_one_map_marks_it_everywhere(
    dashboard: Server, page: Page, key: str
) -> None:
    open_view(page, f"{dashboard.url}/deprivation?{VIEW}")
    expect(marks(page, key, "areas")).to_have_count(153, timeout=SEEN)
    largest = max(
        marks(page, key, "areas").all(),
        key=lambda shape: (box := shape.bounding_box() or {"width": 0, "height": 0})["width"]
        * box["height"],
    )
    largest.click()
    page.wait_for_url(lambda url: "area=E06000045" not in url)
    resolve_view(page)
    chosen = keys(page)["area"]
    row = page.locator(f'.lw-heat tr[data-a="{chosen}"] th')
    expect(row).to_have_css("font-weight", "700")
    expect(page.locator(".lw-list tr[aria-current]")).to_have_count(1)
    for other in ("deprivation-map", "deprivation-rate", "deprivation-difference"):
        expect(marks(page, other, "chosen_outside")).to_have_count(1, timeout=SEEN)


def test_clicking_a_dot_of_the_scatter_chooses_its_area(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/deprivation?{VIEW}")
    dots = marks(page, "deprivation-scatter", "dots")
    expect(dots).to_have_count(151, timeout=SEEN)
    chart(page, "deprivation-scatter").scroll_into_view_if_needed()
    highest = min(dots.all(), key=lambda dot: (dot.bounding_box() or {"y": 1e9})["y"])
    highest.click()
    page.wait_for_url(re.compile("area=E06000002"))  # Middlesbrough, the highest of all


def test_a_name_in_the_heat_map_chooses_by_keyboard(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/deprivation?{VIEW}")
    link = page.locator(".lw-heat").get_by_role("link", name="Birmingham")
    expect(page.locator("html[data-lw-links=heard]")).to_have_count(1)
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("area=E08000025"))
    assert keys(page)["period"] == "2025-03-31"


def test_the_heat_map_scrolls_within_its_own_box(dashboard: Server, chromium: Browser) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/deprivation?{VIEW}")
        box = page.locator(".lw-heat")
        expect(box).to_be_visible()
        wide, seen = box.evaluate("box => [box.scrollWidth, box.clientWidth]")
        assert wide > seen
        name = box.locator("tbody th").first
        box.evaluate("box => box.scrollLeft = 400")
        edge, left = box.bounding_box(), name.bounding_box()
        assert edge is not None
        assert left is not None
        assert left["x"] == pytest.approx(edge["x"], abs=2)  # names stay in sight

"""The tables of Profile and Trend on a screen: whole columns, even rules, the least on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import NARROW, WIDE, findings, open_page, open_view, resolve_view, rest
from tests.browser.serving import Server

_CUT = """table => {
  const view = table.parentElement.getBoundingClientRect()
  const [names, ...years] = [...table.querySelectorAll("thead th")]
    .map(th => ({ text: th.textContent, box: th.getBoundingClientRect() }))
  const from = names.box.right
  return years
    .filter(({ box }) => box.right > from + 2 && box.left < view.right - 2)
    .filter(({ box }) => box.left < from - 2 || box.right > view.right + 2)
    .map(({ text }) => text)
}"""


@pytest.mark.parametrize(
    ("size", "area"),
    [
        (NARROW, "E06000045"),
        (NARROW, "E92000001"),
        ((768, 1024), "E06000045"),
        (WIDE, "E06000045"),
    ],
)
def test_no_year_is_cut_by_the_names_or_by_the_edge(
    dashboard: Server, chromium: Browser, size: tuple[int, int], area: str
) -> None:
    with open_page(chromium, size) as page:
        open_view(page, f"{dashboard.url}/trend?area={area}")
        rest(page)
        table = page.locator(".lw-years")
        assert table.evaluate(_CUT) == []
        # It opens at the newest year.
        edge = table.evaluate("one => one.parentElement.getBoundingClientRect().right")
        last = table.locator("thead th").last.bounding_box()
        assert last is not None
        assert last["x"] + last["width"] <= edge + 2


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_the_journeys_stages_have_rules_as_wide_as_the_table(
    dashboard: Server, chromium: Browser, size: tuple[int, int]
) -> None:
    with open_page(chromium, size) as page:
        open_view(page, f"{dashboard.url}/?area=E06000045")
        rest(page)
        whole = page.locator(".lw-journey").evaluate("one => one.clientWidth")
        widths = page.locator(".lw-journey .lw-stage th").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().width)"
        )
        assert len(widths) == 7
        assert all(abs(width - whole) <= 2 for width in widths)


def test_a_phone_has_the_figure_england_and_the_change_and_leads_to_the_rest(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/?area=E06000045")
        rest(page)
        row = page.locator(".lw-journey tr", has_text="Re-referrals")
        for shown in ("20.2%", "England", "Change"):
            expect(row.get_by_text(shown, exact=True)).to_be_visible()
        for hidden in ("Over time", "South East", "Like areas, mean", "Position"):
            expect(row.get_by_text(hidden, exact=True)).to_be_hidden()
        expect(row.get_by_role("link", name="Re-referrals")).to_be_visible()


def test_on_a_phone_what_a_figure_was_and_is_are_both_in_sight(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/revisions")
        row = page.locator(".lw-revisions tbody tr").first
        expect(row).to_contain_text("; edition 2025, after 2022")
        shown = [cell for cell in row.locator("td").all() if cell.is_visible()]
        assert len(shown) == 2
        for cell in shown:
            box = cell.bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= NARROW[0]


def column(page: Page, table: str, at: int) -> list[str]:
    """What stands in a column, from the top, without what stands small beneath it."""
    script = """([table, at]) => [...document.querySelectorAll(`${table} tbody tr`)].map((row) =>
      row.cells[at].innerText.split("\\n")[0])"""
    found: list[str] = page.evaluate(script, [table, at])
    return found


@pytest.mark.parametrize(
    ("path", "table", "at"),
    [
        ("compare", ".lw-compare", 1),
        ("deprivation", ".lw-heat", 5),
        ("neighbourhoods", ".lw-places", 3),
    ],
)
def test_a_table_is_sorted_by_a_heading_and_back(
    dashboard: Server, chromium: Browser, path: str, table: str, at: int
) -> None:
    with open_page(chromium, WIDE) as page:
        open_view(page, f"{dashboard.url}/{path}?area=E06000045&indicator=cp_rate")
        rest(page)
        before = column(page, table, at)
        heading = page.locator(f"{table} thead th").nth(at)
        seen = []
        for order in ("descending", "ascending"):
            heading.locator(".lw-sort").click()
            expect(heading).to_have_attribute("aria-sort", order)
            seen.append([figure for figure in column(page, table, at) if figure[:1].isdigit()])
        value = [float(figure.split()[0].replace(",", "")) for figure in seen[0]]
        assert value == sorted(value, reverse=True)
        assert sorted(seen[1]) == sorted(seen[0]) != seen[0]
        heading.locator(".lw-sort").click()
        assert column(page, table, at) == before


def test_the_headings_of_a_table_are_one_stop(dashboard: Server, chromium: Browser) -> None:
    with open_page(chromium, WIDE) as page:
        open_view(page, f"{dashboard.url}/compare?area=E06000045&indicator=cp_rate")
        rest(page)
        stops = page.locator('.lw-compare .lw-sort[tabindex="0"]')
        expect(stops).to_have_count(1)
        stops.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        second = page.locator(".lw-compare thead th").nth(1)
        expect(second).to_have_attribute("aria-sort", "descending")


def test_a_table_of_one_s_own_is_put_together_by_keyboard(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium) as page:
        open_view(page, f"{dashboard.url}/table?area=E06000066&indicators=cp_rate")
        field = page.get_by_role("combobox", name="Add an indicator")
        field.fill("looked after at 31")
        expect(page.get_by_role("option").first).to_contain_text("Children looked after")
        field.press("Enter")
        page.wait_for_url("**indicators=cp_rate-cla_rate**")
        resolve_view(page)
        page.get_by_role("button", name="Change on the year").press("Enter")
        page.wait_for_url("**show=change**")
        resolve_view(page)
        heading = page.locator(".lw-own thead button").first
        heading.focus()
        for key in ("ArrowRight", "ArrowRight", "Enter"):
            page.keyboard.press(key)
        expect(page.locator(".lw-own th[aria-sort]")).to_contain_text("Children looked after")
        page.wait_for_url("**sort=-3**")
        order = page.locator(".lw-own tbody th").all_inner_texts()
        page.reload()
        expect(page.locator(".lw-own th[aria-sort=descending]")).to_have_count(1)
        assert page.locator(".lw-own tbody th").all_inner_texts() == order
        assert findings(page) == []

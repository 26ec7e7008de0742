"""The tables of Profile and Trend on a screen: whole columns, even rules, the least on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.driving import NARROW, WIDE, open_page, open_view, rest
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

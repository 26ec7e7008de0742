"""Deprivation, as a reader gets it from the real store: usual, without an index, filtered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pages.visiting import Visit

COLUMNS = 1 + 8  # the index, and the steps from referral to care


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    monkeypatch.delenv("LIKEWISE_HOME_AREA", raising=False)


def visit(**params: str) -> Visit:
    return Visit("deprivation", **params)


def heat(page: Visit) -> list[str]:
    """The codes of the heat map's rows, in order."""
    return re.findall(r'<tr data-a="(\w+)">', page.html)


def test_within_the_range_nobody_is_called_high() -> None:
    page = visit(period="2025-03-31")
    assert "For an authority as deprived (by IDACI 2025) one would expect" in page.sentence
    assert "within the range of nearly all authorities as deprived as this" in page.sentence
    assert "Deprivation explains 20% of the variation" in page.words
    assert "doesn't say that one causes the other" in page.words
    assert "a moderate correlation" in page.words
    assert len(page.charts) == 4


def test_beyond_the_interval_it_is_said() -> None:
    page = visit(area="E06000002", period="2025-03-31")
    assert "higher than nearly all authorities as deprived as this" in page.sentence


def test_under_a_tenth_nothing_is_expected_and_the_page_says_why() -> None:
    page = visit(indicator="referral_rate", period="fy2024-25")
    assert "one would expect" not in page.sentence
    assert "That is under a tenth" in page.words
    assert len(page.charts) == 3  # no map of differences


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"index": "imd2025"}, "What to expect is worked out by IDACI"),
        ({"indicator": "icpc_15_days_pct"}, "worked out for rates of children alone"),
        ({"index": "happiness"}, "is no index of deprivation here"),
        ({"index": "idaci2025", "period": "2018-03-31"}, "IDACI 2025 serves 2022 and later"),
    ],
)
def test_where_nothing_can_be_expected_it_says_so(params: dict[str, str], said: str) -> None:
    page = visit(**params)
    assert said in page.words
    assert page.charts


def test_the_edition_can_be_chosen_from_2022_on_and_stands_in_the_address() -> None:
    page = visit(period="2025-03-31")
    offered = page.offered("deprivation-index")
    assert offered[0] == "IDACI 2025"
    assert "IMD 2025" in offered
    page.choose("deprivation-index", "idaci2019")
    assert page.address["index"] == "idaci2019"
    assert "by IDACI 2019" in page.sentence


def test_years_before_2022_are_set_beside_the_index_of_2019_alone() -> None:
    page = visit(period="2019-03-31")
    assert page.offered("deprivation-index")[0] == "IDACI 2019"
    assert not any("2025" in option for option in page.offered("deprivation-index"))
    assert "by IDACI 2019" in page.sentence


@pytest.mark.parametrize("area", ["E92000001", "E12000008", "E06000053", "E06000028", "E09000001"])
def test_every_kind_of_area_has_a_page(area: str) -> None:
    page = visit(area=area)
    assert page.charts
    assert "nan" not in page.words.lower().split()
    assert len(heat(page)) == 153


def test_the_heat_map_is_whole_in_order_and_printed() -> None:
    page = visit()
    codes = heat(page)
    assert len(codes) == len(set(codes)) == 153
    cells = re.findall(r'<td(?: class="(?:s\d|m)")?>(?:<abbr[^>]*>)?([^<]+)', page.html)
    assert len(cells) >= 153 * COLUMNS
    first = [float(n) for n in re.findall(r"</a></th><td>([\d.]+)</td>", page.html)]
    assert first == sorted(first, reverse=True)
    assert "Southampton is" in page.words


def test_the_heat_map_is_narrowed_by_region_and_type() -> None:
    london = visit(zoom="E12000007")
    assert len(heat(london)) == 33
    london.choose("deprivation-type", "county")
    assert heat(london) == []
    assert "No authority of this type lies there." in london.remarks
    counties = visit()
    counties.choose("deprivation-type", "county")
    assert 20 < len(heat(counties)) < 30


def test_the_table_lists_found_beside_expected() -> None:
    page = visit(period="2025-03-31")
    assert "Found and expected" in page.words
    table = page.html[page.html.index("Found and expected: ") :]
    assert table.count('<tr class="lw-own">') == 1
    for name in ("Southampton", "Coventry", "Middlesbrough"):
        assert f'<th scope="row">{name}</th>' in table


def test_another_group_is_outlined_and_listed() -> None:
    page = visit(group="region", period="2025-03-31")
    table = page.html[page.html.index("Found and expected: ") :]
    assert '<th scope="row">Portsmouth</th>' in table
    assert '<th scope="row">Coventry</th>' not in table

"""Deprivation, as a reader gets it from the real store: usual, without an index, filtered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from answers.deprivation import deprivation
from answers.table import Table
from answers.view import View
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
    assert "; by it alone one would expect 46.7." in page.sentence
    assert "within the range of nearly all authorities as deprived as this" in page.sentence
    assert "The index explains 20% of the variation between authorities' rates" in page.words
    assert "Across 151 authorities" in page.words
    assert "weights authorities by their numbers of children" in page.words
    assert "doesn't say that one causes the other" in page.words
    assert "a moderate correlation" in page.words
    assert len(page.charts) == 4


def test_beyond_the_interval_it_is_said() -> None:
    page = visit(area="E06000002", period="2025-03-31")
    assert "higher than nearly all authorities as deprived as this" in page.sentence


def test_under_a_tenth_nothing_is_expected_and_the_page_says_why() -> None:
    page = visit(indicator="referral_rate", period="fy2024-25")
    assert "one would expect" not in page.sentence
    assert "IDACI 2025 explains under a tenth of the variation" in page.words
    assert len(page.charts) == 3  # no map of differences
    heads = re.findall(r'<th scope="col"[^>]*>(?:<button[^>]*>)?([^<]+)', page.html)
    assert heads[:3] == ["Authority", "Figure", "IDACI 2025"]
    assert "Found and expected" not in page.words
    assert "Figures beside IDACI 2025" in page.words


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"indicator": "icpc_15_days_pct"}, "worked out for rates of children alone"),
        ({"index": "happiness"}, "is no index of deprivation here"),
        ({"index": "idaci2025", "period": "2018-03-31"}, "IDACI 2025 serves 2022 and later"),
    ],
)
def test_where_nothing_can_be_expected_it_says_so(params: dict[str, str], said: str) -> None:
    page = visit(**params)
    assert said in page.words
    assert page.charts


def test_by_multiple_deprivation_everything_names_that_index_alone() -> None:
    page = visit(index="imd2025", period="2025-03-31")
    assert "(by IMD 2025), 23.8 to 75.4. The index explains 31%" in page.sentence
    assert len(page.charts) == 4
    assert "Found and expected by IMD 2025" in page.words
    assert "most deprived by IMD 2025 first" in page.words
    assert "Multiple deprivation IMD 2025, score" in page.words
    assert "IMD 2025: Ministry of Housing" in page.words
    assert not [text for text in (page.words, *page.charts) if "IDACI" in text]


@pytest.mark.parametrize(
    ("indicator", "derived"), [("cp_rate", True), ("cla_rate", False), ("icpc_15_days_pct", False)]
)
def test_only_a_rate_worked_out_here_is_said_to_be(indicator: str, derived: bool) -> None:
    assert ("The rate is worked out here" in visit(indicator=indicator).words) == derived


def test_an_index_counted_from_districts_is_labelled_so() -> None:
    essex = visit(area="E10000012", indicator="cin_rate", index="idaci2019", period="2025-03-31")
    assert "(by IDACI 2019, counted from its districts)" in essex.sentence
    assert "Children in income deprivation: 14.4% (counted from its districts)," in essex.words
    assert "was published for districts: that of 24 authorities is counted here" in essex.words
    published = visit(area="E09000005", index="idaci2019", period="2025-03-31")
    assert "counted from its districts" not in published.words
    assert "was published for districts" not in visit(area="E10000012").words


def test_editions_that_measure_income_differently_are_not_to_be_compared() -> None:
    assert "The editions of 2019 and 2025 measure it differently" in visit(area="E09000005").words
    assert "measure it differently" not in visit(period="2019-03-31").words


def test_authorities_without_the_index_are_shown_as_missing_with_the_reason() -> None:
    page = visit(index="idaci2019", period="2025-03-31")
    legends = re.findall(r'<li class="lw-legend-row">.*?</li>', page.html)
    said = [" ".join(re.findall(">([^<]+)<", row)) for row in legends]
    assert "No figure published 4 areas" in said  # in 2019 they didn't exist
    assert "No IDACI 2019 4 areas" in said
    assert "Map of 153 authorities" in page.charts[0]
    assert "4 without a difference: no IDACI 2019." in page.charts[3]


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
    assert "most deprived by IDACI 2025 first: Southampton is" in page.words
    assert "Children in income deprivation IDACI 2025, %" in page.words


def test_the_heat_map_follows_the_index_and_keeps_who_has_none() -> None:
    page = visit(index="idaci2019", area="E06000063")  # Cumberland began in 2023
    codes = heat(page)
    assert len(codes) == 153
    assert set(codes[-4:]) == {"E06000061", "E06000062", "E06000063", "E06000064"}
    assert "4 have no IDACI 2019 and stand last." in page.words
    assert "none: no IDACI 2019" in page.words
    newer = visit(area="E06000063")
    (row,) = re.findall(r'<tr data-a="E06000063">.*?</tr>', newer.html)
    assert row.count(">new</abbr>") == 2  # children over five years, assessments
    assert "new: the authority didn't exist then" in newer.words


def test_the_heat_map_is_narrowed_by_region_and_type_in_the_address() -> None:
    london = visit(zoom="E12000007")
    assert len(heat(london)) == 33
    london.choose("deprivation-type", "county")
    assert heat(london) == []
    assert london.address["kind"] == "county"
    assert london.remarks == [
        "London has no counties: choose another region or type to see the table."
    ]
    counties = visit(kind="county")
    assert 20 < len(heat(counties)) < 30
    assert visit(kind="parish").remarks == [
        "“parish” is no type of authority, so these are of all types."
    ]


def test_a_zoomed_map_counts_the_areas_that_it_shows() -> None:
    page = visit(zoom="E12000007", area="E09000007", period="2025-03-31")
    legends = re.findall(r'<div class="lw-legend">.*?</div>', page.html, flags=re.S)
    assert len(legends) == 3
    for legend in legends:
        counts = re.findall(r"(\d+) areas?</span>", legend)
        assert sum(map(int, counts)) == 33
        assert "in London</span>" in legend
        assert "Camden" in legend
    elsewhere = visit(zoom="E12000007", area="E06000045", period="2025-03-31")
    assert "Southampton is not on this map of London." in elsewhere.words


def test_the_table_lists_found_beside_expected() -> None:
    page = visit(period="2025-03-31")
    assert "Found and expected" in page.words
    table = page.html[page.html.index("Found and expected by IDACI 2025: ") :]
    assert table.count('<tr class="lw-own">') == 1
    for name in ("Southampton", "Coventry", "Middlesbrough"):
        assert f'<th scope="row">{name}</th>' in table


def test_another_group_is_outlined_and_listed() -> None:
    page = visit(neighbours="region", period="2025-03-31")
    table = page.html[page.html.index("Found and expected by IDACI 2025: ") :]
    assert '<th scope="row">Portsmouth</th>' in table
    assert '<th scope="row">Coventry</th>' not in table
    assert page.html.count('<span class="lw-legend-label">Other South East authorities</span>') == 3
    assert "Areas most like it" not in page.words


def test_who_is_highest_for_its_deprivation_can_be_read_off() -> None:
    answer = deprivation(View("E06000045", "cp_rate", "2025-03-31"))
    section = answer.section("list")
    assert section is not None
    assert isinstance(section.content, Table)
    assert section.content.caption == "Highest for their deprivation"
    figures = [row.cells[2] for row in section.content.rows]
    known = [one.value for one in figures if one.value is not None]
    assert known == sorted(known, reverse=True)
    assert len(known) == 151
    assert [one.value for one in figures[151:]] == [None, None]
    assert figures[0].shown.startswith("+")
    assert [row.cells[0].value for row in section.content.rows][:2] == [1, 2]

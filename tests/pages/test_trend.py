"""Trend: the period that was chosen, breaks, gaps and areas that ended, as a reader gets them."""

from __future__ import annotations

import re
from html import unescape

import pyarrow as pa
import pytest

from tests.pages.visiting import Visit


def finding(visit: Visit) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", visit.html)
    return unescape(found[1]) if found else ""


def drawn_lines(visit: Visit) -> set[str]:
    """Name the lines of the first chart."""
    chart = visit.test.get("vega_lite_chart")[0].proto
    (lines,) = [one for one in chart.datasets if one.name == "lines"]
    return set(pa.ipc.open_stream(lines.data.data).read_all().column("name").to_pylist())


def test_the_issue_s_own_story_ends_at_the_year_that_was_chosen() -> None:
    visit = Visit("trend", area="E06000066", indicator="cin_rate", period="2021-03-31")
    assert finding(visit) == (
        "Somerset: 201.7 per 10,000 children at 31 March 2021, down 21.4 on the year before; "
        "falling over five years, from 291.5 in 2018"
    )
    assert "At 31 March 2021: England 329.6" in visit.charts[0]


def test_a_noisy_line_is_not_titled_by_its_two_ends() -> None:
    visit = Visit("trend", area="E06000045")
    assert finding(visit) == (
        "Southampton: 57.3 per 10,000 children at 31 March 2025, up 2.7 on the year before; "
        "down from 96.2 in 2022, but over five years chance can't be ruled out"
    )
    assert "2013" not in finding(visit)


def test_a_count_of_nine_is_said_beside_its_percentage() -> None:
    assert "3.1% (9 of 292) at" in finding(
        Visit("trend", area="E06000045", indicator="cp_2_years_pct")
    )


def test_nothing_is_compared_across_a_break() -> None:
    visit = Visit("trend", area="E06000045", indicator="idaci_score")
    assert finding(visit) == (
        "Southampton: 43.5% in the Indices of Deprivation 2025, not comparable with 2019"
    )
    assert (
        "<ol class=\"lw-notes\"><li>Break in the series: 2025 is not comparable with 2019</li></ol>"
        in visit.html
    )
    assert "Figures of the Indices of Deprivation 2025" in visit.words


def test_a_withheld_latest_period_comes_first() -> None:
    visit = Visit("trend", area="E09000001")
    assert finding(visit) == (
        "City of London: withheld at 31 March 2025; last shown 0.0 per 10,000 children at 31 March "
        "2023"
    )


@pytest.mark.parametrize("area", ["E06000028", "E06000029", "E10000009"])
def test_an_area_without_a_population_says_so_and_shows_what_there_is(area: str) -> None:
    visit = Visit("trend", area=area)
    assert re.match(
        r"[A-Z][a-z]+: \d+ children on a plan at 31 March 2019, but no rate: the publisher gives "
        "no population on today's basis",
        finding(visit),
    )
    assert "The edition of 2022 printed" in visit.words
    assert '<details class="lw-folded" open>' in visit.html
    assert "so none are shown. Compare with its 10 like areas (2021)" in visit.words


def test_the_named_like_areas_are_in_the_address_and_come_back_from_it() -> None:
    visit = Visit("trend", area="E06000045")
    derby, leeds = "E06000015", "E08000035"
    visit.test.button_group(key="trend-named").set_value([derby, leeds])
    visit.run()
    assert visit.address["named"] == f"{derby}-{leeds}"
    copied = Visit("trend", **visit.address)
    assert copied.test.button_group(key="trend-named").value == [derby, leeds]
    # They stay for the next area, whose like areas they are not.
    copied.follow(area="E09000001")
    assert copied.test.button_group(key="trend-named").value == [derby, leeds]


def test_any_authority_can_be_set_beside_the_area_and_hides_those_not_asked_for() -> None:
    usual = Visit("trend", area="E06000045")
    visit = Visit("trend", area="E06000045", named="E06000066")
    assert "Somerset" not in usual.charts[0]
    assert "Somerset 27.7" in visit.charts[0]
    assert "Salford" in usual.words
    assert {"Southampton", "Somerset", "England"} <= drawn_lines(visit)
    assert "Salford" in drawn_lines(usual) - drawn_lines(visit)
    more = Visit("trend", area="E06000045", named="-".join(f"E0600000{n}" for n in range(1, 8)))
    assert "A chart names 5 authorities at most: the first 5 are shown." in more.remarks


def test_a_line_names_nobody_where_none_is_unnamed_again() -> None:
    visit = Visit("trend", area="E06000045", named="E06000015")
    visit.test.button_group(key="trend-named").set_value([])
    visit.run()
    assert "named" not in visit.address


def test_of_a_large_group_a_line_is_named_by_typing() -> None:
    visit = Visit("trend", area="E06000045", neighbours="type")
    derby = "E06000015"
    visit.follow(named=derby)
    assert visit.test.button_group(key="trend-named").value == [derby]
    # In a group of ten every name can be seen.
    visit.compare_with("sn2025")
    assert visit.test.button_group(key="trend-named").value == [derby]

"""Compare, as a reader gets it from the real store: usual, missing, wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pages.visiting import Visit


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    monkeypatch.delenv("LIKEWISE_HOME_AREA", raising=False)


def visit(**params: str) -> Visit:
    return Visit("compare", **params)


def test_the_sentence_says_what_the_evidence_supports() -> None:
    page = visit(period="2025-03-31")
    assert page.sentence == (
        "At 31 March 2025, 57.3 in every 10,000 children in Southampton were on a child protection "
        "plan (CP). That is higher than England (40.6) and the mean of its like areas (42.5; all "
        "10 have data), in the highest quarter of the 151 authorities with a figure. It is down "
        "from 96.2 in 2022, but over five years chance can't be ruled out."
    )
    assert (
        "Like areas (2025), of whom all 10 have data: mean 42.5, median 41.5, lowest to highest "
        "31.6 to 56.9, counted together (pooled) 41.4." in page.words
    )
    assert "Like areas, counted together (pooled) 41.4" in page.words
    assert "Like areas are its statistical neighbours" in page.words
    assert "Brothers and sisters counted together" in page.words
    assert len(page.charts) == 5


def test_every_chart_says_its_finding_and_its_text_alternative_the_same() -> None:
    page = visit(period="2025-03-31")
    for alt in page.charts:
        assert "Southampton" in alt
    for title in (
        "Southampton is highest of 11; 3 of the others can't be told apart from it",
        "Southampton is in the highest quarter, 27th highest of 151",
        "Southampton is within the 95% limits: not unusual for an authority of its size",
        "No clear direction in Southampton over the five years to 2025; of 10 like areas, falling "
        "in 4",
    ):
        assert title in page.words
        assert any(title in alt for alt in page.charts)
    assert "25.6 times that of chance" in page.words


def test_another_group_changes_the_answer_and_stands_in_the_address() -> None:
    page = visit(period="2025-03-31")
    assert {"Like areas (2025)", "Other South East authorities"} <= set(page.groups)
    page.compare_with("region")
    assert page.address["neighbours"] == "region"
    assert "the mean of the other South East authorities" in page.sentence
    page.compare_with("sn2021")
    assert page.address["neighbours"] == "sn2021"


def test_a_group_of_ones_own_is_chosen_by_name_and_kept_in_the_address() -> None:
    page = visit()
    page.compare_with("own")
    assert page.address["neighbours"] == "own"
    assert "choose authorities for it" in page.words
    page.follow(neighbours="own-E06000044-E06000015")
    assert "Portsmouth" in page.words
    again = visit(neighbours="own-E06000044-E06000015")
    assert again.sentence == page.sentence


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ("own", "choose authorities for it"),  # of none
        ("own-E06000045", "choose authorities for it"),  # of the area itself
        ("own-E06000044", "1 of 1 areas you chose has data, too few for a mean."),
        ("own-E06000028-E06000029", "Left out: Bournemouth and Poole, ended in March 2019."),
        ("own-E99999999", "No authority has the code “E99999999”: left out of your group."),
        ("friends", "is no group to compare with"),
    ],
)  # fmt: skip
def test_a_poor_group_still_gives_a_page(group: str, said: str) -> None:
    page = visit(neighbours=group, period="2025-03-31")
    assert said in page.words
    assert "That is higher than England (40.6)" in page.sentence
    assert len(page.charts) >= 4


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"area": "E06000053"}, "no figure for the Isles of Scilly"),
        ({"area": "E09000001"}, "no figure for the City of London"),
        ({"area": "E06000028"}, "gives no population for Bournemouth on today's basis"),
        ({"area": "E09000001", "indicator": "cin_rate"}, "in the City of London were in need"),
        ({"area": "E92000001"}, "in England were on a child protection plan"),
        ({"area": "E12000008"}, "That is lower than England"),
        ({"area": "E06000063", "period": "2024-03-31"}, "similar to the mean of its like areas"),
    ],
)
def test_every_kind_of_area_has_its_sentence(params: dict[str, str], said: str) -> None:
    page = visit(**params)
    assert said in page.sentence
    assert "nan" not in page.words.lower().split()
    assert page.charts


def test_neighbours_of_another_time_are_named_and_left_out() -> None:
    page = visit(area="E06000063", neighbours="region", period="2024-03-31")
    assert "have data" in page.words
    early = visit(area="E06000045", neighbours="own-E06000063-E06000044", period="2015-03-31")
    assert "Cumberland, began in April 2023" in early.words


def test_where_no_counts_are_published_there_is_no_interval_and_that_is_said() -> None:
    page = visit(indicator="child_poverty_ahc_pct")
    why = "There is no interval and no direction, because the counts behind the figure aren't"
    assert page.words.count(why) == 1
    assert "There is no funnel" in page.words
    assert "higher than" not in page.sentence
    assert "below the mean" in page.sentence or "above the mean" in page.sentence


def test_better_and_worse_only_where_the_indicator_says_so() -> None:
    assert "(better)" not in visit().words
    assert "(worse)" in visit(indicator="icpc_15_days_pct", period="fy2024-25").sentence


def test_a_count_is_compared_with_no_sum() -> None:
    page = visit(indicator="population_0_17")
    assert "England (" not in page.sentence
    assert "There is no interval" not in page.words
    assert "chance alone" not in page.words.lower()


def test_zero_is_a_figure() -> None:
    page = visit(area="E06000053", period="2024-03-31")
    assert "0.0 in every 10,000 children in the Isles of Scilly" in page.sentence


def test_a_count_larger_than_its_base_is_the_reason_given_everywhere() -> None:
    page = visit(area="E08000036", indicator="icpc_to_plan_pct", period="fy2015-16")
    why = "its count (294) is larger than what it is out of (218)"
    assert f"There is no interval and no direction, because {why}" in page.words
    assert f"There are no limits for Wakefield: {why}" in page.words
    assert any(why in alt for alt in page.charts)
    assert "aren't published" not in page.words
    assert "it can pass 100%" in page.words
    assert "no limits:" not in page.words


@pytest.mark.parametrize(
    ("indicator", "worked_out"), [("cp_rate", True), ("cla_rate", False), ("cin_year_rate", True)]
)
@pytest.mark.parametrize("path", ["compare", "", "trend"])
def test_only_a_rate_that_is_worked_out_here_is_said_to_be(
    path: str, indicator: str, worked_out: bool
) -> None:
    page = Visit(path, indicator=indicator)
    assert ("The rate is worked out here" in page.words) == worked_out


def test_lines_and_directions_end_with_the_period() -> None:
    page = visit(period="2019-03-31")
    (lines,) = [alt for alt in page.charts if alt.startswith("A small line chart")]
    assert "2013 to 2019" in lines
    assert "in 2025" not in lines
    assert "over the five years to 2019" in lines


def test_small_figures_that_are_withheld_are_counted_with_what_that_does() -> None:
    page = visit(indicator="cp_2_years_pct", period="2025-03-31")
    assert "the mean of its like areas (4.9%; 7 of 10 have data)" in page.sentence
    assert "of the 94 authorities with a figure. 59 authorities are left out" in page.sentence
    assert "so that mean is probably too high" in page.sentence
    assert "Left out: Portsmouth, Peterborough and Bolton, withheld because" in page.words


def test_limits_too_wide_for_a_place_so_small_say_nothing_of_it() -> None:
    page = visit(area="E09000001", indicator="cin_rate")
    assert "The City of London is within the 95% limits, too wide to tell at its size" in page.words
    assert "not unusual" not in page.words


def test_whose_counts_the_publisher_rounds_is_said() -> None:
    assert "The figures of England and the South East are worked out from rounded" in visit().words
    assert visit(area="E92000001").words.count("rounded to 10") == 1
    alone = visit(area="E92000001", indicator="cla_rate", period="2019-03-31").words
    assert "From a count of 78,140, rounded to 10 by the publisher, chance alone" in alone
    # England's rate of looked after is the publisher's own.
    assert "are worked out from rounded" not in visit(indicator="cla_rate").words
    assert "from rounded counts." in visit(area="E12000007").words


def test_one_who_ended_is_left_out_with_the_true_reason() -> None:
    page = visit(neighbours="sn2014", period="2019-03-31")
    assert "9 of 10 have data" in page.sentence
    assert "Left out: Bournemouth, no population on today's basis, so no rate (x)." in page.words
    own = visit(area="E06000028")
    assert "printed 37.4 per 10,000 children, on the population estimates of its" in own.sentence
    assert "and like areas" not in own.words


def test_england_stands_alone_and_a_region_with_its_authorities() -> None:
    england = visit(area="E92000001", period="2025-03-31")
    assert "Choose an authority above" in england.words
    assert "like areas" not in england.words
    assert re.search(r"England 40\.6 40\.2 to 40\.9 49,\d+", england.words)
    london = visit(area="E12000007", period="2025-03-31")
    assert "32 authorities in London, from 13.8 in Wandsworth to 62.6 in Croydon" in london.words
    assert "London and authorities in London:" in london.words
    assert "Left out: City of London, withheld" in london.words
    assert "No clear direction in London over the five years to 2025; of 31" in london.words


def test_shared_places_of_the_spine_are_joint() -> None:
    (spine,) = [alt for alt in visit(area="E09000007").charts if alt.startswith("Where Camden")]
    assert "0.0%; joint lowest of 94" in spine


def test_a_group_with_a_long_name_has_a_short_one_on_the_chart() -> None:
    page = visit(neighbours="type")
    (alt,) = [alt for alt in page.charts if alt.startswith("Dot chart")]
    assert "Compared with England 40.6, Same type, mean" in alt


def test_a_place_leads_to_the_score_that_it_comes_from() -> None:
    page = visit(indicator="imd_rank")
    assert "already a place among all authorities" in page.remarks[0]
    assert 'href="compare?' in page.html
    assert "indicator=imd_score" in page.html
    assert page.charts == []

"""Compare, as a reader gets it from the real store: usual, missing, wrong."""

from __future__ import annotations

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
        "plan (CP). That is higher than England (40.6) and the mean of its like areas (42.5), in "
        "the highest quarter of authorities. There is no clear direction over the five years to "
        "2025."
    )
    assert "All 10 like areas (2025) have data." in page.words
    assert "Brothers and sisters counted together" in page.words
    assert len(page.charts) == 5


def test_every_chart_says_its_finding_and_its_text_alternative_the_same() -> None:
    page = visit(period="2025-03-31")
    for alt in page.charts:
        assert "Southampton" in alt
    for title in (
        "Southampton is highest of 11; the intervals of 3 others meet its own",
        "Southampton is in the highest quarter, 27th highest of 151",
        "Southampton is within the 95% limits: not unusual for an authority of its size",
    ):
        assert title in page.words
        assert any(title in alt for alt in page.charts)
    assert "25.6 times that of chance" in page.words


def test_another_group_changes_the_answer_and_stands_in_the_address() -> None:
    page = visit(period="2025-03-31")
    assert {"Like areas (2025)", "Other South East authorities"} <= set(page.offered("group-model"))
    page.choose("group-model", "region")
    assert page.address["group"] == "region"
    assert "the mean of the other South East authorities" in page.sentence
    page.choose("group-model", "sn2021")
    assert "group" not in page.address
    assert page.address["neighbours"] == "sn2021"


def test_a_group_of_ones_own_is_chosen_by_name_and_kept_in_the_address() -> None:
    page = visit()
    page.choose("group-model", "own")
    assert page.address["group"] == "own"
    assert any("choose authorities for it" in remark for remark in page.remarks)
    page.test.multiselect(key="group-members").select("E06000044").select("E06000015")
    page.run()
    assert page.address["group"] == "own-E06000044-E06000015"
    assert "Portsmouth" in page.words
    again = visit(group="own-E06000044-E06000015")
    assert again.sentence == page.sentence


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ("own", "choose authorities for it"),  # of none
        ("own-E06000045", "choose authorities for it"),  # of the area itself
        ("own-E06000044", "Portsmouth has data. Under five have data, so there is no mean."),
        ("own-E06000028-E06000029", "Bournemouth (ended in March 2019) and Poole (ended in March"),
        ("own-E99999999", "No authority has the code “E99999999”: left out of your group."),
        ("friends", "is no group to compare with"),
    ],
)  # fmt: skip
def test_a_poor_group_still_gives_a_page(group: str, said: str) -> None:
    page = visit(group=group, period="2025-03-31")
    assert said in page.words
    assert "That is higher than England (40.6)" in page.sentence
    assert len(page.charts) >= 4


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"area": "E06000053"}, "no figure for Isles of Scilly"),
        ({"area": "E09000001"}, "no figure for City of London"),
        ({"area": "E06000028"}, "no figure for Bournemouth at 31 March 2019"),
        ({"area": "E09000001", "indicator": "cin_rate"}, "in City of London were in need"),
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
    page = visit(area="E06000063", neighbours="sn2025", period="2024-03-31", group="region")
    assert "have data" in page.words
    early = visit(area="E06000045", group="own-E06000063-E06000044", period="2015-03-31")
    assert "Cumberland (began in April 2023)" in early.words


def test_where_no_counts_are_published_there_is_no_interval_and_that_is_said() -> None:
    page = visit(indicator="child_poverty_ahc_pct")
    assert "There is no interval, because the counts behind this figure aren't" in page.words
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
    assert "0.0 in every 10,000 children in Isles of Scilly" in page.sentence

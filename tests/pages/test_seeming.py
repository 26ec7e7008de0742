"""Figures that aren't what they seem, as a reader meets them: shared, doubtful, summed, tied."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from tests.pages.visiting import Visit

NORTH, RICHMOND, BEDFORD = "E06000061", "E09000027", "E06000055"
NEWCASTLE, ENGLAND = "E08000021", "E92000001"
PAIR = "North and West Northamptonshire"
VACANT = {"area": NORTH, "indicator": "lait_work_force_vac_rate", "period": "2024-09-30"}
LEFT = {"area": RICHMOND, "indicator": "lait_social_work_leavers", "period": "2024-09-30"}
SPENT = {"area": BEDFORD, "indicator": "lait_youth_justice_finance", "period": "fy2023-24"}
FIRST = {"area": BEDFORD, "indicator": "lait_first_yjs", "period": "cy2023"}
SAME = {"indicator": "factor_sexual_abuse_unknown_pct", "period": "fy2024-25"}
CHILD = {"indicator": "factor_domestic_abuse_child_pct", "period": "fy2024-25"}
PROFILE = ""
NOTE = "The publisher prints one figure for"


@pytest.fixture(autouse=True)
def _the_real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    monkeypatch.delenv("LIKEWISE_HOME_AREA", raising=False)


# One figure for two authorities


@pytest.mark.parametrize("path", [PROFILE, "trend", "compare", "map", "deprivation"])
def test_a_shared_figure_says_so_on_every_screen(path: str) -> None:
    page = Visit(path, **VACANT)
    assert f"{PAIR} together" in page.words
    assert NOTE in page.words
    assert any(PAIR in alt for alt in page.charts)


def test_an_area_is_not_compared_with_who_shares_its_figure() -> None:
    page = Visit("compare", **VACANT)
    ranked, strip, lines, *_ = page.charts
    assert "West Northamptonshire" not in ranked.replace(PAIR, "")
    assert "West Northamptonshire:" not in lines
    assert "9 of 10 have data" in page.sentence
    assert "Left out: West Northamptonshire, one figure is published for both" in page.words
    assert f"{PAIR} is in the" in strip


def test_a_count_of_two_authorities_has_no_place() -> None:
    for path in ("map", "compare"):
        page = Visit(path, **LEFT)
        assert "Kingston and Richmond upon Thames together" in page.words
        assert not re.search(r"upon Thames together: [\d.]+ at [^.]*(highest|lowest)", page.words)
        assert "Joint " not in page.words.partition("How sure is that?")[2][:200]


def test_a_figure_of_ones_own_carries_no_note() -> None:
    page = Visit("trend", area="E06000045", indicator="cp_rate", period="2025-03-31")
    assert NOTE not in page.words
    assert "together" not in page.words


# A figure that can't be


def test_englands_impossible_rate_is_shown_marked_and_compared_with_nobody() -> None:
    page = Visit("compare", **FIRST)
    assert "England's published figure (1,320) is doubtful: it is the sum" in page.sentence
    assert "than England" not in page.sentence
    assert "above England" not in page.sentence
    assert "England 1,320 ?" in page.words
    assert not any("England 1,320" in alt for alt in page.charts)


def test_no_line_runs_through_what_cannot_be() -> None:
    page = Visit("trend", **FIRST)
    told = "England's published figures of 2016 to 2024 are doubtful, and no line is drawn"
    assert told in page.words
    assert "1,320 ?" in page.words
    assert not any("England 1,320" in alt for alt in page.charts)
    headline = Visit(PROFILE, **FIRST).sentence
    assert "in England" not in headline
    assert "is doubtful" in headline


def test_england_itself_says_that_its_figure_is_doubtful() -> None:
    page = Visit("trend", **{**FIRST, "area": ENGLAND})
    assert re.search("England: 1,320 per 100,000[^,]* in 2023, doubtful: it is the sum", page.words)
    sentence = Visit(PROFILE, **{**FIRST, "area": ENGLAND}).sentence
    assert sentence.endswith("nothing is compared with it.")


# Totals


def test_a_total_is_set_against_no_other_and_offered_for_each_child(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        found = connection.execute(
            "SELECT s.value / c.value FROM observation_newest s, observation_newest c"
            " WHERE s.indicator_id = $indicator AND s.period_id = $period AND s.area_code = $area"
            " AND c.indicator_id = 'population_0_17' AND c.period_id = '2023-06-30'"
            " AND c.area_code = $area",
            SPENT,
        ).fetchone()
    assert found is not None
    each = f"£{found[0]:,.0f} for each child aged 0 to 17 (worked out here"
    profile, compare = Visit(PROFILE, **SPENT), Visit("compare", **SPENT)
    for sentence in (profile.sentence, compare.sentence):
        assert each in sentence
        assert not re.search("England|East of England|like areas|above|below|higher", sentence)
    assert "compared with nothing" in compare.sentence
    assert all("for each child" in alt for alt in compare.charts[:2])
    assert "For each child Children Total" in compare.words


@pytest.mark.parametrize("indicator", ["lait_youth_justice_finance", "population_0_17"])
@pytest.mark.parametrize("path", ["trend", "map", "deprivation"])
def test_a_total_has_no_place_and_no_line_beside_it(path: str, indicator: str) -> None:
    period = "fy2023-24" if "finance" in indicator else "2024-06-30"
    page = Visit(path, area=BEDFORD, indicator=indicator, period=period)
    assert "A total says how large a place is" in page.words
    own = [alt for alt in page.charts if "deprivation" not in alt.lower()]
    assert own
    assert not any(re.search("(highest|lowest) of 1|England (£|[0-9])", alt) for alt in own)


# Ties, and figures that are the same everywhere


def test_the_same_everywhere_has_neither_place_nor_quarter() -> None:
    compare = Visit("compare", area=NEWCASTLE, **SAME)
    assert compare.sentence.endswith("That is the same in all 153 authorities.")
    assert "and all 10 others have the same figure" in compare.charts[0]
    assert "0.0%, the same in all 153 authorities" in compare.charts[1]
    for alt in (*compare.charts[:2], *Visit("map", area=NEWCASTLE, **SAME).charts):
        assert "quarter" not in alt
        assert "joint" not in alt
        assert "the same" in alt


# A direction that can't be told


@pytest.mark.parametrize("path", ["trend", "compare"])
def test_counts_of_none_but_one_say_why_they_have_no_direction(path: str) -> None:
    page = Visit(path, area=NEWCASTLE, **CHILD)
    assert (
        "No direction can be told over the five years to 2024-25: the count is 0 in four of the "
        "five years." in page.words
    )
    assert "has been rising" not in page.words
    assert "in the odds" not in page.words


# A nought that stands for nothing


def test_a_nought_of_an_area_that_ended_reads_as_missing() -> None:
    page = Visit(PROFILE, area="E06000028", indicator="lait_chlamydia_diagnosis", period="cy2018")
    assert page.sentence.startswith("There is no figure for Bournemouth in 2018")
    assert "missing, and the publisher gives no reason (-)" in page.sentence
    assert "fell" not in page.sentence


# Quarters that a publisher doesn't show


def test_a_measure_without_quarters_has_none_and_says_why(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        without = connection.execute(
            "SELECT s.indicator_id, s.period_id, s.area_code FROM standing s"
            " JOIN indicator i ON i.id = s.indicator_id AND i.no_quartile"
            " WHERE s.rank IS NOT NULL AND s.rank_shared > 20 ORDER BY ALL LIMIT 1"
        ).fetchone()
        quartered = connection.execute(
            "SELECT count(*) FROM standing JOIN indicator i ON i.id = indicator_id"
            " WHERE i.no_quartile AND quartile IS NOT NULL"
        ).fetchone()
    assert quartered == (0,)
    assert without is not None
    page = Visit("compare", indicator=without[0], period=without[1], area=without[2])
    assert "Its publisher shows no quarters of this measure." in page.words
    assert "quarter" not in page.sentence
    assert re.search(r"joint .*(highest|lowest) of \d+, with \d+ others", page.charts[1])
    assert "Quarters divide" not in page.charts[1]

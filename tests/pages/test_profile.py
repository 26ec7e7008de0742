"""Profile: one period from the sentence to the line, and a table that says it is of the latest."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.pages.visiting import Visit

AREAS = {
    "E12000002": "in the North West",
    "E12000003": "in Yorkshire and The Humber",
    "E12000006": "in the East of England",
    "E12000007": "in London",
    "E06000053": "in the Isles of Scilly",
}


def journey(visit: Visit) -> str:
    """The table's HTML, which a component shows."""
    shown: list[Any] = list(visit.test.get("bidi_component"))
    bodies = [str(one.proto) for one in shown]
    return next(body for body in bodies if "<caption>" in body)


def caption(visit: Visit) -> str:
    found = re.search(r'<h2 class="lw-figure-title"[^>]*>(.*?)</h2>', visit.html)
    assert found
    return found[1]


def test_the_sentence_and_the_line_are_of_one_period() -> None:
    visit = Visit("", area="E06000066", indicator="cin_rate", period="2021-03-31")
    assert visit.sentence == (
        "At 31 March 2021, 201.7 in every 10,000 children in Somerset were in need (CIN), against "
        "329.6 in England and 281.7 in the South West; 9 of the 10 like areas were higher, and it "
        "fell by 21.4 on the year before."
    )
    assert caption(visit).startswith("Falling over five years, from 291.5 in 2018")
    assert "Main measures: the latest figures, whichever period is chosen" in journey(visit)


def test_the_line_has_the_region() -> None:
    assert "South East 37.7" in Visit("", area="E06000045").charts[0]


@pytest.mark.parametrize("area", AREAS)
def test_a_place_has_its_article_where_english_has_one(area: str) -> None:
    visit = Visit("", area=area, indicator="referral_nfa_pct")
    assert AREAS[area] in visit.sentence or visit.sentence.startswith(
        f"There is no figure for {AREAS[area].removeprefix('in ')}"
    )


def test_an_area_without_a_population_has_its_count_and_its_edition() -> None:
    assert Visit("", area="E06000028").sentence == (
        "The publisher gives no population for Bournemouth on today's basis, so no rate is worked "
        "out; there were 136 children on a plan at 31 March 2019. The edition of 2022 printed 37.4 "
        "per 10,000 children, on the population estimates of its time."
    )


def test_an_area_that_ended_is_led_to_its_like_areas_and_not_set_among_those_of_today() -> None:
    visit = Visit("", area="E10000006")
    assert "There are no like areas (2025) for Cumbria, which ended in March" in visit.words
    assert "Among all authorities" not in journey(visit)
    # Who shares its place is looked up among the authorities of its own last year.
    assert "Joint 63rd highest of 151" in journey(visit)
    led = Visit("", area="E10000006", neighbours="sn2021")
    assert "There are no like areas" not in led.words
    assert "like areas" in led.sentence


def test_a_region_has_no_column_that_is_empty_in_every_row() -> None:
    shown = journey(Visit("", area="E12000008"))
    assert "no like areas" not in shown
    assert "no position" not in shown


def test_the_journey_says_a_break_where_a_change_would_stand() -> None:
    assert "not comparable with 2019" in journey(Visit("", area="E06000045"))


def test_what_nobody_publishes_for_england_is_said_in_plain_words() -> None:
    said = Visit("", area="E06000045", indicator="idaci_score").sentence
    assert said.endswith(
        "; no figure is published for England, 7 of the 10 like areas were higher, and it is not "
        "comparable with 2019."
    )

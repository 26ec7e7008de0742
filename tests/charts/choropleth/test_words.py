"""What a map finds, in its title and its text alternative."""

from __future__ import annotations

import pytest

from charts.choropleth.words import (
    MapArea,
    choropleth_alt,
    choropleth_title,
    legend_title,
    off_the_map,
)
from words.measure import Measure

RATE = Measure("Children on a sample plan", "Children on a sample plan", "rate", 10000, 1)
WHEN = "31 March 2025"
PLACES = [
    MapArea("Testford", 57.3, None, 2, 3, True),
    MapArea("Sampleshire", 99.1, None, 1, 3),
    MapArea("Exampleton", 13.8, None, 3, 3),
    MapArea("Trialbury", None, "c"),
]


def test_the_title_is_the_chosen_area_and_its_place() -> None:
    assert choropleth_title(RATE, WHEN, PLACES) == (
        "Testford: 57.3 per 10,000 children at 31 March 2025, 2nd highest of 3"
    )


def test_a_shared_rank_is_joint() -> None:
    own = PLACES[0]._replace(rank_n=4, joint=1)
    assert choropleth_title(RATE, WHEN, [own, *PLACES[1:]]).endswith("joint 2nd highest of 4")


def test_without_a_chosen_area_the_ends_are_named() -> None:
    nobody = [place._replace(chosen=False) for place in PLACES]
    assert choropleth_title(RATE, WHEN, nobody) == (
        "From 13.8 in Exampleton to 99.1 per 10,000 children in Sampleshire, at 31 March 2025"
    )


def test_a_chosen_area_without_a_figure_says_why() -> None:
    chosen = [place._replace(chosen=place.name == "Trialbury") for place in PLACES]
    assert choropleth_title(RATE, WHEN, chosen) == (
        "Trialbury: withheld because the number is small, at 31 March 2025"
    )


def test_a_map_of_nothing() -> None:
    assert choropleth_title(RATE, WHEN, PLACES[3:]) == "No figures at 31 March 2025"


def test_the_text_alternative() -> None:
    assert choropleth_alt(RATE, WHEN, PLACES) == (
        "Map of 4 authorities: children on a sample plan, per 10,000 children, 31 March 2025. "
        "Testford: 57.3 per 10,000 children at 31 March 2025, 2nd highest of 3. From 13.8 in "
        "Exampleton to 99.1 per 10,000 children in Sampleshire. 1 without a figure: withheld "
        "because the number is small (c)."
    )


def test_a_zoomed_map_tells_of_what_it_shows() -> None:
    west = [place._replace(shown=place.name in ("Exampleton", "Trialbury")) for place in PLACES]
    assert choropleth_title(RATE, WHEN, west, "South West") == (
        "South West: 13.8 per 10,000 children in Exampleton alone, at 31 March 2025"
    )
    assert choropleth_alt(RATE, WHEN, west, "South West") == (
        "Map of 2 authorities in the South West: children on a sample plan, per 10,000 children, "
        "31 March 2025. 13.8 per 10,000 children in Exampleton alone. 1 without a figure: withheld "
        "because the number is small (c)."
    )


@pytest.mark.parametrize(
    ("unit", "per", "title"),
    [
        ("percent", None, "Per cent"),
        ("rate", 10_000, "Per 10,000 children"),
        ("currency", None, "Pounds"),
        ("decile", None, "Decile"),
    ],
)
def test_a_legend_names_the_unit_in_words(unit: str, per: int | None, title: str) -> None:
    assert legend_title(Measure("Sample", "Sample", unit, per)) == title


def test_an_area_that_is_not_drawn_is_said() -> None:
    assert off_the_map("Testford", "South West") == "Testford is not on this map of the South West."
    assert off_the_map("Isle of Wight", "") == "The Isle of Wight is not on this map."

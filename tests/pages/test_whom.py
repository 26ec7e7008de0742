"""One choice of whom to compare with: each screen obeys it, and calls it by the same words."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from tests.pages.visiting import Visit

SOUTHAMPTON, SOUTH_EAST, ENGLAND = "E06000045", "E12000008", "E92000001"
PORTSMOUTH, DERBY = "E06000044", "E06000015"
AT = "2025-03-31"
SCREENS = ("", "trend", "compare", "map", "deprivation")
OWN = f"own-{PORTSMOUTH}-{DERBY}"

# The key of an address, what the bar says, the noun, the label, the short name.
GROUPS = {
    "sn2021": ("like areas (2021)", "like areas", "like areas (2021)", "Like areas"),
    "sn2014": ("like areas (2014)", "like areas", "like areas (2014)", "Like areas"),
    "region": (
        "same region",
        "other South East authorities",
        "other South East authorities",
        "Same region",
    ),
    "idaci2025": (
        "as deprived",
        "areas as deprived as this",
        "areas as deprived as this (IDACI 2025)",
        "As deprived",
    ),
    "type": ("same type", "other unitary authorities", "other unitary authorities", "Same type"),
    OWN: ("your group", "areas you chose", "areas you chose", "Your group"),
}


def said_of(page: Visit) -> str:
    """All words of a page, those within its lists and tables of ours too."""
    lists = [json.dumps(str(one.proto)) for one in page.test.get("bidi_component")]
    return " ".join([page.words, *page.charts, *lists])


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("group", GROUPS)
def test_each_screen_obeys_the_choice_and_says_it(screen: str, group: str) -> None:
    page = Visit(screen, area=SOUTHAMPTON, period=AT, neighbours=group)
    bar, noun, label, short = GROUPS[group]
    assert page.remarks == []
    assert page.compared_with == f"Compared with England, South East, {bar}"
    said = said_of(page)
    expected = {
        "": [f"{short}, mean", f"the {noun}" if noun != "like areas" else "its like areas"],
        "trend": [f"{short}, mean"],
        "compare": [noun],
        "map": [label[:1].upper() + label[1:]],
        "deprivation": [label[:1].upper() + label[1:]],
    }[screen]
    for words in expected:
        assert words in said
    if noun != "like areas":
        # Nothing goes on with the like areas, but for the choice itself, which explains them.
        told = said.replace("Like areas are the authorities most like it", "")
        assert "like areas" not in told.lower()


@pytest.mark.parametrize("group", ["sn2021", "region", "idaci2025", "type"])
def test_profile_counts_and_averages_the_group_that_was_chosen(group: str, store: Path) -> None:
    with duckdb.connect(store, read_only=True) as client:
        found = client.execute(
            "SELECT count(f.value) FILTER (round(f.value, 1) < round(own.value, 1)),"
            " count(f.value), count(*), avg(f.value) FROM neighbour n"
            " LEFT JOIN latest f ON f.area_code = n.neighbour_code AND f.breakdown = 'total'"
            " AND f.indicator_id = 'cp_rate' AND f.period_id = ?"
            " JOIN latest own ON own.area_code = n.area_code AND own.breakdown = 'total'"
            " AND own.indicator_id = 'cp_rate' AND own.period_id = ?"
            " WHERE n.model = ? AND n.area_code = ?",
            [AT, AT, group, SOUTHAMPTON],
        ).fetchone()
    assert found is not None
    lower, n, of, mean = found
    noun, short = GROUPS[group][1], GROUPS[group][3]
    page = Visit("", area=SOUTHAMPTON, period=AT, neighbours=group)
    some = "" if n == of else f" that have data (of {of})"
    counted = f"all {n}" if lower == n else f"{lower} of the {n}"
    assert f"{counted} {noun}{some} were lower" in page.sentence
    assert any(f"{short}, mean {mean:.1f}" in alt for alt in page.charts)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_choice_of_one_screen_is_that_of_the_next(screen: str) -> None:
    page = Visit(screen, area=SOUTHAMPTON, period=AT)
    page.compare_with("region")
    assert page.address["neighbours"] == "region"
    for other in SCREENS:
        again = Visit(other, **page.address)
        assert again.test.radio(key="bar-group").value == "region"
        assert again.compared_with.endswith(", same region")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("group", ["sn2014", "idaci2025", "region", OWN])
def test_an_old_link_shows_the_group_that_it_had(screen: str, group: str) -> None:
    old = Visit(screen, area=SOUTHAMPTON, period=AT, neighbours="sn2025", group=group)
    new = Visit(screen, area=SOUTHAMPTON, period=AT, neighbours=group)
    assert old.remarks == []
    assert (old.words, old.charts, old.compared_with) == (
        new.words,
        new.charts,
        new.compared_with,
    )
    old.choose("bar-period", AT)
    assert old.address["neighbours"] == group
    assert "group" not in old.address


@pytest.mark.parametrize("screen", SCREENS)
def test_an_area_that_the_group_has_nobody_for_says_so_and_leads_on(screen: str) -> None:
    page = Visit(screen, area="E10000014", period=AT, neighbours="sn2014")
    assert "There are no like areas (2014) for Hampshire, so none are shown." in page.words
    assert "Compare with its 10 like areas (2025)" in page.words
    assert "neighbours=sn2025" in page.html
    # It is in nobody's group by that model, so it stays only while it is chosen.
    assert "Like areas (2014)" in page.groups
    assert "Like areas (2014)" not in Visit(screen, area="E10000014").groups


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("area", [ENGLAND, SOUTH_EAST])
def test_what_is_no_authority_is_compared_with_no_group(screen: str, area: str) -> None:
    page = Visit(screen, area=area, period=AT, neighbours=OWN)
    name = "England" if area == ENGLAND else "the South East"
    sentence = f"The group that you chose is of authorities: {name} is not compared with it."
    assert sentence in page.words
    assert "areas you chose" not in said_of(page).lower()
    assert "Your group" not in said_of(page)
    # The next authority is compared with it again.
    page.follow(area=SOUTHAMPTON)
    assert page.address["neighbours"] == OWN


def test_a_group_of_ones_own_is_made_in_the_bar_of_any_screen() -> None:
    page = Visit("map", area=SOUTHAMPTON, period=AT)
    page.compare_with("own")
    assert "Nobody is in your group beside Southampton itself" in page.words
    page.follow(neighbours=f"own-{PORTSMOUTH}")
    page.follow(neighbours=OWN)
    assert "Portsmouth × Derby ×" in page.words
    assert "Areas you chose" in page.words
    assert "both areas you chose" in Visit("", **page.address).sentence

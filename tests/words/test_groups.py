"""What a group is called: on a list, after a number, over a column, beside a name."""

from __future__ import annotations

import datetime as dt

import pytest

from words.groups import KindOfGroup, group_of, in_legend, inside, nobody, own_of_nobody
from words.like_areas import compared_with_neighbours

KINDS = {
    "sn2021": KindOfGroup("sn2021", "neighbours", "like areas (2021)", 2021),
    "idaci2030": KindOfGroup(
        "idaci2030", "deprivation", "areas as deprived as this (IDACI 2030)", 2030
    ),
    "region": KindOfGroup("region", "region", "other {region} authorities"),
    "type": KindOfGroup("type", "type", "other {type}"),
    "coast": KindOfGroup("coast", "coast", "areas by the sea"),
    "own": None,
}


@pytest.mark.parametrize(
    ("key", "noun", "label", "short", "one"),
    [
        ("sn2021", "like areas", "like areas (2021)", "Like areas", "like area"),
        ("idaci2030", "areas as deprived as this", "areas as deprived as this (IDACI 2030)",
         "As deprived", "as deprived"),
        ("region", "other Sample East authorities", "other Sample East authorities",
         "Same region", "same region"),
        ("type", "other London boroughs", "other London boroughs", "Same type", "same type"),
        ("own", "areas you chose", "areas you chose", "Your group", "in your group"),
        # A kind that has no words here goes by the store's name.
        ("coast", "areas in this group", "areas by the sea", "Group", "in the group"),
    ],
)  # fmt: skip
def test_each_group_has_its_names(key: str, noun: str, label: str, short: str, one: str) -> None:
    group = group_of(KINDS[key], "Sample East", "london")
    assert (group.noun, group.label, group.short, group.one) == (noun, label, short, one)
    assert group.whose == ("its like areas" if noun == "like areas" else f"the {noun}")


def test_a_legend_says_whose_group_it_is_where_the_area_is_elsewhere() -> None:
    shown = {key: in_legend(group_of(kind, "South East"), "Ely") for key, kind in KINDS.items()}
    assert shown["sn2021"] == "Like areas (2021) of Ely"
    assert shown["idaci2030"] == "Areas as deprived as Ely (IDACI 2030)"
    assert shown["region"] == "Other South East authorities"
    assert in_legend(group_of(KINDS["sn2021"])) == "Like areas (2021)"


def test_a_regions_group_are_its_authorities() -> None:
    assert inside("South East").noun == "authorities in the South East"


def test_a_group_of_nobody_says_why_or_what_to_do() -> None:
    like = group_of(KINDS["sn2021"])
    assert nobody(like, "Testford") == (
        "There are no like areas (2021) for Testford, so none are shown."
    )
    ended = nobody(like, "Testford", began=dt.date(2009, 4, 1), ended=dt.date(2019, 3, 31))
    assert "for Testford, which ended in March 2019, so" in ended
    assert "choose authorities" in own_of_nobody("Testford")


@pytest.mark.parametrize(
    ("others", "of", "said"),
    [
        ([1.0, 2.0], 2, "both areas you chose were lower"),
        ([1.0], 1, "the one in the group was lower"),
        ([9.0, None], 2, "the one of the 2 areas you chose that has data was higher"),
        ([5.0], 1, "the one in the group had the same figure"),
        ([1.0, 2.0, None], 3, "both areas you chose that have data (of 3) were lower"),
        ([1.0, 2.0, 3.0], 3, "all 3 areas you chose were lower"),
        ([1.0, 9.0], 2, "1 of the 2 areas you chose was lower"),
        ([None], 1, "none of the areas you chose has a figure"),
        ([], 0, ""),
    ],
)
def test_a_small_group_is_counted_as_one_says_it(
    others: list[float | None], of: int, said: str
) -> None:
    assert compared_with_neighbours(5.0, others, of, "areas you chose") == said

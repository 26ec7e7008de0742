"""Groups of authorities to compare with, as a sentence, a chart and a list name them."""

from __future__ import annotations

from typing import Final, NamedTuple

from words.places import the

_TYPES: Final = {
    "unitary": "other unitary authorities",
    "county": "other counties",
    "metropolitan": "other metropolitan boroughs",
    "london": "other London boroughs",
}


class Group(NamedTuple):
    """A group's names.

    Attributes
    ----------
    noun : str
        In the plural, to stand after a number: "10 of the 10 like areas".
    label : str
        The same with what tells it from other groups: "like areas (2025)".
    whose : str
        To stand after "the mean of": "its like areas".
    short : str
        To stand before what is worked out of it, where there is little room: "Like areas".
    """

    noun: str
    label: str
    whose: str
    short: str = "Group"


def group_of(model: str, region: str | None = None, kind: str | None = None) -> Group:
    """Name the group that a model gives an area.

    Parameters
    ----------
    model : str
        ``sn2025``, ``sn2021``, ``sn2014``, ``idaci2025``, ``region``, ``type`` or
        ``own:CODE,CODE``.
    region : str, optional
        The area's region's name.
    kind : str, optional
        The area's type, as the store has it.

    Returns
    -------
    Group
        For a model that isn't known, "areas in this group".
    """
    if model.startswith("sn"):
        return Group("like areas", f"like areas ({model[2:]})", "its like areas", "Like areas")
    if model.startswith("idaci"):
        return Group(
            "areas as deprived as this",
            f"areas as deprived as this (IDACI {model[5:]})",
            "the areas as deprived as this",
        )
    if model == "region" and region:
        noun = f"other {region} authorities"
        return Group(noun, noun, f"the {noun}")
    if model == "type" and kind in _TYPES:
        noun = _TYPES[kind]
        return Group(noun, noun, f"the {noun}")
    if model.startswith("own:"):
        return Group("areas you chose", "areas you chose", "the areas you chose")
    return Group("areas in this group", "areas in this group", "the areas in this group")


def inside(region: str) -> Group:
    """Name the authorities of a region, as its group.

    Parameters
    ----------
    region : str
        The region's name.

    Returns
    -------
    Group
        "authorities in the South East".
    """
    noun = f"authorities in {the(region)}"
    return Group(noun, noun, f"the {noun}", "Authorities")


def nobody(group: Group, area: str) -> str:
    """Say that a group has no members.

    Parameters
    ----------
    group : Group
        Which.
    area : str
        The area's name.

    Returns
    -------
    str
        A sentence; for a reader's own group what to do.
    """
    if group.noun.endswith("you chose"):
        return f"Nobody is in your group beside {the(area)} itself: choose authorities for it."
    return f"There are no {group.label} for {the(area)}."

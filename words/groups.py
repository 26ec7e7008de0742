"""Groups of authorities to compare with, as a sentence, a chart and a list name them.

Which groups there are is for the store to say (its table ``comparison_group``); here is how each
kind is spoken of, on every screen alike.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from queries.rows import Groups
from words.places import the

OWN: Final = "own"
"""Begins a group of the reader's own: ``own:E06000044,E06000015``."""

TYPES: Final = {
    "unitary": "unitary authorities",
    "county": "counties",
    "metropolitan": "metropolitan boroughs",
    "london": "London boroughs",
}
"""Types of authority, in the plural and within a sentence."""


class KindOfGroup(NamedTuple):
    """A group that there is, as the store lists it.

    Attributes
    ----------
    id : str
        As an address and the queries' ``$model`` have it: ``sn2025``.
    kind : str
        ``neighbours``, ``region``, ``deprivation`` or ``type``.
    name : str
        "like areas (2025)"; with ``{region}`` and ``{type}`` where those are the area's own.
    year : int or None
        Of the model of neighbours or of the index.
    """

    id: str
    kind: str
    name: str
    year: int | None = None

    @classmethod
    def of(cls, row: Groups) -> KindOfGroup:
        """Read a row of the groups that there are."""
        return cls(row.id, row.kind, row.name, row.year)


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
    one : str
        To mark a member in a list: "like area".
    elsewhere : str
        The label where the chosen area, ``{area}``, is not in sight.
    trade : str
        What analysts call it, where that is something else; nothing where it isn't.
    """

    noun: str
    label: str
    whose: str
    short: str
    one: str
    elsewhere: str
    trade: str = ""


def _group(noun: str, label: str, short: str, one: str) -> Group:
    return Group(noun, label, f"the {noun}", short, one, label)


LIKE_AREAS: Final = _group("like areas", "like areas", "Like areas", "like area")._replace(
    whose="its like areas",
    elsewhere="like areas of {area}",
    trade="Like areas are its statistical neighbours, by the Department for Education's model.",
)
_CHOSEN: Final = _group("areas you chose", "areas you chose", "Your group", "in your group")
_NAMELESS: Final = _group("areas in this group", "areas in this group", "Group", "in the group")


def group_of(
    known: KindOfGroup | None, region: str | None = None, kind: str | None = None
) -> Group:
    """Name a group as that of an area.

    Parameters
    ----------
    known : KindOfGroup or None
        Which; None for a group of the reader's own.
    region : str, optional
        The area's region's name.
    kind : str, optional
        The area's type, as the store has it.

    Returns
    -------
    Group
        For a kind that has no words of its own, "areas in this group", by the store's name.
    """
    if known is None:
        return _CHOSEN
    label = known.name.replace("{region}", region or "regional")
    label = label.replace("{type}", TYPES.get(str(kind), "authorities"))
    if known.kind == "neighbours":
        return LIKE_AREAS._replace(label=label, elsewhere=f"{label} of {{area}}")
    if known.kind == "deprivation":
        named = _group("areas as deprived as this", label, "As deprived", "as deprived")
        return named._replace(elsewhere=label.replace("as this", "as {area}"))
    if known.kind == "region":
        return _group(label, label, "Same region", "same region")
    if known.kind == "type":
        return _group(label, label, "Same type", "same type")
    return _NAMELESS._replace(label=label, elsewhere=label)


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
    return _group(noun, noun, "Authorities", "in the region")


def in_legend(group: Group, away: str | None = None) -> str:
    """Name a group in a legend.

    Parameters
    ----------
    away : str, optional
        The area's name, where it is not itself in sight.

    Returns
    -------
    str
        "Like areas (2025)"; "Like areas (2025) of Southampton".
    """
    text = group.elsewhere.format(area=the(away)) if away else group.label
    return text[:1].upper() + text[1:]


def own_of_nobody(area: str) -> str:
    """Say that a reader's own group has no members.

    Parameters
    ----------
    area : str
        The area's name.

    Returns
    -------
    str
        A sentence with what to do.
    """
    return (
        f"Nobody is in your group beside {the(area)} itself: choose authorities for it under "
        "“Compared with”, at the top."
    )


def nobody(
    group: Group, area: str, *, began: dt.date | None = None, ended: dt.date | None = None
) -> str:
    """Say that a group has no members for an area, and why.

    Parameters
    ----------
    group : Group
        Which.
    area : str
        The area's name.
    began, ended : date, optional
        When the area did. One that ended isn't in a group made after it, nor one that began in a
        group made before.

    Returns
    -------
    str
        "There are no like areas (2025) for Cumbria, which ended in March 2023, so none are shown."
    """
    why = f", which ended in {ended:%B %Y}," if ended else ""
    why = f", which began in {began:%B %Y}," if began and not why else why
    return f"There are no {group.label} for {the(area)}{why or ','} so none are shown."


def for_authorities_alone(area: str) -> str:
    """Say that an area which is no authority is compared with no group.

    Parameters
    ----------
    area : str
        The area's name.

    Returns
    -------
    str
        A sentence.
    """
    return f"The group that you chose is of authorities: {the(area)} is not compared with it."

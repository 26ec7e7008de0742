"""Whom a view compares its area with, by name; why there is nobody, and who there is instead."""

from __future__ import annotations

from typing import NamedTuple

from answers.answer import Link, Text
from answers.catalogue import Area, Catalogue
from answers.view import View
from queries.cache import cached_query
from queries.rows import Groups
from words.groups import (
    OWN,
    Group,
    KindOfGroup,
    for_authorities_alone,
    group_of,
    own_of_nobody,
)
from words.groups import nobody as why_nobody


class ChosenGroup(NamedTuple):
    """A view's group.

    Attributes
    ----------
    group : Group
        Its names.
    model : str
        As queries take it; nothing where the area is no authority: groups are of authorities.
    """

    group: Group
    model: str


def chosen_group(known: Catalogue, view: View) -> ChosenGroup:
    """Name the group that a view compares its area with.

    Returns
    -------
    ChosenGroup
        The same for every screen.
    """
    area = known.areas[view.area]
    model = view.neighbours if area.has_neighbours else ""
    return ChosenGroup(_named(known.groups.get(view.neighbours), area), model)


def _named(kind: KindOfGroup | None, area: Area) -> Group:
    return group_of(kind, area.region_name, area.type)


def members_of_own(view: View) -> list[str]:
    """List the codes of a reader's own group; none where the group is another."""
    first, _, listed = view.neighbours.partition(":")
    return [code for code in listed.split(",") if code] if first == OWN else []


def nobody(known: Catalogue, view: View) -> Text:
    """Say why nobody is in the group, and lead to a group that has members.

    Returns
    -------
    Text
        A line; nothing where somebody is in the group. Of an area that is no authority nothing is
        said unless the reader chose a group.
    """
    area = known.areas[view.area]
    if not area.has_neighbours:
        chosen = view.neighbours != known.usual_group
        return for_authorities_alone(area.name) if chosen else ""
    if view.neighbours.startswith(OWN):
        others = set(members_of_own(view)) - {area.code}
        return "" if others else own_of_nobody(area.name)
    rows = [row for row in cached_query(Groups, area=area.code) if row.n]
    if any(row.id == view.neighbours for row in rows):
        return ""
    group = chosen_group(known, view).group
    sentence = why_nobody(group, area.name, began=area.began, ended=area.ended)
    if not rows:
        return sentence
    first = rows[0]
    other = _named(KindOfGroup.of(first), area)
    text = f"Compare with its {first.n} {other.label}"
    return (f"{sentence} ", Link(text, view.but(neighbours=first.id)))

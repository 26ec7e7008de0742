"""Choose whom an area is compared with: its statistical neighbours, another group, or one's own."""

from __future__ import annotations

from typing import Final

import streamlit as st

from screen.asking import asked
from screen.catalogue import Area, Catalogue
from screen.groups import LARGEST
from screen.state import wish
from screen.view import GROUPS, MODELS, OWN, View
from words.finding import capital
from words.groups import Group, group_of

_GROUP: Final = "group-model"
_MEMBERS: Final = "group-members"


def group_in_view(view: View, area: Area) -> Group:
    """Name the group that a view compares its area with.

    Parameters
    ----------
    view : View
        What is chosen.
    area : Area
        Its area.

    Returns
    -------
    Group
        Its names.
    """
    return group_of(view.model, area.region_name, area.type)


def group_choice(known: Catalogue, view: View, area: Area) -> None:
    """Show the choice. It stands in the address, as every choice does.

    Parameters
    ----------
    known : Catalogue
        What there is.
    view : View
        What is chosen.
    area : Area
        The chosen area, an authority.
    """
    held = set(asked("groups", area=area.code)["model"])
    own = view.group.startswith(OWN)
    current = OWN if own else view.model
    offered = [m for m in (*MODELS, *GROUPS) if m in held or m == current]
    st.session_state[_GROUP] = current
    st.selectbox(
        "Compared with",
        [*offered, OWN],
        format_func=lambda model: _label(model, area),
        key=_GROUP,
        on_change=_chosen,
        filter_mode=None,
    )
    if own:
        _members(known, view, area)


def _label(model: str, area: Area) -> str:
    if model == OWN:
        return "A group of your own"
    return capital(group_of(model, area.region_name, area.type).label)


def _chosen() -> None:
    model = str(st.session_state[_GROUP])
    if model in MODELS:
        wish(neighbours=model, group="")
    else:
        wish(group=model)


def _members(known: Catalogue, view: View, area: Area) -> None:
    codes = [code for code in view.group.partition(":")[2].split(",") if code]
    st.session_state[_MEMBERS] = codes
    st.multiselect(
        "Authorities in your group",
        [code for code, one in known.areas.items() if one.level == "la"],
        format_func=lambda code: known.areas[code].label,
        key=_MEMBERS,
        on_change=_gathered,
        max_selections=LARGEST,
        placeholder="Type a name",
    )


def _gathered() -> None:
    wish(group="-".join([OWN, *st.session_state[_MEMBERS]]))

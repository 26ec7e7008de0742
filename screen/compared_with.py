"""The bar's choice of whom to compare with: England, the region, one group on every screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from answers.address.group import LARGEST
from answers.catalogue import Area, Catalogue
from answers.chosen_group import chosen_group, members_of_own
from answers.render.anchors import changed
from answers.view import COMPARATORS, NOBODY, View
from queries.cache import cached_query
from queries.rows import Groups
from screen.finder import area_finder
from screen.state import current_view, request_view
from words.finding import capital, lower_first
from words.groups import OWN, KindOfGroup, group_of

_GROUP: Final = "bar-group"
_OF_NEIGHBOURS: Final = (
    "Like areas are the authorities most like it, by the Department for Education’s model of that "
    "year: its statistical neighbours."
)


def compared_with(known: Catalogue, view: View) -> None:
    """Show what is compared with, and behind it the choice."""
    area = known.areas[view.area]
    names = _names(known, view)
    if not names:
        return
    shown = [names[comparator] for comparator in view.compare if comparator in names]
    # The first words stand over the button, as the other boxes' labels do. With a key of its own it
    # stays open while its label changes.
    label = f"*Compared with* {', '.join(shown) or 'nothing'}"
    with (
        st.popover(label, width="stretch", key="bar-compared"),
        st.container(key="lw-with", gap=None),
    ):
        for comparator, name in names.items():
            key = f"bar-with-{comparator}"
            st.session_state[key] = comparator in view.compare
            label = "A group of authorities" if comparator == "neighbours" else name
            st.checkbox(label, key=key, on_change=_compare, args=(list(names),))
        if "neighbours" in names:
            _group(known, view, area)


def _names(known: Catalogue, view: View) -> dict[str, str]:
    """Name what an area can be compared with, in few words: a region has England alone."""
    area = known.areas[view.area]
    kind = known.groups.get(view.neighbours)
    group = chosen_group(known, view).group
    # Models of different years have the same short name.
    short = group.label if kind and kind.kind == "neighbours" else lower_first(group.short)
    names = {
        "england": "England" if area.level != "country" else "",
        "region": str(area.region_name) if area.in_a_region else "",
        "neighbours": short if area.has_neighbours else "",
    }
    return {comparator: names[comparator] for comparator in COMPARATORS if names[comparator]}


def _group(known: Catalogue, view: View, area: Area) -> None:
    """Show the groups that the area has; a group that has nobody stays only while it is chosen."""
    rows = cached_query(Groups, area=area.code)
    offered = {row.id: KindOfGroup.of(row) for row in rows if row.n}
    own = view.neighbours.startswith(OWN)
    current = OWN if own else view.neighbours
    if not own and current in known.groups:
        offered.setdefault(current, known.groups[current])
    st.session_state[_GROUP] = current
    st.radio(
        "Which group",
        [*offered, OWN],
        format_func=lambda key: _label(offered.get(key), area),
        key=_GROUP,
        on_change=_chosen,
        label_visibility="collapsed",
    )
    if own:
        _members(known, view)
    if any(kind.kind == "neighbours" for kind in offered.values()):
        st.html(f'<p class="lw-notes">{_OF_NEIGHBOURS}</p>')


def _label(kind: KindOfGroup | None, area: Area) -> str:
    if kind is None:
        return "A group of your own"
    return capital(group_of(kind, area.region_name, area.type).label)


def _members(known: Catalogue, view: View) -> None:
    """Show who is in a reader's own group, each to be taken out, and a field that adds another."""
    codes = members_of_own(view)
    if codes:
        items = "".join(f"<li>{_without(known, codes, code)}</li>" for code in codes)
        st.html(f'<ul class="lw-members" aria-label="Your group">{items}</ul>')
    if len(codes) < LARGEST:
        area_finder(
            "Add an authority", "bar-members", f"?neighbours={'-'.join((OWN, *codes, ''))}",
            level="la", without=codes,
        )  # fmt: skip


def _without(known: Catalogue, codes: Sequence[str], code: str) -> str:
    name = known.areas[code].label
    others = [one for one in codes if one != code]
    takes_out = {"aria_label": f"Take {name} out"}
    return changed(f"{name} ×", takes_out, neighbours="-".join((OWN, *others)))


def _chosen() -> None:
    # Whoever chooses a group wants to see it.
    _request_compared({*current_view().compare, "neighbours"}, str(st.session_state[_GROUP]))


def _compare(offered: Sequence[str]) -> None:
    # What doesn't apply to this area stays as it was, for the next one.
    before = current_view().compare
    _request_compared(
        {
            comparator
            for comparator in COMPARATORS
            if (
                st.session_state[f"bar-with-{comparator}"]
                if comparator in offered
                else comparator in before
            )
        }
    )


def _request_compared(comparators: set[str], group: str | None = None) -> None:
    kept = [comparator for comparator in COMPARATORS if comparator in comparators]
    changes = {"compare": "-".join(kept) or NOBODY}
    request_view(**changes, **({"neighbours": group} if group else {}))

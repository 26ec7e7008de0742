"""The bar that pages share: area, indicator, period, compared with.

Its widgets show the view and ask for changes of it; the view lives in the address, not in them.
"""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from typing import Final

import streamlit as st

from answers.address.read import Reading
from answers.catalogue import Area, Catalogue
from answers.render.anchors import changed
from answers.view import LATEST, View
from screen.compared_with import compared_with
from screen.finder import area_finder, indicator_finder
from screen.state import request_view

_PERIOD: Final = "bar-period"


PARTS: Final = ("area", "indicator", "period", "compared")
"""What the bar offers."""


def bar(catalogue: Catalogue, view: View, parts: Collection[str] = PARTS) -> None:
    """Show the bar.

    Parameters
    ----------
    parts : collection of str
        Those of `PARTS` that would change the screen.
    """
    with st.container(
        key="lw-bar", horizontal=True, vertical_alignment="bottom", gap="small", wrap=True
    ):
        st.html(_fold(catalogue, view, parts))
        for part in PARTS:
            if part in parts:
                _SHOW[part](catalogue, view)


def remarks(catalogue: Catalogue, reading: Reading) -> None:
    """Say what an address had wrong, and offer what else it could have meant.

    Parameters
    ----------
    reading : Reading
        What the address came to.
    """
    sentences = [escape(sentence) for sentence in reading.remarks]
    if reading.offers:
        offered = ", ".join(
            changed(_offer(catalogue.areas[match.code], match.matched), area=match.code)
            for match in reading.offers
        )
        # Where several fit equally well, none of them is shown.
        asking = "Did" if reading.offers[0].place == 1 else "Or did"
        sentences.append(f"{asking} you mean {offered}?")
    if reading.indicators:
        offered = ", ".join(
            changed(_named(catalogue, key), indicator=key) for key in reading.indicators
        )
        sentences.append(f"Or did you mean {offered}?")
    if sentences:
        st.html(f'<p class="lw-say" role="status">{" ".join(sentences)}</p>')


def _offer(area: Area, matched: str) -> str:
    through = "" if matched.lower() in (area.name.lower(), area.code.lower()) else f" ({matched})"
    return f"{area.label}{through}"


def _fold(catalogue: Catalogue, view: View, parts: Collection[str]) -> str:
    """Write the one button that a narrow screen shows in place of the bar."""
    area = catalogue.areas[view.area]
    measure = catalogue.indicators[view.indicator].measure
    period = catalogue.period(view.area, view.indicator, view.period)
    named = {
        "area": area.name,
        "indicator": measure.short_name,
        "period": period.label if period else LATEST,
    }
    shown = " · ".join(name for part, name in named.items() if part in parts)
    return (
        '<button type="button" class="lw-fold" data-lw-opens="lwBar" aria-expanded="false">'
        f"<span>{escape(shown)}</span><b>Change</b></button>"
    )


def _area(catalogue: Catalogue, view: View) -> None:
    area_finder(
        "Area", "bar-area", "?area=", shown=catalogue.areas[view.area].label, current=view.area
    )


def _indicator(catalogue: Catalogue, view: View) -> None:
    name = _named(catalogue, view.indicator)
    indicator_finder("Indicator", "bar-indicator", shown=name, current=view.indicator)


def _named(catalogue: Catalogue, key: str) -> str:
    known = catalogue.indicators.get(key)
    return known.measure.name if known else key


def _period(catalogue: Catalogue, view: View) -> None:
    labels = {p.id: p.label for p in catalogue.periods_of(view.area, view.indicator)}
    newest = next(iter(labels.values()), "")
    st.session_state[_PERIOD] = view.period
    st.selectbox(
        "Period",
        [LATEST, *labels],
        format_func=lambda key: labels.get(key, f"Latest: {newest}"),
        key=_PERIOD,
        on_change=_chosen,
        args=("period", _PERIOD),
        filter_mode="contains",
    )


def _chosen(part: str, key: str) -> None:
    request_view(**{part: str(st.session_state[key] or "")})


_SHOW: Final = {
    "area": _area,
    "indicator": _indicator,
    "period": _period,
    "compared": compared_with,
}

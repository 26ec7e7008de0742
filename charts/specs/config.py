"""The look that all charts share: type, axes, no frame."""

from __future__ import annotations

from typing import Any

from charts.palette import FONT, Palette


def base_config(p: Palette) -> dict[str, Any]:
    """Give the Vega-Lite configuration for a set of colours.

    Parameters
    ----------
    p : Palette
        The colours of the mode.

    Returns
    -------
    dict
        Vega-Lite's ``config``.
    """
    return {
        "font": FONT,
        "background": "transparent",
        "view": {"stroke": None},
        "axis": {
            "labelColor": p.muted,
            "labelFont": FONT,
            "labelFontSize": 13,
            "titleColor": p.muted,
            "titleFont": FONT,
            "titleFontSize": 13,
            "titleFontWeight": 400,
            "gridColor": p.rule,
            "gridWidth": 1,
            "domainColor": p.muted,
            "tickColor": p.muted,
        },
        "text": {"font": FONT, "color": p.text},
        "title": {"font": FONT, "subtitleFont": FONT, "color": p.text, "subtitleColor": p.muted},
    }

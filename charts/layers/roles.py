"""How authorities look by what they are to the reader, and the key that says so.

A role differs in shape and size as well as in colour. The group is drawn in the dark of words and
not in the orange of its mean: an authority isn't the mean.
"""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.frame import expr
from charts.specification import COLOURS

SHAPES: Final = {"area": "circle", "member": "circle", "region": "square", "other": "circle"}
_SIZES: Final = {"area": 200, "member": 85, "region": 75, "other": 60}
_ORDER: Final = ("area", "member", "region", "other")

ROLE_NAMES: Final[dict[str, Any]] = {"role_names": {}, "role_keys": []}
"""The parameters that name the roles in a key, which `charts.roles.names` fills in."""


def fill(gap: int = 8) -> Any:
    """Colour marks by role.

    Parameters
    ----------
    gap : int
        Pixels between the plot and the key above it, more where an axis has its title there.

    Returns
    -------
    altair.Fill
        For a table with a column ``role``.
    """
    colours = {
        "area": COLOURS.area,
        "member": COLOURS.text,
        "region": COLOURS.region,
        "other": COLOURS.other,
    }
    scale = alt.Scale(domain=list(_ORDER), range=[colours[role] for role in _ORDER])
    return alt.Fill("role:N", scale=scale, legend=_key(gap))


def shape(gap: int = 8) -> Any:
    """Shape marks by role.

    Parameters
    ----------
    gap : int
        As for `fill`: the two share a key.

    Returns
    -------
    altair.Shape
        For a table with a column ``role``.
    """
    scale = alt.Scale(domain=list(_ORDER), range=[SHAPES[role] for role in _ORDER])
    return alt.Shape("role:N", scale=scale, legend=_key(gap))


def size() -> Any:
    """Size marks by role.

    Returns
    -------
    altair.Condition
        For a table with a column ``role``. Conditions and not a scale: a channel without a key on
        the same column would take the key from the others.
    """
    chain: Any = alt
    for role in ("area", "member", "region"):
        chain = chain.when(f"datum.role == '{role}'").then(alt.value(_SIZES[role]))
    return chain.otherwise(alt.value(_SIZES["other"]))


def _key(gap: int) -> alt.Legend:
    return alt.Legend(
        title=None,
        orient="top",
        direction="horizontal",
        columns=expr("narrow ? 2 : 4"),
        columnPadding=20,
        offset=gap,
        labelExpr="role_names[datum.value]",
        labelColor=COLOURS.text,
        labelFontSize=13,
        labelLimit=320,
        symbolSize=90,
        symbolStrokeWidth=0,
        values=expr("role_keys"),
        aria=False,
    )

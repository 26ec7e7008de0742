"""The names that `charts.point_labels` has placed beside points, as layers on a halo."""

from __future__ import annotations

from typing import Any

from charts.palette import Palette
from charts.specs.template import Layer, expr, layer


def named_points(table: str, x: str, y: str, p: Palette, size: float) -> tuple[Layer, Layer]:
    """Draw names beside points.

    Parameters
    ----------
    table : str
        With `x` and `y`, ``name``, ``own`` (the chosen area's is bold), and for ``wide`` and
        ``narrow`` charts ``dx_...``, ``dy_...`` and ``align_...``.
    x, y : str
        The columns of the place.
    p : Palette
        Colours of the mode.
    size : float
        The font's size in pixels; a pixel less on a phone.

    Returns
    -------
    tuple of Layer
        The halo, then the names.
    """
    halo: dict[str, Any] = {"stroke": p.paper, "strokeWidth": 4.0, "strokeJoin": "round"}

    def words(part: str, more: dict[str, Any]) -> Layer:
        return (
            layer(table, part)
            .mark_text(
                align=expr("narrow ? datum.align_narrow : datum.align_wide"),
                dx=expr("narrow ? datum.dx_narrow : datum.dx_wide"),
                dy=expr("narrow ? datum.dy_narrow : datum.dy_wide"),
                baseline="middle",
                fontSize=expr(f"narrow ? {size - 1} : {size}"),
                fontWeight=expr("datum.own ? 700 : 400"),
                color=p.text,
                aria=False,
                **more,
            )
            .encode(x=f"{x}:Q", y=f"{y}:Q", text="name:N")
        )

    return words("name_halos", halo), words("names", {})

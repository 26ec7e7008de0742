"""The names that `charts.point_labels` has placed beside points, as layers on a halo."""

from __future__ import annotations

from typing import Any

from charts.layers.frame import Layer, expr, halo, layer
from charts.specification import COLOURS


def named_points(table: str, x: str, y: str, size: float) -> tuple[Layer, Layer]:
    """Draw names beside points.

    Parameters
    ----------
    table : str
        With `x` and `y`, ``name``, ``own`` (the chosen area's is bold), and for ``wide`` and
        ``narrow`` charts ``dx_...``, ``dy_...`` and ``align_...``.
    x, y : str
        The columns of the place.
    size : float
        The font's size in pixels; a pixel less on a phone.

    Returns
    -------
    tuple of Layer
        The halo, then the names.
    """

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
                color=COLOURS.text,
                aria=False,
                **more,
            )
            .encode(x=f"{x}:Q", y=f"{y}:Q", text="name:N")
        )

    return words("name_halos", halo(4.0)), words("names", {})

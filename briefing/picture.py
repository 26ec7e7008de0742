"""Charts as pictures: PNG, and SVG with its letters as letters; with their titles, or bare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import vl_convert

from charts.drawing import Drawing

_VEGA_LITE: Final = "6.4"


def svg_of(
    drawing: Drawing,
    width: int,
    *,
    titled: bool = True,
    geometry: Mapping[str, Any] | None = None,
) -> str:
    """Draw a chart as SVG.

    Parameters
    ----------
    width : int
        In pixels.
    titled : bool
        Whether its finding and measure are in it, or stand beside it as text.
    geometry : mapping, optional
        The TopoJSON of a map.
    """
    spec = _spec(drawing, width, titled, geometry)
    return str(vl_convert.vegalite_to_svg(spec, vl_version=_VEGA_LITE))


def png_of(
    drawing: Drawing,
    width: int,
    *,
    scale: float = 2.0,
    titled: bool = True,
    geometry: Mapping[str, Any] | None = None,
) -> bytes:
    """Draw a chart as PNG.

    Parameters
    ----------
    width : int
        In pixels at a scale of 1.
    scale : float
        How many of its pixels are in one of those.
    titled, geometry
        As `svg_of` takes them.
    """
    spec = _spec(drawing, width, titled, geometry)
    return bytes(vl_convert.vegalite_to_png(spec, vl_version=_VEGA_LITE, scale=scale))


def _spec(
    drawing: Drawing, width: int, titled: bool, geometry: Mapping[str, Any] | None
) -> dict[str, Any]:
    spec = drawing.to_vega_lite(width, geometry)
    if not titled:
        del spec["title"]
        spec["height"] = drawing.spec["height"]
    return spec

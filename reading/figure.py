"""Maps within a page: SVG that is small, and read aloud as a picture with words."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

from answers.render.whole import figure_html
from briefing.picture import png_of_svg, svg_of
from charts.drawing import Drawing

_OPENING: Final = re.compile(
    r'<svg [^>]*?(width="[\d.]+" height="[\d.]+" viewBox="[^"]*")[^>]*>'
)
_PLACED: Final = re.compile(
    r'\b(?:d|transform|x|y|x1|x2|y1|y2|cx|cy|points|width|height)="[^"]*\d\.\d{2,}[^"]*"'
)
_LONG: Final = re.compile(r"-?\d+\.\d{2,}")


def map_html(drawing: Drawing, width: int, shape: float) -> Markup:
    """Write a map as a figure.

    Parameters
    ----------
    width : int
        In pixels; on a narrower screen it shrinks.
    shape : float
        Width over height.

    Returns
    -------
    Markup
        A ``<figure>`` whose SVG says in words what it shows. Its title is the caller's.
    """
    svg = small_svg(svg_of(drawing, width, titled=False, shape=shape))
    named = Markup('<svg role="img" aria-label="%s" ') % (drawing.alt,)
    return figure_html(drawing, svg.replace("<svg ", str(named), 1))


def small_svg(svg: str) -> str:
    """Take out of an SVG what a page does without: places finer than half a pixel."""
    svg = _OPENING.sub(r"<svg \1>", svg, count=1)
    svg = re.sub(r' (?:aria-[a-z]+|role)="[^"]*"', "", svg)
    return _PLACED.sub(lambda part: _LONG.sub(_rounded, part[0]), svg)


def _rounded(number: re.Match[str]) -> str:
    return f"{round(float(number[0]) * 2) / 2 or 0.0:g}"


def picture(drawing: Drawing, shape: float = 1.0) -> bytes:
    """Draw a chart as a PNG with its finding in it, as a preview of a link shows it."""
    return png_of_svg(svg_of(drawing, 600, shape=shape), 1.0)

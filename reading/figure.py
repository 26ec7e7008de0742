"""Charts within a page: SVG that is small, and read aloud as a picture with words."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

from briefing.picture import png_of_svg, svg_of
from charts.drawing import Drawing
from charts.inline_lines import has_lines, lines_svg

_OPENING: Final = re.compile(
    r'<svg [^>]*?(width="[\d.]+" height="[\d.]+" viewBox="[^"]*")[^>]*>'
)
_PLACED: Final = re.compile(
    r'\b(?:d|transform|x|y|x1|x2|y1|y2|cx|cy|points|width|height)="[^"]*\d\.\d{2,}[^"]*"'
)
_LONG: Final = re.compile(r"-?\d+\.\d{2,}")


def figure_html(drawing: Drawing, width: int, shape: float = 1.0) -> Markup:
    """Write a chart as a figure: the drawing, and beneath it what its numbers stand for.

    Parameters
    ----------
    width : int
        In pixels; on a narrower screen it shrinks.
    shape : float
        Width over height of a map.

    Returns
    -------
    Markup
        A ``<figure>`` whose SVG says in words what it shows. Its title is the caller's.
    """
    figures = drawing.figures
    if figures is not None and has_lines(figures):
        svg = Markup(lines_svg(figures, drawing.alt))
    else:
        drawn = small_svg(svg_of(drawing, width, titled=False, shape=shape, fit=False))
        named = Markup('<svg role="img" aria-label="%s" ') % (drawing.alt,)
        svg = Markup(drawn.replace("<svg ", str(named), 1))
    lists = Markup("").join(
        Markup("<%s>%s</%s>")
        % (kind, Markup("").join(Markup("<li>%s</li>") % (one,) for one in notes), kind)
        for kind, notes in (("ol", drawing.numbered), ("ul", drawing.notes))
        if notes
    )
    beneath = Markup("<figcaption>%s</figcaption>") % (lists,) if lists else Markup("")
    return Markup("<figure>%s%s</figure>") % (svg, beneath)


def small_svg(svg: str) -> str:
    """Take out of an SVG what a page does without: places finer than a tenth of a pixel."""
    svg = _OPENING.sub(r"<svg \1>", svg, count=1)
    svg = re.sub(r' (?:aria-[a-z]+|role)="[^"]*"', "", svg)
    svg = re.sub(r"<path [^>]*\bopacity=\"0\"[^>]*></path>", "", svg)
    return _PLACED.sub(lambda part: _LONG.sub(_rounded, part[0]), svg)


def _rounded(number: re.Match[str]) -> str:
    return f"{round(float(number[0]), 1) or 0.0:g}"


def picture(drawing: Drawing, shape: float = 1.0) -> bytes:
    """Draw a chart as a PNG with its finding in it, as a preview of a link shows it."""
    return png_of_svg(svg_of(drawing, 600, shape=shape), 1.0)

"""Charts as pictures: SVG with its letters as letters, and PNG; bare, or to stand alone."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import escape
from typing import Any, Final
from urllib.parse import urlsplit

import vl_convert

from answers.answer import Legend
from briefing.content import Chart
from charts.drawing import Drawing
from charts.labels import text_width, wrap
from charts.palette import LIGHT
from geo.serving import PREFIX, geometry_files
from words.lists import listed

_VEGA_LITE: Final = "6.4"
_SIZE, _LINE, _EDGE, _SWATCH = 12, 18, 8, 12
_OPENING: Final = re.compile(r'<svg [^>]*width="([\d.]+)" height="([\d.]+)"[^>]*>')
_FONT: Final = "Arial, 'Liberation Sans', sans-serif"


def svg_of(drawing: Drawing, width: int, *, titled: bool = True, shape: float = 1.0) -> str:
    """Draw a chart as SVG.

    Parameters
    ----------
    width : int
        In pixels.
    titled : bool
        Whether its finding and measure are in it, or stand beside it as text.
    shape : float
        Width over height of a map, whose screen gives it the height of its room.
    """
    spec = _spec(drawing, width, titled, shape)
    return _numbered_anew(str(vl_convert.vegalite_to_svg(spec, vl_version=_VEGA_LITE)))


def _numbered_anew(svg: str) -> str:
    """Give what clips its numbers from 1 on: Vega counts through all that a process draws."""
    names: dict[str, str] = {}
    return re.sub(
        r"\bclip\d+", lambda found: names.setdefault(found[0], f"clip{len(names) + 1}"), svg
    )


def png_of_svg(svg: str, scale: float = 2.0) -> bytes:
    """Turn an SVG into a PNG."""
    return bytes(vl_convert.svg_to_png(svg, scale=scale))


def size_of(svg: str) -> tuple[float, float]:
    """Give width and height of an SVG of ours, in pixels."""
    found = _OPENING.search(svg)
    assert found is not None
    return float(found[1]), float(found[2])


def alone(
    drawing: Drawing,
    width: int,
    foot: Sequence[str] = (),
    legend: Legend | None = None,
    *,
    titled: bool = True,
    shape: float = 1.0,
) -> str:
    """Draw a chart that stands alone: with its finding, its legend, its source and its address.

    Parameters
    ----------
    width : int
        In pixels.
    foot : sequence of str
        What stands beneath it: the chart's own notes, the source, the licence, the link.
    legend : Legend, optional
        Of a map.
    titled, shape
        As `svg_of` takes them.

    Returns
    -------
    str
        SVG, all of whose words are letters.
    """
    svg = svg_of(drawing, width, titled=titled, shape=shape)
    wide, tall = size_of(svg)
    parts, at = _legend(legend, tall) if legend else ([], tall)
    for line in (one for text in foot for one in _lines(text, wide - 2 * _EDGE)):
        at += _LINE
        parts.append(_text(line, _EDGE, at, LIGHT.muted))
    tall = at + _EDGE
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{wide:g}" height="{tall:g}" viewBox="0 0 {wide:g} {tall:g}" role="img">'
        f"<title>{escape(drawing.title)}</title><desc>{escape(drawing.alt)}</desc>"
        f'<rect width="100%" height="100%" fill="{LIGHT.paper}"/>'
    )
    return f"{head}{svg}{''.join(parts)}</svg>"


def picture_of(chart: Chart, width: int) -> str:
    """Draw a chart for a document, which says beside it what it shows; a map half as wide."""
    if chart.legend is not None:
        width //= 2  # its letters would be too small
    return alone(
        chart.drawing, width, legend=chart.legend, titled=False, shape=chart.shape
    )


def _lines(text: str, width: float) -> list[str]:
    """Part a text into lines; an address, which has no blanks, after one of its keys."""
    lines = []
    for line in wrap(text, _SIZE, width):
        while text_width(line, _SIZE) > width and "&" in line:
            ends = [at + 1 for at, sign in enumerate(line) if sign == "&"]
            fits = [end for end in ends if text_width(line[:end], _SIZE) <= width] or ends[:1]
            lines.append(line[: fits[-1]])
            line = line[fits[-1] :]
        lines.append(line)
    return lines


def _legend(legend: Legend, at: float) -> tuple[list[str], float]:
    """Write what a map's colours and outlines stand for, a line each."""
    at += _LINE
    parts = [_text(legend.title, _EDGE, at, LIGHT.text, bold=True)]
    rows = [(one.colour, one.label, one.count) for one in legend.classes.classes]
    rows += [(LIGHT.missing, one.reason, one.count) for one in legend.classes.missing]
    for colour, label, count in rows:
        at += _LINE
        noun = "area" if count == 1 else "areas"
        parts.append(
            f'<rect x="{_EDGE}" y="{at - _SWATCH + 2}" width="{2 * _SWATCH}" height="{_SWATCH}" '
            f'fill="{colour}" stroke="{LIGHT.muted}" stroke-width="0.5"/>'
        )
        parts.append(_text(f"{label} ({count:,} {noun})", _EDGE + 32, at, LIGHT.text))
    outlined = [one for one in (legend.area, legend.group) if one]
    if outlined:
        at += _LINE
        parts.append(_text(f"Outlined: {listed(outlined)}", _EDGE, at, LIGHT.text))
    for note in (legend.classes.beyond, legend.note):
        if note:
            at += _LINE
            parts.append(_text(note, _EDGE, at, LIGHT.text))
    return parts, at


def _text(text: str, x: float, y: float, colour: str, *, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{_FONT}" font-size="{_SIZE}"{weight} '
        f'fill="{colour}">{escape(text)}</text>'
    )


def _spec(drawing: Drawing, width: int, titled: bool, shape: float) -> dict[str, Any]:
    spec = drawing.to_vega_lite(width)
    if not titled:
        del spec["title"]
        spec["height"] = drawing.spec["height"]
    if spec["height"] == "container":
        spec["height"] = round(width / shape)
    shaped: dict[str, Any] = _with_shapes(spec)
    return shaped


def _with_shapes(part: Any) -> Any:
    """Put the boundaries into a specification that would ask a server for them."""
    if isinstance(part, list):
        return [_with_shapes(one) for one in part]
    if not isinstance(part, dict):
        return part
    url = part.get("url")
    if isinstance(url, str) and PREFIX in url:
        found = geometry_files().known(urlsplit(url).path.rpartition("/")[2])
        if found is not None:
            return {"values": json.loads(found.plain), "format": part["format"]}
    return {key: _with_shapes(one) for key, one in part.items()}

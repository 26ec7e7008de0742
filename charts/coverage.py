"""Which years and how many areas an indicator has: bars small enough for a list's row."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final, NamedTuple

STEP: Final = 8
HEIGHT: Final = 20
"""Pixels from one bar to the next, and of a full one's height."""
LARGE_STEP: Final = 22
LARGE_HEIGHT: Final = 48
"""The same beside an indicator's description."""


class Bars(NamedTuple):
    """The two shapes of a picture, as SVG paths of vertical strokes.

    Attributes
    ----------
    known : str
        As high as the share of areas with a figure.
    missing : str
        On top of them: areas that the publisher lists without a figure.
    """

    known: str
    missing: str


def axis(years: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Find the years that all pictures of a list run over, so that rows can be compared.

    Parameters
    ----------
    years : sequence of sequences of int
        One an indicator.

    Returns
    -------
    (int, int)
        First and last; the same year twice for none.
    """
    every = [year for one in years for year in one]
    return (min(every), max(every)) if every else (0, 0)


def bars(
    years: Sequence[int],
    with_value: Sequence[int],
    without: Sequence[int],
    *,
    first: int,
    full: int,
    step: int = STEP,
    height: int = HEIGHT,
) -> Bars:
    """Draw a bar a year.

    Parameters
    ----------
    years, with_value, without : sequence of int
        Of each bar: its year, and the areas with and without a figure.
    first : int
        The year at the left.
    full : int
        How many areas a full bar stands for, so that pictures of a list can be compared; higher
        ones end there.
    step, height : int
        Pixels from one bar to the next, and of a full one's height.

    Returns
    -------
    Bars
        Paths to be stroked. A single area of many is still a pixel high.
    """
    known, missing = [], []
    for year, has, lacks in zip(years, with_value, without, strict=True):
        x = (year - first) * step + step // 2
        up = min(max(round(has * height / full), 1), height) if has else 0
        top = min(max(round((has + lacks) * height / full), up + 1), height) if lacks else up
        if up:
            known.append(f"M{x},{height}v-{up}")
        if top > up:
            missing.append(f"M{x},{height - up}v-{top - up}")
    return Bars("".join(known), "".join(missing))


def coverage(
    years: Sequence[int],
    with_value: Sequence[int],
    without: Sequence[int],
    alt: str,
    *,
    first: int,
    last: int,
    full: int,
) -> str:
    """Draw the picture larger, with its years and its highest number beside it.

    Parameters
    ----------
    years, with_value, without : sequence of int
        As for `bars`.
    alt : str
        What it says: `words.indicators.coverage_alt`.
    first, last : int
        The years at the ends.
    full : int
        How many areas a full bar stands for; it is printed beside the line there.

    Returns
    -------
    str
        An ``<svg>`` that grows with its container.
    """
    step, height = LARGE_STEP, LARGE_HEIGHT
    shape = bars(years, with_value, without, first=first, full=full, step=step, height=height)
    across = (last - first + 1) * step
    ends = ((0, first, "start"), (across, last, "end"))
    labels = "".join(
        f'<text x="{x}" y="{height + 15}" text-anchor="{anchor}">{year}</text>'
        for x, year, anchor in ends
    )
    return (
        f'<svg class="lw-cover-large" role="img" aria-label="{escape(alt)}" focusable="false"'
        f' viewBox="0 -6 {across + 30} {height + 26}">'
        f'<path class="lw-cover-line" d="M0,0h{across}M0,{height}h{across}"/>'
        f'<path class="lw-cover-missing" d="{shape.missing}"/>'
        f'<path class="lw-cover-known" d="{shape.known}"/>'
        f'<text x="{across + 4}" y="4">{full:,}</text>{labels}</svg>'
    )

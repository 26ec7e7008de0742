"""What the colours of the deciles stand for, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from charts.classes import Classes, MapClass
from charts.palette import Mode, sequence

DECILES: Final = 10


def decile_colours(mode: Mode) -> tuple[str, ...]:
    """Give the colours of the deciles, from 1, the most deprived.

    Returns
    -------
    tuple of str
        Ten, the last of the sequence first.
    """
    return tuple(reversed(sequence(DECILES, mode)))


def decile_legend(deciles: Sequence[float | None], mode: Mode) -> str:
    """Write the legend: ten swatches in a row, each with how many neighbourhoods it holds.

    Parameters
    ----------
    deciles : sequence
        Each neighbourhood's.

    Returns
    -------
    str
        HTML. All that colour says is in words too.
    """
    counts = [deciles.count(decile) for decile in range(1, DECILES + 1)]
    items = "".join(
        f'<li><span class="lw-decile" style="background:{colour}"></span>'
        f'<span class="lw-unseen">Decile </span><b>{decile}</b>'
        f'<span>{count:,}<span class="lw-unseen"> neighbourhoods</span></span></li>'
        for decile, (colour, count) in enumerate(
            zip(decile_colours(mode), counts, strict=True), start=1
        )
    )
    return (
        '<div class="lw-deciles"><p><span>Most deprived tenth in England</span>'
        f"<span>Least deprived</span></p><ol>{items}</ol>"
        '<p class="lw-notes">Below each decile, how many of the neighbourhoods here are in it. '
        "Lines: wards (best fit).</p></div>"
    )


def decile_classes(deciles: Sequence[int], mode: Mode) -> Classes:
    """Give the deciles as classes of a map, for a picture that stands alone.

    Parameters
    ----------
    deciles : sequence of int
        Each neighbourhood's.
    """
    ends = {1: " (most deprived tenth in England)", DECILES: " (least deprived)"}
    made = tuple(
        MapClass(decile, decile, deciles.count(decile), colour, f"{decile}{ends.get(decile, '')}")
        for decile, colour in enumerate(decile_colours(mode), 1)
    )
    return Classes("equal", made, (), np.array(deciles, np.int8) - 1)

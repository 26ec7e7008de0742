"""Names at the ends of lines: how wide they are, where they break, and how none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_NARROW: Final = frozenset("ijltfrI.,;:'|!()-’ ")
_WIDE: Final = frozenset("ABCDEGHKNOPQRSUVXYZ&")
_WIDEST: Final = frozenset("mwMW%@")


def text_width(text: str, size: float) -> float:
    """Estimate how wide a text is drawn.

    Parameters
    ----------
    text : str
        One line.
    size : float
        The font's size in pixels.

    Returns
    -------
    float
        Pixels, on the safe side for Arial, Segoe UI and Inter.
    """
    return size * sum(_em(character) for character in text)


def _em(character: str) -> float:
    if character in _NARROW:
        return 0.36
    if character in _WIDE:
        return 0.78
    return 0.92 if character in _WIDEST else 0.6


def wrap(text: str, size: float, width: float) -> list[str]:
    """Break a text into lines between its words.

    Parameters
    ----------
    size : float
        The font's size in pixels.
    width : float
        The widest a line may be, in pixels. A single word may be wider.

    Returns
    -------
    list of str
        At least one line.
    """
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def nudge(
    centres: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Move labels apart, each as little as can be, until none overlaps.

    Parameters
    ----------
    centres : sequence of float
        Where each label wants its middle.
    heights : sequence of float
        How tall each is, in the same unit.
    low, high : float
        Between these they should stay. If they are too tall together to fit, they still do not
        overlap, and run past `high`.

    Returns
    -------
    list of float
        The middles, in the order given. Labels keep the order of their centres.
    """
    order = sorted(range(len(centres)), key=lambda i: (centres[i], i))
    # Neighbours that collide become one block, placed at the mean of its members' centres (the
    # pool-adjacent-violators method); each block is [members, total height, wished start].
    blocks: list[tuple[list[int], float, float]] = []
    for i in order:
        members, height, start = [i], heights[i], centres[i] - heights[i] / 2
        start = max(low, min(start, high - height))
        while blocks and blocks[-1][2] + blocks[-1][1] > start:
            before, above, _ = blocks.pop()
            members, height = before + members, above + height
            wanted = []
            offset = 0.0
            for member in members:
                wanted.append(centres[member] - heights[member] / 2 - offset)
                offset += heights[member]
            start = max(low, min(sum(wanted) / len(wanted), high - height))
        blocks.append((members, height, start))
    placed = [0.0] * len(centres)
    for members, _, start in blocks:
        offset = start
        for member in members:
            placed[member] = offset + heights[member] / 2
            offset += heights[member]
    return placed

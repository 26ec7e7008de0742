"""One colour, one role, on every chart, for light and for dark pages.

The light set is the Civil Service Analysis Function's; the dark set keeps each role's hue and
lifts it until it can be read. Tests hold the contrasts: text 4.5:1, lines and marks 3:1.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal

Mode = Literal["light", "dark"]
"""What the page around a drawing is."""

FONT: Final = '"Inter", "Segoe UI", Arial, sans-serif'
"""The one family that every chart and the page around it use."""


@dataclass(frozen=True)
class Palette:
    """The colours of one mode, by role.

    Attributes
    ----------
    paper, panel, rule : str
        The page, a raised surface on it (tooltips, cards), and lines that only structure.
    text, muted : str
        Words, and quieter words.
    area, england, neighbours, region, other : str
        The chosen area, England, its statistical neighbours' mean and median, its region, and
        single other areas.
    missing, missing_edge : str
        An area without a figure on a map: pale, with a dashed edge.
    outline_inside, outline_outside : str
        The two strokes round a chosen area on a map.
    sequence : tuple of str
        Low, middle and high: classes are interpolated along it.
    """

    paper: str
    panel: str
    rule: str
    text: str
    muted: str
    area: str
    england: str
    neighbours: str
    region: str
    other: str
    missing: str
    missing_edge: str
    outline_inside: str
    outline_outside: str
    sequence: tuple[str, str, str]


LIGHT: Final = Palette(
    paper="#FFFFFF",
    panel="#FFFFFF",
    rule="#DEE2E6",
    text="#1B1F23",
    muted="#535B63",
    area="#12436D",
    england="#3D3D3D",
    neighbours="#F46A25",
    region="#28A197",
    other="#8F9396",
    missing="#F3F2F0",
    missing_edge="#6F7378",
    outline_inside="#FFFFFF",
    outline_outside="#000000",
    sequence=("#6BACE6", "#2073BC", "#12436D"),
)

DARK: Final = Palette(
    paper="#0F1720",
    panel="#18222D",
    rule="#2C3844",
    text="#F1F4F7",
    muted="#B3BDC7",
    area="#7FB8F0",
    england="#D5DAE0",
    neighbours="#FF9457",
    region="#4CC9BC",
    other="#74808C",
    missing="#1D2630",
    missing_edge="#8D98A3",
    outline_inside="#0F1720",
    outline_outside="#FFFFFF",
    # On a dark page the brightest is the highest: the eye takes what stands out for the most.
    sequence=("#2F6DA8", "#6BACE6", "#CBE4FA"),
)


def palette(mode: Mode) -> Palette:
    """Give the colours of a mode.

    Returns
    -------
    Palette
        Its colours.

    Raises
    ------
    ValueError
        If the mode is neither.
    """
    if mode == "light":
        return LIGHT
    if mode == "dark":
        return DARK
    raise ValueError(f"{mode!r} is neither 'light' nor 'dark'")


def sequence(classes: int, mode: Mode) -> tuple[str, ...]:
    """Give the colours of ordered classes, lowest first.

    Parameters
    ----------
    classes : int
        How many, from 1.

    Returns
    -------
    tuple of str
        As many colours: the ends and steps between, through the middle colour; the middle alone
        for one class.
    """
    low, middle, high = palette(mode).sequence
    if classes == 1:
        return (middle,)
    steps = (2 * i / (classes - 1) for i in range(classes))
    return tuple(_mix(low, middle, s) if s <= 1 else _mix(middle, high, s - 1) for s in steps)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def css_variables(mode: Mode) -> str:
    """Write the colours as CSS custom properties, for inline drawings and tables.

    Returns
    -------
    str
        Declarations to stand within a rule: ``--lw-area:#12436D;--lw-england:...``.
    """
    colours = palette(mode)
    named = (f.name for f in fields(Palette) if f.name != "sequence")
    return "".join(f"--lw-{n.replace('_', '-')}:{getattr(colours, n)};" for n in named)

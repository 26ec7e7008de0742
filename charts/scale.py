"""Where a scale begins and ends, and what is cut: one rule for every chart, table and sentence.

A scale begins at zero. Only a score has no zero that means anything, so its scale may begin near
the figures, and says so. A scale ends where the figures do, but for a few that would leave the
rest at most a quarter of it: those are cut, marked at its end and named.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

_ROUND: Final = (1, 2, 2.5, 5, 10)
_WITHOUT_ZERO: Final = frozenset({"score"})
"""Units whose zero is a convention; bars of any unit begin at zero all the same."""
_FAR_FROM_ZERO: Final = 0.6
"""Where the lowest is more than this share of the highest, such a scale begins elsewhere."""
_FAR: Final = 4.0
"""How many times as long the scale would be, for a figure to be cut."""
_ONE_IN: Final = 20
"""At most one figure in so many is cut, or one of fewer."""
_FEWEST: Final = 5
"""Of fewer figures none is cut: there is no rest that it could stand apart from."""


class Scale(NamedTuple):
    """A scale: its ends and the distance between ticks."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> list[float]:
        """The places of the ticks, both ends included."""
        count = round((self.high - self.low) / self.step)
        # As many digits as the step has, whether it is a millionth or a million.
        places = 9 - math.floor(math.log10(self.step))
        return [round(self.low + i * self.step, places) + 0.0 for i in range(count + 1)]

    @property
    def d3_format(self) -> str:
        """How the ticks are printed, in the notation of d3-format."""
        return "," if self.step >= 1 and self.step % 1 == 0 else ",.12~f"

    @property
    def crosses_zero(self) -> bool:
        """Whether zero lies within it and not at its foot, so that it needs a line of its own."""
        return self.low < 0

    @property
    def levels(self) -> dict[str, Any]:
        """The parameters of its ticks, as `charts.layers.frame.LEVELS` names them."""
        return {
            "level_at": self.ticks,
            "level_format": self.d3_format,
            "crosses_zero": self.crosses_zero,
        }

    def beyond(self, value: float) -> int:
        """Say whether a figure is cut: 1 above the end, -1 below the beginning, 0 within."""
        # Ends are round to a part in a thousand million of a step: what lies so near is no cut.
        near = self.step / 1e6
        return 1 if value > self.high + near else -1 if value < self.low - near else 0

    def clamp(self, value: float) -> float:
        """Give the place of a figure, which is the nearer end where it is cut."""
        return min(max(value, self.low), self.high)

    def share(self, value: float) -> float:
        """Give the place of a figure as a share of the scale, 0 to 1."""
        return (self.clamp(value) - self.low) / (self.high - self.low)


def scale_of(
    values: Sequence[float],
    unit: str = "",
    *,
    also: Sequence[float] = (),
    about: int = 5,
    headroom: float = 0.0,
) -> Scale:
    """Choose a scale with round ends.

    Parameters
    ----------
    values : sequence of float
        The figures that it rests on; doubtful ones are no part of them.
    unit : str
        What they are measured in, as an indicator has it: a score may begin near its figures.
    also : sequence of float
        What is drawn round the figures: the ends of intervals, a band.
    about : int
        About how many ticks.
    headroom : float
        The share of its length to keep free above the highest figure.

    Returns
    -------
    Scale
        With ends that are multiples of the step.
    """
    low, high = reach_of(values, unit, also)
    if high == low:
        # Nothing but zeros, or one score: a length to draw it on.
        low, high = (low - abs(low) / 20, high + abs(high) / 20) if low else (0.0, 1.0)
    length = (high - low) * (1 + headroom)
    rough = length / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((m * power for m in _ROUND if m * power >= rough * 0.85), rough)
    bottom = math.floor(round(low / step, 9)) * step
    top = math.ceil(round((low + length) / step, 9)) * step
    return Scale(bottom, top if top > bottom else bottom + step, step)


def reach_of(
    values: Sequence[float], unit: str = "", also: Sequence[float] = ()
) -> tuple[float, float]:
    """Find between which figures a scale has to run.

    Parameters
    ----------
    values, unit, also
        As for `scale_of`.

    Returns
    -------
    (float, float)
        The lowest and the highest, zero among them where the unit wants it; 0 and 0 for none.
    """
    kept = kept_of(values, unit)
    low, high = _ends(kept, unit)
    room = (high - low) or abs(high)
    # An interval is cut as a figure is: where it alone would make the scale so much longer.
    near = [x for x in also if low - (_FAR - 1) * room < x < low + _FAR * room] if room else also
    return _ends([*kept, *near], unit)


def kept_of(values: Sequence[float], unit: str = "") -> list[float]:
    """Leave out the few figures that would leave the rest at most a quarter of a scale.

    Parameters
    ----------
    values, unit
        As for `scale_of`.

    Returns
    -------
    list of float
        The others in order. All of them where most are one and the same: then there is nothing
        among the rest that a longer scale would tell apart.
    """
    kept = sorted(values)
    few = max(1, len(kept) // _ONE_IN)
    if len(kept) < _FEWEST:
        return kept
    for count in range(few, 0, -1):
        if _is_apart(kept[: len(kept) - count], kept[: len(kept) - count + 1], unit):
            kept = kept[: len(kept) - count]
            break
    for count in range(few, 0, -1):
        if _is_apart(kept[count:], kept[count - 1 :], unit):
            return kept[count:]
    return kept


def _is_apart(rest: Sequence[float], with_next: Sequence[float], unit: str) -> bool:
    """Say whether one more figure makes the scale of the rest so many times as long."""
    quarter = len(rest) // 4
    if not rest or rest[quarter] == rest[-1 - quarter]:
        return False
    (low, high), (least, most) = _ends(rest, unit), _ends(with_next, unit)
    return most - least >= _FAR * (high - low)


def _ends(values: Sequence[float], unit: str) -> tuple[float, float]:
    low, high = (min(values), max(values)) if values else (0.0, 0.0)
    if unit not in _WITHOUT_ZERO or low < _FAR_FROM_ZERO * high or low < 0:
        low, high = min(low, 0.0), max(high, 0.0)
    return low, high

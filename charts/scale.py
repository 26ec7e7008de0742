"""The ends of a scale and its ticks, worked out here so that tables, charts and words agree."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

_ROUND: Final = (1, 2, 2.5, 5, 10)
_FAR_FROM_ZERO: Final = 0.6
"""Where the lowest is more than this share of the highest, a scale of dots may begin elsewhere."""


class Scale(NamedTuple):
    """A scale: its ends and the distance between ticks."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> list[float]:
        """The places of the ticks, both ends included."""
        count = round((self.high - self.low) / self.step)
        return [round(self.low + i * self.step, 9) for i in range(count + 1)]

    @property
    def d3_format(self) -> str:
        """How the ticks are printed, in the notation of d3-format."""
        return "," if self.step >= 1 and self.step % 1 == 0 else ",.12~f"


def scale_of(values: Sequence[float], *, from_zero: bool = True, about: int = 5) -> Scale:
    """Choose a scale with round ends.

    Parameters
    ----------
    values : sequence of float
        All that is drawn.
    from_zero : bool
        Whether it always holds zero. Otherwise zero is left out where the figures lie close
        together far from it.
    about : int
        About how many ticks.

    Returns
    -------
    Scale
        With ends that are multiples of the step.
    """
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    if from_zero or low < _FAR_FROM_ZERO * high or low < 0:
        low, high = min(low, 0.0), max(high, 0.0)
    reach = (high - low) or abs(high) or 1.0
    rough = reach / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((m * power for m in _ROUND if m * power >= rough * 0.85), rough)
    bottom = math.floor(round(low / step, 9)) * step
    top = math.ceil(round(high / step, 9)) * step
    return Scale(bottom, top if top > bottom else bottom + step, step)

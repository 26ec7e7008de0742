"""The limits of a funnel: round England, widened for the spread that authorities usually show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

Z95: Final = 1.959964
Z998: Final = 3.090232
"""How many standard errors hold 95% and 99.8% of a normal distribution."""

_STEPS: Final = 60


@dataclass(frozen=True)
class Limits:
    """What the funnel is drawn from.

    Attributes
    ----------
    england : float
        England's figure, in the measure's unit.
    factor : float
        How many times the variance of chance authorities show.
    per : float
        The base of the figures: 10,000, or 100 for a percentage.
    share : bool
        Whether the figure is a share of its denominator, so that it ends at its base.
    """

    england: float
    factor: float
    per: float
    share: bool

    def at(self, size: float, z: float) -> tuple[float, float]:
        """Give the limits for an authority.

        Parameters
        ----------
        size : float
            Its denominator, above 0.
        z : float
            How many standard errors.

        Returns
        -------
        tuple of float
            Lower and upper, not below 0 and for a share not above its base.
        """
        target = self.england / self.per
        variance = target * (1 - target) if self.share else target
        width = z * math.sqrt(self.factor * variance / size) * self.per
        top = self.england + width
        return max(self.england - width, 0.0), min(top, self.per) if self.share else top


def curves(limits: Limits, ends: tuple[float, float]) -> list[tuple[float, ...]]:
    """Give the limits along all sizes, for lines.

    Parameters
    ----------
    limits : Limits
        What they are drawn from.
    ends : tuple of float
        The smallest and the largest denominator.

    Returns
    -------
    list of tuple
        Size, then the 95% limits and the 99.8% limits, lower and upper.
    """
    low, high = (math.log(end) for end in ends)
    sizes = [math.exp(low + (high - low) * i / (_STEPS - 1)) for i in range(_STEPS)]
    return [(size, *limits.at(size, Z95), *limits.at(size, Z998)) for size in sizes]


def by_chance(counted: Sequence[tuple[float, float]], limits: Limits) -> int:
    """Count who would lie outside the 99.8% limits if authorities differed by chance alone.

    Parameters
    ----------
    counted : sequence of (float, float)
        Each authority's denominator and figure.
    limits : Limits
        Whose factor is left out.

    Returns
    -------
    int
        How many.
    """
    chance = Limits(limits.england, 1.0, limits.per, limits.share)
    count = 0
    for size, value in counted:
        low, high = chance.at(size, Z998)
        count += not low <= value <= high
    return count

"""Classes of a map: bounds, counts, colours and words, from the figures as they are printed.

Figures are rounded to the indicator's decimals before they are classed. What a reader sees (34.5)
then always lies within the class whose label says so, and equal figures are never parted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from charts.natural_breaks import natural_breaks
from charts.palette import Mode, sequence
from charts.scale import kept_of
from words.measure import Measure
from words.missing import Missing, by_reason
from words.numbers import format_value, rounded
from words.scales import beyond_the_steps

Method = Literal["quantiles", "equal", "natural"]

METHODS: Final[dict[Method, str]] = {
    "quantiles": "Equal counts",
    "equal": "Equal steps",
    "natural": "Natural breaks",
}
"""Ways to class, with what a reader calls them."""

_CLOSE: Final = 1e-3


@dataclass(frozen=True)
class MapClass:
    """One class: from and to are both within it.

    Attributes
    ----------
    lower, upper : float
        Its bounds, at the indicator's decimals.
    count : int
        How many areas it holds.
    colour : str
        Its fill.
    label : str
        "12.3 to 34.5", or the one figure.
    """

    lower: float
    upper: float
    count: int
    colour: str
    label: str


@dataclass(frozen=True, eq=False)
class Classes:
    """All classes of a map, what is missing, and which class each row is in.

    Attributes
    ----------
    method : str
        One of `METHODS`.
    classes : tuple of MapClass
        Lowest first; fewer than wanted where there are few distinct figures, none without any.
    missing : tuple of Missing
        One a reason, in the order of `words.symbols.SYMBOLS`.
    index : array of int8
        For each row given: the number of its class, -1 where it has no figure.
    beyond : str
        Which figures equal steps were not counted from; they are in the class at their end.
    """

    method: Method
    classes: tuple[MapClass, ...]
    missing: tuple[Missing, ...]
    index: NDArray[np.int8]
    beyond: str = ""


def classify(
    values: Sequence[float | None],
    symbols: Sequence[str | None],
    measure: Measure,
    *,
    method: Method = "quantiles",
    classes: int = 5,
    mode: Mode = "light",
) -> Classes:
    """Class the figures of a map.

    Parameters
    ----------
    values, symbols : sequence
        One an area: its figure, or the reason it has none.
    measure : Measure
        Gives the decimals and the unit that bounds are printed in.
    method : {'quantiles', 'equal', 'natural'}
        How to split.
    classes : int
        How many are wanted, 2 to 7.

    Returns
    -------
    Classes
        Every figure lies within exactly one class; the counts add up to the rows.

    Raises
    ------
    ValueError
        If the method is unknown or the number of classes outside 2 to 7.
    """
    if method not in METHODS:
        raise ValueError(f"{method!r} is none of {', '.join(METHODS)}")
    if not 2 <= classes <= 7:
        raise ValueError(f"{classes} classes: a map is readable with 2 to 7")
    numbers = np.array(values, dtype=float)
    known = np.isfinite(numbers)
    places = measure.places
    units = _units(numbers[known], places)
    # Most areas would share a class if steps ran as far as the few that lie beyond the others.
    kept = kept_of(units.tolist(), measure.unit) if method == "equal" else units
    near = np.asarray(kept, dtype=np.int64)
    uppers = _upper_bounds(near, method, classes)
    if uppers:
        uppers[-1] = int(units.max())
    member = np.searchsorted(np.array(uppers, dtype=np.int64), units, side="left")
    index = np.full(len(numbers), -1, dtype=np.int8)
    index[known] = member

    colours = sequence(len(uppers), mode) if uppers else ()
    if measure.is_place:  # the first place is the most of what is measured
        colours = colours[::-1]
    made = []
    for number, (upper, colour) in enumerate(zip(uppers, colours, strict=True)):
        members = units[member == number]
        lower = _lower_bound(number, uppers, members, units, method)
        label = _label(lower, upper, places, measure.unit)
        made.append(MapClass(lower / 10**places, upper / 10**places, len(members), colour, label))
    reasons = np.asarray(symbols, dtype=object)[~known]
    far = units[(units < near.min()) | (units > near.max())] if len(near) else near
    beyond = beyond_the_steps([unit / 10**places for unit in sorted(far.tolist())], measure)
    return Classes(method, tuple(made), by_reason(reasons), index, beyond)


def within(
    classes: Classes, symbols: Sequence[str | None], here: Sequence[bool]
) -> Classes:
    """Count the classes of a map among some of its areas: those of a region.

    Parameters
    ----------
    classes : Classes
        Of the whole map.
    symbols : sequence
        As they were classed.
    here : sequence of bool
        Which of the areas to count.

    Returns
    -------
    Classes
        The same bounds and colours, with the counts, the reasons and the rows of those areas.
    """
    chosen = np.asarray(here, dtype=bool)
    index = classes.index[chosen]
    made = tuple(
        replace(one, count=int((index == number).sum()))
        for number, one in enumerate(classes.classes)
    )
    reasons = np.asarray(symbols, dtype=object)[chosen & (classes.index < 0)]
    return Classes(classes.method, made, by_reason(reasons), index, classes.beyond)


def _units(numbers: NDArray[np.float64], places: int) -> NDArray[np.int64]:
    """Give whole numbers of the last shown place: comparisons are exact, labels cannot overlap."""
    scaled = numbers * 10**places
    units: NDArray[np.int64] = np.rint(scaled).astype(np.int64)
    # Close to the middle between two the digits decide, as where the figure is printed.
    for row in np.flatnonzero(np.abs(np.abs(scaled - units) - 0.5) < _CLOSE):
        units[row] = int(rounded(numbers[row], places).scaleb(places))
    return units


def _upper_bounds(units: NDArray[np.int64], method: Method, classes: int) -> list[int]:
    """Give the highest unit of each class, ascending; the last is the highest of all."""
    if not len(units):
        return []
    if method == "natural":
        return natural_breaks(units, classes)
    low, high = int(units.min()), int(units.max())
    if method == "equal":
        steps = min(classes, high - low + 1)
        return [low + (high - low) * i // steps for i in range(1, steps + 1)]
    ordered = np.sort(units)
    ends = np.quantile(ordered, np.arange(1, classes + 1) / classes)
    # The highest figure at or below each quantile; equal ones fall into one class.
    highest = ordered[np.searchsorted(ordered, ends, side="right") - 1]
    return [int(unit) for unit in np.unique(highest)]


def _lower_bound(
    number: int,
    uppers: list[int],
    members: NDArray[np.int64],
    units: NDArray[np.int64],
    method: Method,
) -> int:
    if number == 0:
        return int(units.min())
    # Steps of equal size say where they begin even if nobody is there; the others begin at
    # their lowest member, so that a gap between classes shows as one.
    return uppers[number - 1] + 1 if method == "equal" else int(members.min())


def _label(lower: int, upper: int, places: int, unit: str) -> str:
    first, last = (format_value(v / 10**places, unit, places) for v in (lower, upper))
    if lower == upper:
        return first
    # "12.3 to 34.5%": the sign once.
    return f"{first.removesuffix('%')} to {last}"

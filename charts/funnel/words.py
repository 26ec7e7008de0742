"""What a funnel finds: who is unusual even allowing for how much authorities differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from words.finding import capital, lower_first
from words.measure import Measure
from words.numbers import format_number
from words.places import the

UNUSUAL: Final = "unusual even allowing for how much authorities differ"


class Position(NamedTuple):
    """Where a figure lies: in words, and of what kind that is."""

    words: str
    kind: Literal["no limits", "within", "too wide", "between", "unusual"]

    @property
    def extreme(self) -> bool:
        """Whether it lies beyond the 99.8% limits."""
        return self.kind == "unusual"


class Reference(NamedTuple):
    """What limits are drawn round, and how far figures reach.

    Attributes
    ----------
    england : float
        England's figure.
    highest : float
        The highest of all authorities.
    share : bool
        Whether figures end at 100.
    """

    england: float
    highest: float
    share: bool = False


def position(
    measure: Measure,
    value: float,
    limits: tuple[float | None, float | None, float | None, float | None],
    reference: Reference,
    why: str = "",
) -> Position:
    """Say where a figure lies among the limits round England.

    Parameters
    ----------
    measure : Measure
        Prints the limits.
    value : float
        An authority's figure.
    limits : tuple
        Its 95% limits, lower and upper, then its 99.8% limits; None where there are none.
    reference : Reference
        England's figure and the highest: where limits leave no figure outside on the side that the
        authority lies, they can't tell what is unusual.
    why : str
        Why there are no limits, where there are none.

    Returns
    -------
    Position
        Only beyond the 99.8% limits is anybody called unusual.
    """
    low95, high95, low998, high998 = limits
    if low95 is None or high95 is None or low998 is None or high998 is None:
        return Position(why, "no limits")
    if value > high998 or value < low998:
        return Position(f"{UNUSUAL}, {'high' if value > high998 else 'low'}", "unusual")
    if value > high95 or value < low95:
        side = "above" if value > high95 else "below"
        return Position(f"{side} the 95% limits, within the 99.8% limits", "between")
    reaches = (reference.share and high95 >= 100) or (low95 <= 0 and high95 >= reference.highest)
    if low95 <= 0 if value < reference.england else reaches:
        ends = f"{measure.shown(low95)} to {measure.shown(high95)}"
        return Position(f"within the 95% limits, too wide to tell at its size ({ends})", "too wide")
    return Position("within the 95% limits", "within")


def funnel_title(
    area: tuple[str, Position] | None, outside: Sequence[str], of: int
) -> str:
    """Say what a funnel finds.

    Parameters
    ----------
    area : (str, Position) or None
        The chosen area's name and where it lies.
    outside : sequence of str
        Whoever lies outside the 99.8% limits.
    of : int
        How many authorities are drawn.

    Returns
    -------
    str
        "Southampton is within the 95% limits: not unusual for an authority of its size";
        "Middlesbrough is unusual even allowing for how much authorities differ, high"; "There are
        no limits for Wakefield: its count (294) is larger than what it is out of (218)".
    """
    if area is None:
        if not outside:
            return f"None of {of} authorities is {UNUSUAL}"
        return f"{len(outside)} of {of} authorities {_are(len(outside))} {UNUSUAL}"
    name, place = area
    if place.kind == "no limits":
        return f"There are no limits for {the(name)}: {place.words}"
    finding = f"{capital(the(name))} is {place.words}"
    if place.kind == "within":
        return f"{finding}: not unusual for an authority of its size"
    return f"{finding}: not enough to call it unusual" if place.kind == "between" else finding


def funnel_notes(factor: float, by_chance: int, of: int) -> tuple[str, ...]:
    """Explain how the limits were widened, and why.

    Parameters
    ----------
    factor : float
        How many times the variance of chance authorities show.
    by_chance : int
        How many authorities limits of chance alone would put outside 99.8%.
    of : int
        How many authorities are drawn.

    Returns
    -------
    tuple of str
        One sentence.
    """
    share = f"{format_number(100 * by_chance / of)}%" if of else "none"
    if factor <= 1:
        return ("Authorities differ by no more than chance here, so the limits are not widened.",)
    return (
        f"Limits are widened for the spread that authorities show beyond chance: their variance is "
        f"{format_number(factor, 1)} times that of chance (Spiegelhalter 2005). Limits of chance "
        f"alone would put {share} of authorities outside 99.8%, which would say nothing of any.",
    )


def funnel_alt(
    measure: Measure,
    period: str,
    area: tuple[str, Position] | None,
    of: int,
    outside: Sequence[str],
    england: float,
) -> str:
    """Describe a funnel to somebody who can't see it.

    Parameters
    ----------
    period : str
        The period's label.
    area : (str, Position) or None
        The chosen area's name and where it lies.
    of : int
        How many authorities are drawn.
    outside : sequence of str
        Whoever lies outside the 99.8% limits.
    england : float
        England's figure.

    Returns
    -------
    str
        The finding, then who lies outside.
    """
    sentences = [
        f"Funnel chart of {lower_first(measure.subtitle(period))}, {of} authorities by size round "
        f"England's {measure.shown(england)}.",
        f"{funnel_title(area, outside, of)}.",
    ]
    if outside:
        listed = ", ".join(outside)
        sentences.append(f"Outside the 99.8% limits: {listed}.")
    elif area is not None:
        sentences.append("Nobody lies outside the 99.8% limits.")
    return " ".join(sentences)


def _are(count: int) -> str:
    return "is" if count == 1 else "are"

"""What a chart's scale leaves out: where it begins, and the figures that lie beyond it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from words import periods
from words.lists import listed
from words.measure import Measure
from words.numbers import MINUS, with_unit


class Cut(NamedTuple):
    """A figure beyond the end of a scale: whose, how much, the period's label if there are several.

    `doubt` says that the figure itself is doubtful.
    """

    name: str
    value: float
    label: str = ""
    doubt: bool = False


def end_text(value: float, unit: str) -> str:
    """Print the end of a scale.

    Parameters
    ----------
    value : float
        A round number.
    unit : str
        As an indicator has it.

    Returns
    -------
    str
        "97.5", "−2", "£250,000": with as many decimals as it has, whatever the indicator's; zero
        alone, for it is zero in any unit.
    """
    if not value:
        return "0"
    digits = f"{abs(value):,.12g}"
    return with_unit(f"{MINUS if value < 0 else ''}{digits}", unit)


def begins(low: float, unit: str) -> str:
    """Say that a scale leaves zero out.

    Parameters
    ----------
    low : float
        Where it begins.
    unit : str
        As an indicator has it.

    Returns
    -------
    str
        "the scale begins at 95"; nothing where it holds zero.
    """
    return f"the scale begins at {end_text(low, unit)}" if low > 0 else ""


def beginning(low: float, unit: str) -> list[str]:
    """Say the same as a sentence, for a text alternative.

    Parameters
    ----------
    low, unit
        As for `begins`.

    Returns
    -------
    list of str
        One, or none where the scale holds zero.
    """
    text = begins(low, unit)
    return [f"{text[0].upper()}{text[1:]}."] if text else []


def axis_title(measure: Measure, low: float) -> str:
    """Name an axis.

    Parameters
    ----------
    measure : Measure
        What is drawn along it.
    low : float
        Where it begins.

    Returns
    -------
    str
        "per 10,000 children"; "score (the scale begins at 95)".
    """
    text = begins(low, measure.unit)
    return f"{measure.scale} ({text})" if text else measure.scale


def beyond_the_scale(cuts: Sequence[Cut], measure: Measure) -> list[str]:
    """Name what is cut.

    Parameters
    ----------
    cuts : sequence of Cut
        In the order to name them, those of one name in order of time.

    Returns
    -------
    list of str
        "Beyond the scale: Lancashire, 1,094.1% in 2013-14.", or nothing.
    """
    by_name: dict[str, list[Cut]] = {}
    for cut in cuts:
        by_name.setdefault(cut.name, []).append(cut)
    text = "; ".join(_of(name, many, measure) for name, many in by_name.items())
    return [f"Beyond the scale: {text}."] if text else []


def span_text(cuts: Sequence[Cut], measure: Measure) -> str:
    """Print the figures of one line that are cut.

    Parameters
    ----------
    cuts : sequence of Cut
        In order of time.

    Returns
    -------
    str
        "1,094.1%", or "1,258 to 3,071" from the least to the most.
    """
    ends = sorted(cut.value for cut in cuts)
    low, high = measure.shown(ends[0]), measure.shown(ends[-1])
    return low if low == high else f"{low} to {high}"


def _of(name: str, cuts: Sequence[Cut], measure: Measure) -> str:
    doubtful = " (doubtful)" if any(cut.doubt for cut in cuts) else ""
    first, last = (periods.short(cut.label) if cut.label else "" for cut in (cuts[0], cuts[-1]))
    when = f" in {first}" if first == last else f" between {first} and {last}"
    return f"{name}, {span_text(cuts, measure)}{when if first else ''}{doubtful}"


def beyond_the_steps(figures: Sequence[float], measure: Measure) -> str:
    """Say which figures a map's equal steps were not counted from.

    Parameters
    ----------
    figures : sequence of float
        The lowest first.
    measure : Measure
        Prints them.

    Returns
    -------
    str
        "Steps are counted without 1,094.1%, far beyond the others.", or nothing.
    """
    figures_shown = listed(measure.shown(figure) for figure in figures)
    return f"Steps are counted without {figures_shown}, far beyond the others." if figures else ""

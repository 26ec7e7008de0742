"""Where a figure stands among the areas most like its own, in a clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from words.measure import Measure
from words.numbers import rounded
from words.symbols import is_missing


def compared_with_neighbours(value: float, others: pd.Series[float], of: int) -> str:
    """Count the like areas below and above a figure.

    Parameters
    ----------
    value : float
        The area's figure, rounded as shown.
    others : Series
        The neighbours' figures, rounded as shown, missing ones as ``NaN``.
    of : int
        How many neighbours the model names.

    Returns
    -------
    str
        "8 of the 10 like areas were lower"; "5 of the 8 like areas that have data (of 10) were
        higher"; "none of the like areas has a figure"; nothing where the model names nobody.
    """
    known = others.dropna()
    n = len(known)
    if not n:
        return "none of the like areas has a figure" if of else ""
    group = f"{n} like areas" if n >= of else f"{n} like areas that have data (of {of})"
    below, above = int((known < value).sum()), int((known > value).sum())
    if not below and not above:
        return f"all {group} had the same figure"
    count, end = (below, "lower") if below >= above else (above, "higher")
    if count == n:
        return f"all {group} were {end}"
    return f"{count} of the {group} {'was' if count == 1 else 'were'} {end}"


def like_areas(
    row: Mapping[Any, Any], measure: Measure, value: float, neighbours: pd.DataFrame | None
) -> str:
    """Say where a figure stands among the like areas, or against their mean.

    Parameters
    ----------
    row : mapping
        ``neighbours_mean``, ``neighbours_n`` and ``neighbours_n_of``.
    measure : Measure
        Prints the figures.
    value : float
        The area's figure.
    neighbours : DataFrame or None
        Their figures in the column ``value``.

    Returns
    -------
    str
        A clause; nothing where the model names nobody.
    """
    of = row.get("neighbours_n_of")
    if neighbours is not None and len(neighbours):
        places = measure.places
        total = len(neighbours) if is_missing(of) else int(of or 0)
        figures = pd.to_numeric(neighbours["value"])
        others = figures.map(lambda figure: float(rounded(figure, places)), na_action="ignore")
        return compared_with_neighbours(float(rounded(value, places)), others, total)
    mean, n = row.get("neighbours_mean"), row.get("neighbours_n")
    if is_missing(of) or not of:
        return ""
    if mean is None or is_missing(mean):
        known = 0 if n is None or is_missing(n) else int(n)
        return f"only {known} of the {int(of)} like areas have data, too few for a mean"
    short_of = "" if is_missing(n) or n == of else f" ({int(n or 0)} of {int(of)} have data)"
    return f"the mean of the like areas was {measure.shown(mean)}{short_of}"

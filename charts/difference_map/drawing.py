"""How far each authority is from the rate expected for its deprivation, on a map.

A choropleth with classes and words of its own.
"""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from charts.choropleth import choropleth
from charts.classes import Classes
from charts.difference_map.differences import (
    classify_differences,
    difference_of,
    differences,
    own_reasons,
)
from charts.difference_map.words import difference_map_alt, difference_map_title
from charts.drawing import Drawing
from charts.palette import Mode
from charts.specification import fill_parameters
from words.measure import Measure
from words.symbols import SYMBOLS, reason


def difference_map(
    rows: pd.DataFrame,
    geometry_url: str,
    measure: Measure,
    period: str,
    index_name: str,
    *,
    height: int,
    mode: Mode = "light",
) -> tuple[Drawing, Classes]:
    """Draw how far each authority is from the rate expected for its deprivation.

    Parameters
    ----------
    rows : DataFrame
        The table of the query ``deprivation``.
    geometry_url : str
        As `charts.choropleth.choropleth` takes it.
    period : str
        The period's label.
    index_name : str
        "IDACI 2025".
    height : int
        In pixels.

    Returns
    -------
    Drawing, Classes
        The map and what its legend explains.
    """
    values = differences(rows)
    classes = classify_differences(values, index_name, mode)
    name = difference_of(measure, index_name)
    drawn = choropleth(values, geometry_url, classes, name, period, height=height, mode=mode)
    known = {symbol: reason(symbol) for symbol in SYMBOLS}
    fill_parameters(drawn.spec, {"reasons": known | own_reasons(index_name)})
    own = values[values["chosen"].astype(bool)]
    ratio = None if own.empty else 1 + float(own["value"].iloc[0]) / 100
    title = difference_map_title(measure, "" if own.empty else str(own["name"].iloc[0]), ratio)
    counts = [(one.label, one.count) for one in classes.classes]
    missing = [(one.reason, one.count) for one in classes.missing]
    alt = difference_map_alt(period, index_name, title, counts, missing)
    return replace(drawn, title=title, alt=alt), classes

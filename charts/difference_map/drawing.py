"""How far each authority is from the rate expected for its deprivation, on a map.

A choropleth with classes and words of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
from queries.rows import Deprivation
from words.measure import Measure
from words.symbols import SYMBOLS, reason


def difference_map(
    rows: Sequence[Deprivation],
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
    rows : sequence of Deprivation
        A row an authority.
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
    classes = classify_differences(
        [row.value for row in values], [row.symbol for row in values], index_name, mode
    )
    name = difference_of(measure, index_name)
    drawn = choropleth(values, geometry_url, classes, name, period, height=height, mode=mode)
    known = {symbol: reason(symbol) for symbol in SYMBOLS}
    fill_parameters(drawn.spec, {"reasons": known | own_reasons(index_name)})
    own = next((row for row in values if row.chosen), None)
    ratio = None if own is None or own.value is None else 1 + own.value / 100
    title = difference_map_title(measure, own.name if own else "", ratio)
    counts = [(one.label, one.count) for one in classes.classes]
    missing = [(one.reason, one.count) for one in classes.missing]
    alt = difference_map_alt(period, index_name, title, counts, missing)
    return replace(drawn, title=title, alt=alt), classes

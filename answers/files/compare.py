"""The file of Compare: what the area is compared with, as rows, and every authority."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import pandas as pd

from answers.benchmarks import england_and_region
from answers.comparison import Comparison
from answers.files.columns import KIND, editions
from answers.files.figure_file import FigureFile
from answers.files.frame import frame
from answers.files.map import CHOSEN, authorities, group_part
from queries import ENGLAND
from queries.marked import marked_query
from queries.rows import Compare
from words.comparison import TOO_FEW
from words.finding import capital
from words.groups import Group

OF_GROUP: Final = {
    "group_mean": "mean",
    "group_median": "median",
    "group_lowest": "lowest",
    "group_highest": "highest",
    "group_pooled": "counted together (pooled)",
}
"""What is worked out of a group: its series, and how its row is called."""


def compare_file(comparison: Comparison) -> FigureFile:
    """Say what the file of a comparison holds.

    Parameters
    ----------
    comparison : Comparison
        What the page looks at.

    Returns
    -------
    FigureFile
        What the area is compared with, as far as the reader wants it, then every authority.
    """
    return FigureFile(
        "compare",
        comparison.area,
        comparison.indicator.id,
        comparison.period.id,
        lambda: figures_of_comparison(comparison),
        (group_part(comparison.model),),
    )


def figures_of_comparison(comparison: Comparison) -> pd.DataFrame:
    """Give what the area is compared with, then every authority, a row each."""
    every = frame(Compare, marked_query(Compare, **comparison.asks))
    rows = authorities(every, comparison.indicator, comparison.period)
    members = every.loc[every["member"].astype(bool), "edition_id"]
    beside = pd.DataFrame(
        [*_lines(comparison), *_of_group(comparison, editions(members))],
    ).assign(
        indicator_id=comparison.indicator.id,
        period_id=comparison.period.id,
        period=comparison.period.label,
    )
    return _stacked(beside, rows)


def _stacked(first: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Put rows above others; whole numbers stay whole where the rows above have none."""
    both = pd.concat([one.astype(object) for one in (first, rows)], ignore_index=True)
    columns = [*rows.columns, *(name for name in first.columns if name not in rows.columns)]
    whole = [name for name in rows if pd.api.types.is_integer_dtype(rows[name].dtype)]
    whole += [name for name in ("n", "n_of") if name in both]
    return both[columns].infer_objects().astype(dict.fromkeys(whole, "Int64"))


def _lines(comparison: Comparison) -> Iterable[dict[str, Any]]:
    """Give England and the region, and the area itself where it is no authority."""
    row, area = comparison.row, comparison.area
    if area.level != "la" and (row.value is not None or row.symbol is not None):
        own = (
            "value", "symbol", "numerator", "numerator_symbol", "denominator", "basis", "doubt",
        )  # fmt: skip
        yield {
            "series": KIND[area.level],
            "role": CHOSEN,
            "area_code": area.code,
            "area_name": area.name,
            "interval95_low": row.lower,
            "interval95_high": row.upper,
            "edition_id": row.edition_id,
            **{name: getattr(row, name) for name in own},
        }
    codes = {"england": ENGLAND, "region": area.region_code}
    for one in england_and_region(comparison, doubtful=True):
        if one.name != area.name:
            yield {
                "series": one.role,
                "area_code": codes[one.role],
                "area_name": one.name,
                "value": one.value,
                "basis": getattr(row, f"{one.role}_basis"),
                "doubt": getattr(row, f"{one.role}_doubt"),
                "edition_id": getattr(row, f"{one.role}_edition_id"),
            }


def _of_group(comparison: Comparison, edition: str) -> Iterable[dict[str, Any]]:
    """Give what is worked out of the group, as far as the screen's table shows it."""
    row = comparison.row
    if not row.n or comparison.indicator.measure.is_total:
        return
    for series, name in OF_GROUP.items():
        value = getattr(row, series)
        middle = series in ("group_mean", "group_median")
        # One figure has no range and nothing to be counted together with.
        if not middle and (value is None or row.n < 2):
            continue
        yield {
            "series": series,
            "area_name": group_name(comparison.group, name),
            "value": value,
            "symbol": "x" if value is None else None,
            "shown": TOO_FEW if value is None else None,
            "note": f"without a figure: {row.missing}" if row.missing else None,
            "basis": "derived",
            "n": row.n,
            "n_of": row.n_of,
            "edition_id": edition,
        }


def group_name(group: Group, name: str) -> str:
    """Name what is worked out of a group: "Like areas (2025), mean"."""
    return f"{capital(group.label)}, {name}"

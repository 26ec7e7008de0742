"""The file of Table: a row a figure, of the area, its group, and what they are set beside."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from answers.catalogue import Area
from answers.comparison import Comparison
from answers.files.compare import figures_of_comparison
from answers.files.figure_file import FigureFile
from answers.files.map import group_part
from answers.files.names import ALL


def own_table_file(area: Area, found: Sequence[Comparison]) -> FigureFile:
    """Say what the file of a table holds.

    Parameters
    ----------
    found : sequence of Comparison
        One an indicator and period.

    Returns
    -------
    FigureFile
        Of each what the area is compared with, then the area and its group.
    """
    ids = {one.indicator.id for one in found}
    which = found[0].indicator.id if len(ids) == 1 else f"{len(ids)}-indicators"
    group = (group_part(found[0].model),) if found else ()
    return FigureFile("table", area, which, ALL, lambda: _figures(found), group)


def _figures(found: Sequence[Comparison]) -> pd.DataFrame:
    tables = []
    for one in found:
        codes = {row.code for row in one.members}
        figures = figures_of_comparison(one)
        beside = figures["series"] != "authority"
        tables.append(figures[beside | figures["area_code"].isin(codes)])
    return pd.concat([one.astype(object) for one in tables], ignore_index=True).infer_objects()

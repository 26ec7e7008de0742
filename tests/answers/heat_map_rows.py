"""The rows of the query ``heat_map``: two areas that are nobody's, and two columns."""

from __future__ import annotations

from typing import Any

from queries.rows import HeatMap
from words.measure import Measure

INDEX = Measure("Sample index of income", "Sample index", "score", None, 3)


def cell(code: str, column: int, **more: Any) -> HeatMap:
    usual: dict[str, Any] = {
        **dict.fromkeys(HeatMap._fields),
        "area_code": code, "name": f"Area <{code}>", "type": "unitary",
        "region_name": "Sample East",
        "deprivation": 30.0, "deprivation_symbol": None, "place": 1,
        "column_id": f"column{column}", "position": column,
        "column_name": f"Column {column}", "period_label": "2024-25", "unit": "rate",
        "decimals": 1, "value": 10.0 * column, "symbol": None, "later": False, "share": 0.5,
    }  # fmt: skip
    return HeatMap(**(usual | more))


ROWS = [
    cell("E1", 1, share=0.0),
    cell("E1", 2, value=None, symbol="x", share=None),
    cell("E2", 1, share=1.0),
    cell("E2", 2, column_id="column2", share=0.39),
]

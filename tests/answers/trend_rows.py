"""A trend of two periods, in the form of the query, for tests of what reads it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from queries.rows import Indicators, Trend
from tests.typed_rows import typed_row

INDICATOR = typed_row(
    Indicators,
    id="cp_rate", name="Children on a plan", short_name="Child protection plans", topic="Plans",
    unit="rate", per=10_000, decimals=1, polarity="none", is_total=False,
    publisher="A department", publication="Children", source_url="https://example.org/",
    published_label="October 2025", last_label="31 March 2025",
    definition="What it is.", questions="One?\nTwo?\n\nThree?\nFour?",
)  # fmt: skip


def row(series: str, year: int, value: float | None, **more: Any) -> Trend:
    """Give a row of a trend for 31 March of a year."""
    names = {"area": "Southampton", "england": "England", "region": "South East"}
    values: dict[str, Any] = {
        "series": series,
        "area_code": {"area": "E06000045", "england": "E92000001"}.get(series),
        "area_name": names.get(series),
        "period_id": f"{year}-03-31",
        "label": f"31 March {year}",
        "end_date": dt.date(year, 3, 31),
        "value": value,
        "symbol": "c" if value is None else None,
        "flags": "",
        "basis": "derived",
        **more,
    }
    return typed_row(Trend, **values)


def rows() -> list[Trend]:
    """Give the area with counts, England, and neighbours of whom one is withheld."""
    likes = ((1, "Derby", 41.2), (2, "Leeds", 60.0), (3, "Rutland", None))
    return [
        row("area", 2024, 50.0, numerator=250.0, denominator=50_000.0),
        row("area", 2025, 55.5, numerator=278.0, denominator=50_100.0, flags="r"),
        row("england", 2024, 40.0),
        row("england", 2025, 41.0),
        row("neighbours_mean", 2025, 50.6, n=2, n_of=3),
        *(
            row("neighbour", 2025, value, area_code=f"X{rank}", area_name=name, neighbour_rank=rank)
            for rank, name, value in likes
        ),
    ]

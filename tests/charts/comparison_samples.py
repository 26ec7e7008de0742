"""Tables in the form of the queries that compare, of areas that are plainly nobody's."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import fields, replace
from typing import Any

from charts.standing import Standing
from queries.rows import Compare, Deprivation, Neighbours, Spine
from words.figure import Figure, Place

SYMBOLS = {"T1": "c"}


FIGURE, PLACE = ({field.name for field in fields(kind)} for kind in (Figure, Place))


def authority(name: str, value: float | None, **more: Any) -> Standing:
    """One authority of a comparison: nothing is known of it but what is given."""
    return but(Standing(name, name), value=value, **more)


def but(row: Standing, **more: Any) -> Standing:
    """The same authority but for some fields of its own, its figure's or its place's."""
    figure = replace(row.figure, **{key: more.pop(key) for key in FIGURE & more.keys()})
    place = replace(row.place, **{key: more.pop(key) for key in PLACE & more.keys()})
    return replace(row, figure=figure, place=place, **more)


def authorities(n: int = 40, *, members: int = 10, counts: bool = True) -> list[Compare]:
    """The rows of a comparison: the highest first, one without a figure last.

    The chosen one is the third; its group are those that follow it, some of them in its region.
    """
    nothing: dict[str, Any] = dict.fromkeys(Compare._fields)
    rows: list[dict[str, Any]] = []
    for i in range(n):
        value = 90.0 - 60.0 * i / n
        children = 8_000.0 * (1 + i % 9)
        rows.append(
            {
                "area_code": f"E069{i:05d}", "name": f"Sampleton {i}", "type": "unitary",
                "region_code": "E12999999", "value": value, "flags": "",
                "numerator": round(value * children / 1e4) if counts else None,
                "denominator": children, "basis": "derived",
                "lower": value - 6 if counts else None, "upper": value + 7 if counts else None,
                "rank": i + 1, "rank_n": n, "rank_shared": 0,
                "rank_best": max(1, i - 3), "rank_worst": min(n, i + 5),
                "quartile": 4 - 4 * i // n, "funnel95_low": 20.0, "funnel95_high": 80.0,
                "funnel998_low": 5.0, "funnel998_high": 89.0,
                "edition_id": "sample", "chosen": i == 2,
                "member": 3 <= i < 3 + members, "in_region": i % 5 == 2,
                "neighbour_rank": i - 2 if 3 <= i < 3 + members else None,
                "closeness": "Very close" if 3 <= i < 3 + members else None,
            }
        )  # fmt: skip
    hidden = {
        "area_code": "E06999999", "name": "Tinyton", "symbol": "c", "numerator_symbol": "c",
        "chosen": False, "member": False, "in_region": False, "denominator": 40.0,
    }  # fmt: skip
    return [Compare(**(nothing | row)) for row in (*rows, hidden)]


def members() -> list[Neighbours]:
    """The members of a group: one with a figure, one that began after it."""
    known, unknown = (80.0, None, 1.0, 1.0), (None, None, None, None)
    began = dt.date(2023, 4, 1)
    return [
        Neighbours(1, "E06900003", "Sampleton 3", "Close", *known, None, None, None, True),
        Neighbours(2, "E06888888", "Newshire", "Close", *unknown, began, None, None, False),
    ]


def deprived(n: int = 60, *, fitted: bool = True) -> list[Deprivation]:
    """Rates beside deprivation: two beyond their interval, one without a figure."""
    nothing: dict[str, Any] = dict.fromkeys(Deprivation._fields)
    rows: list[dict[str, Any]] = []
    for i in range(n):
        deprivation = 60.0 - 45.0 * i / n
        middle = 20 * math.exp(0.02 * deprivation)
        value = middle * {0: 2.5, 1: 0.2}.get(i, 0.9 + 0.01 * (i % 20))
        children = 10_000.0 * (1 + i % 7)
        rows.append(
            {
                "area_code": f"E069{i:05d}", "name": f"Sampleton {i}", "type": "unitary",
                "region_code": "E12999999", "region_name": "Sample East", "value": value,
                "basis": "derived", "numerator": round(value * children / 1e4),
                "denominator": children, "deprivation": deprivation,
                "expected": middle if fitted else None,
                "expected_low": middle * 0.5 if fitted else None,
                "expected_high": middle * 1.7 if fitted else None,
                "ratio": value / middle if fitted else None,
                "band_low": middle * 0.52 if fitted else None,
                "band_high": middle * 1.65 if fitted else None,
                "chosen": i == 5, "member": 10 <= i < 20, "in_region": i % 5 == 0,
            }
        )  # fmt: skip
    hidden = {
        "area_code": "E06999999", "name": "Tinyton", "symbol": "c", "deprivation": 10.0,
        "chosen": False, "member": False, "in_region": False,
    }  # fmt: skip
    return [Deprivation(**(nothing | row)) for row in (*rows, hidden)]


def spine_rows() -> list[Spine]:
    """The rows of a spine: one measure without a figure, one with a direction."""
    usual: dict[str, Any] = {
        "unit": "rate", "decimals": 1, "polarity": "none", "stage": "Referrals",
        "period_id": "2025-03-31", "label": "31 March 2025", "value": 60.0, "symbol": None,
        "all_same": False,
        "lowest": 10.0, "quarter": 30.0, "middle": 40.0, "three_quarters": 50.0, "highest": 110.0,
        "england": 40.0, "rank": 9, "rank_shared": 0, "rank_n": 151, "quartile": 4,
        "lower": 50.0, "upper": 70.0,
    }  # fmt: skip
    rows = [
        usual | {"indicator_id": "a", "short_name": "Sample plans"},
        usual | {"indicator_id": "b", "short_name": "Visits on time", "unit": "percent",
                 "polarity": "higher", "quartile": 4},
        usual | {"indicator_id": "c", "short_name": "Hidden", "value": None, "symbol": "c",
                 "rank": None, "rank_shared": None, "quartile": None},
    ]  # fmt: skip
    return [Spine(**row) for row in rows]

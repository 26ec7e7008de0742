"""Classes of a map of differences from what was expected: neutral, and even on either side.

Brown below and blue above, pale in the middle: neither is called good, and neither is red or green.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import numpy as np

from charts.classes import Classes, MapClass
from charts.palette import Mode
from queries.rows import Deprivation, Map
from words.measure import Measure
from words.missing import by_reason
from words.numbers import format_number, rounded

COLOURS: Final[dict[Mode, tuple[str, ...]]] = {
    "light": ("#8A5A13", "#D3A95C", "#D9DCE0", "#7FB2E0", "#1F5C99"),
    "dark": ("#E0AE58", "#8F6C33", "#3F4A55", "#3E74A8", "#9CCBF7"),
}
"""From far below to far above what was expected."""

BOUNDS: Final = (-30.0, -10.0, 10.0, 40.0)
"""Per cent of the expected, between the classes: 30% below and 40% above are as far in ratio."""

_LABELS: Final = (
    "over 30% below",
    "10% to 30% below",
    "within 10%",
    "10% to 40% above",
    "over 40% above",
)

_NO_INDEX: Final = "no index"
_NO_COUNT: Final = "no count"
"""Why nothing is expected of an authority that has a figure: no symbols of a publisher's."""

_NOTHING: Final[dict[str, Any]] = {
    **dict.fromkeys(Map._fields), "flags": "", "basis": "", "edition_id": "",
}  # fmt: skip


class Difference(Measure):
    """The difference of a rate from the one expected: a percentage that always carries its sign."""

    @property
    def d3_format(self) -> str:
        """The sign for a browser, too."""
        return "+,.0f"

    def shown(self, value: float | None, symbol: str | None = None) -> str:
        """Print a difference: "+26%", "−12%", or the reason it is missing."""
        printed = super().shown(value, symbol)
        is_positive = value is not None and value > 0 and format_number(value) != "0"
        return f"+{printed}" if is_positive else printed


def difference_of(measure: Measure, index_name: str) -> Difference:
    """Name the difference of a measure from what was expected of it.

    Parameters
    ----------
    measure : Measure
        A rate.
    index_name : str
        "IDACI 2025".

    Returns
    -------
    Difference
        In per cent, whole.
    """
    name = f"{measure.name}: difference from the rate expected by {index_name}"
    return Difference(name, f"{measure.short_name}, difference from expected", "percent")


def differences(rows: Iterable[Deprivation]) -> list[Map]:
    """Turn rates and what was expected into rows that a map takes.

    Returns
    -------
    list of Map
        As many rows, ``value`` the difference in per cent of the expected, without ranks; where
        there is none, ``symbol`` says why: the figure's own, or what an expectation lacks.
    """
    return [
        on_map(
            row,
            value=None if row.ratio is None else 100 * (row.ratio - 1),
            symbol=_why_none(row),
            numerator=row.numerator,
            denominator=row.denominator,
            joint_with=row.joint_with,
        )
        for row in rows
    ]


def _why_none(row: Deprivation) -> str | None:
    if row.ratio is not None:
        return None
    if row.value is None:
        return row.symbol
    return _NO_INDEX if row.deprivation is None else _NO_COUNT


def on_map(row: Deprivation, **known: Any) -> Map:
    """Give an authority's row of a map: who it is, and of its figure what is known.

    Parameters
    ----------
    row : Deprivation
        The authority's.
    **known
        Fields of `queries.rows.Map`; the others are missing.
    """
    who = {
        "area_code": row.area_code,
        "name": row.name,
        "region_code": row.region_code,
        "region_name": row.region_name,
        "chosen": row.chosen,
        "member": row.member,
    }
    return Map(**(_NOTHING | who | known))


def own_reasons(index_name: str) -> dict[str, str]:
    """Say why nothing is expected of an authority, by what stands in the place of a symbol."""
    return {_NO_INDEX: f"no {index_name}", _NO_COUNT: "no count of children"}


def classify_differences(
    values: Sequence[float | None],
    symbols: Sequence[str | None],
    index_name: str,
    mode: Mode = "light",
) -> Classes:
    """Class the differences of a map.

    Parameters
    ----------
    values, symbols : sequence
        One an area: its difference, or the reason it has none.
    index_name : str
        "IDACI 2025".

    Returns
    -------
    Classes
        Five, whether or not anybody is in them, so that one colour always means one thing.
    """
    numbers = np.array(values, dtype=float)
    known = np.isfinite(numbers)
    index = np.full(len(numbers), -1, dtype=np.int8)
    # As printed: whole per cent. A bound belongs to the middle of the two classes.
    whole = np.array([float(rounded(number)) for number in numbers[known]])
    index[known] = (
        (whole >= BOUNDS[0]).astype(int)
        + (whole >= BOUNDS[1])
        + (whole > BOUNDS[2])
        + (whole > BOUNDS[3])
    )
    ends = (-100.0, *BOUNDS, float("inf"))
    made = tuple(
        MapClass(ends[i], ends[i + 1], int((index == i).sum()), COLOURS[mode][i], _LABELS[i])
        for i in range(5)
    )
    missing = by_reason(np.asarray(symbols, dtype=object)[~known], own_reasons(index_name))
    return Classes("equal", made, missing, index)
